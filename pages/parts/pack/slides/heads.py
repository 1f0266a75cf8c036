"""What stands over a column of dots: what tells a statement from the others, and its month; which dots are arguable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from geo.countries import states
from pages.parts.pack.board import Dots
from pages.parts.pack.titles import whole_names
from pages.parts.words import labels
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number

# what tells two of one month apart
NUMBERED = re.compile(r" \(\d+\)$")
# so many letters has a word that joins others, at most
JOINS = 5
# the end of a mark of a statement that makes a demand in arguable passages alone
DOUBTED = "?"


def tags(dots: Dots) -> tuple[str, ...]:
    """Return the statements over dots in a word or two."""
    return in_a_word(dots.named)


def in_a_word(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return statements in a word or two: their names without the kind of text; whole if two were alike."""
    kinds = _("statement, response, letter").split(", ")
    found = []
    for name in names:
        words = name.split()
        if len(words) > 1 and words[-1].lower() in kinds:
            words = words[:-1]
        elif len(words) > 1 and words[0].lower() in kinds:
            # and what joins it to the rest
            words = words[1:]
            while len(words) > 1 and words[0].islower() and len(words[0]) <= JOINS:
                words = words[1:]
        tag = whole_names(begun(" ".join(words)))
        # it is a response, and not the Declaration, that asks
        found.append(name if tag == _("Declaration") else tag)
    return tuple(found) if len(set(found)) == len(found) else names


def tellings(dots: Dots) -> list[tuple[str, ...]]:
    """Return the statements in words that may stand over them, first without any that could be read as a country."""
    short = tags(dots)
    places = {labels.country(iso3) for iso3 in states()}
    whole = tuple(name if tag in places else tag for tag, name in zip(short, dots.named, strict=True))
    return [whole, short] if whole != short else [short]


def months(dots: Dots) -> tuple[str, ...]:
    """Return the months of the statements, without the numbers that tell two of one month apart."""
    return tuple(NUMBERED.sub("", words) for words in dots.columns)


def signed(dots: Dots) -> tuple[str, ...]:
    """Return how many organizations signed each statement, a line to stand under its name."""
    return tuple(ngettext("{n} signed", "{n} signed", n).format(n=number(n)) for n in dots.signed)


def dated(dots: Dots) -> tuple[str, ...]:
    """Return both in lines: the statement above its month."""
    return tuple(f"{tag}\n{month}" for tag, month in zip(tags(dots), months(dots), strict=True))


def doubts(dots: Dots, name: str, marks: Sequence[str]) -> tuple[str, ...]:
    """Return the marks of a demand, with `DOUBTED` behind those of statements that make it in arguable passages."""
    return tuple(
        mark + DOUBTED * ((name, statement) in dots.doubted) for statement, mark in zip(dots.named, marks, strict=True)
    )


def lighter(marks: Iterable[str]) -> str:
    """Return what lighter marks mean; "" where none is."""
    if not any(DOUBTED in mark for mark in marks):
        return ""
    return _("Lighter: arguable, in our reading.")
