"""How sure the codings are: what is left of a demand's recurrence when only the clear ones count."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.signer_bits import signer_counts
from data.measures.statement_demands import clearly_made, made
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
        ``organizations`` : int, distinct organizations that signed at least one of those statements.
        ``arguable`` : int, passages whose coding is arguable.
        ``every_statements``, ``every_organizations`` : int, the same by all codings, the arguable ones too.
    """
    record = view.record
    doubted = record.coding_demand[view.codings & ~record.coding_clear]
    kept = np.flatnonzero(view.demands)
    clear, every = clearly_made(view)[:, kept], made(view)[:, kept]
    return pd.DataFrame(
        {
            "statements": clear.sum(axis=0),
            "organizations": signer_counts(view, clear),
            "arguable": np.bincount(doubted, minlength=len(record.demands))[kept],
            "every_statements": every.sum(axis=0),
            "every_organizations": signer_counts(view, every),
        },
        index=pd.Index([record.demands[d] for d in kept], name="demand_id"),
    )
