"""One organization: what it signed and what it stands behind, on a record that can be counted by hand."""

from __future__ import annotations

from data.measures.signers.organization_profile import demands_signed, signatures_of, units
from data.record.filters import Filters
from data.record.selection import select
from tests.tiny import tiny

RECORD = tiny(
    signers={"b": "wola", "a": "wola gtpm"},
    asks={"b": "asylum-access; asylum-access humanitarian-aid?", "a": "asylum-access"},
    members={"a": {"gtpm": "sf"}},
)
VIEW = select(RECORD, Filters())


def test_a_demand_counts_once_a_statement_that_makes_it() -> None:
    behind = demands_signed(VIEW, "wola")

    assert behind.loc["asylum-access"].to_list() == ["asylum", 2, 2]
    assert behind.loc["humanitarian-aid"].to_list() == ["humanitarian", 1, 0]
    assert len(behind) == 2


def test_a_theme_keeps_only_its_demands() -> None:
    behind = demands_signed(select(RECORD, Filters(themes=("humanitarian",))), "wola")

    assert behind.index.to_list() == ["humanitarian-aid"]


def test_a_member_stands_behind_nothing_until_members_count() -> None:
    assert demands_signed(VIEW, "sf").empty
    assert demands_signed(select(RECORD, Filters(members=True)), "sf").index.to_list() == ["asylum-access"]


def test_every_signature_is_shown_and_says_whether_it_counts() -> None:
    signed = signatures_of(VIEW, "sf")

    assert signed[["statement_id", "role", "through"]].to_numpy().tolist() == [["a", "member", "gtpm"]]
    assert signed["kept"].to_list() == [False]


def test_signatures_stand_in_the_order_of_the_statements() -> None:
    assert signatures_of(VIEW, "wola")["statement_id"].to_list() == ["b", "a"]
    assert signatures_of(VIEW, "wola")["kept"].all()


def test_units_are_those_that_name_it_as_their_parent() -> None:
    rows = [
        {"organization_id": "ibero", "name": "Ibero", "location_basis": "none"},
        {"organization_id": "clinic", "name": "Clinic", "location_basis": "none", "parent_id": "ibero"},
    ]
    record = tiny(signers={"a": "clinic ibero"}, asks={"a": "asylum-access"}, tables={"organizations": rows})

    assert units(record, "ibero") == ["clinic"]
    assert units(record, "clinic") == []
