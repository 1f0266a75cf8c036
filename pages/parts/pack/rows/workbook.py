"""The rows behind a briefing: a workbook, or a zip of CSV files."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

import pandas as pd

from pages.parts.drawing.csv_file import csv_bytes
from pages.parts.drawing.slide.fixed import entry, fixed, property_words
from pages.parts.pack.content import Brief, Sheet, in_its_language
from pages.parts.pack.rows.cells import CONTROL, as_shown, is_number, plain_words, write
from pages.parts.pack.rows.columns import ABOVE, AIR, BELOW, PAPERS, SIDES, SIZE, Layout, layout
from pages.parts.pack.rows.front import front
from pages.parts.pack.rows.looks import Looks, looks
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.languages import LANGUAGES

# how large a sheet opens (percent): type for paper is small on a screen
ZOOM = 120
# what a sheet's name may not have
NO_NAME = re.compile(r"[\[\]:*?/\\]")


@in_its_language
def xlsx(brief: Brief) -> bytes:
    """Return the workbook: first what it is, then a sheet for each table; texts are never read as formulas."""
    import xlsxwriter

    out = io.BytesIO()
    options: dict[str, Any] = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        # a typeface that all have or have one as wide as: columns are as wide as its digits, on paper too
        "default_format_properties": {"font_name": "Arial", "font_size": SIZE, "font_scheme": ""},
    }
    book = xlsxwriter.Workbook(out, options)
    look = looks(book)
    first = book.add_worksheet(_name(brief.headings.claims, []))
    names = [first.name]
    for sheet in brief.sheets:
        names.append(_name(sheet.name, names))
    others = dict(zip(names[1:], map(as_shown, brief.sheets), strict=True))
    laid = {sheet.file: layout(sheet, LANGUAGES[brief.lang].paper, sheet.paper[0]) for sheet in others.values()}
    with_it = front(first, brief, look, others, {file: one.pages for file, one in laid.items()})
    printed = {sheet.file for sheet in with_it}
    _printed(first, brief, 1)
    for name, sheet in others.items():
        _sheet(book.add_worksheet(name), sheet, laid[sheet.file], look, brief, printed=sheet.file in printed)
    book.set_properties(
        {
            "title": property_words(brief.title),
            "author": property_words(brief.sender.organization) or "Firmantes",
            "created": datetime.fromisoformat(brief.issued),
            "comments": property_words(brief.stamp),
        }
    )
    book.close()
    return fixed(out.getvalue(), brief.issued)


def _sheet(page: Any, sheet: Sheet, laid: Layout, look: Looks, brief: Brief, *, printed: bool) -> None:
    """Write a table under its name and head; what is not printed is laid out for the same paper all the same."""
    top = len(laid.above)
    page.write_string(0, 0, plain_words(f"{sheet.name} · {brief.title}"), look("sheet"))
    note = plain_words(f"{sheet.note} {laid.part if printed else ''}".strip())
    above = laid.above if note else (laid.above[0], AIR)[:top]
    if top > 1 and laid.printed > 1:
        page.merge_range(1, 0, 1, laid.printed - 1, note, look("soft"))
    elif top > 1:
        page.write_string(1, 0, note, look("soft"))
    # a column in which some cells list several numbers is one of words: those of one lie as the lists do
    numbers = [all(map(is_number, cells)) for cells in zip(*sheet.rows, strict=True)]
    for column, (width, name, counts) in enumerate(zip(laid.widths, sheet.heads, numbers, strict=True)):
        page.set_column_pixels(column, column, width)
        kind = "head number" if counts else "head next" if column else "head"
        page.write_string(top, column, name, look(kind))
    # LibreOffice and readers on a phone do not make a row as high as its words
    for row, height in enumerate((*above, laid.heights[0])):
        page.set_row(row, height)
    # what the title of a country counts: what two or more statements ask
    of_one = sheet.file == "demands" and any(line.kind == "country" for line in brief.claims)
    # where nothing is asked there is no such column
    asks = _("Statements that ask for it")
    counted = sheet.header.index(asks) if of_one and asks in sheet.header else None
    for row, (cells, tall) in enumerate(zip(sheet.rows, laid.heights[1:], strict=True), top + 1):
        page.set_row(row, tall)
        for column, cell in enumerate(cells):
            strong = column == counted and isinstance(cell, int) and cell > 1
            kind = "number strong" if strong else "number" if numbers[column] else "number listed"
            write(page, row, column, cell, look, number=kind)
    if sheet.file == "events" and len(sheet.rows) > 1:
        # a line where a year begins, however the rows are sorted
        rule = {"type": "formula", "criteria": f"=YEAR($A{top + 3})<>YEAR($A{top + 2})", "format": look("begins")}
        page.conditional_format(top + 2, 0, top + len(sheet.rows), len(sheet.header) - 1, rule)
    page.freeze_panes(top + 1, 0)
    page.autofilter(top, 0, top + len(sheet.rows), len(sheet.header) - 1)
    # what explains the sheet stands on its first page alone
    page.repeat_rows(top, top)
    if laid.across:
        page.set_landscape()
    _printed(page, brief, laid.pages if printed and laid.fit else 0)
    if printed:
        page.print_area(0, 0, top + laid.rows, laid.printed - 1)
    else:
        # an area without a word: Excel and LibreOffice print no empty page
        beside = len(sheet.header) + 1
        page.print_area(0, beside, 0, beside)


def _printed(page: Any, brief: Brief, pages: int) -> None:
    """Set how a sheet opens and prints: as wide as the paper, on so many pages if not 0; below stand its name, version
    and page."""
    page.set_paper(PAPERS[LANGUAGES[brief.lang].paper][2])
    page.fit_to_pages(1, pages)
    page.set_margins(left=SIDES, right=SIDES, top=ABOVE, bottom=BELOW)
    whose = " · ".join(filter(None, (brief.sender.organization, brief.stamp))).replace("&", "&&")
    page.set_footer(f"&L&9{whose} · &A&R&9&P / &N", {"margin": 0.2})
    page.hide_gridlines(2)
    page.set_zoom(ZOOM)


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
