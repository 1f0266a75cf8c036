"""Events under one another, in the order of time: the first as they are chosen where not all have room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    INK,
    LEADING,
    LINE,
    PAPER,
    STAND_IN,
    Box,
    Flow,
    Group,
    Piece,
    Place,
    Text,
    measured,
)
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import in_time
from pages.parts.pack.slides.event_column import ALL, BOLD, DARK, GAP, NONE, SMALLEST, UNDER, Column, gone, needed
from pages.parts.pack.slides.frame import ACROSS, LEFT, UNDONE, paler
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS, direction_words, later_words, neither_words, of_these_later, way

SIZES = (54.0, 50.0, 47.0, 44.0, 40.0, 36.0, 32.0, 30.0, 28.0, 26.0, 24.0, 23.0, 22.0, 21.4, 20.0, 19.4, 18.7)
# the type of events at least, with why they go their way if these have room
EASY = 21.4
# of the words under a bar, and how high that is
KEY, BAR = 19.0, 10.0
# beside the date of an event, and between two events, less where room is short
BETWEEN, PADS = 24.0, (10.0, 6.0, 4.0, 0.5)
# what each has more where there is room; of less room between them it is told in fewer words which way they go
AIR, CRAMPED = 14.0, 4.0
# so wide is the column of dates and of which way events go, at least and at most; more rows have easy type and air
NARROW, WIDE, ROWS = 190.0, 0.2 * ACROSS, 3
# so many stand there before it is told why the one in bold goes its way, and before reasons are all but one, but more
ENOUGH, LEAST = 4, 3
# of a mark before an event that is mainly of one country, and how far before it
OWN, BESIDE = 7.0, 18.0
# fewer events are seen at once without a bar
FEW = 6
# of the edge of what was undone or is over
HOLLOW = 2.0


def event_list(slide: Slide, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the events of a slide between `top` and `bottom`, and how many of them have room."""
    # what was undone is told in the words of the key
    later = _("undone later")
    cards = [replace(card, word=way("advance", undone=True)) if card.word == later else card for card in slide.cards]
    # as wide as dates and which way they go, which may stand in several lines
    ways = {gone(card) for card in cards} | {card.head for card in cards}
    first = max(measured(words, SMALLEST, bold=True) for words in ways) * STAND_IN + 2
    first = min(max(first, NARROW), WIDE)
    if not has_bar(slide):
        return _events(cards, (LEFT, top, ACROSS, bottom - top), first, slide.title)
    parts = bar_parts(slide)
    of = sum(part.n for part in parts)
    words = ngettext("{n} event:", "{n} events:", of).format(n=number(of))
    key = bar_key(parts, (LEFT, top + BAR + 4, ACROSS), words)
    under = key[-1].y + key[-1].height + 2
    (rule, *rows), many = _events(cards, (LEFT, under, ACROSS, bottom - under), first, slide.title)
    assert isinstance(rule, Box)  # noqa: S101 - each event stands under one
    # the bar is rule enough
    words = listed(counted(slide, one, n) for one, n in slide.counts)
    return [bar(slide.title, words, (LEFT, top, ACROSS, BAR), parts), *key, replace(rule, fill=LINE), *rows], many


