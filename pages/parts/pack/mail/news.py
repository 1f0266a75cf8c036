"""How a letter tells what happened since: an event, or two that belong together, and how they bear on it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from pages.parts.claims.notes import Note
from pages.parts.pack.board import Card
from pages.parts.pack.content import Brief
from pages.parts.words.catalogue import N_, gettext as _, inside, ngettext
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated, going_on

# demands that stand first: of an event that bears on one of these it is told
FIRST = 3
# months for which an event is news
NEW = 6
# how an event bears on what was asked, by its direction
BEARS = {
    "advance": N_("In our reading this moves towards {asked}."),
    "mixed": N_("In our reading this goes both ways on {asked}."),
    "setback": N_("In our reading this moves away from {asked}."),
    "unclear": N_("In our reading this has no clear direction for {asked}."),
}
# how the first of two bears on it, both, and the second
FIRST_WAYS = {
    "advance": N_("In our reading the first moves towards what was asked, {second}."),
    "mixed": N_("In our reading the first goes both ways on what was asked, {second}."),
    "setback": N_("In our reading the first moves away from what was asked, {second}."),
    "unclear": N_("In our reading the first has no clear direction for what was asked, {second}."),
}
BOTH_WAYS = {
    "advance": N_("In our reading both move towards what was asked."),
    "setback": N_("In our reading both move away from what was asked."),
}
SECOND_WAYS = {
    "advance": N_("the second towards it"),
    "mixed": N_("the second both ways"),
    "setback": N_("the second away from it"),
    "unclear": N_("the second none that is clear"),
}
# which other ways matter, the first first
OTHERS = ("advance", "setback", "mixed")


class Told(NamedTuple):
    """One event as a letter tells it, behind it how it bears on what is asked, and its source."""

    card: Card
    words: str
    bears: str
    source: Note


def news(brief: Brief, has: Container[str]) -> tuple[Told, ...]:
    """Return the events that a letter tells, each whole; how they bear on what was asked stands behind the last.

    Where it `has` room it tells the one before (`pair`), that one is the `only` one, `on` which demand it bears,
    `why` it goes its way, a step towards what was asked as a `credit`; and that what is `attached` has the others.
    """
    events = brief.script.events if "pair" in has else brief.script.events[-1:]
    cards = [card for card, _source in events]
    bears = "".join(_bearing(brief, card, has) for card in cards[:1])
    if len(cards) == 2:
        first, second = map(kind_of, cards)
        bears = _(FIRST_WAYS[first]).format(second=_(SECOND_WAYS[second]))
        bears = _(BOTH_WAYS[first]) if first == second and first in BOTH_WAYS else bears
    credit = brief.script.credit if cards and "credit" in has else ()
    steps = [Told(card, _step_towards(card), _record_ends(brief), source) for card, source in credit]
    rest = "" if steps else _rest(brief, [kind_of(card) for card in cards], has)
    bears = " ".join(filter(None, (bears, rest)))
    return (
        *(
            Told(card, dated(card.date, card.text), bears if k == len(cards) else "", source)
            for k, (card, source) in enumerate(events, 1)
        ),
        *steps,
    )


def _step_towards(card: Card) -> str:
    """Return to the credit of a government one step of its own towards what was asked."""
    return _("A step towards what was asked: {event}").format(event=going_on(dated(card.date, card.text)))


def _record_ends(brief: Brief) -> str:
    """Return up to when events were found: a letter is of a later day."""
    return _("The record ends in {month}.").format(month=brief.until)


def _rest(brief: Brief, told: Sequence[str], has: Container[str]) -> str:
    """Return up to when events were found, with that one is the `only` one, or that others go another way."""
    since, others = brief.boards.get("since"), _other_ways(brief, told)
    if "only" in has and since and sum(n for _way, n in since.counts) == 1:
        return _("It is the only event found up to {month}.").format(month=since.until)
    if not others:
        return _record_ends(brief) if told else ""
    words = (
        _("Up to {month}, {others}: see the attached sheet.") if "attached" in has else _("Up to {month}, {others}.")
    )
    return words.format(month=brief.until, others=others)


def _other_ways(brief: Brief, told: Sequence[str]) -> str:
    """Return that more events than a letter tells move towards what was asked, or away if those told do not; "" where
    none goes another way than these.

    Who reads of a step away must not think that there were no others.
    """
    since = brief.boards.get("since")
    counts = dict(since.counts) if since else {}
    way = next((way for way in OTHERS if counts.get(way, 0) and way not in told), "")
    if not since or not told or not way or {"advance", "setback"} <= {*told}:
        return ""
    n, undone = counts[way], since.undone if way == "advance" else 0
    if 0 < undone < n:
        return _("other events moved towards what was asked, some undone later")
    if undone:
        return ngettext(
            "another event moved towards what was asked, undone later",
            "other events moved towards what was asked, all undone later",
            n,
        )
    return {
        "advance": ngettext(
            "another event moves towards what was asked", "other events move towards what was asked", n
        ),
        "setback": ngettext(
            "another event moves away from what was asked", "other events move away from what was asked", n
        ),
        "mixed": ngettext("another event goes both ways", "other events go both ways", n),
    }[way]


def old(brief: Brief) -> bool:
    """Return whether the event that a letter tells is no news on the day of the data."""
    years = [(date[:4], date[5:7] or "12") for date in (brief.issued, *(c.date for c, _s in brief.script.events[-1:]))]
    today, *then = [int(year) * 12 + int(month) for year, month in years]
    return any(today - month > NEW for month in then)


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
    """Return which way an event goes, from which demand or towards which, and why: that is a reading too."""
    kind, name, why = kind_of(card), raised(brief, card) if "on" in has else "", card.why if "why" in has else ""
    what = _("what civil society asks for") if "on" in has else _("what was asked")
    if name:
        what = f"{what} ({name})" if why else f"{what}: {name}"
    later = "" if card.word == _(DIRECTIONS[kind].word) else _("It was undone later.")
    reading = _(BEARS[kind]).format(asked=what)
    reading = f"{reading.rstrip('.')}: {inside(why)}" if why else reading
    return " ".join(filter(None, (reading, later)))
