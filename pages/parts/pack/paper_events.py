"""What came of it as hand-out and Word document have it: all ways that events go, what is not known, whose steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, Line, in_its_language
from pages.parts.pack.own_steps import of_all, of_raised
from pages.parts.pack.slides.cards import runs_of
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, listed, ngettext, number, stopped
from pages.parts.words.directions import DIRECTIONS, ways_list
from pages.parts.words.spoken import dated

# the ways that a title counts
OPPOSED = ("advance", "setback")
# more are many, and fewer tell little
MANY, LEAST = 4, 3


def foremost(brief: Brief, line: Line) -> str:
    """Return the claim on what happened since: the event that leads, then how many go which way.

    Paper has room for all of the event: what ends it may be that others deny it.
    """
    led = "".join(dated(card.date, stopped(card.text)) for card, _source in brief.script.events[-1:])
    return f"{led} {counted(brief)}".strip()


@in_its_language
def counted(brief: Brief) -> str:
    """Return how many events go which way, as the claim on what happened since says it after an event.

    Of one government it ends with how many bear on what is raised first, or are its own where that is not told.
    """
    board = brief.boards["since"]
    n = sum(many for _way, many in board.counts)
    if n == 1:
        # no title beside it says whose reading its direction is
        only = next(one.sentence for one in brief.claims if one.kind == "since")
        return stopped(_("{claim}, in our reading").format(claim=only.rstrip(".")))
    words = _("In all we found {n} events: {ways}.")
    words = words.format(n=number(n), ways=ways_list(dict(board.counts), board.undone))
    return f"{words} {of_raised(board.first) or _whose(board)}".strip()


def _whose(board: Slide) -> str:
    """Return how many events are mainly about the one government itself, or which concern it alone."""
    return of_all(board.own) if board.own else board.steps or board.mostly


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
    """Return events with how many of them are a government's own, but for where the claim on them says it."""
    return replace(board, steps=_whose(board) if board.first else "") if board.key == "since" else board


def counted_apart(brief: Brief, board: Slide) -> Slide:
    """Return events that say, where as many demands have none as match no package, how many are in both counts."""
    if board.key != "since" or not brief.demands:
        return board
    named = {name for name, *_rest in brief.demands.rows}
    found = {name for row in _events(brief, _("Demands")) for name in str(row).split("; ")}
    none = named - found
    for side in (side for told in brief.tables("committed") for side in told.sides if side.each):
        if side.number == number(len(none)):
            both = len(none & {name for name, _said in side.rows})
            words = ngettext(
                "{k} of these {n} matches no action package either.",
                "{k} of these {n} match no action package either.",
                both,
            )
            words = words if both else _("Each of these {n} matches an action package.")
            apart = words.format(k=number(both), n=number(len(none)))
            return replace(board, lacking=f"{board.lacking} {apart}")
    return board


def _events(brief: Brief, *columns: str) -> list[Any]:
    """Return all events of a pack by some of their columns, of one alone what stands in it."""
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "events"), None)
    at = [sheet.header.index(column) for column in columns] if sheet else []
    rows = [[row[k] for k in at] for row in sheet.rows] if sheet else []
    return [row if len(row) > 1 else row[0] for row in rows]


def leading_first(brief: Brief, board: Slide) -> Slide:
    """Return events in the order in which they are kept where room is short, none parted from what belongs to it.

    First comes the one that a claim tells, then of each direction that still stands one on what is raised first, or
    the latest, then such as go both ways, others on what is raised first, and what a government did itself.
    """
    days = {card.date for card, _source in brief.script.events[-1:]}
    if board.key != "since" or not days:
        return board
    runs = sorted(runs_of(board.cards), key=lambda run: max(card.date for card in run), reverse=True)
    runs.sort(key=lambda run: (not days & {card.date for card in run}, *_foremost(brief, run)))
    first = runs[:1]
    for way in (*OPPOSED, "mixed"):
        first += [run for run in runs if _stands(run, way)][:1] if not any(_stands(run, way) for run in first) else []
    kept_in_order = [*first, *(run for run in runs if run not in first)]
    return replace(board, cards=tuple(card for run in kept_in_order for card in run))


