"""What may be asked of the events that are told: whether courts allowed them, and whether they are still in force."""

from __future__ import annotations

import re

from data.measures.follow_up.foremost import told
from data.measures.follow_up.outcomes import latest_month
from data.record.selection import View
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.who_signed import Answer
from pages.parts.words.catalogue import date_words, gettext as _

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
    words = _("The record ends in {month}; nothing later is in it. Check before you go: ___")
    led = leads(view)[0]
    if len(led) == 1:
        words = _(
            "Up to {month}, where the record ends, we found nothing that undid the event of {when}. Check before you "
            "go: ___"
        )
    words = words.format(month=date_words(latest_month(view.record)), when=date_words(str(led[-1]["date"])[:7]))
    return ((_("“Is it still in force?”"), words),)
