"""What publishers report of an event since: how many people it concerns, and a government's reason for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from data.record.cache import cached
from data.record.record import Record


class Reported(NamedTuple):
    """Words in English, with who published them and where."""

    words: str
    publisher: str
    url: str


@cached
def people(record: Record) -> Mapping[str, Reported]:
    """Return how many people outcomes concern, a sentence, by an outcome's id; without those of which none is known."""
    return {outcome: Reported(*rest) for outcome, *rest in _rows(record, "people", "outcome_id", "people")}


@cached
def reasons(record: Record) -> Mapping[tuple[str, str], Reported]:
    """Return the reason given, a clause, by an outcome's id and the country whose government gave it."""
    rows = _rows(record, "reasons", "outcome_id", "country", "reason")
    return {(outcome, country): Reported(*rest) for outcome, country, *rest in rows}


def _rows(record: Record, table: str, *names: str) -> zip[tuple[str, ...]]:
    """Return some columns of a table, and after them who published each row and where."""
    told = record.tables[table].astype("str")
    return zip(*(told[name] for name in (*names, "source_publisher", "source_url")), strict=True)
