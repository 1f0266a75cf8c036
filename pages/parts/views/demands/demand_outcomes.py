"""By demand: who asks for it, and the events found since then; each line opens to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd
import streamlit as st

from data.measures.demands.recurrence import ranking
from data.measures.follow_up.outcomes import Event, Since, events_by_demand, found, outcome_rows, since_by_demand
from data.record.selection import View
from pages.parts.drawing.chart import heading
from pages.parts.drawing.direction_marks import marks
from pages.parts.drawing.sourced import sourced
from pages.parts.views.demands.demand_fold import STYLE as FOLD, fold, rows_links
from pages.parts.views.since.outcome_list import STYLE as EVENTS, event_item
from pages.parts.words import demand_sentences, labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.directions import DIRECTIONS


def demand_list(view: View) -> None:
    """Draw, for each demand asked, who asks for it and the events found since then; each line opens to them."""
    if not found(view)["asked"]:
        return
    heading(demands_finding(view))
    st.caption(
        _(
            "“None found” is not “nothing happened”: nothing was found in the sources that were read. The counts "
            "follow what these cover and are no score."
        )
    )
    st.html(demands_html(view))
    sourced(
        view,
        "since",
        lambda: demands_table(view),
        _("Counts of the events above; the demands are coded by this project from the statements' texts."),
        lambda: events_table(view),
    )


@cached_by_language
def demands_finding(view: View) -> str:
    """Return the sentence of the demands: on how many an event was found since it was first asked."""
    counts = found(view)
    return ngettext(
        "For {n} of {of} demand, an event was found after the first of these statements that asks for it",
        "For {n} of {of} demands, an event was found after the first of these statements that asks for it",
        counts["asked"],
    ).format(n=number(counts["answered"]), of=number(counts["asked"]))


@cached_by_language
def demands_html(view: View) -> str:
    """Return the demands asked, most asked first, each with its events newest first; all words are escaped."""
    pairs = events_by_demand(view)
    lines = []
    for demand, row in _asked(view).items():
        asked = demand_sentences.asked(view, demand)
        finding = _since_words(asked, len(row.events))
        aside = f"<br>{marks({d: n for d, n in row.directions.items() if n})}" if row.events else ""
        inside = _events(view, pairs[demand], row.first) + rows_links(view, demand)
        lines.append(fold(view, demand, finding, inside, aside))
    return f"{FOLD}{EVENTS}<div class='fo links'>{''.join(lines)}</div>"


def demands_table(view: View) -> pd.DataFrame:
    """Return the demands asked with column names in the reader's language."""
    rows = _asked(view)
    names, statements = labels.demand(view.record), labels.statement(view.record)
    return pd.DataFrame(
        {
            _("Demand"): [names[d] for d in rows],
            _("Statements"): [row.statements for row in rows.values()],
            _("Signed a statement that asks for it"): [row.organizations for row in rows.values()],
            _("First of these statements that asks for it"): [statements[row.first] for row in rows.values()],
            _("Events found since then"): [len(row.events) for row in rows.values()],
            _("advances"): [row.directions["advance"] for row in rows.values()],
            _("mixed"): [row.directions["mixed"] for row in rows.values()],
            _("setbacks"): [row.directions["setback"] for row in rows.values()],
            _("unclear"): [row.directions["unclear"] for row in rows.values()],
            _("Events found before"): [row.before for row in rows.values()],
            _("Events of which the dates do not tell"): [row.unordered for row in rows.values()],
        }
    )


def events_table(view: View) -> pd.DataFrame:
    """Return of the demands asked how many events were found since then, by direction, as a slide shows it."""
    rows, names = _asked(view), short.demands(view.record)
    counts = {_(shown.word): [row.directions[way] for row in rows.values()] for way, shown in DIRECTIONS.items()}
    since = {_("Events found since then"): [len(row.events) for row in rows.values()]}
    return pd.DataFrame({_("Demand"): [names[d] for d in rows], **since, **counts})


def _asked(view: View) -> Mapping[str, Since]:
    """Return the demands asked, most asked first, with what was found since."""
    return {demand: since_by_demand(view)[demand] for demand in ranking(view)}


def _since_words(asked: str, events: int) -> str:
    """Return who asks for a demand and how many events were found since then."""
    if not events:
        return _("{asked}; since then none found").format(asked=asked)
    return ngettext("{asked}; since then {n} event found", "{asked}; since then {n} events found", events).format(
        asked=asked, n=number(events)
    )


def _events(view: View, pairs: Sequence[Event], first: str) -> str:
    """Return the events on one demand: since it was first asked, then those before or of unclear order."""
    words = _("The first of these statements that asks for it: {statement}, {date}.").format(
        statement=labels.statement(view.record)[first], date=labels.statement_date(view.record, first, "long")
    )
    parts = [f"<p class='s'>{escape(words)}</p>"]
    if not any(event.when == "since" for event in pairs):
        none_found = escape(_("Since then: none found. This does not mean that nothing happened."))
        parts.append(f"<p>{none_found}</p>")
    for when, head in (
        ("since", ""),
        ("unordered", _("The dates do not tell if before or since:")),
        ("before", _("Before that:")),
    ):
        chosen = [outcome_rows(view)[event.outcome_id] for event in pairs if event.when == when]
        items = [event_item(view, row, "since", demands=False) for row in chosen]
        if items:
            parts.append((f"<p class='s'>{escape(head)}</p>" if head else "") + f"<ul class='ev'>{''.join(items)}</ul>")
    return "".join(parts)
