"""Demands that the statements treat alike: named in a list, as dots that are all the same show nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import Piece
from pages.parts.pack.content import Dots, Slide
from pages.parts.pack.slides.heads import months
from pages.parts.pack.slides.sides import Side, side_pieces
from pages.parts.words.articles import the_statement
from pages.parts.words.catalogue import begun, gettext as _, listed, ngettext, number

# words that are told apart by their first letters; so many new ones make a sentence worth its room
WORD, STEM, NEW = re.compile(r"[^\W\d_]{4,}"), 5, 4
# behind a demand that fewer statements make without arguable passages; so many demands are in question, and so many
# stand in large type
FEWER, ASKED, LARGE, MANY = "*", 3, 6, 12


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
    none = [name for name, found in zip(dots.named, same, strict=True) if found == {"absent"}]
    said = []
    if none and dots.of_one:
        said = [none_of_it(none)]
    elif none:
        said = [_("None of them is asked in: {statements}.").format(statements="; ".join(none))]
    if alike and (every := asked_in(dots)):
        said = [every, *said]
    kept_dots = replace(dots, columns=columns, named=named, rows=rows, numbered=numbered(columns, named))
    return kept_dots, " ".join(said)


def asked_in(dots: Dots) -> str:
    """Return in which statements the first demand is asked for, in words that are said of all that are like it."""
    names = [name for name, mark in zip(dots.named, dots.rows[0][1], strict=True) if mark == "call"]
    return _("All of these are asked in: {statements}.").format(statements="; ".join(names)) if names else ""


def none_of_it(names: Sequence[str]) -> str:
    """Return that some statements, which may ask others for them, ask no demand shown of one government."""
    words = ngettext(
        "{statements} asks none of these of this government.",
        "{statements} ask none of these of this government.",
        len(names),
    )
    return words.format(statements=begun(listed(map(the_statement, names))))


def asked_by(dots: Dots, n: int) -> tuple[str, str]:
    """Return in how many statements demands are asked for that `n` ask for, and what that number counts."""
    of = len(dots.rows[0][1])
    words = ngettext("of {of} statements asks for each of these", "of {of} statements ask for each of these", n)
    return number(n), words.format(of=number(of)) if of > 1 else _("statement asks for each of these")


def by_whom(dots: Dots) -> tuple[list[str], str]:
    """Return the statements that ask for the first demand, each with its month, and the names of those that do not."""
    every = list(zip(dots.named, months(dots), dots.rows[0][1], strict=True))
    asking = [f"{name}, {month}" for name, month, mark in every if mark == "call"]
    others = [name for name, _month, mark in every if mark != "call"]
    if not others:
        return asking, ""
    not_in = _("Not asked for in: {statements}.").format(statements="; ".join(others))
    return asking, none_of_it(others) if dots.of_one else not_in


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


def starred(dots: Dots, name: str) -> str:
    """Return a demand's name, marked where fewer statements make it without arguable passages."""
    return f"{name}{FEWER}" if any(name == doubted for doubted, _statement in dots.doubted) else name


def name_pieces(slide: Slide, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the demands of a slide that most statements ask for, the others in a run below, and how many these are.

    Under each that stands in large type is what it is in full where that adds to its name.
    """
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    (most, first), *others = groups(slide)
    # of a government those of the question that the last slide asks
    heavy = tuple(starred(dots, name) for name, _marks, _words in dots.rows[:ASKED]) if dots.of_one else ()
    count, said = asked_by(dots, most)
    full = dict(zip((*(name for name, _marks, _words in dots.rows), *dots.alike), dots.whole, strict=True))
    few = full if not others and len(first) <= LARGE else {}
    rows = tuple((starred(dots, name), adding(name, few.get(name, ""))) for name in first)
    also = tuple(
        f"{' '.join(asked_by(dots, n))}: {' · '.join(starred(dots, name) for name in names)}" for n, names in others
    )
    side = Side(count, said, rows, heavy=heavy, most=MANY, also=also)
    return side_pieces([side], top, bottom, (1 + (len(first) > ASKED),)), len(first) + sum(len(n) for _n, n in others)
