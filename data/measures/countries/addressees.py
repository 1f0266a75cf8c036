"""Who is addressed, which places and which people are named by the passages kept."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View, of_side


@of_side("to")
@cached
def addressed_counts(view: View) -> tuple[list[int], list[int]]:
    """Return how many passages, and how many statements kept address each country of the record, in its order."""
    return _counts(view, view.record.passage_addressed)


@of_side("to")
@cached
def direct_counts(view: View) -> list[int]:
    """Return how many passages kept address each country of the record by its name, in its order."""
    return [int(np.count_nonzero(column & view.passages)) for column in view.record.passage_directly.T]


@of_side("to")
@cached
def addressees(view: View) -> pd.DataFrame:
    """Return, for each country, the passages and statements kept that address it, most first.

    Returns
    -------
    DataFrame, indexed by country (those addressed at least once)
        ``passages``, ``statements``, ``directly`` (passages that name it, not through a
        keyword) : int.
    """
    record = view.record
    frame = _by_country(view, *addressed_counts(view))
    directly = dict(zip(record.countries, direct_counts(view), strict=True))
    frame["directly"] = [directly[country] for country in frame.index]
    return frame


@of_side("to")
@cached
def places(view: View) -> pd.DataFrame:
    """Return, for each country named as a place, the passages and statements kept that name it."""
    return _by_country(view, *_counts(view, view.record.passage_named))


@of_side("to")
@cached
def group_counts(view: View) -> tuple[list[int], list[int]]:
    """Return how many passages, and how many statements kept name each group of people at risk."""
    return _counts(view, view.record.passage_groups)


@of_side("to")
@cached
def groups(view: View) -> pd.DataFrame:
    """Return, for each group of people at risk, the passages and statements kept that name it.

    Returns
    -------
    DataFrame, indexed by group in the codebook's order
        ``passages``, ``statements`` : int; a true 0 keeps its row.
    """
    passages, statements = group_counts(view)
    index = pd.Index(view.record.groups, name="group")
    return pd.DataFrame({"passages": passages, "statements": statements}, index=index)


def _by_country(view: View, passages: list[int], statements: list[int]) -> pd.DataFrame:
    frame = pd.DataFrame(
        {"passages": passages, "statements": statements}, index=pd.Index(view.record.countries, name="country")
    )
    return frame[frame["passages"] > 0].sort_values("passages", ascending=False, kind="stable")


def _counts(view: View, marked: Bools) -> tuple[list[int], list[int]]:
    """Return, for each column of `marked`, the passages kept for which it holds, and their statements."""
    passages, statements = [], []
    for column in marked.T:  # whole columns: they lie together in memory
        rows = np.flatnonzero(column & view.passages)
        seen = np.zeros(len(view.record.statements), dtype=bool)
        seen[view.record.passage_statement[rows]] = True
        passages.append(len(rows))
        statements.append(int(np.count_nonzero(seen)))
    return passages, statements
