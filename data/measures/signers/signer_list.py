"""The signers of one statement in the order of its list, coalitions with their members under them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

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


class Signer(NamedTuple):
    """A signature with its organization; "" where not known or not so. `member` is 0 for one's own signature."""

    position: int
    member: int
    organization_id: str
    name_as_signed: str
    role: str
    through: str
    name: str
    kind: str
    city: str
    country: str


OF_SIGNATURE, OF_ORGANIZATION = Signer._fields[:6], Signer._fields[6:]


def signers_at(record: Record, signatures: Ints) -> list[Signer]:
    """Return some signatures (positions in the record) with their organizations, in the order given."""
    organizations = record.signature_organization[signatures]
    columns = [_words(record.tables["signatures"][name].array.take(signatures)) for name in OF_SIGNATURE]
    columns += [_words(record.tables["organizations"][name].array.take(organizations)) for name in OF_ORGANIZATION]
    return [Signer(*row) for row in zip(*columns, strict=True)]


def signer_list(view: View, statement_id: str) -> pd.DataFrame:
    """Return the signers of `listed_signatures`, a row each, with the columns of `Signer`."""
    return pd.DataFrame(signers_at(view.record, listed_signatures(view, statement_id)), columns=list(Signer._fields))


def _words(column: Any) -> list[Any]:
    """Return a column as plain values, with "" for what is not known."""
    return ["" if pd.isna(value) else value for value in column.tolist()]
