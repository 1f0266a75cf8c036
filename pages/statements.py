"""Page: one statement, what it asks for, the figures in it and who signed; then all statements."""

import streamlit as st

from data.measures.country_profile import wherever
from pages.parts.claims import panel
from pages.parts.shell import notices
from pages.parts.shell.visit import visit
from pages.parts.views.statements import facts, parts as statement_parts

view = visit().view
chosen = statement_parts.chosen(view)
if not view.statements.any():
    st.title(statement_parts.nothing())
    notices.nothing_left(view)
    st.stop()

# one statement is read whole where its country plays both roles: no count of it crosses them
read = wherever(view) if view.two_sided else view
st.title(statement_parts.finding(read, chosen), anchor=False)
facts.title(read, chosen)
statement_parts.chooser(view)
panel.place(view, ("statement", chosen), "statements")
facts.facts(read, chosen)
statement_parts.outside(view, chosen)
statement_parts.passages(read, chosen)
statement_parts.figures(read, chosen)
statement_parts.signers(read, chosen)
statement_parts.every_statement(view, chosen)
