"""Who is addressed, which places and which people are named by the passages kept."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.filters import GROUPS
from data.record import Bools, Record
from data.selection import View, measure


@measure
def addressees(view: View) -> pd.DataFrame:
    """Return, for each country, the passages and statements kept that address it, most first.

    Returns
    -------
    DataFrame, indexed by country (those addressed at least once)
        ``passages``, ``statements``, ``directly`` (passages that name it, not through the
        keyword ENDORSERS) : int.
    """
    record = view.record
    frame = _by_country(view, record.passage_addressed)
    by_name = directly_addressed(record)[view.passages].sum(axis=0)
    frame["directly"] = by_name[[record.countries.index(c) for c in frame.index]]
    return frame


@measure
def places(view: View) -> pd.DataFrame:
    """Return, for each country named as a place, the passages and statements kept that name it."""
    return _by_country(view, view.record.passage_named)


@measure
def groups(view: View) -> pd.DataFrame:
    """Return, for each group of people at risk, the passages and statements kept that name it.

    Returns
    -------
    DataFrame, indexed by group in the codebook's order
        ``passages``, ``statements`` : int; a true 0 keeps its row.
    """
    record = view.record
    named = record.passage_groups[view.passages]
    return pd.DataFrame(
        {"passages": named.sum(axis=0), "statements": _statements(view, record.passage_groups)},
        index=pd.Index(GROUPS, name="group"),
    )


def directly_addressed(record: Record) -> Bools:
    """Return which countries each passage addresses by name, shape (n_passages, n_countries)."""
    return record.passage_directly


def _by_country(view: View, touched: Bools) -> pd.DataFrame:
    frame = pd.DataFrame(
        {"passages": touched[view.passages].sum(axis=0), "statements": _statements(view, touched)},
        index=pd.Index(view.record.countries, name="country"),
    )
    return frame[frame["passages"] > 0].sort_values("passages", ascending=False, kind="stable")


def _statements(view: View, marked: Bools) -> np.ndarray:
    """Return in how many statements each column of `marked` holds for a passage kept."""
    table = np.zeros((len(view.record.statements), marked.shape[1]), dtype=bool)
    for column in np.flatnonzero(marked.any(axis=0)):
        table[view.record.passage_statement[view.passages & marked[:, column]], column] = True
    return np.asarray(table.sum(axis=0))
