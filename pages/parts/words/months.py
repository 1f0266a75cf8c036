"""Months as the heads of columns, one column a statement."""

from __future__ import annotations

from collections.abc import Sequence

from data.record.record import Record
from pages.parts.words import labels
from pages.parts.words.catalogue import date_words, listed


def month_columns(record: Record, statements: Sequence[int]) -> tuple[tuple[str, ...], str]:
    """Return the months of statements (positions), those of one month numbered, and which statements the numbers are.

    The words are "" where no two are of one month.
    """
    dates, names = record.tables["statements"]["date"].tolist(), labels.statement(record)
    months = [date_words(dates[s][:7], "medium") for s in statements]
    shown, key = [], []
    for k, month in enumerate(months):
        same = [j for j, other in enumerate(months) if other == month]
        numbered = len(same) > 1
        shown.append(f"{month} ({same.index(k) + 1})" if numbered else month)
        if numbered and k == same[0]:
            told = listed(f"({n}) {names[record.statements[statements[j]]]}" for n, j in enumerate(same, 1))
            key.append(f"{month}: {told}.")
    return tuple(shown), " ".join(key)
