"""The four counts of a country, on records small enough to count by hand."""

from __future__ import annotations

from data.measures.countries.country_profile import all_countries, country_counts, events_of
from data.record.filters import Filters
from data.record.record import read_record
from data.record.selection import select
from tests.tiny import SHIPPED, tiny

EVENT = SHIPPED["outcomes"].iloc[0].to_dict() | {"demand_ids": "asylum-access", "direction": "setback"}
PACKAGE = SHIPPED["action_packages"].iloc[0].to_dict()
RECORD = tiny(
    signers={"a": "wola sf", "b": "wola"},
    asks={"a": "asylum-access", "b": "asylum-access; humanitarian-aid"},
    dates={"a": "2022-04-19", "b": "2023-06-01"},
    based={"wola": "USA", "sf": "MEX"},
    addressed={"a-p01": "USA", "b-p01": "USA PAN", "b-p02": "PAN"},
    endorsed={"USA": "2022-06-10", "PAN": "2022-06-10", "MEX": "2022-06-10"},
    tables={
        "outcomes": [
            EVENT | {"outcome_id": "before", "date": "2021-01-01", "country": "PAN"},
            EVENT | {"outcome_id": "both", "date": "2024-01-01", "country": "PAN|USA"},
            EVENT | {"outcome_id": "later", "date": "2024-02-01", "country": "PAN"},
        ],
        "action_packages": [
            PACKAGE | {"package_id": "AP01", "lead_country": "USA", "participants_country": "USA|MEX"},
            PACKAGE | {"package_id": "AP02", "lead_country": "MEX", "participants_country": ""},
        ],
        "package_demands": [],
    },
)


def counts(filters: Filters, country: str) -> dict[str, int]:
    return country_counts(select(RECORD, filters))[country]


def test_what_is_asked_of_a_country_and_what_is_signed_from_it_are_two_numbers() -> None:
    assert counts(Filters(), "PAN") == {"asked": 1, "signed": 0, "committed": 0, "since": 2}
    assert counts(Filters(), "USA") == {"asked": 2, "signed": 1, "committed": 1, "since": 1}
    assert counts(Filters(), "MEX") == {"asked": 0, "signed": 1, "committed": 2, "since": 0}


def test_a_filter_on_a_country_narrows_no_count_of_another() -> None:
    assert counts(Filters(countries=("PAN",), role="to"), "MEX") == counts(Filters(), "MEX")


def test_other_filters_narrow_the_counts() -> None:
    assert counts(Filters(statements=("b",)), "MEX")["signed"] == 0
    assert counts(Filters(themes=("humanitarian",)), "USA")["asked"] == 0


def test_the_events_of_a_country_are_those_counted_newest_first() -> None:
    assert [row["outcome_id"] for row in events_of(select(RECORD, Filters()), "PAN")] == ["later", "both"]
    assert not events_of(select(RECORD, Filters()), "MEX")


def test_the_table_of_all_countries_says_the_same_of_the_shipped_record() -> None:
    view = select(read_record(), Filters(themes=("asylum",)))

    table, found = all_countries(view), country_counts(view)

    assert table["addressed_statements"].to_dict() == {country: counts["asked"] for country, counts in found.items()}
    assert table["signers"].to_dict() == {country: counts["signed"] for country, counts in found.items()}
