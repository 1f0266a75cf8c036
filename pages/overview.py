"""Page: who signed, which governments endorsed, what recurs, and when; the first thing a visitor sees."""

import streamlit as st

from pages.parts.claims import panel
from pages.parts.drawing.chart import below, figure, heading
from pages.parts.shell import notices
from pages.parts.shell.visit import visit
from pages.parts.views.demands.recurrence_chart import recurrence_bars, recurrence_finding, recurrence_table
from pages.parts.views.home import parts as overview_parts
from pages.parts.views.home.signers_map import signers_map
from pages.parts.views.home.timeline import timeline
from pages.parts.words import findings

view = visit().view
st.title(findings.overview(view), anchor=False)
overview_parts.numbers(view)
panel.place(view, *panel.top(view), "statements", "organizations", "countries", "endorsers", "recurring")
overview_parts.examples()

if not view.statements.any():
    notices.nothing_left(view)
    st.stop()

heading(findings.signers(view))
overview_parts.map_key(view)
signers_map(view, alt=findings.map_alt(view))
below(view, "signers", lambda: overview_parts.map_table(view), note=overview_parts.map_note(view))

if view.passages.any():
    figure(
        view,
        "recurrence",
        lambda: recurrence_bars(view, overview_parts.MOST),
        finding=recurrence_finding(view),
        alt=findings.recurrence_alt(view),
        table=lambda: recurrence_table(view, overview_parts.MOST),
    )
    overview_parts.all_demands(view)
else:
    heading(recurrence_finding(view))

timeline(view)
