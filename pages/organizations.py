"""Page: find an organization and read its record; who signed with whom; a list of one's own."""

import streamlit as st

from pages.parts.claims import panel
from pages.parts.drawing.tabs import open_tab
from pages.parts.views.organizations import finder
from pages.parts.views.organizations.places_unknown import places_unknown
from pages.parts.views.organizations.profile import organization_record
from pages.parts.views.organizations.reach_panel import reach_panel
from pages.parts.views.organizations.signers_matrix import signers_matrix
from pages.parts.views.organizations.upset import upset
from pages.parts.visit.current import visit
from pages.parts.visit.nothing_left import nothing_left
from pages.parts.words.catalogue import gettext as _

view = visit().view
organization = finder.chosen(view)
if organization:
    finder.way_back()
st.title(finder.title(view, organization), anchor=False)
if organization:
    panel.quote(view, ("organization", organization))
    organization_record(view, organization)
elif not view.statements.any():
    nothing_left(view)
else:
    panel.quote(view, "organizations")
    names = {
        "all": _("All organizations"),
        "together": _("Who signed together"),
        "unplaced": _("No place known"),
        "list": _("Your list"),
    }
    shown = open_tab(names, "organizations_tab", ("demands", "others"))
    if shown == "all":
        finder.table(view, finder.search(view))
    elif shown == "together":
        upset(view)
        signers_matrix(view)
    elif shown == "unplaced":
        places_unknown(view)
    else:
        reach_panel(view)
