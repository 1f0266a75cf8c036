"""How many people an event since concerns, as a publisher reports it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from data.record.cache import cached
from data.record.record import Record


class People(NamedTuple):
    """A sentence in English that says how many people, with who published it and where."""

    words: str
    publisher: str
    url: str


@cached
def people(record: Record) -> Mapping[str, People]:
    """Return how many people outcomes concern, by an outcome's id; without those of which none is known."""
    table = record.tables["people"].astype("str")
    columns = (table[name] for name in ("outcome_id", "people", "source_publisher", "source_url"))
    return {outcome: People(*rest) for outcome, *rest in zip(*columns, strict=True)}