def _foremost(brief: Brief, run: Sequence[Card]) -> tuple[bool, bool]:
    """Return by what events are ordered: those on what is raised first, then what a government did itself."""
    return not any(_on_raised(brief, card) for card in run), not any(map(barred, run))


def _on_raised(brief: Brief, card: Card) -> list[str]:
    """Return which of the demands that are raised first with one government an event bears on."""
    names = [inside(name) for name in (brief.demands.names if brief.demands and brief.boards["since"].first else ())]
    return [name for name in names if name in card.about]


def _stands(run: Sequence[Card], way: str) -> bool:
    """Return whether one of the events that belong together goes one way and none of them undid it."""
    sign = DIRECTIONS[way].sign
    against = {DIRECTIONS[one].sign for one in OPPOSED if one != way}
    later = [{card.sign for card in run[k + 1 :]} for k in range(len(run))]
    undone = _("undone later")
    return any(
        card.sign == sign and card.word != undone and not against & after
        for card, after in zip(run, later, strict=True)
    )


def _leaning(told: Slide | Sequence[Card]) -> int:
    """Return which way more of some events go than the other: 1, -1 or 0."""
    if isinstance(told, Slide):
        one, other = (dict(told.counts).get(way, 0) for way in OPPOSED)
    else:
        one, other = ([card.sign for card in told].count(DIRECTIONS[way].sign) for way in OPPOSED)
    return (one > other) - (one < other)


@in_its_language
def after(brief: Brief, card: Card) -> str:
    """Return what stands after an event: which demand raised first it bears on, what is not known of its direction."""
    on = [] if card.passages else _on_raised(brief, card)
    words = ngettext("Demand: {names}.", "Demands: {names}.", len(on)).format(names=listed(on)) if on else ""
    return " ".join(filter(None, (words, card.why if card.sign == DIRECTIONS["unclear"].sign else "")))


def barred(card: Card) -> bool:
    """Return whether an event is marked as a step of the one government that a pack is about."""
    return bool(card.whom and not card.passages)


def explained(brief: Brief, board: Slide, shown: int) -> Slide:
    """Return a board that says which of all events so many are, and what marks steps of the one government."""
    if board.key != "since":
        return board
    own = sum(map(barred, board.cards[:shown]))
    bar = _("With a bar: mainly about {country} itself.")
    bar = together(bar.format(country=board.own.name)) if own and board.own else ""
    if bar and board.steps and board.own:
        # which these are the sentence before says
        bar = ngettext("It has a bar.", "These have a bar.", board.own.n)
    rest, among = board.rest, _among(brief, board, shown)
    if among and shown < len(rest):
        told = _("{shown}, among them {which}.").format(shown=rest[shown].rstrip("."), which=among)
        rest = (*rest[:shown], told, *rest[shown + 1 :])
    return replace(board, steps=f"{board.steps} {bar}".strip(), rest=rest)


def _among(brief: Brief, board: Slide, shown: int) -> str:
    """Return which of all events those shown are; "" if they are all."""
    cards, undone = board.cards[:shown], _("undone later")
    if shown >= sum(n for _way, n in board.counts):
        return ""
    every = [(str(day), str(way)) for day, way in _events(brief, _("Date"), _("Direction")) if undone not in str(way)]
    days = [[day for day, told in every if told.startswith(DIRECTIONS[way].sign)] for way in OPPOSED]
    latest = all(days) and {max(some) for some in days} <= {card.date for card in cards}
    if board.own and board.own.n and sum(map(barred, cards)) == board.own.n:
        words = _("all mainly about {country} itself and the latest towards and away")
        words = words if latest else _("all mainly about {country} itself")
        return together(words.format(country=board.own.name))
    if latest:
        return _("the latest towards and away")
    both = {DIRECTIONS[way].sign for way in OPPOSED} <= {card.sign for card in cards}
    if every and max(every)[0] in {card.date for card in cards}:
        return _("the latest of all, at least one towards and one away") if both else _("the latest of all")
    return _("at least one towards and one away") if both else ""
