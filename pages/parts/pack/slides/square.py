"""A slide as a square picture for posting: the claim, its picture, then address and source."""

from __future__ import annotations

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SOFT,
    Box,
    Cell,
    Circle,
    Piece,
    Scene,
    Table,
    Text,
    even,
    head_size,
    measured,
    tall,
    wrapped,
)
from pages.parts.pack.content import Brief, Dots, Slide
from pages.parts.pack.slides.cards import event_pieces
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.map_piece import figure_pieces, map_names
from pages.parts.pack.slides.titles import tied
from pages.parts.views.home.map_picture import Map, plane

SIDE, LEFT = 1080.0, 70.0
ACROSS = SIDE - 2 * LEFT
SQUARE = ("map", "asked", "since")
# events of one picture
POSTED = 3
# the smallest type: 12 pixels where the picture is 600 wide
KEY = 22.0
TITLES, EVENTS = (
    (60.0, 54.0, 50.0, 47.0, 44.0, 41.0),
    (54.0, 50.0, 46.0, 42.0, 38.0, 36.0, 34.0, 32.0, 30.0, 28.0, 26.0),
)
# lines of a statement's name over a column
LINES = 3
ROWS = (36.0, 34.0, 32.0, 30.0, 28.0)
BESIDE = ((104.0, 34.0), (92.0, 32.0), (84.0, 30.0), (76.0, 28.0), (64.0, 26.0))


def square(brief: Brief, slide: Slide) -> Scene:
    """Return one slide composed for a square; its type stays legible at 600 pixels."""
    title = tied(slide.title)
    size = next((s for s in TITLES if len(wrapped(title, ACROSS, s, serif=True)) < 3), TITLES[-1])
    width = even(title, ACROSS, size, serif=True)
    high = tall(title, ACROSS, size, serif=True)
    under = tall(brief.headings.occasion, ACROSS, KEY)
    top, foot = 72 + high + 30, SIDE - 124 - under
    # alone it must say what it is about
    pieces: list[Piece] = [
        Text(LEFT, 36, ACROSS, brief.title, KEY, ACCENT, bold=True, height=KEY * LEADING),
        Text(LEFT, 72, width, title, size, serif=True, height=high),
    ]
    # of a map its key says what it means
    rows = max(len(slide.cards), len(slide.dots.rows) if slide.dots else 0)
    most = max((_small(slide, n) for n in range(rows + 1)), key=lambda words: tall(words, ACROSS, KEY))
    bottom = foot - (tall(most, ACROSS, KEY) + 26 if most else 18)
    shown = rows
    if slide.map:
        pieces += _map(slide, top, bottom)
    elif slide.dots:
        drawn, shown = _dots(slide.dots, slide.title, top, bottom)
        pieces.append(drawn)
    elif slide.key == "asked":
        pieces += _stances(slide, top, bottom)
    else:
        place = (LEFT, top, ACROSS, bottom - top)
        few = slide.cards[:POSTED]
        drawn_events, shown = event_pieces(few, place, 280.0, EVENTS, 25.0, sourced=True, wider=1.0, spare=26.0)
        pieces += drawn_events
    if words := _small(slide, shown):
        high = tall(words, ACROSS, KEY)
        pieces.append(Text(LEFT, foot - high - 14, ACROSS, words, KEY, SOFT, height=high))
    address = brief.link.split("?")[0].removeprefix("https://").removeprefix("http://")
    pieces += [
        Box(LEFT, foot, ACROSS, 2, LINE),
        Text(LEFT, foot + 16, ACROSS, address or "Firmantes", 28, ACCENT, bold=True),
        Text(LEFT, foot + 56, ACROSS, brief.headings.occasion, KEY, SOFT, height=under),
        Text(LEFT, foot + 58 + under, ACROSS, f"Firmantes · {brief.stamp} · CC BY 4.0", KEY, SOFT),
    ]
    return Scene(slide.title, tuple(pieces), "", brief.lang, SIDE, SIDE)


def _small(slide: Slide, shown: int) -> str:
    """Return what a picture of which so many rows are shown means and does not say."""
    if slide.map:
        return slide.map.note
    rest = slide.rest[min(shown, len(slide.rest) - 1)] if slide.rest else ""
    return " ".join(filter(None, (slide.dots.numbered if slide.dots else "", slide.foot, rest)))


def _map(slide: Slide, top: float, bottom: float) -> list[Piece]:
    assert slide.map is not None  # noqa: S101 - the caller asked for it
    if slide.map.width < slide.map.height:
        return _upright(slide, slide.map, top, bottom)
    key = _key(slide.map, LEFT, ACROSS, bottom, columns=2)
    width = (ACROSS - 2 * 30) / 3
    figures = slide.figures[:3]
    words = [figure.short or figure.words for figure in figures]
    size = next((s for s in (30.0, 28.0) if all(tall(w, width, s) <= 4 * s * LEADING for w in words)), 26.0)
    high = 88 + max((tall(w, width, size) for w in words), default=0.0)
    numbers = min((piece.y for piece in key), default=bottom) - high - 20
    # as wide as the square: how high it may be decides its shape
    drawn = slide.banner(round(ACROSS / (numbers - 20 - top), 1)) if slide.banner else slide.map
    unit = min(ACROSS / drawn.width, (numbers - 20 - top) / drawn.height)
    west = LEFT + (ACROSS - drawn.width * unit) / 2

    def at(x: float, y: float) -> tuple[float, float]:
        return round(west + x * unit, 1), round(top + y * unit, 1)

    pieces: list[Piece] = [plane(drawn, at, unit)]
    pieces += map_names(drawn, (west, top, drawn.width * unit, drawn.height * unit), KEY)
    for k, (figure, said) in enumerate(zip(figures, words, strict=True)):
        x = LEFT + k * (width + 30)
        pieces += [
            Text(x, numbers, width, figure.number, 72, ACCENT, serif=True),
            Text(x, numbers + 88, width, said, size, height=high - 88),
        ]
    return [*pieces, *key]


