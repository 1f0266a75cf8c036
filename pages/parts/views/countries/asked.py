"""What is asked of one country's government: the demands of the passages that address it, as dots over statements."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from data.measures.countries.country_profile import Ties, wherever
from data.measures.demands.recurrence import compared
from data.measures.demands.statement_demands import called, made
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.links import demand_address
from pages.parts.drawing.template import rendered
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, date_words, gettext as _, listed, ngettext, number
from pages.parts.words.counts import passages_words

FIRST, DOTS = 6, 8


def asked(one: Ties, title: str) -> None:
    """Draw the demands asked of its government, those of most statements first, under a title."""
    heading(title)
    st.html(asked_html(one.addressed, one.any, one.country))
    if one.addressed.passages.any():
        country = begun(labels.country_inside(one.country))
        said_above(_("{subject}: {words}").format(subject=country, words=_made(len(asked_rows(one.addressed)))))
        below(one.any, f"asked-{one.country}", lambda: asked_table(one.addressed), listed=True)


def _made(n: int) -> str:
    """Return how many demands are made of a government."""
    words = ngettext("{n} demand is made of its government", "{n} demands are made of its government", n)
    return words.format(n=number(n))


def asked_rows(addressed: View) -> list[tuple[str, int, int]]:
    """Return the demands made in the passages that address a country, with how many statements and passages make each.

    Those of most statements come first, then those of most passages.
    """
    record = addressed.record
    statements = made(addressed).sum(axis=0)
    passages = np.bincount(record.coding_demand[addressed.codings], minlength=len(record.demands))
    found = [(record.demands[d], int(statements[d]), int(passages[d])) for d in np.flatnonzero(statements)]
    return sorted(found, key=lambda row: (-row[1], -row[2]))


@cached_by_language
def asked_html(addressed: View, whole: View, country: str) -> str:
    """Return the demands as HTML: the first ones, the others folded, and how the passages address the country."""
    rows = [_row(addressed, whole, demand) for demand, _statements, _passages in asked_rows(addressed)]
    more = len(rows) - FIRST
    return rendered(
        "countries/dotted.html",
        note=directly_words(addressed, country),
        rows=rows[:FIRST],
        folded=rows[FIRST:],
        more=ngettext("{n} more demand", "{n} more demands", more).format(n=number(more)),
        link=None,
    )


def asked_table(addressed: View) -> pd.DataFrame:
    """Return the demands with their numbers, with column names in the reader's language."""
    rows, names = asked_rows(addressed), labels.demand(addressed.record)
    return pd.DataFrame(
        {
            _("Demand"): [names[demand] for demand, _statements, _passages in rows],
            _("Statements"): [statements for _demand, statements, _passages in rows],
            _("Passages"): [passages for _demand, _statements, passages in rows],
        }
    )


def directly_words(addressed: View, country: str) -> str:
    """Return how many passages address a country's government, and how many of them by its name."""
    record, n = addressed.record, int(addressed.passages.sum())
    direct = int((addressed.passages & record.passage_directly[:, record.countries.index(country)]).sum())
    if not n:
        return _("No passage kept addresses its government.")
    words = passages_words(n)
    if direct == n:
        return _("{passages}, by its name.").format(passages=words)
    if not direct:
        return _("{passages}, none by its name: it is addressed among those who had endorsed or took part.").format(
            passages=words
        )
    return _("{passages}, {n} by its name, the others among those who had endorsed or took part.").format(
        passages=words, n=number(direct)
    )


def _row(addressed: View, whole: View, demand: str) -> dict[str, Any]:
    record = addressed.record
    column = record.demands.index(demand)
    asks, makes = called(addressed)[:, column], made(addressed)[:, column]
    kept = [s for s in range(len(record.statements)) if compared(wherever(whole))[s]][-DOTS:]
    dates = record.tables["statements"]["date"].tolist()
    when = [date_words(dates[s][:7], "medium") for s in kept if makes[s]]
    return {
        "name": short.demands(record)[demand],
        "title": labels.demand(record)[demand],
        "address": demand_address(whole.filters, demand),
        "aside": "",
        "dots": ["call" if asks[s] else "concern" if makes[s] else "absent" for s in kept],
        "words": _("Asked in: {dates}").format(dates=listed(when)),
    }
