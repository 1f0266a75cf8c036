"""Who is next to whom: across a land border, or among the islands of a subregion."""

import pytest

from geo.countries import countries, states
from geo.neighbours import Neighbour, neighbours

LAND_NEIGHBOURS = {
    "ARG": "BOL BRA CHL PRY URY",
    "BLZ": "GTM MEX",
    "BOL": "ARG BRA CHL PER PRY",
    "BRA": "ARG BOL COL GUY PER PRY SUR URY VEN",
    "CAN": "USA",
    "CHL": "ARG BOL PER",
    "COL": "BRA ECU PAN PER VEN",
    "CRI": "NIC PAN",
    "DOM": "HTI",
    "ECU": "COL PER",
    "GTM": "BLZ HND MEX SLV",
    "GUY": "BRA SUR VEN",
    "HND": "GTM NIC SLV",
    "HTI": "DOM",
    "MEX": "BLZ GTM USA",
    "NIC": "CRI HND",
    "PAN": "COL CRI",
    "PER": "BOL BRA CHL COL ECU",
    "PRY": "ARG BOL BRA",
    "SLV": "GTM HND",
    "SUR": "BRA GUY",
    "URY": "ARG BRA",
    "USA": "CAN MEX",
    "VEN": "BRA COL GUY",
}


ISLANDS = "ATG BHS BRB CUB DMA GRD JAM KNA LCA TTO VCT".split()


@pytest.mark.parametrize("iso3", sorted(LAND_NEIGHBOURS))
def test_a_state_borders_on_the_states_that_a_school_atlas_shows(iso3):
    expected = tuple(Neighbour(iso3=other, basis="border") for other in LAND_NEIGHBOURS[iso3].split())

    assert neighbours(iso3) == expected


def test_a_border_is_shared_by_both_sides():
    borders = {(a, b.iso3) for a in states() for b in neighbours(a) if b.basis == "border"}

    assert borders == {(b, a) for a, b in borders}


@pytest.mark.parametrize("iso3", ISLANDS)
def test_an_island_is_next_to_the_other_states_of_its_subregion(iso3):
    caribbean = [other for other in states() if countries()[other].subregion == "Caribbean" and other != iso3]

    assert neighbours(iso3) == tuple(Neighbour(iso3=other, basis="subregion") for other in caribbean)
    assert len(caribbean) == 12


def test_every_state_has_neighbours_and_nothing_else_has():
    assert sorted([*LAND_NEIGHBOURS, *ISLANDS]) == list(states())
    with pytest.raises(KeyError):
        neighbours("GUF")
