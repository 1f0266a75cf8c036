"""Signers, places, addressees and endorsements, on records counted by hand."""

from __future__ import annotations

from data.measures.countries.addressees import addressees, groups, places
from data.measures.countries.endorsement import endorsement
from data.measures.demands.passage_rows import evidence
from data.measures.signers.signing import by_country, by_place, latest, organizations, overlaps, totals, unplaced
from data.record.filters import Filters
from data.record.selection import View, select
from tests.tiny import tiny

RECORD = tiny(
    signers={"a": "wola sf idc", "b": "wola kind"},
    asks={"a": "asylum-access end-expulsions?; safe-return", "b": "asylum-access"},
    based={"wola": "USA", "kind": "USA", "sf": "MEX"},
    cities={"wola": ("Washington", 38.9, -77.0), "kind": ("Washington", 38.9, -77.0)},
    addressed={"a-p01": "USA MEX", "a-p02": "ENDORSERS", "b-p01": "USA"},
    named={"a-p01": "PAN COL", "b-p01": "PAN"},
    groups={"a-p01": "children women", "b-p01": "children"},
    endorsed={"USA": "2021-06-10", "GUY": "2021-06-11..2021-08-10", "BOL": ""},
)


def view(**chosen: object) -> View:
    """Return the view of the shared record under filters."""
    return select(RECORD, Filters(**chosen))  # type: ignore[arg-type]


def test_the_four_numbers() -> None:
    kept = totals(view())

    assert (kept["statements"], kept["organizations"], kept["countries"], kept["endorsers"]) == (2, 4, 2, 2)


def test_an_endorser_is_counted_among_the_countries_chosen() -> None:
    assert totals(view(countries=("BOL", "GUY")))["endorsers"] == 1


def test_organizations_count_once_in_the_country_where_they_are_based() -> None:
    counts = by_country(view())

    assert counts["organizations"].to_dict() == {"USA": 2, "MEX": 1}
    assert counts["statements"].to_dict() == {"USA": 2, "MEX": 1}


def test_a_place_holds_everyone_in_the_city_and_nobody_without_a_city() -> None:
    (place,) = by_place(view()).itertuples()

    assert (place.city, place.organizations, list(place.names)) == ("Washington", 2, ["wola", "kind"])
    assert unplaced(view())["organization_id"].to_list() == ["sf", "idc"]


def test_places_come_most_first_each_with_its_own_names() -> None:
    record = tiny(
        signers={"a": "lima quito bogota other far"},
        asks={"a": "asylum-access"},
        based={"lima": "PER", "quito": "ECU", "bogota": "COL", "other": "COL", "far": "COL"},
        cities={
            "lima": ("Lima", -12.0, -77.0),
            "quito": ("Quito", -0.2, -78.5),
            "bogota": ("Bogotá", 4.7, -74.1),
            "other": ("Bogotá", 4.7, -74.1),
        },
    )
    found = by_place(select(record, Filters()))

    assert [(row.Index, row.city, list(row.names)) for row in found.itertuples()] == [
        (0, "Bogotá", ["bogota", "other"]),
        (1, "Lima", ["lima"]),
        (2, "Quito", ["quito"]),
    ]


def test_the_latest_statements_are_the_last_by_date() -> None:
    record = tiny(signers={"a": "x", "b": "x", "c": "x"}, asks=dict.fromkeys("abc", "asylum-access"))

    assert latest(select(record, Filters()), 2) == [1, 2]
    assert latest(select(record, Filters(statements=("a", "c"))), 2) == [0, 2]


def test_organizations_are_listed_with_what_they_signed_most_first() -> None:
    table = organizations(view())

    assert table.index.to_list() == ["wola", "idc", "kind", "sf"]
    assert table["signed"].to_list() == [2, 1, 1, 1]
    assert table.loc["idc", "country"] == ""


def test_overlaps_count_exact_combinations() -> None:
    rows = {(bool(r.a), bool(r.b)): r.organizations for r in overlaps(view()).itertuples()}

    assert rows == {(True, False): 2, (True, True): 1, (False, True): 1}


def test_a_government_addressed_by_name_is_told_from_one_reached_by_the_keyword() -> None:
    table = addressees(view())

    assert table.loc["USA", ["passages", "statements", "directly"]].to_list() == [3, 2, 2]
    assert table.loc["GUY", ["passages", "statements", "directly"]].to_list() == [1, 1, 0]
    assert "BOL" not in table.index


def test_places_and_groups_count_passages_and_statements() -> None:
    assert places(view()).loc["PAN", ["passages", "statements"]].to_list() == [2, 2]
    assert groups(view()).loc["women", ["passages", "statements"]].to_list() == [1, 1]
    assert groups(view()).loc["at-sea", ["passages", "statements"]].to_list() == [0, 0]


def test_endorsing_on_the_day_later_and_not_at_all_are_three_things() -> None:
    assert endorsement(RECORD)["standing"].to_dict() == {"USA": "on-the-day", "GUY": "later", "BOL": "not"}


def test_the_evidence_is_one_row_a_coding_in_the_order_of_the_texts() -> None:
    rows = evidence(view())

    assert list(zip(rows["passage_id"], rows["demand_id"], rows["stance"], strict=True)) == [
        ("a-p01", "asylum-access", "call"),
        ("a-p01", "end-expulsions", "concern"),
        ("a-p02", "safe-return", "call"),
        ("b-p01", "asylum-access", "call"),
    ]
    assert evidence(view(), "asylum-access")["statement_id"].to_list() == ["a", "b"]
