"""Titles of slides: claims of at most fourteen words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pages.parts.drawing.slide.scene import STAND_IN, measured
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext
from pages.parts.words.small_numbers import spelled

MOST_WORDS = 14
# so many demands of a table are named in its title
NAMED = 3
# a title is made so much smaller at most, and no smaller, to stand in one line
LITTLE, SMALLEST = 0.68, 28.0
# a longer last word may stand alone
MOST_LETTERS = 12
COUNT = re.compile(r"\d+(?:[.,\xa0]\d+)*")
NUMBER = re.compile(r"\b(\d+) ")
# how many go which way
WAY = re.compile(r"(?<=[:;,] )\d+[^\d,;:()]{1,14}(?=[,;]|$)")
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
    title = whole_names(NUMBER.sub("\\1\u00a0", title), NAME, NUMBERED, ASIDE, WAY)
    before, _space, last = title.rpartition(" ")
    return f"{before}\u00a0{last}" if " " in before and len(last) < MOST_LETTERS else title


def in_one_line(words: str, width: float, size: float) -> float:
    """Return the type of a title where room is short: a little smaller if that is sure to hold it in one line."""
    one = round(size * width / (measured(words, size, serif=True) * STAND_IN) - 0.2, 1)
    return one if max(SMALLEST, LITTLE * size) <= one < size else size


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


def of_rows(names: Sequence[str], counts: Sequence[int], of: int) -> str:
    """Return the title of demands in rows: in how many of so many statements they are asked; "" if one is in none."""
    least = min(counts, default=0)
    if not least:
        return ""
    these = demands_words(len(names))
    if least < max(counts):
        words = _("These {demands} are asked in {n} or more of {of} statements")
        return words.format(demands=these, n=spelled(least), of=spelled(of))
    words, short = (
        _("{demands}: asked in {n} of {of} statements"),
        _("These {demands} are asked in {n} of {of} statements"),
    )
    if of == 1:
        words, short = _("{demands}: asked in one statement"), _("These {demands} are asked in one statement")
    elif least == of:
        words, short = (
            _("{demands}: asked in all {of} statements"),
            _("These {demands} are asked in all {of} statements"),
        )
    named = [begun(listed(map(inside, names)))] if 1 < len(names) <= NAMED else [*names] if len(names) == 1 else []
    titles = [(words, one) for one in named] + [(short, these)] * (len(names) > 1)
    told = [one.format(demands=demands, n=spelled(least), of=spelled(of)) for one, demands in titles]
    return longest_that_fits(told)


def demands_words(n: int) -> str:
    """Return so many demands in words, as they stand in a title."""
    if n == 2:
        return _("two demands")
    return ngettext("{n} demand", "{n} demands", n).format(n=spelled(n))


def two_lines(name: str) -> str:
    """Return a name of several words in two lines of like length."""
    breaks = [k for k, letter in enumerate(name) if letter == " "]
    at = min(breaks, key=lambda k: abs(2 * k - len(name)), default=0)
    return f"{name[:at]}\n{name[at + 1 :]}" if at else name
