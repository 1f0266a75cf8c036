"""Demands that the statements treat alike: named in a list, as dots that are all the same show nothing."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.drawing.slide.scene import LINE, SOFT, Box, Piece, Text, highest
from pages.parts.pack.content import Dots
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.words.catalogue import gettext as _

SIZES = (34.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0)
HEAD, BETWEEN, PAD = 22.0, 40.0, 8.0
# more names than so many stand in two columns
MOST = 5


def numbered(heads: tuple[str, ...], named: tuple[str, ...]) -> str:
    """Return which statement each column is, by what stands over it."""
    return f"{'; '.join(f'{head}: {name}' for head, name in zip(heads, named, strict=True))}."


def varied(dots: Dots) -> tuple[Dots, str]:
    """Return dots without the columns that are the same in each row, and which statements these are, in words."""
    marks = [{row[1][k] for row in dots.rows} for k in range(len(dots.columns))]
    # where others differ it is worth seeing that all is asked
    alike = all(len(found) == 1 and "concern" not in found for found in marks)
    same = [found if found == {"absent"} or alike else set() for found in marks]
    if len(dots.rows) < 2 or not any(same):
        return dots, ""
    kept = [k for k, found in enumerate(same) if not found]
    columns, named = (tuple(names[k] for k in kept) for names in (dots.columns, dots.named))
    rows = tuple((name, tuple(of[k] for k in kept), words) for name, of, words in dots.rows)
    none = "; ".join(name for name, found in zip(dots.named, same, strict=True) if found == {"absent"})
    said = [_("None of them is asked in: {statements}.").format(statements=none)] if none else []
    if alike and (every := asked_in(dots)):
        said = [every, *said]
    kept_dots = replace(dots, columns=columns, named=named, rows=rows, numbered=numbered(columns, named))
    return kept_dots, " ".join(said)


def asked_in(dots: Dots) -> str:
    """Return in which statements the first demand is asked for, in words that are said of all that are like it."""
    names = [name for name, mark in zip(dots.named, dots.rows[0][1], strict=True) if mark == "call"]
    return _("All of these are asked in: {statements}.").format(statements="; ".join(names)) if names else ""


def name_pieces(dots: Dots, said: str, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the names of demands in two columns under what is said of all, as many as have room, and how many."""
    high = highest(said, ACROSS, HEAD)
    pieces: list[Piece] = [Text(LEFT, top, ACROSS, said, HEAD, SOFT, height=high)]
    top += high + 18
    every = [name for name, _marks, _words in dots.rows] + list(dots.alike)
    columns = 2 if len(every) > MOST else 1
    width = (ACROSS - BETWEEN * (columns - 1)) / columns
    tries = [(every[:n], size) for n in range(len(every), 0, -1) for size in SIZES]
    for names, size in tries:
        deep = -(-len(names) // columns)
        row = max(highest(name, width, size) for name in names) + 2 * PAD
        if row * deep <= bottom - top:
            break
    row = min((bottom - top) / deep, row + 26)
    for k, name in enumerate(names):
        x, y = LEFT + (k // deep) * (width + BETWEEN), top + (k % deep) * row
        high = highest(name, width, size)
        pieces += [
            Box(x, y, width, 1, LINE),
            Text(x, y + (row - high) / 2, width, name, size, height=high),
        ]
    return pieces, len(names)
