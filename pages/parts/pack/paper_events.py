"""What came of it as hand-out and Word document have it: all ways that events go, what is not known, whose steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.pack.back_matter import MEASURE
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, in_its_language, runs_of, unclear
from pages.parts.pack.own_steps import FEW, Some, in_all, of_all, of_raised
from pages.parts.pack.slides.event_column import as_it_stands
from pages.parts.words.catalogue import N_, gettext as _, inside, listed, ngettext, number, stopped
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated

# the ways that a title counts
OPPOSED = ("advance", "setback")
# what the limits say of how events are counted, and the same in short
CAUTIONS = {MEASURE: N_("Several can be about one measure.")}
# more are many, and fewer tell little
MANY, LEAST = 4, 3


@in_its_language
def foremost(brief: Brief) -> str:
    """Return the claim on what happened since: the event that leads, then how many go which way, in one count.

    Paper has room for all of the event: what ends it may be that others deny it.
    """
    led = "".join(dated(card.date, stopped(card.text)) for card, _source in brief.script.events[-1:])
    return f"{led} {counted(brief)}".strip()


@in_its_language
def parted(brief: Brief) -> tuple[str, str, tuple[str, ...]]:
    """Return the claim on what happened since in two, as one page has it: the event that leads, and how many go which
    way, which stands over the others; with the events that are so told, of which none is told again.

    Where there are no others to speak of the claim is how many go which way, and nothing where none was found.
    """
    if "since" not in brief.boards:
        return "", "", ()
    (lead, _source), board = next(iter(brief.script.events[-1:]), (None, None)), brief.boards["since"]
    told = tuple(card.text for card in board.cards if lead and card.text.rstrip(".") in lead.text)
    led = dated(lead.date, stopped(lead.text)) if lead and len(board.cards) > len(told) + 1 else ""
    return (led, counted(brief), told) if led else (counted(brief), "", ())


@in_its_language
def counted(brief: Brief) -> str:
    """Return how many events go which way and whom most concern, as the claim on these says it after one.

    Of one government with more than a few of its own these are counted, as on slides.
    """
    board = brief.boards["since"]
    n, own = sum(many for _way, many in board.counts), board.own
    if n == 1:
        # no title beside it says whose reading its direction is
        only = next(one.sentence for one in brief.claims if one.kind == "since")
        return stopped(_("{claim}, in our reading").format(claim=only.rstrip(".")))
    words = in_all(Some(n, dict(board.counts), board.ended, board.eased), own)
    return words if brief.demands else f"{words} {board.mostly}".strip()


def cautions_on(brief: Brief) -> list[str]:
    """Return which of a pack's limits are on how events are counted: paper says them in short where these stand."""
    since = brief.boards.get("since") if brief.told and brief.demands else None
    return [
        _(long) for long in CAUTIONS if since and sum(n for _way, n in since.counts) > 1 and _(long) in brief.limits
    ]


def footed(brief: Brief, board: Slide, told: Sequence[str]) -> Slide:
    """Return events with what stands under them on a page that counts them over them, where some are `told` in its
    claims."""
    if not told:
        return board
    short = " ".join(_(CAUTIONS[long]) for long in CAUTIONS if _(long) in cautions_on(brief))
    # the bar of one that has no row is not seen
    cards = tuple(replace(card, whom="", word="") if card.text in told else card for card in board.cards)
    return replace(board, cards=cards, steps=short if board.first or board.own else board.steps, rest=())


@in_its_language
def counts_of(brief: Brief, board: Slide, shown: int) -> str:
    """Return what stands over so many events where the claims tell some of them: how many go which way, and which are
    shown; "" elsewhere."""
    _led, counts, told = parted(brief)
    more = shown - len(told)
    words = ngettext("Here: {n} more.", "Here: {n} more.", more).format(n=number(more))
    return f"{counts} {words}" if counts else ""


def _further(brief: Brief, board: Slide) -> str:
    """Return the other counts of events on one country, which stand under their table, and how these are counted."""
    if not brief.demands:
        # on the first page of others, with all statements side by side, they have no room
        return ""
    if board.own and board.own.n > FEW:
        rest = of_raised(board.own.first)
    else:
        rest = of_raised(board.first) if board.first else _whose(board)
    short = (_(CAUTIONS[long]) for long in CAUTIONS if _(long) in cautions_on(brief))
    return " ".join(filter(None, (rest, *short)))


def _whose(board: Slide) -> str:
    """Return how many events are mainly about the one government itself, or which concern it alone."""
    return of_all(board.own) if board.own else board.steps or board.mostly


def way_of(card: Card) -> str:
    """Return which way an event goes, and in a second line whether it was undone later or its term has ended."""
    later = _("undone later")
    words = f"{_(DIRECTIONS['advance'].word)}, {later}" if card.word == later else as_it_stands(card.word, card)
    return words.replace(", ", ",\n")


def kept(board: Slide, rows: int, most: int) -> int:
    """Return how many events, or rows of dots, are shown where so many have room.

    Rows with one number are not parted where a few come before these. No pair is parted, nor is one alone of many found
    left out; where of all more go one way so do more of these, if any number of them does that is no less than a few.
    """
    if most == rows:
        return most
    if board.dots:
        counts = [n for _name, _marks, n in board.dots.rows]
        return next((k for k in range(most, LEAST - 1, -1) if counts[k - 1] != counts[k]), most)
    if MANY < most + 1 == rows == sum(n for _way, n in board.counts):
        return rows
    whole = [k for k in range(most, 0, -1) if not board.cards[k].tied]
    way = _leaning(board)
    return next(
        (k for k in whole if k >= min(LEAST, most) and (not way or _leaning(board.cards[:k]) == way)),
        max(whole, default=most),
    )


