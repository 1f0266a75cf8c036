"""What happened since on a square picture: one event in large type, and a bar of all by the way they go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.measures.follow_up.foremost import OLD, UNDOES
from pages.parts.drawing.slide.scene import INK, LEADING, LINE, SOFT, Box, Piece, Text, measured
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, in_time
from pages.parts.pack.own_steps import FEW as OWN, of_all
from pages.parts.pack.own_titles import own_claim
from pages.parts.pack.slides.cards import Part, bar_parts, runs_of
from pages.parts.pack.squares.frame import (
    ACROSS,
    KEY,
    LEFT,
    Block,
    Claim,
    claimed,
    filled,
    has_room,
    leading,
    noted,
    stacked,
    written,
)
from pages.parts.words.articles import agency
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number
from pages.parts.words.directions import DIRECTIONS, undone_words, whole_way

# of what happened, of the height of the bar and of the numbers in it
EVENT, BAR, INSIDE = 46.0, 54.0, 38.0
# how large a date is that leads
DATE = 0.7
# one event that stands alone is so many times as large
ALONE = 1.25
# how large signs are and how far from their left words begin, in shares of their type
LARGER, SIGN = 1.3, 1.1
# between two ways
GAP = 26.0
# fewer events are seen at once without a bar
FEW = 2
# the least that type is made smaller to say why an event goes its way, and the least between two blocks then
TOLD, NEAR = 0.64, 12.0
# the sign of the way that undoes another
OPPOSITE = {DIRECTIONS[one].sign: DIRECTIONS[other].sign for one, other in UNDOES.items()}


def square_since(brief: Brief, slide: Slide, _title: str, top: float, bottom: float) -> list[Piece]:
    """Return what there is to count of what happened, over a bar of what is counted and one event.

    Of a country that took few of the steps one of these leads with its date, and the bar stands under it.
    """
    card, own, n = _published(brief, slide, told(slide)), slide.own, sum(n for _way, n in slide.counts)
    lead, under = list[Block](), list[Block]()
    claim, when = None, ""
    if n <= FEW and slide.figures:
        # one event alone is no answer to all that is asked
        claim, lead = Claim(slide.figures[0].number, slide.figures[0].words), [_cells(slide)]
    elif n > FEW and own and own.n > OWN and not against(slide, card):
        claim, lead = Claim(*own_claim(own)), [_bar(_counted(slide))]
    elif n > FEW and (own or against(slide, card)):
        # one that goes another way than most leads, and is no example of these
        of = of_all(own) if own else slide.steps
        when, under = begun(card.head), [_bar(slide), *noted(of)]
    elif n > FEW and dict(slide.counts).keys() & {"advance", "setback"}:
        claim, lead, under = _most(slide), [_bar(slide)], noted(slide.mostly)
    else:
        under = noted(" ".join(filter(None, (slide.lacking, slide.steps))))
    # that it is our reading a claim on the ways they go says
    read = claim is not None and not slide.figures[: n <= FEW]

    def blocks(scale: float, one: Card) -> list[Block]:
        before = claimed(claim, scale) if claim else [leading(when, DATE)] if when else []
        return [*before, *lead, _event(one, min(scale, ALONE), read=read, dated=not when), *under]

    # whom most concern stands where that has room
    if claim and not has_room(blocks(TOLD, replace(card, about="")), top, bottom, NEAR):
        under = []
    # why it goes that way matters more than on what
    tries = [card, replace(card, about=""), replace(card, why=""), replace(card, about="", why="")]
    shown = next((one for one in tries if has_room(blocks(TOLD, one), top, bottom, NEAR)), tries[-1])
    return stacked(lambda scale: blocks(scale, shown), top, bottom)


def _counted(slide: Slide) -> Slide:
    """Return events with the count of a country's own, where these are more than a few."""
    own = slide.own
    if not own or own.n <= OWN:
        return slide
    counts = tuple((way, own.counts[way]) for way, _n in slide.counts if way in own.ways)
    return replace(slide, counts=counts, undone=own.undone)


def against(slide: Slide, card: Card) -> bool:
    """Return whether the event on what a country's pack raises goes another way than most of those counted."""
    ways = dict(_counted(slide).counts)
    kind = next(way for way, direction in DIRECTIONS.items() if direction.sign == card.sign)
    return bool(slide.first and card.raised and ways[kind] < ways.get(UNDOES.get(kind, ""), 0))


