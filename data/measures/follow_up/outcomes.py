"""What happened since: events found, set against the first statement that makes each demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.measures.demands.recurrence import recurrences
from data.measures.demands.statement_demands import made
from data.measures.follow_up.outcome_dates import SINCE, WHEN, dated_outcomes, days_of, first_statement, when_against
from data.record.cache import cached
from data.record.record import Ints, Record
from data.record.rows import Row, rows
from data.record.selection import View, of_side, select

# how the texts of the record, which are English, name the Declaration
DECLARATION = "the Declaration"


class Event(NamedTuple):
    """An outcome that bears on a demand; `when` as in `outcomes`, against the first statement that makes the demand."""

    outcome_id: str
    direction: str
    when: str


class Since(NamedTuple):
    """One demand: who asks for it, as in `data.measures.demands.recurrence.Recurrence`, and the events found.

    `first` : the first statement kept that makes it, "" if none does; `events` : those surely after it, newest first;
    `directions` : how many of those have each direction; `before`, `unordered` : how many events are surely before it,
    or of which the dates do not tell.
    """

    theme_id: str
    statements: int
    organizations: int
    first: str
    events: tuple[Event, ...]
    directions: dict[str, int]
    before: int
    unordered: int


@of_side("to")
@cached
def kept_outcomes(view: View) -> tuple[Ints, Ints]:
    """Return the outcomes on a demand kept, and of a country chosen if any is, newest first.

    They come as positions in `Dated`, and each with the position in `WHEN` of how it lies to the first statement kept,
    to whichever country that speaks: of a country the same events are counted on every page.
    """
    dated = dated_outcomes(view.record)
    kept = dated.bears[:, view.demands].any(axis=1)
    if chosen := view.filters.countries:
        kept = kept & np.array([not countries.isdisjoint(chosen) for countries in dated.countries], dtype=bool)
    positions = np.flatnonzero(kept).astype(np.int32)
    return positions, when_against(dated.first[positions], dated.last[positions], *_first_of_all(view))


def _first_of_all(view: View) -> tuple[Ints, Ints]:
    """Return between which days (yyyymmdd) the first statement lies that is kept whatever countries are chosen."""
    anywhere = select(view.record, view.filters.without("countries"))
    return first_statement(anywhere, np.ones((len(view.record.statements), 1), dtype=bool))


@of_side("to")
def month_since(view: View) -> str:
    """Return the year and month (ISO) of the first statement kept, after which an event is `since`; "" for none."""
    day = int(_first_of_all(view)[1][0])
    return f"{day // 10_000}-{day // 100 % 100:02}" if day else ""


@of_side("to")
@cached
def outcomes(view: View) -> pd.DataFrame:
    """Return the outcomes on a demand kept, and of a country chosen if any is, newest first.

    Returns
    -------
    DataFrame, the columns of the table, its texts as they stand, and
        ``earliest``, ``latest`` : str, the first and last day that the date can mean (ISO).
        ``when`` : str, against the first statement kept: ``since`` if surely after it, ``before`` if
        surely before it, ``unordered`` if the dates do not tell or are the same day, ``unasked`` if no
        statement is kept.
    """
    positions, when = kept_outcomes(view)
    frame = view.record.tables["outcomes"].iloc[dated_outcomes(view.record).rows[positions]].reset_index(drop=True)
    spans = [days_of(date) for date in frame["date"]]
    dated: pd.DataFrame = frame.assign(
        direction=frame["direction"].astype("str"),
        earliest=np.array([first for first, _ in spans], dtype=object),
        latest=np.array([last for _, last in spans], dtype=object),
        when=np.array([WHEN[k] for k in when], dtype=object),
    )
    return dated


@of_side("to")
@cached
def outcomes_since(view: View) -> pd.DataFrame:
    """Return the `outcomes` that are surely after the first statement kept, newest first."""
    frame = outcomes(view)
    return frame[frame["when"] == "since"]


@cached
def latest_month(record: Record) -> str:
    """Return the year and month (ISO) of the latest outcome of the record; "" without one."""
    return max(map(str, record.tables["outcomes"]["date"]), default="")[:7]


@of_side("to")
@cached
def outcome_rows(view: View) -> Mapping[str, Row]:
    """Return the outcomes kept by their ids, newest first: rows of the table."""
    every, dated = rows(view.record, "outcomes"), dated_outcomes(view.record)
    kept = (every[k] for k in dated.rows[kept_outcomes(view)[0]])
    return {str(row["outcome_id"]): row for row in kept}


@of_side("to")
@cached
def events_by_demand(view: View) -> Mapping[str, tuple[Event, ...]]:
    """Return, for each demand kept, in the codebook's order, the outcomes kept that bear on it, newest first."""
    record, dated = view.record, dated_outcomes(view.record)
    positions, _ = kept_outcomes(view)
    ids = list(outcome_rows(view))
    directions = [dated.directions[k] for k in positions]
    earliest, latest = first_statement(view, made(view))
    found = {}
    for demand in np.flatnonzero(view.demands).tolist():
        bears = np.flatnonzero(dated.bears[positions, demand])
        of = positions[bears]
        when = when_against(dated.first[of], dated.last[of], earliest[demand], latest[demand])
        found[record.demands[demand]] = tuple(
            Event(ids[k], directions[k], WHEN[w]) for k, w in zip(bears.tolist(), when.tolist(), strict=True)
        )
    return found


