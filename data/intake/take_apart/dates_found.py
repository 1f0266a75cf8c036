"""Dates in a text, in three languages: only forms that are surely dates, for the person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data.record.dates import span

MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
NUMBERS = {month: at for months in MONTHS.values() for at, month in enumerate(months.split(), 1)}
NUMBERS |= {"setiembre": 9, "marco": 3}
# "may" and "mar" are words too: these short forms count only beside a day and a year
SHORT = {
    word: at
    for words in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "jan fev mar abr mai jun jul ago set out nov dez",
    )
    for at, word in enumerate(words.split(), 1)
} | {"sept": 9}

_LONG = "|".join(sorted(NUMBERS, key=len, reverse=True))
_ANY = rf"(?P<month>{_LONG}|(?:{'|'.join(sorted(SHORT, key=len, reverse=True))})\b\.?)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|º|°|o|er|ro)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
FORMS = (
    ("iso", re.compile(rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b")),
    ("month-day-year", re.compile(rf"\b{_ANY}\s+{_DAY},?\s+(?:de\s+|of\s+)?{_YEAR}\b", re.I)),
    (
        "day-month-year",
        re.compile(rf"\b{_DAY}\s*(?:de|of|-|/)?\s*{_ANY}\s*,?\s*(?:de[l]?\s+|of\s+|-|/)?\s*{_YEAR}\b", re.I),
    ),
    ("numbers", re.compile(rf"\b(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark){_YEAR}\b")),
    ("month-year", re.compile(rf"\b(?P<month>{_LONG})\s*,?\s+(?:de[l]?\s+|of\s+)?{_YEAR}\b", re.I)),
)
DATELINE_LINES = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date that a text names.

    Attributes
    ----------
    date : str
        ISO, perhaps partial (2022-06).
    line : int
        From 1.
    words : str
        As the text has it.
    form : str
        iso, month-day-year, day-month-year, numbers or month-year.
    ambiguous : bool
        Day and month could be the other way round; both readings are given.
    future : bool
        It lies after the day of reading.
    dateline : bool
        It stands where the date of a text usually stands: alone on a line, or first of all, near the top.
    """

    date: str
    line: int
    words: str
    form: str
    ambiguous: bool = False
    future: bool = False
    dateline: bool = False


def dates(lines: Sequence[str], today: date, language: str = "") -> tuple[FoundDate, ...]:
    """Return the dates in a text, the one that is most likely its own first."""
    found = [one for number, line in enumerate(lines, 1) for one in _in_line(line, number, today, language)]
    distinct: dict[tuple[str, str], FoundDate] = {}
    for one in sorted(found, key=_rank):
        distinct.setdefault((one.date, one.form if one.ambiguous else ""), one)
    return tuple(distinct.values())


def _rank(one: FoundDate) -> tuple[bool, bool, bool, int]:
    return (one.future, not one.dateline, len(one.date) < 10, one.line)


def _in_line(line: str, number: int, today: date, language: str) -> Iterable[FoundDate]:
    """Yield the dates of one line; a stretch that one form has read is not read again."""
    taken = bytearray(len(line))  # a mark for each character that is read
    for form, pattern in FORMS:
        for match in pattern.finditer(line):
            start, end = match.span()
            if taken.find(1, start, end) >= 0:
                continue
            readings = _readings(match, form, language)
            # a day that no calendar has is no date, and neither is the month in it
            taken[start:end] = b"\1" * (end - start)
            near = number <= DATELINE_LINES and (start <= 60 or _alone(line, start, end))
            for text in readings:
                first = span(text)
                yield FoundDate(
                    date=text,
                    line=number,
                    words=match[0],
                    form=form,
                    ambiguous=len(readings) > 1,
                    future=first is not None and first[0] > today,
                    dateline=near,
                )


def _alone(line: str, start: int, end: int) -> bool:
    """Return whether little else stands on the line; of a long line that is plain without a look."""
    return len(line) < 1000 and len((line[:start] + line[end:]).strip(" .,;:|-–—()*#")) <= 60


def _readings(match: re.Match[str], form: str, language: str) -> list[str]:
    """Return the ISO dates that a match can mean and that the calendar has, the likelier first."""
    year = match["year"]
    if form == "iso":
        texts = [f"{year}-{match['number']}-{match['day']}"]
    elif form == "numbers":
        first, second = int(match["first"]), int(match["second"])
        texts = [f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"]
        if language == "en":
            texts.reverse()
    else:
        word = match["month"].lower().rstrip(".")
        month = NUMBERS.get(word) or SHORT.get(word, 0)
        texts = [f"{year}-{month:02}" if form == "month-year" else f"{year}-{month:02}-{int(match['day']):02}"]
    return [text for text in dict.fromkeys(texts) if span(text)]
