"""Page: one statement, what it asks for, the figures in it and who signed; then all statements."""

import streamlit as st

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

st.title(statement_parts.finding(view, chosen), anchor=False)
facts.title(view, chosen)
statement_parts.chooser(view)
panel.place(view, ("statement", chosen), "statements")
facts.facts(view, chosen)
statement_parts.outside(view, chosen)
statement_parts.passages(view, chosen)
statement_parts.figures(view, chosen)
statement_parts.signers(view, chosen)
statement_parts.every_statement(view, chosen)
