"""Names of two to four words for demands, for titles, axes and columns."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.record import Record
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import language


@cached_by_language
def demands(record: Record) -> Mapping[str, str]:
    """Return the short name of each demand; its label where the record has none."""
    names = labels.demand(record)
    return {i: name or names[i] for i, name in record.labels("demands", language(), "short").items()}
