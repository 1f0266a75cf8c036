"""How sure the codings are: what is left of a demand's recurrence when only the clear ones count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.measures.demand_signers import demand_signers
from data.measures.statement_demands import clearly_made
from data.record.cache import cached
from data.record.selection import View, of_side


class Clear(NamedTuple):
    """One demand by its clear codings alone.

    `statements` : with at least one of them; `organizations` : distinct ones that signed a statement that asks for it
    by such a coding; `arguable` : passages whose coding is arguable.
    """

    statements: int
    organizations: int
    arguable: int


@of_side("to")
@cached
def clear_recurrences(view: View) -> Mapping[str, Clear]:
    """Return, for each demand kept, in the codebook's order, how it recurs by clear codings."""
    record = view.record
    doubted = np.bincount(
        record.coding_demand[view.codings & ~record.coding_clear], minlength=len(record.demands)
    ).tolist()
    statements = clearly_made(view).sum(axis=0).tolist()
    kept = zip(np.flatnonzero(view.demands).tolist(), demand_signers(view).values(), strict=True)
    return {record.demands[d]: Clear(statements[d], signers.clear, doubted[d]) for d, signers in kept}


@of_side("to")
@cached
def clear_recurrence(view: View) -> pd.DataFrame:
    """Return `clear_recurrences` as a frame, indexed by demand_id, with the columns of `Clear`."""
    rows = clear_recurrences(view)
    index = pd.Index(list(rows), name="demand_id")
    return pd.DataFrame(list(rows.values()), columns=list(Clear._fields), index=index).astype("int64")
