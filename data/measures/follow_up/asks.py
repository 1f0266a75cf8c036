"""What a government could do next, in answer to something that happened since."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.cache import cached
from data.record.record import Record


@cached
def asks(record: Record) -> Mapping[tuple[str, str], tuple[str, str]]:
    """Return, by an outcome's id and a country, what its government is asked: the demand's id and words in English."""
    table = record.tables["asks"].astype("str")
    columns = (table[name] for name in ("outcome_id", "country", "demand_id", "ask"))
    return {(outcome, country): (demand, ask) for outcome, country, demand, ask in zip(*columns, strict=True)}
