"""Which of the Declaration's action packages match one demand, in this project's reading."""

from __future__ import annotations

import streamlit as st

from data.measures.follow_up.commitments import fitting, package_rows
from data.record.selection import View
from pages.parts.drawing.links import page_address
from pages.parts.drawing.match_signs import STYLE, sign
from pages.parts.drawing.template import rendered
from pages.parts.words.catalogue import gettext as _, language
from pages.parts.words.packages import leads_words, package_name


def demand_commitments(view: View, demand_id: str) -> None:
    """Draw the packages that match a demand; a sentence where none does."""
    st.html(commitments_html(view, demand_id))


def commitments_html(view: View, demand_id: str) -> str:
    """Return the packages that match a demand as HTML, the direct matches first."""
    table = package_rows(view)
    rows = sorted((one for one in fitting(view) if one.demand_id == demand_id), key=lambda one: one.fit)
    nothing = (
        _("No package that these countries lead or joined matched it in our reading.")
        if view.filters.countries
        else _("No package matched it in our reading.")
    )
    return f"<style>{STYLE}</style>" + rendered(
        "demands/demand_commitments.html",
        nothing=nothing,
        rows=[
            {
                "sign": sign(row.fit),
                "name": package_name(view.record, row.package_id, table[row.package_id]),
                "address": page_address("commitments", view.filters),
                "reason": view.record.text(row.reason, language()),
                "leads": leads_words(table[row.package_id]),
            }
            for row in rows
        ],
    )
