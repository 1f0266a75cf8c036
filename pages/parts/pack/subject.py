"""What a letter has as its subject: news for the press, else what is wanted of whom."""

from __future__ import annotations

import re

from pages.parts.pack.content import Brief
from pages.parts.pack.slides.frame import DOTS
from pages.parts.words.catalogue import gettext as _, inside, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import said_aloud

# letters of a subject that a list of mails shows whole, and of one that the press reads
SUBJECT, HEADLINE = 68, 96
# names of demands in a subject
NAMED = 2
# where a title can be cut and still be true: it names more, or adds something
MORE = re.compile(r"[,;] ")


def subject(brief: Brief) -> str:
    """Return what a letter has as its subject, in few letters: news for the press, else what is wanted."""
    asked = brief.boards.get("asked")
    titles = [brief.lead, *([asked.title] if asked else [])]
    titles += [MORE.split(title)[0] for title in titles if title != brief.lead or ": " not in title]
    topic = _topic(brief)
    if brief.question:
        country = any(line.kind == "country" for line in brief.claims)
        rows = asked.dots.rows if asked and asked.dots and not brief.wanted else ()
        names = [inside(name) for name, *_more in rows]
        # who can close gaps is asked about some of them
        names = [name for name in names if name in brief.question] or names
        # what is asked, as much as there is room for, and of whom
        named = topic.replace("The ", "the ", 1) if country else ""
        wanted = [", ".join(filter(None, (listed(names[:k]), named))) for k in range(min(NAMED, len(names)), 0, -1)]
        wanted.append(topic if country or not topic else inside(topic))
        titles = [*(_("Meeting request: {topic}").format(topic=one) for one in filter(None, wanted)), *titles]
    else:
        titles = [*_headlines(brief, topic), *titles]
    most = SUBJECT if brief.question else HEADLINE
    for title in (*titles, brief.title):
        if len(title) <= most:
            return title
    return f"{brief.title[: most - 1].rpartition(' ')[0]}…"


def _topic(brief: Brief) -> str:
    """Return the name of the one country, theme or demand that a pack is about; "" of any other."""
    about = (brief.lead, *(brief.boards[key].title for key in ("asked", "since") if key in brief.boards))
    return next((title.partition(": ")[0] for title in about if ": " in title), "")


def _headlines(brief: Brief, topic: str) -> list[str]:
    """Return which way the events since go, as what a journalist reads first, that it is our reading said with it."""
    since = brief.boards.get("since")
    ways = {**dict.fromkeys(DIRECTIONS, 0), **dict(since.counts if since else ())}
    of, away, towards = sum(ways.values()), ways["setback"], ways["advance"] - (since.undone if since else 0)
    if not (away or towards or ways["mixed"]):
        return []
    more = ""
    if of == 1 and away + towards:
        told = _("the one event found moves away") if away else _("the one event found moves closer")
    elif 2 * away > of:
        told, more = _("most events move away"), _("most events move away from what {society} asked")
    elif 2 * towards > of:
        told, more = _("most events move closer"), _("most events move closer to what {society} asked")
    elif away > towards:
        told = _("more events move away than closer")
    elif towards > away:
        told = _("more events move closer than away")
    else:
        told = _("events go both ways")
    named, more = topic or _("Migration in the Americas"), more.format(society=_who_asked(brief))
    found = [_("{topic}: {told}").format(topic=named, told=words) for words in (more, told) if words]
    return [_("{finding} (our reading)").format(finding=words) for words in found]


def _who_asked(brief: Brief) -> str:
    """Return who asked for what a pack is about: of one demand that not all statements make how many do."""
    cards = brief.boards["asked"].cards if brief.wanted and "asked" in brief.boards else ()
    n = sum(card.sign == DOTS["call"] for card in cards)
    words = ngettext("{n} statement", "{n} statements", n).format(n=number(n))
    return inside(said_aloud(words)) if 0 < n < len(cards) else _("civil society")
