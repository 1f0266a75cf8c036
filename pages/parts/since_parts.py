"""Pieces that only the page on what happened since has: its finding, its caveat, and what bears on each demand."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from data.addressees import addressees
from data.outcomes import DIRECTIONS, UNITED_STATES, demand_outcomes, found, outcome_countries, outcomes, since
from data.selection import View
from pages.parts import chart, labels
from pages.parts.anchors import LINKS, page_address
from pages.parts.chart import drawn, heading
from pages.parts.demand_fold import STYLE as FOLD, asked_in, fold, rows_links
from pages.parts.directions import STYLE as MARKS, marks
from pages.parts.once import once
from pages.parts.outcome_list import STYLE as EVENTS, event_item, outcomes_html
from pages.parts.outcome_timeline import timeline_alt, timeline_figure, timeline_table
from pages.parts.sourced import publishers, sourced
from pages.parts.visit import visit
from pages.parts.words import date_words, gettext as _, ngettext, number


@once
def title(view: View) -> str:
    """Return the finding of the page: how many events were found since the first statement."""
    n = found(view)["events"]
    if not view.statements.any():
        return _("What happened since")
    return ngettext(
        "What happened since: {n} event found after the first statement",
        "What happened since: {n} events found after the first statement",
        n,
    ).format(n=number(n))


def balance(view: View) -> None:
    """Draw how many events went which way, never without what the count cannot say."""
    st.html(balance_html(view))


@once
def balance_html(view: View) -> str:
    """Return the counts by direction and the caveat on coverage as one piece of HTML."""
    counts = found(view)
    caveat = [
        _(
            "These are the events that were found, not all that happened. Direction, and which demand an event bears "
            "on, are this project's own reading."
        )
    ]
    if counts["events"]:
        addressed = addressees(view)["statements"].get(UNITED_STATES, 0)
        caveat.append(
            _(
                "The United States is addressed by {s} of {m} statements and is the country that the sources cover "
                "best: {n} of {of} events concern it. Do not read the balance as a measure of the region, nor as the "
                "effect of a statement."
            ).format(
                s=number(int(addressed)),
                m=number(int(view.statements.sum())),
                n=number(counts["usa"]),
                of=number(counts["events"]),
            )
        )
    style = f"<style>{MARKS}.bl p{{margin:.15rem 0;max-width:56rem}}</style>"
    return f"{style}<div class='bl'>{_marks(view)}<p>{escape(' '.join(caveat))}</p></div>"


def timeline(view: View) -> None:
    """Draw the events among the statements: on a line of time, then as a list with their sources."""
    rows = outcomes(view)
    heading(timeline_finding(view))
    if rows.empty:
        st.write(_("None found, which is not the same as nothing happened."))
        return
    figure = drawn(view, "outcomes", lambda: timeline_figure(view))
    st.plotly_chart(figure, key="figure_outcomes", config=chart.CONFIG, alt=timeline_alt(view))
    st.html(outcomes_html(view, visit().embedded))
    sourced(
        view,
        "outcomes",
        lambda: timeline_table(view),
        _("Sources, read in stored copies of the pages: {publishers}.").format(
            publishers=publishers(rows["source_publisher"])
        ),
    )


@once
def timeline_finding(view: View) -> str:
    """Return the sentence of the time line: between which days the events lie."""
    rows = outcomes(view)
    if rows.empty:
        return _("No event was found for these filters")
    earliest, latest = rows["date"].iloc[-1], rows["date"].iloc[0]
    if len(rows) == 1:
        return _("One event found, of {date}").format(date=date_words(latest))
    return ngettext(
        "{n} event found, from {first} to {last}", "{n} events found, from {first} to {last}", len(rows)
    ).format(n=number(len(rows)), first=date_words(earliest[:7]), last=date_words(latest[:7]))


def demands(view: View) -> None:
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


@once
def demands_finding(view: View) -> str:
    """Return the sentence of the demands: on how many an event was found since it was first asked."""
    counts = found(view)
    return ngettext(
        "On {n} of {of} demand asked, an event was found since it was first asked",
        "On {n} of {of} demands asked, an event was found since each was first asked",
        counts["asked"],
    ).format(n=number(counts["answered"]), of=number(counts["asked"]))


@once
def demands_html(view: View, embedded: bool) -> str:
    """Return the demands asked, most asked first, each with its events newest first; all words are escaped."""
    rows = _asked(view)
    events = {row.outcome_id: row for row in outcomes(view).itertuples()}
    pairs = {str(d): part for d, part in demand_outcomes(view).groupby("demand_id", sort=False)}
    lines = []
    for demand, row in zip(rows.index, rows.itertuples(), strict=True):
        asked = asked_in(view, int(row.statements), int(row.organizations))
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
            _("Organizations behind it"): rows["organizations"].tolist(),
            _("First asked in"): [statements[s] for s in rows["first"]],
            _("Events found since then"): rows["events"].tolist(),
            _("advances"): rows["advance"].tolist(),
            _("mixed"): rows["mixed"].tolist(),
            _("setbacks"): rows["setback"].tolist(),
            _("Events found before"): rows["before"].tolist(),
            _("Events of which the dates do not tell"): rows["unclear"].tolist(),
        }
    )


def countries(view: View) -> None:
    """Draw the events by country; each name leads to the page filtered to it."""
    rows = outcome_countries(view)
    if rows["events"].sum() == 0:
        return
    heading(countries_finding(view))
    st.html(countries_html(view, visit().embedded))
    sourced(
        view,
        "outcome-countries",
        lambda: countries_table(view),
        _(
            "An event that concerns several countries counts in each. The counts follow what the sources cover "
            "and are no score."
        ),
    )


@once
def countries_finding(view: View) -> str:
    """Return the sentence of the countries: whom most events concern."""
    rows = outcome_countries(view)
    country, n = labels.country(str(rows.index[0])), int(rows["events"].iloc[0])
    return ngettext(
        "{n} of {of} event concerns {country}", "{n} of {of} events concern {country}", found(view)["events"]
    ).format(n=number(n), of=number(found(view)["events"]), country=country)


@once
def countries_html(view: View, embedded: bool) -> str:
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
        f"<style>{LINKS}{MARKS}.oc{{list-style:none;margin:0;padding:0!important}}"
        ".oc li{display:grid;grid-template-columns:minmax(8rem,14rem) 6rem minmax(0,1fr);column-gap:1rem;"
        "padding:.25rem 0;border-bottom:1px solid rgba(138,133,124,.25)}.oc span+span{font-size:.88rem}"
        "@media(max-width:640px){.oc li{grid-template-columns:1fr 6rem}.oc span+span{grid-column:1/-1}}</style>"
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
        }
    )


def _asked(view: View) -> pd.DataFrame:
    """Return the rows of `data.outcomes.since` of the demands asked, most asked first."""
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
    words = _("First asked in: {statement}, {date}.").format(
        statement=labels.statement(view.record)[first], date=labels.statement_date(view.record, first, "long")
    )
    parts = [f"<p class='s'>{escape(words)}</p>"]
    after = pairs[pairs["when"] == "since"] if pairs is not None else None
    if after is None or after.empty:
        parts.append(f"<p>{escape(_('Since then: none found. This does not mean that nothing happened.'))}</p>")
    for when, head in (
        ("since", ""),
        ("unclear", _("The dates do not tell if before or since:")),
        ("before", _("Before it was first asked:")),
    ):
        chosen: list[str] = [] if pairs is None else pairs.loc[pairs["when"] == when, "outcome_id"].tolist()
        items = [event_item(view, events[o]._replace(when="since"), demands=False) for o in chosen]
        if items:
            parts.append((f"<p class='s'>{escape(head)}</p>" if head else "") + f"<ul class='ev'>{''.join(items)}</ul>")
    return "".join(parts)


def _marks(view: View) -> str:
    """Return the counts by direction as HTML; nothing where there is no event."""
    counts = found(view)
    return f"<p>{marks({d: counts[d] for d in DIRECTIONS})}</p>" if counts["events"] else ""
