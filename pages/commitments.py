"""Page: what the Declaration's action packages answer of the demands, and what each government took on."""

import streamlit as st

from pages.parts.claims import panel
from pages.parts.drawing.tabs import in_tabs
from pages.parts.views.commitments import finding as commitment_parts
from pages.parts.views.commitments.fit_grid import fit_folds
from pages.parts.views.commitments.government_list import government_list
from pages.parts.views.commitments.package_list import package_list
from pages.parts.visit.current import visit
from pages.parts.visit.nothing_left import nothing_left
from pages.parts.words.catalogue import gettext as _

view = visit().view
st.title(commitment_parts.title(view), anchor=False)
commitment_parts.about()
if not view.statements.any():
    nothing_left(view)
# packages of a country stay on the page even where no statement has to do with it
if view.demands.any():
    panel.quote(view, "unanswered")
    in_tabs(
        {
            "themes": (_("By theme"), lambda: fit_folds(view)),
            "unmatched": (_("Without a package"), lambda: commitment_parts.unanswered(view)),
            "packages": (_("Action packages"), lambda: package_list(view)),
            "governments": (_("Governments"), lambda: government_list(view)),
        },
        "commitments_tab",
    )
