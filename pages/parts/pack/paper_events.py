"""What came of it as hand-out and Word document have it: all ways that events go, what is not known, whose steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, Line, in_its_language
from pages.parts.pack.slides.cards import runs_of
from pages.parts.pack.slides.opening import leading_event
from pages.parts.pack.squares.own_steps import of_all
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, ngettext, number, stopped
from pages.parts.words.directions import DIRECTIONS, ways_list

# the ways that a title counts
OPPOSED = ("advance", "setback")
# more are many, and fewer tell little
MANY, LEAST = 4, 3


def foremost(brief: Brief, line: Line) -> str:
    """Return the claim on what happened since: the event that leads, then how many go which way."""
    return f"{leading_event(brief)} {counted(brief)}".strip()


@in_its_language
def counted(brief: Brief) -> str:
    """Return how many events go which way, as the claim on what happened since says it after an event.

    Of one government it ends with how many of them are its own.
    """
    board = brief.boards["since"]
    n = sum(many for _way, many in board.counts)
    if n == 1:
        # no title beside it says whose reading its direction is
        only = next(one.sentence for one in brief.claims if one.kind == "since")
        return stopped(_("{claim}, in our reading").format(claim=only.rstrip(".")))
    words = _("In all we found {n} events: {ways}.")
    steps = of_all(board.own) if board.own else board.steps
    return f"{words.format(n=number(n), ways=ways_list(dict(board.counts), board.undone))} {steps}".strip()


def way_of(card: Card) -> str:
    """Return which way an event goes, and in a second line whether it was undone later."""
    later = _("undone later")
    return f"{_(DIRECTIONS['advance'].word)},\n{later}" if card.word == later else card.word


def kept(board: Slide, rows: int, most: int) -> int:
    """Return how many events, or rows of dots, are shown where so many have room.

    No pair is parted, nor is one alone of many found left out; where of all more go one way so do more of these, if any
    number of them does that is no less than a few.
    """
    if board.dots or most == rows:
        return most
    if MANY < most + 1 == rows == sum(n for _way, n in board.counts):
        return rows
    whole = [k for k in range(most, 0, -1) if not board.cards[k].tied]
    return next(
        (k for k in whole if k >= min(LEAST, most) and _leaning(board.cards[:k]) == _leaning(board)),
        rows if most == rows - 1 else max(whole, default=most),
    )


def unowned(board: Slide) -> Slide:
    """Return events without how many of them are a government's own: the claim on what happened since says it."""
    return replace(board, steps="") if board.key == "since" else board


def counted_apart(brief: Brief, board: Slide) -> Slide:
    """Return events that say, where as many demands have none as match no package, that these are two counts."""
    if board.key != "since" or not brief.demands:
        return board
    words, of = "On {n} of the {of} demands no event was found.", len(brief.demands.rows)
    for side in (side for told in brief.tables("committed") for side in told.sides if side.each):
        none = ngettext(words, words, of).format(n=side.number, of=number(of)).rstrip(".")
        if none in board.lacking:
            apart = _("{sentence} (counted apart from packages)").format(sentence=none)
            return replace(board, lacking=board.lacking.replace(none, apart))
    return board


def leading_first(brief: Brief, board: Slide) -> Slide:
    """Return events of which those come first that belong to the one which a claim tells: it is never left out."""
    days = {card.date for card, _source in brief.script.events[-1:]}
    if board.key != "since" or not days:
        return board
    runs = sorted(runs_of(board.cards), key=lambda run: not days & {card.date for card in run})
    return replace(board, cards=tuple(card for run in runs for card in run))


def _leaning(told: Slide | Sequence[Card]) -> int:
    """Return which way more of some events go than the other: 1, -1 or 0."""
    if isinstance(told, Slide):
        one, other = (dict(told.counts).get(way, 0) for way in OPPOSED)
    else:
        one, other = ([card.sign for card in told].count(DIRECTIONS[way].sign) for way in OPPOSED)
    return (one > other) - (one < other)


def unknown(card: Card) -> str:
    """Return what is not known of an event that has no clear direction; "" of any other."""
    return card.why if card.sign == DIRECTIONS["unclear"].sign else ""


def barred(card: Card) -> bool:
    """Return whether an event is marked as a step of the one government that a pack is about."""
    return bool(card.whom and not card.passages)


def explained(board: Slide, shown: int) -> Slide:
    """Return a board that says what marks those of so many events that are steps of the one government."""
    own = next((card.whom for card in board.cards[:shown] if barred(card)), "")
    bar = together(_("With a bar: steps of {country}.").format(country=own)) if own else ""
    return replace(board, steps=f"{board.steps} {bar}".strip())
