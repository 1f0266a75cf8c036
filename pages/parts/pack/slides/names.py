"""Demands that the statements treat alike: named in a list, as dots that are all the same show nothing."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.drawing.slide.scene import LINE, SOFT, Box, Piece, Text, highest
from pages.parts.pack.content import Dots
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.pack.slides.titles import tied
from pages.parts.words.catalogue import gettext as _

SIZES = (34.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0)
HEAD, BETWEEN, PAD = 22.0, 40.0, 8.0
# of what a demand is in full
SMALL = 19.0
# more names than so many stand in two columns; so many are told in full before more are named
MOST, FEW = 5, 6


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
    """Return the names of demands in two columns under what is said of all, as many as have room, and how many.

    Under each stands what it is in full, if at least `FEW` have room so.
    """
    said = tied(said)
    high = highest(said, ACROSS, HEAD)
    pieces: list[Piece] = [Text(LEFT, top, ACROSS, said, HEAD, SOFT, height=high)]
    top += high + 18
    names = [name for name, _marks, _words in dots.rows] + list(dots.alike)
    every = list(zip(names, dots.whole or [""] * len(names), strict=True))
    columns = 2 if len(every) > MOST else 1
    width = (ACROSS - BETWEEN * (columns - 1)) / columns

    def deep(name: str, whole: str, size: float) -> float:
        return highest(name, width, size) + (highest(whole, width, SMALL) if whole else 0.0)

    few = min(FEW, len(every))
    tries = [(every[:n], size) for n in range(len(every), few - 1, -1) for size in (SIZES if n == few else SIZES[:5])]
    tries += [([(name, "") for name, _whole in every[:n]], size) for n in range(len(every), 0, -1) for size in SIZES]
    for shown, size in tries:
        down = -(-len(shown) // columns)
        row = max(deep(*one, size) for one in shown) + 2 * PAD
        if row * down <= bottom - top:
            break
    row = min((bottom - top) / down, row + 26)
    for k, (name, whole) in enumerate(shown):
        x, y = LEFT + (k // down) * (width + BETWEEN), top + (k % down) * row
        high = highest(name, width, size)
        # names stand in line with those of the other column
        at = y + (PAD if whole else (row - high) / 2)
        pieces += [Box(x, y, width, 1, LINE), Text(x, at, width, name, size, height=high)]
        if whole:
            pieces.append(Text(x, at + high, width, whole, SMALL, SOFT, height=highest(whole, width, SMALL)))
    return pieces, len(shown)
