"""New rows put among the rows of a package: each table in its order, nothing of the old rows changed."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence

from data.record.errors import DataError, Fault
from data.record.files import Files
from data.record.schema import Schema, Table

Rows = Sequence[Mapping[str, str]]

# the order in which a change's tables are read and written; datapackage.json follows them
TABLES = ("statements", "organizations", "aliases", "signatures", "passages", "codings", "translations")


def table_text(columns: Sequence[str], rows: Rows) -> str:
    """Return rows as the text of a CSV file, as the record writes them: UTF-8, `\\n`, quotes where needed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[column] for column in columns] for row in rows)
    return text.getvalue()


def read_rows(text: str, columns: Sequence[str]) -> list[dict[str, str]]:
    """Return the rows of a CSV text, its columns in any order; raise `ValueError` if header or rows are others."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        lines = list(reader)
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num} is not CSV") from error
    if not lines or sorted(lines[0]) != sorted(columns):
        raise ValueError(f"the header is not {','.join(columns)}")
    for number, line in enumerate(lines[1:], 2):
        if len(line) != len(columns):
            raise ValueError(f"row {number} has {len(line)} cells, the header has {len(columns)}")
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def package_rows(files: Files, schema: Schema) -> dict[str, list[dict[str, str]]]:
    """Return every row of the tables that a change may touch; raise `DataError` if one is broken."""
    rows = {}
    for name in TABLES:
        file = f"{name}.csv"
        try:
            rows[name] = read_rows(files.content[file].decode("utf-8-sig"), schema.table(name).columns)
        except KeyError:
            raise DataError(files.faults) from None
        except ValueError as error:
            raise DataError([Fault(file, 0, "", str(error))]) from None
    return rows


def key_of(table: Table, row: Mapping[str, str]) -> tuple[str, ...]:
    """Return the key of a row."""
    return tuple(row[column] for column in table.key)


def with_new(name: str, rows: Rows, new: Rows) -> list[Mapping[str, str]]:
    """Return the rows of a table with the new ones among them, in the order that the table keeps.

    Statements stand by date, organizations and spellings by organization; all else is added at the end.
    """
    order: dict[str, Callable[[Mapping[str, str]], str]] = {
        "statements": lambda row: row["date_latest"] or row["date"],
        "organizations": lambda row: row["organization_id"],
        "aliases": lambda row: row["organization_id"],
    }
    result = list(rows)
    place = order.get(name)
    for row in new:
        at = len(result)
        if place:
            # after the last row that does not come later: old rows keep their order, whatever it is
            at = max((i + 1 for i, other in enumerate(result) if place(other) <= place(row)), default=0)
        result.insert(at, row)
    return result
