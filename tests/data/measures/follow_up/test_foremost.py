"""Which events are told first where room is short, and which are never told alone."""

from __future__ import annotations

from collections import Counter

from data.measures.follow_up.foremost import first_of, foremost, told
from data.measures.follow_up.lasting import undone_by
from tests.data.measures.follow_up.made_outcomes import event, view

WAYS = ("advance", "setback", "advance", "advance")


def test_the_latest_of_each_direction_are_told_first_and_before_each_what_it_reverses() -> None:
    events = [
        event("O01", "2023", "asylum-access", "setback"),
        event("O02", "2024", "asylum-access", "setback"),
        event("O03", "2025", "asylum-access", "setback"),
        event("O04", "2024-06", "asylum-access", "advance") | {"follows": "O01"},
        # what it follows is none of those kept
        event("O05", "2024-07", "asylum-access", "mixed") | {"follows": "O06"},
        event("O06", "2024-01", "root-causes", "advance"),
    ]

    order = foremost(view(*events, demands=("asylum-access",)))["outcome_id"].to_list()

    assert order == ["O01", "O04", "O03", "O02", "O05"]


def test_what_was_undone_later_is_never_told_without_what_undid_it_last() -> None:
    events = [
        event("O01", "2023", "asylum-access", "setback"),
        event("O02", "2024-01", "asylum-access", "advance") | {"follows": "O01"},
        event("O03", "2024-02", "asylum-access", "setback") | {"follows": "O02"},
        event("O04", "2024-03", "asylum-access", "setback") | {"follows": "O02"},
        # it goes both ways: what it eased is told with it
        event("O05", "2024-04", "asylum-access", "mixed") | {"follows": "O04"},
    ]

    frame = foremost(view(*events))

    assert frame["outcome_id"].to_list() == ["O02", "O04", "O05", "O01", "O03"]
    assert undone_by(frame) == {"O01": "O02", "O02": "O04"}


def test_of_one_country_its_own_events_are_told_before_those_that_it_shares() -> None:
    events = [
        event("O01", "2023", "asylum-access", country="PAN"),
        event("O02", "2025", "asylum-access", country="PAN|USA"),
        event("O03", "2024", "asylum-access", country="PAN"),
    ]

    assert foremost(view(*events, countries=("PAN",)))["outcome_id"].to_list() == ["O03", "O01", "O02"]
    assert foremost(view(*events))["outcome_id"].to_list() == ["O02", "O03", "O01"]


def test_of_one_country_a_step_of_its_own_is_told_before_a_repetition_and_what_was_undone_last() -> None:
    events = [
        event("O01", "2023", "asylum-access", "setback", country="PAN"),
        event("O02", "2024", "asylum-access", "advance", country="PAN") | {"follows": "O01"},
        event("O03", "2023-01", "asylum-access", "advance", country="PAN"),
        event("O04", "2025", "asylum-access", "setback", country="PAN") | {"follows": "O01"},
        event("O05", "2024", "asylum-access", "setback", country="PAN|USA|COL"),
    ]

    order = foremost(view(*events, countries=("PAN",)))["outcome_id"].to_list()

    assert order == ["O03", "O05", "O01", "O04", "O02"]


def test_of_a_direction_the_latest_of_each_country_that_acted_comes_before_its_older_ones() -> None:
    events = [
        event("O01", "2023", "asylum-access", "setback", country="CAN|USA"),
        event("O02", "2024", "asylum-access", "setback", country="USA"),
        event("O03", "2025", "asylum-access", "setback", country="USA"),
        event("O04", "2026", "asylum-access|safe-return", "setback", country="PAN"),
    ]

    assert foremost(view(*events))["outcome_id"].to_list() == ["O04", "O03", "O01", "O02"]


def test_of_one_country_a_step_of_others_that_is_neither_old_nor_repeated_comes_first() -> None:
    events = [
        event("O01", "2022", "asylum-access", "setback", country="MEX|PAN"),
        event("O02", "2025-01", "asylum-access", "setback", country="USA|PAN|COL"),
        event("O03", "2025-02", "asylum-access", "setback", country="USA|PAN|COL") | {"follows": "O02"},
        event("O04", "2025-03", "asylum-access", "setback", country="USA|PAN|COL|CRI"),
    ]

    order = foremost(view(*events, countries=("PAN",)))["outcome_id"].to_list()

    assert order[0] == "O04"


