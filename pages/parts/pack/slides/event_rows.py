"""Which events stand on their slide where not all have room, which of them a bar counts, and what is said of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, runs_of, unclear
from pages.parts.pack.own_steps import FEW, of_raised
from pages.parts.pack.paper_events import OPPOSED, leading_first
from pages.parts.pack.slides.cards import has_bar
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, number
from pages.parts.words.directions import DIRECTIONS

# events of a slide, at most
MOST = 5


def in_rows(brief: Brief, slide: Slide, most: int = MOST) -> tuple[Card, ...]:
    """Return the events that stand on a slide, at `most` so many, the one that leads first.

    After it comes one that goes the other way, then those that stand before what was undone, on what is raised first
    before others, a government's own before what it shares. Of what was undone only what undid it is told.
    """
    # what others did for a time that is over is told nowhere that all are not
    cards = tuple(card for card in leading_first(brief, slide).cards if not (slide.own and card.over and not card.whom))
    if len(cards) <= most:
        return cards
    lead, *runs = runs_of(cards)
    runs = sorted(runs, key=_weight)
    runs = [[replace(run[-1], tied=False)] if _undone(run) else run for run in runs]
    other = [run for run in runs if {_sign(run), _sign(lead)} == {DIRECTIONS[way].sign for way in OPPOSED}]
    kept = list(lead)
    for run in dict.fromkeys(map(tuple, [*other[:1], *runs])):
        if len(kept) + len(run) > most:
            # nor is one told that goes no way where one has no room that does
            break
        kept += run
    return tuple(kept)


def on_what(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Return events none of which bears on what is raised each with the one demand that it names, if these differ."""
    if len({card.chief for card in cards}) == 1 or any(card.raised for card in cards):
        return cards
    return tuple(replace(card, raised=card.chief) for card in cards)


def of_slide_first(brief: Brief, board: Slide) -> Slide:
    """Return events with those of their slide before the others."""
    if board.key != "since":
        return board
    first = in_rows(brief, board)
    texts = [card.text for card in first]
    return replace(board, cards=(*first, *(card for card in board.cards if card.text not in texts)))


def _sign(run: Sequence[Card]) -> str:
    """Return the way of events that belong together: of the last that goes one way."""
    return next((card.sign for card in reversed(run) if card.sign in {DIRECTIONS[way].sign for way in OPPOSED}), "")


def _undone(run: Sequence[Card]) -> bool:
    """Return whether of events that belong together one undid another."""
    return {card.sign for card in run} >= {DIRECTIONS[way].sign for way in OPPOSED}


def _weight(run: Sequence[Card]) -> tuple[bool, ...]:
    """Return by what events that belong together are ordered, those that weigh most first."""
    return unclear(run), _undone(run), not any(card.raised for card in run), not any(card.whom for card in run)


def counted(slide: Slide) -> Slide:
    """Return events as a slide counts them: in its bar of a country with more than a few of its own these alone."""
    own = slide.own
    if not own or own.n <= FEW:
        return slide
    ways = tuple((way, own.counts[way]) for way, _n in slide.counts if own.counts.get(way))
    return replace(slide, counts=ways, ended=own.ended, eased=own.eased)


def among(slide: Slide, shown: Sequence[Card]) -> int:
    """Return of how many events some are that a slide shows: of its bar, where that counts all that are shown."""
    if slide.own and slide.own.n > FEW:
        return slide.own.n if all(card.whom for card in shown) else slide.own.of
    return sum(n for _way, n in slide.counts)


def said_of(slide: Slide, shown: Sequence[Card]) -> str:
    """Return which of all events are shown, whose reading their direction is, what a bar before some says or whom most
    that go one way concern, and what they are counted by and up to when."""
    own, of, marked = slide.own, among(slide, shown), [card for card in shown if card.whom]
    alone = len(marked) == len(shown)
    words = _("Shown: {k} of {of} events; which way each goes is our reading.")
    if len(shown) == of:
        words = _("All events found are shown; which way each goes is our reading.")
    if of == 1:
        words = _("Which way it goes is our reading.")
    mark = ""
    if own and marked and not alone:
        mark = _("Bar at the left, and the one above: mainly on {country}.")
        mark = mark if has_bar(slide) else _("Bar: mainly on {country}.")
    elif own and marked and own.n <= FEW:
        mark = _("Shown: those mainly about {country} itself.")
    mark = together(mark.format(country=own.name)) if own else ""
    once = _("Several can be about one measure.") if of > 1 else ""
    # else it stands in the small print
    until = "" if slide.quiet else f"{_('Record up to {month}').format(month=slide.until)}."
    return " ".join(filter(None, (mark, slide.mostly, words.format(k=number(len(shown)), of=number(of)), once, until)))


def on_raised(slide: Slide) -> str:
    """Return how many of the events that a slide counts bear on the demands raised first, and which way these go.

    Of one it says when it was: its title may tell another one.
    """
    own = slide.own if slide.own and slide.own.n > FEW else None
    first, when = own.first if own else slide.first, [c.head for c in slide.cards if c.raised and (c.whom or not own)]
    one, words = slide.own and slide.own.n == 1 and first and first.n == len(when) == 1, of_raised(first)
    return _("{claim} ({month}).").format(claim=words.rstrip("."), month=when[0]) if one else words
