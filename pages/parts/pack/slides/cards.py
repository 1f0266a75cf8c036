"""Slides with cards side by side: events in order of time, or what each statement does with one demand."""

from __future__ import annotations

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import INK, LEADING, LINE, SOFT, Box, Circle, Flow, Piece, Text, shortened, tall
from pages.parts.pack.content import Card
from pages.parts.pack.slides.frame import ACROSS, DOTS, LEFT, TOP

# a card is as high as its room, less what wider type than ours would take
ROOM = 345.0


def card_pieces(cards: tuple[Card, ...], bottom: float) -> list[Piece]:
    """Return cards side by side under a rule, in the largest type that holds them above `bottom`."""
    n, gap = len(cards), 26.0
    width = (ACROSS - gap * (n - 1)) / n
    if all(card.sign in DOTS.values() for card in cards):
        return _stances(cards, width, gap)
    largest = (40.0, 36.0) if n == 1 else (34.0, 30.0) if n == 2 else ()
    size = next(
        (s for s in (*largest, 28.0, 26.0, 24.0, 22.0, 20.0) if max(tall(c.text, width, s) for c in cards) < ROOM), 19.0
    )
    pieces: list[Piece] = []
    for k, card in enumerate(cards):
        x = LEFT + k * (width + gap)
        text = shortened(card.text, width, size, int((ROOM + 20) / (size * LEADING)))
        lines = [
            Text(x, TOP, width, card.head, 20, SOFT, bold=True),
            Text(x, TOP, width, text, size),
        ]
        if card.word:
            lines.append(Text(x, TOP, width, f"{card.sign} {card.word}", 20, card.colour, bold=True))
        pieces += [Box(x, TOP, width, 4, INK), Flow(x, TOP + 16, width, bottom - TOP - 16, tuple(lines), 10.0)]
    return pieces


def _stances(cards: tuple[Card, ...], width: float, gap: float) -> list[Piece]:
    """Return what each statement does with one demand: a large dot over its date, its name and its signers."""
    pieces: list[Piece] = [Box(LEFT, TOP + 68, ACROSS, 2, LINE)]
    for k, card in enumerate(cards):
        x = LEFT + k * (width + gap)
        middle = (x + width / 2, TOP + 69)
        if card.sign == DOTS["absent"]:
            pieces.append(Circle(*middle, 9, palette.FAINT, words=card.word))
        else:
            fill = INK if card.sign == DOTS["call"] else palette.PAPER
            pieces.append(Circle(*middle, 44, fill, INK, 5, words=card.word))
        pieces += [
            Text(x, TOP + 134, width, card.head, 22, SOFT, align="center", height=30),
            Text(x, TOP + 170, width, card.word, 24, bold=True, align="center", height=64),
            Text(x, TOP + 240, width, card.text, 22, align="center", height=140),
        ]
    return pieces
