"""The slide with the map: the numbers and the key at the left, the map with its names at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pages.parts.drawing import palette
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
    gap = gap if len(figures) < 4 else gap / 2
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

    dots: list[Frame] = []
    for mark in drawn.marks:
        (x, y), r = at(mark.x, mark.y), max(8.0, mark.radius * unit * 1.4)
        dots.append((x - r, y - r, x + r, y + r))
    taken: list[Frame] = []
    land = {
        shape.outline.iso3: [[at(*point) for point in ring] for ring in shape.outline.rings] for shape in drawn.shapes
    }
    found: list[Text] = []
    for shape in sorted(drawn.shapes, key=lambda s: (not s.chosen, s.outline.iso3)):
        if not shape.label:
            continue
        wide = measured(shape.name, size, bold=True) + 6
        own = land[shape.outline.iso3]
        others = [ring for iso3, rings in land.items() if iso3 != shape.outline.iso3 for ring in rings]
        # dots that are not its own stay apart from its name
        near = [_wider(dot, 0 if _meet(dot, _frame(own)) else size * 0.5) for dot in dots]
        x, y = next(
            (
                (a, b)
                for a, b, place in _tries(own, at(*shape.outline.inside), wide, size)
                for box in [(a - wide / 2, b - size * 0.62, a + wide / 2, b + size * 0.62)]
                if box[0] > left and box[2] < left + width and box[1] > top and box[3] < top + height
                and not any(_meet(box, other) for other in (*taken, *near))
                and (place != "within" or _lies(box, own, all))
                and (place != "over" or (not shape.chosen and _lies((a, b, a, b), own, all)))
                and (place == "within" or not _lies(box if place == "over" else _wider(box, 10), others, any))
            ),
            (0.0, 0.0),
        )  # fmt: skip
        if not x:
            continue
        # apart from the next name, so that two are not read as one
        taken.append((x - wide / 2 - size * 0.4, y - size * 0.7, x + wide / 2 + size * 0.4, y + size * 0.7))
        colour = INK if shape.chosen else palette.PLACE
        place = (x - wide / 2, y - size * 0.62, wide)
        found.append(Text(*place, shape.name, size, colour, bold=True, align="center", height=size * 1.25, wrap=False))
    return found


Rings = list[list[tuple[float, float]]]


def _tries(rings: Rings, inside: tuple[float, float], wide: float, size: float) -> Iterator[tuple[float, float, str]]:
    """Yield where the middle of a name may stand, the best first: within its land, over its coast, beside it."""
    west, north, east, south = _frame(rings)
    x, y = inside
    grid = [(west + (east - west) * k / 12, north + (south - north) * n / 12) for k in range(13) for n in range(13)]
    near = sorted([inside, *grid], key=lambda p: abs(p[0] - x) + 2 * abs(p[1] - y))
    yield from ((a, b, "within") for a, b in near)
    yield from ((a, b, "over") for a, b in near)
    for part in (0.5, 0.25, 0.75, 0.0, 1.0):
        across, down = west + (east - west) * part, north + (south - north) * part
        yield east + 10 + wide / 2, down, "beside"
        yield across, south + size * 0.62 + 7, "beside"
        yield across, north - size * 0.62 - 7, "beside"
        yield west - 10 - wide / 2, down, "beside"


def _frame(rings: Rings) -> Frame:
    """Return the least box around some rings."""
    xs, ys = zip(*(point for ring in rings for point in ring), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _wider(box: Frame, by: float) -> Frame:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _lies(box: Frame, rings: Rings, which: Callable[[Iterable[bool]], bool]) -> bool:
    """Return whether all or any points of a box, as `which` has it, lie on land within some rings."""
    west, north, east, south = box
    steps = [west + (east - west) * k / 6 for k in range(7)]
    return which(any(_holds(ring, x, y) for ring in rings) for x in steps for y in (north, (north + south) / 2, south))


def _holds(ring: list[tuple[float, float]], x: float, y: float) -> bool:
    """Return whether a ring holds a point: a line from it to the right crosses the ring an odd number of times."""
    crossed = False
    for (a, b), (c, d) in zip(ring, [ring[-1], *ring[:-1]], strict=True):
        if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a:
            crossed = not crossed
    return crossed


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
