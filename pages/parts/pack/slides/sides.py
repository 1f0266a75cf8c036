"""Demands on two sides under large counts: at the left those that are open, at the right the others."""

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
    Piece,
    Text,
    highest,
    measured,
)
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.words.catalogue import ngettext, number

# the larger side, in shares of all, and the room between the two
FIRST, BETWEEN = 0.56, 56.0
COUNT, HEAD, SMALL = 64.0, 24.0, 19.0
SIZES = (44.0, 40.0, 37.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0)
# rows of a side, and above and below each
MOST, PAD, SPREAD = 7, 7.0, 34.0
MANY, EASY = 5, 24.0


@dataclass(frozen=True, slots=True)
class Side:
    """Demands that have one thing in common: how many, which thing in words, and of each its name and what is known.

    `key` says of what numbers in its rows are.
    """

    number: str
    words: str
    rows: tuple[tuple[str, str], ...]
    key: str = ""


def side_pieces(sides: Sequence[Side], top: float, bottom: float) -> list[Piece]:
    """Return one or two sides between `top` and `bottom`: of each its count, and its first rows with how many more."""
    widths = [ACROSS] if len(sides) == 1 else [ACROSS * FIRST - BETWEEN / 2, ACROSS * (1 - FIRST) - BETWEEN / 2]
    # the words beside both counts stand in the same number of lines
    heads = [highest(s.words, w - _count(s), HEAD) for s, w in zip(sides, widths, strict=True)]
    deep = max(COUNT * LEADING, *heads)
    under = top + deep + 6 + (SMALL * LEADING if any(side.key for side in sides) else 0.0)
    pieces: list[Piece] = []
    left, largest = LEFT, SIZES[0]
    for k, (side, width) in enumerate(zip(sides, widths, strict=True)):
        across = _count(side)
        pieces += [
            Text(left, top, across, side.number, COUNT, SOFT if k else ACCENT, bold=True, height=deep, middle=True),
            Text(left + across, top, width - across, side.words, HEAD, height=deep, middle=True),
            *(
                [
                    Text(
                        left,
                        under - SMALL * LEADING - 2,
                        width,
                        side.key,
                        SMALL,
                        SOFT,
                        align="right",
                        height=SMALL * LEADING,
                    )
                ]
                if side.key
                else []
            ),
        ]
        rows, largest = row_pieces(side, left, under, width, bottom, largest)
        pieces += rows
        left += width + BETWEEN
    return pieces


def _count(side: Side) -> float:
    """Return how wide the count of a side is, with the room after it."""
    return measured(side.number, COUNT, bold=True) * STAND_IN + 20


def _small(size: float) -> float:
    """Return the type of what is known of a row beside its name's."""
    return max(SMALL, 0.56 * size)


def row_pieces(
    side: Side, left: float, top: float, width: float, bottom: float, largest: float
) -> tuple[list[Piece], float]:
    """Return the first rows of a side in type up to the `largest`, with how many more there are, and their type."""

    def beside(name: str, known: str, size: float) -> bool:
        return (measured(name, size) + measured(known, _small(size))) * STAND_IN + 24 <= width

    def high(row: tuple[str, str], size: float, *, inline: bool) -> float:
        below = 0.0 if inline or not row[1] else highest(row[1], width, _small(size)) + 2
        return highest(row[0], width, size) + below + 2 * PAD

    most = min(len(side.rows), MOST)
    # so many only in type that is read with ease, and none larger than on the other side
    tries = [(n, size) for n in range(most, 0, -1) for size in SIZES if size <= largest and (n < MANY or size >= EASY)]
    for n, size in tries:
        shown, left_out = side.rows[:n], len(side.rows) - n
        inline = all(beside(*row, size) for row in shown)
        more = ngettext("and {n} more", "and {n} more", left_out).format(n=number(left_out)) if left_out else ""
        highs = [high(row, size, inline=inline) for row in shown]
        deep = HEAD * LEADING + 2 * PAD if more else 0.0
        if sum(highs) + deep <= bottom - top:
            break
    spread = min(SPREAD, max(0.0, bottom - top - deep - sum(highs)) / n)
    pieces: list[Piece] = []
    for k, ((name, known), tall) in enumerate(zip(shown, highs, strict=True)):
        pieces.append(Box(left, top, width, 1 if k else 2, LINE if k else INK))
        y, line = top + PAD + spread / 2, highest(name, width, size)
        if inline and known:
            wide = measured(known, _small(size)) * STAND_IN + 4
            place = (left + width - wide, y, wide)
            pieces += [
                Text(left, y, width - wide - 12, name, size, height=line),
                Text(*place, known, _small(size), SOFT, align="right", height=line, middle=True),
            ]
        else:
            pieces.append(Text(left, y, width, name, size, height=line))
            if known:
                pieces.append(
                    Text(
                        left, y + line + 2, width, known, _small(size), SOFT, height=highest(known, width, _small(size))
                    )
                )
        top += tall + spread
    if more:
        pieces.append(Box(left, top, width, 1, LINE))
        pieces.append(Text(left, top + PAD, width, more, HEAD - 2, SOFT, height=deep - PAD))
    return pieces, size
