"""What the filters keep: the counting rules on records that can be counted by hand."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from data.measures.demands.recurrence import recurrence
from data.measures.signers.signing import totals
from data.record.filters import FILTERS, Filters, parse
from data.record.selection import View, select
from tests.tiny import tiny

# a: signed by wola (USA) and sf (MEX), asks for asylum of the USA and for aid naming PAN;
# b: signed by wola alone, asks for aid of the endorsers (USA and PAN by then)
RECORD = tiny(
    signers={"a": "wola sf", "b": "wola"},
    asks={"a": "asylum-access; humanitarian-aid", "b": "humanitarian-aid"},
    dates={"a": "2022-04-19", "b": "2022-06"},
    based={"wola": "USA", "sf": "MEX"},
    kinds={"sf": "legal"},
    addressed={"a-p01": "USA", "b-p01": "ENDORSERS"},
    named={"a-p02": "PAN"},
    groups={"a-p02": "children"},
    endorsed={"USA": "2022-06-01", "PAN": "2022-06-01", "GUY": "2022-06-11..2022-08-10", "BOL": ""},
)


def kept(**chosen: object) -> tuple[str, str, str]:
    """Return the statements, organizations and passages that filters keep, as words."""
    view = select(RECORD, Filters(**chosen))  # type: ignore[arg-type]
    passages = RECORD.tables["passages"]["passage_id"][view.passages]
    return " ".join(view.ids("statements")), " ".join(view.ids("organizations")), " ".join(passages)


def test_without_a_filter_everything_is_kept() -> None:
    assert kept() == ("a b", "wola sf", "a-p01 a-p02 b-p01")


def test_a_theme_keeps_its_passages_their_statements_and_who_signed_those() -> None:
    assert kept(themes=("asylum",)) == ("a", "wola sf", "a-p01")


def test_two_themes_keep_what_either_keeps() -> None:
    assert kept(themes=("asylum", "humanitarian")) == ("a b", "wola sf", "a-p01 a-p02 b-p01")


def test_a_theme_and_a_demand_outside_it_keep_nothing() -> None:
    assert kept(themes=("asylum",), demands=("humanitarian-aid",)) == ("", "", "")


def test_from_a_country_keeps_whole_statements_of_the_organizations_based_there() -> None:
    assert kept(countries=("MEX",), role="from") == ("a", "sf", "a-p01 a-p02")


def test_to_a_country_keeps_passages_that_address_it_or_name_it_and_all_who_signed_those_statements() -> None:
    assert kept(countries=("PAN",), role="to") == ("a b", "wola sf", "a-p02 b-p01")


def test_in_any_role_each_side_is_a_view_of_its_own() -> None:
    both = select(RECORD, Filters(countries=("USA",)))

    assert both.two_sided
    assert both.side("from") is select(RECORD, Filters(countries=("USA",), role="from"))
    assert both.side("to") is select(RECORD, Filters(countries=("USA",), role="to"))
    assert kept(countries=("USA",)) == ("a b", "wola", "a-p01 b-p01")


def test_a_view_of_one_role_or_of_no_country_is_its_own_side() -> None:
    for filters in (Filters(), Filters(countries=("USA",), role="to"), Filters(themes=("asylum",))):
        view = select(RECORD, filters)
        assert view.side("from") is view and view.side("to") is view


def test_a_country_where_nobody_is_based_still_counts_all_who_signed_what_is_asked_of_it() -> None:
    view = select(RECORD, Filters(countries=("PAN",)))

    assert view.ids("organizations") == ()
    assert recurrence(view).loc["humanitarian-aid", "organizations"] == 2


def test_the_number_for_a_demand_never_crosses_the_seat_of_its_signers() -> None:
    one, other = (recurrence(select(RECORD, Filters(countries=("USA",), role=role))) for role in ("any", "to"))
    there = recurrence(select(RECORD, Filters(countries=("USA",), role="from")))

    assert one.loc["asylum-access", "organizations"] == other.loc["asylum-access", "organizations"] == 2
    assert there.loc["asylum-access", "organizations"] == 1


def test_participants_are_those_whom_the_statement_itself_names() -> None:
    record = tiny(
        signers={"a": "x", "b": "x"},
        asks={"a": "asylum-access", "b": "asylum-access"},
        addressed={"a-p01": "PARTICIPANTS", "b-p01": "PARTICIPANTS"},
        present={"a": "PAN USA"},
        endorsed={"MEX": "2022-01-01"},
    )

    assert select(record, Filters(countries=("PAN",), role="to")).ids("statements") == ("a",)
    assert select(record, Filters(countries=("MEX",), role="to")).ids("statements") == ()


def test_endorsers_are_those_who_had_surely_endorsed_by_the_date_of_the_statement() -> None:
    assert kept(countries=("GUY",), role="to") == ("", "", "")


def test_participants_are_those_whom_the_statement_itself_names_and_none_where_it_names_none() -> None:
    record = tiny(
        signers={"a": "wola", "b": "wola"},
        asks={"a": "asylum-access; safe-return", "b": "asylum-access"},
        addressed={"a-p01": "PARTICIPANTS MEX", "b-p01": "PARTICIPANTS"},
        present={"a": "PAN USA"},
        endorsed={"USA": "2022-06-10", "PAN": "2022-06-10", "MEX": "2022-06-10"},
    )
    countries = np.array(record.countries)

    assert [set(countries[row]) for row in record.passage_addressed] == [{"PAN", "USA", "MEX"}, set(), set()]
    assert [set(countries[row]) for row in record.passage_directly] == [{"MEX"}, set(), set()]


def test_a_kind_keeps_the_organizations_of_the_kind_and_what_they_signed() -> None:
    assert kept(kinds=("legal",)) == ("a", "sf", "a-p01 a-p02")


def test_a_group_keeps_the_passages_that_name_it() -> None:
    assert kept(groups=("children",)) == ("a", "wola sf", "a-p02")


def test_kinds_of_filter_combine_with_and() -> None:
    assert kept(groups=("children",), statements=("b",)) == ("", "", "")
    assert kept(countries=("MEX",), role="from", themes=("humanitarian",)) == ("a", "sf", "a-p02")


def test_a_country_and_a_theme_ask_for_passages_that_are_both() -> None:
    assert kept(countries=("PAN",), role="to", themes=("asylum",)) == ("", "", "")


def test_members_of_a_coalition_are_counted_only_when_asked_for() -> None:
    record = tiny(signers={"a": "gtpm"}, asks={"a": "asylum-access"}, members={"a": {"gtpm": "insyde redim"}})

    assert totals(select(record, Filters()))["organizations"] == 1
    assert totals(select(record, Filters(members=True)))["organizations"] == 3


def test_an_organization_that_signs_twice_under_two_spellings_counts_once() -> None:
    record = tiny(signers={"a": "casm casm"}, asks={"a": "asylum-access"})

    assert totals(select(record, Filters()))["organizations"] == 1


def test_a_view_is_worked_out_once_for_the_same_filters() -> None:
    assert select(RECORD, Filters(themes=("asylum",))) is select(RECORD, Filters(themes=("asylum",)))


def test_the_words_of_an_address_are_read_back_as_they_were_written() -> None:
    filters = Filters(countries=("PAN", "USA"), role="to", themes=("asylum",), members=True)

    assert parse(filters.query(), RECORD) == (filters, [])


def test_words_that_mean_nothing_are_dropped_and_named() -> None:
    filters, unknown = parse(
        [("c", "QQQ"), ("c", "PAN"), ("role", "near"), ("members", "9"), ("lang", "es"), ("page", "2")],
        RECORD,
    )

    assert filters == Filters(countries=("PAN",))
    assert unknown == [("c", "QQQ"), ("role", "near"), ("members", "9")]


def test_a_role_without_a_country_is_no_filter() -> None:
    assert parse([("role", "to")], RECORD)[0] == Filters()


@pytest.mark.parametrize(("link", "role"), [("any", "any"), ("based", "from"), ("addressed", "to"), ("named", "to")])
def test_an_older_address_is_read_as_the_role_that_it_meant(link: str, role: str) -> None:
    assert parse([("c", "PAN"), ("link", link)], RECORD) == (Filters(countries=("PAN",), role=role), [])  # type: ignore[arg-type]


def test_an_older_word_with_an_unknown_value_is_named_as_it_stood() -> None:
    assert parse([("c", "PAN"), ("link", "near")], RECORD)[1] == [("link", "near")]


def test_every_filter_is_a_field_and_every_field_a_filter() -> None:
    assert {one.field for one in FILTERS} == {one.name for one in fields(Filters)}


def test_one_id_is_taken_off_and_the_role_goes_with_the_last_country() -> None:
    chosen = Filters(countries=("PAN", "USA"), role="to")

    assert chosen.without("countries", "USA") == Filters(countries=("PAN",), role="to")
    assert chosen.without("countries") == Filters()


@pytest.mark.parametrize("name", ["countries", "themes", "demands", "statements", "kinds", "groups"])
def test_loosening_a_filter_leaves_the_others(name: str) -> None:
    chosen = Filters(
        countries=("USA",),
        themes=("asylum",),
        demands=("asylum-access",),
        statements=("a",),
        kinds=("legal",),
        groups=("women",),
    )

    looser = chosen.without(name)

    assert getattr(looser, name) == ()
    assert len(looser.query()) == len(chosen.query()) - 1


def view_of(**chosen: object) -> View:
    """Return the view of the shared record under filters."""
    return select(RECORD, Filters(**chosen))  # type: ignore[arg-type]


def test_the_same_demand_gives_the_same_count_under_its_theme_and_by_itself() -> None:
    by_theme = recurrence(view_of(themes=("humanitarian",))).loc["humanitarian-aid"]
    by_demand = recurrence(view_of(demands=("humanitarian-aid",))).loc["humanitarian-aid"]

    assert by_theme[["statements", "organizations", "passages"]].to_list() == [2, 2, 2]
    assert by_demand[["statements", "organizations", "passages"]].to_list() == [2, 2, 2]
