"""The rows behind a briefing: a workbook, or a zip of CSV files."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

import pandas as pd

from pages.parts.drawing.csv_file import csv_bytes, neutral
from pages.parts.pack.content import Brief, Sheet
from pages.parts.pack.fixed import entry, fixed

WIDEST = 70
# characters that XML cannot hold, and what a sheet's name may not have
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
NO_NAME = re.compile(r"[\[\]:*?/\\]")


def xlsx(brief: Brief) -> bytes:
    """Return the workbook: first what it is, then a sheet for each table; texts like formulas are neutralised."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    front = book.active
    front.title = _name(brief.title)
    for line in (brief.title, brief.scope, brief.stamp, brief.link, brief.credits):
        front.append([_cell(line)])
    front["A1"].font = Font(bold=True, size=14)
    front.column_dimensions["A"].width = 110
    for row in front["A1:A5"]:
        row[0].alignment = Alignment(wrap_text=True, vertical="top")
    for sheet in brief.sheets:
        page = book.create_sheet(_name(sheet.name))
        page.append([_cell(word) for word in sheet.header])
        for row in sheet.rows:
            page.append([_cell(cell) for cell in row])
        for cell in page[1]:
            cell.font = Font(bold=True)
        page.freeze_panes = "A2"
        page.auto_filter.ref = page.dimensions
        for column, width in zip(page.columns, _widths(sheet), strict=True):
            page.column_dimensions[column[0].column_letter].width = width
            for cell in column:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    day = datetime.fromisoformat(brief.issued)
    book.properties.creator = "Firmantes"
    book.properties.title = brief.title
    book.properties.language = brief.lang
    book.properties.created = book.properties.modified = day
    out = io.BytesIO()
    book.save(out)
    return fixed(out.getvalue(), brief.issued)


def csv_zip(brief: Brief) -> bytes:
    """Return a zip with one CSV file for each table."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for sheet in brief.sheets:
            frame = pd.DataFrame(list(sheet.rows), columns=list(sheet.header))
            file.writestr(entry(f"{brief.file}/{sheet.file}.csv"), csv_bytes(frame))
    return out.getvalue()


def _cell(cell: str | int) -> str | int:
    return neutral(CONTROL.sub("", cell)) if isinstance(cell, str) else cell  # type: ignore[return-value]


def _name(words: str) -> str:
    """Return words as a sheet's name: 31 characters at most, none that a workbook refuses."""
    return NO_NAME.sub(" ", words)[:31].strip("' ") or "1"


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.header, *sheet.rows, strict=True)
    return [min(WIDEST, max(10, 2 + max(len(str(cell)) for cell in column))) for column in columns]
