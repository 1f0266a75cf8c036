"""Demands that the statements treat alike: named in a list, as dots that are all the same show nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
from pages.parts.pack.content import Dots, Slide
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.pack.slides.heads import months
from pages.parts.words.catalogue import gettext as _, ngettext, number

SIZES = (34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 21.4)
# the number of statements with what it counts, and how wide these are
COUNT, HEAD, SIDE, BETWEEN, PAD = 88.0, 26.0, 280.0, 40.0, 7.0
# of what a demand is in full
SMALL, GAP = 19.0, 8.0
# the numbers over two groups; more names than this stand in two columns
OVER, MANY = 64.0, 7
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


def by_all(dots: Dots) -> str:
    """Return which statements ask for the first demand, a sentence with how many these are."""
    asking, _others = by_whom(dots)
    return _("The {n} statements: {names}.").format(n=number(len(asking)), names="; ".join(asking))


def adding(name: str, whole: str) -> str:
    """Return what a demand is in full, if that says enough that its name does not; else nothing."""
    known = {word[:STEM] for word in WORD.findall(name.lower())}
    new = {word[:STEM] for word in WORD.findall(whole.lower())} - known
    return whole if len(new) >= NEW else ""


def groups(slide: Slide) -> list[tuple[int, list[str]]]:
    """Return the demands of a slide by how many statements ask for them, the most first; one group if all alike do."""
    assert slide.dots  # noqa: S101 - it is a slide of demands
    many: dict[int, list[str]] = {}
    for name, n in slide.counts:
        many.setdefault(n, []).append(name)
    every = [name for name, _marks, _words in slide.dots.rows] + list(slide.dots.alike)
    return list(many.items()) or [(slide.dots.rows[0][1].count("call"), every)]


def name_pieces(slide: Slide, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the demands of a slide by how many statements ask for them, as many as have room, and how many."""
    assert slide.dots  # noqa: S101 - it is a slide of demands
    found = groups(slide)[:2]
    return (
        _one_group(slide.dots, found[0][1], top, bottom) if len(found) == 1 else _groups(slide.dots, found, top, bottom)
    )


def _one_group(dots: Dots, names: Sequence[str], top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return names beside how many statements ask for all, in two columns if they are many.

    Under each of few stands what it is in full where that adds to its name.
    """
    count, words = asked_by(dots)
    asking, others = by_whom(dots)
    wide = measured(count, COUNT, bold=True) * STAND_IN + 18
    deep = max(COUNT * LEADING, highest(words, SIDE - wide, HEAD))
    said = [Text(0, 0, SIDE, line, SMALL) for line in asking]
    said += [Text(0, 0, SIDE, others, SMALL, SOFT)] if others else []
    high = sum(highest(line.words, SIDE, SMALL) + GAP for line in said)
    pieces: list[Piece] = [
        Text(LEFT, top, wide, count, COUNT, ACCENT, bold=True, height=deep, middle=True),
        Text(LEFT + wide, top, SIDE - wide, words, HEAD, height=deep, middle=True),
        Flow(LEFT, top + deep + 18, SIDE, high, tuple(said), GAP),
    ]
    left, width = LEFT + SIDE + BETWEEN, ACROSS - SIDE - BETWEEN
    if len(names) > MANY:
        half = -(-len(names) // 2)
        rows, shown = _columns([names[:half], names[half:]], left, (width - BETWEEN / 2) / 2, BETWEEN / 2, top, bottom)
        return [*pieces, *rows], shown
    told = [adding(name, full) for name, full in zip(names, dots.whole or [""] * len(names), strict=False)]

    def deep_of(name: str, whole: str, size: float) -> float:
        return highest(name, width, size) + (highest(whole, width, SMALL) if whole else 0.0) + 2 * PAD

    every = list(zip(names, told, strict=True))
    tries = [(lines, size) for lines in (every, [(name, "") for name in names]) for size in SIZES]
    for lines, size in tries:
        highs = [deep_of(*row, size) for row in lines]
        if sum(highs) <= bottom - top:
            break
    spread = min(40.0, max(0.0, bottom - top - sum(highs)) / len(lines))
    y = top
    for k, ((name, whole), tall) in enumerate(zip(lines, highs, strict=True)):
        line, at = highest(name, width, size), y + PAD + spread / 2
        pieces += [
            Box(left, y, width, 1 if k else 2, LINE if k else INK),
            Text(left, at, width, name, size, height=line),
        ]
        if whole:
            pieces.append(Text(left, at + line, width, whole, SMALL, SOFT, height=highest(whole, width, SMALL)))
        y += tall + spread
    return pieces, len(lines)


def _groups(dots: Dots, found: Sequence[tuple[int, list[str]]], top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return two groups of names beside one another, each under how many statements ask for each of these."""
    width, of = (ACROSS - BETWEEN) / 2, len(dots.rows[0][1])
    pieces: list[Piece] = []
    for k, (n, _names) in enumerate(found):
        words = ngettext("of {of} statements asks for each of these", "of {of} statements ask for each of these", n)
        left, wide = LEFT + k * (width + BETWEEN), measured(number(n), OVER, bold=True) * STAND_IN + 18
        high, colour = OVER * LEADING, SOFT if k else ACCENT
        pieces += [
            Text(left, top, wide, number(n), OVER, colour, bold=True, height=high, middle=True),
            Text(left + wide, top, width - wide, words.format(of=number(of)), HEAD, height=high, middle=True),
        ]
    names = [of_one for _n, of_one in found]
    rows, shown = _columns(names, LEFT, width, BETWEEN, top + OVER * LEADING + 4, bottom)
    return [*pieces, *rows], shown


def _columns(
    columns: Sequence[Sequence[str]], left: float, width: float, between: float, top: float, bottom: float
) -> tuple[list[Piece], int]:
    """Return names in columns beside one another, row by row, in the largest type that holds them, and how many."""
    most = max(map(len, columns))
    # each in one line, if it can be
    sizes = [s for s in SIZES[2:] if all(highest(name, width, s) == s * LEADING for names in columns for name in names)]
    for many, size in ((many, size) for many in range(most, 0, -1) for size in sizes or SIZES[2:]):
        rows = [[names[k] for names in columns if k < len(names)] for k in range(many)]
        highs = [max(highest(name, width, size) for name in row) + PAD for row in rows]
        if sum(highs) <= bottom - top:
            break
    spread = min(26.0, (bottom - top - sum(highs)) / many)
    pieces: list[Piece] = []
    for k, names in enumerate(columns):
        x, y = left + k * (width + between), top
        for n, (name, high) in enumerate(zip(names, highs, strict=False)):
            pieces += [
                Box(x, y, width, 1 if n else 2, LINE if n else INK),
                Text(x, y + (PAD + spread) / 2, width, name, size, height=high - PAD),
            ]
            y += high + spread
    return pieces, sum(min(many, len(names)) for names in columns)
