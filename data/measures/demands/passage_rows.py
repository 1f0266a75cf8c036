"""The rows that a number counts: the passages kept, with their statement, place in the text and demands."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.record.cache import cached
from data.record.record import Ints, Record
from data.record.selection import View, of_side


@of_side("to")
@cached
def kept_codings(view: View, *, demand_id: str = "", statement_id: str = "") -> Ints:
    """Return the positions of the codings kept, of one demand or statement if given, in order of date and text."""
    record = view.record
    kept = view.codings
    if demand_id:
        kept = kept & (record.coding_demand == record.demands.index(demand_id))
    if statement_id:
        kept = kept & (record.coding_statement == record.statements.index(statement_id))
    order = _in_order(record)
    return np.asarray(order[kept[order]])


@cached
def _in_order(record: Record) -> Ints:
    """Return the positions of all codings in order of date and text."""
    order = np.lexsort((record.coding_demand, record.coding_passage, record.coding_statement))
    return order.astype(np.int32)


def passages_in(record: Record, codings: Ints) -> list[int]:
    """Return the positions of the passages of some codings, each once, in their order."""
    return list(dict.fromkeys(record.coding_passage[codings].tolist()))


def coding_rows(record: Record, codings: Ints) -> pd.DataFrame:
    """Return some codings with their passage and statement, in the order given.

    Returns
    -------
    DataFrame, one row a coding
        ``passage_id``, ``demand_id``, ``stance``, ``confidence``, ``reason``, ``statement_id``,
        ``section``, ``ordinal``, ``line_start``, ``line_end``, ``cue``, ``summary_en``,
        ``summary_es``, ``summary_pt``, ``addressees``, ``places``, ``groups``.
    """
    of_codings = record.tables["codings"].iloc[codings].drop(columns="coder").reset_index(drop=True)
    passages = record.tables["passages"].iloc[record.coding_passage[codings]].drop(columns="passage_id")
    return pd.concat([of_codings, passages.reset_index(drop=True)], axis=1)


def evidence(view: View, demand_id: str = "") -> pd.DataFrame:
    """Return the `coding_rows` kept, of one demand if it is given."""
    return coding_rows(view.record, kept_codings(view, demand_id=demand_id))
