"""How a letter tells what happened since: an event with how it bears on what was asked, and another."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from pages.parts.claims.notes import Note
from pages.parts.pack.board import Card
from pages.parts.pack.content import Brief
from pages.parts.pack.paper_signers import behind
from pages.parts.words.catalogue import N_, gettext as _, inside, ngettext, number
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated, going_on

# demands that stand first: of an event that bears on one of these it is told
FIRST = 3
# so many organizations are named as those who asked
MANY = 5
# words of demands that are named in passing
SHORT = 10
# what a release has that a letter has not: it speaks of the record as of another's
RELEASE = "release"
# how an event bears on what was asked, by its direction
BEARS = {
    "advance": N_("{reading} this moves towards {asked}."),
    "mixed": N_("{reading} this goes both ways on {asked}."),
    "setback": N_("{reading} this moves away from {asked}."),
    "unclear": N_("{reading} this has no clear direction for {asked}."),
}
# an event that goes another way, on which demand
COUNTERS = {
    "advance": N_("An event of {month} moved towards it: {demand}."),
    "setback": N_("An event of {month} moved away from it: {demand}."),
    "mixed": N_("An event of {month} went both ways: {demand}."),
}
# the same where there is room to tell it
WHOLE = {
    "advance": N_("A step towards what was asked: {event}"),
    "setback": N_("One that moves away: {event}"),
    "mixed": N_("Then, both ways: {event}"),
}
# words of one that is told in a letter before what else has room
TOLD = 32


class Told(NamedTuple):
    """One event as a letter tells it, behind it how it bears on what is asked, and its source."""

    card: Card
    words: str
    bears: str
    source: Note


def news(brief: Brief, has: Container[str]) -> tuple[Told, ...]:
    """Return the event that a letter tells whole, with how it bears on what was asked, and one that goes another way.

    Where it `has` room it tells that the first is the `only` one, `on` which demand it bears, when the record `ends`.
    """
    events = [Told(card, dated(card.date, card.text), _bearing(brief, card, has), s) for card, s in brief.script.events]
    others = brief.script.counter if events and "counter" in has else ()
    # what undid it is told where there is room for all
    others = others if RELEASE in has else others[:1]
    events += [Told(card, _counter(brief, card, has), "", source) for card, source in others]
    if ends := _ends(brief, has) if events else "":
        events[-1] = events[-1]._replace(bears=f"{events[-1].bears} {ends}".strip())
    return tuple(events)


def _counter(brief: Brief, card: Card, has: Container[str]) -> str:
    """Return an event that went another way, as a release tells it and a letter with room for the `whole` of it or a
    `long` one; else when in a few words, and on which demand, of what was undone later neither."""
    event, undone = dated(card.date, card.text), card.word != _(DIRECTIONS[kind_of(card)].word)
    if brief.script.counter[1:] and card is brief.script.counter[1][0]:
        return _("Then, {event}").format(event=going_on(event))
    if RELEASE in has or "long" in has or ("whole" in has and len(event.split()) <= TOLD):
        words = _("A step towards what was asked, undone later: {event}") if undone else _(WHOLE[kind_of(card)])
        towards = kind_of(card) == "advance" and not undone
        if (demand := raised(brief, card)) and towards and not _among_first(brief, card):
            # what was asked has been named, and this is on something else
            words = _("A step towards another demand, {demand}: {event}")
        return words.format(event=going_on(event), demand=demand)
    if undone and (since := brief.boards.get("since")):
        return ngettext(
            "Another event moved towards it and was undone later.",
            "Other events moved towards it and were all undone later.",
            dict(since.counts)["advance"],
        )
    about = raised(brief, card) or (card.about if len(card.about.split()) <= SHORT else "")
    words = _(COUNTERS[kind_of(card)]).format(month=card.head, demand=about)
    return words if about else f"{words.partition(': ')[0]}."


def _among_first(brief: Brief, card: Card) -> bool:
    """Return whether an event bears on a demand that stands first, which is named before it."""
    asked = brief.boards.get("asked")
    rows = [inside(name) for name, *_more in (asked.dots.rows if asked and asked.dots else ())]
    return any(name in card.about for name in rows[:FIRST])


def _ends(brief: Brief, has: Container[str]) -> str:
    """Return that an event is the `only` one found, or where the record ends."""
    since = brief.boards.get("since")
    counts = dict(since.counts) if since else {}
    if "only" in has and since and sum(counts.values()) == 1:
        return _("It is the only event found up to {month}.").format(month=since.until)
    return _("The record ends in {month}.").format(month=brief.until) if "ends" in has else ""


def kind_of(card: Card) -> str:
    """Return which way an event goes, as the record names it."""
    return next(kind for kind, direction in DIRECTIONS.items() if direction.sign == card.sign)


def raised(brief: Brief, card: Card) -> str:
    """Return on which demand an event bears, one that stands first or its first; "" in a pack on one demand."""
    asked = brief.boards.get("asked")
    rows = [inside(name) for name, *_more in (asked.dots.rows if asked and asked.dots else ())]
    every = [*rows, *(inside(name) for name, *_more in (brief.demands.rows if brief.demands else ()))]
    named = sorted((name for name in every if name in card.about), key=card.about.index)
    return next((name for name in (*rows[:FIRST], *named) if name in card.about), "")


def _bearing(brief: Brief, card: Card, has: Container[str]) -> str:
    """Return which way an event goes, from which demand or towards which."""
    other = bool(brief.script.nothing)
    name, kind = raised(brief, card) if other or "on" in has else "", kind_of(card)
    first = [inside(name) for board in brief.tables("asked") if board.dots for name, *_more in board.dots.rows[:1]]
    what, reading = _("what was asked"), _("In our reading")
    if RELEASE in has:
        reading = _("According to the Firmantes record,")
        # of another demand it is not known who asks for it
        n = asking(brief) if name in ("", *first) else 0
        what = _("what {n} organizations asked for").format(n=number(n)) if n >= MANY else _("what civil society asked")
    if other and name:
        # nothing was found on those named before
        what = _("another demand")
    later = "" if card.word == _(DIRECTIONS[kind].word) else _("It was undone later.")
    bears = _(BEARS[kind]).format(reading=reading, asked=f"{what}: {name}" if name else what)
    return " ".join(filter(None, (bears, later)))


def asking(brief: Brief) -> int:
    """Return how many signed a statement that asks for what is asked first, of one government or all; 0 if unknown."""
    asked, signed = brief.boards.get("asked"), behind(brief)
    if signed:
        return sum(n for _country, n, _names in signed.groups)
    every = brief.wanted or (asked and asked.dots and asked.dots.rows and {*asked.dots.rows[0][1]} == {"call"})
    return sum(n for _country, n, _names in brief.signers.groups) if brief.signers and every else 0
