"""What happened since: the events found that concern one country, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from data.measures.countries.country_profile import Ties, events_of
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.chart import heading
from pages.parts.drawing.links import page_address, published, told_apart
from pages.parts.drawing.sourced import sourced
from pages.parts.drawing.template import rendered
from pages.parts.views.since.outcome_list import reason
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import date_words, gettext as _, language, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS

FIRST = 4


def happened(one: Ties, title: str) -> None:
    """Draw the latest events that concern the country under a title."""
    heading(title)
    st.html(happened_html(one.any, one.country))
    if events_of(one.any, one.country):
        line = _("Events found since the first statement; the direction is this project's own reading.")
        sourced(one.any, f"events-{one.country}", lambda: events_table(one.any, one.country), line)


@cached_by_language
def happened_html(view: View, country: str) -> str:
    """Return the latest events that concern a country as HTML, each with date, direction and source."""
    rows = events_of(view, country)
    more = len(rows) - FIRST
    return rendered(
        "countries/happened.html",
        events=[_event(view, row) for row in rows[:FIRST]],
        nothing="" if rows else _("No event found since the first statement concerns it."),
        more=ngettext("{n} earlier event", "{n} earlier events", more).format(n=number(more)) if more > 0 else "",
        address=page_address("since", replace(view.filters, countries=(country,))),
    )


def events_table(view: View, country: str) -> pd.DataFrame:
    """Return the events with their sources and column names in the reader's language."""
    rows, names = events_of(view, country), labels.demand(view.record)
    return pd.DataFrame(
        {
            _("Date"): [row["date"] for row in rows],
            _("Direction (this project's own reading)"): [_(DIRECTIONS[str(row["direction"])].word) for row in rows],
            _("Why"): [view.record.text(row["why"], language()) for row in rows],
            _("Event"): [view.record.text(row["event"], language()) for row in rows],
            _("Demands"): [listed(names.get(d, d) for d in row["demand_ids"].split("|")) for row in rows],
            _("Publisher"): [row["source_publisher"] for row in rows],
            _("Source"): [row["source_url"] for row in rows],
            _("Second publisher"): [row["source2_publisher"] for row in rows],
            _("Second source"): [row["source2_url"] for row in rows],
        }
    )


def _event(view: View, row: Mapping[str, Any]) -> dict[str, object]:
    shown = DIRECTIONS[str(row["direction"])]
    sources = [(row["source_publisher"], row["source_url"]), (row["source2_publisher"], row["source2_url"])]
    sources = [(str(name), str(url)) for name, url in sources if name]
    names = told_apart([("", name) for name, _url in sources])
    return {
        "date": date_words(str(row["date"])[:7], "medium"),
        "sign": shown.sign,
        "word": _(shown.word),
        "colour": palette.DIRECTIONS[str(row["direction"])],
        "text": view.record.text(str(row["event"]), language()),
        "why": reason(view, row),
        "sources": [(name, url if published(url) else "") for name, (_name, url) in zip(names, sources, strict=True)],
    }
