"""Rows against columns as a table of dots, composed for a slide or for a square."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import SOFT, Cell, Piece, Place, Table, Text, shortened
from pages.parts.words.catalogue import ngettext, number

HEAD = 62.0
# what a statement does with a demand, as a sign
DOTS = {"call": "●", "concern": "○", "absent": "·"}


def dot_pieces(
    place: Place, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[Cell], str]], counted: str, name: str
) -> list[Piece]:
    """Return the first rows that find room and how many more there are; a lone row is read down.

    Parameters
    ----------
    rows : of each its name, a cell a column, and a number in words; `counted` says of what.
    name : what the table is called.
    """
    if len(rows) == 1 and len(columns) > 1:
        # a lone row is read down
        _alone, cells, words = rows[0]
        rows = [(column, (cell,), "") for column, cell in zip(columns, cells, strict=True)]
        columns, counted = ("",), f"{counted}: {words}"
    x, y, width, height = place
    square = width < 1000
    size = 26.0 if square else 22.0
    first, last = (width * 0.44, 0.0) if square else (width * 0.38, width * 0.15)
    column = (width - first - last) / max(len(columns), 1)
    high = 72.0 if square else 40.0
    room = max(1, int((height - HEAD - 34) // high))
    shown = rows if len(rows) <= room else rows[:room]
    head = [Cell(""), *(Cell(shortened(c, column, 20, 2), align="center", colour=SOFT) for c in columns)]
    body = [
        [Cell(shortened(row, first - 16, size, 2 if square else 1)), *map(_signed, cells)]
        for row, cells, _words in shown
    ]
    if last:
        head.append(Cell(counted, align="right", colour=SOFT))
        body = [[*line, Cell(row[2], align="right", colour=SOFT)] for line, row in zip(body, shown, strict=True)]
    widths = (first, *(column for _column in columns), *([last] if last else []))
    about = "; ".join(f"{row}: {words}" for row, _cells, words in shown)
    heights = (HEAD, *(high for _row in shown))
    pieces: list[Piece] = [Table(x, y, widths, heights, (tuple(head), *map(tuple, body)), name, about, size)]
    if more := len(rows) - len(shown):
        words = ngettext("and {n} more", "and {n} more", more).format(n=number(more))
        pieces.append(Text(x, y + sum(heights) + 6, width, words, 20.0, SOFT, height=26.0))
    return pieces


def _signed(cell: Cell) -> Cell:
    """Return a dot with its sign, which programs that draw no dots show."""
    return replace(cell, words=DOTS[cell.dot], align="center") if cell.dot else cell
