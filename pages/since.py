"""Page: the events found since the statements, by theme, date and country, and figures around them."""

import streamlit as st

from data.measures.follow_up.outcomes import kept_outcomes
from pages.parts.claims import panel
from pages.parts.drawing.tabs import in_tabs
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
    in_tabs(
        {
            "themes": (_("By theme"), lambda: theme_folds(view)),
            "dates": (_("By date"), lambda: since_parts.timeline(view)),
            "countries": (_("By country"), lambda: country_list(view)),
            "figures": (_("Figures around them"), lambda: indicator_charts(view)),
        },
        "since_tab",
    )
