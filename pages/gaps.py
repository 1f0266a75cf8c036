"""Page: where the gaps are: governments without a signer first, then demand, evidence, and what is done twice."""

import streamlit as st

from data.gaps.rules import KINDS
from pages.parts.claims import panel
from pages.parts.drawing.tabs import open_tab
from pages.parts.views.gaps import finding as gap_parts, tabs
from pages.parts.views.gaps.worklist_panel import arrived, every_gap, worklist_panel
from pages.parts.visit.current import finish, visit
from pages.parts.visit.nothing_left import nothing_left
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.gap_kinds import LOOKS

view = visit().view
st.title(gap_parts.finding(view), anchor=False)

if not view.statements.any():
    nothing_left(view)
    finish()

arrived(view)
tab = open_tab({kind: f"{look.shape} {_(look.name)}" for kind, look in LOOKS.items()}, "gap_tabs", word="gap")
st.caption(_(LOOKS[tab].meaning))
if tab == "presence":
    tabs.presence(view)
elif tab == "demand":
    tabs.demand(view)
else:
    worklist_panel(view, tab)

with st.container(horizontal=True, vertical_alignment="center"):
    panel.quote(view, "absent", *(("gaps", kind) for kind in KINDS))
    every_gap(view)
