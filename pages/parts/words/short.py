"""Names of two to four words for demands and statements, for titles, axes and columns."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.record import Record
from pages.parts.words import labels
from pages.parts.words.catalogue import language


def demands(record: Record) -> Mapping[str, str]:
    """Return the short name of each demand; its label where the record has none."""
    return _filled(record, "demands", labels.demand(record))


def statements(record: Record) -> Mapping[str, str]:
    """Return the short name of each statement; its label where the record has none."""
    return _filled(record, "statements", labels.statement(record))


def inside(name: str) -> str:
    """Return a short name as it stands inside a sentence: its first letter small, unless an acronym begins it."""
    word = name.split(" ", 1)[0]
    return name if word[1:] != word[1:].lower() else name[:1].lower() + name[1:]


def _filled(record: Record, table: str, instead: Mapping[str, str]) -> Mapping[str, str]:
    key = ("short names", table, language())
    if key not in record.memo:
        record.memo[key] = {i: name or instead[i] for i, name in record.labels(table, language(), "short").items()}
    return record.memo[key]  # type: ignore[return-value]
