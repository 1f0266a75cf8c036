"""Titles of slides: claims of at most fourteen words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pages.parts.words.catalogue import gettext as _, inside

MOST_WORDS = 14
# a longer last word may stand alone
MOST_LETTERS = 12
COUNT = re.compile(r"\d+(?:[.,\xa0]\d+)*")
NUMBER = re.compile(r"\b(\d+) ")
# a few words in brackets
ASIDE = re.compile(r"\([^)]{,24}\)")
# what has a number in its name: “Title 42”
NUMBERED = re.compile(r"\b[A-Z]\w+ \d+\b")
# the Declaration by its name in each language, or its city
NAME = re.compile(r"(?:Declara\w+ de )?\bLos [AÁ]ngeles\b(?: Declaration)?")


def about(subject: str, title: str) -> list[str]:
    """Return a claim with its subject before it, so that it can stand alone, and then without."""
    return [_("{subject}: {words}").format(subject=subject, words=inside(title)), title] if subject else [title]


def counts_in(title: str) -> list[str]:
    """Return the numbers that a title tells."""
    return COUNT.findall(title)


def tied(title: str) -> str:
    """Return a title in which no last word stands on a line alone, and no number, name or aside parts in two."""
    title = whole_names(NUMBER.sub("\\1\u00a0", title), NAME, NUMBERED, ASIDE)
    before, _space, last = title.rpartition(" ")
    return f"{before}\u00a0{last}" if " " in before and len(last) < MOST_LETTERS else title


def whole_names(words: str, *wholes: re.Pattern[str]) -> str:
    """Return words in which no name with a number parts in two, nor what else some patterns find."""
    for whole in wholes or (NUMBERED,):
        words = whole.sub(lambda found: found[0].replace(" ", "\u00a0"), words)
    return words


def longest_that_fits(titles: Sequence[str]) -> str:
    """Return the first of some titles that has at most `MOST_WORDS` words; the last, cut, if none has."""
    for title in titles:
        if len(title.split()) <= MOST_WORDS:
            return title
    words = titles[-1].split()
    return " ".join(words[: MOST_WORDS - 1]) + "…"
