"""When an outcome was: newest first, and how its days lie to those of the first statement that is kept."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from data.record.cache import cached
from data.record.dates import span
from data.record.record import Bools, Ints, Record
from data.record.selection import View

# how an outcome lies to a first statement
WHEN = ("unasked", "since", "before", "unordered")
SINCE = WHEN.index("since")


class Dated(NamedTuple):
    """The record's outcomes, newest first: rows of the table; first and last days as yyyymmdd, 0 if not known."""

    rows: Ints
    first: Ints
    last: Ints
    directions: list[str]
    countries: list[frozenset[str]]
    bears: Bools


@cached
def dated_outcomes(record: Record) -> Dated:
    """Return the record's outcomes, newest first: by the last day that a date can mean, then by the first."""
    table = record.tables["outcomes"]
    spans = [days_of(date) for date in table["date"]]
    order = sorted(range(len(spans)), key=lambda row: spans[row][::-1], reverse=True)
    directions, cells = table["direction"].astype(str).tolist(), table["country"].tolist()
    return Dated(
        rows=np.array(order, dtype=np.int32),
        first=np.array([_number(spans[row][0]) for row in order], dtype=np.int32),
        last=np.array([_number(spans[row][1]) for row in order], dtype=np.int32),
        directions=[directions[row] for row in order],
        countries=[frozenset(cells[row].split("|")) for row in order],
        bears=_bears(record)[order],
    )


@cached
def _bears(record: Record) -> Bools:
    """Return which outcome bears on which demand, shape (n_outcomes, n_demands), outcomes in the order of the file."""
    words = [set(cell.split("|")) for cell in record.tables["outcomes"]["demand_ids"]]
    table = [[demand in cell for demand in record.demands] for cell in words]
    return np.array(table, dtype=bool).reshape(len(words), len(record.demands))


@cached
def _statement_days(record: Record) -> tuple[Ints, Ints]:
    """Return the first and the last day on which each statement can be from, as yyyymmdd, 0 if not known."""
    table = record.tables["statements"]
    first = [
        _number(days_of(known or date)[0]) for known, date in zip(table["date_earliest"], table["date"], strict=True)
    ]
    last = [_number(days_of(known or date)[1]) for known, date in zip(table["date_latest"], table["date"], strict=True)]
    return np.array(first, dtype=np.int32), np.array(last, dtype=np.int32)


def first_statement(view: View, makes: Bools) -> tuple[Ints, Ints]:
    """Return between which days (yyyymmdd) the first statement kept lies, for each column of `makes`; 0 if none is.

    A statement known only by a range can be the first on any day of it: the first of all lies between
    the earliest of the first days and the earliest of the last days.
    """
    kept = makes & view.statements[:, None]
    none = ~kept.any(axis=0)
    never = np.iinfo(np.int32).max
    earliest, latest = (
        np.where(kept, days[:, None], never).min(axis=0, initial=never) for days in _statement_days(view.record)
    )
    return np.where(none, 0, earliest).astype(np.int32), np.where(none, 0, latest).astype(np.int32)


def when_against(first: Ints, last: Ints, earliest: Ints, latest: Ints) -> Ints:
    """Return the position in `WHEN` of how outcomes lie to a first statement between two days; see `outcomes`."""
    since_, before, unordered = (WHEN.index(word) for word in ("since", "before", "unordered"))
    ordered = np.where(first > latest, since_, np.where(last < earliest, before, unordered))
    return np.where(latest == 0, WHEN.index("unasked"), ordered).astype(np.int32)


def acted(frame: pd.DataFrame) -> pd.Series[str]:
    """Return the country (ISO3) whose step each event of `outcomes` rows is: the first of those that it concerns."""
    return frame["country"].astype(str).str.split("|").str[0]


def days_of(date: str) -> tuple[str, str]:
    """Return the first and last day that a partial date can mean (ISO); "" twice if it is no date."""
    days = span(date)
    return (days[0].isoformat(), days[1].isoformat()) if days else ("", "")


def _number(day: str) -> int:
    """Return a day (ISO) as yyyymmdd, 0 for ""."""
    return int(day.replace("-", "") or 0)
