"""By country: the events found since the first statement; each name leads to the page filtered to it."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from data.measures.follow_up.outcomes import found, outcome_countries
from data.record.selection import View
from pages.parts.drawing.chart import heading
from pages.parts.drawing.direction_marks import STYLE as MARKS, marks
from pages.parts.drawing.links import page_address
from pages.parts.drawing.sourced import sourced
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS


def country_list(view: View) -> None:
    """Draw the events by country; each name leads to the page filtered to it."""
    rows = outcome_countries(view)
    if rows["events"].sum() == 0:
        return
    heading(countries_finding(view))
    st.html(countries_html(view))
    sourced(
        view,
        "outcome-countries",
        lambda: countries_table(view),
        _(
            "An event that concerns several countries counts in each. The counts follow what the sources cover "
            "and are no score."
        ),
    )


@cached_by_language
def countries_finding(view: View) -> str:
    """Return the sentence of the countries that most events concern, all of those that share the place."""
    rows, of = outcome_countries(view), found(view)["events"]
    n = int(rows["events"].max())
    first = listed(labels.country(str(c)) for c in rows.index[rows["events"] == n])
    return ngettext(
        "By country: {countries}, {n} of {of} event", "By country: {countries}, {n} of {of} events", of
    ).format(n=number(n), of=number(of), countries=first)


@cached_by_language
def countries_html(view: View) -> str:
    """Return the countries with their counts as HTML."""
    lines = []
    for country, row in outcome_countries(view).iterrows():
        own = replace(view.filters, countries=(str(country),))
        n = int(row["events"])
        words = ngettext("{n} event", "{n} events", n).format(n=number(n))
        counts = marks({d: int(row[d]) for d in DIRECTIONS if row[d]})
        lines.append(
            f"<li><a href='{page_address('since', own)}'>{escape(labels.country(str(country)))}</a>"
            f"<span>{escape(words)}</span><span>{counts}</span></li>"
        )
    return (
        f"<style>{MARKS}.oc{{list-style:none;margin:0;padding:0!important}}"
        ".oc li>span{white-space:nowrap}.oc li>span+span{white-space:normal}"
        ".oc li{display:grid;grid-template-columns:minmax(8rem,14rem) 9rem minmax(0,1fr);column-gap:1rem;"
        "padding:.25rem 0;border-bottom:1px solid var(--rule)}.oc span+span{font-size:.88rem}"
        "@media(max-width:640px){.oc li{grid-template-columns:1fr auto}.oc span+span{grid-column:1/-1}}</style>"
        f"<ul class='oc links'>{''.join(lines)}</ul>"
    )


def countries_table(view: View) -> pd.DataFrame:
    """Return the countries with column names in the reader's language."""
    rows = outcome_countries(view)
    return pd.DataFrame(
        {
            _("Country"): [labels.country(str(c)) for c in rows.index],
            _("Events found"): rows["events"].tolist(),
            _("advances"): rows["advance"].tolist(),
            _("mixed"): rows["mixed"].tolist(),
            _("setbacks"): rows["setback"].tolist(),
            _("unclear"): rows["unclear"].tolist(),
        }
    )