def test_of_one_country_what_it_is_asked_something_in_answer_to_is_told_before_what_it_is_not() -> None:
    events = [
        event("O01", "2025", "asylum-access", "setback", country="PAN"),
        event("O02", "2024", "asylum-access", "setback", country="PAN"),
    ]
    ask = {"outcome_id": "O02", "country": "PAN", "demand_id": "asylum-access", "ask": "hear them"}

    assert foremost(view(*events, countries=("PAN",), answers=[ask]))["outcome_id"].to_list() == ["O02", "O01"]


def test_where_room_is_short_five_are_told_and_none_without_the_one_that_it_belongs_to() -> None:
    def told_of(n: int, follows: str = "") -> list[str]:
        """Return which of n setbacks are told, the latest first; the fifth follows the one named."""
        events = [event(f"O0{k}", f"{2030 - k}", "asylum-access", "setback") for k in range(1, n + 1)]
        events[4:5] = [one | {"follows": follows} for one in events[4:5]]
        return sorted(told(view(*events))["outcome_id"].astype(str))

    assert [len(told_of(n)) for n in (4, 5, 6, 7)] == [4, 5, 5, 5]
    assert "O05" in told_of(7)
    assert "O05" not in told_of(7, follows="O06")


def test_of_each_direction_the_event_on_most_demands_is_told_first_and_with_them_the_latest_of_all() -> None:
    of = view(
        event("O01", "2023-01-01", "asylum-access|safe-return", "setback"),
        event("O02", "2023-02-01", "asylum-access", "setback"),
        event("O03", "2023-03-01", "asylum-access|safe-return", "advance"),
        event("O04", "2023-04-01", "asylum-access", "advance"),
        event("O05", "2023-05-01", "asylum-access", "mixed"),
        event("O06", "2023-06-01", "asylum-access", "setback"),
    )

    assert foremost(of)["outcome_id"].tolist() == ["O03", "O01", "O06", "O04", "O02", "O05"]


def test_a_run_that_has_no_room_is_told_from_what_was_undone_last() -> None:
    many = "USA|MEX|PAN"
    of = view(
        event("O01", "2023-01-01", "asylum-access", "advance", many),
        event("O02", "2023-02-01", "asylum-access", "setback", many) | {"follows": "O01"},
        event("O03", "2023-03-01", "asylum-access", "advance", many) | {"follows": "O02"},
        event("O04", "2023-01-01", "asylum-access", "advance"),
        event("O05", "2023-01-01", "asylum-access", "setback"),
        event("O06", "2023-01-01", "asylum-access", "mixed"),
        countries=("USA",),
    )

    # of its own one each way, then of the run the stop of what undid it, or all of it
    assert set(first_of(of, 4)["outcome_id"]) == {"O02", "O03", "O04", "O05"}
    assert set(first_of(of, 5)["outcome_id"]) == {"O01", "O02", "O03", "O04", "O05"}


def test_a_run_of_which_two_have_no_room_is_not_told() -> None:
    many = "USA|MEX|PAN"
    of = view(
        *(event(f"O{n:02}", f"2023-0{n}-01", "asylum-access", way) for n, way in enumerate(WAYS, 1)),
        event("O05", "2023-05-01", "asylum-access", "advance", many),
        event("O06", "2023-06-01", "asylum-access", "setback", many) | {"follows": "O05"},
        countries=("USA",),
    )

    assert set(first_of(of, 5)["outcome_id"]) == {"O01", "O02", "O03", "O04"}


def test_events_are_told_in_proportion_and_the_latest_that_goes_the_way_of_most_among_them() -> None:
    def told_of(towards: int, away: int) -> dict[str, int]:
        """Return how many events are told of each direction, of so many and one later than all that goes neither."""
        ways = ["advance"] * towards + ["setback"] * away
        events = [event(f"O{k:02}", f"2024-{k + 1:02}", "asylum-access", way) for k, way in enumerate(ways)]
        latest = event("O99", "2030", "asylum-access", "unclear")
        told_now = told(view(*events, latest))
        assert events[-1]["outcome_id"] in set(told_now["outcome_id"]) or away < towards
        return dict(Counter(told_now["direction"].astype(str)))

    assert told_of(3, 3) == {"advance": 3, "setback": 2}
    assert told_of(1, 9) == {"advance": 1, "setback": 4}
    assert told_of(9, 1) == {"advance": 4, "setback": 1}
