"""Who signed from one country: its organizations with what each signed; where there is none, who stands nearest."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from data.gaps.nearest import Subject, basis, nearest
from data.gaps.presence import presence_gaps
from data.measures.countries.country_profile import Ties, wherever
from data.measures.demands.recurrence import compared
from data.measures.signers.signing import organizations, pairs
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.links import page_address
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, date_words, gettext as _, listed, ngettext, number
from pages.parts.words.gap_kinds import NEAR

FIRST, DOTS, CLOSE = 8, 8, 3
NOBODY = "endorsed-no-signer"


def signed(one: Ties, title: str) -> None:
    """Draw the organizations based there, those that signed most first, under a title."""
    heading(title)
    st.html(signed_html(one.based, one.any, one.country))
    if one.signers:
        country = begun(labels.country_inside(one.country))
        said_above(_("{subject}: {words}").format(subject=country, words=_there(one.signers)))
        below(one.based, f"signers-{one.country}", lambda: signers_table(one.based), listed=True)


def _there(n: int) -> str:
    """Return how many organizations based in a country signed."""
    words = ngettext("organization based there signed", "organizations based there signed", n)
    return f"{number(n)} {words}"


@cached_by_language
def signed_html(based: View, whole: View, country: str) -> str:
    """Return the first organizations based in a country as HTML, each with dots for what it signed."""
    frame, record = organizations(based), based.record
    dates = record.tables["statements"]["date"].tolist()
    kept = [s for s in range(len(record.statements)) if compared(wherever(based))[s]][-DOTS:]
    signatures = set(zip(*(part.tolist() for part in pairs(based)), strict=True))
    position = {organization: k for k, organization in enumerate(record.organizations)}
    rows = []
    for organization, name, kind, city in frame[["name", "kind", "city"]].head(FIRST).itertuples():
        on = [(position[organization], s) in signatures for s in kept]
        when = listed(date_words(dates[s][:7], "medium") for s, there in zip(kept, on, strict=True) if there)
        rows.append(
            {
                "name": name,
                "title": "",
                "address": page_address("organizations", whole.filters, show=organization),
                "aside": " · ".join(part for part in (labels.kind(kind), labels.city(record, city)) if part),
                "dots": ["signed" if there else "unsigned" for there in on],
                "words": _("Signed in: {dates}").format(dates=when),
            }
        )
    more = len(frame) - FIRST
    every = None
    if more > 0:
        there = replace(whole.filters, countries=(country,), role="from")
        words = ngettext("{n} more organization", "{n} more organizations", more).format(n=number(more))
        every = {"words": words, "address": page_address("organizations", there)}
    elif frame.empty:
        every = _gap(whole, country)
    return rendered(
        "countries/dotted.html",
        note="" if rows else _nobody(whole, country),
        rows=rows,
        folded=[],
        more="",
        link=every,
    )


def signers_table(based: View) -> pd.DataFrame:
    """Return the organizations based in a country with column names in the reader's language."""
    frame = organizations(based)
    return pd.DataFrame(
        {
            _("Organization"): frame["name"].tolist(),
            _("City"): [labels.city(based.record, c) for c in frame["city"]],
            _("Kind"): [labels.kind(kind) for kind in frame["kind"]],
            _("Statements signed"): frame["signed"].tolist(),
        }
    )


def _nobody(whole: View, country: str) -> str:
    """Return that nobody signed from a country, and which organizations in the states next to it did."""
    nobody = _("No organization that signed is known to be based there.")
    gap = Subject(NOBODY, country, "", "", "")
    near = nearest(wherever(whole), gap).head(CLOSE)
    if near.empty:
        return nobody
    names = listed(
        _("{name} ({country})").format(name=name, country=labels.country(country))
        for name, country in zip(near["name"], near["country"], strict=True)
    )
    return f"{nobody} {_(NEAR[basis(gap)]).format(names=names)}."


def _gap(whole: View, country: str) -> dict[str, str] | None:
    gap = f"{NOBODY}:{country}"
    everywhere = wherever(whole)
    if not any(one.gap_id == gap for one in presence_gaps(everywhere)):
        return None
    return {"words": _("See the gap"), "address": page_address("gaps", everywhere.filters, show=gap)}
