"""Which demands recur: statements that make each demand, and organizations that stand behind it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from data.record.record import Bits, Bools, Ints
from data.record.selection import View, measure, select


def made(view: View) -> Bools:
    """Return which statement makes which demand, shape (n_statements, n_demands) of the record."""
    return stated(view, view.codings)


def called(view: View) -> Bools:
    """Return which statement asks for which demand (not only objects), shape as `made`."""
    return stated(view, view.codings & view.record.coding_call)


@measure
def compared(view: View) -> Bools:
    """Return the statements among which a demand can recur, shape (n_statements,): the share's denominator.

    These are the statements that the filters keep but for theme and demand: asking for one demand
    must not turn “2 of 5 statements” into “2 of 2”.
    """
    filters = view.filters
    if not filters.themes and not filters.demands:
        return view.statements
    return select(view.record, replace(filters, themes=(), demands=())).statements


@measure
def recurrence(view: View) -> pd.DataFrame:
    """Return, for each demand kept, in how many statements it recurs and who stands behind it.

    A statement counts once however often it repeats a demand. An organization stands behind a
    demand if it signed at least one statement that makes it. A demand that no statement makes
    keeps its row with a true 0.

    Returns
    -------
    DataFrame, indexed by demand_id in the codebook's order
        ``theme_id`` : str.
        ``statements`` : int, statements that make the demand.
        ``calls`` : int, those of them that ask for it; the others only object to its opposite.
        ``organizations`` : int, distinct organizations behind it.
        ``passages`` : int, passages that make it.
        ``share`` : float in [0, 1], statements over those of `compared`; NaN if there are none.
    """
    record = view.record
    by_statement = made(view)
    kept = np.flatnonzero(view.demands)
    total = int(compared(view).sum())
    statements = by_statement.sum(axis=0)
    frame = pd.DataFrame(
        {
            "theme_id": [record.themes[t] for t in record.demand_theme],
            "statements": statements,
            "calls": called(view).sum(axis=0),
            "organizations": behind(view, by_statement),
            "passages": np.bincount(record.coding_demand[view.codings], minlength=len(record.demands)),
            "share": statements / total if total else np.full(len(statements), np.nan),
        },
        index=pd.Index(record.demands, name="demand_id"),
    )
    return frame.iloc[kept]


@measure
def theme_recurrence(view: View) -> pd.DataFrame:
    """Return the same counts by theme: a statement or an organization counts once in a theme.

    Returns
    -------
    DataFrame, indexed by theme_id in the codebook's order (themes with a kept demand)
        ``statements``, ``organizations``, ``demands`` (made at least once) : int.
        ``share`` : float in [0, 1], of those of `compared`; NaN if there are none.
    """
    record = view.record
    by_statement = made(view)
    n_themes = len(record.themes)
    by_theme = np.zeros((len(by_statement), n_themes), dtype=bool)
    for demand in np.flatnonzero(view.demands):
        by_theme[:, record.demand_theme[demand]] |= by_statement[:, demand]
    total = int(compared(view).sum())
    statements = by_theme.sum(axis=0)
    frame = pd.DataFrame(
        {
            "statements": statements,
            "organizations": behind(view, by_theme),
            "demands": np.bincount(record.demand_theme[by_statement.any(axis=0)], minlength=n_themes),
            "share": statements / total if total else np.full(n_themes, np.nan),
        },
        index=pd.Index(record.themes, name="theme_id"),
    )
    return frame.iloc[np.unique(record.demand_theme[view.demands])]


def behind(view: View, by_statement: Bools) -> Ints:
    """Return the distinct organizations behind each column of `by_statement`.

    Parameters
    ----------
    by_statement : array of bool, shape (n_statements, n_columns)
        Which statement has which property.

    Returns
    -------
    array of int, shape (n_columns,)
        Organizations kept that signed at least one statement with the property.
    """
    columns = by_statement.shape[1]
    counts = np.zeros(columns, dtype=np.int32)
    for start in range(0, columns, 64):
        part = by_statement[:, start : start + 64]
        bits = organization_bits(view, part)
        for column in range(part.shape[1]):
            counts[start + column] = int(((bits >> np.uint64(column)) & np.uint64(1)).sum())
    return counts


def organization_bits(view: View, by_statement: Bools) -> Bits:
    """Return, for each organization with a kept signature, the columns it stands behind, as bits.

    One pass over the signatures, sorted by organization, serves up to 64 columns: this is what
    keeps the count of distinct organizations linear in the signatures.
    """
    record = view.record
    weights = np.uint64(1) << np.arange(by_statement.shape[1], dtype=np.uint64)
    of_statement = (by_statement * weights).sum(axis=1, dtype=np.uint64)
    order, first, _ = record.signature_order
    if not len(order):
        return np.zeros(0, dtype=np.uint64)
    bits = np.where(view.signatures[order], of_statement[record.signature_statement[order]], np.uint64(0))
    return np.asarray(np.bitwise_or.reduceat(bits, first))


def stated(view: View, codings: Bools) -> Bools:
    """Return which statement has one of `codings` of which demand, shape (n_statements, n_demands) of the record."""
    record = view.record
    table = np.zeros((len(record.statements), len(record.demands)), dtype=bool)
    table[record.coding_statement[codings], record.coding_demand[codings]] = True
    return table
