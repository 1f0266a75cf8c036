"""Pieces that only the page on demands and the Declaration has: its finding and the unanswered demands."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.measures.follow_up.commitments import answering, answers
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.screen import stage
from pages.parts.views.demands.demand_fold import STYLE, by_demand, fold, passage_rows, rows_links
from pages.parts.words import demand_sentences, labels
from pages.parts.words.articles import together
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number

# a demand that only a package of other countries matches has none of those chosen
UNMATCHED = ("none", "elsewhere")


@cached_by_language
def title(view: View) -> str:
    """Return the finding of the page: how many of the demands made have no package of those that the lists are of."""
    found = [row.answer for row in answering(view).values() if row.statements]
    of, unmatched = len(found), sum(answer in UNMATCHED for answer in found)
    if not of:
        return _("Commitments")
    if view.filters.countries:
        every = _("In our reading, an action package of {countries} matches each demand made")
        none = ngettext(
            "In our reading, no action package of {countries} matches the demand made",
            "In our reading, no action package of {countries} matches any of the {of} demands made",
            of,
        )
        some = _("In our reading, {unmatched} of {of} demands match no action package of {countries}")
    else:
        every = _("In our reading, an action package matches each demand made")
        none = ngettext(
            "In our reading, no known action package matches the demand made",
            "In our reading, no known action package matches any of the {of} demands made",
            of,
        )
        some = _("In our reading, {unmatched} of {of} demands match no known action package")
    words = {0: every, of: none}.get(unmatched, some)
    countries = labels.countries_said(view.filters.countries)
    return together(words.format(countries=countries, unmatched=number(unmatched), of=number(of)))


def about() -> None:
    """Draw what the page compares, and whose judgement it is."""
    st.write(
        _(
            "Governments carry out the Declaration in action packages, each with a lead. Whether a package "
            "matches a demand is our reading of its published name and purpose; it does not say that the package "
            "was carried out."
        )
    )


def unanswered(view: View) -> None:
    """Draw the demands made that no package kept answers, most asked first; each opens to its passages."""
    rows = unanswered_rows(view)
    if rows.empty:
        st.write(_("In our reading, every demand made here has a package."))
        return
    if stage():
        heading(unanswered_finding(view))
    else:
        said_above(unanswered_finding(view))
    if ranges := demand_sentences.ranges_line(view):
        st.caption(ranges)
    st.html(unanswered_html(view))
    below(view, "unanswered", lambda: unanswered_table(view), listed=True)


@cached_by_language
def unanswered_rows(view: View) -> pd.DataFrame:
    """Return the rows of `answers` of demands made that no package kept answers, ranked."""
    rows = _made(view)
    rows = rows[rows["answer"].isin(UNMATCHED)]
    return rows.sort_values(["statements", "organizations"], ascending=False, kind="stable")


@cached_by_language
def unanswered_finding(view: View) -> str:
    """Return the sentence of the unmatched demands: how many there are."""
    rows = unanswered_rows(view)
    n = len(rows)
    if view.filters.countries:
        return ngettext(
            "{n} demand without a package of the countries chosen, in our reading",
            "{n} demands without a package of the countries chosen, in our reading",
            n,
        ).format(n=number(n))
    return ngettext(
        "{n} demand without a known package, in our reading",
        "{n} demands without a known package, in our reading",
        n,
    ).format(n=number(n))


@cached_by_language
def unanswered_html(view: View) -> str:
    """Return the unanswered demands as HTML; each opens to the passages that make it."""
    passages = by_demand(view)
    lines = []
    for demand, answer in zip(unanswered_rows(view).index.astype(str), unanswered_rows(view)["answer"], strict=True):
        inside = passage_rows(view, passages[demand]) + rows_links(view, demand)
        finding = demand_sentences.asked(view, demand)
        if answer == "elsewhere":
            finding = _("{asked}; a package of other countries matches it").format(asked=finding)
        lines.append(fold(view, demand, finding, inside))
    return f"{STYLE}<div class='fo links'>{''.join(lines)}</div>"


def unanswered_table(view: View) -> pd.DataFrame:
    """Return the unanswered demands with column names in the reader's language."""
    rows = unanswered_rows(view)
    names, themes = labels.demand(view.record), labels.theme(view.record)
    words = {"none": _("no package"), "elsewhere": _("only a package of other countries")}
    return pd.DataFrame(
        {
            _("Demand"): [names[d] for d in rows.index],
            _("Theme"): [themes[t] for t in rows["theme_id"]],
            _("Matched by (our reading)"): [words[a] for a in rows["answer"]],
            _("Statements"): rows["statements"].tolist(),
            _("Signed a statement that asks for it"): rows["organizations"].tolist(),
        }
    )


def _made(view: View) -> pd.DataFrame:
    """Return the rows of `answers` of the demands that a statement kept makes."""
    rows = answers(view)
    return rows[rows["statements"] > 0]
