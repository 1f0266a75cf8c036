"""The line at the foot of every page: which data these are, of which day, and how they were made."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.record.filters import Filters
from data.record.record import Record
from data.record.store import served
from pages.parts.drawing.links import page_address
from pages.parts.words.catalogue import date_words, gettext as _


def data_version(record: Record) -> str:
    """Return the version of the record, with the day of its package where that is told."""
    created = served().description.created
    if not created:
        return _("Data version {version}").format(version=record.version)
    return _("Data version {version} of {date}").format(
        version=record.version, date=date_words(created.date().isoformat())
    )


def foot(record: Record) -> None:
    """Draw the line: version, day, the way to the method and to report an error."""
    method = page_address("method", Filters())
    how, report = escape(_("How it was made")), escape(_("Report an error"))
    st.html(
        f"<footer class='foot'>{escape(data_version(record))} · <a href='{method}'>{how}</a> · "
        f"<a href='{method}#report'>{report}</a></footer>"
    )
