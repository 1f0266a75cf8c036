"""The rows behind a number: the passages kept, with their statement, place in the text and demands."""

from __future__ import annotations

import pandas as pd

from data.selection import View, measure


@measure
def evidence(view: View) -> pd.DataFrame:
    """Return every coding kept with its passage and statement, in order of date and text.

    Returns
    -------
    DataFrame, one row a coding
        ``passage_id``, ``statement_id``, ``demand_id``, ``stance``, ``confidence``, ``reason``,
        ``section``, ``ordinal``, ``line_start``, ``line_end``, ``cue``, ``summary_en``,
        ``summary_es``, ``summary_pt``, ``addressees``, ``places``, ``groups``.
    """
    record = view.record
    codings = record.tables["codings"][view.codings].reset_index(drop=True)
    position = record.coding_passage[view.codings]
    passages = record.tables["passages"].iloc[position].reset_index(drop=True).drop(columns="passage_id")
    frame = pd.concat([codings.drop(columns="coder"), passages], axis=1)
    order = pd.DataFrame(
        {"s": record.passage_statement[position], "p": position, "d": record.coding_demand[view.codings]}
    ).sort_values(["s", "p", "d"], kind="stable")
    return frame.iloc[order.index].reset_index(drop=True)


def evidence_of(view: View, demand_id: str) -> pd.DataFrame:
    """Return the rows of `evidence` that make one demand."""
    rows = evidence(view)
    return rows[rows["demand_id"] == demand_id]
