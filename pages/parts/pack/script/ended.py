"""When the term of a step ended that its own words tell: a permit of three months is no longer one."""

from __future__ import annotations

import re

from data.measures.follow_up.foremost import foremost
from data.measures.follow_up.outcomes import latest_month
from data.record.selection import View
from pages.parts.pack.board import Card
from pages.parts.words.catalogue import date_words, gettext as _, language

# how the record's own words tell a last year, or how many months a permit has
YEAR = re.compile(r"\buntil the end of (\d{4})\b")
MONTHS = re.compile(r"\bpermit of (two|three|six) months\b")
LONG = {"two": 2, "three": 3, "six": 6}


def ended(view: View, card: Card) -> str:
    """Return when the term of an event ended, where its words tell that and it is past; "" of any other."""
    rows = foremost(view)
    same = (row for row in rows.to_dict("records") if view.record.text(str(row["event"]), language()) == card.text)
    event = next((str(row["event"]) for row in same), "")
    last = ""
    if found := YEAR.search(event):
        last = f"{found[1]}-12"
    elif found := MONTHS.search(event):
        months = int(card.date[:4]) * 12 + int(card.date[5:7]) - 1 + LONG[found[1]]
        last = f"{months // 12}-{months % 12 + 1:02d}"
    if not last or last > latest_month(view.record):
        return ""
    return _("That term ended in {month}.").format(month=date_words(last))
