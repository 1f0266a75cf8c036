"""The line at the foot of every page: which data these are, of which day, and how they were made."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.record.filters import Filters
from data.record.record import Record
from pages.parts.drawing.links import page_address
from pages.parts.visit.site import open_menu
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.data_version import data_version


def foot(record: Record, path: str) -> None:
    """Draw the line: version, day, the way to the method and to report an error; with it, the mark of the open menu."""
    st.html(open_menu(path) + _foot_html(record))


@cached_by_language
def _foot_html(record: Record) -> str:
    method = page_address("method", Filters())
    how, report = escape(_("How it was made")), escape(_("Report an error"))
    return (
        f"<footer class='foot'>{escape(data_version(record))} · <a href='{method}'>{how}</a> · "
        f"<a href='{method}#report'>{report}</a></footer>"
    )
