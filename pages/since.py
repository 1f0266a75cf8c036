"""Page: the events found since the statements, by theme, date and country, and figures around them."""

import streamlit as st

from data.measures.follow_up.outcomes import kept_outcomes
from pages.parts.claims import panel
from pages.parts.drawing.tabs import open_tab
from pages.parts.views.countries.outcomes import country_list
from pages.parts.views.since import summary as since_parts
from pages.parts.views.since.indicator_charts import indicator_charts
from pages.parts.views.since.theme_folds import theme_folds
from pages.parts.visit.current import visit
from pages.parts.visit.nothing_left import nothing_left
from pages.parts.words.catalogue import gettext as _

view = visit().view
st.title(since_parts.title(view), anchor=False)
if not view.statements.any():
    nothing_left(view)
# events of a country stay on the page even where no statement has to do with it
if view.statements.any() or len(kept_outcomes(view)[0]):
    since_parts.balance(view)
    panel.quote(view, "since")
    names = {
        "themes": _("By theme"),
        "dates": _("By date"),
        "countries": _("By country"),
        "figures": _("Figures around them"),
    }
    shown, box = open_tab(names, "since_tab")
    with box:
        if shown == "themes":
            theme_folds(view)
        elif shown == "dates":
            since_parts.timeline(view)
        elif shown == "countries":
            country_list(view)
        else:
            indicator_charts(view)
