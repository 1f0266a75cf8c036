"""The rows of a small table as mappings: what every page reads of statements, events and outcomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from data.record.cache import cached
from data.record.record import Record

Row = Mapping[str, Any]


@cached
def rows(record: Record, table: str) -> Sequence[Row]:
    """Return the rows of a table of some thousand rows at most, in the order of the file, made once for the record."""
    return cast(Sequence[Row], record.tables[table].to_dict("records"))


def row(record: Record, table: str, key: str) -> Row:
    """Return the row of such a table whose first column is `key`; raise `KeyError` if there is none."""
    return rows(record, table)[record.position(table, key)]
