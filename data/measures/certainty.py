"""How sure the codings are: what is left of a demand's recurrence when only the clear ones count."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.demand_signers import demand_signers
from data.measures.statement_demands import clearly_made
from data.record.cache import cached
from data.record.selection import View, of_side


@of_side("to")
@cached
def clear_recurrence(view: View) -> pd.DataFrame:
    """Return, for each demand kept, in how many statements a clear coding makes it.

    Returns
    -------
    DataFrame, indexed by demand_id in the codebook's order
        ``statements`` : int, statements with at least one clear coding of the demand.
        ``organizations`` : int, distinct organizations that signed a statement that asks for it by such a coding.
        ``arguable`` : int, passages whose coding is arguable.
    """
    record = view.record
    doubted = record.coding_demand[view.codings & ~record.coding_clear]
    kept = np.flatnonzero(view.demands)
    return pd.DataFrame(
        {
            "statements": clearly_made(view).sum(axis=0)[kept],
            "organizations": [one.clear for one in demand_signers(view).values()],
            "arguable": np.bincount(doubted, minlength=len(record.demands))[kept],
        },
        index=pd.Index([record.demands[d] for d in kept], name="demand_id"),
    )