def _upright(slide: Slide, drawn: Map, top: float, bottom: float) -> list[Piece]:
    """Return a map that is higher than wide at the right, from the title to the foot, and its numbers beside it."""
    unit = min(540.0 / drawn.width, (bottom - top) / drawn.height)
    west = SIDE - LEFT - drawn.width * unit
    room = west - LEFT - 30

    def at(x: float, y: float) -> tuple[float, float]:
        return round(west + x * unit, 1), round(top + y * unit, 1)

    key = _key(drawn, LEFT, room, bottom)
    place = (LEFT, top, room, min(piece.y for piece in key) - top - 20)
    pieces: list[Piece] = [plane(drawn, at, unit)]
    pieces += map_names(drawn, (west, top, drawn.width * unit, drawn.height * unit), KEY)
    return [*pieces, *figure_pieces(slide.figures[:3], place, BESIDE, over=True), *key]


def _key(drawn: Map, x: float, width: float, bottom: float, *, columns: int = 1) -> list[Box | Text]:
    """Return what the colours of the map mean, in rows of some columns, the last above `bottom`."""
    pieces: list[Box | Text] = []
    y = bottom
    wide = width / columns - 10 * (columns - 1)
    lines = [drawn.key[k : k + columns] for k in range(0, len(drawn.key), columns)]
    for line in reversed(lines):
        highs = [tall(words, wide - 30, KEY) for _fill, words in line]
        y -= max(highs) + 4
        for k, ((fill, words), high) in enumerate(zip(line, highs, strict=True)):
            at = x + k * (wide + 20)
            pieces += [Box(at, y + 6, 16, 16, fill), Text(at + 30, y, wide - 30, words, KEY, SOFT, height=high)]
    return pieces


def _dots(dots: Dots, title: str, top: float, bottom: float) -> tuple[Table, int]:
    """Return demands against statements as a table of dots, and how many of its rows have room."""
    heads = _heads(dots)
    names = [name for name, _marks, _words in dots.rows[:7]]

    def column(size: float) -> float:
        return max(96.0, *(measured(part, head_size(size)) + 10 for parts in heads for part in parts))

    def heights(size: float, many: int) -> list[float]:
        first = ACROSS - column(size) * len(heads) - 20
        return [
            max(map(len, heads)) * head_size(size) * LEADING + 16,
            *(max(tall(name, first, size) + 12, 66.0) for name in names[:many]),
        ]

    tries = [(size, n) for n in range(len(names), 0, -1) for size in ROWS]
    size, many = next((t for t in tries if sum(heights(*t)) <= bottom - top), tries[-1])
    head, *high = heights(size, many)
    spread = min(90.0, max(0.0, bottom - top - head - sum(high)) / many)
    top_row = (Cell(""), *(Cell("\n".join(parts), align="center", colour=SOFT) for parts in heads))
    body = tuple((Cell(name), *(Cell("", mark) for mark in marks[-5:])) for name, marks, _words in dots.rows[:many])
    widths = (ACROSS - column(size) * len(heads), *([column(size)] * len(heads)))
    return Table(LEFT, top, widths, (head, *(h + spread for h in high)), (top_row, *body), title, "", size), many


def _heads(dots: Dots) -> list[list[str]]:
    """Return what stands over the dots, in lines: the names of the statements if they have room, else their months."""
    named = [name.split() for name in dots.named[-5:]]
    column = max((_wide(word) for name in named for word in name), default=ACROSS) + 10
    room = ACROSS - len(named) * column - 20
    rows = (word for name, _marks, _n in dots.rows for word in name.split())
    if max(map(len, named), default=0) <= LINES and all(measured(word, ROWS[-1]) <= room for word in rows):
        return named
    return [_parts(words) for words in dots.columns[-5:]]


def _wide(word: str) -> float:
    return measured(word, head_size(ROWS[-1]))


def _parts(head: str) -> list[str]:
    """Return a month in two lines: above with the number that tells two of one month apart, the year below."""
    words = head.split()
    if words[-1].endswith(")"):
        words = [*words[:-2], words[-1], words[-2]]
    return [" ".join(words[:-1]), words[-1]] if len(words) > 1 else words


def _stances(slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return what each statement does with one demand: a dot, its date, and who signed it."""
    room = (bottom - top) / len(slide.cards)
    across = ACROSS - 380
    size = next((s for s in (34.0, 32.0, 30.0) if all(tall(c.text, across, s) < room - 14 for c in slide.cards)), 28.0)
    pieces: list[Piece] = []
    for k, card in enumerate(slide.cards):
        y = top + k * room
        middle = (LEFT + 42, y + room / 2)
        if card.sign == DOTS["absent"]:
            dot = Circle(*middle, 10, palette.FAINT, words=card.word)
        else:
            dot = Circle(*middle, 38, INK if card.sign == DOTS["call"] else palette.PAPER, INK, 5, words=card.word)
        lines = tall(card.text, across, size)
        word = tied(card.word)
        date = tall(word, 262, 30, bold=True)
        left = y + (room - 34 - date) / 2
        pieces += [
            Box(LEFT, y, ACROSS, 2, LINE),
            dot,
            Text(LEFT + 106, left, 262, card.head, 27, SOFT),
            Text(LEFT + 106, left + 34, 262, word, 30, INK, bold=True, height=date),
            Text(LEFT + 380, y + (room - lines) / 2, across, card.text, size, height=lines),
        ]
    return pieces
