"""Page: find an organization and read its record; who signed with whom."""

import streamlit as st

from pages.parts import claims, notices, organization_search
from pages.parts.organization_record import organization_record
from pages.parts.places_unknown import places_unknown
from pages.parts.reach_panel import reach_panel
from pages.parts.signers_matrix import signers_matrix
from pages.parts.upset import upset
from pages.parts.visit import visit

view = visit().view
organization = organization_search.chosen(view)
st.title(organization_search.title(view, organization), anchor=False)
if not organization and not view.statements.any():
    notices.nothing_left(view)
    st.stop()

found = organization_search.search(view, organization)
claims.place(view, ("organization", organization) if organization else "organizations")
if organization:
    organization_record(view, organization)
    st.stop()

organization_search.table(view, found)
if view.organizations.any():
    upset(view)
    signers_matrix(view)
    places_unknown(view)
reach_panel(view)