def _most(slide: Slide) -> Claim:
    """Return of how many events how many go the way of most; where as many go the other way both.

    Of one country that others act in some of them too.
    """
    ways, of = dict(slide.counts), sum(n for _way, n in slide.counts)
    away, towards = ways.get("setback", 0), ways.get("advance", 0)
    later = undone_words(slide.undone) if slide.undone else ""
    if towards == away:
        lead = _("{n} towards, {n} away").format(n=number(towards))
        words = _("of {of} events, compared with what was asked, in our reading")
        if later:
            words = _("of {of} events, compared with what was asked (towards: {later}), in our reading")
        return Claim(lead, _shared(slide, words.format(of=number(of), later=later)))
    # those that were undone later do not weigh against the others
    n = away if away > towards - slide.undone else towards
    words = ngettext(
        "events moves away from what was asked, in our reading",
        "events move away from what was asked, in our reading",
        n,
    )
    if n == towards:
        words = ngettext(
            "events moves towards what was asked, in our reading",
            "events move towards what was asked, in our reading",
            n,
        )
        if later:
            words = ngettext(
                "events moves towards what was asked ({later}), in our reading",
                "events move towards what was asked ({later}), in our reading",
                n,
            )
    return Claim(_("{n} of {of}").format(n=number(n), of=number(of)), _shared(slide, words.format(later=later)))


def _shared(slide: Slide, claim: str) -> str:
    """Return a claim on the events of one country, with that not all concern it alone."""
    return _("{claim}; not all concern this country alone").format(claim=claim) if slide.steps else claim


def told(slide: Slide) -> Card:
    """Return the event of a square: of those posted one that goes the way of most, of as many one that moves away.

    Of a country it is the latest on what is raised, on which the question is, if there is one, sooner one that goes one
    way. Of events that belong together it is the last, which no other undid. Where as many move away and none of these
    is last, it is the latest of all.
    """
    # of those that were undone another tells
    many = {DIRECTIONS[way].sign: n - (slide.undone if way == "advance" else 0) for way, n in slide.counts}
    runs = [list(in_time(run)) for run in runs_of(slide.cards)]
    # on one country a step of its own
    runs = [[card for card in run if card.whom] for run in runs if any(card.whom for card in run)] or runs
    # one that is old beside others does not lead
    last = max(int(run[-1].date[:4]) for run in runs)
    on = [run for run in runs if slide.first and run[-1].raised and last - int(run[-1].date[:4]) <= OLD]
    if on:
        return _standing(max(on, key=lambda run: (run[-1].sign in OPPOSITE, run[-1].date)))
    posted = [run for card in slide.posted for run in runs if card in run] or runs
    if slide.own:
        many = {DIRECTIONS[way].sign: n for way, n in slide.own.ways.items()}
    away, towards = (DIRECTIONS[way].sign for way in ("setback", "advance"))
    if many.get(away, 0) >= many.get(towards, 0) and all(run[-1].sign != away for run in posted):
        return max((_standing(run) for run in runs), key=lambda card: card.date)
    # max returns the first of those alike
    return _standing(max(posted, key=lambda r: (many.get(r[-1].sign, 0), r[-1].sign == away, -len(r))))


def _standing(run: Sequence[Card]) -> Card:
    """Return the last of events that belong together; where it only lets an earlier one stand again, that."""
    k = next(k for k, card in enumerate(run) if card.sign == run[-1].sign)
    return run[k] if OPPOSITE.get(run[-1].sign) in [card.sign for card in run[k:]] else run[-1]


def _event(card: Card, scale: float, *, read: bool, dated: bool) -> Block:
    """Return one event: what happened, when it was if that is `dated` here and who published it, which way it goes on
    what, and why.

    That which way it goes is our reading is said where it is not `read` before.
    """
    whole = begun(whole_way(card.word))
    heads = [_("{way}: {demands}").format(way=whole, demands=card.about), whole] if card.about else [whole]
    heads = heads if read else [_("{words}, in our reading").format(words=words) for words in heads]
    indent = KEY * SIGN
    tries = [written(words, KEY, card.colour, bold=True, left=LEFT + indent, width=ACROSS - indent) for words in heads]
    head = next((block for block in tries if block.high <= 2 * KEY * LEADING), tries[-1])
    # why it goes that way weighs more than larger type
    text = filled(card.text, EVENT * scale) if scale > TOLD else written(card.text, EVENT * scale, serif=True)
    source = written(" · ".join((*([card.head] if dated else []), card.source)), KEY, SOFT)
    why = written(card.why, KEY, SOFT)
    below = text.high + source.high + 28

    def draw(y: float) -> list[Piece]:
        (sign, _words) = _signed(card.sign, "", (LEFT, y + below), KEY, card.colour, card.colour)
        pieces = [*text.draw(y), *source.draw(y + text.high + 10), sign, *head.draw(y + below)]
        return [*pieces, *(why.draw(y + below + head.high + 4) if card.why else [])]

    return Block(below + head.high + (why.high + 4 if card.why else 0), draw)


