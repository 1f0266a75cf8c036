"""What happened since: which events count, for whom, and when a partial date is enough to tell."""

from __future__ import annotations

import pytest

from data.measures.countries.indicators import indicator, indicator_ids, indicators, is_series
from data.measures.follow_up.outcomes import (
    events_by_demand,
    found,
    outcome_countries,
    outcome_rows,
    outcomes,
    since_by_demand,
)
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.views.demands.demand_outcomes import demands_html
from pages.parts.views.since.outcome_list import event_item
from pages.parts.views.since.summary import balance_html
from pages.parts.visit.current import Visit, begin
from pages.parts.words.directions import DIRECTIONS
from tests.tiny import tiny

ENDORSED = {"PAN": "2022-06-10", "USA": "2022-06-10", "MEX": "2022-06-10"}
SIGNERS = {"early": "x y", "late": "y z"}
# the early statement makes two demands, the late one repeats one and adds another
ASKS = {"early": "asylum-access safe-return", "late": "asylum-access root-causes"}
DATES = {"early": "2022-04-19", "late": "2022-06-10..2022-06-30"}


def event(name: str, date: str, demands: str, direction: str = "setback", country: str = "USA") -> dict[str, str]:
    """Return one row of the outcomes."""
    return {
        "outcome_id": name,
        "date": date,
        "country": country,
        "demand_ids": demands,
        "direction": direction,
        "event": f"event {name}",
        "source_title": "a title",
        "source_publisher": "a publisher",
        "source_url": "https://example.org/",
    }


def whens(of: View) -> dict[str, list[tuple[str, str]]]:
    """Return the outcomes on each demand that any bears on, newest first, and how each lies to the first statement."""
    found_ = events_by_demand(of).items()
    return {demand: [(event.outcome_id, event.when) for event in events] for demand, events in found_ if events}


def view(*events: dict[str, str], indicators: list[dict[str, str]] | None = None, **chosen: object) -> View:
    """Return a view of the two statements with these outcomes."""
    record = tiny(
        signers=SIGNERS,
        asks=ASKS,
        dates=DATES,
        endorsed=ENDORSED,
        addressed={"early-p01": "PAN", "late-p01": "USA"},
        tables={"outcomes": list(events), "indicators": indicators or []},
    )
    return select(record, Filters(**chosen))  # type: ignore[arg-type]


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


def test_a_demand_says_who_asks_for_it_and_what_was_found_since_by_direction() -> None:
    counts = since_by_demand(
        view(
            event("O01", "2022-05", "asylum-access|safe-return", "advance"),
            event("O02", "2023", "asylum-access", "setback"),
            event("O03", "2024-02-01", "asylum-access", "mixed"),
        )
    )

    row, other = counts["asylum-access"], counts["safe-return"]
    assert (row.statements, row.organizations, row.first) == (2, 3, "early")
    assert [one.outcome_id for one in row.events] == ["O03", "O02", "O01"]
    assert row.directions == {"advance": 1, "setback": 1, "mixed": 1, "unclear": 0}
    assert (other.statements, other.organizations, len(other.events)) == (1, 2, 1)


def test_a_demand_with_no_event_keeps_its_row_with_a_true_zero() -> None:
    one = view(event("O01", "2023", "asylum-access"))
    counts = since_by_demand(one)

    assert list(counts) == list(one.record.demands)
    assert (counts["root-causes"].statements, counts["root-causes"].events) == (1, ())


def test_an_event_of_unclear_direction_counts_as_an_event_and_in_no_other_direction() -> None:
    one = view(event("O01", "2023", "asylum-access", "unclear"), event("O02", "2023", "asylum-access", "advance"))

    row = since_by_demand(one)["asylum-access"]
    assert [len(row.events), *(row.directions[d] for d in DIRECTIONS)] == [2, 1, 0, 0, 1]
    assert outcome_countries(one).loc["USA", ["events", *DIRECTIONS]].to_list() == [2, 1, 0, 0, 1]
    assert [found(one)[d] for d in DIRECTIONS] == [1, 0, 0, 1]


def test_an_event_is_since_nothing_where_no_statement_kept_makes_its_demand() -> None:
    unasked = view(event("O01", "2023", "transparency"))

    assert [when for events in whens(unasked).values() for _outcome, when in events] == ["unasked"]
    row = since_by_demand(unasked)["transparency"]
    assert (row.statements, row.first, row.events, row.before) == (0, "", (), 0)


def test_events_come_newest_first_and_a_year_counts_as_its_last_day() -> None:
    events = [
        event("O01", "2023-02-01", "asylum-access"),
        event("O02", "2023", "asylum-access"),
        event("O03", "2024-01-01", "asylum-access"),
        event("O04", "2023-02", "asylum-access"),
    ]

    assert outcomes(view(*events))["outcome_id"].to_list() == ["O03", "O02", "O04", "O01"]


def test_a_country_keeps_its_own_events_and_a_theme_those_on_its_demands() -> None:
    events = [
        event("O01", "2023", "asylum-access", country="USA|PAN"),
        event("O02", "2023", "root-causes", country="USA"),
    ]

    assert outcomes(view(*events, countries=("PAN",)))["outcome_id"].to_list() == ["O01"]
    assert outcomes(view(*events, themes=("origins",)))["outcome_id"].to_list() == ["O02"]
    assert outcomes(view(*events, countries=("PAN",), themes=("origins",))).empty


