"""What stands over a column of dots: what tells a statement from the others, and its month."""

from __future__ import annotations

import re

from pages.parts.pack.content import Dots
from pages.parts.words.catalogue import gettext as _

# what tells two of one month apart
NUMBERED = re.compile(r" \(\d+\)$")


def tags(dots: Dots) -> tuple[str, ...]:
    """Return the statements in a word or two: their names without the kind of text; whole if two were alike."""
    kinds = _("statement, response, letter").split(", ")
    found = []
    for name in dots.named:
        words = name.split()
        if len(words) > 1 and words[-1].lower() in kinds:
            words = words[:-1]
        elif len(words) > 1 and words[0].lower() in kinds:
            # and what joins it to the rest
            words = words[1:]
            while len(words) > 1 and words[0].islower():
                words = words[1:]
        found.append(" ".join(words))
    return tuple(found) if len(set(found)) == len(found) else dots.named


def months(dots: Dots) -> tuple[str, ...]:
    """Return the months of the statements, without the numbers that tell two of one month apart."""
    return tuple(NUMBERED.sub("", words) for words in dots.columns)


def dated(dots: Dots) -> tuple[str, ...]:
    """Return both in lines: the statement above its month."""
    return tuple(f"{tag}\n{month}" for tag, month in zip(tags(dots), months(dots), strict=True))
