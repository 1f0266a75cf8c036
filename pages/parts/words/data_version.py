"""Which data these are: the version of the record, and its day."""

from __future__ import annotations

from data.record.record import Record
from data.record.served import served
from pages.parts.words.catalogue import date_words, gettext as _


def data_version(record: Record) -> str:
    """Return the version of the record, with the day of its package where that is told."""
    created = served().description.created
    if not created:
        return _("Data version {version}").format(version=record.version)
    return _("Data version {version} of {date}").format(
        version=record.version, date=date_words(created.date().isoformat())
    )


def issued() -> str:
    """Return the day of the package in force (ISO), the only date in files that are taken along."""
    created = served().description.created
    return created.date().isoformat() if created else "1980-01-01"
