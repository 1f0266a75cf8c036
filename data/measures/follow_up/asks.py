"""What a government could do next, in answer to something that happened since."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.cache import cached
from data.record.record import Record


@cached
def asks(record: Record) -> Mapping[tuple[str, str], str]:
    """Return what each government is asked in answer to an outcome, in English, by the outcome's id and the country."""
    table = record.tables["asks"].astype("str")
    return dict(zip(zip(table["outcome_id"], table["country"], strict=True), table["ask"], strict=True))
