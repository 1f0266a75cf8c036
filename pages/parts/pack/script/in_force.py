"""What may be asked of the events that are told: whether courts allowed them, and what came of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from data.measures.countries.country_profile import asked_of
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.foremost import foremost, told
from data.measures.follow_up.lasting import undone_by
from data.measures.follow_up.outcomes import latest_month
from data.record.selection import View
from pages.parts.claims.notes import Note, event as note
from pages.parts.pack.board import Card
from pages.parts.pack.content import Sources
from pages.parts.pack.own_steps import no_later
from pages.parts.pack.script.ended import ended
from pages.parts.pack.script.events import concerned, leads, told_of
from pages.parts.pack.script.who_signed import Answer
from pages.parts.words.catalogue import date_words, gettext as _, language
from pages.parts.words.spoken import dated, going_on

# by what the record's own words tell a ruling
COURT = re.compile(r"\b(?:court|judge|tribunal|chamber)\b", re.IGNORECASE)


def allowed(view: View, whom: str) -> tuple[Answer, ...]:
    """Return that courts allowed a step away from what was asked, with the latest ruling on it; nothing without any.

    The step that leads comes before others: a court may only have let it stand for a while. A government speaks for
    steps of its own alone, where none is known for the one that leads.
    """
    mine = "".join(view.filters.countries) if whom == "government" else ""
    rows = told(view).sort_values("date", ascending=False, kind="stable").to_dict("records")
    steps = [row for run in leads(view)[:1] for row in run]
    if mine or whom != "government":
        steps += [row for row in rows if _ruled(row)]
    for step in (row for row in steps if row["direction"] == "setback" and str(row["country"]).startswith(mine)):
        rulings = [row for row in _belonging(view, step) if _ruled(row)]
        if any(row["direction"] != "advance" for row in rulings):
            event = dated(str(rulings[-1]["date"]), view.record.text(str(rulings[-1]["event"]), language()))
            told_as = [_("The latest ruling on it that we found: {event}").format(event=going_on(event))]
            newest = _ruling_on_another(view, step, rulings[-1])
            told_as += [words for words, _source in newest]
            if rulings[-1]["direction"] == "setback":
                told_as.append(_("What a court allows it does not require."))
            sources = (note(rulings[-1]), *(source for _told, source in newest))
            return (Answer(_("“The courts allowed it.”"), " ".join(told_as), "since", sources),)
    return ()


def _ruled(row: Mapping[Any, Any]) -> bool:
    """Return whether an event is a ruling."""
    return bool(COURT.search(str(row["event"])))


def _belonging(view: View, row: Mapping[Any, Any]) -> list[dict[Any, Any]]:
    """Return an event, those that it follows and all that follow any of these, in the order of time."""
    every = view.record.tables["outcomes"].sort_values("date", kind="stable").to_dict("records")
    before = {str(one["outcome_id"]): str(one["follows"]) for one in every}

    def first(one: str) -> str:
        """Return the event with which those begin that one belongs to."""
        return first(before[one]) if before.get(one) in before else one

    return [one for one in every if first(str(one["outcome_id"])) == first(str(row["outcome_id"]))]


def once_of_others(view: View, cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return cards of one country with one alone of each measure of others': the latest that still stands."""
    known = {view.record.text(str(row["event"]), language()): row for row in foremost(view).to_dict("records")}
    if len(view.filters.countries) != 1:
        return tuple(cards)
    runs: dict[str, list[Card]] = {}
    for card in cards:
        row = known.get(card.text, {"outcome_id": card.text, "country": view.filters.countries[0]})
        own = str(row["country"]).startswith(view.filters.countries[0])
        first = str(row["outcome_id"] if own else _belonging(view, row)[0]["outcome_id"])
        runs.setdefault(first, []).append(card)
    several = [sorted(run, key=lambda card: (not ended(view, card.text), card.date)) for run in runs.values()]
    kept = {run[-1].text for run in several}
    return tuple(card for card in cards if card.text in kept)


def came_of_it(view: View) -> tuple[tuple[str, str, Sources], ...]:
    """Return what came of the event that leads, as a question with its answer and sources; nothing where none is told.

    It is what followed on it: what came of another measure is no answer.
    """
    if told(view).empty:
        return ()
    row = told_of(leads(view)[0])
    later = following(view, row)
    by, turns = undone_by(view.record.tables["outcomes"]), [str(row["outcome_id"])]
    while turns[-1] in by:
        turns.append(by[turns[-1]])
    last = later[-1] if later else row
    words = _("On the event of {when}, with which we began, we found no later step up to {month}.")
    if later:
        words = _("After the event of {when}: {event}")
    if len(turns) > 2 and len(turns) % 2:
        # what was undone and came back stands
        words = _("We found nothing up to {month} that reversed the event of {when}; after it: {event}")
    elif len(turns) % 2 == 0:
        last = next(one for one in later if one["outcome_id"] == turns[-1])
        words = _("The event of {when} was undone: {event}")
        if not concerned(row) <= concerned(last):
            words = _("The event of {when} was undone in part: {event}")
    event, month = view.record.text(str(last["event"]), language()), date_words(latest_month(view.record))
    words = words.format(
        month=month, when=date_words(str(row["date"])[:7]), event=going_on(dated(str(last["date"]), event))
    )
    check = _("Check before you go: ___")
    words = " ".join(
        filter(
            None,
            (words, ended(view, event), no_later(view) if later else "", check),
        )
    )
    return ((_("“What came of it?”"), words, (note(last),) if later else ()),)


def following(view: View, row: Mapping[Any, Any]) -> list[dict[Any, Any]]:
    """Return the events that follow one or any that does, in the order of time."""
    after = {str(row["outcome_id"])}
    found = []
    for one in view.record.tables["outcomes"].sort_values("date", kind="stable").to_dict("records"):
        if str(one["follows"]) in after:
            after.add(str(one["outcome_id"]))
            found.append(one)
    return found


def _ruling_on_another(view: View, row: Mapping[Any, Any], last: Mapping[Any, Any]) -> tuple[tuple[str, Note], ...]:
    """Return the latest ruling away from the demand of an event on another measure, with its source, if it is after the
    `last` on that; or nothing.

    The demand is the first of those asked for on which that bears.
    """
    on = str(row["demand_ids"]).split("|")
    demand = next((one for one in ranking(asked_of(view)) if one in on), "")
    rows = foremost(view)
    rows = rows[rows["date"].astype(str) > str(last["date"])].sort_values("date", kind="stable")
    rows = rows[rows["demand_ids"].map(lambda ids: demand in ids.split("|")).astype(bool)]
    rows = rows[(rows["direction"] == "setback") & rows["event"].str.contains(COURT).astype(bool)]
    rows = rows[~rows["outcome_id"].isin([one["outcome_id"] for one in _belonging(view, row)])]
    words = _("On another measure, in {month}: {event}.")
    return tuple(
        (
            words.format(
                month=date_words(str(one["date"])[:7]),
                event=going_on(view.record.text(str(one["headline"]), language())),
            ),
            note(one),
        )
        for one in rows.tail(1).to_dict("records")
    )
