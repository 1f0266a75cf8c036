"""Page: the events found since the statements, by demand and country, and figures around them."""

import streamlit as st

from data.measures.outcomes import outcomes
from pages.parts import claims, notices, since_parts
from pages.parts.country_outcomes import country_list
from pages.parts.demand_outcomes import demand_list
from pages.parts.indicator_charts import indicator_charts
from pages.parts.visit import visit

view = visit().view
st.title(since_parts.title(view), anchor=False)
if not view.statements.any():
    notices.nothing_left(view)
    if outcomes(view).empty:
        st.stop()
    # events of a country stay on the page even where no statement has to do with it

since_parts.balance(view)
claims.place(view, "since")
since_parts.timeline(view)
demand_list(view)
country_list(view)
indicator_charts(view)
