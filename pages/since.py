"""Page: the events found since the statements, by demand and country, and figures around them."""

import streamlit as st

from data.measures.outcomes import outcomes
from pages.parts.claims import panel
from pages.parts.shell import notices
from pages.parts.shell.visit import visit
from pages.parts.views.countries.outcomes import country_list
from pages.parts.views.demands.demand_outcomes import demand_list
from pages.parts.views.since import parts as since_parts
from pages.parts.views.since.indicator_charts import indicator_charts

view = visit().view
st.title(since_parts.title(view), anchor=False)
if not view.statements.any():
    notices.nothing_left(view)
    if outcomes(view).empty:
        st.stop()
    # events of a country stay on the page even where no statement has to do with it

since_parts.balance(view)
panel.place(view, "since")
since_parts.timeline(view)
demand_list(view)
country_list(view)
indicator_charts(view)
