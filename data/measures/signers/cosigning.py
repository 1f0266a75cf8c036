"""Who signed with whom: signers that two statements share, and statements that two signers share."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.signers.signing import MOST_SETS, latest, organizations, signed, statements_signed
from data.record.cache import cached
from data.record.selection import View, of_side


@of_side("from")
@cached
def shared_signers(view: View) -> pd.DataFrame:
    """Return how many organizations signed both of two of the latest statements kept.

    Returns
    -------
    DataFrame of int, statement_id by statement_id in order of date; the diagonal holds all signers
    """
    chosen = latest(view, MOST_SETS)
    table = signed(view, chosen).astype(np.int32)
    ids = pd.Index([view.record.statements[s] for s in chosen], name="statement_id")
    return pd.DataFrame(table.T @ table, index=ids, columns=ids)


@of_side("from")
@cached
def closest_statements(view: View) -> tuple[str, str, int]:
    """Return the two statements kept that share most signers, and how many; ("", "", 0) if none do."""
    shared = shared_signers(view)
    above = np.triu(shared.to_numpy(), k=1)
    if not above.any():
        return "", "", 0
    first, second = divmod(int(above.argmax()), len(above))
    return str(shared.index[first]), str(shared.index[second]), int(above[first, second])


@of_side("from")
@cached
def repeat_signers(view: View) -> pd.DataFrame:
    """Return the rows of `organizations` that signed two or more of the statements kept."""
    frame = organizations(view)
    return frame[frame["signed"] >= 2]


@of_side("from")
def cosigners(view: View, organization_id: str) -> pd.DataFrame:
    """Return the organizations that share a statement with one, those that share most first.

    Of two that share as many, the one that signed fewer without it comes first, then by name.

    Returns
    -------
    DataFrame, indexed by organization_id
        ``name`` : str; ``shared`` : int, statements both signed; ``signed`` : int, statements the
        other one signed.
    """
    record = view.record
    one = record.organizations.index(organization_id)
    own = record.signature_statement[view.signatures & (record.signature_organization == one)]
    shared = signed(view, sorted({int(s) for s in own})).sum(axis=1)
    shared[one] = 0
    found = np.flatnonzero(shared)
    frame = pd.DataFrame(
        {
            "name": record.tables["organizations"]["name"].to_numpy(dtype=object)[found],
            "shared": shared[found],
            "signed": statements_signed(view)[found],
        },
        index=pd.Index(np.asarray(record.organizations, dtype=object)[found], name="organization_id"),
    )
    return frame.sort_values(["shared", "signed", "name"], ascending=[False, True, True], kind="stable")
