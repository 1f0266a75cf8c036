"""What one government is asked on a square picture: how many signed that, and each statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pages.parts.drawing.slide.scene import ACCENT, LEADING, Box, Piece, Text, measured
from pages.parts.pack.board import Dots, Figure
from pages.parts.pack.slides.frame import DOUBTFUL, paler
from pages.parts.pack.slides.heads import DOUBTED, doubts, lighter, months, tellings
from pages.parts.pack.squares.frame import (
    ACROSS,
    KEY,
    LEFT,
    Block,
    Claim,
    claimed,
    explained,
    has_room,
    noted,
    stacked,
    written,
)
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, ngettext, number
from pages.parts.words.small_numbers import spelled

# of the names of statements, of a bar, of the numbers behind bars
NAMED, BAR, COUNT = 476.0, 58.0, 44.0
# all is made smaller than this for no note
LEAST = 0.75
# of more statements names are short and have more room, so that each stands in one line; the most that they are larger
# than the smallest
WHOLE_NAMES, ONE_LINE, LARGER = 3, 580.0, 1.2
# the last word with the short ones before it
LAST = re.compile(r"(?: \w{1,3})+ \w+$")


def square_of_country(dots: Dots, signed: Figure, since: str, top: float, bottom: float) -> list[Piece]:
    """Return how many signed a statement that asks a government for what most ask it, over a bar for each of these.

    What it did `since`, which its question goes on from, stands below; what a statement's name means where room is.
    """
    name, marks, _told = dots.rows[0]
    shown = doubts(dots, name, marks)
    asking = [k for k, mark in enumerate(marks) if mark == "call"]
    names = dots.named if len(asking) <= WHOLE_NAMES else tellings(dots)[0]
    rows = [
        (f"{names[k]}, {months(dots)[k].replace(' ', chr(160))}", dots.signed[k], DOUBTED in shown[k]) for k in asking
    ]
    # who signed more than one stands in several bars
    again = (
        _("Some signed more than one.")
        if sum(n for _name, n, _doubt in rows) > int("".join(filter(str.isdigit, signed.number)))
        else ""
    )
    meant = explained(" ".join(names[k] for k in asking))[:1]

    def blocks(scale: float, meant: Sequence[str] = ()) -> list[Block]:
        foot = " ".join(filter(None, (again, lighter(shown), *meant)))
        room = NAMED if len(rows) <= WHOLE_NAMES else ONE_LINE
        most = max(signed for _row, signed, _doubt in rows)
        # of a single statement the number is told already
        bars = [_bar(*row, most, scale, room) for row in rows] if len(rows) > 1 else []
        told = [written(since, KEY * max(1.0, min(scale, LARGER)), bold=True)] if since else []
        return [*claimed(claim_of(dots, signed), scale), *bars, *noted(foot), *told]

    whole = not since or has_room(blocks(LEAST, meant), top, bottom)
    return stacked(lambda scale: blocks(scale, meant if whole else ()), top, bottom)


def claim_of(dots: Dots, signed: Figure) -> Claim:
    """Return how many signed a statement that asks a government for the demand of the first row, and whom it asks."""
    name, marks, _told = dots.rows[0]
    words = ngettext(
        "organizations signed the statement that asks {whom} for {demand}",
        "organizations signed at least one of {n} statements that ask {whom} for {demand}",
        marks.count("call"),
    )
    told = together(words.format(n=spelled(marks.count("call")), whom=dots.to, demand=inside(name))).rstrip(",")
    return Claim(signed.number, LAST.sub(lambda found: " " + found[0][1:].replace(" ", "\u00a0"), told))


def _bar(name: str, signed: int, doubted: bool, most: int, scale: float, named: float) -> Block:
    """Return the name of a statement, and right of it a bar as long as many signed it, with their number."""
    words = written(name, KEY * min(LARGER, max(1.0, scale)), width=named)
    high = BAR * scale
    deep = max(words.high, high)
    left, count = LEFT + named + 20, measured(number(signed), COUNT, bold=True) + 4
    room = ACROSS - named - 20 - measured(number(most), COUNT, bold=True) - 18
    fill = paler(ACCENT, DOUBTFUL) if doubted else ACCENT

    def draw(y: float) -> list[Piece]:
        long = max(6.0, room * signed / most)
        line = COUNT * LEADING
        spot = (left + long + 14, y + (deep - line) / 2, count)
        return [
            *words.draw(y + (deep - words.high) / 2),
            Box(left, y + (deep - high) / 2, long, high, fill),
            Text(*spot, number(signed), COUNT, ACCENT, bold=True, height=line, wrap=False),
        ]

    return Block(deep, draw)
