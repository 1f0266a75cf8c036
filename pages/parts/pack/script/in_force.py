"""What may be asked of the events that are told: whether courts allowed them, and whether they are still in force."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from data.measures.follow_up.foremost import foremost, told
from data.measures.follow_up.lasting import undone_by
from data.measures.follow_up.outcomes import latest_month
from data.record.selection import View
from pages.parts.claims.notes import event as note
from pages.parts.pack.script.ended import ended
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.who_signed import Answer
from pages.parts.words.catalogue import date_words, gettext as _, language
from pages.parts.words.spoken import dated, going_on

# by what the record's own words tell a ruling
COURT = re.compile(r"\b(?:court|judge|tribunal|chamber)\b", re.IGNORECASE)


def allowed(view: View, whom: str) -> tuple[Answer, ...]:
    """Return that courts allowed a step away from what was asked, with the latest event on it; nothing without any.

    The step that leads comes before others: a court may only have let it stand for a while. A government speaks for
    steps of its own alone, where none is known for the one that leads.
    """
    mine = "".join(view.filters.countries) if whom == "government" else ""
    rows = told(view).sort_values("date", ascending=False, kind="stable").to_dict("records")
    steps = [row for run in leads(view)[:1] for row in run]
    if mine or whom != "government":
        steps += [row for row in rows if _ruled(row)]
    for step in (row for row in steps if row["direction"] == "setback" and str(row["country"]).startswith(mine)):
        run = _belonging(view, step)
        if any(_ruled(row) and row["direction"] != "advance" for row in run):
            event = dated(str(run[-1]["date"]), view.record.text(str(run[-1]["event"]), language()))
            words = _("The latest that we found on it: {event} What a court allows it does not require.")
            told_as = words.format(event=going_on(event))
            return (Answer(_("“The courts allowed it.”"), told_as, "since", (note(run[-1]),)),)
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


def still_in_force(view: View) -> tuple[tuple[str, str], ...]:
    """Return whether what is told is still in force, with its answer; nothing where no event is told."""
    if told(view).empty:
        return ()
    led, every = leads(view)[0], foremost(view)
    rows, by = {str(row["outcome_id"]): row for row in every.to_dict("records")}, undone_by(every)
    last, turns = str(led[-1]["outcome_id"]), 0
    while last in by:
        last, turns = by[last], turns + 1
    row = rows.get(last, led[-1])
    event, when = view.record.text(str(row["event"]), language()), str(row["date"])[:7]
    said = f"{dated(str(row['date']), event)} {ended(view, event)}".strip()
    if turns == len(led) == 1:
        # what undid it answers; what was undone and came back is not a plain no
        words = _("No. The last found up to {month}: {event}")
    elif len(led) > 1 or turns:
        words = _("We found nothing later on it, up to {month}, than this: {event}")
    elif every["date"].astype(str).str.startswith(when).sum() > 1:
        # of several in a month it is said which
        words = _("We found nothing that undid this up to {month}, where the record ends: {event}")
    else:
        words = _("We found nothing that undid the event of {when} up to {month}, where the record ends.")
        words = f"{words} {ended(view, event)}".strip()
    words = words.format(month=date_words(latest_month(view.record)), when=date_words(when), event=going_on(said))
    check = _("Check before you go: ___")
    return ((_("“Is it still in force?”"), f"{words} {check}"),)
