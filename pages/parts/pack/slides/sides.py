"""Demands or countries in lists beside one another under large counts: the first in large type, the others counted."""

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
    tall,
)
from pages.parts.pack.slides.frame import ACROSS, LEFT, air
from pages.parts.words.catalogue import ngettext, number

# between two columns
BETWEEN = 44.0
COUNT, HEAD, SMALL, RUN = 58.0, 25.0, 19.0, 19.0
SIZES = (44.0, 40.0, 37.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.7, 21.4, 20.0, 18.7)
# what is known of each stands under its name if there are no more; type that is larger than that of a run
MOST, LARGE = 7, 22.7
# above and below a row at least, more of large type, and how much more it may be spread
PAD, SPREAD = 3.5, 34.0


@dataclass(frozen=True, slots=True)
class Side:
    """What has one thing in common: how many, which thing in words, and of each its name and what is known.

    `key` says of what numbers in its rows are, `each` what is said of one; `heavy` are the names in bold type. Of more
    than `most` rows, and two, it is said how many others there are, and below what is said `also`.
    """

    number: str
    words: str
    rows: tuple[tuple[str, str], ...]
    key: str = ""
    each: str = ""
    heavy: tuple[str, ...] = ()
    most: int = 0
    also: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all rows stand in large type."""
        return not self.most or len(self.rows) <= self.most + 2

    def shown(self, way: Way) -> tuple[tuple[str, str], ...]:
        """Return the rows that stand in large type, and how many others there are."""
        if self.whole:
            told = way.told and not self.key and all(known for _name, known in self.rows)
            return self._grouped() if told else self.rows
        # that there are more has a row as well
        rows = self.rows[: max(1, self.most - 1 - way.fewer)]
        left = len(self.rows) - len(rows)
        more = ngettext("and {n} more", "and {n} more", left).format(n=number(left))
        return (*rows, (more, ""))

    def _grouped(self) -> tuple[tuple[str, str], ...]:
        """Return the rows; names of which the same is known share one, each in a line of its own."""
        alike: dict[str, list[str]] = {}
        for name, known in self.rows:
            alike.setdefault(known, []).append(name)
        return tuple(("\n".join(names), known) for known, names in alike.items())


@dataclass(frozen=True, slots=True)
class Way:
    """How lists are shown: how many rows fewer, in which type, and whether what is known of a name stands under it."""

    fewer: int
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
        wide = (measured(name, self.size) + measured(known, self.small) for name, known in side.shown(self))
        return all(one * STAND_IN + 24 <= self.width for one in wide)

    def under(self, side: Side) -> bool:
        """Return whether what is known stands under each name of a side."""
        return self.told and any(known for _name, known in side.shown(self)) and not self.beside(side)

    def fits(self, side: Side, n: int, room: float) -> bool:
        """Return whether a side in `n` columns has room, and under few names what is known of them."""
        if self.under(side) and len(side.shown(self)) > MOST:
            return False
        return max(sum(column) for column in self.highs(side, n)) <= room

    def highs(self, side: Side, n: int, *, least: bool = True) -> list[list[float]]:
        """Return how high the rows of each of `n` columns are at `least`, or as they are seen."""
        rows, under = side.shown(self), self.under(side)
        high, part = (highest if least else tall), -(-len(rows) // n)
        found = [
            2 * self.pad
            + high(name, self.width, self.size, bold=name in side.heavy)
            + (high(known, self.width, self.small) + 2 + self.pad if under and known else 0.0)
            for name, known in rows
        ]
        # names alone stand in rows of one height
        found = found if under else [max(found)] * len(found)
        return [found[k : k + part] for k in range(0, len(found), part)]


def side_pieces(sides: Sequence[Side], top: float, bottom: float, columns: Sequence[int] = ()) -> list[Piece]:
    """Return lists between `top` and `bottom`, each under its count and in so many `columns`, one if not given.

    What is said besides stands across below them.
    """
    columns = columns or (1,) * len(sides)
    width = (ACROSS - BETWEEN * (sum(columns) - 1)) / sum(columns)
    wides = [width * n + BETWEEN * (n - 1) for n in columns]
    # the words beside all counts stand in the same number of lines
    heads = [highest(s.words, w - _count(s), HEAD) for s, w in zip(sides, wides, strict=True)]
    deep = max(COUNT * LEADING, *heads)
    # what numbers are stands over them in each column
    keyed = SMALL * LEADING if any(side.key for side in sides) else 0.0
    under = top + deep + 6 + keyed
    every = list(zip(sides, columns, strict=True))

    also = "\n".join(words for side in sides for words in side.also)
    room = bottom - under - (highest(also, ACROSS, RUN) + 12 if also else 0.0)
    tries = [
        Way(fewer, size, told, width)
        for told in (True, False)
        for least in (LARGE, SIZES[-1])
        for fewer in range(0, MOST, max(columns))
        for size in SIZES
        if size >= least
    ]
    way = next((way for way in tries if all(way.fits(*one, room) for one in every)), tries[-1])
    # rows of names alone stand beside one another
    airs = {
        kind: min(
            air(column, seen, room, SPREAD)
            for side, n in every
            if way.under(side) == kind
            for column, seen in zip(way.highs(side, n), way.highs(side, n, least=False), strict=True)
        )
        for kind in {way.under(side) for side in sides}
    }
    pieces: list[Piece] = []
    left, down = LEFT, under
    for k, ((side, n), wide) in enumerate(zip(every, wides, strict=True)):
        across, ink = _count(side), SOFT if k else ACCENT
        pieces += [
            Text(left, top, across, side.number, COUNT, ink, bold=True, height=deep, middle=True),
            Text(left + across, top, wide - across, side.words, HEAD, height=deep, middle=True),
        ]
        if side.key:
            for column in range(n):
                at = left + column * (width + BETWEEN)
                pieces.append(Text(at, under - keyed - 2, width, side.key, SMALL, SOFT, align="right", height=keyed))
        first = 0
        for column, (least, seen) in enumerate(zip(way.highs(side, n), way.highs(side, n, least=False), strict=True)):
            highs = [max(low, high + airs[way.under(side)]) for low, high in zip(least, seen, strict=True)]
            rows = side.shown(way)[first : first + len(highs)]
            pieces += _rows(way, side, rows, (left + column * (width + BETWEEN), under), highs)
            down, first = max(down, under + sum(highs)), first + len(highs)
        left += wide + BETWEEN
    if also:
        pieces += [Box(LEFT, down, ACROSS, 1, LINE)]
        pieces += [Text(LEFT, down + 10, ACROSS, also, RUN, height=highest(also, ACROSS, RUN))]
    return pieces


def _count(side: Side) -> float:
    """Return how wide the count of a side is, with the room after it."""
    return measured(side.number, COUNT, bold=True) * STAND_IN + 18


def _rows(
    way: Way, side: Side, rows: Sequence[tuple[str, str]], place: tuple[float, float], highs: Sequence[float]
) -> list[Piece]:
    """Return rows of a side in a column from a `place` down, so high each."""
    left, y = place
    under, beside = way.under(side), way.beside(side)
    pieces: list[Piece] = []
    for k, ((name, known), high) in enumerate(zip(rows, highs, strict=True)):
        pieces.append(Box(left, y, way.width, 1 if k else 2, LINE if k else INK))
        wide = measured(known, way.small) * STAND_IN + 4 if known and beside else 0.0
        bold = name in side.heavy
        if under and known:
            lines = Text(0, 0, way.width, name, way.size, bold=bold), Text(0, 0, way.width, known, way.small, SOFT)
            seen, least = (
                sum(how(line.words, way.width, line.size, bold=line.bold) for line in lines) + 2
                for how in (tall, highest)
            )
            above = min((high - seen) / 2, high - least)
            pieces.append(Flow(left, y + above, way.width, high - above, lines, 2.0))
        else:
            pieces.append(Text(left, y, way.width - wide, name, way.size, bold=bold, height=high, middle=True))
        if wide:
            beside_it = (left + way.width - wide, y, wide)
            pieces.append(Text(*beside_it, known, way.small, SOFT, align="right", height=high, middle=True))
        y += high
    return pieces
