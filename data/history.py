"""Demands through time: the demand by statement matrix, and what is new, repeated or dropped."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.recurrence import called, made
from data.selection import View, measure


@measure
def demand_by_statement(view: View) -> pd.DataFrame:
    """Return how each statement kept makes each demand kept.

    Returns
    -------
    DataFrame, index demand_id, columns statement_id in order of date
        ``call`` where the statement asks for it, ``concern`` where it only objects to its
        opposite, ``absent`` where it does neither.
    """
    record = view.record
    values = np.where(called(view), "call", np.where(made(view), "concern", "absent"))
    frame = pd.DataFrame(
        values.T,
        index=pd.Index(record.demands, name="demand_id"),
        columns=pd.Index(record.statements, name="statement_id"),
    )
    return frame.loc[view.demands, view.statements]


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
    made_by = (demand_by_statement(view) != "absent").to_numpy().T
    demands = list(demand_by_statement(view).index)
    rows = []
    seen = np.zeros(len(demands), dtype=bool)
    before = np.zeros(len(demands), dtype=bool)
    for statement, now in zip(demand_by_statement(view).columns, made_by, strict=True):
        kinds = {
            "new": now & ~seen,
            "repeated": now & before,
            "returned": now & seen & ~before,
            "dropped": before & ~now,
        }
        for change, mask in kinds.items():
            rows += [(statement, demands[d], change) for d in np.flatnonzero(mask)]
        seen |= now
        before = now
    return pd.DataFrame(rows, columns=["statement_id", "demand_id", "change"])
