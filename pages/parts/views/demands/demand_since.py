"""What was found since a demand was first asked, newest first."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.measures.follow_up.outcomes import outcome_rows, since_by_demand
from data.record.selection import View
from pages.parts.drawing.pager import turned
from pages.parts.views.since.outcome_list import STYLE, event_item
from pages.parts.visit.site import link
from pages.parts.words.catalogue import gettext as _

SIZE = 8


def demand_since(view: View, demand_id: str) -> None:
    """Draw the events found since the first statement kept that makes a demand, `SIZE` at a time."""
    since = since_by_demand(view).get(demand_id)
    found = [event.outcome_id for event in since.events] if since else []
    if not found:
        st.write(_("Nothing was found in the sources read. This does not mean that nothing happened."))
        return
    rows = outcome_rows(view)
    shown, field = turned(len(found), SIZE, f"page_since_{demand_id}")
    items = "".join(event_item(view, rows[one], "since", demands=False) for one in found[shown])
    note = escape(_("Direction: towards or away from the demand, in this project's reading."))
    st.html(f"{STYLE}<p class='quiet'>{note}</p><ul class='ev links'>{items}</ul>")
    field()
    link("since.py", _("All events, with their full sources"), view.filters)
