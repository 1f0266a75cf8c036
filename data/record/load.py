"""Read the package's tables into typed frames, strictly and fast."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from data.record.cells import read_cells
from data.record.column import allowed_values, problems
from data.record.description import DESCRIPTION
from data.record.errors import DataError, Fault
from data.record.files import Files
from data.record.schema import PACKAGE, Field, Schema, Table, differences, schema_of, shipped
from data.record.snapshot import read_files

__all__ = ["PACKAGE", "package_directory", "read_cells_of", "read_tables", "tables_of", "type_table"]


def package_directory() -> Path:
    """Return the folder of the package in use: `FIRMANTES_PACKAGE`, else the one shipped."""
    return Path(os.environ.get("FIRMANTES_PACKAGE") or PACKAGE)


def read_tables(directory: Path = PACKAGE) -> dict[str, pd.DataFrame]:
    """Return every table of the package in `directory`, typed by its schema, rows in the order of the files.

    Returns
    -------
    dict of table name to DataFrame
        Columns in the schema's order, index 0, 1, 2... Integers are int64, or Int64 where a cell may be
        empty; numbers are float64, NaN where empty; columns with a closed set of values (an enum, the
        countries, another table's key) are categorical, the set in its order as categories and NaN (code
        -1) where empty; every other column, lists included, is text, "" where empty.

    Raises
    ------
    DataError
        If anything cannot be read; it carries all faults found.
    """
    return tables_of(read_files(directory))


def tables_of(files: Files) -> dict[str, pd.DataFrame]:
    """Return every table of a package's files as `read_tables` does; raise `DataError` as it does."""
    schema, cells, faults = read_cells_of(files)
    keys = key_columns(schema, cells)
    tables = {}
    for name, frame in cells.items():
        tables[name], wrong = type_table(schema.table(name), frame, keys)
        faults += wrong
    if faults:
        raise DataError(faults)
    return tables


def read_cells_of(files: Files) -> tuple[Schema, dict[str, pd.DataFrame], list[Fault]]:
    """Return the schema, the cells of each table that can be read, and the faults of the files.

    Raises
    ------
    DataError
        If the package's description cannot be read, or is not the one that this version reads.
    """
    if DESCRIPTION not in files.content:
        raise DataError(_absent(files, DESCRIPTION))
    schema = schema_of(files.content[DESCRIPTION])
    if wrong := differences(schema, shipped()):
        raise DataError(wrong)
    cells: dict[str, pd.DataFrame] = {}
    faults = list(files.faults)
    for table in schema.tables:
        if table.file in files.content:
            try:
                cells[table.name], odd = read_cells(table.file, files.content[table.file], table.columns)
                faults += odd
            except DataError as error:
                faults += error.faults
        else:
            faults += [fault for fault in _absent(files, table.file) if fault not in faults]
    return schema, cells, faults


def _absent(files: Files, name: str) -> list[Fault]:
    """Return why a file that is not there is not."""
    return [fault for fault in files.faults if fault.file == name] or [Fault(name, 0, "", "is missing")]


def key_columns(schema: Schema, cells: Mapping[str, pd.DataFrame]) -> dict[tuple[str, str], pd.Index[str]]:
    """Return, for each column that another refers to, its distinct values in the order of the file."""
    referred = {field.reference for table in schema.tables for field in table.fields if field.reference}
    keys = {}
    for table, column in sorted(referred):
        if table in cells:
            values = pd.Index(cells[table][column].astype("str").unique())
            keys[table, column] = values[values != ""]
    return keys


def type_table(
    table: Table, cells: pd.DataFrame, keys: Mapping[tuple[str, str], pd.Index[str]]
) -> tuple[pd.DataFrame, list[Fault]]:
    """Return the typed frame of one table, and a fault for each cell that its schema does not allow.

    `cells` comes from `data.record.cells.read_cells`; `keys` from `key_columns`: a reference to a table that is
    not in it cannot be judged and is let through.
    """
    typed, faults = {}, []
    for field in table.fields:
        column = cells[field.name]
        categorical = column.array
        wrong = problems(field, categorical.categories, keys)
        if wrong:
            at = np.flatnonzero(np.isin(categorical.codes, list(wrong)))
            for line, code in zip(cells.index[at].tolist(), categorical.codes[at].tolist(), strict=True):
                faults.append(Fault(table.file, line, field.name, wrong[code]))
        if field.unique and (field.name,) != table.key:
            faults += _repeated(table, cells[column != ""], [field.name])
        typed[field.name] = _typed(field, categorical, list(wrong), keys)
    return pd.DataFrame(typed), faults + _repeated(table, cells, list(table.key))


def _repeated(table: Table, cells: pd.DataFrame, key: list[str]) -> list[Fault]:
    """Return a fault for each row whose cells in the columns `key` stand in an earlier row."""
    again = cells.index[cells.duplicated(key)]
    if again.empty:
        return []
    rows = cells.index.to_series()
    first = rows.groupby([cells[column].astype("str") for column in key]).transform("first")
    where = "+".join(key)
    return [Fault(table.file, int(line), where, f"stands already in row {first[line]}") for line in again]


def _typed(
    field: Field,
    column: pd.Categorical,
    wrong: list[int],
    keys: Mapping[tuple[str, str], pd.Index[str]],
) -> pd.Series:
    """Return a column typed by its field; texts at the positions `wrong` count as empty."""
    texts, codes = column.categories, column.codes
    allowed = allowed_values(field, keys)
    if field.type == "string":
        return pd.Series(texts.array.take(codes) if allowed is None else column.set_categories(allowed))
    readable = pd.Series(texts).mask(np.isin(np.arange(len(texts)), wrong), "")
    values = pd.to_numeric(readable, errors="coerce")
    if field.type == "number":
        return pd.Series(values.to_numpy(dtype=float)[codes])
    numbers = values.astype("Int64").take(codes).reset_index(drop=True)
    return numbers if numbers.isna().any() or not field.required else numbers.astype("int64")
