"""Slides with cards: events under one another as they are chosen, or what each statement does with one demand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    INK,
    LEADING,
    LINE,
    SOFT,
    STAND_IN,
    Box,
    Circle,
    Flow,
    Piece,
    Place,
    Text,
    highest,
    measured,
    tall,
    whole,
)
from pages.parts.pack.content import Card, in_time
from pages.parts.pack.slides.frame import ACROSS, DOTS, LEFT
from pages.parts.pack.slides.titles import tied

SIZES = (44.0, 40.0, 36.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 21.0, 20.0)
# above and below an event, and beside its date
PAD, BETWEEN = 11.0, 32.0


def all_stances(cards: Sequence[Card]) -> bool:
    """Return whether cards say what statements do with one demand, not what happened."""
    return bool(cards) and all(card.sign in DOTS.values() and not card.why for card in cards)


def card_pieces(cards: tuple[Card, ...], top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return cards between `top` and `bottom`, and how many of them have room, the first."""
    if all_stances(cards):
        return _stances(cards, top, bottom), len(cards)
    pieces, shown = event_pieces(cards, (LEFT, top, ACROSS, bottom - top), 310.0, SIZES, 19.0)
    return pieces, shown


@dataclass(frozen=True, slots=True)
class Column:
    """How events stand under one another: how wide their dates and their words are, in which type.

    `about` and `why` say whether these are told, `sourced` whether who published it is; `wider` is how much wider the
    type may turn out to be.
    """

    first: float
    across: float
    small: float
    size: float
    about: bool
    why: bool
    sourced: bool
    wider: float

    def left(self, card: Card) -> list[Text]:
        """Return when an event was, which way it goes, what it bears on, and who published it if that has room."""
        lines = [Text(0, 0, self.first, card.head, self.small, bold=True)]
        if card.word:
            lines.append(Text(0, 0, self.first, f"{card.sign} {card.word}", self.small, card.colour, bold=True))
        if self.about and card.about:
            lines.append(Text(0, 0, self.first, card.about, self.small, SOFT))
        return lines + ([Text(0, 0, self.first, card.source, self.printed, SOFT)] if self._beside(card) else [])

    def right(self, card: Card) -> list[Text]:
        """Return what happened, why it goes that way, and who published it."""
        lines = [Text(0, 0, self.across, card.text, self.size)]
        if self.why and card.why:
            lines.append(Text(0, 0, self.across, card.why, max(self.small, self.size * 0.7), SOFT))
        if self.sourced and card.source and not self._beside(card):
            lines.append(Text(0, 0, self.across, card.source, self.printed, SOFT))
        return lines

    @property
    def printed(self) -> float:
        """The type of who published it."""
        return self.small - 2

    def _beside(self, card: Card) -> bool:
        return self.sourced and bool(card.source) and measured(card.source, self.printed) * self.wider <= self.first

    def high(self, card: Card) -> float:
        """Return how high an event stands, with the space above and below it."""
        sides = (self.left(card), 4.0), (self.right(card), 8.0)
        return 2 * PAD + max(sum(self._tall(line) + gap for line in lines) - gap for lines, gap in sides)

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
    across = width - first - BETWEEN - spare
    # why it goes that way is told where there is much room; what it bears on, beside a source where there is much too
    n = len(cards)
    told = [(n, True, True), *((k, not sourced, False) for k in range(n, min(n, 2), -1))]
    # three events say more than two with what they bear on
    told += [(k, about, False) for k in range(n, 0, -1) for about in ((False,) if k > 2 else (not sourced, False))]
    tries = [
        (cards[:many], Column(first, across, small, size, about, why, sourced, wider))
        for many, about, why in told
        for size in sizes
        if not why or size >= sizes[-1] + 6
    ]
    shown, column = next((t for t in tries if sum(map(t[1].high, t[0])) <= height), tries[-1])
    highs = [column.high(card) for card in shown]
    spread = min(30.0, max(0.0, height - sum(highs)) / len(shown))
    pieces: list[Piece] = []
    for card in in_time(shown):
        high = column.high(card)
        inner = high - 2 * PAD + spread
        pieces += [
            Box(x, y, width, 2, LINE if pieces else INK),
            Flow(x, y + PAD, first, inner, tuple(column.left(card)), 4.0),
            Flow(x + first + BETWEEN, y + PAD - 4, across, inner + 4, tuple(column.right(card)), 8.0),
        ]
        y += high + spread
    return pieces, len(shown)


def _stances(cards: tuple[Card, ...], top: float, bottom: float) -> list[Piece]:
    """Return what each statement does with one demand: a large dot over its date, its name and its signers."""
    gap = 26.0
    width = (ACROSS - gap * (len(cards) - 1)) / len(cards)
    # dots become smaller before words do
    for size, radius in ((s, r) for s in (26.0, 24.0, 22.0, 20.0, 19.0) for r in (50.0, 38.0, 28.0)):
        text = max(highest(card.text, width, size) for card in cards)
        word = max(highest(tied(card.word), width, size + 2, bold=True) for card in cards)
        high = 2 * radius + 30 + size * LEADING + 8 + word + 14 + text
        if high <= bottom - top and all(whole(card.text, width, size) for card in cards):
            break
    y = top + max(0.0, (bottom - top - high) / 3)
    pieces: list[Piece] = [Box(LEFT, y + radius + 1, ACROSS, 2, LINE)]
    for k, card in enumerate(cards):
        x = LEFT + k * (width + gap)
        middle = (x + width / 2, y + radius + 2)
        if card.sign == DOTS["absent"]:
            pieces.append(Circle(*middle, 10, palette.FAINT, words=card.word))
        else:
            fill = INK if card.sign == DOTS["call"] else palette.PAPER
            pieces.append(Circle(*middle, radius, fill, INK, 5, words=card.word))
        date = y + 2 * radius + 30
        below = date + size * LEADING + 8
        pieces += [
            Text(x, date, width, card.head, size, SOFT, align="center", height=size * LEADING),
            Text(x, below, width, tied(card.word), size + 2, bold=True, align="center", height=word),
            Text(x, below + word + 14, width, card.text, size, align="center", height=text),
        ]
    return pieces
