"""Page: where the gaps are, in three kinds: presence, demand and evidence; what to look into first."""

import streamlit as st

from data.gaps.rules import KINDS
from pages.parts.claims import panel
from pages.parts.drawing.chart import below, heading
from pages.parts.shell import notices
from pages.parts.shell.visit import visit
from pages.parts.views.gaps import parts as gap_parts
from pages.parts.views.gaps.asked_matrix import asked_finding, asked_html, asked_table
from pages.parts.views.gaps.presence_grid import presence_finding, presence_html, presence_table
from pages.parts.views.gaps.worklist_panel import worklist_panel

view = visit().view
st.title(gap_parts.finding(view), anchor=False)

if not view.statements.any():
    notices.nothing_left(view)
    st.stop()

gap_parts.meaning()
gap_parts.kinds(view)
panel.quote(view, "absent", *(("gaps", kind) for kind in KINDS))

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
