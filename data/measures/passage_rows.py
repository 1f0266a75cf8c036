"""The rows that a number counts: the passages kept, with their statement, place in the text and demands."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.record.selection import View, of_side


@of_side("to")
def evidence(view: View, demand_id: str | None = None) -> pd.DataFrame:
    """Return the codings kept with their passage and statement, in order of date and text.

    Parameters
    ----------
    demand_id : str, optional
        Only the codings of this demand.

    Returns
    -------
    DataFrame, one row a coding
        ``passage_id``, ``demand_id``, ``stance``, ``confidence``, ``reason``, ``statement_id``,
        ``section``, ``ordinal``, ``line_start``, ``line_end``, ``cue``, ``summary_en``,
        ``summary_es``, ``summary_pt``, ``addressees``, ``places``, ``groups``.
    """
    record = view.record
    kept = view.codings
    if demand_id is not None:
        kept = kept & (record.coding_demand == record.demands.index(demand_id))
    rows = np.flatnonzero(kept)
    passage, demand = record.coding_passage[rows], record.coding_demand[rows]
    order = np.lexsort((demand, passage, record.passage_statement[passage]))
    codings = record.tables["codings"].iloc[rows[order]].drop(columns="coder").reset_index(drop=True)
    passages = record.tables["passages"].iloc[passage[order]].drop(columns="passage_id").reset_index(drop=True)
    return pd.concat([codings, passages], axis=1)


def evidence_of(view: View, demand_id: str) -> pd.DataFrame:
    """Return the rows of `evidence` that make one demand."""
    return evidence(view, demand_id)
