"""Slides with a table: demands against statements as dots, or words."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.drawing.slide.scene import (
    LEADING,
    SOFT,
    STAND_IN,
    Box,
    Cell,
    Piece,
    Table,
    Text,
    head_size,
    highest,
    measured,
    whole,
)
from pages.parts.pack.board import Dots, Grid
from pages.parts.pack.slides.even_rows import complete
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.pack.slides.heads import doubts, months, signed, tellings
from pages.parts.pack.slides.names import dot
from pages.parts.words.catalogue import gettext as _, ngettext
from pages.parts.words.small_numbers import spelled

SIZES = (28.0, 26.0, 24.0, 22.0, 20.0)
# how wide the names and the numbers are at least, and a column of dots
NAMES, COUNTS, COLUMN = 316.0, 100.0, 92.0
HIGHEST = 116.0
# lines over a column, and the type of what stands over all
LINES, OVER = 5, 20.0


def dot_heads(dots: Dots) -> tuple[str, ...]:
    """Return what stands over the dots: the months above the statements if these have room, else months alone."""
    column = (ACROSS - NAMES - COUNTS) / max(len(dots.columns), 1) - 12
    size = head_size(22.0)
    for names in tellings(dots) if dots.named else ():
        heads = tuple("\n".join(lines) for lines in zip(months(dots), names, signed(dots), strict=True))
        if all(highest(one, column, size) <= LINES * size * LEADING and whole(one, column, size) for one in heads):
            return heads
    return dots.columns


def dot_pieces(dots: Dots, title: str, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return demands against statements under one head that says what the columns are, and how many demands."""
    under = top + OVER * LEADING + 8
    table = _dot_table(dots, title, under, bottom)
    left, width = LEFT + table.widths[0], sum(table.widths[1:])
    over = _("Civil-society statements around the Los Angeles Declaration")
    fits = measured(over, OVER, bold=True) * STAND_IN <= width
    # a longer one ends where the columns do
    place = (left, top, width) if fits else (LEFT, top, left + width - LEFT)
    head = Text(*place, over, OVER, bold=True, align="center" if fits else "right", height=OVER * LEADING)
    return [head, Box(left, under - 5, width, 1, SOFT), table], len(table.rows) - 1


def _dot_table(dots: Dots, title: str, top: float, bottom: float) -> Table:
    """Return demands against statements as a table of dots between `top` and `bottom`; its first rows that fit."""
    heads = dot_heads(dots)
    # a month stands in one line if it is under a name, else over its year; a name in as many lines as it has words
    parts = [part for words in heads for part in (words.split(" ", 1) if heads is dots.columns else words.split())]
    names, total = [name for name, _marks, _words in dots.rows], dots.total
    # a number that is the same in each row is seen from its dots
    counted = len({words for _name, _marks, words in dots.rows}) > 1 or len(dots.rows) == 1
    # nor has it a column where what stands over this has no room
    over = max(COUNTS, measured(total, head_size(SIZES[2])) * STAND_IN + 24)
    least = max(measured(part, head_size(SIZES[2])) for part in parts) * STAND_IN + 12
    counted = counted and NAMES + over + len(heads) * max(COLUMN, least) <= ACROSS

    def numbers(size: float) -> float:
        # as wide as what stands over them
        return max(COUNTS, measured(total, head_size(size)) * STAND_IN + 24) if counted else 0.0

    def narrowest(size: float) -> float:
        return max(COLUMN, *(measured(part, head_size(size)) * STAND_IN + 12 for part in parts))

    def widths(size: float, many: int) -> tuple[float, ...]:
        last = numbers(size)
        longest = max(measured(name, size) for name in names[:many]) * STAND_IN + 24
        first = max(NAMES, min(longest, ACROSS - last - len(heads) * narrowest(size)))
        return first, *([(ACROSS - first - last) / len(heads)] * len(heads)), *([last] if counted else [])

    def heights(size: float, many: int) -> list[float]:
        wide = widths(size, many)
        head = max(highest(words, wide[1] - 12, head_size(size)) for words in heads) + 14
        return [head, *(max(highest(name, wide[0] - 16, size), size * 1.45) + 8 for name in names[:many])]

    tries = [(size, n) for n in range(len(names), 0, -1) for size in (SIZES if n < 5 else SIZES[2:])]

    def broken(size: float, many: int) -> bool:
        return any(highest(name, widths(size, many)[0] - 16, size) > size * LEADING for name in names[:many])

    # names in one line before larger ones in two
    tries.sort(key=lambda t: (-t[1], t[0] < SIZES[2], broken(*t)))
    fits = (t for t in tries if sum(heights(*t)) <= bottom - top and widths(*t)[1] >= narrowest(t[0]))
    size, many = next(fits, tries[-1])
    head, *high = heights(size, many)
    spread = max(0.0, bottom - top - head - sum(high)) / many
    cells = (
        Cell(""),
        *(Cell(words, align="center", colour=SOFT) for words in heads),
        *([Cell(total, align="right", colour=SOFT)] if counted else []),
    )
    body = tuple(
        (
            Cell(name),
            *(dot(mark) for mark in doubts(dots, name, marks)),
            *([Cell(words, align="right", colour=SOFT)] if counted else []),
        )
        for name, marks, words in dots.rows[:many]
    )
    words = "; ".join(f"{row[0]}: {row[2]}" for row in dots.rows[:many])
    rows = (head, *(min(max(HIGHEST, h), h + spread) for h in high))
    return Table(LEFT, top, widths(size, many), rows, (cells, *body), title, words, size)


