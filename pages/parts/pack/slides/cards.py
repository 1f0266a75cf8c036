"""Events under one another, in the order of time: the first as they are chosen where not all have room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
    measured,
    tall,
)
from pages.parts.pack.content import Card, Slide, in_time
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS, direction_words

SIZES = (54.0, 50.0, 47.0, 44.0, 40.0, 36.0, 32.0, 30.0, 28.0, 26.0, 24.0, 23.0, 22.0, 21.4)
# of numbers and dates
SMALLEST = 18.7
# beside the date of an event, and above and below the event, the second where room is short
BETWEEN, PADS = 32.0, (11.0, 5.0)
# fewer events are seen at once without a bar
FEW = 3
# those that were undone later are this much paler, of white
PALER = 0.55


def event_list(slide: Slide, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the events of a slide between `top` and `bottom`, and how many of them have room, the first."""
    place = (LEFT, top, ACROSS, bottom - top)
    return under_ways(slide, place, lambda room: event_pieces(slide.cards, room, 300.0, SIZES, SMALLEST), SMALLEST)


def under_ways(
    slide: Slide, place: Place, events: Callable[[Place], tuple[list[Piece], int]], size: float, wider: float = STAND_IN
) -> tuple[list[Piece], int]:
    """Return `events` as they are drawn in a place under a bar of all that were found, by the way these go.

    There is none of fewer than `FEW`; its numbers have a `size`.
    """
    x, y, width, height = place
    if sum(n for _way, n in slide.counts) < FEW:
        return events(place)
    bar = size * 1.5
    told = _in_bar(slide, width, size, wider)
    deep = bar + (size * LEADING + 4 if any(_hidden(slide, way, n, told) for way, n in slide.counts) else 0.0)
    below, many = events((x, y + deep + 12, width, height - deep - 12))
    rule, *rows = below
    assert isinstance(rule, Box)  # noqa: S101 - each event stands under one
    # the bar is rule enough
    return [*_ways(slide, (x, y, width, bar), size, told, wider), replace(rule, fill=LINE), *rows], many


def _told(slide: Slide, way: str, n: int) -> str:
    """Return how many events go a way in words, with how many of them were undone later."""
    words = direction_words(way, n)
    if way != "advance" or not slide.undone:
        return words
    later = ngettext("{n} of them undone later", "{n} of them undone later", slide.undone)
    later = _("undone later") if slide.undone == n else later.format(n=number(slide.undone))
    return _("{towards} ({later})").format(towards=words, later=later)


def _in_bar(slide: Slide, width: float, size: float, wider: float) -> dict[str, str]:
    """Return what stands in each part of a bar, by way: words, else how many are in full colour; "" without room."""
    unit = width / sum(n for _way, n in slide.counts)
    return {
        way: next(
            (
                words
                for said in (_told(slide, way, n), number(_full(slide, way, n)))
                for words in [f"{DIRECTIONS[way].sign} {said}"]
                if measured(words, size, bold=True) * wider + 20 <= _full(slide, way, n) * unit
            ),
            "",
        )
        for way, n in slide.counts
    }


def _full(slide: Slide, way: str, n: int) -> int:
    """Return how many of the events that go a way stand in its full colour, where its words are; all if none does."""
    return n - slide.undone if way == "advance" and slide.undone < n else n


def _paler(colour: str) -> str:
    """Return a colour nearer to white."""
    return "#" + "".join(f"{round(c + (255 - c) * PALER):02x}" for c in palette.channels(colour))


def _ways(slide: Slide, place: Place, size: float, told: Mapping[str, str], wider: float) -> list[Piece]:
    """Return a bar of all events found by the way they go, with what is `told` of each; what has no room, under it.

    Those undone later are paler than the others of their way.
    """
    x, y, width, height = place
    left = x
    parts: list[Box] = []
    numbers: list[Piece] = []
    under: list[tuple[float, tuple[str, str], str]] = []
    unit, high = width / sum(n for _way, n in slide.counts), size * LEADING
    for way, n in slide.counts:
        colour, undone = palette.DIRECTIONS[way], slide.undone if way == "advance" else 0
        wide, pale = n * unit, undone * unit
        parts += [Box(x, y, wide - 2 - pale, height, colour)] if undone < n else []
        parts += [Box(x + wide - pale, y, pale - 2, height, _paler(colour))] if undone else []
        middle = y + (height - high) / 2
        if told[way]:
            ink = INK if undone == n else palette.WHITE
            box = (x + 10, middle, _full(slide, way, n) * unit - 12)
            numbers.append(Text(*box, told[way], size, ink, bold=True, height=high))
        if 0 < undone < n and measured(number(undone), size, bold=True) * wider + 20 <= pale:
            numbers.append(
                Text(x + wide - pale + 10, middle, pale - 12, number(undone), size, INK, bold=True, height=high)
            )
        if _hidden(slide, way, n, told):
            sign = DIRECTIONS[way].sign
            under.append((x, (f"{sign} {_told(slide, way, n)}", f"{sign} {number(n)}"), colour))
        x += wide
    said = listed(_told(slide, way, n) for way, n in slide.counts)
    return [
        Group(slide.title, said, tuple(parts)),
        *numbers,
        *_captions(under, (left, y + height + 4, width), size, wider),
    ]


