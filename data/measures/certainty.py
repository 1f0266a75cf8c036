"""How sure the codings are: what is left of a demand's recurrence when only the clear ones count."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.recurrence import behind
from data.record.selection import View, measure


@measure
def clear_recurrence(view: View) -> pd.DataFrame:
    """Return, for each demand kept, in how many statements a clear coding makes it.

    Returns
    -------
    DataFrame, indexed by demand_id in the codebook's order
        ``statements`` : int, statements with at least one clear coding of the demand.
        ``organizations`` : int, distinct organizations that signed one of those.
        ``arguable`` : int, passages whose coding is arguable.
    """
    record = view.record
    clear = np.asarray(record.tables["codings"]["confidence"] == "clear")
    rows = view.codings & clear
    table = np.zeros((len(record.statements), len(record.demands)), dtype=bool)
    table[record.passage_statement[record.coding_passage[rows]], record.coding_demand[rows]] = True
    doubted = record.coding_demand[view.codings & ~clear]
    frame = pd.DataFrame(
        {
            "statements": table.sum(axis=0),
            "organizations": behind(view, table),
            "arguable": np.bincount(doubted, minlength=len(record.demands)),
        },
        index=pd.Index(record.demands, name="demand_id"),
    )
    return frame[view.demands]
