"""What a page shows when no filter leaves anything: which one to take off."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.record.filters import FILTERS, Filters
from data.record.selection import View, select
from pages.parts.visit import address
from pages.parts.words import labels
from pages.parts.words.catalogue import N_, gettext as _

LOOSEN = {
    "c": N_("Remove the country"),
    "theme": N_("Remove the theme"),
    "demand": N_("Remove the demand"),
    "statement": N_("Remove the statement"),
    "kind": N_("Remove the kind of organization"),
    "group": N_("Remove the people at risk"),
}


def nothing_left(view: View) -> None:
    """Draw, for an empty selection, each filter that is one too many: a click takes it off, beside it what that leaves.

    Where no single one is enough, the click takes all of them off.
    """
    st.info(_("Nothing in the record fits what is chosen."), icon=":material/filter_alt_off:")
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