def _captions(
    under: Sequence[tuple[float, tuple[str, str], str]], place: tuple[float, float, float], size: float, wider: float
) -> list[Piece]:
    """Return words under their parts of a bar, which begin where these do; the second of both where the first meet."""
    pieces: list[Piece] = []
    left, top, width = place
    end = left
    for x, both, colour in under:
        for words in both:
            wide = measured(words, size, bold=True) * wider
            at = min(x, left + width - wide)
            if at >= end:
                pieces.append(Text(at, top, wide, words, size, colour, bold=True, height=size * LEADING))
                end = at + wide + 24
                break
    return pieces


def _hidden(slide: Slide, way: str, n: int, told: Mapping[str, str]) -> bool:
    """Return whether a bar leaves out how many go a way, or that some were undone."""
    return not told[way] or (way == "advance" and bool(slide.undone) and not told[way].endswith(_told(slide, way, n)))


@dataclass(frozen=True, slots=True)
class Column:
    """How events stand under one another: how wide their dates and their words are, in which type.

    `about` and `why` say whether these are told, `sourced` whether who published it is; `wider` is how much wider the
    type may turn out to be; `pad` is kept above and below an event.
    """

    first: float
    across: float
    small: float
    size: float
    about: bool
    why: bool
    sourced: bool
    wider: float
    pad: float

    def left(self, card: Card) -> list[Text]:
        """Return when an event was, which way it goes, and what it bears on."""
        lines = [Text(0, 0, self.first, card.head, self.small, bold=True)]
        if card.word:
            lines.append(Text(0, 0, self.first, f"{card.sign} {card.word}", self.small, card.colour, bold=True))
        if self.about and card.about:
            lines.append(Text(0, 0, self.first, card.about, self.small, SOFT))
        if self._named(card):
            lines.append(Text(0, 0, self.first, card.source, self.small - 2, SOFT))
        return lines

    def _named(self, card: Card) -> bool:
        """Return whether who published an event has room under its date."""
        wide = measured(card.source, self.small - 2) * self.wider
        return self.sourced and bool(card.source) and wide <= self.first

    def right(self, card: Card) -> list[Text]:
        """Return what happened, why it goes that way, and who published it."""
        lines = [Text(0, 0, self.across, card.text, self.size)]
        if self.why and card.why:
            lines.append(Text(0, 0, self.across, card.why, max(self.small, self.size * 0.7), SOFT))
        if self.sourced and card.source and not self._named(card):
            lines.append(Text(0, 0, self.across, card.source, self.small - 2, SOFT))
        return lines

    def high(self, card: Card) -> float:
        """Return how high an event stands, with the space above and below it."""
        sides = (self.left(card), 4.0), (self.right(card), 8.0)
        return 2 * self.pad + max(sum(self._tall(line) + gap for line in lines) - gap for lines, gap in sides)

    def _tall(self, line: Text) -> float:
        return tall(line.words, line.width / self.wider, line.size, bold=line.bold)


def event_pieces(
    cards: Sequence[Card],
    place: Place,
    first: float,
    sizes: Sequence[float],
    small: float,
    *,
    sourced: bool = False,
    wider: float = STAND_IN,
    spare: float = 0.0,
) -> tuple[list[Piece], int]:
    """Return events as rows in the largest type that holds them, and how many have room, the first.

    Parameters
    ----------
    first, small, sourced, wider : as in `Column`.
    spare : room that lines keep free at the right, for letters that are wider than they are measured.
    """
    x, y, width, height = place
    # why it goes that way is told where there is much room; what it bears on, beside a source where there is much too
    n = len(cards)
    whole = [k for k in range(n, 0, -1) if k == n or not cards[k].tied]
    told = [(n, True, True), *((k, about, False) for k in whole for about in (not sourced, False))]
    # an event is left out last, and what it bears on before type is hard to read
    tries = [
        (cards[:many], Column(column, width - column - BETWEEN - spare, small, size, about, why, sourced, wider, pad))
        for many, about, why in told
        # dates alone need less room
        for column in [first if about or sourced else first * 0.85]
        for size in sizes
        for pad in (PADS if not why else PADS[:1])
        if size >= sizes[-1] + (6 if why else 2 if about and not sourced else 0)
    ]
    shown, column = next((t for t in tries if sum(map(t[1].high, t[0])) <= height), tries[-1])
    highs = [column.high(card) for card in shown]
    spread = min(30.0, max(0.0, height - sum(highs)) / len(shown))
    pieces: list[Piece] = []
    for card in in_time(shown):
        high = column.high(card)
        pad = column.pad
        # as much air above the words as below
        inner, down = high - 2 * pad, y + pad + spread / 2
        pieces += [
            Box(x, y, width, 2, LINE if pieces else INK),
            Flow(x, down, column.first, inner, tuple(column.left(card)), 4.0),
            Flow(x + column.first + BETWEEN, down - 4, column.across, inner + 4, tuple(column.right(card)), 8.0),
        ]
        y += high + spread
    return pieces, len(shown)
