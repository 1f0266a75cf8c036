"""The discs of a square picture: one for each statement, full where it asks, with which it is and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import ACCENT, INK, LEADING, SOFT, Box, Circle, Piece, Text, measured, wrapped
from pages.parts.pack.board import Dots
from pages.parts.pack.slides.frame import DOUBTFUL, paler
from pages.parts.pack.slides.heads import DOUBTED, lighter, months, tags, tellings
from pages.parts.pack.squares.frame import ACROSS, KEY, LEFT, Block
from pages.parts.words.catalogue import gettext as _, number

# of a disc, where nothing is made larger or smaller
DISC = 180.0
# of how many signed, in shares of their disc
COUNT = 0.36
# before a number, and between two short words
KEPT = re.compile(r" (?=\d)|(?<= \w) (?=\w\w )")


def signs(marks: Iterable[str]) -> list[str]:
    """Return what discs mean that are lighter or barred."""
    found = set(marks)
    barred = _("With a bar: only objects to the opposite.") if any("concern" in mark for mark in found) else ""
    return [words for words in (lighter(found), barred) if words]


def disc(mark: str, x: float, y: float, radius: float) -> list[Circle | Box]:
    """Return what a statement does with a demand as a disc: full, empty, or empty with a bar where it only objects."""
    if mark == "call":
        return [Circle(x, y, radius, ACCENT)]
    weight = max(3.0, radius * 0.06)
    if mark == "call" + DOUBTED:
        return [Circle(x, y, radius - weight / 2, paler(ACCENT, DOUBTFUL), ACCENT, weight)]
    ink = paler(INK, DOUBTFUL) if DOUBTED in mark else INK
    ring = Circle(x, y, radius - weight / 2, palette.PAPER, palette.FAINT if mark == "absent" else ink, weight)
    bar = Box(x - radius * 0.45, y - weight, radius * 0.9, 2 * weight, ink)
    return [ring] if mark == "absent" else [ring, bar]


def discs(dots: Dots, marks: Sequence[str], scale: float) -> Block:
    """Return a disc for each statement, in those of several that ask how many signed, and under it which it is."""
    column = ACROSS / len(marks)
    across = min(DISC * scale, column - 24)
    size, said = heads(dots, column, 32.0 * scale)
    high = size * LEADING * max(1 + len(name) for _when, name in said)

    several = sum(mark.startswith("call") for mark in marks) > 1
    count = max(KEY, COUNT * across)

    def draw(y: float) -> list[Piece]:
        pieces: list[Piece] = []
        for k, (mark, (when, name)) in enumerate(zip(marks, said, strict=True)):
            middle = LEFT + (k + 0.5) * column
            place, words = (middle - column / 2, y + across + 8, column), "\n".join((when, *name))
            colour = INK if mark.startswith("call") else SOFT
            pieces += disc(mark, middle, y + across / 2, across / 2)
            if several and mark.startswith("call") and dots.signed:
                spot = (middle - across / 2, y + (across - count * LEADING) / 2, across)
                ink = palette.WHITE if mark == "call" else INK
                of = Text(*spot, number(dots.signed[k]), count, ink, bold=True, align="center", middle=True)
                pieces.append(replace(of, height=count * LEADING, wrap=False))
            pieces.append(Text(*place, words, size, colour, align="center", height=high))
        return pieces

    return Block(across + 8 + high, draw)


def heads(dots: Dots, column: float, size: float) -> tuple[float, list[tuple[str, list[str]]]]:
    """Return the month of each statement and its name in lines that stand in a column, in type of about a `size`."""
    room, size = column - 10, max(KEY, size)
    dates = months(dots)

    def fits(name: str) -> bool:
        return all(measured(word, KEY) <= room for word in name.split(" "))

    # neither stands alone
    named = tuple(KEPT.sub("\u00a0", name) for name in dots.named)
    some = tuple(name if fits(name) else tag for name, tag in zip(named, tags(dots), strict=True))
    # whole, if that has room: one named in a word could be read as who asks
    for names in (named, some, *tellings(dots)):
        longest = max(measured(word, KEY) for word in (*dates, *" ".join(names).split(" ")))
        if longest <= room:
            break
    size = min(size, KEY * room / longest)
    return size, [(when, wrapped(name, room, size)) for name, when in zip(names, dates, strict=True)]
