"""Which events a letter tells: the latest that bears on what it asks for, with what it undid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.measures.follow_up.foremost import UNDOES, foremost, taken_back, told_together
from data.record.selection import View
from pages.parts.claims.notes import Note, event
from pages.parts.drawing import palette
from pages.parts.pack.content import Card, site_name
from pages.parts.words import short
from pages.parts.words.catalogue import date_words, gettext as _, inside, language, listed
from pages.parts.words.directions import DIRECTIONS, way
from pages.parts.words.spoken import dated

# words of an event, which is told whole, and of two
WHOLE, BOTH = 45, 70


def newest(view: View, whom: str, letter: str) -> tuple[tuple[Card, Note], ...]:
    """Return the events that a letter with these words tells, each with its source; nothing where none can be told.

    It is the latest that bears on a demand which the letter names, else the latest, which says that none does;
    of one country a step of its own, then one of those that concern the fewest; two where one belongs to the other. The
    press is told of one that goes the way of most, others of what moves one way, also away where as many do; a funder
    also of the latest that names a sum.
    """
    rows = {str(row["outcome_id"]): row for row in foremost(view).to_dict("records")}
    said = {k: dated(str(row["date"]), view.record.text(str(row["event"]), language())) for k, row in rows.items()}
    way_of = {k: str(row["direction"]) for k, row in rows.items()}
    names = short.demands(view.record)
    asked = {demand for demand in view.ids("demands") if inside(names[demand]) in letter or view.demands.sum() == 1}
    ways = [*way_of.values()]
    towards = ways.count("advance") - len(taken_back(view.record) & rows.keys())
    as_many = 0 < towards <= ways.count("setback")
    most = "advance" if towards > ways.count("setback") else "setback"

    def bears(one: str) -> bool:
        return not asked.isdisjoint(str(rows[one]["demand_ids"]).split("|"))

    def rank(run: Sequence[str]) -> tuple[bool, bool, bool, int, str]:
        kinds = {way_of[one] for one in run}
        clear = most in kinds if whom == "press" or as_many else bool(kinds & {*UNDOES})
        about = next((one for one in run[::-1] if bears(one)), run[-1])
        few = -str(rows[about]["country"]).count("|") if len(view.filters.countries) == 1 else 0
        return any(map(bears, run)), _own(view, rows[about]), clear, few, str(rows[run[-1]]["date"])

    # a journalist reads of the last alone
    runs = [run[-1:] if whom == "press" else run[-2:] for run in told_together(view)]
    best = max((run for run in runs if _fits([said[one] for one in run])), key=rank, default=())
    sums = [k for k in rows if way_of[k] == "advance" and _("dollars") in said[k]]
    also = [k for k in sums if whom == "funder" and (k,) in runs]
    if as_many and "setback" not in {way_of[one] for one in best}:
        also = also or [run[-1] for run in runs if way_of[run[-1]] == "setback"]
    latest = max(also, key=lambda k: str(rows[k]["date"]), default="")
    both = sorted({*best, latest} - {""}, key=lambda k: str(rows[k]["date"]))
    if whom != "press" and len(best) == 1 and _fits([said[one] for one in both]):
        best = tuple(both)
    # praise for one demand says nothing on those that are asked first
    none = not any(map(bears, rows)) and bool(asked) and view.demands.sum() > 1
    moves = "advance" in {way_of[one] for one in best}
    but = _("But we found no event on the demands named above.") if moves else ""
    but = (but or _("We found no event on the demands named above.")) if none else ""
    return tuple((_card(view, rows[one], but if one == best[-1] else ""), event(rows[one])) for one in best)


def _own(view: View, row: dict[Any, Any]) -> bool:
    """Return whether an event is a step of the one country chosen: the first of those that it concerns."""
    return view.filters.countries == (str(row["country"]).split("|")[0],)


def _fits(said: Sequence[str]) -> bool:
    """Return whether each event can be told whole, and all together."""
    words = [len(one.split()) for one in said]
    return 0 < min(words) and max(words) <= WHOLE and sum(words) <= BOTH


def _card(view: View, row: dict[Any, Any], but: str) -> Card:
    """Return an event as a letter tells it: `whom` is the country chosen if it is its own step, `why` is `but`."""
    kind, date = str(row["direction"]), str(row["date"])
    names = short.demands(view.record)
    # of a pack on one demand it goes without saying
    about = [inside(names[d]) for d in str(row["demand_ids"]).split("|") if d in view.ids("demands")]
    return Card(
        date_words(date[:7]),
        view.record.text(str(row["event"]), language()),
        DIRECTIONS[kind].sign,
        way(kind, undone=str(row["outcome_id"]) in taken_back(view.record)),
        palette.DIRECTIONS[kind],
        site_name(str(row["source_url"]).split("|")[0]),
        listed(about) if view.demands.sum() > 1 else "",
        date=date,
        why=but,
    )
