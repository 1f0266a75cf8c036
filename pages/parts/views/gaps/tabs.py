"""What each tab of the gaps' page holds: the list of what to do first, then the picture behind it."""

from __future__ import annotations

import streamlit as st

from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.views.gaps import finding
from pages.parts.views.gaps.asked_matrix import asked_finding, asked_html, asked_table
from pages.parts.views.gaps.presence_grid import presence_finding, presence_html, presence_table
from pages.parts.views.gaps.worklist_panel import worklist_panel
from pages.parts.words.catalogue import gettext as _


def presence(view: View) -> None:
    """Draw the governments without a signer first, then, folded, who is present where."""
    worklist_panel(view, "presence")
    folded = st.expander(_("Every country: endorsed or not, with signers or without"), key="every", on_change="rerun")
    if folded.open:
        with folded:
            heading(presence_finding(view))
            st.html(presence_html(view))
            below(view, "presence", lambda: presence_table(view), listed=True)


def demand(view: View) -> None:
    """Draw what is asked and signed by country and theme, the gaps of it, then, folded, people at risk by theme."""
    heading(asked_finding(view))
    st.html(asked_html(view))
    below(view, "asked", lambda: asked_table(view))
    worklist_panel(view, "demand")
    folded = st.expander(_("People at risk, by theme"), key="groups", on_change="rerun")
    if folded.open:
        with folded:
            heading(finding.groups_finding(view))
            st.html(finding.groups_html(view))
            below(view, "groups_by_theme", lambda: finding.groups_table(view))