@of_side("to")
@cached
def since_by_demand(view: View) -> Mapping[str, Since]:
    """Return, for each demand kept, who asks for it and the events found since; a true 0 keeps its place."""
    record, events = view.record, events_by_demand(view)
    words = record.words("outcomes", "direction")
    table = made(view)
    found = {}
    for demand, row in recurrences(view).items():
        makes = table[:, record.demands.index(demand)]
        when = Counter(event.when for event in events[demand])
        after = tuple(event for event in events[demand] if event.when == "since")
        directions = Counter(event.direction for event in after)
        found[demand] = Since(
            row.theme_id,
            row.statements,
            row.organizations,
            record.statements[makes.argmax()] if makes.any() else "",
            after,
            {word: directions[word] for word in words},
            when["before"],
            when["unordered"],
        )
    return found


@of_side("to")
@cached
def outcome_countries(view: View) -> pd.DataFrame:
    """Return, for each country, the events found since the first statement kept, most first.

    An event that concerns several countries counts once in each; where countries are chosen, only
    they have a row, with a true 0.

    Returns
    -------
    DataFrame, indexed by country
        ``events`` and each direction (``advance``...) : int.
    """
    counts = events_in(view)
    words = ("events", *view.record.words("outcomes", "direction"))
    found = pd.Index(view.filters.countries or sorted({country for country, _ in counts}), name="country")
    frame = pd.DataFrame({word: [counts[country, word] for country in found] for word in words}, index=found)
    return frame.sort_values("events", ascending=False, kind="stable")


@of_side("to")
@cached
def events_in(view: View) -> Counter[tuple[str, str]]:
    """Return how many events since the first statement kept concern each country, by direction and as ``events``."""
    dated = dated_outcomes(view.record)
    positions, when = kept_outcomes(view)
    counts: Counter[tuple[str, str]] = Counter()
    for k in positions[when == SINCE].tolist():
        for country in dated.countries[k]:
            counts[country, "events"] += 1
            counts[country, dated.directions[k]] += 1
    return counts


@of_side("to")
@cached
def found(view: View) -> dict[str, int]:
    """Return the counts of what was found since the first statement kept.

    Keys: ``events`` and each direction (``advance``...); ``before``, ``unordered`` (outcomes kept that
    are not surely since); ``asked`` (demands that a statement kept makes), ``answered`` (those of them
    with an event since).
    """
    record, dated = view.record, dated_outcomes(view.record)
    positions, when = kept_outcomes(view)
    after = positions[when == SINCE].tolist()
    directions = Counter(dated.directions[k] for k in after)
    demands = since_by_demand(view).values()
    return {
        "events": len(after),
        **{direction: directions[direction] for direction in record.words("outcomes", "direction")},
        "before": int((when == WHEN.index("before")).sum()),
        "unordered": int((when == WHEN.index("unordered")).sum()),
        "asked": sum(row.statements > 0 for row in demands),
        "answered": sum(bool(row.events) for row in demands),
    }


def latest_with(record: Record, words: str) -> Row | None:
    """Return the latest outcome whose English text has some words, as a row; None without."""
    table = record.tables["outcomes"]
    found = table[table["event"].astype(str).str.contains(words, regex=False)]
    return dict(found.sort_values("date", kind="stable").iloc[-1]) if len(found) else None