def test_a_theme_shows_an_event_only_under_the_demands_of_the_theme() -> None:
    kept = view(event("O01", "2023", "asylum-access|root-causes"), themes=("origins",))

    assert list(whens(kept)) == ["root-causes"]


def test_a_filter_on_statements_moves_the_day_from_which_events_are_since() -> None:
    early = event("O01", "2022-05-01", "asylum-access")

    assert found(view(early))["events"] == 1
    later = found(view(early, statements=("late",)))
    assert [later["events"], later["before"]] == [0, 1]


def test_without_a_statement_left_no_event_is_since() -> None:
    nothing = view(event("O01", "2023", "asylum-access"), groups=("women",))

    assert outcomes(nothing)["when"].to_list() == ["unasked"]
    assert found(nothing)["events"] == 0


def test_an_event_of_two_countries_counts_once_in_each_and_once_in_all() -> None:
    events = [
        event("O01", "2023", "asylum-access", "advance", "USA|PAN"),
        event("O02", "2023", "asylum-access", "setback", "USA"),
        event("O03", "2021", "asylum-access", "setback", "USA"),
    ]

    counts = outcome_countries(view(*events))

    assert counts["events"].to_dict() == {"USA": 2, "PAN": 1}
    assert counts.loc["USA", ["advance", "mixed", "setback"]].to_list() == [1, 0, 1]
    assert found(view(*events)) == {
        "events": 2, "advance": 1, "mixed": 0, "setback": 1, "unclear": 0, "before": 1, "unordered": 0,
        "asked": 3, "answered": 1,
    }  # fmt: skip


def test_a_chosen_country_without_an_event_keeps_its_row_with_a_true_zero() -> None:
    counts = outcome_countries(view(event("O01", "2023", "asylum-access"), countries=("MEX",)))

    assert counts["events"].to_dict() == {"MEX": 0}


def test_a_record_without_outcomes_has_none_found_for_every_demand() -> None:
    assert found(view())["answered"] == 0
    assert not any(row.events for row in since_by_demand(view()).values())
    assert outcome_countries(view()).empty


def figure(country: str, name: str, year: str, value: str) -> dict[str, str]:
    """Return one row of the indicators."""
    return {
        "country": country,
        "indicator_id": name,
        "year": year,
        "value": value,
        "unit": "people",
        "source_url": "https://example.org/",
        "source_publisher": "a publisher",
        "reference_date": year,
    }


def test_years_of_one_country_stand_in_order_of_time_and_countries_by_size() -> None:
    rows = [
        figure("PAN", "crossings", "2024", "5"),
        figure("PAN", "crossings", "2023", "9"),
        figure("MEX", "hosted", "2023", "3"),
        figure("USA", "hosted", "2023", "7"),
        figure("PAN", "hosted", "2023", "1"),
    ]
    kept = view(indicators=rows)

    assert indicator_ids(kept) == ("hosted", "crossings")
    assert indicator(kept, "crossings")["year"].to_list() == [2023, 2024]
    assert indicator(kept, "hosted")["country"].to_list() == ["USA", "MEX", "PAN"]
    assert indicator(kept, "hosted").columns.to_list() == indicators(kept).columns.to_list()
    assert [is_series(indicator(kept, name)) for name in ("crossings", "hosted")] == [True, False]


def test_only_the_country_filters_the_indicators() -> None:
    rows = [figure("PAN", "crossings", "2024", "5"), figure("MEX", "hosted", "2023", "3")]

    assert indicator_ids(view(indicators=rows, themes=("origins",))) == ("crossings", "hosted")
    assert indicator_ids(view(indicators=rows, countries=("MEX",))) == ("hosted",)
    assert indicators(view(indicators=rows, countries=("USA",))).empty


def test_markup_in_an_event_is_shown_as_it_stands_and_only_addresses_of_the_web_become_links() -> None:
    bad = view(event("O01", "2023", "asylum-access") | {"event": "<script>alert(1)</script>", "source_title": "<b>"})
    begin(Visit(record=bad.record, view=bad, lang="en", embedded=False))
    row = {**outcome_rows(bad)["O01"], "source_url": "javascript:alert(1)"}

    for shown in (event_item(bad, row, "since", demands=True), event_item(bad, row, "since", demands=False)):
        assert "<script" not in shown
        assert "<b>\u201d" not in shown
        assert "&lt;script&gt;" in shown
        assert "javascript" not in shown
    assert "href='https://example.org/'" in event_item(
        bad, row | {"source_url": "https://example.org/"}, "since", demands=False
    )


def test_the_counts_by_direction_never_stand_without_the_caveat_on_coverage() -> None:
    whole = view(event("O01", "2023", "asylum-access", "advance"), event("O02", "2023", "asylum-access"))

    shown = balance_html(whole)

    assert "1 moves towards" in shown
    assert "1 moves away" in shown
    assert "2 of 2 events concern it" in shown
    assert "The balance measures neither the region nor the effect" in shown


def test_a_demand_without_an_event_says_none_found_and_that_this_is_not_nothing_happened() -> None:
    whole = view(event("O01", "2021", "root-causes"))
    begin(Visit(record=whole.record, view=whole, lang="en", embedded=False))

    shown = demands_html(whole)

    assert shown.count("since then none found") == 3
    assert "does not mean that nothing happened" in shown
    assert "Before that:" in shown
