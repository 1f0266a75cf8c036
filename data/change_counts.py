"""How many demands each statement adds, repeats, takes up again and drops."""

from __future__ import annotations

import pandas as pd

from data.history import changes
from data.selection import View, measure

CHANGES = ("new", "returned", "repeated", "dropped")


@measure
def change_counts(view: View) -> pd.DataFrame:
    """Return the number of demands by statement and change, as `data.history.changes` defines them.

    Returns
    -------
    DataFrame, indexed by statement_id in order of date (every statement kept)
        ``new``, ``returned``, ``repeated``, ``dropped`` : int; a true 0 keeps its place.
    """
    rows = changes(view)
    counts = pd.crosstab(rows["statement_id"], rows["change"])
    counts = counts.reindex(index=list(view.ids("statements")), columns=list(CHANGES), fill_value=0)
    return counts.rename_axis(index="statement_id", columns=None)
