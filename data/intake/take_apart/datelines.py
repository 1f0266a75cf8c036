"""Lines that say where and on what day a text was written, and nothing else."""

from __future__ import annotations

import re

from data.intake.take_apart.dates_found import NUMBERS, SHORT

LONGEST = 120
MONTH = rf"(?i:{'|'.join(sorted({*NUMBERS, *SHORT}, key=len, reverse=True))})\.?"
DAY = r"(?:\d{1,2}(?:st|nd|rd|th|[ºo°])?)"
DATE = re.compile(rf"\b(?:{MONTH} {DAY}|{DAY} (?i:de )?{MONTH})(?:,? (?i:del? )?\d{{4}})?(?!\w)")
SMALL = frozenset("a de da do dos das del la las los el of the y e and".split())


def is_dateline(text: str) -> bool:
    """Return whether a block names a day and at most a place before it: “WASHINGTON, D.C. - June 3 -”."""
    date = DATE.search(text) if len(text) <= LONGEST else None
    if not date or re.search(r"\w", text[date.end() :]):
        return False
    place = re.findall(r"[^\W\d_]+", text[: date.start()])
    return all(word[0].isupper() or word in SMALL for word in place)
