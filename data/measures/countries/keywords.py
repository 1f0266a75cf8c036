"""Passages that address many governments at once, by a keyword instead of by their names."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.record.cache import cached
from data.record.record import ENDORSERS, PARTICIPANTS, Bools, Record
from data.record.selection import View, of_side

KEYWORDS = (ENDORSERS, PARTICIPANTS)


@of_side("to")
@cached
def by_keyword(view: View) -> bool:
    """Return whether a passage kept addresses governments by a keyword."""
    return bool((view.passages & _by_any_keyword(view.record)).any())


@cached
def _by_any_keyword(record: Record) -> Bools:
    """Return which passage addresses governments by a keyword, shape (n_passages,)."""
    cells, distinct = pd.factorize(record.tables["passages"]["addressees"])
    return np.array([not set(KEYWORDS).isdisjoint(cell.split("|")) for cell in distinct], dtype=bool)[cells]


@of_side("to")
@cached
def keyword_addressees(view: View) -> pd.DataFrame:
    """Return, for each keyword, the passages and statements kept that address governments by it.

    Returns
    -------
    DataFrame, indexed by keyword (ENDORSERS, PARTICIPANTS)
        ``passages``, ``statements`` : int; a true 0 keeps its row.
    """
    record = view.record
    words = record.tables["passages"]["addressees"][view.passages].str.split("|")
    statement = record.passage_statement[view.passages]
    rows = []
    for keyword in KEYWORDS:
        marked = np.array([keyword in cell for cell in words], dtype=bool)
        rows.append((int(marked.sum()), len(np.unique(statement[marked]))))
    return pd.DataFrame(rows, columns=["passages", "statements"], index=pd.Index(KEYWORDS, name="keyword"))
