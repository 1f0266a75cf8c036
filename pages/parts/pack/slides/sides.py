"""Names in columns beside one another, each list under its count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SOFT,
    STAND_IN,
    Box,
    Piece,
    Text,
    highest,
    measured,
)
from pages.parts.pack.slides.frame import ACROSS, LEFT

# between two columns
BETWEEN = 44.0
COUNT, HEAD, SMALL = 58.0, 25.0, 19.0
SIZES = (28.0, 26.0, 24.0, 22.7, 21.4, 20.0, 18.7)
# above and below a row at least, and how much more it may be spread
PAD, SPREAD = 2.0, 34.0


class Asked(NamedTuple):
    """A demand in short and in full, how many statements ask for it and how many of those arguably, and who signed."""

    name: str
    whole: str
    statements: int
    unsure: str
    organizations: int


@dataclass(frozen=True, slots=True)
class Side:
    """What has one thing in common: how many, which thing in words, and of each its name and what is known.

    `key` says of what numbers in its rows are, `each` what is said of one; `without` are countries without known
    signers. Of demands that no package matches `asked` says who asks for them, in `of` statements, and how many of them
    match packages of `others`; of those that do `packages` are pairs of a government's own package and them.
    """

    number: str
    words: str
    rows: tuple[tuple[str, str], ...] = ()
    key: str = ""
    without: bool = False
    each: str = ""
    asked: tuple[Asked, ...] = ()
    of: int = 0
    packages: tuple[tuple[str, str], ...] = ()
    others: int = 0


def head_pieces(sides: Sequence[Side], widths: Sequence[float], top: float) -> tuple[list[Piece], float]:
    """Return the counts of sides so wide with what they count, all of one height, and where they end."""
    # the words beside all counts stand in the same number of lines
    heads = [highest(s.words, w - _count(s), HEAD) for s, w in zip(sides, widths, strict=True)]
    deep = max(COUNT * LEADING, *heads)
    pieces: list[Piece] = []
    left = LEFT
    for k, (side, wide) in enumerate(zip(sides, widths, strict=True)):
        across, ink = _count(side), SOFT if k else ACCENT
        pieces += [
            Text(left, top, across, side.number, COUNT, ink, bold=True, height=deep, middle=True),
            Text(left + across, top, wide - across, side.words, HEAD, height=deep, middle=True),
        ]
        left += wide + BETWEEN
    return pieces, top + deep


def side_pieces(sides: Sequence[Side], top: float, bottom: float, columns: Sequence[int] = ()) -> list[Piece]:
    """Return lists between `top` and `bottom`, each under its count and in so many `columns`, one if not given."""
    columns = columns or (1,) * len(sides)
    width = (ACROSS - BETWEEN * (sum(columns) - 1)) / sum(columns)
    wides = [width * n + BETWEEN * (n - 1) for n in columns]
    pieces, under = head_pieces(sides, wides, top) if any(side.number for side in sides) else ([], top)
    # what numbers are stands over them in each column
    keyed = max((highest(side.key, width, SMALL) for side in sides if side.key), default=0.0)
    under += 6 + keyed
    room = bottom - under
    parts = [-(-len(side.rows) // n) for side, n in zip(sides, columns, strict=True)]

    def beside(known: str) -> float:
        return measured(known, SMALL) * STAND_IN + 4 if known else 0.0

    def high(size: float) -> float:
        # all rows are of one height
        return 2 * PAD + max(highest(name, width - beside(known), size) for side in sides for name, known in side.rows)

    size = next((size for size in SIZES if high(size) * max(parts) <= room), SIZES[-1])
    step = min(room / max(parts), high(size) + SPREAD)
    left = LEFT
    for side, n, part, wide in zip(sides, columns, parts, wides, strict=True):
        for column in range(n):
            at, y = left + column * (width + BETWEEN), under
            if over := side.key:
                pieces.append(Text(at, under - keyed - 2, width, over, SMALL, SOFT, align="right", height=keyed))
            for k, (name, known) in enumerate(side.rows[column * part : (column + 1) * part]):
                pieces.append(Box(at, y, width, 1 if k else 2, LINE if k else INK))
                wide_known = beside(known)
                pieces.append(Text(at, y, width - wide_known, name, size, height=step, middle=True))
                if known:
                    place = (at + width - wide_known, y, wide_known)
                    pieces.append(Text(*place, known, SMALL, SOFT, align="right", height=step, middle=True))
                y += step
        left += wide + BETWEEN
    return pieces


def _count(side: Side) -> float:
    """Return how wide the count of a side is, with the room after it."""
    return measured(side.number, COUNT, bold=True) * STAND_IN + 18
