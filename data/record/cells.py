"""One table as its file holds it: every cell as text, every row with its line in the file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
from numpy.typing import NDArray
from pyarrow import csv as arrow_csv

from data.record.errors import DataError, Fault


def read_cells(path: Path, columns: Sequence[str]) -> tuple[pd.DataFrame, list[Fault]]:
    """Return the cells of a CSV file and the rows that have too many or too few.

    Parameters
    ----------
    path : Path
        UTF-8 file, its first line the header.
    columns : sequence of str
        What the header must say, in order.

    Returns
    -------
    frame : DataFrame, shape (n_rows, len(columns))
        Categorical columns whose categories are the distinct texts of the column, "" for an empty cell;
        indexed by the line on which the row begins (the header is line 1). A row of the wrong length is
        cut or filled, so that the rest of the table can still be checked.
    faults : list of Fault
        One for each blank row and for each row of the wrong length.

    Raises
    ------
    DataError
        If the file is missing, is not UTF-8 text, is no CSV, or has another header.
    """
    _check_header(path, columns)
    odd: list[tuple[int, str]] = []

    def keep(row: arrow_csv.InvalidRow) -> str:
        odd.append((row.number, row.text))
        return "skip"

    text = pa.dictionary(pa.int32(), pa.string())
    try:
        table = arrow_csv.read_csv(
            path,
            # rows keep their numbers on one thread only
            read_options=arrow_csv.ReadOptions(use_threads=False),
            parse_options=arrow_csv.ParseOptions(
                newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=keep
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(columns, text), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as error:
        _check_encoding(path)
        raise _error(path, "is not CSV; look for a quotation mark that is not closed") from error
    frame: pd.DataFrame = table.unify_dictionaries().to_pandas()
    frame.index = pd.Index(_numbers(len(frame), [number for number, _ in odd]))
    lengths = {}
    for number, line in odd:
        cells = next(csv.reader([line]), [])
        lengths[number] = len(cells)
        frame = _insert(frame, number, (cells + [""] * len(columns))[: len(columns)])
    lines = _lines(frame)
    faults = [
        Fault(path.name, int(lines[number]), "", f"has {length} cells, the header has {len(columns)}")
        for number, length in lengths.items()
    ]
    blank = np.logical_and.reduce([frame[column] == "" for column in columns])
    faults += [Fault(path.name, int(line), "", "is blank") for line in lines.to_numpy()[blank].tolist()]
    frame.index = pd.Index(lines, name="line")
    return frame[~blank], faults


def _check_header(path: Path, columns: Sequence[str]) -> None:
    """Raise `DataError` unless the first line of the file holds exactly `columns`."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file), [])
    except FileNotFoundError:
        raise _error(path, "is missing") from None
    except OSError as error:
        raise _error(path, f"cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        _check_encoding(path)
        raise _error(path, "is not UTF-8 text") from error
    except csv.Error as error:
        raise _error(path, "is not CSV", row=1) from error
    if header[:1] and header[0].startswith("\ufeff"):
        raise _error(path, "begins with a byte-order mark; save it as plain UTF-8", row=1)
    if tuple(header) != tuple(columns):
        raise _error(path, f"the header must be {','.join(columns)}, {_header_fault(header, columns)}", row=1)


def _header_fault(header: Sequence[str], columns: Sequence[str]) -> str:
    """Return what sets a header apart from `columns`."""
    missing = [column for column in columns if column not in header]
    more = [column for column in header if column not in columns]
    if not header:
        return "and the file is empty"
    if missing:
        return f"and {', '.join(missing)} is missing"
    return f"and {', '.join(more)[:80]} is too much" if more else "in this order and each once"


def _check_encoding(path: Path) -> None:
    """Raise `DataError` with the line of the first byte that is not UTF-8."""
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _error(path, "is not UTF-8 text", row=line) from error


def _numbers(rows: int, skipped: Sequence[int]) -> NDArray[np.int64]:
    """Return the numbers of the rows that were kept, counted from 2 over those kept and those skipped."""
    every = np.arange(2, rows + len(skipped) + 2)
    return every[~np.isin(every, skipped)]


def _insert(frame: pd.DataFrame, number: int, cells: Sequence[str]) -> pd.DataFrame:
    """Return the frame with one more row at its number."""
    row = pd.DataFrame([cells], columns=frame.columns, index=[number])
    both = pd.concat([frame.astype("str"), row]).sort_index()
    return both.astype("str").astype("category")


def _lines(frame: pd.DataFrame) -> pd.Series[int]:
    """Return the line on which each row begins, by its number: one more for each line break before."""
    breaks = np.zeros(len(frame), dtype=np.int64)
    for column in frame.columns:
        texts = frame[column].cat.categories.str.count("\n").to_numpy(dtype=np.int64)
        if texts.any():
            breaks += texts[frame[column].cat.codes]
    numbers = frame.index.to_numpy(dtype=np.int64)
    return pd.Series(numbers + np.cumsum(breaks) - breaks, index=frame.index)


def _error(path: Path, problem: str, *, row: int = 0) -> DataError:
    return DataError([Fault(path.name, row, "", problem)])
