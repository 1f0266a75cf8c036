"""What a letter has as its subject: the news for the press, else what is wanted of whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief
from pages.parts.pack.mail.asking import country_said
from pages.parts.pack.mail.news import MANY, asking, kind_of, old, raised
from pages.parts.pack.mail.request import headline
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, date_words, gettext as _, inside, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS

GOVERNMENT = "government"
# letters of a subject that a list of mails shows whole
SUBJECT = 75
# names of demands in a subject
NAMED = 2
# which way a country went with the newest event, on what and when; then without its name, and without when
MOVES = {
    "advance": (
        N_("{asked}: {country} moves towards it, {month} (our reading)"),
        N_("{asked}: a step towards it, {month} (our reading)"),
        N_("{asked}: a step towards it (our reading)"),
    ),
    "mixed": (
        N_("{asked}: {country} moves both ways, {month} (our reading)"),
        N_("{asked}: a step both ways, {month} (our reading)"),
        N_("{asked}: a step both ways (our reading)"),
    ),
    "setback": (
        N_("{asked}: {country} moves away, {month} (our reading)"),
        N_("{asked}: a step away, {month} (our reading)"),
        N_("{asked}: a step away (our reading)"),
    ),
}
# which way most events went, or as many as went the other way
WENT = {
    ("advance",): N_("{topic}: {n} of {of} events move towards it (our reading)"),
    ("setback",): N_("{topic}: {n} of {of} events move away (our reading)"),
    ("advance", "setback"): N_("{topic}: {n} of {of} events towards, {n} away (our reading)"),
}
# where a title can be cut and still be true: it names more, or adds something
MORE = re.compile(r"[,;] ")


def subject(brief: Brief) -> str:
    """Return what a letter has as its subject, in few letters: news for the press, else what is wanted."""
    asked, country = brief.boards.get("asked"), any(line.kind == "country" for line in brief.claims)
    # that on a country says nothing when it is cut
    titles = [brief.lead, *([asked.title] if asked and not country else [])]
    titles += [MORE.split(title)[0] for title in titles if title != brief.lead or ": " not in title]
    about = brief.subject
    rows = asked.dots.rows if asked and asked.dots and not brief.wanted else ()
    if brief.question:
        names = [inside(name) for name, *_more in rows]
        # who can close gaps is asked about some of them
        names = [name for name in names if name in brief.question] or names
        # what is asked, as much as there is room for
        wanted = [listed(names[:k]) for k in range(min(NAMED, len(names)), 0, -1)]
        request = _("Meeting request: {topic}")
        if country and about and brief.audience != _(AUDIENCES[GOVERNMENT]):
            # others than its government are told of which country
            wanted = [f"{one} ({about})" for one in wanted]
        wanted += [about if country else inside(about)] if about else []
        titles = [*(request.format(topic=one) for one in wanted), *titles]
    else:
        news, record = _headlines(brief, about if country else ""), _record(brief, about)
        # of a country without news what is asked of it
        demands = [_asked(about, name, marks) for name, marks, _n in rows[:1] if country and about]
        titles = [*((*record, *news) if old(brief) and not country else (*news, *demands, *record)), *titles]
        # what its sender asks today comes before what happened
        titles[:0] = filter(None, [headline(brief)])
    for title in (*titles, brief.title):
        if len(title) <= SUBJECT:
            return title
    return f"{brief.title[: SUBJECT - 1].rpartition(' ')[0]}…"


def _asked(country: str, demand: str, marks: Sequence[str]) -> str:
    """Return how many of the statements that address a country ask for a demand."""
    n = marks.count("call")
    words = ngettext(
        "{country}: {n} of {of} statements asks for {demand}", "{country}: {n} of {of} statements ask for {demand}", n
    )
    return words.format(country=country, n=number(n), of=number(len(marks)), demand=inside(demand))


def _record(brief: Brief, about: str) -> list[str]:
    """Return who asked before several events, then which way most of these went in our reading, then only that they
    are told; nothing of one."""
    since = brief.boards.get("since") if brief.told else None
    counts = dict(since.counts) if since else {}
    of, most = sum(counts.values()), max(counts.values(), default=0)
    if not since or of < 2:
        return []
    went = tuple(sorted(way for way, n in counts.items() if n == most))
    found = [_("{topic}: what happened since") if about else _("What civil society asked, and what happened since")]
    # of steps that were undone later a subject has no room to say it
    if went in WENT and not ("advance" in went and since.undone):
        found.insert(0, _(WENT[went]))
    about = about or _("Migration in the Americas")
    ways = [words.format(topic=about, n=number(most), of=number(of)) for words in found]
    return [*asked_by(brief), *ways]


def asked_by(brief: Brief) -> list[str]:
    """Return how many organizations asked for what is asked first, and that more came; nothing of few or unknown.

    They are all who signed, where all statements ask: one country may not be named by those that ask it of several.
    """
    n, asked, demand = asking(brief), brief.boards.get("asked"), brief.subject if brief.wanted else ""
    # not each demand is named as what one asks for
    words = (
        _("{demand}: what {n} organizations asked, what followed"),
        _("{demand}: what {n} groups asked, what followed"),
    )
    if asked and asked.dots and asked.dots.rows and not demand:
        demand = inside(asked.dots.rows[0][0]) if not country_said(brief) else ""
        words = (
            _("{n} organizations asked for {demand}: what happened since"),
            _("{n} groups asked for {demand}: what followed"),
        )
    return [together(one.format(n=number(n), demand=demand)) for one in words] if demand and n >= MANY else []


def _headlines(brief: Brief, country: str) -> list[str]:
    """Return the event that a letter tells, whole, or when it went which way on what is asked, in our reading.

    What others than the `country` of a pack did names it too. One that was undone later is told whole alone.
    """
    cards = [card for card, _source in brief.script.events][-1:]
    titles = [card.text.rstrip(".") for card in cards]
    for card in cards:
        kind = kind_of(card)
        if kind not in MOVES or card.word != _(DIRECTIONS[kind].word):
            continue
        about, forms = raised(brief, card), list(MOVES[kind])
        asked = begun(about or brief.subject or _("what was asked"))
        if country and (card.whom != country or not about):
            asked, forms = f"{asked} ({country})" if about else country, forms[1:]
        titles += [
            _(words).format(asked=asked, country=card.whom, month=date_words(card.date[:7], length))
            for words in forms
            for length in ("long", "medium")
        ]
    return titles
