"""Read the package's tables into typed frames, strictly and fast."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.record.cells import read_cells
from data.record.errors import DataError, Fault, quoted
from data.record.schema import PACKAGE, Field, Schema, Table, differences, read_schema

__all__ = ["PACKAGE", "package_directory", "read_package", "read_tables", "type_table"]

INTEGER = r"-?[0-9]{1,18}"
NUMBER = r"-?[0-9]+(\.[0-9]+)?"


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
    schema, cells, faults = read_package(directory)
    keys = key_columns(schema, cells)
    tables = {}
    for name, frame in cells.items():
        tables[name], wrong = type_table(schema.table(name), frame, keys)
        faults += wrong
    if faults:
        raise DataError(faults)
    return tables


def read_package(directory: Path) -> tuple[Schema, dict[str, pd.DataFrame], list[Fault]]:
    """Return the schema, the cells of each table that can be read, and the faults of the files.

    Raises
    ------
    DataError
        If the package's description cannot be read, or is not the one that this version reads.
    """
    schema = read_schema(directory)
    if wrong := differences(schema, read_schema(PACKAGE)):
        raise DataError(wrong)
    cells: dict[str, pd.DataFrame] = {}
    faults: list[Fault] = []
    for table in schema.tables:
        try:
            cells[table.name], odd = read_cells(directory / table.file, table.columns)
            faults += odd
        except DataError as error:
            faults += error.faults
    return schema, cells, faults


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
        texts = column.cat.categories
        problems = _problems(field, texts, keys)
        if problems:
            codes = column.cat.codes
            for line, code in codes[codes.isin(list(problems))].items():
                faults.append(Fault(table.file, int(str(line)), field.name, problems[code]))
        typed[field.name] = _typed(field, column, list(problems), keys)
    return pd.DataFrame(typed), faults + repeated_keys(table, cells)


def repeated_keys(table: Table, cells: pd.DataFrame) -> list[Fault]:
    """Return a fault for each row whose key stands in an earlier row."""
    key = list(table.key)
    again = cells.index[cells.duplicated(key)]
    if again.empty:
        return []
    rows = cells.index.to_series()
    first = rows.groupby([cells[column].astype("str") for column in key]).transform("first")
    where = "+".join(key)
    return [Fault(table.file, int(line), where, f"stands already in row {first[line]}") for line in again]


def _problems(field: Field, texts: pd.Index[str], keys: Mapping[tuple[str, str], pd.Index[str]]) -> dict[int, str]:
    """Return what is wrong with each distinct text of a column: position in `texts` -> problem."""
    allowed = _allowed(field, keys)
    if field.type == "integer":
        wrong, words = ~_match(texts, INTEGER), "is not a whole number"
    elif field.type == "number":
        wrong, words = ~_match(texts, NUMBER), "is not a number"
    elif allowed is not None:
        wrong, words = ~np.asarray(texts.isin(allowed)), _outside(field)
    elif field.pattern:
        wrong, words = ~_match(texts, field.pattern), f"is not {field.form}"
    else:
        wrong, words = np.zeros(len(texts), dtype=bool), ""
    problems = {}
    for at in map(int, np.flatnonzero(wrong | np.asarray(texts == ""))):
        if texts[at]:
            problems[at] = f"{quoted(texts[at])} {words}"
        elif field.required:
            problems[at] = "is empty"
    return problems


def _allowed(field: Field, keys: Mapping[tuple[str, str], pd.Index[str]]) -> pd.Index[str] | None:
    """Return the closed set of a column's values; None for a list, a free text, or a table not read."""
    if field.is_list:
        return None
    if field.reference:
        return keys.get(field.reference)
    return pd.Index(field.words) if field.words else None


def _outside(field: Field) -> str:
    """Return what is wrong with a value outside a column's closed set."""
    if field.reference:
        return f"is not in {field.reference[0]}.csv"
    if field.vocabulary == "countries":
        return "is not a country's ISO 3166-1 alpha-3 code"
    return f"is not one of {', '.join(field.words)}"


def _match(texts: pd.Index[str], pattern: str) -> NDArray[np.bool_]:
    return np.asarray(texts.str.fullmatch(pattern), dtype=bool)


def _typed(
    field: Field,
    column: pd.Series[str],
    wrong: list[int],
    keys: Mapping[tuple[str, str], pd.Index[str]],
) -> pd.Series:
    """Return a column typed by its field; texts at the positions `wrong` count as empty."""
    column = column.reset_index(drop=True)
    texts, codes = column.cat.categories, column.cat.codes.to_numpy()
    allowed = _allowed(field, keys)
    if field.type == "string":
        if allowed is not None:
            return column.cat.set_categories(allowed)
        return pd.Series(texts.to_numpy(dtype=object)[codes], dtype="str")
    readable = pd.Series(texts).mask(np.isin(np.arange(len(texts)), wrong), "")
    values = pd.to_numeric(readable, errors="coerce")
    if field.type == "number":
        return pd.Series(values.to_numpy(dtype=float)[codes])
    numbers = values.astype("Int64").take(codes).reset_index(drop=True)
    return numbers if numbers.isna().any() or not field.required else numbers.astype("int64")
