"""What the app says when something is wrong: in the reader's words, never as a traceback."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from data.record.selection import View, select
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, listed, plain

log = logging.getLogger(__name__)


def dropped_words(words: list[tuple[str, str]]) -> None:
    """Draw one notice that names the words of the address that mean nothing here."""
    if words:
        named = listed(f"{word}={value[:40]}" for word, value in words[:5])
        st.warning(
            _("Part of this link is not known here and was left out: {words}.").format(words=plain(named)),
            icon=":material/link_off:",
        )


def broken_package(directory: Path, faults: Iterable[object]) -> None:
    """Draw the list of a package's faults, and how to run the check; nothing else is shown."""
    lines = [str(fault) for fault in faults]
    st.title(_("This data package cannot be shown"))
    st.write(_("Mend these faults, then run the check again:"))
    st.code(f"python -m data check {directory.name}", language=None)
    st.code("\n".join(lines[:500]), language=None)
    if len(lines) > 500:
        st.write(_("and {n} more").format(n=len(lines) - 500))


def nothing_left(view: View) -> None:
    """Draw, for an empty selection, which single filter to loosen and what that would leave."""
    st.info(_("Nothing in the record fits all of these filters."), icon=":material/filter_alt_off:")
    for name, word in (
        ("countries", _("country")),
        ("themes", _("theme")),
        ("demands", _("demand")),
        ("statements", _("statement")),
        ("kinds", _("kind of organization")),
        ("groups", _("people at risk")),
    ):
        if getattr(view.filters, name):
            looser = select(view.record, view.filters.without(name))
            if looser.statements.any():
                st.write(
                    _("Without the filter on {filter}: {counts}.").format(filter=word, counts=labels.counts(looser))
                )


def script_error(error: Exception) -> bool:
    """Log an error of a page and tell the reader so; return that nothing else need be shown."""
    log.exception("a page failed", exc_info=error)
    st.error(
        _("Something went wrong on this page. The other pages still work; the fault has been logged."),
        icon=":material/error:",
    )
    return True
