"""Cells of a workbook: numbers are numbers, dates dates, addresses links, and no text is read as a formula."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.csv_file import neutral
from pages.parts.pack.content import Sheet, site_name, whole_address
from pages.parts.pack.rows.columns import address, shown
from pages.parts.pack.rows.looks import Looks
from pages.parts.words.catalogue import gettext as _, inside
from pages.parts.words.directions import DIRECTIONS

# what a cell and a link of a workbook hold
LONGEST_CELL, LONGEST_LINK, LONGEST_TIP = 32_767, 2_000, 255
# characters that XML cannot hold
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
SHARE = re.compile(r"(\d{1,3})\s?%")
# a date or its beginning, as old as a workbook can hold
DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}")
# letters of a whole date, and what marks that an organization signed
DAY, DOT = 10, "●"
# the sign of a direction -> its colour
COLOURS = {direction.sign: palette.DIRECTIONS[kind] for kind, direction in DIRECTIONS.items()}


def plain_words(words: str) -> str:
    """Return words as a cell may hold them."""
    return str(neutral(CONTROL.sub("", words)))[:LONGEST_CELL]


def is_number(cell: str | int) -> bool:
    """Return whether a cell is written as a number: a count or a share."""
    return isinstance(cell, int) or bool(SHARE.fullmatch(cell))


class Nowhere:
    """A page on which nothing is written, to ask how high it would be."""

    def __getattr__(self, _name: str) -> Callable[..., None]:
        """Return what writes nothing."""
        return lambda *_given: None


class Day(str):
    """A date as the record has it: a day, or a month or a year alone."""

    __slots__ = ()

    @property
    def first(self) -> datetime:
        """The first day that it can mean: so a month and a year are sorted among days."""
        return datetime.fromisoformat(f"{self}-01-01"[:10])


def as_shown(sheet: Sheet) -> Sheet:
    """Return a sheet as a workbook shows it: dates are dates, and words that are the same in all rows stand above them.

    Demands and gaps keep all their columns: notes speak of these.
    """
    header, heads = list(sheet.header), list(sheet.heads)
    columns = [list(column) for column in zip(*sheet.rows, strict=True)]
    notes = [sheet.note] if sheet.note else []
    if sheet.file == "sources":
        # a link has no room for more than its site, and paper none for a link
        at = header.index(_("Published at"))
        for names in (header, heads):
            names.insert(at, _("Address"))
        # each whole address once
        notes_of = dict(zip(reversed(columns[at]), reversed(columns[0]), strict=True))
        columns.insert(
            at,
            [
                whole_address(str(url))
                if not url or notes_of[url] == k
                else _("{site} (note {n})").format(site=site_name(str(url)), n=notes_of[url])
                for url, k in zip(columns[at], columns[0], strict=True)
            ],
        )
    for at in (header.index(name) for name in (_("Date"), _("End of its term")) if name in header):
        columns[at] = [Day(cell) if DATE.fullmatch(str(cell)) else cell for cell in columns[at]]
        if header[at] == _("Date") and any(len(cell) < DAY for cell in columns[at] if isinstance(cell, Day)):
            notes.append(_("Where only a month or a year is known, it is sorted as its first day."))
    alike = {
        k
        for k, column in enumerate(columns)
        if k
        and len(column) > 1
        and len(set(column)) == 1
        and sheet.file not in ("demands", "gaps")
        and not address(column[0])
    }
    # a dot or a number in all rows tells nothing of any
    told = [k for k in sorted(alike) if isinstance(columns[k][0], str) and columns[k][0] not in ("", DOT)]
    if told:
        # filters say themselves what they are
        words = [columns[k][0] if header[k] == _("Filters") else f"{heads[k]}: {columns[k][0]}" for k in told]
        notes.append(_("In all rows: {cells}.").format(cells=inside("; ".join(map(str, words))).rstrip(".")))
    wide, high = sheet.paper
    # a column that has nothing in the rows of paper is for the screen
    empty = {k for k, column in enumerate(columns) if high and not any(map(str, column[:high]))}
    first = [k for k in range(wide) if k not in alike | empty]
    kept = [*first, *(k for k in range(len(header)) if k not in alike and k not in first)]
    return replace(
        sheet,
        header=tuple(header[k] for k in kept),
        heads=tuple(heads[k] for k in kept),
        rows=tuple(zip(*(columns[k] for k in kept), strict=True)),
        note=" ".join(notes),
        paper=(len(first), high),
    )


def write(
    page: Any,
    row: int,
    column: int,
    cell: str | int,
    look: Looks,
    link: str = "link",
    number: str = "number",
) -> None:
    """Write a number or a share as a number, a date as one, one address as a link, all else as text."""
    if isinstance(cell, int):
        page.write_number(row, column, cell, look(number))
    elif isinstance(cell, Day):
        page.write_datetime(row, column, cell.first, look({4: "year", 7: "month"}.get(len(cell), "date")))
    elif share := SHARE.fullmatch(cell):
        page.write_number(row, column, int(share[1]) / 100, look("share"))
    elif address(cell) and len(cell) < LONGEST_LINK:
        # a tip longer than Excel takes is left to Excel, which shows the address
        page.write_url(row, column, cell, look(link), shown(cell), cell if len(cell) <= LONGEST_TIP else "")
    else:
        page.write_string(
            row, column, plain_words(cell), look("cell next" if column else "cell", COLOURS.get(cell[:1], ""))
        )
