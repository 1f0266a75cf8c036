"""What a letter has as its subject: the news for the press, else what is wanted of whom."""

from __future__ import annotations

import re

from pages.parts.pack.content import Brief
from pages.parts.pack.news import kind_of, raised
from pages.parts.words.catalogue import N_, gettext as _, inside, listed

# letters of a subject that a list of mails shows whole
SUBJECT = 68
# names of demands in a subject
NAMED = 2
# which way a country went with the newest event, on what was asked, and shorter on a demand
MOVES = {
    "advance": (N_("{country} moves towards what was asked"), N_("{country} moves towards {demand}")),
    "mixed": (N_("{country} moves both ways on what was asked"), N_("{country} moves both ways on {demand}")),
    "setback": (N_("{country} moves away from what was asked"), N_("{country} moves away from {demand}")),
}
# where a title can be cut and still be true: it names more, or adds something
MORE = re.compile(r"[,;] ")


def subject(brief: Brief) -> str:
    """Return what a letter has as its subject, in few letters: news for the press, else what is wanted."""
    asked = brief.boards.get("asked")
    titles = [brief.lead, *([asked.title] if asked else [])]
    titles += [MORE.split(title)[0] for title in titles if title != brief.lead or ": " not in title]
    about = topic(brief)
    if brief.question:
        country = any(line.kind == "country" for line in brief.claims)
        rows = asked.dots.rows if asked and asked.dots and not brief.wanted else ()
        names = [inside(name) for name, *_more in rows]
        # who can close gaps is asked about some of them
        names = [name for name in names if name in brief.question] or names
        # what is asked, as much as there is room for, and of whom
        wanted = [listed(names[:k]) for k in range(min(NAMED, len(names)), 0, -1)]
        request = _("Meeting request: {topic}")
        of_country = _("Meeting request to {country}: {topic}").replace("{country}", about.replace("The ", "the ", 1))
        wanted = [(of_country if country else request).format(topic=one) for one in wanted]
        titles = [*wanted, *([request.format(topic=about if country else inside(about))] if about else ()), *titles]
    else:
        titles = [*_headlines(brief, about), *titles]
    for title in (*titles, brief.title):
        if len(title) <= SUBJECT:
            return title
    return f"{brief.title[: SUBJECT - 1].rpartition(' ')[0]}…"


def topic(brief: Brief) -> str:
    """Return the name of the one country, theme or demand that a pack is about; "" of any other."""
    about = (brief.lead, *(brief.boards[key].title for key in ("asked", "since") if key in brief.boards))
    return next((title.partition(": ")[0] for title in about if ": " in title), "")


def _headlines(brief: Brief, about: str) -> list[str]:
    """Return the event that a letter tells, and which way it goes on what is asked, in our reading.

    It stands whole where it is short enough.
    """
    cards = [card for card, _source in brief.script.events]
    if not cards or kind_of(cards[-1]) not in MOVES:
        return []
    demand, reading = raised(brief, cards[-1])[0] or inside(about), _("{finding} (our reading)")
    asked, short = (_(words).format(demand=demand, country=cards[-1].whom) for words in MOVES[kind_of(cards[-1])])
    moves = [*([f"{asked}: {demand}", short] if demand else []), asked]
    return [cards[-1].text.rstrip("."), *(reading.format(finding=one) for one in moves)]
