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
    # a year in two digits, where the day cannot be the month
    (
        "numbers",
        re.compile(
            r"(?<![\d/.-])(?P<first>1[3-9]|2\d|"
            r"3[01])(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d\d)(?![\d/])"
        ),
    ),
    ("month-year", re.compile(rf"\b(?P<month>{_LONG})\s*,?\s+(?:de[l]?\s+|of\s+)?{_YEAR}\b", re.I)),
)
DATELINE_LINES = 15
# before the date of a text stand nothing, the place, or a word that says so
PLACE_BEFORE = re.compile(
    r"[\W_]*(?:(?:published|posted|updated|publicado|fecha|data|date|for immediate release|hoy|today|"
    r"hoje)\b[\W_]*(?:on|el|em)?\s*|"
    r"(?:(?:a|en|em|de|del|da|do|la|el|y|e|los|las|the)\s+|[A-ZÀ-Ý][\w.'’-]*[\s,.(]+){1,12}(?:(?:a|el|em|en|on|"
    r"on the|,)\s+)*"
    r"(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|\w+-feira|"
    r"\w+day),?\s*)?)?",
    re.IGNORECASE,
)
MARK_AFTER = re.compile(r"[\s)\]]*(?:[-–—:|.•]|$)|\)|,?\s+\d{1,2}[:h]\d\d")
WEEKDAY = re.compile(
    r"\b(?:\w+day|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|(?:segunda|terça|quarta|quinta|"
    r"sexta)(?:-feira)?)\b",
    re.IGNORECASE,
)
TODAY_BEFORE = re.compile(r"^\W*(?:hoy|today|hoje)\b[\W_]*(?:el|on)?\s*$", re.IGNORECASE)


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
    impossible : bool
        No calendar has it; `date` is empty.
    future : bool
        It lies after the day of reading.
    dateline : bool
        It stands where the date of a text usually stands, near the top: alone on its line, or before what a line
        says, with a place or nothing before it and a dash or full stop after it.
    """

    date: str
    line: int
    words: str
    form: str
    ambiguous: bool = False
    impossible: bool = False
    future: bool = False
    dateline: bool = False


def dates(lines: Sequence[str], today: date, language: str = "") -> tuple[FoundDate, ...]:
    """Return the dates in a text, the one that is most likely its own first."""
    return tuple(one for one in all_dates(lines, today, language) if not one.impossible)


def all_dates(lines: Sequence[str], today: date, language: str = "") -> tuple[FoundDate, ...]:
    """Return the dates in a text as `dates` does, those that no calendar has last."""
    found = [one for number, line in enumerate(lines, 1) for one in _in_line(line, number, today, language)]
    distinct: dict[tuple[str, str], FoundDate] = {}
    for one in sorted(found, key=_rank):
        distinct.setdefault((one.date or one.words, one.form if one.ambiguous else ""), one)
    return tuple(distinct.values())


def _rank(one: FoundDate) -> tuple[bool, bool, bool, bool, int]:
    return (one.impossible, one.future, not one.dateline, len(one.date) < 10, one.line)


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
            near = number <= DATELINE_LINES and _is_dateline(line, start, end)
            if not readings:
                yield FoundDate(date="", line=number, words=match[0], form=form, impossible=True, dateline=near)
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


def _is_dateline(line: str, start: int, end: int) -> bool:
    """Return whether a date stands as that of a text does, not inside what the text tells."""
    if start > 200:
        return False
    if _alone(line, start, end):
        return True
    before = line[:start]
    if TODAY_BEFORE.match(before):
        return True
    return (
        PLACE_BEFORE.fullmatch(before) is not None and _few_low(before) and bool(MARK_AFTER.match(line[end : end + 20]))
    )


def _few_low(text: str) -> bool:
    """Return whether hardly a longer word begins low: a sentence has several, a place and a date have none."""
    words: list[str] = re.findall(r"[^\W\d_]+", WEEKDAY.sub("", text))
    return len([word for word in words if word[0].islower() and len(word) > 4]) <= int(len(words) <= 4)


def _alone(line: str, start: int, end: int) -> bool:
    """Return whether little else stands on the line; of a long line that is plain without a look."""
    rest = (line[:start] + line[end:]).strip(" .,;:|-–—()*#") if len(line) < 1000 else ""
    return len(line) < 1000 and len(rest) <= 60 and _few_low(rest)


def _readings(match: re.Match[str], form: str, language: str) -> list[str]:
    """Return the ISO dates that a match can mean and that the calendar has, the likelier first."""
    year = match["year"] if len(match["year"]) == 4 else "20" + match["year"]
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
