"""The signers of one statement in the order of its list, coalitions with their members under them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from data.record.cache import cached
from data.record.record import Ints, Record
from data.record.selection import View, select


@cached
def listed_signatures(view: View, statement_id: str) -> Ints:
    """Return the positions of the signatures kept of one statement, in the order of its list.

    Members are always among them, after the coalition that lists them: the list is shown, not counted.
    """
    record = view.record
    with_members = select(record, replace(view.filters, members=True)).signatures
    order = _in_order(record)
    own = record.signature_statement == record.statements.index(statement_id)
    return np.asarray(order[(with_members & own)[order]])


@cached
def _in_order(record: Record) -> Ints:
    """Return the positions of all signatures by their place in a list, a coalition before its members."""
    table = record.tables["signatures"]
    return np.lexsort((table["member"], table["position"])).astype(np.int32)


def signature_rows(record: Record, signatures: Ints) -> pd.DataFrame:
    """Return some signatures with their organizations, in the order given.

    Returns
    -------
    DataFrame
        ``position``, ``member`` : int, 0 for an organization's own signature.
        ``organization_id``, ``name``, ``name_as_signed``, ``role``, ``kind``, ``city``, ``country``,
        ``through`` : str; "" where not known or not so.
    """
    rows = record.tables["signatures"].iloc[signatures]
    known = record.tables["organizations"].iloc[record.signature_organization[signatures]]
    columns = {
        **{c: rows[c].to_numpy() for c in ("position", "member")},
        **{c: _words(rows[c]) for c in ("organization_id", "name_as_signed", "role", "through")},
        **{c: _words(known[c]) for c in ("name", "kind", "city", "country")},
    }
    return pd.DataFrame(columns)


def signer_list(view: View, statement_id: str) -> pd.DataFrame:
    """Return the `signature_rows` of `listed_signatures`."""
    return signature_rows(view.record, listed_signatures(view, statement_id))


def _words(column: pd.Series) -> np.ndarray:
    """Return a column as strings, with "" for what is not known."""
    return column.astype(object).where(column.notna(), "").to_numpy()
