"""Demands or countries in lists beside one another under large counts: in one type, in rows of one height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SOFT,
    STAND_IN,
    Box,
    Flow,
    Piece,
    Text,
    highest,
    measured,
)
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.words.catalogue import ngettext, number

# between two columns
BETWEEN = 44.0
COUNT, HEAD, SMALL = 64.0, 25.0, 19.0
SIZES = (44.0, 40.0, 37.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.7, 21.4, 20.0, 18.7)
# a list of no more rows is told whole, of more so many are enough; what is known of each only in type from `EASY` on
MOST, MANY, EASY = 7, 8, 22.7
# above and below a row at least, more of large type, and how much more it may be spread
PAD, SPREAD = 3.5, 34.0


@dataclass(frozen=True, slots=True)
class Side:
    """What has one thing in common: how many, which thing in words, and of each its name and what is known.

    `key` says of what numbers in its rows are, `each` what is said of one; rows that are `uneven` are each as high as
    their words; `heavy` are the names that stand in bold type.
    """

    number: str
    words: str
    rows: tuple[tuple[str, str], ...]
    key: str = ""
    each: str = ""
    uneven: bool = False
    heavy: tuple[str, ...] = ()

    def bold(self, name: str) -> bool:
        """Return whether a name is one of those that weigh most."""
        return name in self.heavy


@dataclass(frozen=True, slots=True)
class Way:
    """How lists are shown: rows of a column, their type, and whether what is known of a name stands under it."""

    many: int
    size: float
    told: bool
    width: float

    @property
    def small(self) -> float:
        """The type of what is known of a name."""
        return max(SMALL, 0.56 * self.size)

    @property
    def pad(self) -> float:
        """What is kept free above and below a row."""
        return max(PAD, 0.45 * self.size - 6.5)

    def beside(self, side: Side) -> bool:
        """Return whether what is known stands beside each name of a side."""
        wide = (measured(name, self.size) + measured(known, self.small) for name, known in side.rows[: self.many])
        return all(one * STAND_IN + 24 <= self.width for one in wide)

    def under(self, side: Side) -> bool:
        """Return whether what is known stands under each name of a side."""
        return self.told and any(known for _name, known in side.rows) and not self.beside(side)

    def shown(self, side: Side, columns: int) -> int:
        """Return how many rows of a side are shown in so many columns."""
        n, most = len(side.rows), self.many * columns
        # the last one takes no more room than that there is one more
        return n if self.under(side) or n == most + 1 else min(n, most)

    def highs(self, side: Side, columns: int) -> list[float]:
        """Return how high each row of a side is at least: all the same, but where what is known stands under names."""
        rows, under = side.rows[: self.shown(side, columns)], self.under(side)
        found = [
            2 * self.pad
            + highest(name, self.width, self.size, bold=side.bold(name))
            + (highest(known, self.width, self.small) + 2 + self.pad if under and known else 0.0)
            for name, known in rows
        ]
        return found if under or side.uneven else [max(found)] * -(-len(rows) // columns)


def side_pieces(
    sides: Sequence[Side], top: float, bottom: float, columns: Sequence[int] = (), *, rest: bool = True
) -> tuple[list[Piece], int]:
    """Return lists between `top` and `bottom`, each under its count, and how many rows they have.

    Parameters
    ----------
    columns : in how many columns each list stands, one if not given.
    rest : whether it is said under a list how many more there are; else as many as have room are shown.
    """
    columns = columns or (1,) * len(sides)
    width = (ACROSS - BETWEEN * (sum(columns) - 1)) / sum(columns)
    wides = [width * n + BETWEEN * (n - 1) for n in columns]
    # the words beside all counts stand in the same number of lines
    heads = [highest(s.words, w - _count(s), HEAD) for s, w in zip(sides, wides, strict=True)]
    deep = max(COUNT * LEADING, *heads)
    keyed = SMALL * LEADING if any(side.key for side in sides) else 0.0
    under = top + deep + 6 + keyed
    way, every = _way(list(zip(sides, columns, strict=True)), width, bottom - under, rest=rest)
    pieces: list[Piece] = []
    left, many = LEFT, 0
    for k, (side, wide, n, highs) in enumerate(zip(sides, wides, columns, every, strict=True)):
        across, ink = _count(side), SOFT if k else ACCENT
        pieces += [
            Text(left, top, across, side.number, COUNT, ink, bold=True, height=deep, middle=True),
            Text(left + across, top, wide - across, side.words, HEAD, height=deep, middle=True),
        ]
        if side.key:
            place = (left, under - keyed - 2, wide)
            pieces.append(Text(*place, side.key, SMALL, SOFT, align="right", height=keyed))
        shown = way.shown(side, n)
        each = -(-shown // n)
        for column in range(n):
            rows = side.rows[column * each : min(shown, (column + 1) * each)]
            left_out = len(side.rows) - shown if rest and column == n - 1 else 0
            pieces += _rows(way, side, rows, (left, under), highs, left_out)
            left += width + BETWEEN
        many += shown
    return pieces, many


def _count(side: Side) -> float:
    """Return how wide the count of a side is, with the room after it."""
    return measured(side.number, COUNT, bold=True) * STAND_IN + 18


def _way(sides: Sequence[tuple[Side, int]], width: float, room: float, *, rest: bool) -> tuple[Way, list[list[float]]]:
    """Return how sides, each in so many columns, are shown in a room, and how high its rows are."""
    longest = max(-(-len(side.rows) // n) for side, n in sides)
    enough = longest if longest <= MOST or not rest else MANY
    least = SIZES[-1] if any(side.uneven for side, _n in sides) else EASY
    told = [Way(many, size, True, width) for many in (longest, MANY) for size in SIZES if size >= least]
    # what is known of a few is told if they all have it, beside the first of the others
    tries = [way for way in told if any(way.under(side) and len(side.rows) <= MOST for side, _n in sides)]
    tries += [Way(many, size, False, width) for many in range(enough, 0, -1) for size in SIZES]
    for way in tries:
        if any(way.under(side) and len(side.rows) > MOST for side, _n in sides):
            continue
        highs = _highs(way, sides, rest=rest)
        if max(map(sum, highs)) <= room:
            break
    even = [_even(way, side) for side, _n in sides]
    spread = {
        kind: max(0.0, min(SPREAD, *((room - sum(h)) / len(h) for h, k in zip(highs, even, strict=True) if k == kind)))
        for kind in even
    }
    return way, [[high + spread[kind] for high in rows] for rows, kind in zip(highs, even, strict=True)]


def _even(way: Way, side: Side) -> bool:
    """Return whether all rows of a side are equally high."""
    return not (side.uneven or way.under(side))


def _highs(way: Way, sides: Sequence[tuple[Side, int]], *, rest: bool) -> list[list[float]]:
    """Return how high the rows of each side are at least, with one that says how many more there are."""
    found = [way.highs(*one) for one in sides]
    plain = [_even(way, side) for side, _n in sides]
    # names alone have rows of one height on all sides
    line = max((high for rows, one in zip(found, plain, strict=True) if one for high in rows), default=0.0)
    more = [rest and way.shown(*one) < len(one[0].rows) for one in sides]
    return [
        [line] * (len(rows) + left_out) if one else rows for rows, one, left_out in zip(found, plain, more, strict=True)
    ]


def _rows(
    way: Way, side: Side, rows: Sequence[tuple[str, str]], place: tuple[float, float], highs: Sequence[float], rest: int
) -> list[Piece]:
    """Return rows of a side in a column from a `place` down, so high each, the last says how many are the `rest`."""
    left, y = place
    under, beside = way.under(side), way.beside(side)
    pieces: list[Piece] = []
    for k, ((name, known), high) in enumerate(zip(rows, highs, strict=False)):
        pieces.append(Box(left, y, way.width, 1 if k else 2, LINE if k else INK))
        wide = measured(known, way.small) * STAND_IN + 4 if known and beside else 0.0
        if under:
            first = Text(0, 0, way.width, name, way.size, bold=side.bold(name))
            lines = first, Text(0, 0, way.width, known, way.small, SOFT)
            flow = tuple(line for line in lines if line.words)
            pieces.append(Flow(left, y + 1.5 * way.pad, way.width, high - 2 * way.pad, flow, 2.0))
        else:
            pieces.append(
                Text(left, y, way.width - wide, name, way.size, bold=side.bold(name), height=high, middle=True)
            )
        if wide:
            place_of = (left + way.width - wide, y, wide)
            pieces.append(Text(*place_of, known, way.small, SOFT, align="right", height=high, middle=True))
        y += high
    if rest:
        more = ngettext("and {n} more", "and {n} more", rest).format(n=number(rest))
        pieces.append(Box(left, y, way.width, 1, LINE))
        pieces.append(Text(left, y, way.width, more, min(way.size, HEAD - 2), SOFT, height=highs[-1], middle=True))
    return pieces
