"""What one statement states, what its list holds and what the filters keep of it."""

from __future__ import annotations

import pandas as pd

from data.measures.demands.statement_counts import kept_counts, listed_counts
from data.record.filters import Filters
from data.record.record import read_record
from data.record.selection import select
from tests.tiny import tiny

RECORD = tiny(
    signers={"a": "net x x", "b": "y"},
    members={"a": {"net": "x y z"}},
    asks={"a": "asylum-access safe-return; asylum-access", "b": "asylum-access"},
    kinds={"y": "legal"},
)


def test_an_organization_that_signs_twice_is_two_signatures_and_one_organization() -> None:
    counts = listed_counts(RECORD)

    assert counts.loc["a", ["signatures", "organizations"]].to_list() == [3, 2]


def test_members_of_a_coalition_are_counted_apart_and_those_that_also_signed_are_told() -> None:
    counts = listed_counts(RECORD)

    assert counts.loc["a", ["listed_members", "only_listed"]].to_list() == [3, 2]
    assert counts.loc["b", ["listed_members", "only_listed"]].to_list() == [0, 0]


def test_a_number_that_no_text_states_is_unknown_and_not_zero() -> None:
    assert listed_counts(RECORD)["stated"].isna().all()


def test_the_counts_of_a_list_do_not_depend_on_the_filters_and_those_kept_do() -> None:
    view = select(RECORD, Filters(demands=("safe-return",)))

    assert listed_counts(view.record).loc["a", "passages"] == 2
    assert kept_counts(view)["a"] == (3, 2, 1, 1)


def test_only_the_statements_kept_have_a_row() -> None:
    assert list(kept_counts(select(RECORD, Filters(kinds=("legal",))))) == ["b"]


def test_members_are_among_the_organizations_kept_only_with_the_switch() -> None:
    with_members = kept_counts(select(RECORD, Filters(members=True)))

    assert kept_counts(select(RECORD, Filters()))["a"].organizations == 2
    assert with_members["a"].organizations == 4


def test_the_shipped_lists_and_the_numbers_that_their_texts_state_are_both_kept() -> None:
    counts = listed_counts(read_record())

    assert counts.loc["title-42-expansion", ["stated", "signatures", "organizations"]].to_list() == [104, 104, 103]
    assert counts.loc["leaders-summit", ["stated", "signatures", "organizations"]].to_list() == [94, 95, 95]
    assert pd.isna(counts.loc["panama-ministerial", "stated"])
