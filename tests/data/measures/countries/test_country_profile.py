"""One country: its numbers are those that the same filter gives, counted by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from data.measures.countries.country_profile import all_countries, ties, touching
from data.record.filters import Filters
from data.record.record import read_record
from data.record.selection import select
from tests.tiny import tiny

# a: signed by wola and cda (USA) and sf (MEX); addresses the USA by name, names PAN
# b: signed by wola; addresses the endorsers (USA and PAN by then), and once the USA by name too
RECORD = tiny(
    signers={"a": "wola cda sf", "b": "wola"},
    asks={"a": "asylum-access; humanitarian-aid", "b": "humanitarian-aid darien-response; asylum-access"},
    dates={"a": "2022-04-19", "b": "2022-06"},
    based={"wola": "USA", "cda": "USA", "sf": "MEX"},
    kinds={"sf": "legal"},
    addressed={"a-p01": "USA", "b-p01": "ENDORSERS", "b-p02": "ENDORSERS USA"},
    named={"a-p02": "PAN"},
    endorsed={"USA": "2022-06-01", "PAN": "2022-06-01", "BOL": ""},
)
EVERYTHING = Filters()
SHIPPED = read_record()


def test_signers_are_the_organizations_based_there() -> None:
    assert ties(RECORD, EVERYTHING, "USA").signers == 2
    assert ties(RECORD, EVERYTHING, "PAN").signers == 0


def test_a_passage_that_addresses_by_name_and_through_the_endorsers_counts_as_by_name() -> None:
    usa, panama = ties(RECORD, EVERYTHING, "USA"), ties(RECORD, EVERYTHING, "PAN")

    assert (int(usa.addressed.passages.sum()), usa.directly) == (3, 2)
    assert (int(panama.addressed.passages.sum()), panama.directly) == (2, 0)


def test_a_country_that_nothing_touches_says_so() -> None:
    assert not ties(RECORD, EVERYTHING, "BOL").touched
    assert ties(RECORD, EVERYTHING, "PAN").touched


def test_the_countries_that_are_filtered_do_not_narrow_another_country() -> None:
    filtered = Filters(countries=("MEX",), role="from")

    assert ties(RECORD, filtered, "USA").signers == 2


def test_the_other_filters_do() -> None:
    assert ties(RECORD, Filters(kinds=("legal",)), "MEX").signers == 1
    assert ties(RECORD, Filters(kinds=("legal",)), "USA").signers == 0


def test_a_country_outside_the_record_is_refused() -> None:
    with pytest.raises(ValueError, match="XXX"):
        ties(RECORD, EVERYTHING, "XXX")


def test_statements_touch_a_country_by_signers_by_address_and_by_place() -> None:
    usa = touching(ties(RECORD, EVERYTHING, "USA"))
    panama = touching(ties(RECORD, EVERYTHING, "PAN"))

    assert usa.loc["a"].to_list() == [2, 1, 1, 0]
    assert usa.loc["b"].to_list() == [1, 2, 1, 0]
    assert panama.loc["a"].to_list() == [0, 0, 0, 1]
    assert panama.loc["b"].to_list() == [0, 2, 0, 0]


def test_who_signed_a_part_signed_a_statement_of_that_part() -> None:
    panama = ties(RECORD, EVERYTHING, "PAN")

    assert panama.addressed.ids("statements") == ("b",)
    assert panama.addressed.ids("organizations") == ("wola",)
    assert int(panama.addressed.signatures.sum()) == 1
    assert panama.named.ids("statements") == ("a",)
    assert panama.named.ids("organizations") == ("wola", "cda", "sf")


def test_every_country_keeps_its_row_with_true_zeros() -> None:
    table = all_countries(select(RECORD, EVERYTHING))

    assert table.index.to_list() == ["USA", "MEX", "PAN", "BOL"]
    assert table.loc["BOL", ["standing", "signers", "addressed", "named"]].to_list() == ["not", 0, 0, 0]
    assert table.loc["MEX", "standing"] == ""


chosen = st.builds(
    Filters,
    themes=st.lists(st.sampled_from(SHIPPED.themes), max_size=2, unique=True).map(tuple),
    statements=st.lists(st.sampled_from(SHIPPED.statements), max_size=2, unique=True).map(tuple),
    kinds=st.lists(st.sampled_from(SHIPPED.kinds), max_size=2, unique=True).map(tuple),
    groups=st.lists(st.sampled_from(SHIPPED.groups), max_size=2, unique=True).map(tuple),
    countries=st.lists(st.sampled_from(SHIPPED.countries), max_size=2, unique=True).map(tuple),
    members=st.booleans(),
)


@given(filters=chosen, country=st.sampled_from(SHIPPED.countries))
def test_the_table_of_all_countries_gives_what_filtering_to_one_gives(filters: Filters, country: str) -> None:
    row = all_countries(select(SHIPPED, filters)).loc[country]

    one = ties(SHIPPED, filters, country)
    assert row["signers"] == select(SHIPPED, replace(filters, countries=(country,), role="from")).organizations.sum()
    assert row["addressed"] == one.addressed.passages.sum()
    assert row["addressed_statements"] == one.addressed.statements.sum()
    assert row["named"] == one.named.passages.sum()
    assert row["directly"] == one.directly
    both = select(SHIPPED, replace(filters, countries=(country,), role="to")).passages
    assert (both == (one.addressed.passages | one.named.passages)).all()
