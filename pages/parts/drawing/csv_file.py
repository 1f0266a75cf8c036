"""Tables to take along: CSV that opens safely in a spreadsheet."""

from __future__ import annotations

import pandas as pd

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return a frame as CSV (UTF-8 with a mark, so that spreadsheets read the accents).

    Texts that a spreadsheet would take for a formula get an apostrophe in front.
    """
    safe = frame.copy()
    for column in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[column]) and not pd.api.types.is_bool_dtype(safe[column]):
            safe[column] = safe[column].map(neutral)
    return safe.to_csv(index=False, lineterminator="\n").encode("utf-8-sig")


def neutral(cell: object) -> object:
    """Return a cell made harmless: a text that begins like a formula gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
