"""A slide as a square picture for posting: the claim, its picture, then address and source."""

from __future__ import annotations

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    SOFT,
    Box,
    Cell,
    Circle,
    Piece,
    Scene,
    Table,
    Text,
    even,
    measured,
    shortened,
    tall,
    wrapped,
)
from pages.parts.pack.content import Brief, Card, Slide
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.map_piece import map_names
from pages.parts.views.home.map_picture import Map, plane

SIDE, LEFT = 1080.0, 70.0
ACROSS = SIDE - 2 * LEFT
SQUARE = ("map", "asked", "since")
KEY, EVENT = 22.0, 28.0


def square(brief: Brief, slide: Slide) -> Scene:
    """Return one slide composed for a square; its type stays legible at 600 pixels."""
    size = 58.0 if len(wrapped(slide.title, ACROSS, 58.0, serif=True)) < 3 else 48.0
    top = 70 + tall(slide.title, ACROSS, size, serif=True) + 24
    pieces: list[Piece] = [Text(LEFT, 60, even(slide.title, ACROSS, size, serif=True), slide.title, size, serif=True)]
    foot = SIDE - 120
    # what the picture means and does not say; of a map its key does
    shown = _latest(slide, top, foot - 3 * KEY * LEADING - 12) if slide.key == "since" else ()
    rest = slide.rest[len(shown)] if shown and slide.rest else slide.dots.numbered if slide.dots else ""
    small = shortened("" if slide.map else f"{rest} {slide.foot}".strip(), ACROSS, KEY, 3)
    high = tall(small, ACROSS, KEY) + 12 if small else 0.0
    pieces += [Text(LEFT, foot - high, ACROSS, small, KEY, SOFT, height=high)] if small else []
    if slide.map:
        pieces += _map(slide, top, foot)
    elif slide.dots:
        pieces += _dots(slide, top, foot - high)
    elif slide.key == "asked":
        pieces += _stances(slide, top, foot - high)
    else:
        pieces += _cards(shown, top, foot - high)
    address = brief.link.split("?")[0].removeprefix("https://").removeprefix("http://")
    pieces += [
        Box(LEFT, foot, ACROSS, 2, palette.LINE),
        Text(LEFT, foot + 16, ACROSS, address or "Firmantes", 26, ACCENT, bold=True),
        Text(LEFT, foot + 54, ACROSS, f"Firmantes · {brief.stamp} · CC BY 4.0", 22, SOFT),
    ]
    return Scene(slide.title, tuple(pieces), "", brief.lang, SIDE, SIDE)


def _map(slide: Slide, top: float, foot: float) -> list[Piece]:
    assert slide.map is not None  # noqa: S101 - the caller asked for it
    drawn = slide.map
    figures = slide.figures[:3]
    beside = drawn.width / drawn.height < 1.1
    room_high = foot - top - 24 if beside else foot - top - 250 - 32 * len(drawn.key)
    wide = min(ACROSS if not beside else 560.0, room_high * drawn.width / drawn.height)
    unit = wide / drawn.width
    left = SIDE - LEFT - wide if beside else LEFT + (ACROSS - wide) / 2

    def at(x: float, y: float) -> tuple[float, float]:
        return round(left + x * unit, 1), round(top + y * unit, 1)

    pieces: list[Piece] = [plane(drawn, at, unit), *map_names(drawn, (left, top, wide, drawn.height * unit), 26.0)]
    keyed = _key(drawn, LEFT, left - LEFT - 24 if beside else ACROSS, foot - 14)
    pieces += keyed
    for k, figure in enumerate(figures):
        if beside:
            x, y, width = LEFT, top + k * 170, left - LEFT - 24
        else:
            width = (ACROSS - 40) / max(len(figures), 1) - 20
            x, y = LEFT + k * (width + 30), top + drawn.height * unit + 16
        words = shortened(figure.words, width, 26, 4)
        if beside and keyed and y + 82 + tall(words, width, 26) > min(piece.y for piece in keyed):
            break
        pieces += [Text(x, y, width, figure.number, 64, ACCENT, serif=True), Text(x, y + 82, width, words, 26)]
    return pieces


