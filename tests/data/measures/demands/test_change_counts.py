"""How many demands each statement adds, repeats, asks again and does not repeat."""

from __future__ import annotations

from data.measures.demands.change_counts import change_counts
from data.measures.demands.history import not_compared
from data.record.filters import Filters
from data.record.selection import select
from tests.tiny import tiny

RECORD = tiny(
    signers={"a": "x", "b": "x", "c": "x"},
    asks={"a": "asylum-access safe-return", "b": "asylum-access integration", "c": "safe-return root-causes"},
)


def test_each_statement_is_compared_with_the_one_before_and_with_all_earlier_ones() -> None:
    counts = change_counts(select(RECORD, Filters()))

    assert counts.columns.to_list() == ["new", "returned", "repeated", "not-repeated"]
    assert counts.loc["a"].to_list() == [2, 0, 0, 0]
    assert counts.loc["b"].to_list() == [1, 0, 1, 1]
    assert counts.loc["c"].to_list() == [1, 1, 0, 1]


def test_a_statement_left_out_by_the_filters_is_no_longer_the_one_before() -> None:
    counts = change_counts(select(RECORD, Filters(statements=("a", "c"))))

    assert counts.loc["c"].to_list() == [1, 0, 1, 0]


def test_nothing_kept_gives_no_row() -> None:
    assert change_counts(select(RECORD, Filters(groups=("women",)))).empty


def test_what_a_statement_could_not_repeat_is_told_with_its_reason() -> None:
    record = tiny(
        signers={"a": "x", "b": "x"},
        asks={"a": "asylum-access; consultation; asylum-systems", "b": "asylum-systems"},
        addressed={"a-p01": "USA", "a-p02": "USA", "a-p03": "USA", "b-p01": "MEX"},
    )
    rows = not_compared(select(record, Filters()))

    # the later one speaks of asylum, but to another government; of governance it does not speak at all
    assert rows.to_numpy().tolist() == [["b", "asylum-access", "government"], ["b", "consultation", "theme"]]
