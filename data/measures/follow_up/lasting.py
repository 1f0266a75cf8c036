"""Which events are no longer in force: steps towards what was asked that were taken back, and whose term is over."""

from __future__ import annotations

import re

import pandas as pd

from data.measures.follow_up.foremost import foremost, taken_back
from data.measures.follow_up.outcomes import latest_month
from data.record.cache import cached
from data.record.record import Record
from data.record.selection import View

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


def ended_since(view: View) -> int:
    """Return how many of the events since that move towards what was asked are no longer in force."""
    return steps_ended(view.record, foremost(view))


def _is_over(end: object, month: str) -> bool:
    """Return whether a term with a last day (ISO, or none) was over by a month."""
    return DAY.match(str(end)) is not None and str(end)[:7] <= month