def has_bar(slide: Slide) -> bool:
    """Return whether events are so many, of one country its own, that a bar shows how they go."""
    return (slide.own.n if slide.own else sum(n for _way, n in slide.counts)) >= FEW


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a bar: how many, with which sign, in which colours of ground and ink, and in words; with an `edge` it is
    drawn hollow where there is room for it."""

    n: int
    sign: str
    colour: str
    ink: str
    words: str
    edge: str = ""

    def boxes(self, place: Place) -> list[Box]:
        """Return it as boxes in a place."""
        x, y, width, height = place
        if not self.edge:
            return [Box(*place, self.colour)]
        return [Box(*place, self.edge), Box(x + HOLLOW, y + HOLLOW, width - 2 * HOLLOW, height - 2 * HOLLOW, PAPER)]


def bar_parts(slide: Slide) -> list[Part]:
    """Return the parts of a bar, one for each way, and a hollow one for those of it that ended or were undone later.

    What goes neither way is one part.
    """
    parts, counts = [], dict(slide.counts)
    both = {"mixed", "unclear"} <= counts.keys()
    neither = counts["mixed"] + counts.pop("unclear") if both else 0
    for one, n in counts.items():
        sign, colour = DIRECTIONS[one].sign, palette.DIRECTIONS[one]
        later = {"advance": slide.ended, "setback": slide.eased}.get(one, 0)
        if both and one == "mixed":
            parts.append(Part(neither, sign, colour, palette.WHITE, neither_words(neither)))
        elif n > later:
            parts.append(Part(n - later, sign, colour, palette.WHITE, direction_words(one, n - later)))
        if later:
            # it says too that it moved towards it
            words = later_words(one, later) if one == "setback" else _ended(later)
            parts.append(Part(later, sign, paler(colour, UNDONE), INK, words, edge=colour))
    return parts


def _ended(n: int) -> str:
    """Return how many events moved towards what was asked but did not last, as the key of a bar says it."""
    words = ngettext("{n} moved towards, ended", "{n} moved towards, ended", n)
    return words.format(n=number(n))


def counted(slide: Slide, direction: str, n: int) -> str:
    """Return how many events go a way in words, with how many of them ended or were undone later."""
    return direction_words(direction, n) + (of_these_later(n, slide.ended) if direction == "advance" else "")


def bar(name: str, words: str, place: Place, parts: Sequence[Part]) -> Group:
    """Return a bar of some parts as one group."""
    x, y, width, height = place
    boxes: list[Box] = []
    for part in parts:
        wide = width * part.n / sum(one.n for one in parts)
        boxes += part.boxes((x, y, wide - 2, height))
        x += wide
    return Group(name, words, tuple(boxes))


def bar_key(parts: Sequence[Part], place: tuple[float, float, float], lead: str = "") -> list[Box | Text]:
    """Return what each part of a bar is, a piece of it before the words, behind a `lead` in as few lines as needed."""
    left, y, width = place

    def wide(part: Part, size: float, bold: bool) -> float:
        return size * 1.35 + measured(part.words, size, bold=bold) * STAND_IN + 1

    def over(size: float, bold: bool) -> float:
        between = size if bold else size / 2
        return sum(wide(part, size, bold) + between for part in parts) - between - width

    # in one line, if it can be; what leads is left out where it has no room in that
    first = measured(lead, KEY, bold=True) * STAND_IN + KEY / 2 if lead else 0.0
    if over(SMALLEST, False) + first > 0:
        lead, first = "", 0.0
    bold = over(KEY, True) + first <= 0
    size = KEY if bold else SMALLEST
    high, left_over = size * LEADING, 0.35 if bold else 0.85
    x, pieces = left + first, list[Box | Text]()
    if lead:
        pieces.append(Text(left, y, first, lead, size, bold=True, height=high))
    for part in parts:
        across = wide(part, size, bold)
        if x > left and x + across > left + width:
            x, y = left, y + high + 2
        pieces += [
            *part.boxes((x, y + 2, size, size)),
            *([_sign(part, (x, y, size, high))] if part.sign else []),
            # it may take the room up to the next where a wider typeface stands in
            Text(x + size * 1.35, y, across - size * left_over, part.words, size, bold=bold, height=high),
        ]
        x += across + (size if bold else size / 2)
    return pieces


def _sign(part: Part, place: Place) -> Text:
    x, y, width, height = place
    ink = part.edge or part.ink
    return Text(x, y, width, part.sign, SMALLEST, ink, bold=True, align="center", height=height, middle=True)


def levelled(highs: Sequence[float], height: float) -> list[float]:
    """Return how high rows are that fill a height: all alike, but for those that need more."""
    level = height / len(highs)
    for k, low in enumerate(sorted(highs), 1):
        # the lowest so many share what the others leave
        level = (height - sum(sorted(highs)[k:])) / k
        if k < len(highs) and low <= level <= sorted(highs)[k]:
            break
    return [max(high, level) for high in highs]


def _events(cards: Sequence[Card], place: Place, first: float, title: str) -> tuple[list[Piece], int]:
    """Return events as rows of one height, if these hold them, in the largest type that does, and how many have room.

    All of `place` is theirs; `first` is how wide their dates are, `title` stands over them.
    """
    x, y, width, height = place
    n, raised = len(cards), any(card.raised for card in cards)
    ends = [k for k in range(n, 0, -1) if k == n or not cards[k].tied]
    # why it goes that way is told where there is room, of what is not seen before others
    levels = (ALL, BOLD, DARK, NONE)
    told = [(k, about, why) for why in levels for k in ([n] if why == ALL else ends) for about in (True, False)]
    # what an event bears on is left out last; before type is hard to read an event is, of more than a few
    tries = [
        (cards[:many], Column(first, width - first - BETWEEN, size, about, why, raised, title), even, pad)
        for pad in PADS
        for even in (True, False)
        for many, about, why in told
        for size in SIZES
        if size >= (EASY if why else SIZES[-1])
    ]

    def lesser(
        shown: Sequence[Card], column: Column, even: bool, pad: float
    ) -> tuple[bool, tuple[int, int], bool, tuple[int, int], int, bool, bool, bool, float, bool, int]:
        untold, cramped, hard = raised and not column.about, pad < CRAMPED, column.size < EASY
        unlike = raised and not even
        few = (hard or cramped) and len(shown) > ROWS
        # of one country a row may give way to what its government said
        need = max(needed(card, title) for card in shown)
        first, then = (
            (max(k - len(shown), 0), max(min(need, far) - column.why, 0))
            for k, far in ((max(n - raised, LEAST), DARK), (ENOUGH, BOLD))
        )
        return few, first, untold, then, n - len(shown), cramped, hard, unlike, -pad, not even, -column.why

    tries.sort(key=lambda one: lesser(*one))

    def highs(shown: Sequence[Card], column: Column, even: bool, pad: float) -> list[float]:
        found = [column.high(card) + pad for card in in_time(shown)]
        return [max(found)] * len(found) if even else found

    shown, column, even, pad = next((t for t in tries if sum(highs(*t)) <= height), tries[-1])
    need = highs(shown, column, even, pad)
    # each has more air before low rows are as high as the others
    air = min(AIR, 0.9 * max(0.0, height - sum(need)) / len(need))
    steps = levelled([high + air for high in need], height)
    some = not all(card.whom for card in shown)
    pieces: list[Piece] = []
    down = y
    for k, (card, step) in enumerate(zip(in_time(shown), steps, strict=True)):
        pieces += [
            Box(x, down, width, 2, LINE if k else INK),
            # before one that is mainly of the country that a pack is about
            *([Box(x - BESIDE, down + 8, OWN, step - 14, INK)] if some and card.whom else []),
            Flow(x, down, column.first, step, tuple(column.left(card)), GAP, middle=True),
            Flow(x + column.first + BETWEEN, down, column.across, step, tuple(column.right(card)), UNDER, middle=True),
        ]
        down += step
    return pieces, len(shown)
