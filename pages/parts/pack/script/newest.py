"""Which event a letter tells: the one that leads, with what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from data.measures.countries.country_profile import asked_of
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.foremost import foremost, none_on, of_own, taken_back, told
from data.record.selection import View
from pages.parts.claims.notes import Note, event
from pages.parts.drawing import palette
from pages.parts.pack.board import Card
from pages.parts.pack.content import site_name
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.sentences import NAMED
from pages.parts.words import labels, short
from pages.parts.words.catalogue import date_words, gettext as _, inside, language, listed
from pages.parts.words.directions import DIRECTIONS, way
from pages.parts.words.spoken import dated

# words of an event, which is told whole, and of two
WHOLE, BOTH = 45, 70


def newest(view: View, whom: str) -> tuple[tuple[Card, Note], ...]:
    """Return the events that a letter tells, each with its source; nothing where none can be told.

    It is what `leads` a pack and can be told whole: one, or two where one belongs to the other, of which a journalist
    reads the last alone.
    """
    spoken = {str(row["outcome_id"]): _said(view, row) for run in leads(view) for row in run}
    runs = (run[-1:] if whom == "press" else run for run in leads(view))
    best = next((run for run in runs if _fits([spoken[str(row["outcome_id"])] for row in run])), ())
    return tuple((_card(view, row), event(row)) for row in best)


def credit(view: View, whom: str) -> tuple[tuple[Card, Note], ...]:
    """Return the step towards what was asked that a government reads with one of its own away from it, or nothing."""
    lead, step = next(iter(leads(view)), ()), step_towards(view)
    if whom != "government" or len(view.filters.countries) != 1 or not lead or not step:
        return ()
    return ((_card(view, step), event(step)),) if lead[-1]["direction"] == "setback" else ()


def step_towards(view: View) -> dict[Any, Any] | None:
    """Return the latest event towards what was asked that is not undone and can be told, of one country its own.

    One that slides tell comes before others, one that follows no other before those that do.
    """
    rows, shown = foremost(view), {*told(view)["outcome_id"]}
    rows = rows[(rows["direction"] == "advance") & ~rows["outcome_id"].astype(str).isin(taken_back(view.record))]
    if len(view.filters.countries) == 1:
        rows = rows[of_own(rows, view.filters.countries[0])]
    rows = rows.sort_values("date", ascending=False, kind="stable")
    rows = rows.iloc[np.lexsort((rows["follows"].notna(), ~rows["outcome_id"].isin(shown)))]
    return next((row for row in rows.to_dict("records") if _said(view, row)), None)


def nothing_on(view: View) -> str:
    """Return that no event was found on what is raised first; "" where one was, or one demand is kept."""
    # an event on one demand says nothing on those that are asked first
    asking = asked_of(view)
    none = view.demands.sum() > 1 and none_on(asking, ranking(asking)[:NAMED])
    return _("On these demands we found no event.") if none else ""


def _said(view: View, row: dict[Any, Any]) -> str:
    return dated(str(row["date"]), view.record.text(str(row["event"]), language()))


def _fits(said: Sequence[str]) -> bool:
    """Return whether each event can be told whole, and all together."""
    words = [len(one.split()) for one in said]
    return 0 < min(words) and max(words) <= WHOLE and sum(words) <= BOTH


def _card(view: View, row: dict[Any, Any]) -> Card:
    """Return an event as a letter tells it: `whom` is the country whose step it is."""
    kind, date = str(row["direction"]), str(row["date"])
    names = short.demands(view.record)
    # of a pack on one demand it goes without saying
    about = [inside(names[d]) for d in str(row["demand_ids"]).split("|") if d in ranking(asked_of(view))]
    return Card(
        date_words(date[:7]),
        view.record.text(str(row["event"]), language()),
        DIRECTIONS[kind].sign,
        way(kind, undone=str(row["outcome_id"]) in taken_back(view.record)),
        palette.DIRECTIONS[kind],
        site_name(str(row["source_url"]).split("|")[0]),
        listed(about) if view.demands.sum() > 1 else "",
        date=date,
        why=view.record.text(str(row["why"]), language()),
        whom=labels.country(str(row["country"]).split("|")[0]),
    )
