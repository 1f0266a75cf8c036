"""What happened since on a square picture: one event in large type, and a bar of all by the way they go."""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.drawing.slide.scene import INK, LEADING, LINE, SOFT, Box, Piece, Text, measured
from pages.parts.pack.content import Brief, Card, Slide, in_time
from pages.parts.pack.slides.cards import Part, bar_parts, counted, runs_of
from pages.parts.pack.slides.titles import about
from pages.parts.pack.squares.frame import (
    ACROSS,
    KEY,
    LEFT,
    SURE,
    Block,
    Claim,
    claimed,
    explained,
    noted,
    stacked,
    written,
)
from pages.parts.words.catalogue import N_, begun, gettext as _, ngettext, number
from pages.parts.words.directions import DIRECTIONS, undone_words

# of what happened, of the height of the bar and of what stands in and around it
EVENT, BAR, AROUND = 62.0, 64.0, KEY
# of the line over it; how large signs are and how far from their left words begin, in shares of the type of these
HEAD, LARGER, SIGN = 40.0, 1.3, 1.1
# between two ways
GAP = 26.0
# fewer events are seen at once without a bar
FEW = 2
# of a claim over an event
LEAST = 38.0
# a way that stands alone says away from what
WHOLE = {
    DIRECTIONS["advance"].word: N_("moves towards what was asked"),
    DIRECTIONS["setback"].word: N_("moves away from what was asked"),
}


def square_since(_brief: Brief, slide: Slide, _title: str, top: float, bottom: float) -> list[Piece]:
    """Return how many of all events go the way of most over a bar of all and one event; of few the event leads."""
    card = told(slide)
    n = sum(n for _way, n in slide.counts)
    subject, colon, _rest = slide.title.partition(": ")
    found = ngettext("{n} event found, up to {month}", "{n} events found, up to {month}", n)
    over = about(subject if colon else "", found.format(n=number(n), month=slide.until))[0]
    many = n > FEW and dict(slide.counts).keys() & {"advance", "setback"}
    foot = slide.foot
    if many:
        # on how many demands there is none is told where those raised are among these
        reading = slide.foot.rpartition(". ")[2]
        foot = f"{slide.figures[0].short} {reading}" if slide.figures else f"{reading} {slide.rest[1]}"
        if any(one.whom for one in slide.cards):
            foot = f"{slide.under} {foot}"
    notes = " ".join((*explained(" ".join((slide.title, card.text))), foot))

    def blocks(scale: float) -> list[Block]:
        event = _event(card, scale, alone=not many, on=n == 1)
        if many:
            return [*claimed(_most(slide), scale, least=LEAST), _found(slide, ""), event, *noted(notes)]
        # of many their number comes before one of them
        return [*([_found(slide, over), event] if n > FEW else [event, _found(slide, over)]), *noted(notes)]

    return stacked(blocks, top, bottom)


def _most(slide: Slide) -> Claim:
    """Return of how many events how many go the way of most, and the other way; of as many both."""
    ways, of = dict(slide.counts), sum(n for _way, n in slide.counts)
    subject, colon, _rest = slide.title.partition(": ")
    away, towards = ways.get("setback", 0), ways.get("advance", 0)
    if towards == away:
        words = _("events: {n} towards what was asked, {n} away")
        if slide.undone:
            words = _("events: {n} towards what was asked ({later}), {n} away")
        words = words.format(n=number(towards), later=undone_words(slide.undone))
        return Claim(subject if colon else "", number(of), words)
    # those that were undone later do not weigh against the others
    first, second = ("setback", "advance") if away > towards - slide.undone else ("advance", "setback")
    n = ways[first]
    words = ngettext("events moves away from what was asked", "events move away from what was asked", n)
    if first == "advance":
        words = ngettext("events moves towards what was asked", "events move towards what was asked", n)
    if first == "advance" and slide.undone:
        words = _("{towards} ({later})").format(towards=words, later=undone_words(slide.undone))
    if ways.get(second):
        words = _("{most}; {others}").format(most=words, others=counted(slide, second, ways[second]))
    some = _("{n} of {of}").format(n=number(n), of=number(of))
    return Claim(subject if colon else "", some, words)


