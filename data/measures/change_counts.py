"""How many demands each statement adds, repeats, takes up again and drops."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.history import changes
from data.record.selection import View, measure

CHANGES = ("new", "returned", "repeated", "dropped")


@measure
def change_counts(view: View) -> pd.DataFrame:
    """Return the number of demands by statement and change, as `data.measures.history.changes` defines them.

    Returns
    -------
    DataFrame, indexed by statement_id in order of date (every statement kept)
        ``new``, ``returned``, ``repeated``, ``dropped`` : int; a true 0 keeps its place.
    """
    rows = changes(view)
    kept = pd.Index(view.ids("statements"), name="statement_id")
    counts = np.zeros((len(kept), len(CHANGES)), dtype=np.int64)
    change = pd.Index(CHANGES).get_indexer(pd.Index(rows["change"]))
    np.add.at(counts, (kept.get_indexer(pd.Index(rows["statement_id"])), change), 1)
    return pd.DataFrame(counts, index=kept, columns=list(CHANGES))
