"""Pieces that only the page on what happened since has: its finding, its caveat, and the time line."""

from __future__ import annotations

from collections import Counter
from html import escape

import streamlit as st

from data.measures.follow_up.outcomes import events_in, found, outcomes
from data.record.selection import View
from pages.parts.drawing import chart
from pages.parts.drawing.chart import drawn, heading
from pages.parts.drawing.direction_marks import STYLE as MARKS, marks
from pages.parts.drawing.folds import folds
from pages.parts.drawing.sourced import publishers, sourced, sources_of
from pages.parts.views.since.outcome_list import years
from pages.parts.views.since.outcome_table import outcome_table
from pages.parts.views.since.outcome_timeline import timeline_alt, timeline_figure
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, date_words, gettext as _, ngettext, number
from pages.parts.words.directions import DIRECTIONS, direction_sentence


@cached_by_language
def title(view: View) -> str:
    """Return the finding of the page: how many events were found since the first statement."""
    n = found(view)["events"]
    if not view.statements.any():
        return _("What happened since")
    if view.filters.without("countries"):
        return ngettext(
            "What happened since: {n} event found after the first of these statements",
            "What happened since: {n} events found after the first of these statements",
            n,
        ).format(n=number(n))
    return ngettext(
        "What happened since: {n} event found after the first statement",
        "What happened since: {n} events found after the first statement",
        n,
    ).format(n=number(n))


def balance(view: View) -> None:
    """Draw how many events went which way, never without what the count cannot say."""
    st.html(balance_html(view))


def _covered(view: View) -> str:
    """Return which country the sources cover best; "" where countries are chosen, or none leads."""
    events = events_in(view)
    (first, most), (_second, next_) = Counter({c: events[c, "events"] for c in view.record.countries}).most_common(2)
    if view.filters.countries or most == next_:
        return ""
    return ngettext(
        "{country} is best covered by the sources: {n} of {of} event concerns it.",
        "{country} is best covered by the sources: {n} of {of} events concern it.",
        of := found(view)["events"],
    ).format(country=begun(labels.country_inside(first)), n=number(most), of=number(of))


@cached_by_language
def balance_html(view: View) -> str:
    """Return the counts by direction and the caveat on coverage as one piece of HTML."""
    counts = found(view)
    caveat = [
        _(
            "These are the events that were found, not all that happened. Direction, and which demand an event "
            "bears on, are our reading."
        )
    ]
    if counts["events"]:
        caveat += [_covered(view), _("The balance measures neither the region nor the effect of a statement.")]
    earlier = counts["before"] + counts["unordered"]
    if earlier:
        caveat.append(
            ngettext(
                "{n} event is older than the first of these statements, or of unclear date: it is drawn faint and "
                "not counted.",
                "{n} events are older than the first of these statements, or of unclear date: they are drawn faint "
                "and not counted.",
                earlier,
            ).format(n=number(earlier))
        )
    style = f"<style>{MARKS}.bl p{{margin:.15rem 0;max-width:56rem}}</style>"
    return f"{style}<div class='bl'>{_marks(view)}<p>{escape(' '.join(filter(None, caveat)))}</p></div>"


def timeline(view: View) -> None:
    """Draw the events among the statements: on a line of time, then as a list with their sources."""
    rows = outcomes(view)
    if rows.empty:
        st.write(_("None found, which is not the same as nothing happened."))
        return
    heading(_("The events among the statements, by date"))
    figure = drawn(view, "outcomes", lambda: timeline_figure(view))
    st.plotly_chart(figure, key="figure_outcomes", config=chart.CONFIG, alt=timeline_alt(view))
    found_in = years(view)
    folds("year", {year: line for year, (line, _html) in found_in.items()}, lambda year: st.html(found_in[year][1]))
    sourced(
        view,
        "outcomes",
        lambda: outcome_table(view),
        _("Sources, read in stored copies of the pages: {publishers}.").format(publishers=publishers(sources_of(rows))),
    )


@cached_by_language
def timeline_finding(view: View) -> str:
    """Return the sentence of the time line: between which days the events since lie; older ones are told apart."""
    rows = outcomes(view)
    if rows.empty:
        return _("No event was found for these filters")
    counted = rows[rows["when"].isin(["since", "unasked"])]
    if counted.empty:
        return _("No event was found after the first of these statements")
    earliest, latest = counted["date"].iloc[-1], counted["date"].iloc[0]
    if len(counted) == 1:
        return _("One event found, of {date}").format(date=date_words(latest))
    return ngettext(
        "{n} event found, from {first} to {last}", "{n} events found, from {first} to {last}", len(counted)
    ).format(n=number(len(counted)), first=date_words(earliest[:7]), last=date_words(latest[:7]))


def _marks(view: View) -> str:
    """Return the counts by direction as HTML; nothing where there is no event."""
    counts = found(view)
    shown = {d: counts[d] for d in DIRECTIONS if counts[d] or d != "unclear"}
    return f"<p>{marks(shown, direction_sentence)}</p>" if counts["events"] else ""
