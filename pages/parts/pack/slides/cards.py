"""Events under one another, in the order of time: the first as they are chosen where not all have room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    INK,
    LEADING,
    LINE,
    SOFT,
    STAND_IN,
    Box,
    Flow,
    Group,
    Piece,
    Place,
    Text,
    highest,
    measured,
    tall,
)
from pages.parts.pack.content import Card, Slide, in_time
from pages.parts.pack.slides.frame import ACROSS, LEFT, UNDONE, air, paler
from pages.parts.words.catalogue import gettext as _, listed, number
from pages.parts.words.directions import DIRECTIONS, direction_words, towards_words, undone_words

SIZES = (54.0, 50.0, 47.0, 44.0, 40.0, 36.0, 32.0, 30.0, 28.0, 26.0, 24.0, 23.0, 22.0, 21.4, 20.0, 18.7)
# events in smaller type than this are better left out, but for the first few
EASY, KEPT = 21.4, 5
# of dates, and of numbers in a bar
SMALLEST, BAR = 18.7, 20.0
# beside the date of an event, above and below the event, the next where room is short, and under the date
BETWEEN, PADS, GAP = 32.0, (11.0, 3.5, 1.0), 1.0
# what is free above a large letter, in shares of its type
CAPS = 0.24
# so wide are dates at least; which way an event goes may stand in two lines
NARROW = 190.0
# rows of one height have type at least so large, as a share of what else had room
EVEN = 0.8
# fewer events are seen at once without a bar
FEW = 3


def event_list(slide: Slide, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the events of a slide between `top` and `bottom`, and how many of them have room."""
    # as wide as which way they go
    first = max(measured(f"{card.sign} {card.word}", SMALLEST, bold=True) for card in slide.cards) * STAND_IN + 2
    first = min(max(first, NARROW), 350.0)
    cards = slide.cards
    if sum(n for _way, n in slide.counts) < FEW:
        return _events(cards, (LEFT, top, ACROSS, bottom - top), first)
    parts, deep = bar_parts(slide), BAR * 1.5
    key = _key(parts, (LEFT, top + deep + 7, ACROSS))
    under = key[-1].y + key[-1].height + 8
    (rule, *rows), many = _events(cards, (LEFT, under, ACROSS, bottom - under), first)
    assert isinstance(rule, Box)  # noqa: S101 - each event stands under one
    # the bar is rule enough
    return [*_bar(slide, (LEFT, top, ACROSS, deep), parts), *key, replace(rule, fill=LINE), *rows], many


def runs_of(cards: Iterable[Card]) -> list[list[Card]]:
    """Return events in runs of those that belong together."""
    runs: list[list[Card]] = []
    for card in cards:
        if card.tied and runs:
            runs[-1].append(card)
        else:
            runs.append([card])
    return runs


@dataclass(frozen=True, slots=True)
class Part:
    """Some events that go one way: how many, with which sign, in which colours of ground and ink, and in words."""

    n: int
    sign: str
    colour: str
    ink: str
    words: str


def bar_parts(slide: Slide) -> list[Part]:
    """Return the parts of a bar, one for each way, and a paler one for those that were undone later."""
    parts = []
    for way, n in slide.counts:
        sign, colour, undone = DIRECTIONS[way].sign, palette.DIRECTIONS[way], slide.undone if way == "advance" else 0
        if undone < n:
            words = towards_words(n - undone, undone=False) if undone else direction_words(way, n)
            parts.append(Part(n - undone, sign, colour, palette.WHITE, words))
        if undone:
            parts.append(Part(undone, sign, paler(colour, UNDONE), INK, towards_words(undone, undone=True)))
    return parts


def counted(slide: Slide, way: str, n: int) -> str:
    """Return how many events go a way in words, with how many of them were undone later."""
    words = direction_words(way, n)
    if way != "advance" or not slide.undone:
        return words
    later = _("undone later") if slide.undone == n else undone_words(slide.undone)
    return _("{towards} ({later})").format(towards=words, later=later)


def _bar(slide: Slide, place: Place, parts: Sequence[Part]) -> list[Piece]:
    """Return a bar of all events found by the way they go, with how many go each where that has room."""
    x, y, width, height = place
    boxes: list[Box] = []
    inside: list[Piece] = []
    for part in parts:
        wide = width * part.n / sum(one.n for one in parts)
        boxes.append(Box(x, y, wide - 2, height, part.colour))
        # its sign stands in the key too
        tries = (f"{part.sign} {number(part.n)}", number(part.n))
        if words := next((w for w in tries if measured(w, BAR, bold=True) * STAND_IN + 20 <= wide), ""):
            inside.append(Text(x + 10, y, wide - 12, words, BAR, part.ink, bold=True, height=height, middle=True))
        x += wide
    said = listed(counted(slide, way, n) for way, n in slide.counts)
    return [Group(slide.title, said, tuple(boxes)), *inside]


