"""Who signed in the Word document: few in the body, many in columns with a line each under their country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from pages.parts.drawing import palette
from pages.parts.pack.content import Brief, Signers
from pages.parts.pack.document.room import CM, LINE, SEPARATOR, lines, page_high
from pages.parts.pack.document.styles import WIDE
from pages.parts.pack.document.tables import add_words, keep_together, paragraph as written, rgb, run
from pages.parts.pack.paper_signers import SEVERAL, listed_names, signing
from pages.parts.words.catalogue import gettext as _, stopped

# so many stand in the body, more in columns, with room between (pt)
FEW, COLUMNS, BETWEEN = 12, 4, 12
# their types (pt), and how high a line is in shares of these
TYPES = ((10.0, LINE), (9.5, LINE), (9.0, LINE), (8.5, LINE), (8.5, 1.14), (8.5, 1.06))
# a country with less of a column's height is not parted; of one that is so many lines stand together
WHOLE, TOGETHER = 0.35, 3
# lines are counted higher than they stand in most typefaces
COUNTED = 0.97
# a column (twentieths of a point), with the room beside it
WIDTH = round((WIDE * CM + BETWEEN) / COLUMNS * 20)
# so much of a page has room in a wider typeface too
SAFE = 0.85
# so much room has enough rows of them (pt), in a wider typeface too
SOME = 230.0
# the heading above them, what explains a mark, what stands under the last, and above a country (pt)
HEADING, NOTE, ENDING, AIR = 28.0, 16.0, 28.0, 3.0


class Row(NamedTuple):
    """A line of a column: bold words, others, and the room above (pt)."""

    head: str
    words: str
    air: float


def are_few(signers: Signers) -> bool:
    """Return whether so few signed that they stand in the body."""
    return sum(n for _country, n, _names in signers.groups) <= FEW


def add_few(document: Any, brief: Brief, signers: Signers) -> None:
    """Add some who signed, in a line each what they signed where that is of one government."""
    told = [add_words(document, signers.title, "Heading 1")]
    for country, n, names in signers.groups:
        if not brief.demands:
            told.append(add_words(document, "", "Entry"))
            told[-1].add_run(f"{country} ({n})").bold = True
            told[-1].add_run(f": {stopped('; '.join(listed_names(brief, n, names)))}")
            continue
        for name, whole in zip(names, signing(brief, names), strict=True):
            told.append(add_words(document, "", "Entry"))
            told[-1].add_run(name).bold = True
            told[-1].add_run(whole.removeprefix(name)).font.color.rgb = rgb(palette.SOFT)
    keep_together(told)


def add_signers(document: Any, brief: Brief, signers: Signers, above: float) -> None:
    """Add who signed under the country where they are based, in columns, in a type as large as has room.

    What stands `above` on a page (pt) has them under it, if not only few rows of them have room there. A country that
    goes on in the next column is named there again.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    heading = add_words(document, signers.title, "Heading 1")
    explained = any(SEVERAL in name for _country, _n, names in signers.groups for name in names)
    if explained:
        add_words(document, signers.note, "Caption").paragraph_format.keep_with_next = True
    over = HEADING + (NOTE if explained else 0.0)
    # they have no footnotes
    page = page_high(document) + SEPARATOR
    here, new = page - above % (page - SEPARATOR) - over, page - over
    # a page is begun where few rows would stand on this one
    ways = [[here], *([[here, page]] if here > SOME else []), [new], [new, page], [new, page, page]]
    (size, lead), columns, top = next(
        (look, found, rooms[0])
        for rooms in ways
        for most in (SAFE, 1.0)
        for look in TYPES
        if (found := _laid(brief, signers, *look, rooms, most))
    )
    heading.paragraph_format.page_break_before = top == new and above > 0
    line = f"w:line='{round(20 * size * lead)}' w:lineRule='exact'"

    def cell(column: Sequence[Row]) -> str:
        told = "".join(
            written(
                "Names",
                run(f"{head} " if head else "", bold=True, size=size) + run(words, size=size),
                f"<w:spacing w:before='{round(20 * air)}' {line}/><w:ind w:left='120' w:hanging='120'/>",
            )
            for head, words, air in column
        )
        return f'<w:tc><w:tcPr><w:tcW w:w="{WIDTH}" w:type="dxa"/></w:tcPr>{told or "<w:p/>"}</w:tc>'

    # a row is a page; the next follows at once where a wider typeface makes one too high
    pages = [columns[k : k + COLUMNS] for k in range(0, len(columns), COLUMNS)]
    pages[-1] += [[]] * (COLUMNS - len(pages[-1]))
    every = "".join(f"<w:tr>{''.join(map(cell, some))}</w:tr>" for some in pages)
    grid = f'<w:gridCol w:w="{WIDTH}"/>' * COLUMNS
    sides = f'<w:left w:w="0" w:type="dxa"/><w:right w:w="{20 * BETWEEN}" w:type="dxa"/>'
    table = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{every}</w:tbl>"
    )
    document.element.body._insert_tbl(table)


def _laid(
    brief: Brief, signers: Signers, size: float, lead: float, pages: Sequence[float], most: float
) -> list[list[Row]]:
    """Return the columns of pages so high, those of the last as low as they can be; [] if they lack room.

    Those of the last have so much of its height at `most`.
    """
    *full, last = pages
    # with a line to spare, were one counted too low
    before = [room - size * lead for room in full for _column in range(COLUMNS)]
    shares = (most * share / 50 for share in range(5, 51))
    tried = (_filled(brief, signers, size, lead, [*before, *[(last - ENDING) * share] * COLUMNS]) for share in shares)
    return next(filter(None, tried), [])


def _filled(brief: Brief, signers: Signers, size: float, lead: float, rooms: Sequence[float]) -> list[list[Row]]:
    """Return columns of such heights, filled one after the other; [] if they lack room."""
    wide = (WIDE * CM - (COLUMNS - 1) * BETWEEN) / COLUMNS - 6
    columns: list[list[Row]] = [[]]
    left = rooms[0]

    def high(row: Row) -> float:
        return lines(f"{row.head} {row.words}".strip(), wide, size) * COUNTED * lead / LINE + row.air

    for country, n, names in signers.groups:
        rows = _rows(brief, country, n, names)
        every, named = sum(map(high, rows)), False
        whole = every <= left
        following = rooms[len(columns)] if len(columns) < len(rooms) else 0.0
        if not whole and columns[-1] and (every <= WHOLE * following or sum(map(high, rows[:TOGETHER])) > left):
            columns.append([])
            left = following
        for k, row in enumerate(rows):
            if high(row) > left and columns[-1]:
                # it is named again once, and on each page
                again = k > 0 and (not named or len(columns) % COLUMNS == 0)
                named = named or again
                columns.append([Row(_("{country} (continued)").format(country=country), "", 0.0)] if again else [])
                if len(columns) > len(rooms):
                    return []
                left = rooms[len(columns) - 1] - sum(map(high, columns[-1]))
            if len(columns) > len(rooms) or high(row) > left:
                return []
            columns[-1].append(row if columns[-1] else row._replace(air=0.0))
            left -= high(row)
    return columns


def _rows(brief: Brief, country: str, n: int, names: Sequence[str]) -> list[Row]:
    """Return who signed from a country with a line each; the only one stands beside it."""
    told = listed_names(brief, n, names)
    if n == 1:
        return [Row(f"{country}:", told[0], AIR)]
    return [Row(f"{country} ({n})", "", AIR), *(Row("", name, 0.0) for name in told)]
