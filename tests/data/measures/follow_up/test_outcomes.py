"""What happened since: which events count, and for whom."""

from __future__ import annotations

from data.measures.follow_up.outcomes import found, latest_with, outcome_countries, outcomes, since_by_demand
from pages.parts.words.directions import DIRECTIONS
from tests.data.measures.follow_up.made_outcomes import event, view, whens


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


def test_the_latest_event_with_some_words_is_found_by_its_date_and_none_where_none_has_them() -> None:
    record = view(event("O02", "2024-09-25", "asylum-access"), event("O01", "2025", "safe-return")).record

    assert (latest_with(record, "event O") or {})["outcome_id"] == "O01"
    assert (latest_with(record, "O02") or {})["date"] == "2024-09-25"
    assert latest_with(record, "no event says this") is None
