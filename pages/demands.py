"""Page: every demand as a list of dots, the chosen one beside it; what is new, who is addressed, who is at risk."""

import streamlit as st

from pages.parts.claims import panel
from pages.parts.drawing.tabs import open_tab
from pages.parts.views.demands import choice as demand_parts
from pages.parts.views.demands.addressee_chart import addressee_figure
from pages.parts.views.demands.change_chart import change_figure
from pages.parts.views.demands.change_lists import change_lists
from pages.parts.views.demands.demand_detail import TABS, detail_tabs, facts_html, title
from pages.parts.views.demands.demand_matrix import demand_matrix
from pages.parts.views.demands.group_chart import group_figure
from pages.parts.views.demands.recurrence_chart import recurrence_finding
from pages.parts.visit.current import finish, visit
from pages.parts.visit.nothing_left import nothing_left

view = visit().view
if not view.statements.any():
    st.title(demand_parts.nothing())
    nothing_left(view)
    finish()

chosen = demand_parts.chosen(view)
if not view.passages.any():
    st.title(recurrence_finding(view), anchor=False)
    demand_parts.elsewhere(view, chosen)
    finish()

shown = open_tab(demand_parts.tabs(view), "page_tabs", (*demand_parts.TABS, *TABS))
if shown == "demands":
    with st.container(key="columns_demands"):
        with st.container():
            demand_matrix(view, chosen, demand_parts.kept_tab())
        with st.container(key="demand"):
            st.title(title(view, chosen), anchor=False)
            if demand_parts.made_here(view, chosen):
                detail_tabs(view, chosen)
                panel.quote(view, ("demand", chosen))
            else:
                st.html(facts_html(view, chosen))
                demand_parts.elsewhere(view, chosen)
elif shown == "changes":
    bars, names = st.columns([0.55, 0.45], gap="large")
    with bars:
        change_figure(view, first=True)
    with names:
        st.html(change_lists(view))
elif shown == "addressees":
    addressee_figure(view, first=True)
else:
    group_figure(view, first=True)
