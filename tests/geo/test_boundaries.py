"""The outlines: whose they are, whole and without overlaps, of the areas that are known."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import shapely

from geo.boundaries import geojson, read_boundaries
from geo.build.area import area_km2
from geo.countries import countries, states

# km2, public knowledge: with lakes, without the sea. Where a source also counts lagoons or coastal waters,
# the land area stands here (CHL, HTI, SLV). SUR is without the 15,600 km2 that Guyana administers.
KNOWN_KM2 = {
    "ARG": 2_780_400, "ATG": 442, "BHS": 13_880, "BLZ": 22_966, "BOL": 1_098_581, "BRA": 8_510_000,
    "BRB": 431, "CAN": 9_984_670, "CHL": 743_812, "COL": 1_141_748, "CRI": 51_179, "CUB": 109_884,
    "DMA": 751, "DOM": 48_671, "ECU": 256_370, "GRD": 344, "GTM": 108_889, "GUY": 214_969, "HND": 112_492,
    "HTI": 27_560, "JAM": 10_991, "KNA": 261, "LCA": 616, "MEX": 1_964_375, "NIC": 130_373, "PAN": 75_320,
    "PER": 1_285_216, "PRY": 406_752, "SLV": 20_721, "SUR": 148_220, "TTO": 5_128, "URY": 176_215,
    "USA": 9_525_067, "VCT": 389, "VEN": 916_445,
}  # fmt: skip


# Natural Earth itself draws these smaller than their official area: shallow banks, cays and coast left out.
DRAWN_SMALLER = {"BHS": 0.11, "HTI": 0.04, "SLV": 0.03, "SUR": 0.03, "VCT": 0.06}


def test_the_outlines_are_those_of_the_35_states_and_20_territories():
    shapes = read_boundaries()

    assert list(shapes.index) == sorted(one.iso3 for one in countries().values() if one.status != "elsewhere")
    assert len(states()) == 35
    assert len(shapes) == 55


def test_every_outline_is_a_valid_polygon_with_an_inside():
    shapes = read_boundaries().geometry

    assert set(shapes.geom_type) == {"Polygon", "MultiPolygon"}
    assert list(shapes.index[~shapes.is_valid | shapes.is_empty]) == []


def test_outlines_neither_overlap_nor_leave_gaps():
    assert shapely.coverage_is_valid(read_boundaries().geometry.to_numpy())


def test_outer_rings_turn_counterclockwise_and_holes_clockwise():
    parts: list[Any] = list(read_boundaries().geometry.explode())

    assert all(part.exterior.is_ccw for part in parts)
    assert not any(hole.is_ccw for part in parts for hole in part.interiors)


@pytest.mark.parametrize("iso3", sorted(KNOWN_KM2))
def test_a_state_has_about_the_area_that_it_is_known_to_have(iso3):
    tolerance = DRAWN_SMALLER.get(iso3, 0.05 if KNOWN_KM2[iso3] < 1_000 else 0.02)

    assert area_km2(read_boundaries())[iso3] == pytest.approx(KNOWN_KM2[iso3], rel=tolerance)


def test_the_known_areas_are_those_of_all_states():
    assert sorted(KNOWN_KM2) == list(states())


def test_both_islands_of_a_state_of_two_are_kept():
    shapes = read_boundaries().geometry
    on = {
        "KNA": [(-62.78, 17.33), (-62.58, 17.15)],  # Saint Kitts, Nevis
        "ATG": [(-61.80, 17.07), (-61.79, 17.63)],  # Antigua, Barbuda
        "TTO": [(-61.25, 10.45), (-60.72, 11.24)],  # Trinidad, Tobago
        "GRD": [(-61.68, 12.11), (-61.45, 12.48)],  # Grenada, Carriacou
    }

    assert all(shapes[iso3].covers(shapely.Point(place)) for iso3, places in on.items() for place in places)


def test_no_outline_crosses_the_antimeridian():
    west, south, east, north = read_boundaries().total_bounds

    assert -180 <= west < -170
    assert -20 < east < 0
    assert -57 < south < north < 84
    assert read_boundaries().loc["USA"].geometry.bounds[2] < -66


def test_the_file_for_the_browser_holds_codes_and_shapes_only_and_is_small():
    collection = json.loads(geojson())

    assert collection["type"] == "FeatureCollection"
    assert all(feature["properties"] == {"iso3": feature["id"]} for feature in collection["features"])
    assert len(geojson()) <= 250_000


def test_serving_outlines_and_names_does_not_import_geopandas():
    script = (
        "import sys; from geo import boundaries, countries, distance, neighbours; boundaries.geojson();"
        "countries.countries(); neighbours.neighbours('PAN');"
        "print([m for m in ('geopandas', 'pandas', 'shapely') if m in sys.modules])"
    )

    command = [sys.executable, "-c", script]
    heavy = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)

    assert heavy.stdout.strip() == "[]"


def test_changing_a_frame_of_outlines_does_not_change_the_next_one():
    read_boundaries()["mine"] = 1

    assert list(read_boundaries().columns) == ["geometry"]
