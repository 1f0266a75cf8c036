"""Page: one statement, what it asks for, the figures in it and who signed; then all statements."""

import streamlit as st

from pages.parts import claims, notices, statement_facts, statement_parts
from pages.parts.visit import visit

view = visit().view
chosen = statement_parts.chosen(view)
if not view.statements.any():
    st.title(statement_parts.nothing())
    notices.nothing_left(view)
    st.stop()

st.title(statement_parts.finding(view, chosen), anchor=False)
statement_facts.title(view, chosen)
statement_parts.chooser(view)
claims.place(view, ("statement", chosen), "statements")
statement_facts.facts(view, chosen)
statement_parts.outside(view, chosen)
statement_parts.passages(view, chosen)
statement_parts.figures(view, chosen)
statement_parts.signers(view, chosen)
statement_parts.every_statement(view, chosen)
