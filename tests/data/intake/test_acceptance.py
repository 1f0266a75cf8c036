"""The texts that the record was coded from, taken apart again and compared with the record, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from data.intake.measured.acceptance import Comparison, agreement, compare, texts_of
from data.record.load import read_tables

TEXTS = Path(__file__).parents[4] / "shared" / "statements"
pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts of the statements are not beside the project")


@pytest.fixture(scope="module")
def tables() -> Mapping[str, pd.DataFrame]:
    return read_tables()


@pytest.fixture(scope="module")
def compared(tables: Mapping[str, pd.DataFrame]) -> list[Comparison]:
    found = compare(texts_of(tables, TEXTS), tables)
    assert len(found) == 5
    return found


def misses(found: list[Comparison]) -> str:
    return "\n".join(f"{one.statement_id}: {miss}" for one in found for miss in one.misses)


def test_signers_are_found_and_resolved_at_99_percent_or_better(compared: list[Comparison]) -> None:
    every = sum(one.signers for one in compared)
    assert sum(one.signers_found for one in compared) >= 0.99 * every, misses(compared)
    assert sum(one.signers_resolved for one in compared) >= 0.99 * every, misses(compared)


def test_passages_are_found_at_95_percent_or_better_and_few_are_too_many(compared: list[Comparison]) -> None:
    every = sum(one.passages for one in compared)
    assert sum(one.passages_found for one in compared) >= 0.95 * every, misses(compared)
    assert sum(one.passages_extra for one in compared) <= 0.05 * every, misses(compared)


def test_spellings_never_seen_before_are_resolved_or_offered_and_none_goes_to_another_body(
    tables: Mapping[str, pd.DataFrame],
) -> None:
    found = compare(texts_of(tables, TEXTS), tables, held_out=True)
    every = sum(one.signers for one in found)
    assert sum(one.signers_resolved for one in found) >= 0.9 * every, misses(found)
    assert sum(one.signers_resolved + one.signers_offered for one in found) >= 0.97 * every, misses(found)
    ids = set(tables["organizations"]["organization_id"].astype(str))
    wrong = [
        m for one in found for m in one.misses if " instead of " in m and m.rsplit(": ", 1)[1].split(" ")[0] in ids
    ]
    assert wrong == []


def test_most_codings_are_suggested_and_most_suggestions_were_coded(tables: Mapping[str, pd.DataFrame]) -> None:
    both, more, fewer = agreement(texts_of(tables, TEXTS), tables)
    assert both >= 0.85 * (both + more)
    # rules are judged on texts that they never saw: what was right here alone, by a phrase near by, was cut
    assert both >= 0.85 * (both + fewer)
