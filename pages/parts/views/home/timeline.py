"""The statements among the events on one line of time: what they answered above it, the statements below."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from itertools import product

import pandas as pd

from data.measures.signers.signing import signers_of
from data.record.rows import rows as rows_of
from data.record.selection import View, of_side
from pages.parts.drawing.chart import below
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.by_side import finding_of
from pages.parts.words.catalogue import begun, date_words, gettext as _, language, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.small_numbers import spelled

# pixels of the line where it lies (narrower screens show a list), and what a letter and a lane take of them
WIDE, LETTER, GAP, STEM = 1240, 6.4, 14, 4
ABOVE, BELOW = 3, 4
LONGEST, EVENT = 62, 200
# where the first and the last moment stand on the line
START, END = 0.26, 0.97
MOST = 60
# the share of the line that the name of a year needs
ROOM = 0.04


@dataclass(slots=True)
class Moment:
    """One event or statement: its date (ISO, may be partial), earliest day, words, and where its label stands.

    `signers` are the organizations kept that signed it, -1 for an event; `lane` counts from the line, -1 where the
    label finds no room; `left` says that it stands to the left of its mark.
    """

    date: str
    order: str
    label: str
    name: str
    subject: str
    signers: int
    answered: bool = False
    at: float = 0
    lane: int = -1
    left: bool = False
    size: float = 0


def timeline(view: View) -> None:
    """Draw the line of time in the order that every chart keeps."""
    finding = timeline_finding(view)
    below(view, "timeline", lambda: timeline_table(view), html=timeline_html(view), finding=finding)


@of_side("from")
@cached_by_language
def moments(view: View) -> list[Moment]:
    """Return the events and the statements kept in order of time; an event stands before a statement of its day."""
    record, signers, kept = view.record, signers_of(view), view.statements
    statements = rows_of(record, "statements")
    answered = {row["event_id"] for row, one in zip(statements, kept, strict=True) if one and row["event_id"]}
    events = record.labels("events", language())
    rows = [
        Moment(row["date"], row["date"], events[row["event_id"]], events[row["event_id"]], "", -1,
               row["event_id"] in answered)
        for row in rows_of(record, "events")
    ]  # fmt: skip
    names = labels.statement(record)
    for at, row in enumerate(statements):
        if kept[at]:
            subject = events.get(row["event_id"], "")
            name = names[row["statement_id"]]
            rows.append(
                Moment(row["date"], row["date_earliest"] or row["date"], row["title"], name, subject, int(signers[at]))
            )
    return sorted(rows, key=lambda row: row.order)


@finding_of("from")
@cached_by_language
def timeline_finding(view: View) -> str:
    """Return how many statements over what time, and whether the record knows what they answered."""
    rows = [row for row in moments(view) if row.signers >= 0]
    n = len(rows)
    if not n:
        return _("No statement fits these filters")
    answered = any(row.subject for row in rows)
    if n == 1:
        words = _("One statement, of {date}, and what it answered") if answered else _("One statement, of {date}")
        return words.format(date=date_words(rows[0].date[:7]))
    months = _months(rows)
    many = begun(spelled(n))
    if not months:
        when = date_words(rows[0].order[:7])
        words = _("{n} statements in {month}, and what they answered") if answered else _("{n} statements in {month}")
        return words.format(n=many, month=when)
    if months <= 24:
        words = (
            ngettext("{n} statements within {months} month", "{n} statements within {months} months", months)
            if not answered
            else ngettext(
                "{n} statements within {months} month, and what they answered",
                "{n} statements within {months} months, and what they answered",
                months,
            )
        )
        return words.format(n=many, months=spelled(months))
    words = (
        _("{n} statements between {first} and {last}, and what they answered")
        if answered
        else _("{n} statements between {first} and {last}")
    )
    return words.format(n=many, first=rows[0].order[:4], last=rows[-1].order[:4])


def _months(rows: list[Moment]) -> int:
    """Return within how many whole months all of some statements lie; 0 if all are of one month."""
    first, last = _day(rows[0].order), _day(rows[-1].order)
    return 0 if (first.year, first.month) == (last.year, last.month) else math.ceil((last - first).days / 30.44)


@cached_by_language
def timeline_html(view: View) -> str:
    """Return the line of time as HTML, the latest `MOST` moments; every word of the record in it is escaped.

    On a wide screen it lies, the label of each moment in a lane of its own; on a narrow one it is a list.
    """
    rows = moments(view)[-MOST:]
    first, last = _day(rows[0].order), _day(rows[-1].order)
    days = max((last - first).days, 1)
    for row in rows:
        row.at = _at((_day(row.order) - first).days / days)
        row.size = 9 + 1.6 * math.sqrt(row.signers) if row.signers >= 0 else 0
    statements = [row for row in rows if row.signers >= 0]
    events = [row for row in rows if row.signers < 0]
    _lanes(statements, BELOW)
    _lanes(sorted(events, key=lambda row: not row.answered), ABOVE)
    lanes = max((row.lane for row in events), default=-1) + 1, max((row.lane for row in statements), default=-1) + 1
    news = [(year, (date(year, 1, 1) - first).days / days) for year in range(first.year + 1, last.year + 1)]
    if not news or news[0][1] > ROOM:
        news.insert(0, (first.year, 0))
    return rendered(
        "home/timeline.html",
        rows=rows,
        years=[(year, _at(share)) for year, share in news],
        above=lanes[0],
        below=lanes[1],
        day=lambda row: date_words(row.date, "medium"),
        shown=_cut,
        count=lambda row: number(row.signers),
        signers=lambda row: organizations_words(row.signers),
        hidden=len(moments(view)) - len(rows),
        more=_("and {n} earlier, in the table").format(n=number(len(moments(view)) - len(rows))),
    )


def timeline_table(view: View) -> pd.DataFrame:
    """Return the time line as a table with column names in the reader's language."""
    rows = moments(view)
    return pd.DataFrame(
        {
            _("Date"): [date_words(row.date) for row in rows],
            _("What"): [_("statement") if row.signers >= 0 else _("event") for row in rows],
            _("Name"): [row.label for row in rows],
            _("Responds to"): [row.subject for row in rows],
            _("Organizations"): [row.signers if row.signers >= 0 else None for row in rows],
        }
    )