def _key(drawn: Map, x: float, width: float, bottom: float) -> list[Box | Text]:
    """Return what the colours of the map mean, its last line above `bottom`."""
    pieces: list[Box | Text] = []
    y = bottom
    for fill, words in reversed(drawn.key):
        high = tall(words, width - 34, KEY)
        y -= high + 4
        pieces += [Box(x, y + 5, 16, 16, fill), Text(x + 30, y, width - 34, words, KEY, SOFT)]
    return pieces


def _dots(slide: Slide, top: float, foot: float) -> list[Piece]:
    assert slide.dots is not None  # noqa: S101 - the caller asked for it
    rows, columns = slide.dots.rows[:6], slide.dots.columns[-5:]
    first = 440.0
    width = (ACROSS - first) / len(columns)
    head = (Cell(""), *(Cell(words, align="center", colour=SOFT) for words in columns))
    body = tuple(
        (Cell(shortened(name, first - 20, 32, 2)), *(Cell("", mark) for mark in marks[-5:]))
        for name, marks, _words in rows
    )
    high = min(110.0, (foot - top - 120) / max(len(rows), 1))
    heights = (100.0, *([high] * len(rows)))
    return [Table(LEFT, top, (first, *([width] * len(columns))), heights, (head, *body), slide.title, "", 32.0)]


def _stances(slide: Slide, top: float, foot: float) -> list[Piece]:
    """Return what each statement does with one demand: a dot, its date, and who signed it."""
    room = (foot - top - 10) / len(slide.cards)
    pieces: list[Piece] = []
    for k, card in enumerate(slide.cards):
        y = top + k * room
        middle = (LEFT + 40, y + room / 2)
        if card.sign == DOTS["absent"]:
            dot = Circle(*middle, 9, palette.FAINT, words=card.word)
        else:
            dot = Circle(*middle, 34, INK if card.sign == DOTS["call"] else palette.PAPER, INK, 5, words=card.word)
        text = shortened(card.text, ACROSS - 400, 28, 3)
        lines = tall(text, ACROSS - 400, 28)
        pieces += [
            Box(LEFT, y, ACROSS, 2, palette.LINE),
            dot,
            Text(LEFT + 100, y + room / 2 - 40, 280, card.head, 26, SOFT),
            Text(LEFT + 100, y + room / 2 - 4, 280, card.word, 28, card.colour, bold=True),
            Text(LEFT + 400, y + (room - lines) / 2, ACROSS - 400, text, 28),
        ]
    return pieces


def _latest(slide: Slide, top: float, foot: float) -> tuple[Card, ...]:
    """Return the latest events that can be read whole; the last alone where it cannot."""
    for many in range(min(4, len(slide.cards)), 0, -1):
        cards = slide.cards[-many:]
        if max(tall(card.text, ACROSS - 260, EVENT) for card in cards) < (foot - top - 10) / many - 20:
            break
    return cards


def _cards(cards: tuple[Card, ...], top: float, foot: float) -> list[Piece]:
    size, room = EVENT, (foot - top - 10) / len(cards)
    pieces: list[Piece] = []
    for k, card in enumerate(cards):
        y = top + k * room
        text = shortened(card.text, ACROSS - 260, size, max(1, int((room - 20) / (size * LEADING))))
        pieces += [
            Box(LEFT, y, ACROSS, 2, INK),
            Text(LEFT, y + 12, 240, card.head, 26, bold=True),
            Text(
                LEFT,
                y + 12 + tall(card.head, 240, 26, bold=True),
                240,
                f"{card.sign} {card.word}".strip(),
                26,
                card.colour,
            ),
            Text(
                LEFT,
                y + 18 + tall(card.head, 240, 26, bold=True) + tall(f"{card.sign} {card.word}", 210, 26),
                240,
                card.source,
                # an address is one word
                next((s for s in (KEY, 20.0, 18.0) if measured(card.source, s) <= 250), 16.0),
                SOFT,
            ),
            Text(LEFT + 260, y + 12, ACROSS - 260, text, size),
        ]
    return pieces
