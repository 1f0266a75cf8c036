"""One table as its file holds it: every cell as text, every row with its line in the file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import csv as arrow_csv

from data.record.errors import DataError, Fault

MARK = b"\xef\xbb\xbf"
# a line without a letter or digit, which may be a blank row, or stand in a cell
NOTHING = re.compile(r'[\r\n][,"]*[\r\n]|[\r\n][,"]+\Z')


def read_cells(name: str, content: bytes, columns: Sequence[str]) -> tuple[pd.DataFrame, list[Fault]]:
    """Return the cells of a CSV file and the rows that have too many or too few.

    Parameters
    ----------
    name : str
        The file's name, for the faults.
    content : bytes
        UTF-8 text, with or without a byte-order mark, its first line the header.
    columns : sequence of str
        What the header must say, in any order.

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
        If it is not UTF-8 text, is no CSV, or has another header.
    """
    content = content.removeprefix(MARK)
    text = _text(name, content)
    _check_header(name, text, columns)
    odd: list[tuple[int, str]] = []

    def keep(row: arrow_csv.InvalidRow) -> str:
        odd.append((row.number, row.text))
        return "skip"

    distinct = pa.dictionary(pa.int32(), pa.string())
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(content),
            # rows keep their numbers on one thread only
            read_options=arrow_csv.ReadOptions(use_threads=False),
            parse_options=arrow_csv.ParseOptions(
                newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=keep
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(columns, distinct), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as error:
        raise _error(name, "is not CSV; look for a quotation mark that is not closed") from error
    frame: pd.DataFrame = table.select(columns).unify_dictionaries().to_pandas()
    frame.index = pd.Index(_numbers(len(frame), [number for number, _ in odd]))
    lengths = {}
    for number, line in odd:
        cells = _row(line)
        lengths[number] = len(cells)
        frame = _insert(frame, number, (cells + [""] * len(columns))[: len(columns)])
    # a line break in a cell is one more than the rows have
    lines = frame.index.to_numpy() if "\r" not in text and _breaks(text) == len(frame) else _lines(frame)
    faults = [
        Fault(name, int(lines[frame.index.get_loc(number)]), "", f"has {length} cells, the header has {len(columns)}")
        for number, length in lengths.items()
    ]
    frame.index = pd.Index(lines, name="line")
    if NOTHING.search(text):
        blank = np.logical_and.reduce([frame[column] == "" for column in columns])
        faults += [Fault(name, line, "", "is blank") for line in frame.index[blank].tolist()]
        frame = frame[~blank]
    return frame, faults


def _breaks(text: str) -> int:
    """Return how many line feeds lie between the header and the end of the last line."""
    return text.count("\n") - text.endswith("\n")


def _text(name: str, content: bytes) -> str:
    """Return a file's text; raise `DataError` with the line of the first byte that is not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _error(name, "is not UTF-8 text", row=content.count(b"\n", 0, error.start) + 1) from error


def _check_header(name: str, text: str, columns: Sequence[str]) -> None:
    """Raise `DataError` unless it holds each of `columns` once and nothing else."""
    try:
        header = next(csv.reader(io.StringIO(text, newline="")), [])
    except csv.Error as error:
        raise _error(name, "is not CSV", row=1) from error
    if sorted(header) != sorted(columns):
        raise _error(name, f"the header must be {','.join(columns)}, {_header_fault(header, columns)}", row=1)


def _header_fault(header: Sequence[str], columns: Sequence[str]) -> str:
    """Return what sets a header apart from `columns`."""
    if not header:
        return "and the file is empty"
    for mark, word in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars")):
        if len(header) == 1 and len(columns) > 1 and header[0].count(mark) >= len(columns) - 1:
            return f"and {word} stand between the columns, not commas"
    if missing := [column for column in columns if column not in header]:
        return f"and {', '.join(missing)} is missing"
    more = [column for column in header if column not in columns]
    return f"and {', '.join(more)[:80]} is too much" if more else "each once"


def _row(line: str) -> list[str]:
    """Return the cells of one row; none if a cell is longer than any row may be."""
    try:
        return next(csv.reader([line]), [])
    except csv.Error:
        return []


def _numbers(rows: int, skipped: Sequence[int]) -> NDArray[np.int64]:
    """Return the numbers of the rows that were kept, counted from 2 over those kept and those skipped."""
    every = np.arange(2, rows + len(skipped) + 2)
    return every[~np.isin(every, skipped)]


def _insert(frame: pd.DataFrame, number: int, cells: Sequence[str]) -> pd.DataFrame:
    """Return the frame with one more row at its number."""
    row = pd.DataFrame([cells], columns=frame.columns, index=[number])
    both = pd.concat([frame.astype("str"), row]).sort_index()
    return both.astype("str").astype("category")


def _lines(frame: pd.DataFrame) -> NDArray[np.int64]:
    """Return the line on which each row begins: its number, and one more for each line break before."""
    breaks = np.zeros(len(frame), dtype=np.int64)
    for column in frame.columns:
        texts: list[str] = frame[column].cat.categories.tolist()
        if any("\n" in text for text in texts):
            breaks += np.array([text.count("\n") for text in texts])[frame[column].cat.codes]
    numbers = frame.index.to_numpy(dtype=np.int64)
    return numbers + np.cumsum(breaks) - breaks


def _error(name: str, problem: str, *, row: int = 0) -> DataError:
    return DataError([Fault(name, row, "", problem)])
