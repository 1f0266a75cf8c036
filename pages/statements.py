"""Page: one statement, what it asks for, the figures in it and who signed; then all statements."""

import streamlit as st

from pages.parts import claims, notices, statement_facts as facts, statement_parts as parts
from pages.parts.visit import visit

view = visit().view
chosen = parts.chosen(view)
if not view.statements.any():
    st.title(parts.nothing())
    notices.nothing_left(view)
    st.stop()

st.title(parts.finding(view, chosen), anchor=False)
facts.title(view, chosen)
parts.chooser(view)
claims.place(view, ("statement", chosen), "statements")
facts.facts(view, chosen)
parts.outside(view, chosen)
parts.passages(view, chosen)
parts.figures(view, chosen)
parts.signers(view, chosen)
parts.every_statement(view, chosen)
