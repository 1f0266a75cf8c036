"""Page: where the gaps are, in three kinds: presence, demand and evidence; what to look into first."""

import streamlit as st

from data.gaps.rules import KINDS
from pages.parts import claims, gap_parts, notices
from pages.parts.asked_matrix import asked_finding, asked_html, asked_table
from pages.parts.chart import below, heading
from pages.parts.presence_grid import presence_finding, presence_html, presence_table
from pages.parts.visit import visit
from pages.parts.worklist_panel import worklist_panel

view = visit().view
st.title(gap_parts.finding(view), anchor=False)

if not view.statements.any():
    notices.nothing_left(view)
    st.stop()

gap_parts.meaning()
gap_parts.kinds(view)
claims.place(view, "absent", *(("gaps", kind) for kind in KINDS))

heading(presence_finding(view))
st.html(presence_html(view))
below(view, "presence", lambda: presence_table(view))

heading(asked_finding(view))
st.html(asked_html(view))
below(view, "asked", lambda: asked_table(view))

heading(gap_parts.groups_finding(view))
st.html(gap_parts.groups_html(view))
below(view, "groups_by_theme", lambda: gap_parts.groups_table(view))

worklist_panel(view)
