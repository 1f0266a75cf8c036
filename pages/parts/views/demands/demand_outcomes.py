"""By demand: who asks for it, and the events found since then; each line opens to them."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.measures.outcomes import demand_outcomes, found, outcomes, since
from data.record.selection import View
from pages.parts.drawing.chart import heading
from pages.parts.drawing.sourced import sourced
from pages.parts.views.demands.demand_fold import STYLE as FOLD, fold, rows_links
from pages.parts.views.since.outcome_list import STYLE as EVENTS, event_item
from pages.parts.visit.current import visit
from pages.parts.words import demand_sentences, labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.directions import DIRECTIONS, marks


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
    st.html(demands_html(view, visit().embedded))
    sourced(
        view,
        "since",
        lambda: demands_table(view),
        _("Counts of the events above; the demands are coded by this project from the statements' texts."),
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
def demands_html(view: View, embedded: bool) -> str:
    """Return the demands asked, most asked first, each with its events newest first; all words are escaped."""
    rows = _asked(view)
    events = {row.outcome_id: row for row in outcomes(view).itertuples()}
    pairs = {str(d): part for d, part in demand_outcomes(view).groupby("demand_id", sort=False)}
    lines = []
    for demand, row in zip(rows.index, rows.itertuples(), strict=True):
        asked = demand_sentences.asked(view, demand)
        finding = _since_words(asked, int(row.events))
        directions = {d: int(getattr(row, d)) for d in DIRECTIONS}
        aside = f"<br>{marks({d: n for d, n in directions.items() if n})}" if row.events else ""
        inside = _events(view, pairs.get(demand), events, str(row.first)) + rows_links(view, demand)
        lines.append(fold(view, demand, finding, inside, aside))
    return f"{FOLD}{EVENTS}<div class='fo links'>{''.join(lines)}</div>"


def demands_table(view: View) -> pd.DataFrame:
    """Return the demands asked with column names in the reader's language."""
    rows = _asked(view)
    names, statements = labels.demand(view.record), labels.statement(view.record)
    return pd.DataFrame(
        {
            _("Demand"): [names[d] for d in rows.index],
            _("Statements"): rows["statements"].tolist(),
            _("Signed a statement that asks for it"): rows["organizations"].tolist(),
            _("First of these statements that asks for it"): [statements[s] for s in rows["first"]],
            _("Events found since then"): rows["events"].tolist(),
            _("advances"): rows["advance"].tolist(),
            _("mixed"): rows["mixed"].tolist(),
            _("setbacks"): rows["setback"].tolist(),
            _("unclear"): rows["unclear"].tolist(),
            _("Events found before"): rows["before"].tolist(),
            _("Events of which the dates do not tell"): rows["unordered"].tolist(),
        }
    )


def _asked(view: View) -> pd.DataFrame:
    """Return the rows of `data.measures.outcomes.since` of the demands asked, most asked first."""
    rows = since(view)
    rows = rows[rows["statements"] > 0]
    return rows.sort_values(["statements", "organizations"], ascending=False, kind="stable")


def _since_words(asked: str, events: int) -> str:
    """Return who asks for a demand and how many events were found since then."""
    if not events:
        return _("{asked}; since then none found").format(asked=asked)
    return ngettext("{asked}; since then {n} event found", "{asked}; since then {n} events found", events).format(
        asked=asked, n=number(events)
    )


def _events(view: View, pairs: pd.DataFrame | None, events: dict, first: str) -> str:  # type: ignore[type-arg]
    """Return the events on one demand: since it was first asked, then those before or of unclear order."""
    words = _("The first of these statements that asks for it: {statement}, {date}.").format(
        statement=labels.statement(view.record)[first], date=labels.statement_date(view.record, first, "long")
    )
    parts = [f"<p class='s'>{escape(words)}</p>"]
    after = pairs[pairs["when"] == "since"] if pairs is not None else None
    if after is None or after.empty:
        none_found = escape(_("Since then: none found. This does not mean that nothing happened."))
        parts.append(f"<p>{none_found}</p>")
    for when, head in (
        ("since", ""),
        ("unordered", _("The dates do not tell if before or since:")),
        ("before", _("Before that:")),
    ):
        chosen: list[str] = [] if pairs is None else pairs.loc[pairs["when"] == when, "outcome_id"].tolist()
        items = [event_item(view, events[o]._replace(when="since"), demands=False) for o in chosen]
        if items:
            parts.append((f"<p class='s'>{escape(head)}</p>" if head else "") + f"<ul class='ev'>{''.join(items)}</ul>")
    return "".join(parts)
