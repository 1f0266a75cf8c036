"""Page: choose a country; what is asked of it, who signed from there, what it committed to, what happened since."""

import streamlit as st

from data.measures.countries.country_profile import ties, wherever
from pages.parts.claims import panel
from pages.parts.drawing.tabs import open_tab
from pages.parts.views.countries import blocks as country_parts, choice, more
from pages.parts.views.countries.country_list import overview_below, overview_html, overview_title
from pages.parts.views.countries.differences import differences
from pages.parts.views.countries.locator import choice_map_html, locator_html
from pages.parts.views.countries.table import countries_table
from pages.parts.visit.current import finish, visit
from pages.parts.visit.nothing_left import nothing_left
from pages.parts.words.catalogue import gettext as _

view = visit().view
if not wherever(view).statements.any():
    st.title(_("Countries"), anchor=False)
    nothing_left(view)
    finish()

shown = choice.chosen(view)
if not shown:
    st.title(overview_title(view), anchor=False)
    picture, listed = st.columns([0.3, 0.7], gap="medium")
    with picture:
        choice.fields(view, shown)
        st.html(choice_map_html(view))
    with listed:
        st.html(overview_html(view))
        overview_below(view)
    finish()

words, picture = st.columns([3, 1], gap="large")
with words:
    st.title(country_parts.title(view, *shown), anchor=False)
    if len(shown) == 1:
        st.html(country_parts.lead_html(view, shown[0]))
    with st.container(horizontal=True, vertical_alignment="bottom", key="country_choice"):
        choice.fields(view, shown)
        panel.quote(view, *(("country", country) for country in shown))
if len(shown) == 1 and (located := locator_html(view.record, shown[0])):
    picture.html(located)

tab = open_tab(more.tab_names(view, shown), "country_tabs")
if tab == "passages":
    more.passages(view, shown)
elif tab == "figures":
    more.figures(view, shown)
elif tab == "all":
    countries_table(view)
else:
    if len(shown) == 2:
        differences(*(ties(view.record, view.filters, country) for country in shown))
    country_parts.four_blocks(view, shown)
