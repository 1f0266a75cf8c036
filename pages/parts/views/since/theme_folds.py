"""By theme: how many events were found and which way they went; a theme opens to its demands and their events."""

from __future__ import annotations

import streamlit as st

from data.measures.follow_up.outcomes import found, since_by_demand
from data.record.selection import View
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.folds import by_theme
from pages.parts.drawing.sourced import sourced
from pages.parts.views.demands.demand_outcomes import demands_finding, demands_html, demands_table, events_table
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS, direction_words


def theme_folds(view: View) -> None:
    """Draw a fold for each theme that is asked for, with the events found since; nothing found is said once."""
    themes = list(dict.fromkeys(row.theme_id for row in since_by_demand(view).values() if row.statements))
    if not themes:
        return
    st.markdown(f"{demands_finding(view)}. " + _("“None found” is not “nothing happened”."))
    said_above(demands_finding(view))
    by_theme(view, "since", themes, theme_finding, _demands)
    sourced(
        view,
        "since",
        lambda: demands_table(view),
        _("An event on several themes counts in each."),
        lambda: events_table(view),
    )


@cached_by_language
def theme_finding(view: View) -> str:
    """Return what was found since in one theme: how many events, and how many of each direction."""
    counts = found(view)
    n = counts["events"]
    if not n:
        return _("none found")
    events = ngettext("{n} event", "{n} events", n).format(n=number(n))
    return _("{events}: {directions}").format(
        events=events, directions=listed(direction_words(d, counts[d]) for d in DIRECTIONS if counts[d])
    )


def _demands(view: View) -> None:
    st.html(demands_html(view))
