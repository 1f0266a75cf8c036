"""How much of a demand's recurrence rests on arguable codings."""

from __future__ import annotations

from dataclasses import replace

from data.measures.demands.certainty import clear_recurrence
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import select
from tests.tiny import tiny


def doubted(record: Record, *rows: int) -> Record:
    """Return the record with the codings at `rows` made arguable."""
    codings = record.tables["codings"].copy()
    confidence = codings["confidence"].astype(object)
    confidence.iloc[list(rows)] = "arguable"
    return replace(record, tables={**record.tables, "codings": codings.assign(confidence=confidence)})


def test_a_statement_whose_only_coding_of_a_demand_is_arguable_does_not_make_it_clearly() -> None:
    record = tiny(signers={"a": "x y", "b": "z"}, asks={"a": "asylum-access", "b": "asylum-access"})

    counts = clear_recurrence(select(doubted(record, 0), Filters()))

    assert counts.loc["asylum-access"].to_list() == [1, 1, 2, 3]


def test_one_clear_passage_is_enough_for_a_statement() -> None:
    record = tiny(signers={"a": "x y"}, asks={"a": "asylum-access; asylum-access"})

    counts = clear_recurrence(select(doubted(record, 1), Filters()))

    assert counts.loc["asylum-access"].to_list() == [1, 2, 1, 2]


def test_only_the_demands_kept_have_a_row() -> None:
    record = tiny(signers={"a": "x"}, asks={"a": "asylum-access safe-return"})

    counts = clear_recurrence(select(record, Filters(demands=("safe-return",))))

    assert counts.index.to_list() == ["safe-return"]
    assert counts.loc["safe-return"].to_list() == [1, 1, 1, 1]
