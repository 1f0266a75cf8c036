"""How many demands each statement adds, repeats, takes up again and does not repeat."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.demands.history import CHANGES as EVERY, change_table
from data.record.cache import cached
from data.record.selection import View, of_side

CHANGES = ("new", "returned", "repeated", "not-repeated")


@of_side("to")
@cached
def change_counts(view: View) -> pd.DataFrame:
    """Return the number of demands by statement and change, as `change_table` defines them.

    Returns
    -------
    DataFrame, indexed by statement_id in order of date (every statement kept)
        ``new``, ``returned``, ``repeated``, ``not-repeated`` : int; a true 0 keeps its place.
    """
    table = change_table(view)
    counts = {change: (table == EVERY.tolist().index(change)).sum(axis=1, dtype=np.int64) for change in CHANGES}
    return pd.DataFrame(counts, index=pd.Index(view.ids("statements"), name="statement_id"))
