"""What happened since on a square picture: one event in large type, and a bar of all by the way they go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.measures.follow_up.foremost import UNDOES
from pages.parts.drawing.slide.scene import INK, LEADING, Box, Piece, Text, measured
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, in_time
from pages.parts.pack.slides.cards import Part, bar_parts, runs_of
from pages.parts.pack.squares.frame import (
    ACROSS,
    KEY,
    LEFT,
    SURE,
    Block,
    Claim,
    claimed,
    noted,
    stacked,
    written,
)
from pages.parts.pack.squares.own_steps import all_of_them, own_claim
from pages.parts.words.catalogue import N_, begun, gettext as _, ngettext, number
from pages.parts.words.directions import DIRECTIONS, undone_words

# of what happened, of the height of the bar and of the numbers in it
EVENT, BAR, INSIDE = 64.0, 60.0, 38.0
# of the line over an event; how large signs are and how far from their left words begin, in shares of their type
HEAD, LARGER, SIGN = 38.0, 1.3, 1.1
# between two ways
GAP = 26.0
# fewer events are seen at once without a bar
FEW = 2
# a way that stands alone says away from what
WHOLE = {
    DIRECTIONS["advance"].word: N_("moves towards what was asked"),
    DIRECTIONS["setback"].word: N_("moves away from what was asked"),
}
# so few steps of its own are few
OWN = 2
# the sign of the way that undoes another
OPPOSITE = {DIRECTIONS[one].sign: DIRECTIONS[other].sign for one, other in UNDOES.items()}


def square_since(_brief: Brief, slide: Slide, _title: str, top: float, bottom: float) -> list[Piece]:
    """Return how many of all events go the way of most over a bar of all, and one event in large type."""
    card = told(slide)
    n = sum(n for _way, n in slide.counts)
    # of a country's few own steps one is told, as what others did is no balance of its government
    few = slide.own and 0 < slide.own.n <= OWN and not slide.own.most
    many = n > FEW and not few and dict(slide.counts).keys() & {"advance", "setback"}
    month = _("found up to {month}").format(month=slide.until)
    whole = ngettext("{n} event found, up to {month}", "{n} events found, up to {month}", n)
    whole = whole.format(n=number(n), month=slide.until)

    def blocks(scale: float) -> list[Block]:
        event = _event(card, scale)
        if many:
            if slide.own:
                bar = [written(all_of_them(slide.own), KEY), _bar(slide)]
                return [*claimed(Claim(*own_claim(slide.own)), scale), *bar, event, *noted(f"{begun(month)}.")]
            return [*claimed(_most(slide), scale), _bar(slide), event, *noted(whole)]
        words = ngettext(
            "event {found}; which way it goes is our reading", "events {found}; how they go is our reading", n
        )
        return [event, *noted(f"{slide.steps} {number(n)} {words.format(found=month)}.".strip())]

    return stacked(blocks, top, bottom)


def _most(slide: Slide) -> Claim:
    """Return of how many events how many go the way of most; where as many go the other way both."""
    ways, of = dict(slide.counts), sum(n for _way, n in slide.counts)
    away, towards = ways.get("setback", 0), ways.get("advance", 0)
    later = undone_words(slide.undone) if slide.undone else ""
    if towards == away:
        lead = _("{n} towards, {n} away").format(n=number(towards))
        words = _("of {of} events, compared with what was asked, in our reading")
        if later:
            words = _("of {of} events, compared with what was asked (towards: {later}), in our reading")
        return Claim(lead, words.format(of=number(of), later=later))
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
    return Claim(_("{n} of {of}").format(n=number(n), of=number(of)), words.format(later=later))


def told(slide: Slide) -> Card:
    """Return the event of a square: of those posted one that goes the way of most, of as many one that moves away.

    Of events that belong together it is the last, which no other undid. Where as many move away and none of these is
    last, it is the latest of all.
    """
    # of those that were undone another tells
    many = {DIRECTIONS[way].sign: n - (slide.undone if way == "advance" else 0) for way, n in slide.counts}
    runs = [list(in_time(run)) for run in runs_of(slide.cards)]
    # on one country a step of its own
    runs = [[card for card in run if card.whom] for run in runs if any(card.whom for card in run)] or runs
    posted = [run for card in slide.posted for run in runs if card in run] or runs
    if slide.own and slide.own.n:
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


def _event(card: Card, scale: float) -> Block:
    """Return one event: which way it goes, when it was and who published it, and what happened."""
    whole, site = card.word, _site(card.source)
    for short, words in WHOLE.items():
        whole = whole.replace(_(short), _(words))
    heads = [" · ".join((begun(way), card.head, site)) for way in (whole, card.word)]
    # in one line, if it can be
    most = [ACROSS * SURE / (SIGN + measured(words, 1.0, bold=True)) for words in heads]
    head, room = next(((words, room) for words, room in zip(heads, most, strict=True) if room >= KEY), (heads[-1], KEY))
    size = max(KEY, min(HEAD, room))
    text = written(card.text, EVENT * scale, serif=True)
    high = size * LEADING + 10

    def draw(y: float) -> list[Piece]:
        over = _signed(card.sign, head, (LEFT, y), size, card.colour, card.colour, bold=True)
        return [*over, *text.draw(y + high)]

    return Block(high + text.high, draw)


def _site(name: str) -> str:
    """Return the name of a site without what stands before its domain."""
    parts = name.split(".")
    # com.mx and the like are no names
    kept = 3 if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3 else 2
    return ".".join(parts[-kept:])


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
