"""What the app says when something is wrong: in the reader's words, never as a traceback."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from pages.parts.shell.gate import metrics
from pages.parts.words.catalogue import LANGUAGES, N_, catalogue, gettext as _

MOST = 500  # faults of a package that are listed

log = logging.getLogger(__name__)


def broken_package(directory: Path, faults: Iterable[object]) -> None:
    """Draw the list of a package's faults, and how to run the check; nothing else is shown."""
    lines = [str(fault) for fault in faults]
    st.title(_("This data package cannot be shown"))
    st.write(_("Fix these errors and run the check again:"))
    st.code(f"python -m data check {directory.name}", language=None)
    st.code("\n".join(lines[:MOST]), language=None)
    if len(lines) > MOST:
        st.write(_("and {n} more").format(n=len(lines) - MOST))


def failed_download_style() -> str:
    """Return the style that says in the reader's language, beside any download button, that its file could not be made.

    Streamlit logs the cause and shows an English sentence; this one stands in its place.
    """
    message = N_(
        "This file could not be made. Try it once more, then with fewer filters or as another kind of file. "
        "The fault has been logged."
    )
    place = "[data-testid=stDownloadButtonError]"
    said = "".join(
        f"{place}:lang({lang})::after{{content:{json.dumps(catalogue(lang).gettext(message), ensure_ascii=False)}}}"
        for lang in LANGUAGES
    )
    return f"{place},{place} *{{font-size:0!important}}{place}::after{{font-size:.9rem}}{said}"


def script_error(error: Exception) -> bool:
    """Log an error of a page and tell the reader so; return that nothing else need be shown."""
    log.exception("a page failed", exc_info=error)
    metrics.add("firmantes_run_errors_total")
    st.error(
        _("Something went wrong on this page. The other pages still work; the error has been logged."),
        icon=":material/error:",
    )
    return True
