"""Passages that address many governments by a keyword."""

from __future__ import annotations

from data.measures.countries.keywords import by_keyword, keyword_addressees
from data.record.filters import Filters
from data.record.selection import select
from tests.tiny import tiny

RECORD = tiny(
    signers={"a": "x", "b": "x"},
    asks={"a": "asylum-access; safe-return", "b": "asylum-access; safe-return"},
    addressed={
        "a-p01": "ENDORSERS",
        "a-p02": "ENDORSERS USA",
        "b-p01": "USA",
        "b-p02": "PARTICIPANTS",
    },
    endorsed={"USA": "2021-01-01"},
)


def test_each_keyword_counts_its_passages_and_their_statements() -> None:
    counts = keyword_addressees(select(RECORD, Filters()))

    assert counts.loc["ENDORSERS"].to_list() == [2, 1]
    assert counts.loc["PARTICIPANTS"].to_list() == [1, 1]


def test_a_keyword_that_no_passage_kept_uses_keeps_its_row_with_a_true_zero() -> None:
    counts = keyword_addressees(select(RECORD, Filters(statements=("a",))))

    assert counts.loc["PARTICIPANTS"].to_list() == [0, 0]


def test_whether_any_passage_kept_uses_a_keyword_is_told_of_the_filters_kept() -> None:
    named = tiny(
        signers={"a": "x"},
        asks={"a": "asylum-access; safe-return"},
        addressed={"a-p01": "USA", "a-p02": "PARTICIPANTS USA"},
    )

    assert by_keyword(select(named, Filters()))
    assert not by_keyword(select(named, Filters(demands=("asylum-access",))))
