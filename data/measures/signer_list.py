"""The signers of one statement in the order of its list, coalitions with their members under them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from data.record.selection import View, select


def signer_list(view: View, statement_id: str) -> pd.DataFrame:
    """Return the signers kept of one statement; those that a coalition lists follow it.

    Members are always among the rows, told apart by ``member``: the list is shown, not counted.

    Returns
    -------
    DataFrame, in order of ``position`` and ``member``
        ``position``, ``member`` : int, 0 for an organization's own signature.
        ``organization_id``, ``name``, ``name_as_signed``, ``role``, ``kind``, ``city``, ``country``,
        ``through`` : str; "" where not known or not so.
    """
    record = view.record
    with_members = select(record, replace(view.filters, members=True))
    position = record.statements.index(statement_id)
    kept = with_members.signatures & (record.signature_statement == position)
    rows = record.tables["signatures"][kept].reset_index(drop=True)
    known = record.tables["organizations"].iloc[record.signature_organization[kept]].reset_index(drop=True)
    columns = {
        **{c: rows[c].to_numpy() for c in ("position", "member")},
        **{c: _words(rows[c]) for c in ("organization_id", "name_as_signed", "role", "through")},
        **{c: _words(known[c]) for c in ("name", "kind", "city", "country")},
    }
    return pd.DataFrame(columns).sort_values(["position", "member"], kind="stable", ignore_index=True)


def _words(column: pd.Series) -> np.ndarray:
    """Return a column as strings, with "" for what is not known."""
    return column.astype(object).where(column.notna(), "").to_numpy()
