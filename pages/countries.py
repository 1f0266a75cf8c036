"""Page: one country at a time, or two side by side: its government, what is asked of it, who signs there."""

import streamlit as st

from data.measures.country_profile import wherever
from pages.parts.claims import panel
from pages.parts.shell import notices
from pages.parts.shell.visit import visit
from pages.parts.views.countries import choice, parts as country_parts
from pages.parts.views.countries.table import countries_table

view = visit().view
if not wherever(view).statements.any():
    st.title(choice.empty_title(), anchor=False)
    notices.nothing_left(view)
    st.stop()

heading = st.container()
shown = choice.chosen(view)
with heading:
    st.title(country_parts.title(view, *shown), anchor=False)
panel.quote(view, *(("country", country) for country in shown))

for piece in (country_parts.facts, country_parts.asked_of, country_parts.signers, country_parts.touching):
    country_parts.side_by_side(view, shown, piece)

countries_table(view)
