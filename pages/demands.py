"""Page: one demand with its passages, then all demands: which recur, when, to whom and for whom."""

import streamlit as st

from pages.parts.claims import panel
from pages.parts.drawing.chart import heading
from pages.parts.shell import notices
from pages.parts.shell.visit import visit
from pages.parts.views.demands import parts as demand_parts
from pages.parts.views.demands.addressee_chart import addressee_figure
from pages.parts.views.demands.change_chart import change_figure
from pages.parts.views.demands.demand_matrix import demand_matrix
from pages.parts.views.demands.group_chart import group_figure
from pages.parts.views.demands.recurrence_chart import recurrence_finding

view = visit().view
chosen = demand_parts.chosen(view)
if not view.statements.any():
    st.title(demand_parts.nothing())
    notices.nothing_left(view)
    st.stop()

st.title(demand_parts.finding(view, chosen), anchor=False)
demand_parts.chooser(view)
panel.place(view, ("demand", chosen))
demand_parts.about(view, chosen)
demand_parts.passages(view, chosen)

if not view.passages.any():
    heading(recurrence_finding(view))
    st.stop()

demand_matrix(view, chosen)
change_figure(view)
addressee_figure(view)
group_figure(view)
