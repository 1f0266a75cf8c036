"""The rows behind a briefing: a workbook, or a zip of CSV files."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from textwrap import wrap
from typing import Any

import pandas as pd

from pages.parts.drawing.csv_file import csv_bytes, neutral
from pages.parts.drawing.slide.fixed import entry, fixed, property_words
from pages.parts.pack.content import Brief, Sheet, site_name

# a column is wide enough for this share of its usual cell, within these bounds; an address is shown by its site
SHARE, NARROWEST, WIDEST = 0.75, 10, 60
SIZE = 9
# points of a line, and how many letters find room in a unit of a column's width
LINE, LETTERS = 12.5, 1.4
# what a cell and a link of a workbook hold
LONGEST_CELL, LONGEST_LINK = 32_767, 2_000
# how wide the first sheet is
FRONT = 78
# characters that XML cannot hold, and what a sheet's name may not have
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
NO_NAME = re.compile(r"[\[\]:*?/\\]")


def xlsx(brief: Brief) -> bytes:
    """Return the workbook: first what it is, then a sheet for each table; texts are never read as formulas."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    looks = {
        "head": book.add_format({"font_size": SIZE, "bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "title": book.add_format({"bold": True, "font_size": 14, "text_wrap": True, "valign": "top"}),
        "strong": book.add_format({"bold": True, "font_size": 10, "font_color": "#a8452f"}),
        "claim": book.add_format(
            {"font_size": 10, "text_wrap": True, "valign": "top", "left": 5, "left_color": "#a8452f", "indent": 1}
        ),
        "text": book.add_format({"font_size": SIZE, "text_wrap": True, "valign": "top"}),
        "number": book.add_format({"font_size": SIZE, "num_format": "#,##0", "valign": "top", "indent": 1}),
        "link": book.add_format({"font_size": SIZE, "font_color": "#a8452f", "underline": 1, "valign": "top"}),
    }
    front = book.add_worksheet(_name(brief.title, []))
    names = [front.name]
    for sheet in brief.sheets:
        names.append(_name(sheet.name, names))
    _front(front, brief, looks, names[1:])
    for name, sheet in zip(names[1:], brief.sheets, strict=True):
        _sheet(book.add_worksheet(name), sheet, looks, brief)
    book.set_properties(
        {
            "title": property_words(brief.title),
            "author": "Firmantes",
            "created": datetime.fromisoformat(brief.issued),
            "comments": property_words(brief.stamp),
        }
    )
    book.close()
    return fixed(out.getvalue(), brief.issued)


def _front(page: Any, brief: Brief, looks: dict[str, Any], names: Sequence[str]) -> None:
    """Write what the workbook is about, its claims, and a line with a link for each of its sheets."""
    page.set_column(0, 0, FRONT)
    lines = [(brief.title, "strong"), (brief.lead, "title"), (f"{brief.context} {brief.scope}", "text"), ("", "text")]
    lines += [(line.sentence, "claim") for line in brief.claims]
    row = 0
    for words, look in [*lines, ("", "text")]:
        page.set_row(row, _high((words,), (FRONT,)) * looks[look].font_size / SIZE + 2)
        _write(page, row, 0, words, looks, look)
        row += 1
    for name, sheet in zip(names, brief.sheets, strict=True):
        place = f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1"
        page.write_url(row, 0, place, looks["link"], f"{sheet.name} ({len(sheet.rows)})")
        row += 1
    for words in ("", brief.stamp, brief.link, brief.credits):
        _write(page, row, 0, words, looks)
        row += 1
    _printed(page, brief)


def _sheet(page: Any, sheet: Sheet, looks: dict[str, Any], brief: Brief) -> None:
    widths = _widths(sheet)
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
        page.write_string(0, column, sheet.header[column], looks["head"])
    # bold words are wider
    page.set_row(0, _high(sheet.header, [round(width * 0.8) for width in widths]), looks["head"])
    for k, row in enumerate(sheet.rows, 1):
        # a reader that does not measure words itself would let them run over the next row; what a cell says again
        # is shown by its first line
        above = sheet.rows[k - 2] if k > 1 else ()
        page.set_row(k, _high(["" if cell in above else cell for cell in row], widths))
        for column, cell in enumerate(row):
            _write(page, k, column, cell, looks)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    _printed(page, brief)


def _printed(page: Any, brief: Brief) -> None:
    """Set how a sheet prints: as wide as the paper, with its name, version and page below."""
    page.set_paper(9 if brief.lang == "pt" else 1)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
    page.set_footer(f"&L&8{brief.stamp.replace('&', '&&')} · &A&R&8&P / &N")


def _write(page: Any, row: int, column: int, cell: str | int, looks: dict[str, Any], look: str = "text") -> None:
    """Write a number as a number, one address as a link, all else as text."""
    if isinstance(cell, int):
        page.write_number(row, column, cell, looks["number"])
    elif cell.startswith(("https://", "http://")) and " " not in cell and len(cell) < LONGEST_LINK:
        page.write_url(row, column, cell, looks["link"], _shown(cell), cell)
    else:
        page.write_string(row, column, str(neutral(CONTROL.sub("", cell)))[:LONGEST_CELL], looks[look])


def csv_zip(brief: Brief) -> bytes:
    """Return a zip with one CSV file for each table."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for sheet in brief.sheets:
            frame = pd.DataFrame(list(sheet.rows), columns=list(sheet.header))
            file.writestr(entry(f"{brief.file}/{sheet.file}.csv"), csv_bytes(frame))
    return out.getvalue()


def _name(words: str, taken: list[str]) -> str:
    """Return words as a sheet's name: 31 characters at most, none that a workbook refuses, none that is taken."""
    name = NO_NAME.sub(" ", CONTROL.sub("", words))[:31].strip("' ") or "1"
    number = 2
    while name.casefold() in (one.casefold() for one in taken):
        name = f"{name[:28]} {number}"
        number += 1
    return name


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.header, *sheet.rows, strict=True)
    found = []
    for column in columns:
        lengths = [len(_shown(str(cell))) for cell in column]
        usual = SHARE * sum(lengths) / len(lengths) + 4
        found.append(round(min(max(lengths) + 3, max(NARROWEST, min(WIDEST, usual)))))
    return found


def _high(row: Sequence[str | int], widths: Sequence[int]) -> float:
    """Return how high a row is (points) that shows its words whole."""
    cells = ((_shown(str(cell)), width) for cell, width in zip(row, widths, strict=True))
    return LINE * max(len(wrap(words, max(4, int(width * LETTERS)))) or 1 for words, width in cells)


def _shown(words: str) -> str:
    """Return words as a cell shows them: an address by the name of its site."""
    return site_name(words) if words.startswith("http") else words
