"""Statements named by their date, for charts with little room; who signed is added where dates repeat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from data.record.record import Record
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _


@cached_by_language
def date_labels(record: Record) -> Mapping[str, str]:
    """Return a label of a few words for each statement: its date, and what tells it from one of the same date."""
    dates = {s: labels.statement_date(record, s) for s in record.statements}
    often = Counter(dates.values())
    return {
        s: _("{date} ({who})").format(date=date, who=labels.signed_by(record, s)) if often[date] > 1 else date
        for s, date in dates.items()
    }
