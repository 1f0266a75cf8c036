"""The slide with the map: the numbers and the key at the left, the map with its names at the right."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.countries import states
from geo.neighbours import neighbours
from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    SOFT,
    STAND_IN,
    Area,
    Box,
    Circle,
    Piece,
    Place,
    Point,
    Text,
    highest,
    measured,
)
from pages.parts.pack.content import Figure
from pages.parts.pack.slides.frame import ACROSS, FOOT, RIGHT
from pages.parts.views.home.map_picture import LARGEST, Map, colour, plane
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.governments import STANDINGS

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

TERRITORY = STANDINGS["territory"]
NORTH, WIDEST, BETWEEN = 30.0, 580.0, 44.0
NAME, KEY, EASY = 19.0, 19.0, 22.0
# of five points of a name so many are on its land where it reaches into the sea; a shorter line is needless
ASHORE, SHORT = 3, 16.0
# what a number counts is said in at most so many lines, where it can be said in fewer words
LINES = 3
# of numbers and of what they count
SIZES = ((92.0, 32.0), (84.0, 30.0), (76.0, 28.0), (68.0, 26.0), (58.0, 24.0), (48.0, 22.0), (42.0, 20.0))
# left, top, right, bottom; of the map: left, top, width, height
Frame = tuple[float, float, float, float]


def map_room(drawn: Map, top: float) -> float:
    """Return how wide the words beside a map are that reaches from `top` to the foot of the slide."""
    return ACROSS - min(WIDEST, (FOOT - top) * drawn.width / drawn.height) - BETWEEN


def map_pieces(drawn: Map, figures: tuple[Figure, ...], place: Place, north: float) -> list[Piece]:
    """Return the map at the right, from `north` to the foot, and in `place` the numbers and under them its key."""
    left, top, room, height = place
    west = left + room + BETWEEN
    unit = min((RIGHT - west) / drawn.width, (FOOT - north) / drawn.height)

    def at(x: float, y: float) -> tuple[float, float]:
        return round(west + x * unit, 1), round(north + y * unit, 1)

    pieces = labelled(drawn, at, unit, NAME)
    key = _key(drawn, left, room, top + height)
    bottom = min((piece.y for piece in key), default=top + height) - 14
    return [*pieces, *figure_pieces(figures, (left, top, room, bottom - top), SIZES), *key]


def figure_pieces(
    figures: Sequence[Figure], place: Place, sizes: Sequence[tuple[float, float]], *, over: bool = False
) -> list[Piece]:
    """Return numbers under one another, each before what it counts, in the largest type that holds them.

    Parameters
    ----------
    sizes : pairs of the type of numbers and of words, the largest first.
    over : whether a number stands over what it counts.
    """
    left, top, room, height = place
    # what a day stands for is said without it
    figures = [replace(f, number=f.date, words=f.short) if f.date else f for f in figures]
    shorter = [replace(f, words=f.short or f.words) for f in figures]
    # shorter words come before type that is hard to read
    easy = [s for s in sizes if s[1] >= EASY]
    mixed = [*shorter[:1], *figures[1:]]
    tries = [*((figures, s) for s in easy), *((mixed, s) for s in easy), *((shorter, s) for s in sizes)]
    for figures, (number, size) in tries:
        plain = [measured(f.number, number, bold=True) for f in figures if not f.date]
        column = 0.0 if over else max(plain, default=0.0) * STAND_IN + 22
        # a day stands over what it is the day of, no larger than it has room
        above = [over or bool(f.date) for f in figures]
        tall = [_day(f, room, number) if f.date else number for f in figures]
        words = [highest(f.words, room - (0 if up else column), size) for f, up in zip(figures, above, strict=True)]
        highs = [
            n * LEADING + high if up else max(n * LEADING, high) for n, high, up in zip(tall, words, above, strict=True)
        ]
        long = max(words) > LINES * size * LEADING and figures is not shorter
        if not long and sum(highs) + 12 * (len(figures) - 1) <= height:
            break
    gap = min(34.0, (height - sum(highs)) / max(len(figures), 1))
    y = top
    pieces: list[Piece] = []
    for figure, high, up, n in zip(figures, highs, above, tall, strict=True):
        # what it counts stands under the number, or beside its middle
        across, wide, below = (0.0, room, n * LEADING) if up else (column, column - 8, 0.0)
        of_number = n * LEADING if up else high
        pieces += [
            Text(left, y, wide, figure.number, n, ACCENT, bold=True, height=of_number, middle=not up),
            Text(left + across, y + below, room - across, figure.words, size, height=high - below, middle=not up),
        ]
        y += high + gap
    return pieces


def _day(figure: Figure, room: float, size: float) -> float:
    """Return the type of a day beside numbers of a `size`: in one line, and smaller than what is counted."""
    return max(28.0, min(size * 0.6, size * room / (measured(figure.date, size, bold=True) * STAND_IN)))


def labelled(drawn: Map, at: Callable[[float, float], Point], unit: float, size: float) -> list[Piece]:
    """Return the map as one group of shapes, with its names in type of a `size`; `at` and `unit` as in `plane`."""
    whole = plane(drawn, at, unit)
    labels = map_labels(drawn, (*at(0, 0), drawn.width * unit, drawn.height * unit), size, led=True)
    lines = tuple(piece for piece in labels if isinstance(piece, Area))
    return [replace(whole, parts=whole.parts + lines), *(piece for piece in labels if isinstance(piece, Text))]


def map_labels(drawn: Map, frame: Frame, size: float, *, led: bool = False) -> list[Text | Area]:
    """Return the names on a map: each stands whole in its country or next to it, or not at all.

    `led` leads a line from a name in the sea to its country, and puts there what has no room on land.
    """
    from shapely import box, intersects

    left, top, width, height = frame
    unit = width / drawn.width

    def at(x: float, y: float) -> tuple[float, float]:
        return left + x * unit, top + y * unit

    dots: list[Frame] = []
    for mark in drawn.marks:
        (x, y), r = at(mark.x, mark.y), max(8.0, mark.radius * min(unit, LARGEST) * 1.4)
        dots.append((x - r, y - r, x + r, y + r))
    taken: list[Frame] = []
    lands = {
        shape.outline.iso3: _land([[at(*p) for p in ring] for ring in shape.outline.rings]) for shape in drawn.shapes
    }
    zoomed = any(shape.chosen for shape in drawn.shapes)
    found: list[Text | Area] = []
    for shape in sorted(drawn.shapes, key=lambda s: (not s.chosen, -s.label, s.outline.iso3)):
        if not (shape.label or zoomed):
            continue
        own = lands[shape.outline.iso3]
        west, north, east, south = own.bounds
        cut = west < left + 2 or north < top + 2 or east > left + width - 2 or south > top + height - 2
        # in the sea stand names of islands, and of others that a line leads to
        island = shape.label and shape.outline.iso3 in states() and _island(shape.outline.iso3)
        afloat = not cut and (shape.chosen or island or (led and bool(shape.label)))
        places = {"within", *(["over"] if not cut and shape.label else []), *(["beside"] if afloat else [])}
        others = [land for land in lands.values() if land is not own]
        # dots that are not its own stay apart from its name
        near = [_wider(dot, 0 if _meet(dot, own.bounds) else size * 0.5) for dot in dots]
        x, y, words, wide, half, place = next(
            (
                (a, b, words, wide, half, place)
                for words in dict.fromkeys((shape.name, _two_lines(shape.name)))
                for wide in [max(measured(line, size, bold=True) for line in words.split("\n")) + 6]
                for half in [size * 0.62 * (1 + words.count("\n"))]
                for a, b, place in _tries(own, at(*shape.outline.inside), wide, half)
                if place in places
                for name in [(a - wide / 2, b - half, a + wide / 2, b + half)]
                if name[0] > left and name[2] < left + width and name[1] > top and name[3] < top + height
                and not any(_meet(name, other) for other in (*taken, *near))
                and (place != "within" or own.covers(box(*name)))
                and not intersects(others, box(*(_wider(name, 10) if place == "beside" else name))).any()
            ),
            (0.0, 0.0, "", 0.0, 0.0, ""),
        )  # fmt: skip
        if not place:
            continue
        # apart from the next name, so that two are not read as one
        taken.append((x - wide / 2 - size * 0.4, y - half - 2, x + wide / 2 + size * 0.4, y + half + 2))
        ink = INK if shape.chosen else palette.PLACE
        if led and place == "beside":
            found += _leader((x - wide / 2, y - half, x + wide / 2, y + half), own, at(*shape.outline.inside), ink)
        spot = (x - wide / 2, y - half, wide)
        found.append(Text(*spot, words, size, ink, bold=True, align="center", height=2 * half, wrap=False))
    return found


def _leader(name: Frame, own: BaseGeometry, inside: tuple[float, float], colour: str) -> list[Area]:
    """Return a thin line from the edge of a name in the sea to its country; none where the two touch almost."""
    x, y = (min(max(inside[k], name[k]), name[k + 2]) for k in (0, 1))
    across, down = inside[0] - x, inside[1] - y
    long = math.hypot(across, down)
    if long < SHORT:
        return []
    # half as wide as the line, at a right angle to it
    a, b = -down / long * 0.6, across / long * 0.6
    ring = ((x + a, y + b), (inside[0] + a, inside[1] + b), (inside[0] - a, inside[1] - b), (x - a, y - b))
    return [Area((ring,), colour, "", "", "")]


def _two_lines(name: str) -> str:
    """Return a name of several words in two lines of like length."""
    breaks = [k for k, letter in enumerate(name) if letter == " "]
    at = min(breaks, key=lambda k: abs(2 * k - len(name)), default=0)
    return f"{name[:at]}\n{name[at + 1 :]}" if at else name


def _land(rings: list[list[tuple[float, float]]]) -> BaseGeometry:
    """Return what some rings enclose, made ready to be asked often."""
    from shapely import make_valid, multipolygons, polygons, prepare

    # a coast of few points may cross itself
    land = make_valid(multipolygons([polygons(ring) for ring in rings]))
    prepare(land)
    return land


def _tries(
    own: BaseGeometry, inside: tuple[float, float], wide: float, half: float
) -> Iterator[tuple[float, float, str]]:
    """Yield where the middle of a name may stand, the best first: within its land, over its coast, beside it.

    `half` is half of how high it is.
    """
    from shapely import intersects_xy

    west, north, east, south = own.bounds
    x, y = inside
    grid = [(west + (east - west) * k / 12, north + (south - north) * n / 12) for k in range(13) for n in range(13)]
    near = sorted([inside, *grid], key=lambda p: abs(p[0] - x) + 2 * abs(p[1] - y))
    yield from ((a, b, "within") for a, b in near)
    # over the coast, the more of it on its own land the better
    points = [(a + wide * k / 6, b) for a, b in near for k in (0, -2, -1, 1, 2)]
    ashore = [sum(of) if of[0] else 0 for of in intersects_xy(own, points).reshape(-1, 5).tolist()]
    yield from ((*near[n], "over") for n in sorted(range(len(near)), key=lambda n: -ashore[n]) if ashore[n] >= ASHORE)
    for part in (0.5, 0.25, 0.75, 0.0, 1.0):
        across, down = west + (east - west) * part, north + (south - north) * part
        yield east + 10 + wide / 2, down, "beside"
        yield across, south + half + 7, "beside"
        yield across, north - half - 7, "beside"
        yield west - 10 - wide / 2, down, "beside"
    # a little farther off
    for away in (26, 48):
        for part in (0.25, 0.5, 0.0, 1.0):
            yield west - away - wide / 2, north + (south - north) * part, "beside"
            yield east + away + wide / 2, north + (south - north) * part, "beside"
        for part in (0.0, 1.0):
            yield west + (east - west) * part, south + half + away, "beside"
            yield west + (east - west) * part, north - half - away, "beside"


def _island(iso3: str) -> bool:
    """Return whether a state has no border on land: its name may stand in the sea."""
    return all(near.basis != "border" for near in neighbours(iso3))


def _wider(box: Frame, by: float) -> Frame:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _meet(a: Frame, b: Frame) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _key(drawn: Map, x: float, room: float, bottom: float) -> list[Box | Circle | Text]:
    """Return the key of the map, its last line above `bottom`."""
    rows: list[list[Box | Circle | Text]] = []
    y = bottom
    white = [(colour("territory"), _(TERRITORY))] if drawn.territories else []
    for fill, words in reversed((*drawn.key, *white)):
        high = highest(words, room - 28, KEY)
        y -= high + 3
        edge = [Box(x - 1, y + 3, 17, 17, SOFT)] if fill == colour("territory") else []
        rows.append([*edge, key_mark(fill, x, y + 4, 15), Text(x + 28, y, room - 28, words, KEY, SOFT, height=high)])
    # read from top to bottom
    return [piece for row in reversed(rows) for piece in row]


def key_mark(fill: str, x: float, y: float, side: float) -> Box | Circle:
    """Return what stands before an entry of the key, in the shape that it has on the map: a dot for signers."""
    if fill == palette.ACCENT:
        return Circle(x + side / 2, y + side / 2, side / 2, fill, palette.WHITE)
    return Box(x, y, side, side, fill)
