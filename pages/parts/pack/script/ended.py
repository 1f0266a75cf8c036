"""When the term of an event ended: a permit of three months is no longer one."""

from __future__ import annotations

from data.measures.follow_up.foremost import foremost
from data.measures.follow_up.outcomes import latest_month
from data.record.selection import View
from pages.parts.words.catalogue import date_words, gettext as _, language


def ended(view: View, text: str) -> str:
    """Return when the term of an event in the words of a `text` ended, if these don't and it is over; else ""."""
    same = (row for row in foremost(view).to_dict("records") if _told(view, row["event"]) == text)
    last = next((str(row["ends"]) for row in same), "")[:7]
    if not last or last[:4] in text or last > latest_month(view.record):
        return ""
    return _("That ran until {month}.").format(month=date_words(last))


def _told(view: View, event: object) -> str:
    """Return an event in the reader's language, as cards have it."""
    return view.record.text(str(event), language())
