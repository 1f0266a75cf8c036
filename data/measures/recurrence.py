"""Which demands recur: the statements that make each demand or speak on each theme, and who signed those."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from data.measures.demand_signers import demand_signers
from data.measures.signer_bits import signer_counts
from data.measures.statement_demands import called, made
from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View, of_side, select


@of_side("to")
@cached
def compared(view: View) -> Bools:
    """Return the statements among which a demand can recur, shape (n_statements,): the share's denominator.

    These are the statements that the filters keep but for theme and demand: asking for one demand
    must not turn “2 of 5 statements” into “2 of 2”.
    """
    filters = view.filters
    if not filters.themes and not filters.demands:
        return view.statements
    return select(view.record, replace(filters, themes=(), demands=())).statements


@of_side("to")
@cached
def recurrence(view: View) -> pd.DataFrame:
    """Return, for each demand kept, in how many statements it recurs and how many organizations signed those.

    A statement counts once however often it repeats a demand. A demand that no statement makes keeps its
    row with a true 0.

    Returns
    -------
    DataFrame, indexed by demand_id in the codebook's order
        ``theme_id`` : str.
        ``statements`` : int, statements that make the demand.
        ``calls`` : int, those of them that ask for it; the others only object to its opposite.
        ``organizations`` : int, distinct organizations that signed at least one statement that asks for it.
        ``twice``, ``clear``, ``objected`` : int, as in `data.measures.demand_signers.DemandSigners`.
        ``passages`` : int, passages that make it.
        ``share`` : float in [0, 1], statements over those of `compared`; NaN if there are none.
    """
    record = view.record
    by_statement = made(view)
    kept = np.flatnonzero(view.demands)
    total = int(compared(view).sum())
    statements = by_statement.sum(axis=0)[kept]
    signers = list(demand_signers(view).values())
    return pd.DataFrame(
        {
            "theme_id": [record.themes[t] for t in record.demand_theme[kept]],
            "statements": statements,
            "calls": called(view).sum(axis=0)[kept],
            "organizations": np.array([one.signed for one in signers], dtype=np.int64),
            "twice": np.array([one.twice for one in signers], dtype=np.int64),
            "clear": np.array([one.clear for one in signers], dtype=np.int64),
            "objected": np.array([one.objected for one in signers], dtype=np.int64),
            "passages": np.bincount(record.coding_demand[view.codings], minlength=len(record.demands))[kept],
            "share": statements / total if total else np.full(len(statements), np.nan),
        },
        index=pd.Index([record.demands[d] for d in kept], name="demand_id"),
    )


@of_side("to")
@cached
def theme_recurrence(view: View) -> pd.DataFrame:
    """Return, for each theme, how many statements make a demand of it, and how many organizations signed those.

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
            "organizations": signer_counts(view, by_theme),
            "demands": np.bincount(record.demand_theme[by_statement.any(axis=0)], minlength=n_themes),
            "share": statements / total if total else np.full(n_themes, np.nan),
        },
        index=pd.Index(record.themes, name="theme_id"),
    )
    return frame.iloc[np.unique(record.demand_theme[view.demands])]
