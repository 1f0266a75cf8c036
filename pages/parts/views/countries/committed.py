"""What one country's government committed to: the action packages that it is known to lead or to have joined."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.measures.commitments import ANSWERS, fit_rows, packages
from data.measures.country_profile import Ties, wherever
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
    rows = own_packages(one.any, one.country)
    if len(rows):
        line = _("Sources, read in stored copies of the pages: {publishers}.").format(publishers=publishers(rows))
        sourced(one.any, f"committed-{one.country}", lambda: committed_table(one.any, one.country), line)


def own_packages(view: View, country: str) -> pd.DataFrame:
    """Return the rows of `data.measures.commitments.packages` that a country leads or joined."""
    rows = packages(wherever(view))
    return rows[[country in {*leads, *joined} for leads, joined in zip(rows["leads"], rows["joined"], strict=True)]]


@cached_by_language
def committed_html(addressed: View, whole: View, country: str) -> str:
    """Return its packages as HTML, or that none is known and of how many the members are not all known."""
    rows, record = own_packages(whole, country), whole.record
    matched = fit_rows(wherever(whole))
    matched = matched[matched["fit"].isin(ANSWERS) & matched["demand_id"].isin(asked_rows(addressed)["demand_id"])]
    items = []
    for package, row in rows.iterrows():
        demands = matched.loc[matched["package_id"] == package, "demand_id"]
        items.append(
            {
                "name": package_name(record, str(package), row),
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
    rows = packages(wherever(view))
    doubt = sum(doubtful(row) for _id, row in rows.iterrows())
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
            _("Package"): [package_name(view.record, str(package), row) for package, row in rows.iterrows()],
            _("Part in it"): [_("leads") if country in leads else _("joined") for leads in rows["leads"]],
            _("As of"): rows["as_of"].tolist(),
            _("Publisher"): rows["source_publisher"].tolist(),
            _("Source"): rows["source_url"].tolist(),
        }
    )
