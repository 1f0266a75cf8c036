"""The reason that a government gave in public for something that it did since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from data.record.cache import cached
from data.record.record import Record


class Reason(NamedTuple):
    """A reason in English, with who published it and where."""

    words: str
    publisher: str
    url: str


@cached
def reasons(record: Record) -> Mapping[tuple[str, str], Reason]:
    """Return the reason given, by an outcome's id and the country whose government gave it."""
    table = record.tables["reasons"].astype("str")
    columns = (table[name] for name in ("outcome_id", "country", "reason", "source_publisher", "source_url"))
    return {(outcome, country): Reason(*rest) for outcome, country, *rest in zip(*columns, strict=True)}