def whole_rows(dots: Dots) -> Dots:
    """Return dots with those rows alone that are all that so many statements make; with all where too many tie."""
    counts = [_made(row) for row in dots.rows]
    # those without a row may tie with the last
    left = dots.of > len(counts)
    k = complete([*counts, counts[-1]] if left else counts, len(counts))
    return replace(dots, rows=dots.rows[:k]) if k and left else dots


def criterion(dots: Dots, k: int) -> str:
    """Return what the first `k` demands of dots have in common that the others have not."""
    least = _made(dots.rows[k - 1])
    if (k < len(dots.rows) and _made(dots.rows[k]) == least) or _made(dots.rows[0]) == least:
        return _("Shown: the first by statements, then by organizations that signed.")
    words = ngettext(
        "Shown: every demand made in {n} or more statements.",
        "Shown: every demand made in {n} or more statements.",
        least,
    )
    return words.format(n=spelled(least))


def _made(row: tuple[str, tuple[str, ...], str]) -> int:
    """Return how many statements make the demand of a row."""
    return int("".join(filter(str.isdigit, row[2])) or 0)


def word_table(grid: Grid, top: float, bottom: float) -> Table:
    """Return a table of words, as many rows as fit between `top` and `bottom`, in the largest type that holds them."""
    n = len(grid.header)
    shares = {2: (0.42, 0.58), 3: (0.28, 0.36, 0.36)}.get(n, tuple([1 / n] * n))
    widths = tuple(ACROSS * share for share in shares)
    room = bottom - top

    def heights(size: float) -> list[float]:
        return [
            max(highest(cell, width - 20, size) for cell, width in zip(row, widths, strict=True)) + 14
            for row in grid.rows
        ]

    def head(size: float) -> float:
        cells = zip(grid.header, widths, strict=True)
        return max(highest(words, width - 20, head_size(size), bold=True) for words, width in cells) + 14

    size = next((s for s in (28.0, 26.0, 24.0, 22.0, 20.0) if sum(heights(s)) + head(s) <= room), 19.0)
    rows, high = list(grid.rows), heights(size)
    while len(rows) > 1 and sum(high) + head(size) > room:
        rows.pop()
        high.pop()
    spread = min(34.0, max(0.0, (room - head(size) - sum(high)) / len(high)))
    top_row = tuple(Cell(words, bold=True, colour=SOFT) for words in grid.header)
    body = tuple(tuple(Cell(words) for words in row) for row in rows)
    words = "; ".join(": ".join(row) for row in rows)
    sizes = (head(size), *(h + spread for h in high))
    return Table(LEFT, top, widths, sizes, (top_row, *body), grid.title, words, size)
