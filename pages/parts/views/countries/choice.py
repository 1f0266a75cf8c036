"""Which country the page shows, and which one beside it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.measures.country_profile import first_country
from data.record.folding import folded
from data.record.selection import View
from pages.parts.shell import address
from pages.parts.shell.own_choice import own_choice
from pages.parts.shell.visit import visit
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _


def empty_title() -> str:
    """Return the page's title where the filters leave nothing."""
    return _("Countries")


def chosen(view: View) -> list[str]:
    """Draw the choice of a country and of one to compare it with; return the one or two chosen."""
    countries = sorted(view.record.countries, key=lambda c: folded(labels.country(c)))
    first = first_country(view)
    country = own_choice("show", countries, first)
    others = ["", *(c for c in countries if c != country)]
    own_choice("with", others, "")
    with st.container(horizontal=True, vertical_alignment="bottom", key="choice"):
        st.selectbox(
            _("Country shown"),
            countries,
            format_func=labels.country,
            key=address.choice_key("show"),
            placeholder=_("Choose a country"),
            width=280,
        )
        st.selectbox(
            _("Beside it"),
            others,
            format_func=lambda c: labels.country(c) if c else _("No other country"),
            key=address.choice_key("with"),
            placeholder=_("Choose a country"),
            width=280,
        )
        _as_filter(view, country)
    shown = [address.keep("show", first), address.keep("with", "")]
    return [c for c in shown if c]


def _as_filter(view: View, country: str) -> None:
    """Draw what makes the country shown the filter of every page, unless it is."""
    wanted = replace(view.filters, countries=(country,))
    if wanted != view.filters and not visit().embedded:
        st.button(
            _("Filter every page to {country}").format(country=labels.told(country)),
            icon=":material/filter_alt:",
            type="tertiary",
            on_click=address.put,
            args=(wanted,),
            key="as_filter",
        )
