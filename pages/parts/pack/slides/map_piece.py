"""The slide with the map: the numbers and the key at the left, the map with its names at the right."""

from __future__ import annotations

from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    SOFT,
    Box,
    Piece,
    Text,
    measured,
    shortened,
    tall,
)
from pages.parts.pack.content import Figure
from pages.parts.pack.slides.frame import FOOT, LEFT, RIGHT
from pages.parts.views.home.map_picture import Map, plane

TOP, HIGHEST, WIDEST = 172.0, 440.0, 600.0
NAME = 19.0
# left, top, right, bottom; of the map: left, top, width, height
Frame = tuple[float, float, float, float]


def map_pieces(drawn: Map, figures: tuple[Figure, ...]) -> list[Piece]:
    """Return the map at the right, its key and the numbers at the left, larger where the map is narrow."""
    width = min(WIDEST, HIGHEST * drawn.width / drawn.height)
    left = RIGHT - width
    unit = width / drawn.width

    def at(x: float, y: float) -> tuple[float, float]:
        return round(left + x * unit, 1), round(TOP + y * unit, 1)

    pieces: list[Piece] = [plane(drawn, at, unit)]
    pieces += map_names(drawn, (left, TOP, width, drawn.height * unit), NAME)
    room = left - LEFT - 40
    wide = room > 560
    column, size, gap = (180.0, 28.0, 12.0) if wide else (126.0, 22.0, 16.0)
    high = 60.0 if wide else 46.0
    y = 196.0
    for figure in figures:
        number = high if len(figure.number) < 4 else high - 6
        height = tall(figure.words, room - column, size)
        pieces += [
            Text(LEFT, y, column - 8, figure.number, number, ACCENT, serif=True, height=number * 1.3),
            Text(LEFT + column, y + high * (0.32 if wide else 0.2), room - column, figure.words, size, height=height),
        ]
        y += max(high * 1.26, height + 8) + gap
    return pieces + _key(drawn, y + 6, room)


def map_names(drawn: Map, frame: Frame, size: float) -> list[Text]:
    """Return the names on a map drawn in `frame`, in type of a `size`, that hide neither each other nor the edge."""
    left, top, width, height = frame
    unit = width / drawn.width

    def at(x: float, y: float) -> tuple[float, float]:
        return left + x * unit, top + y * unit

    marks = [at(mark.x, mark.y) for mark in drawn.marks if not mark.signers]
    taken: list[Frame] = [(x - 8, y - 8, x + 8, y + 8) for x, y in marks]
    found: list[Text] = []
    for shape in sorted(drawn.shapes, key=lambda s: (not s.chosen, s.outline.iso3)):
        if not shape.label:
            continue
        wide = measured(shape.name, size, bold=True) + 6
        xs, ys = zip(*(at(*point) for ring in shape.outline.rings for point in ring), strict=True)
        own = (min(xs), min(ys), max(xs), max(ys))
        # a chosen country keeps its whole shape, a small one its mark: their names stand beside
        beside = own[3] - own[1] < (200 if shape.chosen else 24)
        boxes = [
            box
            for box in _tries(own, at(*shape.outline.inside), wide, size, beside)
            if box[0] > left and box[2] < left + width and box[1] > top and box[3] < top + height
            and not any(_meet(box, other) for other in taken)
        ]  # fmt: skip
        if not boxes:
            continue
        taken += [boxes[0], own] if beside else boxes[:1]
        colour = "#ffffff" if shape.chosen and not beside else INK if shape.chosen else "#3f4d4f"
        x, y = boxes[0][:2]
        found.append(
            Text(x, y, wide, shape.name, size, colour, bold=True, align="center", height=size * 1.25, wrap=False)
        )
    return found


def _tries(own: Frame, inside: tuple[float, float], wide: float, size: float, beside: bool) -> list[Frame]:
    """Return the boxes in which a name may stand, the best first."""
    west, north, east, south = own
    x, y = inside
    tiny = east - west < 40 and south - north < 40
    if beside and tiny:
        middles = [(east + 12 + wide / 2, y), (west - 12 - wide / 2, y), (x, south + size), (x, north - size)]
    elif beside:
        middles = [
            (x, south + size * 0.75),
            (x, north - size * 0.75),
            (west - 8 - wide / 2, y),
            (east + 8 + wide / 2, y),
        ]
    else:
        middles = [(x, y), (x - wide / 2, y), (x + wide / 2, y), (x, y - 24), (x, y + 24)]
    return [(a - wide / 2, b - size * 0.62, a + wide / 2, b + size * 0.62) for a, b in middles]


def _meet(a: Frame, b: Frame) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _key(drawn: Map, y: float, room: float) -> list[Piece]:
    """Return the key of the map at the foot of the numbers."""
    pieces: list[Piece] = []
    lines = [(fill, shortened(words, room - 30, 19, 2)) for fill, words in drawn.key]
    height = sum(tall(words, room - 30, 19) + 4 for _fill, words in lines)
    y = max(y, FOOT - height)
    for fill, words in lines:
        high = tall(words, room - 30, 19)
        if y + high > FOOT + 12:
            break
        pieces += [Box(LEFT, y + 4, 15, 15, fill), Text(LEFT + 28, y, room - 30, words, 19, SOFT, height=high)]
        y += high + 4
    return pieces
