"""Which country the page shows, and which one beside it; none unless somebody asked for one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.record.folding import folded
from data.record.selection import View
from pages.parts.visit import address
from pages.parts.visit.own_choice import own_choice
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _


def chosen(view: View) -> list[str]:
    """Return the countries, two at most, that the address, the fields or a filter on one or two of them ask for."""
    first, second = _defaults(view)
    country = own_choice("show", ["", *view.record.countries], first)
    other = own_choice("with", ["", *view.record.countries], second)
    return [c for c in dict.fromkeys([country, other if country else ""]) if c]


def fields(view: View, shown: Sequence[str]) -> None:
    """Draw the choice of a country and, once there is one, of another to compare it with."""
    countries = sorted(view.record.countries, key=lambda c: folded(labels.country(c)))
    others = [c for c in countries if c not in shown[:1]]
    first, second = _defaults(view)
    with st.container(horizontal=True, vertical_alignment="bottom", key="choice"):
        _field(_("Country shown"), "show", countries, _("Choose a country"))
        if shown:
            _field(_("Compared with"), "with", others, _("No other country"))
    address.keep("show", first)
    if shown:
        address.keep("with", second)


def _field(label: str, word: str, countries: Sequence[str], none: str) -> None:
    options = ["", *countries]
    if st.session_state.get(address.choice_key(word)) not in options:
        st.session_state[address.choice_key(word)] = ""
    st.selectbox(
        label,
        options,
        format_func=lambda c: labels.country(c) if c else none,
        key=address.choice_key(word),
        width=240,
    )


def _defaults(view: View) -> tuple[str, str]:
    """Return what a filter on one or two countries shows; a choice among more is open."""
    filtered = view.filters.countries
    first, second = (*filtered, "", "")[:2]
    return ("", "") if len(filtered) > 2 else (first, second)
