"""How a letter tells what happened since: an event with how it bears on what was asked, and another."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pages.parts.claims.notes import Note
from pages.parts.pack.board import Card
from pages.parts.pack.content import Brief, Reply
from pages.parts.pack.paper_signers import behind
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, gettext as _, inside, stopped
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated, going_on

# demands that stand first: of an event that bears on one of these it is told
FIRST = 3
# so many organizations are named as those who asked
MANY = 5
# what a release has that a letter has not: it speaks of the record as of another's
RELEASE = "release"
# how an event bears on what was asked, by its direction, and one that goes another way
BEARS = {
    "advance": (
        N_("{reading} this moves towards {asked}."),
        N_("There was also a step towards what was asked: {event}"),
    ),
    "mixed": (N_("{reading} this goes both ways on {asked}."), N_("Then, {event}")),
    "setback": (
        N_("{reading} this moves away from {asked}."),
        N_("There was also a step away from what was asked: {event}"),
    ),
    "unclear": (N_("{reading} this has no clear direction for {asked}."), N_("Then, {event}")),
}


class Told(NamedTuple):
    """One event as a letter tells it, behind it how it bears on what is asked, its source, and who said why."""

    card: Card
    words: str
    bears: str
    source: Note
    reply: tuple[Reply, ...] = ()

    @property
    def replied(self) -> tuple[str, ...]:
        """What a government said of it, without who published that."""
        return tuple(one.words for one in self.reply)


def news(brief: Brief, has: AbstractSet[str]) -> tuple[Told, ...]:
    """Return the event that a letter tells, with how it bears on what was asked, and one that goes another way.

    Where it `has` room it tells that the first is the `only` one, and the `latest` on what is asked first.
    """
    events = [Told(card, dated(card.date, card.text), _bearing(brief, card, has), s) for card, s in brief.script.events]
    # what became of it is never left out
    others = brief.script.counter if events else ()
    others = others if "counter" in has else tuple(other for other in others[:1] if other[0].tied)
    # where not all that undid it has room its end alone is told: a part of it reads as if that had held
    others = others if {RELEASE, "undone"} & {*has} else others[-1:]
    # a story does not end before the newest on what is asked first, which has to have room
    others += brief.script.latest if RELEASE in has else brief.script.latest[-1:] if "latest" in has else ()
    both = _("We read that as a step both ways.")
    ways = [both if kind_of(card) == "mixed" and RELEASE not in has else "" for card, _source in others]
    events += [Told(card, _counter(brief, card), way, s) for (card, s), way in zip(others, ways, strict=True)]
    # a reason stands behind its own event alone, to the press as another's, else to whoever gave it
    replies = [one if not brief.question else one._replace(words=one.to_it) for one in brief.script.reply]
    replies = [one for one in replies if one.words and "reply" in has]
    return tuple(told._replace(reply=tuple(one for one in replies if one.event == told.card.text)) for told in events)


def _counter(brief: Brief, card: Card) -> str:
    """Return an event that went another way, on which demand if that is none of those named before."""
    # of two countries, neither of which is asked, the second is told in few words
    short = card.headline if brief.addressed and card.tied else ""
    event, kind, demand = dated(card.date, short or card.text), kind_of(card), raised(brief, card)
    words = _(BEARS[kind][1])
    if card.tied or any(card is one for one, _source in (*brief.script.counter[1:], *brief.script.latest[1:])):
        words = _("Then, {event}")
    elif kind == "advance" and demand and demand not in _rows(brief)[:FIRST]:
        words = _("There was a step on another demand, {demand}: {event}")
    return words.format(event=going_on(event), demand=demand)


def _rows(brief: Brief) -> list[str]:
    """Return the demands that a pack has in a table, those that stand first before others."""
    return [inside(row[0]) for row in _dots(brief)]


def _dots(brief: Brief) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    asked = brief.boards.get("asked")
    return tuple(asked.dots.rows) if asked and asked.dots else ()


def kind_of(card: Card) -> str:
    """Return which way an event goes, as the record names it."""
    return next(kind for kind, direction in DIRECTIONS.items() if direction.sign == card.sign)


def months_past(brief: Brief, date: str) -> int:
    """Return how many months before the day of a pack a date is; of a year alone since its end."""
    (year, month), (then, at) = (map(int, f"{day}-12".split("-")[:2]) for day in (brief.issued, date))
    return 12 * (year - then) + month - at


def raised(brief: Brief, card: Card) -> str:
    """Return on which demand an event bears, one that stands first or its first; "" in a pack on one demand."""
    rows = _rows(brief)
    every = [*rows, *(inside(name) for name, *_more in (brief.demands.rows if brief.demands else ()))]
    named = sorted((name for name in every if name in card.about), key=card.about.index)
    return next((name for name in (*rows[:FIRST], *named) if name in card.about), "")


def _bearing(brief: Brief, card: Card, has: AbstractSet[str]) -> str:
    """Return which way an event goes, from which demand or towards which, as who asked that is told with it."""
    name, kind, since = raised(brief, card), kind_of(card), brief.boards.get("since")
    reading = _("According to the Firmantes record,") if RELEASE in has else _("In our reading")
    what, other = _("what was asked"), _("another demand")
    if brief.script.nothing and name:
        # nothing was found on those named before
        what = f"{other}: {name}"
    elif not brief.question:
        # the press has not read of it before
        asked, demand = brief.script.asked
        # of two that the same statements ask for the one that it bears on
        made = {inside(row[0]): row[1] for row in _dots(brief)}
        demand = name if demand not in card.about and name and made.get(name) == made.get(demand) else demand
        told = "{asked}: {demand}" if RELEASE in has else _("{asked}, around the Los Angeles Declaration: {demand}")
        what = told.format(asked=asked, demand=demand) if asked else what
    later = "" if card.word == _(DIRECTIONS[kind].word) else _("It was undone later.")
    only = ""
    if "only" in has and since and sum(dict(since.counts).values()) == 1:
        only = _("It is the only event found up to {month}.").format(month=since.until)
    bears = together(_(BEARS[kind][0]).format(reading=reading, asked=what))
    # that somebody asks for the one demand is told with how many did
    because = (
        why(card, whole="whole" in has)
        if "why" in has and not (brief.wanted and _("civil society") in why(card))
        else ""
    )
    return " ".join(filter(None, (bears, because, later, only)))


def why(card: Card, *, whole: bool = False) -> str:
    """Return why an event goes its way in a letter: the first clause of what is said, or the `whole`, a sentence."""
    return stopped(card.why if whole else card.why.partition(";")[0]) if card.why else ""


def asking(brief: Brief) -> int:
    """Return how many signed a statement that asks for what is asked first, of one government or all; 0 if unknown."""
    asked, signed = brief.boards.get("asked"), behind(brief)
    if signed:
        return sum(n for _country, n, _names in signed.groups)
    every = brief.wanted or (asked and asked.dots and asked.dots.rows and {*asked.dots.rows[0][1]} == {"call"})
    return sum(n for _country, n, _names in brief.signers.groups) if brief.signers and every else 0
