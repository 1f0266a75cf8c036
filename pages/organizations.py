"""Page: find an organization and read its record; who signed with whom."""

import streamlit as st

from pages.parts.claims import panel
from pages.parts.shell import notices
from pages.parts.shell.visit import visit
from pages.parts.views.organizations import finder
from pages.parts.views.organizations.places_unknown import places_unknown
from pages.parts.views.organizations.profile import organization_record
from pages.parts.views.organizations.reach_panel import reach_panel
from pages.parts.views.organizations.signers_matrix import signers_matrix
from pages.parts.views.organizations.upset import upset

view = visit().view
organization = finder.chosen(view)
st.title(finder.title(view, organization), anchor=False)
if not organization and not view.statements.any():
    notices.nothing_left(view)
    st.stop()

found = finder.search(view, organization)
panel.place(view, ("organization", organization) if organization else "organizations")
if organization:
    organization_record(view, organization)
    st.stop()

finder.table(view, found)
if view.organizations.any():
    upset(view)
    signers_matrix(view)
    places_unknown(view)
reach_panel(view)
