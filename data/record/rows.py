"""Rows with names: those of a small table as mappings, those of a measure's frame as its own kind of tuple."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeVar, cast

import pandas as pd

from data.record.cache import cached
from data.record.record import Record

Row = Mapping[str, Any]
Kind = TypeVar("Kind", bound=NamedTuple)


@cached
def rows(record: Record, table: str) -> Sequence[Row]:
    """Return the rows of a table of some thousand rows at most, in the order of the file, made once for the record."""
    return cast(Sequence[Row], record.tables[table].to_dict("records"))


def row(record: Record, table: str, key: str) -> Row:
    """Return the row of such a table whose first column is `key`; raise `KeyError` if there is none."""
    return rows(record, table)[record.position(table, key)]


def named(frame: pd.DataFrame, kind: type[Kind]) -> list[Kind]:
    """Return the rows of a frame as tuples whose fields are columns of it, or its index by that one's name."""
    columns = [frame.index if name == frame.index.name else frame[name] for name in kind._fields]
    return [kind._make(row) for row in zip(*(column.tolist() for column in columns), strict=True)]
