"""Page: the statements as cards, then one read like a document, with who signed it beside."""

import streamlit as st

from data.measures.countries.country_profile import wherever
from pages.parts.claims import panel
from pages.parts.views.statements import document as statement_parts
from pages.parts.views.statements.cards import cards
from pages.parts.visit.current import finish, visit
from pages.parts.visit.nothing_left import nothing_left

view = visit().view
if not view.statements.any():
    st.title(statement_parts.nothing())
    nothing_left(view)
    finish()

chosen = statement_parts.chosen(view)
# one statement is read whole where its country plays both roles: no count of it crosses them
read = wherever(view) if view.two_sided else view
st.title(statement_parts.finding(view), anchor=False)
cards(view, read, chosen)
statement_parts.document(view, read, chosen)
panel.quote(view, ("statement", chosen), "statements")