def _key(parts: Sequence[Part], place: tuple[float, float, float]) -> list[Box | Text]:
    """Return what each part of a bar is, a piece of it before the words, in as few lines as they need."""
    left, y, width = place

    def wide(part: Part, size: float) -> float:
        return size * 1.35 + measured(part.words, size, bold=True) * STAND_IN + 1

    # in one line, if it can be
    size = BAR if sum(wide(part, BAR) + BAR for part in parts) - BAR <= width else SMALLEST
    high = size * LEADING
    x, pieces = left, list[Box | Text]()
    for part in parts:
        across = wide(part, size)
        if x > left and x + across > left + width:
            x, y = left, y + high + 2
        pieces += [
            Box(x, y + 2, size, size, part.colour),
            Text(x, y, size, part.sign, SMALLEST, part.ink, bold=True, align="center", height=high, middle=True),
            # it may take the room up to the next where a wider typeface stands in
            Text(x + size * 1.35, y, across - size * 0.35, part.words, size, bold=True, height=high),
        ]
        x += across + size
    return pieces


@dataclass(frozen=True, slots=True)
class Column:
    """How events stand under one another: how wide their dates and their words are, in which type.

    `about` and `why` say whether these are told; `pad` is kept above and below an event.
    """

    first: float
    across: float
    size: float
    about: bool
    why: bool
    pad: float

    def left(self, card: Card) -> list[Text]:
        """Return when an event was, which way it goes, and what it bears on."""
        lines = [Text(0, 0, self.first, card.head, SMALLEST, bold=True)]
        if card.word:
            lines.append(Text(0, 0, self.first, f"{card.sign} {card.word}", SMALLEST, card.colour, bold=True))
        if self.about and card.about:
            lines.append(Text(0, 0, self.first, card.about, SMALLEST, SOFT))
        return lines

    def right(self, card: Card) -> list[Text]:
        """Return what happened, and why it goes that way."""
        lines = [Text(0, 0, self.across, card.text, self.size)]
        if self.why and card.why:
            lines.append(Text(0, 0, self.across, card.why, max(SMALLEST, self.size * 0.7), SOFT))
        return lines

    def high(self, card: Card, *, least: bool = True) -> float:
        """Return how high an event stands at `least`, or as it is seen, with the space above and below it."""
        sides, high = ((self.left(card), GAP), (self.right(card), 8.0)), highest if least else tall
        return 2 * self.pad + max(
            sum(high(line.words, line.width, line.size, bold=line.bold) + gap for line in lines) - gap
            for lines, gap in sides
        )


def _events(cards: Sequence[Card], place: Place, first: float) -> tuple[list[Piece], int]:
    """Return events as rows in the largest type that holds them, and how many have room.

    Rows are as high as what they hold, with even air; `first` is how wide their dates are.
    """
    x, y, width, height = place
    # why it goes that way is told where there is much room
    n = len(cards)
    whole = [k for k in range(n, 0, -1) if k == n or not cards[k].tied]
    told = [(n, True, True), *((k, about, False) for k in whole for about in (True, False))]
    # an event is left out last, and what it bears on before type is hard to read
    tries = [
        (cards[:many], Column(dates, width - dates - BETWEEN, size, about, why, pad))
        for many, about, why in told
        for size in SIZES
        for pad in (PADS if not why else PADS[:1])
        for dates in dict.fromkeys((first, NARROW))
        if size >= SIZES[-1] + (6 if why else 2 if about else 0)
    ]
    lacks = [min(n, many) for many in (KEPT, KEPT - 1)]
    tries.sort(key=lambda t: ([len(t[0]) < many for many in lacks], t[1].size < EASY))

    shown, column = next((t for t in tries if sum(map(t[1].high, t[0])) <= height), tries[-1])
    # rows of one height come before somewhat larger type
    alike = (t for t in tries if len(t[0]) == len(shown) and max(map(t[1].high, t[0])) * len(shown) <= height)
    even = next((t for t in alike if t[1].size >= EVEN * column.size), None)
    shown, column = even or (shown, column)
    least, seen = ([column.high(card, least=which) for card in shown] for which in (True, False))
    # one alone stands in the middle
    more = air(least, seen, height, 40.0 if len(shown) > 1 else height)
    step = min(height / len(shown), max([*least, *seen]) + 40.0) if even and len(shown) > 1 else 0.0
    highs = {
        card: (step or max(low, high + more), low, high) for card, low, high in zip(shown, least, seen, strict=True)
    }
    pieces: list[Piece] = []
    for card in in_time(shown):
        (high, low, tight), pad = highs[card], column.pad
        # as much air above the words as below, where a typeface that stands in leaves it
        above = min((high - tight) / 2, high - low)
        inner, down = high - 2 * pad - above, y + pad + above
        # large letters begin as high as small ones
        up = CAPS * (column.size - SMALLEST)
        pieces += [
            Box(x, y, width, 2, LINE if pieces else INK),
            Flow(x, down, column.first, inner, tuple(column.left(card)), GAP),
            Flow(x + column.first + BETWEEN, down - up, column.across, inner + up, tuple(column.right(card)), 8.0),
        ]
        y += high
    return pieces, len(shown)
