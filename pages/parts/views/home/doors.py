"""Three doors out of the first page: prepare a meeting, check your own list, see the gaps."""

from __future__ import annotations

import streamlit as st

from data.gaps.presence import presences
from data.record.selection import View
from pages.parts.drawing.links import page_address
from pages.parts.drawing.template import rendered
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, gettext as _, ngettext
from pages.parts.words.small_numbers import spelled


def doors(view: View) -> None:
    """Draw the three doors."""
    st.html(doors_html(view))


@cached_by_language
def doors_html(view: View) -> str:
    """Return the three doors as HTML."""
    return rendered(
        "home/doors.html",
        doors=[
            {
                "name": _("Prepare a meeting"),
                "words": _("Slides, a hand-out and sentences with sources, for one country or theme."),
                "address": page_address("briefing", view.filters),
            },
            {
                "name": _("Check your own list"),
                "words": _("Paste grantees or partners: who signed, from where, on what."),
                "address": page_address("organizations", view.filters, tab="list"),
            },
            {
                "name": _("See the gaps"),
                "words": gaps_words(view),
                "address": page_address("gaps", view.filters),
            },
        ],
    )


@cached_by_language
def gaps_words(view: View) -> str:
    """Return what the gaps start with: governments that endorsed and from whose country nobody signed."""
    n = sum(one.endorsed and not one.organizations for one in presences(view).values())
    if not n:
        return _("Which governments endorsed the Declaration, who is addressed, and what the record does not know.")
    if view.filters:
        words = ngettext(
            "One government endorsed the Declaration; within these filters, nobody signed from there.",
            "{n} governments endorsed the Declaration; within these filters, nobody signed from there.",
            n,
        )
    else:
        words = ngettext(
            "One government endorsed the Declaration and nobody signed from there.",
            "{n} governments endorsed the Declaration and nobody signed from there.",
            n,
        )
    return begun(words.format(n=spelled(n)))
