"""Slides with a table: demands against statements as dots, or words."""

from __future__ import annotations

from pages.parts.drawing.slide.scene import SOFT, Cell, Piece, Table, head_size, measured, shortened, tall, wrapped
from pages.parts.pack.content import Dots, Grid
from pages.parts.pack.slides.frame import ACROSS, DOTS, FOOT, LEFT, TOP

# three lines of a statement's name
HEAD = 76.0
# how wide the names and the numbers are, with the names of the statements between them and with months
NAMED, MONTHS = (350.0, 140.0), (390.0, 190.0)


def dot_heads(dots: Dots) -> tuple[str, ...]:
    """Return what stands over the dots: the names of the statements if they have room, else their months."""
    column = (ACROSS - sum(NAMED)) / max(len(dots.columns), 1) - 12
    fit = all(
        len(wrapped(name, column, head_size(22.0))) <= 3
        and max(measured(word, head_size(22.0)) for word in name.split()) <= column * 0.9
        for name in dots.named
    )
    return dots.named if fit and dots.named else dots.columns


def dot_table(dots: Dots, title: str, bottom: float) -> list[Piece]:
    """Return demands against statements as a table of dots above `bottom`."""
    n = len(dots.columns)
    heads = dot_heads(dots)
    first, last = NAMED if heads is dots.named else MONTHS
    column = (ACROSS - first - last) / max(n, 1)
    head = (
        Cell(""),
        *(Cell(words, align="center", colour=SOFT) for words in heads),
        Cell(dots.counted, align="right", colour=SOFT),
    )
    body = tuple(
        (
            Cell(shortened(name, (first - 20) * 0.94, 22, 1)),
            *(Cell(DOTS[mark], mark, align="center") for mark in marks),
            Cell(words, align="right", colour=SOFT),
        )
        for name, marks, words in dots.rows
    )
    high = min(56.0, (min(FOOT, bottom) - TOP - HEAD) / max(len(body), 1))
    words = "; ".join(f"{row[0]}: {row[2]}" for row in dots.rows)
    widths = (first, *([column] * n), last)
    return [Table(LEFT, TOP, widths, (HEAD, *([high] * len(body))), (head, *body), title, words, 22.0)]


def word_table(grid: Grid, bottom: float) -> Table:
    """Return a table of words, as many rows as fit above `bottom`, in the largest type that holds them."""
    n = len(grid.header)
    shares = {2: (0.42, 0.58), 3: (0.28, 0.36, 0.36)}.get(n, tuple([1 / n] * n))
    widths = tuple(ACROSS * share for share in shares)

    def heights(size: float) -> list[float]:
        return [
            # room above and below, and for wider type than ours
            max(tall(cell, (width - 20) * 0.9, size) for cell, width in zip(row, widths, strict=True)) + 18
            for row in grid.rows
        ]

    size = next((s for s in (24.0, 22.0, 20.0) if sum(heights(s)) + 44 <= bottom - TOP), 19.0)
    rows, high = list(grid.rows), heights(size)
    while len(rows) > 1 and sum(high) + 44 > bottom - TOP:
        rows.pop()
        high.pop()
    spread = min(16.0, max(0.0, (bottom - TOP - 44 - sum(high)) / len(high)))
    head = tuple(Cell(words, bold=True, colour=SOFT) for words in grid.header)
    body = tuple(tuple(Cell(words) for words in row) for row in rows)
    words = "; ".join(": ".join(row) for row in rows)
    sizes = (44.0, *(h + spread for h in high))
    return Table(LEFT, TOP, widths, sizes, (head, *body), grid.title, words, size)
