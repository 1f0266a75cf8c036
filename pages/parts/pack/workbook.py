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

from pages.parts.drawing import palette
from pages.parts.drawing.csv_file import csv_bytes, neutral
from pages.parts.drawing.slide.fixed import entry, fixed, property_words
from pages.parts.pack.content import Brief, Sheet, site_name
from pages.parts.pack.slides.frame import DOTS

# a column shows cells of up to so many letters on one line; else it is wide enough for this share of its usual cell
ONE_LINE, SHARE, NARROWEST = 40, 0.75, 7
# how wide a column is at most, of few columns and of many
WIDEST = (92, 46)
SIZE, GIVES_WAY = 9, 22
# points of a line, and how many letters find room in a unit of a column's width
LINE, LETTERS = 12.0, 1.38
# what one would print; the others are read on screen: passages and gaps alone are ten pages
PRINTED, FEW = ("demands", "organizations", "governments", "events"), 3
# how wide the paper is (pixels of columns), upright and across, for type in its own size
UPRIGHT, ACROSS = 650, 865
# what a cell and a link of a workbook hold
LONGEST_CELL, LONGEST_LINK = 32_767, 2_000
# the first sheet: how wide its columns are, for names, up to seven dots and a number
NAMES, MARK, LAST = 30, 9, 17
# characters that XML cannot hold, and what a sheet's name may not have
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
SHARE_WORDS = re.compile(r"(\d{1,3})\s?%")
NO_NAME = re.compile(r"[\[\]:*?/\\]")


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
        "default_format_properties": {"font_name": "Arial", "font_size": 10, "font_scheme": ""},
    }
    book = xlsxwriter.Workbook(out, options)
    looks = {
        "head": book.add_format({"font_size": SIZE, "bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "title": book.add_format({"bold": True, "font_size": 16, "text_wrap": True, "valign": "top"}),
        "strong": book.add_format({"bold": True, "font_size": 10, "font_color": palette.STRONG}),
        "heading": book.add_format({"bold": True, "font_size": 12, "text_wrap": True, "valign": "top"}),
        "small": book.add_format({"font_size": SIZE, "text_wrap": True, "valign": "top", "font_color": palette.SOFT}),
        "dot head": book.add_format({"font_size": SIZE, "text_wrap": True, "align": "center", "bottom": 1}),
        "dot": book.add_format({"font_size": SIZE, "align": "center", "valign": "top"}),
        "share": book.add_format({"font_size": SIZE, "num_format": "0%", "valign": "top", "indent": 1}),
        "claim": book.add_format({"font_size": 11, "text_wrap": True, "valign": "top"}),
        "text": book.add_format({"font_size": SIZE, "text_wrap": True, "valign": "top"}),
        "number": book.add_format({"font_size": SIZE, "num_format": "#,##0", "valign": "top", "indent": 1}),
        "link": book.add_format({"font_size": SIZE, "font_color": palette.STRONG, "underline": 1, "valign": "top"}),
    }
    front = book.add_worksheet(_name(brief.headings.claims, []))
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
    """Write the sheet to print: what it is about, its claims, what is asked, what came of it, the other sheets."""
    boards = {board.key: board for board in brief.tables("asked", "since")}
    marks = len(boards["asked"].dots.columns) if "asked" in boards and boards["asked"].dots else 5
    last, wide = marks + 1, NAMES + marks * MARK + LAST
    page.set_column(0, 0, NAMES)
    page.set_column(1, marks, MARK)
    page.set_column(last, last, LAST)
    row = 0

    def line(words: str, look: str = "text", until: int = last) -> None:
        nonlocal row
        size, room = looks[look].font_size, wide if until == last else wide - MARK - LAST
        # large and bold words take more room
        page.set_row(row, _high((words,), (round(room * (SIZE / size) * 0.95),)) * size / SIZE + 2)
        if words.startswith("http"):
            _write(page, row, 0, words, looks)
        else:
            page.merge_range(row, 0, row, until, str(neutral(CONTROL.sub("", words))), looks[look])
        row += 1

    for words, look in ((brief.title, "strong"), (brief.lead, "title"), (f"{brief.context} {brief.scope}", "text")):
        line(words, look)
    row += 1
    for claim in brief.claims:
        line(claim.sentence, "claim")
    for board in boards.values():
        row += 1
        line(board.title, "heading")
        if board.dots:
            for column, words in enumerate((*board.dots.columns, board.dots.counted), 1):
                page.write_string(row, column, words, looks["dot head"])
            page.set_row(row, 2 * LINE)
            row += 1
            for name, stances, n in board.dots.rows:
                page.write_string(row, 0, name, looks["text"])
                for column, mark in enumerate(stances, 1):
                    page.write_string(row, column, DOTS[mark], looks["dot"])
                page.write_number(row, last, int("".join(filter(str.isdigit, n))), looks["dot"])
                row += 1
        for card in board.cards:
            if card.word:
                page.write_string(row, last, f"{card.sign} {card.word}", looks["text"])
                line(f"{card.head}: {card.text}", "text", last - 1)
        line(brief.small_print(board), "small")
    row += 1
    for words in (brief.stamp, brief.link, brief.credits):
        if words:
            line(words)
    # what is for the screen alone stands below all that is printed
    page.print_area(0, 0, row - 1, last)
    for heading, kept in ((brief.headings.printed, True), (brief.headings.on_screen, False)):
        pairs = [pair for pair in zip(names, brief.sheets, strict=True) if _prints(pair[1]) == kept]
        if pairs:
            row += 1
            line(heading, "strong")
        for name, sheet in pairs:
            place = f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1"
            page.write_url(row, 0, place, looks["link"], f"{sheet.name} ({len(sheet.rows)})")
            row += 1
    _printed(page, brief)
    page.hide_gridlines(2)


def _prints(sheet: Sheet) -> bool:
    """Return whether a sheet is printed with the first: a few rows stand in the figures and claims there."""
    return sheet.file in PRINTED and len(sheet.rows) > FEW


def _sheet(page: Any, sheet: Sheet, looks: dict[str, Any], brief: Brief) -> None:
    widths = _widths(sheet)
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
        page.write_string(0, column, sheet.header[column], looks["head"])
    # bold words are wider
    page.set_row(0, _high(sheet.header, [round(width * 0.8) for width in widths]))
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
    if _wide(widths) > UPRIGHT:
        page.set_landscape()
    _printed(page, brief)
    # the last columns that find no room are for the screen
    kept = max(k for k in range(1, len(widths) + 1) if _wide(widths[:k]) <= ACROSS or k == 1)
    if kept < len(widths):
        page.print_area(0, 0, len(sheet.rows), kept - 1)
    if not _prints(sheet):
        # an area without a word: Excel and LibreOffice print no empty page
        beside = len(sheet.header) + 1
        page.print_area(0, beside, 0, beside)


def _printed(page: Any, brief: Brief) -> None:
    """Set how a sheet prints: as wide as the paper, with its name, version and page below."""
    page.set_paper(9 if brief.lang == "pt" else 1)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.4, bottom=0.6)
    page.set_footer(f"&L&9{brief.stamp.replace('&', '&&')} · &A&R&9&P / &N")


def _write(page: Any, row: int, column: int, cell: str | int, looks: dict[str, Any], look: str = "text") -> None:
    """Write a number or a share as a number, one address as a link, all else as text."""
    if isinstance(cell, int):
        page.write_number(row, column, cell, looks["number"])
    elif share := SHARE_WORDS.fullmatch(cell):
        page.write_number(row, column, int(share[1]) / 100, looks["share"])
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
    """Return how wide each column is: for its longest word at least, for its longest cell if that is short."""
    found = []
    for name, *cells in zip(sheet.header, *sheet.rows, strict=True):
        words = [_shown(str(cell)) for cell in cells]
        lengths = [len(cell) for cell in words]
        # the name is bold and has the filter's arrow beside it
        word = max(len(part) for part in name.split()) / 1.2 + 3
        if max(lengths) <= ONE_LINE:
            found.append(round(max(NARROWEST, word, max(lengths) / LETTERS + 3)))
        else:
            usual = SHARE * sum(lengths) / len(lengths) + 4
            found.append(
                round(max(NARROWEST, word, min(WIDEST[len(sheet.header) > FEW + 1], max(usual, ONE_LINE / LETTERS))))
            )
    # the widest give way, so that all are printed in type of its own size
    while _wide(found) > ACROSS and max(found) > GIVES_WAY:
        found[found.index(max(found))] -= 1
    return found


def _wide(widths: Sequence[int]) -> int:
    """Return how wide columns are together (pixels)."""
    return sum(7 * width + 5 for width in widths)


def _high(row: Sequence[str | int], widths: Sequence[int]) -> float:
    """Return how high a row is (points) that shows its words whole."""
    cells = ((_shown(str(cell)), width) for cell, width in zip(row, widths, strict=True))
    return LINE * max(len(wrap(words, max(4, int(width * LETTERS)))) or 1 for words, width in cells)


def _shown(words: str) -> str:
    """Return words as a cell shows them: an address by the name of its site."""
    return site_name(words) if words.startswith("http") else words
