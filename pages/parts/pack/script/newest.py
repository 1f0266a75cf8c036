"""Which event a letter tells: the one that leads, with what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from data.measures.countries.country_profile import asked_of
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.foremost import OLD, foremost, none_on, of_own, told
from data.measures.follow_up.lasting import UNDOES, taken_back
from data.record.selection import View
from pages.parts.claims.notes import Note, event
from pages.parts.drawing import palette
from pages.parts.pack.board import Card
from pages.parts.pack.content import site_name
from pages.parts.pack.script.events import leads, told_of
from pages.parts.pack.script.sentences import NAMED
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import date_words, gettext as _, inside, language, listed
from pages.parts.words.directions import DIRECTIONS, way
from pages.parts.words.spoken import dated

# words of an event, which is told whole
WHOLE = 45
# of what came last so many are told
LATEST = 2


@cached_by_language
def newest(view: View) -> tuple[tuple[Card, Note], ...]:
    """Return the event that a letter tells with its source, as a tuple; nothing where none can be told.

    It is what `leads` a pack and can be told whole; of two that belong together it is the one `told_of` them.
    """
    rows = (told_of(run) for run in leads(view))
    best = next((row for row in rows if 0 < len(_said(view, row).split()) <= WHOLE), None)
    return ((_card(view, best), event(best)),) if best else ()


@cached_by_language
def counter(view: View) -> tuple[tuple[Card, Note], ...]:
    """Return an event that goes the other way than the one that a letter tells, with its source; or nothing.

    Who reads of a step away must not think that there were no others; first comes what that follows, then one of the
    country kept, then one on the same demands. After one that was undone comes all that undid it. What eased the first
    is told before others.
    """
    if not (lead := next(iter(leads(view)), ())):
        return ()
    if told_of(lead) is not lead[-1] and _said(view, lead[-1]):
        return ((replace(_card(view, lead[-1]), tied=True), event(lead[-1])),)
    way = "setback" if lead[-1]["direction"] == "advance" else "advance"
    undone = taken_back(view.record)
    before = (row for row in lead[:-1] if row["direction"] == way and str(row["outcome_id"]) not in undone)
    its = len(view.filters.countries) == 1
    row = next(before, None) or (step_towards(view, way) if its else None) or step_towards(view, way, lead[-1])
    # where all were undone later, one of these, which says so
    row = row or step_towards(view, way, lead[-1], undone=True)
    every = foremost(view)
    by = every[every["follows"].astype(str) == str(row["outcome_id"])] if row else every[:0]
    by = by[by["direction"] == UNDOES.get(str(row["direction"]))] if row else by
    later = [one for one in by.sort_values("date", kind="stable").to_dict("records") if _said(view, one)]
    return tuple((_card(view, one), event(one)) for one in ([row] if row else []) + later)


@cached_by_language
def latest(view: View) -> tuple[tuple[Card, Note], ...]:
    """Return the `LATEST` events of the one country on what is asked of it first that are later than a letter's."""
    told_day = max((card.date for card, _source in (*newest(view), *counter(view))), default="")
    if len(view.filters.countries) != 1 or not told_day:
        return ()
    rows, chief = foremost(view), ranking(asked_of(view))[:1]
    rows = rows[of_own(rows, view.filters.countries[0]) & (rows["date"].astype(str) > told_day)]
    rows = rows[rows["demand_ids"].map(lambda ids: not {*chief}.isdisjoint(ids.split("|"))).astype(bool)]
    rows = rows[~rows["outcome_id"].isin(taken_back(view.record))].sort_values("date", kind="stable")
    return tuple((_card(view, one), event(one)) for one in rows.to_dict("records") if _said(view, one))[-LATEST:]


def step_towards(
    view: View, way: str = "advance", beside: Mapping[Any, Any] | None = None, *, undone: bool = False
) -> dict[Any, Any] | None:
    """Return the latest event towards what was asked, `undone` or not, that can be told, of one country its own.

    Another `way` can be asked for, and one of anybody on what another event (`beside`) bears on first, if it is not
    `OLD` beside that. One that slides tell comes before others, one that follows no other before those that do.
    """
    rows, shown = foremost(view), {*told(view)["outcome_id"]}
    later = rows["outcome_id"].astype(str).isin(taken_back(view.record))
    rows = rows[(rows["direction"] == way) & (later == undone)]
    if beside:
        its, oldest = str(beside["demand_ids"]).split("|"), str(int(str(beside["date"])[:4]) - OLD)
        on = {*ranking(asked_of(view))[:NAMED]}.intersection(its) or {its[0]}
        rows = rows[rows["demand_ids"].map(lambda ids: not on.isdisjoint(ids.split("|"))).astype(bool)]
        rows = rows[rows["date"].astype(str) > oldest]
    elif len(view.filters.countries) == 1:
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
        headline=view.record.text(str(row["headline"]), language()),
        why=view.record.text(str(row["why"]), language()),
        whom=labels.country(str(row["country"]).split("|")[0]),
    )
