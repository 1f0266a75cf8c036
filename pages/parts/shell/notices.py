"""What the app says when something is wrong: in the reader's words, never as a traceback."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from pages.parts.words.catalogue import gettext as _

log = logging.getLogger(__name__)


def broken_package(directory: Path, faults: Iterable[object]) -> None:
    """Draw the list of a package's faults, and how to run the check; nothing else is shown."""
    lines = [str(fault) for fault in faults]
    st.title(_("This data package cannot be shown"))
    st.write(_("Fix these errors and run the check again:"))
    st.code(f"python -m data check {directory.name}", language=None)
    st.code("\n".join(lines[:500]), language=None)
    if len(lines) > 500:
        st.write(_("and {n} more").format(n=len(lines) - 500))


def failing_downloads() -> None:
    """Say in the reader's language, beside any download button, when its file could not be made.

    Streamlit logs the cause and shows an English sentence; this one stands in its place.
    """
    words = _(
        "This file could not be made. Try it once more, then with fewer filters or as another kind of file. "
        "The fault has been logged."
    )
    place = "[data-testid=stDownloadButtonError]"
    st.html(
        f"<style>{place},{place} *{{font-size:0!important}}"
        f"{place}::after{{content:{json.dumps(words, ensure_ascii=False)};font-size:.9rem}}</style>"
    )


def script_error(error: Exception) -> bool:
    """Log an error of a page and tell the reader so; return that nothing else need be shown."""
    log.exception("a page failed", exc_info=error)
    st.error(
        _("Something went wrong on this page. The other pages still work; the error has been logged."),
        icon=":material/error:",
    )
    return True
