"""What one country's government committed to: the action packages that it is known to lead or to have joined."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from data.measures.countries.country_profile import Ties, wherever
from data.measures.follow_up.commitments import ANSWERS, Row, fitting, package_rows
from data.record.selection import View
from pages.parts.drawing.chart import heading
from pages.parts.drawing.links import page_address
from pages.parts.drawing.sourced import publishers, sourced
from pages.parts.drawing.template import rendered
from pages.parts.views.countries.asked import asked_rows
from pages.parts.words import short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.packages import doubtful, package_name


def committed(one: Ties, title: str) -> None:
    """Draw its packages, and which demands made of it each was matched with, under a title."""
    heading(title)
    st.html(committed_html(one.addressed, one.any, one.country))
    if rows := own_packages(one.any, one.country):
        line = _("Sources, read in stored copies of the pages: {publishers}.").format(
            publishers=publishers((row["source_publisher"], row["source_url"]) for row in rows.values())
        )
        sourced(one.any, f"committed-{one.country}", lambda: committed_table(one.any, one.country), line)


def own_packages(view: View, country: str) -> Mapping[str, Row]:
    """Return those of `data.measures.follow_up.commitments.package_rows` that a country leads or joined."""
    rows = package_rows(wherever(view))
    return {package: row for package, row in rows.items() if country in {*row["leads"], *row["joined"]}}


@cached_by_language
def committed_html(addressed: View, whole: View, country: str) -> str:
    """Return its packages as HTML, or that none is known and of how many the members are not all known."""
    rows, record = own_packages(whole, country), whole.record
    asked = {demand for demand, _statements, _passages in asked_rows(addressed)}
    matched = [fit for fit in fitting(wherever(whole)) if fit.fit in ANSWERS and fit.demand_id in asked]
    items = []
    for package, row in rows.items():
        demands = [fit.demand_id for fit in matched if fit.package_id == package]
        items.append(
            {
                "name": package_name(record, package, row),
                "role": _("leads") if country in row["leads"] else _("joined"),
                "matched": listed(short.demands(record)[d] for d in demands),
            }
        )
    return rendered(
        "countries/committed.html",
        items=items,
        matches=_("Matches what is asked of it:"),
        nothing="" if items else none_words(whole),
        link=_("Packages"),
        address=page_address("commitments", whole.filters),
    )


def none_words(view: View) -> str:
    """Return that no package is known to name a government, and how many lists of members are not complete."""
    rows = package_rows(wherever(view))
    doubt = sum(doubtful(row) for row in rows.values())
    words = _("No action package found names it as lead or participant.")
    if not doubt:
        return words
    return (
        words
        + " "
        + ngettext(
            "The list of members of {n} of {of} packages is not complete.",
            "The lists of members of {n} of {of} packages are not complete.",
            doubt,
        ).format(n=number(doubt), of=number(len(rows)))
    )


def committed_table(view: View, country: str) -> pd.DataFrame:
    """Return its packages with their sources and column names in the reader's language."""
    rows = own_packages(view, country)
    return pd.DataFrame(
        {
            _("Package"): [package_name(view.record, package, row) for package, row in rows.items()],
            _("Part in it"): [_("leads") if country in row["leads"] else _("joined") for row in rows.values()],
            _("As of"): [row["as_of"] for row in rows.values()],
            _("Publisher"): [row["source_publisher"] for row in rows.values()],
            _("Source"): [row["source_url"] for row in rows.values()],
        }
    )
