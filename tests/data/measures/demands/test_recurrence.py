"""Which demands recur, and how many signed for them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.countries.country_profile import asked_of
from data.measures.demands.history import changes, demand_by_statement
from data.measures.demands.recurrence import ranking, recurrence, theme_recurrence
from data.measures.signers.signer_bits import signer_counts
from data.record.filters import Filters
from data.record.selection import View, select
from tests.data.measures.follow_up.made_outcomes import event, view as made_of
from tests.tiny import tiny


def view(signers: dict[str, str], asks: dict[str, str], **chosen: object) -> View:
    """Return a view of a tiny record."""
    return select(tiny(signers=signers, asks=asks), Filters(**chosen))  # type: ignore[arg-type]


def test_a_statement_counts_once_however_often_it_repeats_a_demand() -> None:
    counts = recurrence(view({"a": "x", "b": "x"}, {"a": "asylum-access; asylum-access", "b": "safe-return"}))

    assert counts.loc["asylum-access", ["statements", "passages", "share"]].to_list() == [1, 2, 0.5]


def test_a_demand_that_no_statement_makes_keeps_its_row_with_a_true_zero() -> None:
    one = view({"a": "x"}, {"a": "asylum-access"})
    counts = recurrence(one)

    assert counts.index.to_list() == list(one.record.demands)
    assert counts.loc["root-causes", ["statements", "organizations", "share"]].to_list() == [0, 0, 0.0]


def test_an_organization_counts_for_a_demand_once_however_many_statements_it_signed() -> None:
    counts = recurrence(view({"a": "x y", "b": "x"}, {"a": "asylum-access", "b": "asylum-access safe-return"}))

    assert counts.loc["asylum-access", "organizations"] == 2
    assert counts.loc["safe-return", "organizations"] == 1


def test_objecting_to_the_opposite_is_counted_apart_from_asking() -> None:
    counts = recurrence(view({"a": "x", "b": "x"}, {"a": "asylum-access?", "b": "asylum-access"}))

    assert counts.loc["asylum-access", ["statements", "calls", "organizations", "objected"]].to_list() == [2, 1, 1, 0]


def test_the_share_of_an_empty_selection_is_undefined_and_not_zero() -> None:
    empty = view({"a": "x"}, {"a": "asylum-access"}, groups=("women",))

    assert recurrence(empty)["share"].isna().all()


def test_a_theme_counts_a_statement_once_whatever_number_of_its_demands_it_makes() -> None:
    counts = theme_recurrence(view({"a": "x y"}, {"a": "asylum-access end-expulsions; asylum-systems"}))

    assert counts.loc["asylum", ["statements", "organizations", "demands"]].to_list() == [1, 2, 3]


def test_more_columns_than_a_word_has_bits_are_counted_too() -> None:
    some = view({"a": "x y", "b": "y z"}, {"a": "asylum-access", "b": "asylum-access"})
    property_of = np.zeros((2, 130), dtype=bool)
    property_of[0, 0] = property_of[1, 64] = property_of[:, 129] = True

    counts = signer_counts(some, property_of)

    assert counts[[0, 64, 129]].tolist() == [2, 2, 3]
    assert counts.sum() == 7


def test_the_matrix_tells_asking_from_objecting_from_silence() -> None:
    matrix = demand_by_statement(view({"a": "x", "b": "x"}, {"a": "asylum-access?", "b": "safe-return"}))

    assert matrix.loc["asylum-access"].to_list() == ["concern", "absent"]
    assert matrix.loc["safe-return"].to_list() == ["absent", "call"]


def asylum_changes(asks: dict[str, str], **more: object) -> list[list[str]]:
    """Return what each statement does with the demand for access to asylum."""
    record = tiny(signers=dict.fromkeys(asks, "x"), asks=asks, **more)  # type: ignore[arg-type]
    rows = changes(select(record, Filters()))
    return rows.loc[rows["demand_id"] == "asylum-access", ["statement_id", "change"]].to_numpy().tolist()


def test_a_demand_is_new_then_repeated_then_not_repeated_then_returns() -> None:
    asks = {"a": "asylum-access", "b": "asylum-access", "c": "asylum-systems", "d": "asylum-access"}

    assert asylum_changes(asks) == [["a", "new"], ["b", "repeated"], ["c", "not-repeated"], ["d", "returned"]]


def test_a_text_on_another_matter_leaves_nothing_unrepeated() -> None:
    assert asylum_changes({"a": "asylum-access", "b": "safe-return"}) == [["a", "new"]]


def test_a_text_to_another_government_leaves_nothing_unrepeated() -> None:
    asks = {"a": "asylum-access", "b": "asylum-systems"}

    assert asylum_changes(asks, addressed={"a-p01": "USA", "b-p01": "MEX"}) == [["a", "new"]]
    assert asylum_changes(asks, addressed={"a-p01": "USA PAN", "b-p01": "PAN"})[1:] == [["b", "not-repeated"]]


def test_measures_never_change_the_record() -> None:
    some = view({"a": "x"}, {"a": "asylum-access"})
    before = {name: table.copy() for name, table in some.record.tables.items()}

    recurrence(some), theme_recurrence(some), changes(some)

    for name, table in some.record.tables.items():
        pd.testing.assert_frame_equal(table, before[name])


def test_asking_for_one_demand_does_not_shrink_the_statements_it_is_compared_with() -> None:
    asks = {"a": "asylum-access", "b": "safe-return", "c": "safe-return"}
    signers = dict.fromkeys("abc", "x")

    one = recurrence(view(signers, asks, demands=("safe-return",)))
    chosen = recurrence(view(signers, asks, demands=("safe-return",), statements=("a", "b")))

    assert one.loc["safe-return", ["statements", "share"]].to_list() == [2, 2 / 3]
    assert chosen.loc["safe-return", ["statements", "share"]].to_list() == [1, 1 / 2]


def test_of_demands_made_alike_of_one_government_the_one_that_its_latest_step_moves_away_from_comes_first() -> None:
    events = [
        event("O01", "2023", "asylum-access", "setback", country="PAN"),
        event("O02", "2024", "safe-return", "setback", country="PAN|USA"),
        # neither a step towards nor one of others counts
        event("O03", "2025", "asylum-access", "advance", country="PAN"),
        event("O04", "2025", "asylum-access", "setback", country="USA|PAN"),
    ]

    assert ranking(asked_of(made_of(*events, countries=("PAN",)))) == ("safe-return", "asylum-access")
    assert ranking(asked_of(made_of(*events[:1], countries=("PAN",)))) == ("asylum-access", "safe-return")