def _cells(slide: Slide) -> Block:
    """Return a cell for each demand, dark where an event was found on it, with what that means."""
    without, of = (int(n) for n in re.findall(r"\d+", slide.figures[0].number))
    dark = ngettext("Dark: {n} demand with an event.", "Dark: {n} demands with an event.", of - without)
    key, wide = written(dark.format(n=number(of - without)), KEY), ACROSS / of

    def draw(y: float) -> list[Piece]:
        fills = [SOFT] * (of - without) + [LINE] * without
        cells = [Box(LEFT + k * wide, y, wide - 4, BAR, fill) for k, fill in enumerate(fills)]
        return [*cells, *key.draw(y + BAR + 10)]

    return Block(BAR + 10 + key.high, draw)


def _published(brief: Brief, slide: Slide, card: Card) -> Card:
    """Return an event with who published it, which says whose news it is, in place of the site where it stands."""
    sources = [source for mark in slide.marks for source in brief.notes[mark - 1] if source.url]
    publishers = dict(zip(in_time(slide.cards), sources, strict=False))
    return replace(card, source=agency(publishers[card].publisher) or card.source) if card in publishers else card


def _signed(
    sign: str, words: str, at: tuple[float, float], size: float, colour: str, ink: str, *, bold: bool = False
) -> list[Text]:
    """Return words behind a sign, which stands in a piece of its own: its typeface is another."""
    (x, y), high = at, size * LEADING
    return [
        Text(x, y - size * 0.2, size * SIGN, sign, size * LARGER, colour, height=high, middle=True, wrap=False),
        Text(x + size * SIGN, y, measured(words, size, bold=bold) + 2, words, size, ink, bold=bold, height=high),
    ]


def _lines(said: Sequence[tuple[Part, float]], most: float) -> list[tuple[Part, float, float]]:
    """Return where ways stand, so long each, in lines of at most a width: from the left and down."""
    found, x, down = list[tuple[Part, float, float]](), 0.0, 0.0
    for part, long in said:
        if x and x + long - GAP > most:
            x, down = 0.0, down + KEY * LEADING + 2
        found.append((part, LEFT + x, down))
        x += long
    return found


def _bar(slide: Slide) -> Block:
    """Return a bar of all events by the way they go, with its key."""
    parts = bar_parts(slide)
    of = sum(part.n for part in parts)
    # a number that has room in the bar does not stand in the key too
    inside = [measured(number(part.n), INSIDE, bold=True) <= ACROSS * part.n / of - 16 for part in parts]
    keyed = [
        replace(part, words=part.words.removeprefix(f"{number(part.n)} ")) if there else part
        for part, there in zip(parts, inside, strict=True)
    ]
    said = [(part, KEY * SIGN + measured(part.words, KEY) + GAP) for part in keyed]
    # which way all go, in the fewest lines, which are about as long
    ways = min((_lines(said, ACROSS * share / 20) for share in range(10, 21)), key=lambda lines: lines[-1][2])

    def draw(y: float) -> list[Piece]:
        pieces: list[Piece] = []
        x = LEFT
        for part, there in zip(parts, inside, strict=True):
            wide, high = ACROSS * part.n / of, INSIDE * LEADING
            pieces.append(Box(x, y, wide - 3, BAR, part.colour))
            if there:
                spot = (x + 12, y + (BAR - high) / 2, wide - 14)
                pieces.append(Text(*spot, number(part.n), INSIDE, part.ink, bold=True, height=high))
            x += wide
        for part, x, down in ways:
            pieces += _signed(part.sign, part.words, (x, y + BAR + 10 + down), KEY, part.colour, INK)
        return pieces

    return Block(BAR + 10 + ways[-1][2] + KEY * LEADING, draw)