def recounted(brief: Brief, board: Slide) -> Slide:
    """Return events with those counts under them that the claim on them leaves out."""
    return replace(board, steps=_further(brief, board), mostly="") if board.key == "since" else board


def leading_first(brief: Brief, board: Slide) -> Slide:
    """Return events in the order in which they are kept where room is short, none parted from what belongs to it.

    First comes the one that a claim tells, then one that goes the other way and stands, on what is raised first or a
    government's own step, then those on the demands raised first in their order, then what a government did itself, of
    each the newest first; what was undone comes after these, and what has no clear direction last, if it is its own.
    """
    lead = next((card for card, _source in brief.script.events[-1:]), None)
    if board.key != "since" or not lead:
        return board
    # another may be of the same day
    led = {card.text for card in board.cards if card.text.rstrip(".") in lead.text}
    runs = sorted(runs_of(board.cards), key=lambda run: max(card.date for card in run), reverse=True)
    runs.sort(key=lambda run: (not led & {card.text for card in run}, unclear(run), *_foremost(brief, run)))
    first = runs[:1]
    for some in (_going(brief, runs, way) for way in OPPOSED):
        first += some[:1] if not any(run in first for run in some) else []
    kept_in_order = [*first, *(run for run in runs if run not in first and not _elsewhere(board, run))]
    return replace(board, cards=tuple(card for run in kept_in_order for card in run))


def _elsewhere(board: Slide, run: Sequence[Card]) -> bool:
    """Return whether events of others alone have no clear direction, where all of a government's own are told."""
    own = [card for card in board.cards if barred(card)]
    clear = {DIRECTIONS[way].sign for way in OPPOSED}
    return (
        bool(board.own and len(own) == board.own.n > FEW)
        and not any(map(barred, run))
        and not clear & {c.sign for c in run}
    )


def _going(brief: Brief, runs: Sequence[list[Card]], way: str) -> list[list[Card]]:
    """Return the runs of events that go one way and stand: those on what is raised first, else a government's own."""
    own = sorted((run for run in runs if _own_goes(run, way)), key=lambda run: not _one_way(run))
    others = [run for run in runs if _stands(run, way)]
    return [run for run in others if any(_on_raised(brief, card) for card in run)] or own or others


def _own_goes(run: Sequence[Card], way: str) -> bool:
    """Return whether a government's own step among events that belong together goes one way, and stands."""
    return _stands([card for card in run if barred(card)], way)


def _one_way(run: Sequence[Card]) -> bool:
    """Return whether events that belong together do not go against each other."""
    return len({card.sign for card in run}) == 1


def _foremost(brief: Brief, run: Sequence[Card]) -> tuple[int, ...]:
    """Return by what events are ordered: those not undone, on what is raised first, as it is, a government's own."""
    # of those that belong together the last says how it stands
    undone = {DIRECTIONS[way].sign for way in OPPOSED} <= {card.sign for card in run}
    raised = _raised(brief)
    first = next((k for k, name in enumerate(raised) if name in run[-1].about), len(raised))
    return undone, first, not any(map(barred, run))


def _on_raised(brief: Brief, card: Card) -> list[str]:
    """Return which of the demands that are raised first with one government an event bears on."""
    return [name for name in _raised(brief) if name in card.about]


def _raised(brief: Brief) -> list[str]:
    """Return the demands that are raised first with one government where not all events bear on them."""
    return [inside(name) for name in (brief.demands.names if brief.demands and brief.boards["since"].first else ())]


def _bears_on(brief: Brief, card: Card) -> list[str]:
    """Return the demands raised first with one government on which an event bears; of none the first of others."""
    rows = brief.demands.rows if brief.demands and brief.boards["since"].first else ()
    raised = [inside(name) for name in brief.demands.names] if brief.demands else []
    on = sorted((n for n in (inside(row[0]) for row in rows) if n in card.about), key=card.about.index)
    return [name for name in on if name in raised] or on[:1]


def _stands(run: Sequence[Card], way: str) -> bool:
    """Return whether one of the events that belong together goes one way, is in force, and none of them undid it."""
    sign = DIRECTIONS[way].sign
    against = {DIRECTIONS[one].sign for one in OPPOSED if one != way}
    later = [{card.sign for card in run[k + 1 :]} for k in range(len(run))]
    undone = _("undone later")
    return any(
        card.sign == sign and card.word != undone and not card.over and not against & after
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
    """Return what stands after an event: the demands on which it bears, what is not known of its direction, and
    how one that a government gave a reason for goes both ways."""
    on = [] if card.passages else _bears_on(brief, card)
    words = ngettext("Demand: {names}.", "Demands: {names}.", len(on)).format(names=listed(on)) if on else ""
    why = card.sign == DIRECTIONS["unclear"].sign or (
        card.sign == DIRECTIONS["mixed"].sign and brief.script.besides(card)
    )
    return " ".join(filter(None, (words, card.why if why else "")))


def barred(card: Card) -> bool:
    """Return whether an event is marked as a step of the one government that a pack is about."""
    return bool(card.whom and not card.passages)
