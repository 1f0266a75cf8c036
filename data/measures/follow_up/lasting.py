"""Which events are no longer in force: steps towards what was asked that were taken back, and whose term is over."""

from __future__ import annotations

import re

import pandas as pd

from data.measures.follow_up.outcomes import latest_month, outcomes_since
from data.record.cache import cached
from data.record.record import Record
from data.record.selection import View, of_side

# what one event did, one of the other direction that follows it may undo
UNDOES = {"advance": "setback", "setback": "advance"}
# an ISO date
DAY = re.compile(r"\d{4}-")


@cached
def ended(record: Record) -> frozenset[str]:
    """Return the events, by their ids, whose term is over, and steps towards that a later one took back."""
    table, month = record.tables["outcomes"], latest_month(record)
    over = [_is_over(end, month) for end in table["ends"]]
    return taken_back(record).union(table["outcome_id"].astype(str)[over])


def steps_ended(record: Record, rows: pd.DataFrame) -> int:
    """Return how many of some events that move towards what was asked are no longer in force."""
    return int(rows.loc[rows["direction"] == "advance", "outcome_id"].astype(str).isin(ended(record)).sum())


def steps_eased(record: Record, rows: pd.DataFrame) -> int:
    """Return how many of some events, those that move away from what was asked, a later one took back."""
    return int(rows["outcome_id"].astype(str).isin(eased(record)).sum())


@of_side("to")
@cached
def ended_since(view: View) -> int:
    """Return how many of the events since that move towards what was asked are no longer in force."""
    return steps_ended(view.record, outcomes_since(view))


def undone_by(frame: pd.DataFrame) -> dict[str, str]:
    """Return the events of `outcomes` rows that a later one undid, with the last that did; both by their ids."""
    direction = dict(zip(frame["outcome_id"].astype(str), frame["direction"].astype(str), strict=True))
    dated = frame.sort_values("date", kind="stable")
    pairs = zip(dated["follows"].astype(str), dated["outcome_id"].astype(str), strict=True)
    return {one: by for one, by in pairs if one in direction and UNDOES.get(direction[one]) == direction[by]}


@cached
def taken_back(record: Record) -> frozenset[str]:
    """Return the steps towards what was asked, by their ids, that a later event took back, whatever is kept."""
    return _undone(record, "advance")


@cached
def eased(record: Record) -> frozenset[str]:
    """Return the steps away from what was asked, by their ids, that a later event took back that still stands."""
    undone = undone_by(record.tables["outcomes"])
    return frozenset(one for one in _undone(record, "setback") if undone[one] not in undone)


def _undone(record: Record, direction: str) -> frozenset[str]:
    table = record.tables["outcomes"]
    steps = set(table.loc[table["direction"] == direction, "outcome_id"].astype(str))
    return frozenset(steps & undone_by(table).keys())


@of_side("to")
@cached
def eased_since(view: View) -> int:
    """Return how many of the events since that move away from what was asked a later event took back."""
    return steps_eased(view.record, outcomes_since(view))


def later_since(view: View) -> dict[str, int]:
    """Return of how many of the events since, by their direction, a later one changed that they stand."""
    return {"advance": ended_since(view), "setback": eased_since(view)}


def _is_over(end: object, month: str) -> bool:
    """Return whether a term with a last day (ISO, or none) was over by a month."""
    return DAY.match(str(end)) is not None and str(end)[:7] <= month
