"""Page: what the Declaration's action packages answer of the demands, and what each government took on."""

import streamlit as st

from pages.parts.claims import panel
from pages.parts.shell import notices
from pages.parts.shell.visit import visit
from pages.parts.views.commitments import parts as commitment_parts
from pages.parts.views.commitments.fit_grid import fit_grid
from pages.parts.views.commitments.government_list import government_list
from pages.parts.views.commitments.package_list import package_list

view = visit().view
st.title(commitment_parts.title(view), anchor=False)
commitment_parts.about()
if not view.demands.any():
    notices.nothing_left(view)
    st.stop()
if not view.statements.any():
    # packages of a country stay on the page even where no statement has to do with it
    notices.nothing_left(view)

fit_grid(view)
commitment_parts.unanswered(view)
panel.place(view, "unanswered")
package_list(view)
government_list(view)
