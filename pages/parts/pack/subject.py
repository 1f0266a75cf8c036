"""What a letter has as its subject: news for the press, else what is wanted of whom."""

from __future__ import annotations

import re

from pages.parts.pack.content import Brief
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, listed, ngettext, number
from pages.parts.words.counts import statements_words
from pages.parts.words.directions import DIRECTIONS

# letters of a subject that a list of mails shows whole, and of one that the press reads
SUBJECT, HEADLINE = 68, 110
# names of demands in a subject
NAMED = 2
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
        named = about.replace("The ", "the ", 1) if country else ""
        wanted = [", ".join(filter(None, (listed(names[:k]), named))) for k in range(min(NAMED, len(names)), 0, -1)]
        wanted.append(about if country or not about else inside(about))
        titles = [*(_("Meeting request: {topic}").format(topic=one) for one in filter(None, wanted)), *titles]
    else:
        titles = [*_headlines(brief, about), *titles]
    most = SUBJECT if brief.question else HEADLINE
    for title in (*titles, brief.title):
        if len(title) <= most:
            return title
    return f"{brief.title[: most - 1].rpartition(' ')[0]}…"


def topic(brief: Brief) -> str:
    """Return the name of the one country, theme or demand that a pack is about; "" of any other."""
    about = (brief.lead, *(brief.boards[key].title for key in ("asked", "since") if key in brief.boards))
    return next((title.partition(": ")[0] for title in about if ": " in title), "")


def _headlines(brief: Brief, about: str) -> list[str]:
    """Return which way how many events since go, and from whose demand, that it is our reading said with it."""
    since = brief.boards.get("since")
    ways = {**dict.fromkeys(DIRECTIONS, 0), **dict(since.counts if since else ())}
    of, away, towards = sum(ways.values()), ways["setback"], ways["advance"] - (since.undone if since else 0)
    if not (away or towards or ways["mixed"]):
        return []
    if of == 1 and away + towards:
        told = [_("the one event found moves away") if away else _("the one event found moves closer")]
    elif away == towards:
        told = [_("events go both ways")]
    else:
        n = max(away, towards)
        # who signed a statement did not ask for each line of it
        who = statements_words(len(brief.sources))
        words = ngettext("{n} of {of} events moves away", "{n} of {of} events move away", n)
        more = _("{told} from what {society} asked")
        if towards > away:
            words = ngettext("{n} of {of} events moves closer", "{n} of {of} events move closer", n)
            more = _("{told} to what {society} asked")
        words = words.format(n=number(n), of=number(of))
        told = [together(more.format(told=words, society=who)), words]
    named = about or _("Migration in the Americas")
    found = [_("{topic}: {told}").format(topic=named, told=words) for words in told]
    return [_("{finding} (our reading)").format(finding=words) for words in found]
