"""What happened since: the events found that concern one country, newest first."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from data.measures.country_counts import events_of
from data.measures.country_profile import Ties
from data.record.selection import View
from pages.parts.drawing.chart import heading
from pages.parts.drawing.links import page_address, published
from pages.parts.drawing.sourced import sourced
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import date_words, gettext as _, language, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS

FIRST = 4


def happened(one: Ties, title: str) -> None:
    """Draw the latest events that concern the country under a title."""
    heading(title)
    st.html(happened_html(one.any, one.country))
    if len(events_of(one.any, one.country)):
        line = _("Events found since the first statement; the direction is this project's own reading.")
        sourced(one.any, f"events-{one.country}", lambda: events_table(one.any, one.country), line)


@cached_by_language
def happened_html(view: View, country: str) -> str:
    """Return the latest events that concern a country as HTML, each with date, direction and source."""
    rows = events_of(view, country)
    more = len(rows) - FIRST
    return rendered(
        "countries/happened.html",
        events=[_event(view, row) for row in rows.head(FIRST).itertuples()],
        nothing="" if len(rows) else _("No event found since the first statement concerns it."),
        more=ngettext("{n} earlier event", "{n} earlier events", more).format(n=number(more)) if more > 0 else "",
        address=page_address("since", replace(view.filters, countries=(country,))),
    )


def events_table(view: View, country: str) -> pd.DataFrame:
    """Return the events with their sources and column names in the reader's language."""
    rows, names = events_of(view, country), labels.demand(view.record)
    return pd.DataFrame(
        {
            _("Date"): rows["date"].tolist(),
            _("Direction (this project's own reading)"): [_(DIRECTIONS[d].word) for d in rows["direction"]],
            _("Event"): [view.record.text(cell, language()) for cell in rows["event"]],
            _("Demands"): [listed(names.get(d, d) for d in cell.split("|")) for cell in rows["demand_ids"]],
            _("Publisher"): rows["source_publisher"].tolist(),
            _("Source"): rows["source_url"].tolist(),
            _("Second publisher"): rows["source2_publisher"].tolist(),
            _("Second source"): rows["source2_url"].tolist(),
        }
    )


def _event(view: View, row) -> dict[str, object]:  # type: ignore[no-untyped-def]
    shown = DIRECTIONS[str(row.direction)]
    sources = ((row.source_publisher, row.source_url), (row.source2_publisher, row.source2_url))
    return {
        "date": date_words(str(row.date)[:7], "medium"),
        "sign": shown.sign,
        "word": _(shown.word),
        "colour": shown.colour,
        "text": view.record.text(str(row.event), language()),
        "sources": [(name, url if published(url) else "") for name, url in sources if name],
    }
