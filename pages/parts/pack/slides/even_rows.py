"""Rows of one height: a name in large type with what it means under it, and beside it dots, numbers or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    INK,
    LINE,
    SOFT,
    STAND_IN,
    Box,
    Cell,
    Circle,
    Flow,
    Group,
    Piece,
    Place,
    Text,
    highest,
    tall,
    wrapped,
)

# no larger than titles
SIZES = (28.0, 26.7, 25.0, 24.0, 22.7, 21.4, 20.0, 18.7)
# what stands over a column, and what a name means at least where it has room, else
HEAD, EASY, LEAST = 18.7, 21.4, 18.7
# of names from which on that is easy to read
LARGE = 26.7
# what a name means and what stands beside it, in shares of the type of the name
UNDER, ASIDE = 0.62, 0.66
# above and below a row, the second where room is short and the last where rows are not of one height, beside a column,
# and how high a row is at most
PADS, BESIDE, HIGHEST = (5.0, 2.5, 9.0), 24.0, 150.0
# of bold numbers beside names, and of dots
LARGE_NUMBER = 30.0
FULL, RING, SMALL = 14.0, 12.0, 4.5


@dataclass(frozen=True, slots=True)
class Row:
    """A name, what it means, what stands beside it in columns, what its dots say in words, and why words beside it
    are so."""

    name: str
    whole: str = ""
    cells: tuple[Cell, ...] = ()
    words: str = ""
    why: str = ""


def complete(counts: Sequence[int], most: int) -> int:
    """Return how many of some counts, the largest first, are all that reach the last of them, at `most`; 0 for none."""
    ends = [k for k in range(1, min(most, len(counts)) + 1) if k == len(counts) or counts[k] < counts[k - 1]]
    return ends[-1] if ends else 0


def row_pieces(
    rows: Sequence[Row],
    place: Place,
    widths: Sequence[float] = (),
    heads: Sequence[Cell] = (),
    lead: str = "",
) -> list[Piece]:
    """Return rows in `place` in the largest type that holds them, their columns so wide at the right under `heads`.

    `lead` stands over the names.
    """
    x, y, width, _height = place
    first = _beside(width, widths)
    lefts = [x + width - sum(widths) + left for left in accumulate((0.0, *widths[:-1]))]
    deep = over_rows(lead, first, heads, widths)
    pieces: list[Piece] = []
    for cell, left, wide in [
        (Cell(lead, bold=True), x - 4, first + 8),
        *zip(heads, lefts, widths, strict=bool(heads)),
    ]:
        if cell.words:
            high = highest(cell.words, wide - 8, HEAD, bold=cell.bold)
            ink = INK if cell.bold else SOFT
            at = left + 4, y + deep - high, wide - 8
            # in as many lines in ours as in a wider typeface in its stead, or it would float above its neighbours
            lines = "\n".join(wrapped(cell.words, (wide - 8) / STAND_IN, HEAD, bold=cell.bold))
            lines = cell.words if cell.bold else lines
            pieces.append(Text(*at, lines, HEAD, ink, bold=cell.bold, align=cell.align, height=high))
    size, under, highs = fitting(rows, width, widths, left_for(place, widths, heads, lead))
    deep += 6 if deep else 0
    down = y + deep
    for k, (row, step) in enumerate(zip(rows, highs, strict=True)):
        pieces.append(Box(x, down, width, 1 if k else 2, LINE if k else INK))
        pieces.append(_named(row, size, under, (x, down, first, step)))
        beside = list(zip(row.cells, lefts, widths, strict=bool(row.cells)))
        if circles := [circle(cell, left + wide / 2, down + step / 2) for cell, left, wide in beside if cell.dot]:
            pieces.append(Group(row.name, row.words, tuple(circles)))
        for cell, left, wide in beside:
            if cell.words and not cell.dot:
                at, told = (left + 4, down, wide - 8), (cell.words, _aside(cell, size), cell.colour)
                words = Text(*at, *told, bold=cell.bold, align=cell.align, height=step, middle=True)
                below = (words, Text(0, 0, wide - 8, row.why, LEAST, SOFT))
                pieces.append(Flow(*at, step, below, 2.0, middle=True) if row.why else words)
        down += step
    return pieces


def _aside(cell: Cell, size: float) -> float:
    """Return the type of words beside a name of a size; a number that is bold is large."""
    return LARGE_NUMBER if cell.bold else max(LEAST, ASIDE * size)


def left_for(place: Place, widths: Sequence[float], heads: Sequence[Cell] = (), lead: str = "") -> float:
    """Return how high rows can be in `place` under what stands over them."""
    _x, _y, width, height = place
    deep = over_rows(lead, _beside(width, widths), heads, widths)
    return height - deep - (6 if deep else 0)


def _beside(width: float, widths: Sequence[float]) -> float:
    """Return how wide names are beside columns."""
    return width - sum(widths) - (BESIDE if widths else 0)


def over_rows(lead: str, first: float, heads: Sequence[Cell] = (), widths: Sequence[float] = ()) -> float:
    """Return how high stands what is over rows: a `lead` over names so wide, and the heads of columns."""
    highs = [highest(cell.words, wide - 8, HEAD) for cell, wide in zip(heads, widths, strict=bool(heads))]
    return max([*highs, highest(lead, first, HEAD, bold=True) if lead else 0.0])


class Fit(NamedTuple):
    """How rows stand: in which type names and what they mean, 0 where that is not told, and how high each row is."""

    size: float
    under: float
    highs: list[float]


def fitting(rows: Sequence[Row], width: float, widths: Sequence[float], room: float) -> Fit:
    """Return the largest type in which rows have room, of one height where that leaves room for what they mean."""
    first = _beside(width, widths)

    def least(row: Row, size: float, under: float, pad: float) -> float:
        means = highest(row.whole, first, under) + 2 if under and row.whole else 0.0
        cells = zip(row.cells, widths, strict=bool(row.cells))
        beside = [highest(c.words, w - 8, _aside(c, size), bold=c.bold) for c, w in cells if not c.dot]
        beside += [beside[0] + 2 + highest(row.why, widths[0] - 8, LEAST)] if row.why else []
        return max([highest(row.name, first, size, bold=bool(means)) + means, *beside]) + 2 * pad

    def broken(size: float) -> bool:
        return any(highest(row.name, first, size) > highest("x", first, size) for row in rows)

    sizes = sorted(SIZES, key=broken)
    # what large names mean is easy to read too
    told = [(size, max(EASY, UNDER * size)) for size in sizes if size >= LARGE]
    told += [(size, max(LEAST, UNDER * size)) for size in sizes]
    plain = [(size, 0.0) for size in sizes]
    for even, tries, pad in (
        (True, told, PADS[0]),
        (True, told, PADS[1]),
        (False, told, PADS[2]),
        (False, told, PADS[0]),
        (False, told, PADS[1]),
        (True, plain, PADS[1]),
        (False, plain, PADS[1]),
    ):
        for size, under in tries:
            highs = [least(row, size, under, pad) for row in rows]
            if even and len(rows) * max(highs) <= room:
                return Fit(size, under, [min(room / len(rows), max(HIGHEST, *highs))] * len(rows))
            if not even and sum(highs) <= room:
                return Fit(size, under, [high + (room - sum(highs)) / len(highs) for high in highs])
    return Fit(sizes[-1], 0.0, [room / len(rows)] * len(rows))


def _named(row: Row, size: float, under: float, place: Place) -> Flow:
    """Return the name of a row, with what it means, at the middle of its place."""
    x, y, width, height = place
    means = bool(under and row.whole)
    lines = (
        Text(0, 0, width, row.name, size, bold=means),
        *([Text(0, 0, width, row.whole, under, SOFT)] if means else []),
    )
    if not means:
        return Flow(x, y, width, height, lines, 2.0, middle=True)
    seen, least = (
        sum(how(line.words, width, line.size, bold=line.bold) for line in lines) + 2 * (len(lines) - 1)
        for how in (tall, highest)
    )
    above = min((height - seen) / 2, height - least)
    return Flow(x, y + above, width, height - above, lines, 2.0)


def circle(cell: Cell, x: float, y: float) -> Circle:
    """Return what a statement does with a demand as a circle: full where it asks, a ring where it only objects."""
    if cell.dot == "call":
        return Circle(x, y, FULL, cell.colour)
    if cell.dot == "concern":
        return Circle(x, y, RING, "", cell.colour, 2.5)
    return Circle(x, y, SMALL, palette.FAINT)
