"""Demands that the statements treat alike: named in a list, as dots that are all the same show nothing."""

from __future__ import annotations

import re
from dataclasses import replace

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
from pages.parts.pack.content import Dots
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.pack.slides.heads import months
from pages.parts.words.catalogue import gettext as _, ngettext, number

SIZES = (34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0)
# the number of statements with what it counts, and how wide these are
COUNT, HEAD, SIDE, BETWEEN, PAD = 88.0, 26.0, 330.0, 52.0, 7.0
# of what a demand is in full
SMALL, GAP = 19.0, 8.0
# names at most, and so many told in full before more are named
MOST, FEW = 8, 6
# type that is read with ease
EASY = 26.0
# words that are told apart by their first letters; so many new ones make a sentence worth its room
WORD, STEM, NEW = re.compile(r"[^\W\d_]{4,}"), 5, 4


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


def asked_by(dots: Dots) -> tuple[str, str]:
    """Return in how many statements demands that are all alike are asked for, and what that number counts."""
    of = len(dots.rows[0][1])
    n = sum(mark == "call" for mark in dots.rows[0][1])
    words = ngettext("of {of} statements asks for each of these", "of {of} statements ask for each of these", n)
    return number(n), words.format(of=number(of)) if of > 1 else _("statement asks for each of these")


def by_whom(dots: Dots) -> tuple[list[str], str]:
    """Return the statements that ask for the first demand, each with its month, and the names of those that do not."""
    every = list(zip(dots.named, months(dots), dots.rows[0][1], strict=True))
    asking = [f"{name}, {month}" for name, month, mark in every if mark == "call"]
    others = "; ".join(name for name, _month, mark in every if mark != "call")
    return asking, _("Not asked for in: {statements}.").format(statements=others) if others else ""


def adding(name: str, whole: str) -> str:
    """Return what a demand is in full, if that says enough that its name does not; else nothing."""
    known = {word[:STEM] for word in WORD.findall(name.lower())}
    new = {word[:STEM] for word in WORD.findall(whole.lower())} - known
    return whole if len(new) >= NEW else ""


def name_pieces(dots: Dots, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the names of demands beside how many statements ask for all, as many as have room, and how many.

    Under each stands what it is in full where that adds to its name, if at least `FEW` have room so.
    """
    count, words = asked_by(dots)
    asking, others = by_whom(dots)
    wide = measured(count, COUNT, bold=True) * STAND_IN + 18
    deep = max(COUNT * LEADING, highest(words, SIDE - wide, HEAD))
    pieces: list[Piece] = [
        Text(LEFT, top, wide, count, COUNT, ACCENT, bold=True, height=deep, middle=True),
        Text(LEFT + wide, top, SIDE - wide, words, HEAD, height=deep, middle=True),
    ]
    said = [Text(0, 0, SIDE, line, SMALL) for line in asking]
    said += [Text(0, 0, SIDE, others, SMALL, SOFT)] if others else []
    high = sum(highest(line.words, SIDE, SMALL) + GAP for line in said)
    pieces.append(Flow(LEFT, top + deep + 18, SIDE, high, tuple(said), GAP))
    left, width = LEFT + SIDE + BETWEEN, ACROSS - SIDE - BETWEEN
    names = [name for name, _marks, _words in dots.rows] + list(dots.alike)
    every = [(name, adding(name, full)) for name, full in zip(names, dots.whole or [""] * len(names), strict=True)]

    def deep_of(name: str, whole: str, size: float) -> float:
        return highest(name, width, size) + (highest(whole, width, SMALL) if whole else 0.0) + 2 * PAD

    few, most = min(FEW, len(every)), min(MOST, len(every))
    bare = [(name, "") for name, _whole in every]
    many = range(most, few - 1, -1)
    tries = [
        *((every[:n], size) for n in many for size in SIZES if size >= EASY),
        *((every[:few], size) for size in SIZES if size >= EASY - 4),
        *((bare[:n], size) for n in many for size in SIZES if size >= EASY),
        *((bare[:n], size) for n in range(most, 0, -1) for size in SIZES),
    ]
    for shown, size in tries:
        highs = [deep_of(*one, size) for one in shown]
        if sum(highs) <= bottom - top:
            break
    spread = min(26.0, max(0.0, bottom - top - sum(highs)) / len(shown))
    y = top
    for k, ((name, whole), tall) in enumerate(zip(shown, highs, strict=True)):
        line, at = highest(name, width, size), y + PAD + spread / 2
        pieces += [
            Box(left, y, width, 1 if k else 2, LINE if k else INK),
            Text(left, at, width, name, size, height=line),
        ]
        if whole:
            pieces.append(Text(left, at + line, width, whole, SMALL, SOFT, height=highest(whole, width, SMALL)))
        y += tall + spread
    return pieces, len(shown)
