"""Demands through time: the demand by statement matrix, and what is new, repeated or dropped."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.recurrence import called, made
from data.record.selection import View, measure

STANCES = np.array(["absent", "concern", "call"], dtype=object)
CHANGES = np.array(["", "new", "repeated", "returned", "dropped"], dtype=object)


@measure
def demand_by_statement(view: View) -> pd.DataFrame:
    """Return how each statement kept makes each demand kept.

    Returns
    -------
    DataFrame, index demand_id, columns statement_id in order of date
        ``call`` where the statement asks for it, ``concern`` where it only objects to its
        opposite, ``absent`` where it does neither.
    """
    degree = made(view).astype(np.int8) + called(view)
    return pd.DataFrame(
        STANCES[degree[view.statements][:, view.demands].T],
        index=pd.Index(view.ids("demands"), name="demand_id"),
        columns=pd.Index(view.ids("statements"), name="statement_id"),
        dtype=object,
    )


@measure
def changes(view: View) -> pd.DataFrame:
    """Return what each statement kept adds to the one before it, in order of date.

    A demand is ``new`` when no earlier statement makes it, ``repeated`` when the statement
    just before makes it too, ``returned`` when only an earlier one does, and ``dropped`` when the
    statement just before makes it and this one does not. The first has only new ones.

    Returns
    -------
    DataFrame, columns ``statement_id``, ``demand_id``, ``change``
    """
    now = made(view)[view.statements][:, view.demands]
    if not now.size:
        return pd.DataFrame(columns=["statement_id", "demand_id", "change"])
    before = np.zeros_like(now)
    before[1:] = now[:-1]
    seen = np.zeros_like(now)
    seen[1:] = np.logical_or.accumulate(now, axis=0)[:-1]
    # positions in CHANGES: numbers compare faster than words
    change = np.zeros(now.shape, dtype=np.int8)
    for k, mask in enumerate((now & ~seen, now & before, now & seen & ~before, before & ~now), 1):
        change[mask] = k
    statement, demand = np.nonzero(change)
    return pd.DataFrame(
        {
            "statement_id": np.asarray(view.ids("statements"), dtype=object)[statement],
            "demand_id": np.asarray(view.ids("demands"), dtype=object)[demand],
            "change": CHANGES[change[statement, demand]],
        }
    )
