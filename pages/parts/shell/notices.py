"""What the app says when something is wrong: in the reader's words, never as a traceback."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from html import escape
from pathlib import Path

import streamlit as st

from data.record.filters import FILTERS, Filters
from data.record.selection import View, select
from pages.parts.shell import address
from pages.parts.shell.gate import counted
from pages.parts.words import labels
from pages.parts.words.catalogue import N_, gettext as _, listed, number, plain

log = logging.getLogger(__name__)

# words of an address that one notice names
NAMED = 5
LOOSEN = {
    "c": N_("Remove the country"),
    "theme": N_("Remove the theme"),
    "demand": N_("Remove the demand"),
    "statement": N_("Remove the statement"),
    "kind": N_("Remove the kind of organization"),
    "group": N_("Remove the people at risk"),
}


def dropped_words(words: list[tuple[str, str]]) -> None:
    """Draw one notice that names the words of the address that mean nothing here."""
    if words:
        named = [f"{word[:40]}={value[:40]}" for word, value in words[:NAMED]]
        if len(words) > NAMED:
            named.append(_("{n} more").format(n=number(len(words) - NAMED)))
        st.warning(
            _("Part of this link is not known here and was left out: {words}.").format(words=plain(listed(named))),
            icon=":material/link_off:",
        )


def broken_package(directory: Path, faults: Iterable[object]) -> None:
    """Draw the list of a package's faults, and how to run the check; nothing else is shown."""
    lines = [str(fault) for fault in faults]
    st.title(_("This data package cannot be shown"))
    st.write(_("Fix these errors and run the check again:"))
    st.code(f"python -m data check {directory.name}", language=None)
    st.code("\n".join(lines[:500]), language=None)
    if len(lines) > 500:
        st.write(_("and {n} more").format(n=len(lines) - 500))


def nothing_left(view: View) -> None:
    """Draw, for an empty selection, each filter that is one too many: a click takes it off, beside it what that leaves.

    Where no single one is enough, the click takes all of them off.
    """
    st.info(_("Nothing in the record fits all of these filters."), icon=":material/filter_alt_off:")
    rows = []
    for one in FILTERS:
        if one.several and getattr(view.filters, one.field):
            looser = view.filters.without(one.field)
            left = select(view.record, looser)
            if left.statements.any():
                leaves = _("leaves {counts}").format(counts=labels.counts(left))
                link = _link(_(LOOSEN[one.word]), looser)
                rows.append(f"<li>{link} {escape(leaves)}</li>")
    if not rows:
        link = _link(_("Remove all filters"), Filters(members=view.filters.members))
        rows.append(f"<li>{link}</li>")
    st.html(f"<ul class='loosen'>{''.join(rows)}</ul>")


def _link(words: str, filters: Filters) -> str:
    return f"<a class='chip' href='{escape(address.under(filters))}'>{escape(words)}<i aria-hidden='true'>✕</i></a>"


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
    counted.add("firmantes_run_errors_total")
    st.error(
        _("Something went wrong on this page. The other pages still work; the error has been logged."),
        icon=":material/error:",
    )
    return True