def told(slide: Slide) -> Card:
    """Return the event of a square: of those posted one that goes the way of most, of as many one that moves away.

    Of events that belong together it is the last, which no other undid. Where as many move away and none of these is
    last, it is the latest of all.
    """
    # of those that were undone another tells
    many = {DIRECTIONS[way].sign: n - (slide.undone if way == "advance" else 0) for way, n in slide.counts}
    runs = [list(in_time(run)) for run in runs_of(slide.cards)]
    posted = [run for card in slide.posted for run in runs if card in run] or runs
    away, towards = (DIRECTIONS[way].sign for way in ("setback", "advance"))
    if many.get(away, 0) >= many.get(towards, 0) and all(run[-1].sign != away for run in posted):
        return max((run[-1] for run in runs), key=lambda card: card.date)
    # max returns the first of those alike
    return max(posted, key=lambda r: (many.get(r[-1].sign, 0), r[-1].sign == away, -len(r)))[-1]


def _event(card: Card, scale: float, *, alone: bool, on: bool) -> Block:
    """Return one event: which way it goes and when it was, what happened, and who published it: of two beside that.

    `on` says that it is told on which demands it is.
    """
    whole, site = card.word, _site(card.source)
    for short, words in WHOLE.items():
        whole = whole.replace(_(short), _(words))
    heads = [" · ".join((begun(way), card.head, *(() if alone else (site,)))) for way in (whole, card.word)]
    # in one line, if it can be
    most = [ACROSS * SURE / (SIGN + measured(words, 1.0, bold=True)) for words in heads]
    head, room = next(((words, room) for words, room in zip(heads, most, strict=True) if room >= KEY), (heads[-1], KEY))
    size = max(KEY, min(HEAD * scale, room))
    text = written(card.text, EVENT * scale, serif=True)
    under = written(_("on {demands}").format(demands=card.about), AROUND, bold=True) if on and card.about else None
    head_high = size * LEADING + (under.high + 4 if under else 0.0)
    high = head_high + 10 + text.high

    def draw(y: float) -> list[Piece]:
        source = written(site, AROUND, SOFT).draw(y + high + 10) if alone else ()
        over = _signed(card.sign, head, (LEFT, y), size, card.colour, card.colour, bold=True)
        below = under.draw(y + size * LEADING + 2) if under else ()
        return [*over, *below, *text.draw(y + high - text.high), *source]

    return Block(high + alone * (10 + AROUND * LEADING), draw)


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


def _found(slide: Slide, found: str) -> Block:
    """Return in words how many events were `found`, "" where that is said, and of several a bar with its key."""
    # in one line, if it can be, else its subject has one
    size = 0.99 * ACROSS * SURE / measured(found or "-", 1.0, bold=True)
    one = size >= KEY
    over = written(found if one else found.replace(": ", ":\n"), min(AROUND, size) if one else AROUND, bold=True)
    over = over if found else Block(0.0, lambda _y: ())
    parts = bar_parts(slide)
    of = sum(part.n for part in parts)
    said = [(part, KEY * SIGN + measured(part.words, KEY) + GAP) for part in parts]
    # which way all go, in the fewest lines, which are about as long
    ways = min((_lines(said, ACROSS * share / 20) for share in range(10, 21)), key=lambda lines: lines[-1][2])
    down = ways[-1][2]
    under = down + KEY * LEADING if of >= FEW else 0.0

    def draw(y: float) -> list[Piece]:
        pieces: list[Piece] = [*([Box(LEFT, y, ACROSS, 2, LINE)] if found else []), *over.draw(y + 20)]
        if of < FEW:
            return pieces
        x, top = LEFT, y + 30 + over.high
        for part in parts:
            wide, high = ACROSS * part.n / of, AROUND * LEADING
            pieces.append(Box(x, top, wide - 3, BAR, part.colour))
            many = number(part.n)
            if measured(many, AROUND, bold=True) <= wide - 16:
                spot = (x + 12, top + (BAR - high) / 2, wide - 14)
                pieces.append(Text(*spot, many, AROUND, part.ink, bold=True, height=high))
            x += wide
        for part, x, down in ways:
            pieces += _signed(part.sign, part.words, (x, top + BAR + 10 + down), KEY, part.colour, INK)
        return pieces

    return Block(20 + over.high + (of >= FEW) * (BAR + 20 + under), draw)