def _lanes(rows: list[Moment], most: int) -> None:
    """Give each label a lane and a side where it runs into no other and no line to a mark runs through it."""
    placed: list[tuple[Moment, float, float]] = []
    marks = [row.at * WIDE for row in rows]
    # a label to the right stands in the way of the marks behind it: only where there is none, or nothing else is left
    for careful in (True, False):
        for row in rows:
            if row.lane < 0:
                _place(row, placed, [at for at in marks if at > row.at * WIDE] if careful else [], most)


def _place(row: Moment, placed: list[tuple[Moment, float, float]], spared: list[float], most: int) -> None:
    """Give one label the nearest lane that has room for it, if any has."""
    at, length = row.at * WIDE, _length(row)
    for lane, left in product(range(most), (True, False)):
        start, end = (at - length, at) if left else (at, at + length)
        inside = start + STEM, end - STEM
        blocked = any(
            (other.lane == lane and start < b and a < end)
            or (other.lane < lane and a + STEM < at < b - STEM)
            or (other.lane > lane and inside[0] < other.at * WIDE < inside[1])
            for other, a, b in placed
        )
        if 0 <= start and end <= WIDE and not blocked and not any(inside[0] < mark < inside[1] for mark in spared):
            row.lane, row.left = lane, left
            placed.append((row, start, end))
            return


def _length(row: Moment) -> float:
    """Return how wide a label is drawn: that of an event breaks into two lines."""
    letters = len(_cut(row.name))
    if row.signers >= 0:
        return LETTER * (letters + 5) + GAP
    return LETTER * min(letters, EVENT / LETTER) + GAP


def _cut(name: str) -> str:
    """Return a label short enough for the line; the whole stands in its hint and in the table."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rsplit(' ', 1)[0].rstrip(',;:')} …"


def _at(share: float) -> float:
    """Return where a moment stands on the line, as a share of its width, by its share of the time."""
    return START + (END - START) * share


def _day(iso: str) -> date:
    """Return the earliest day of a partial date, to place it on the line."""
    parts = [int(p) for p in iso.split("-")]
    return date(*[*parts, 1, 1][:3])
