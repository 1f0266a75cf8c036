"""What may be asked of the events that are told: whether courts allowed them, and whether they are still in force."""

from __future__ import annotations

import re

from data.measures.follow_up.foremost import foremost, told, undone_by
from data.measures.follow_up.outcomes import latest_month
from data.record.selection import View
from pages.parts.pack.script.ended import ended
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.who_signed import Answer
from pages.parts.words.catalogue import date_words, gettext as _, language
from pages.parts.words.spoken import dated, going_on

# by what the record's own words tell a ruling
COURT = re.compile(r"\b(?:court|judge|tribunal)\b", re.IGNORECASE)


def allowed(view: View) -> tuple[Answer, ...]:
    """Return that courts allowed what moves away from what was asked, where one told did, with its answer."""
    rows = told(view)
    if not any(COURT.search(str(words)) for words in rows["event"][rows["direction"] == "setback"]):
        return ()
    words = _(
        "What a court allows it does not require. The record says what was done, and whether that is what was asked."
    )
    return (Answer(_("“The courts allowed it.”"), words, "since"),)


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
