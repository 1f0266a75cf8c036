"""What a letter has as its subject: the news for the press, else what is wanted of whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pages.parts.pack.board import Card
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief
from pages.parts.pack.mail.asking import country_said
from pages.parts.pack.mail.news import MANY, asking, months_past, raised
from pages.parts.pack.mail.request import headline, whats_new
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, listed, number

GOVERNMENT = "government"
# letters of a subject that a list of mails shows whole
SUBJECT = 80
# names of demands in a subject
NAMED = 2
# months after which an event is no news
OLD = 12
# where a title can be cut and still be true: it names more, or adds something
MORE = re.compile(r"[,;] ")


def subject(brief: Brief, days: Sequence[str] = ()) -> str:
    """Return what a letter has as its subject, in few letters: news for the press, else what is wanted.

    Where the latest of the `days` of what is told is long ago the news is a blank.
    """
    asked, country = brief.boards.get("asked"), any(line.kind == "country" for line in brief.claims)
    # that on a country says nothing when it is cut
    titles = [brief.lead, *([asked.title] if asked and not country else [])]
    titles += [MORE.split(title)[0] for title in titles if title != brief.lead or ": " not in title]
    about = brief.subject
    if brief.question:
        to_it = brief.audience == _(AUDIENCES[GOVERNMENT])
        request = _("Meeting request: {topic}") if to_it else _("A meeting on {topic}")
        # others than its government are told of which country
        of = f" ({about})" if country and about and not to_it else ""
        wanted = [*(f"{one}{of}" for one in _topics(brief)), *([about if country else inside(about)] if about else [])]
        titles = [*(request.format(topic=one) for one in wanted), *titles]
    else:
        asked_for = _of_country(brief, about) if country else asked_by(brief)
        # what its sender asks today comes before what happened
        happened = _headlines(brief, about if country else "")
        new = [] if not days or months_past(brief, max(days)) <= OLD else _blank(brief, about if country else "")
        titles = [*filter(None, [headline(brief)]), *new, *_told(brief), *asked_for, *happened, *titles]
    for title in (*titles, brief.title):
        if len(title) <= SUBJECT:
            return title
    return f"{brief.title[: SUBJECT - 1].rpartition(' ')[0]}…"


def topic(brief: Brief) -> str:
    """Return on what one asks to meet."""
    return next(iter(_topics(brief)), inside(brief.subject))


def _topics(brief: Brief) -> list[str]:
    """Return the demands that a letter asks of, as many as there may be room for, then fewer."""
    names = _names(brief)
    # who can close gaps is asked about some of them
    names = [name for name in names if name in brief.question] or names
    return [listed(names[:k]) for k in range(min(NAMED, len(names)), 0, -1)]


def _names(brief: Brief) -> list[str]:
    """Return the demands that a pack has in a table, none of one on a single demand."""
    asked = brief.boards.get("asked")
    return [inside(name) for name, *_more in (asked.dots.rows if asked and asked.dots and not brief.wanted else ())]


def _of_country(brief: Brief, country: str) -> list[str]:
    """Return how many signed what asks a country, and others, for what is asked first; nothing of few or unknown."""
    words, n, rows = _("{country}: {n} organizations signed calls for {demand}"), asking(brief), _names(brief)
    titles = [words.format(country=country, n=number(n), demand=rows[0])] if rows else []
    return titles if country and n >= MANY else []


def asked_by(brief: Brief) -> list[str]:
    """Return how many organizations signed what is asked first, and that more came; nothing of few or unknown.

    They are all who signed, where all statements ask: one country may not be named by those that ask it of several.
    """
    n, asked, demand = asking(brief), brief.boards.get("asked"), brief.subject if brief.wanted else ""
    # not each demand is named as what one asks for
    words = (
        _("{demand}: what {n} organizations signed, what followed"),
        _("{demand}: what {n} groups signed, what followed"),
    )
    if asked and asked.dots and asked.dots.rows and not demand:
        demand = inside(asked.dots.rows[0][0]) if not country_said(brief) else ""
        words = (
            _("{n} organizations signed calls for {demand}: what followed"),
            _("{n} groups signed calls for {demand}: what followed"),
        )
    return [together(one.format(n=number(n), demand=demand)) for one in words] if demand and n >= MANY else []


def _told(brief: Brief) -> list[str]:
    """Return how a newspaper would head the event that a letter tells, with its month: it may be of years ago."""
    return [
        f"{head} ({when})"
        for card, _source in brief.script.events[-1:]
        for head in dict.fromkeys((card.headline, *MORE.split(card.headline)[:1]))
        for when in (*(date_words(card.date[:7], length) for length in ("long", "medium")), card.date[:4])
        if head
    ]


def _about(brief: Brief, card: Card, country: str) -> str:
    """Return on what an event of a pack is, of the one on a `country` with that."""
    about = raised(brief, card)
    if country:
        return f"{about} ({country})" if about else country
    return about or brief.subject or _("Migration in the Americas")


def _blank(brief: Brief, country: str) -> list[str]:
    """Return a blank for what is new, before what the event that a letter tells is on."""
    return [f"{whats_new()}: {inside(_about(brief, card, country))}" for card, _source in brief.script.events[-1:]]


def _headlines(brief: Brief, country: str) -> list[str]:
    """Return when something happened on what is asked, without which way it went: that is a reading.

    What others than the `country` of a pack did names it too.
    """
    titles = []
    for card, _source in brief.script.events[-1:]:
        asked = begun(_about(brief, card, country))
        months = (date_words(card.date[:7], length) for length in ("long", "medium"))
        words = _("{asked}: what happened in {month}")
        titles += [words.format(asked=asked, month=month) for month in months]
    return titles
