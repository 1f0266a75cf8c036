"""How sure the codings are: what is left of a demand's recurrence when only the clear ones count."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.measures.demands.statement_demands import clearly_made, made
from data.measures.signers.signer_bits import signer_counts
from data.record.cache import cached
from data.record.selection import View, of_side


@of_side("to")
@cached
def clear_statements(view: View) -> Mapping[str, int]:
    """Return in how many statements a clear coding makes each demand kept, in the codebook's order."""
    statements = clearly_made(view).sum(axis=0).tolist()
    return {view.record.demands[d]: statements[d] for d in np.flatnonzero(view.demands).tolist()}


@of_side("to")
@cached
def clear_recurrence(view: View) -> pd.DataFrame:
    """Return, for each demand kept, how it recurs by clear codings alone, and by every coding.

    Returns
    -------
    DataFrame, indexed by demand_id in the codebook's order
        ``statements`` : int, statements with at least one clear coding of the demand.
        ``organizations`` : int, distinct organizations that signed at least one of those statements.
        ``every_statements``, ``every_organizations`` : int, the same by all codings, the arguable ones too.
    """
    kept = np.flatnonzero(view.demands)
    clear, every = clearly_made(view)[:, kept], made(view)[:, kept]
    return pd.DataFrame(
        {
            "statements": clear.sum(axis=0),
            "organizations": signer_counts(view, clear),
            "every_statements": every.sum(axis=0),
            "every_organizations": signer_counts(view, every),
        },
        index=pd.Index([view.record.demands[d] for d in kept], name="demand_id"),
    )
