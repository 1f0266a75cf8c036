"""When an event is since a statement, and when a partial date is enough to tell."""

from __future__ import annotations

import pytest

from data.measures.follow_up.outcomes import found, outcomes, since_by_demand
from data.record.filters import Filters
from data.record.selection import select
from tests.data.measures.follow_up.made_outcomes import ENDORSED, event, view, whens
from tests.tiny import tiny


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ("2022-04-18", "before"),
        ("2022-04-19", "unordered"),
        ("2022-04-20", "since"),
        ("2022-03", "before"),
        ("2022-04", "unordered"),
        ("2022-05", "since"),
        ("2021", "before"),
        ("2022", "unordered"),
        ("2023", "since"),
    ],
)
def test_an_event_is_since_only_if_every_day_that_its_date_can_mean_comes_after_the_first_statement(
    date: str, when: str
) -> None:
    assert outcomes(view(event("O01", date, "asylum-access")))["when"].to_list() == [when]


@pytest.mark.parametrize(
    ("date", "when"),
    [("2022-06-09", "before"), ("2022-06-10", "unordered"), ("2022-06", "unordered"), ("2022-06-30", "unordered"),
     ("2022-07-01", "since"), ("2022-07", "since")],
)  # fmt: skip
def test_for_one_demand_the_first_statement_is_the_first_that_makes_it_whatever_day_of_its_range_it_is_from(
    date: str, when: str
) -> None:
    assert whens(view(event("O01", date, "root-causes"))) == {"root-causes": [("O01", when)]}


@pytest.mark.parametrize(
    ("date", "when"), [("2022-05-31", "before"), ("2022-06-15", "unordered"), ("2022-07-01", "since")]
)
def test_a_statement_known_by_its_month_can_be_from_any_day_of_it(date: str, when: str) -> None:
    record = tiny(
        signers={"month": "x"},
        asks={"month": "root-causes"},
        dates={"month": "2022-06"},
        tables={"outcomes": [event("O01", date, "root-causes")]},
    )

    assert outcomes(select(record, Filters()))["when"].to_list() == [when]


def test_one_event_can_be_since_for_one_demand_and_before_for_another() -> None:
    both = view(event("O01", "2022-05-01", "asylum-access|root-causes"))

    assert whens(both) == {"asylum-access": [("O01", "since")], "root-causes": [("O01", "before")]}
    row = since_by_demand(both)["root-causes"]
    assert (row.events, row.before, row.unordered) == ((), 1, 0)


def test_when_two_statements_overlap_in_time_the_first_can_be_on_no_later_day_than_either_ends() -> None:
    record = tiny(
        signers={"range": "x", "day": "x"},
        asks={"range": "root-causes", "day": "root-causes"},
        dates={"range": "2022-06-01..2022-06-30", "day": "2022-06-14"},
        endorsed=ENDORSED,
        tables={"outcomes": [event("O01", "2022-06-15", "root-causes"), event("O02", "2022-06-13", "root-causes")]},
    )

    assert whens(select(record, Filters())) == {"root-causes": [("O01", "since"), ("O02", "unordered")]}


def test_an_event_is_since_nothing_where_no_statement_kept_makes_its_demand() -> None:
    unasked = view(event("O01", "2023", "transparency"))

    assert [when for events in whens(unasked).values() for _outcome, when in events] == ["unasked"]
    row = since_by_demand(unasked)["transparency"]
    assert (row.statements, row.first, row.events, row.before) == (0, "", (), 0)


def test_a_filter_on_statements_moves_the_day_from_which_events_are_since() -> None:
    early = event("O01", "2022-05-01", "asylum-access")

    assert found(view(early))["events"] == 1
    later = found(view(early, statements=("late",)))
    assert [later["events"], later["before"]] == [0, 1]


def test_without_a_statement_left_no_event_is_since() -> None:
    nothing = view(event("O01", "2023", "asylum-access"), groups=("women",))

    assert outcomes(nothing)["when"].to_list() == ["unasked"]
    assert found(nothing)["events"] == 0
