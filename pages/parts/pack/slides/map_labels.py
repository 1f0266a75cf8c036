"""The names on a map: in their country or next to it, else led to it by a line that crosses no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from geo.countries import states
from geo.neighbours import neighbours
from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import INK, Area, Circle, Point, Text, measured
from pages.parts.views.home.map_picture import LARGEST, Map, Shape

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

# with so much of a name on its land it had better not stand next to that, with less it had; a shorter line is needless
MOST, SOME, SHORT = 0.9, 0.6, 16.0
# a line longer than so many times the type is led to few
LONG = 2.4
# air around the letters of a name, in shares of its type
TIGHT = 0.18
SEA = ("next", "beside")
# how far from its land a name next to it stands, at least and at most, and how far from others
CLOSE, APART = (4.0, 15.0), 10.0
# a country chosen that is shorter stands in a ring, so far from it
SPECK, AROUND = 48.0, 10.0
# points tried along each side of a country
GRID = 25
# left, top, right, bottom; of the map: left, top, width, height
Frame = tuple[float, float, float, float]
# shape (n, 2): x and y of each
Spots = NDArray[np.float64]


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
    led_to: list[BaseGeometry] = []
    lands, rings = {}, []
    for shape in drawn.shapes:
        lands[shape.outline.iso3] = _land([[at(*p) for p in ring] for ring in shape.outline.rings])
        if found := locator(shape, at, unit):
            around = (found.x, found.y, found.x, found.y)
            lands[shape.outline.iso3] = box(*_wider(around, found.radius + CLOSE[0]))
            rings.append(_wider(around, found.radius + size * 1.5))
    chosen = [shape.outline.iso3 for shape in drawn.shapes if shape.chosen]
    zoomed = bool(chosen)
    borders = {near.iso3 for iso3 in chosen for near in neighbours(iso3)}

    def near_by(iso3: str) -> bool:
        return not zoomed or iso3 in chosen or iso3 in borders

    labels: list[Text | Area] = []
    for shape in sorted(drawn.shapes, key=lambda s: (not s.chosen, -s.label, s.outline.iso3)):
        if not (shape.label or zoomed):
            continue
        own = lands[shape.outline.iso3]
        west, north, east, south = own.bounds
        cut = west < left + 2 or north < top + 2 or east > left + width - 2 or south > top + height - 2
        # in the sea stand names of islands, and of others that a line leads to
        island = shape.label and shape.outline.iso3 in states() and _island(shape.outline.iso3)
        afloat = not cut and (shape.chosen or island or (led and bool(shape.label)))
        places = {"within", *(["next", "over"] if not cut and shape.label else []), *(["beside"] if afloat else [])}
        # dots that are not its own stay apart from its name
        near = [_wider(dot, 0 if _meet(dot, own.bounds) else size * 0.5) for dot in dots]
        near += [] if shape.chosen else rings
        middle = at(*shape.outline.inside)

        def stands(name: Frame, place: str, own: BaseGeometry = own, middle: Point = middle) -> bool:
            # of a name in its country the letters alone, without the air around them, stand there
            letters = box(*_wider(name, -TIGHT * size))
            if place == "within" and not own.covers(letters):
                return False
            others = [land for land in lands.values() if land is not own]
            if intersects(others, box(*_wider(name, APART)) if place in SEA else letters).any():
                return False
            if intersects(led_to, box(*name)).any():
                return False
            # a line from a name in the sea crosses neither land nor a name
            crossed = [*others, *(box(*one) for one in taken)] if place == "beside" or (led and place == "next") else []
            return not intersects(crossed, _line(name, middle)).any()

        x, y, words, wide, half, place = next(
            (
                (a, b, words, wide, half, place)
                for words in dict.fromkeys((shape.name, _two_lines(shape.name)))
                for wide in [max(measured(line, size, bold=True) for line in words.split("\n")) + 6]
                for half in [size * 0.62 * (1 + words.count("\n"))]
                for spots, place in _tries(own, middle, wide, half, places)
                for a, b in _free(spots, np.array([wide / 2, half]), frame, [*taken, *near])
                if stands((a - wide / 2, b - half, a + wide / 2, b + half), place)
            ),
            (0.0, 0.0, "", 0.0, 0.0, ""),
        )
        name = (x - wide / 2, y - half, x + wide / 2, y + half)
        # a long line is worth it for a country chosen and those next to it
        if not place or (place in SEA and not near_by(shape.outline.iso3) and _line(name, middle).length > LONG * size):
            continue
        # apart from the next name, so that two are not read as one
        taken.append((x - wide / 2 - size * 0.4, y - half - 2, x + wide / 2 + size * 0.4, y + half + 2))
        ink = INK if shape.chosen else palette.PLACE
        if led and place in SEA:
            led_to.append(_line(name, middle))
            labels += _leader(name, middle, ink)
        spot = (x - wide / 2, y - half, wide)
        labels.append(Text(*spot, words, size, ink, bold=True, align="center", height=2 * half, wrap=False))
    return labels


def locator(shape: Shape, at: Callable[[float, float], Point], unit: float) -> Circle | None:
    """Return the ring around a country chosen that is too small to be found; None around others."""
    across, down = zip(*(point for ring in shape.outline.rings for point in ring), strict=True)
    long = unit * float(max(max(across) - min(across), max(down) - min(down)))
    return (
        Circle(*at(*shape.outline.inside), long / 2 + AROUND, "", INK, 2.0) if shape.chosen and long < SPECK else None
    )


def _line(name: Frame, inside: Point) -> BaseGeometry:
    """Return the line from the edge of a name to a point in its country."""
    from shapely import linestrings

    return linestrings([[min(max(inside[k], name[k]), name[k + 2]) for k in (0, 1)], inside])


def _leader(name: Frame, inside: Point, colour: str) -> list[Area]:
    """Return a thin line from the edge of a name in the sea to its country; none where the two touch almost."""
    line = _line(name, inside)
    if line.length < SHORT:
        return []
    (x, y), _end = line.coords
    # half as wide as the line, at a right angle to it
    a, b = (y - inside[1]) / line.length * 0.6, (inside[0] - x) / line.length * 0.6
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


def _free(spots: Spots, size: NDArray[np.float64], frame: Frame, taken: list[Frame]) -> Iterator[Point]:
    """Yield those of some spots where a name, half as wide and high as `size`, stands in a frame and meets no other."""
    left, top, width, height = frame
    names = np.hstack([spots - size, spots + size])
    kept = (names[:, :2] > (left, top)).all(axis=1) & (names[:, 2:] < (left + width, top + height)).all(axis=1)
    for other in taken:
        kept &= (names[:, :2] >= other[2:]).any(axis=1) | (names[:, 2:] <= other[:2]).any(axis=1)
    yield from ((a, b) for a, b in spots[kept].tolist())


def _tries(own: BaseGeometry, inside: Point, wide: float, half: float, places: Set[str]) -> Iterator[tuple[Spots, str]]:
    """Yield spots where the middle of a name may stand, the best first: within its land, next to it, over its coast.

    `half` is half of how high it is; `places` are those that it may have.
    """
    west, north, east, south = own.bounds
    x, y = inside
    across, down = np.linspace(west, east, GRID), np.linspace(north, south, GRID)
    grid = np.vstack([[inside], np.array(np.meshgrid(across, down)).T.reshape(-1, 2)])
    near = grid[np.argsort(np.abs(grid[:, 0] - x) + 2 * np.abs(grid[:, 1] - y), kind="stable")]
    yield near, "within"
    if "over" in places:
        yield from _ashore(own, inside, near, wide, half)
    if "beside" not in places:
        return
    led = []
    for part in (0.5, 0.25, 0.75, 0.0, 1.0):
        along, beside = west + (east - west) * part, north + (south - north) * part
        led += [(east + 10 + wide / 2, beside), (along, south + half + 7)]
        led += [(along, north - half - 7), (west - 10 - wide / 2, beside)]
    # a little farther off
    for away in (26, 48):
        for part in (0.25, 0.5, 0.0, 1.0):
            beside = north + (south - north) * part
            led += [(west - away - wide / 2, beside), (east + away + wide / 2, beside)]
        for part in (0.0, 0.3, 0.7, 1.0):
            along = west + (east - west) * part
            led += [(along, south + half + away), (along, north - half - away)]
        # and to a side of it above or below
        led += [
            (a, b)
            for far in (26, 48, 70)
            for a in (east + far + wide / 2, west - far - wide / 2)
            for away in (10, 26, 48)
            for b in (north - half - away, south + half + away)
        ]
    yield np.array(led), "beside"


def _ashore(own: BaseGeometry, inside: Point, near: Spots, wide: float, half: float) -> Iterator[tuple[Spots, str]]:
    """Yield spots over the coast of a country and next to it, as `_tries` does; `near` are spots in and around it."""
    from shapely import box, distance, intersects_xy

    west, north, east, south = own.bounds
    # over the coast, the more of it on its own land the better
    corners = np.array([(wide * k / 4, half * n) for k in (-2, -1, 0, 1, 2) for n in (-0.7, 0, 0.7)])
    ashore = intersects_xy(own, (near[:, None] + corners).reshape(-1, 2)).reshape(len(near), -1).mean(axis=1)
    order = np.argsort(-ashore, kind="stable")
    over, share = near[order], ashore[order]
    yield over[share >= MOST], "over"
    # next to it, the middle of a coast before its ends
    a, b = (np.linspace(low - far, high + far, 25) for low, high, far in ((west, east, wide), (north, south, 3 * half)))
    spots = np.array(np.meshgrid(a, b)).reshape(2, -1).T
    size = np.array([wide / 2, half])
    apart = distance(own, box(*(spots - size).T, *np.add(spots, size).T))
    spots = spots[(CLOSE[0] <= apart) & (apart <= CLOSE[1])]
    yield spots[np.argsort(np.hypot(*(spots - inside).T), kind="stable")], "next"
    yield over[(share >= SOME) & (share < MOST)], "over"


def _island(iso3: str) -> bool:
    """Return whether a state has no border on land: its name may stand in the sea."""
    return all(near.basis != "border" for near in neighbours(iso3))


def _wider(box: Frame, by: float) -> Frame:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _meet(a: Frame, b: Frame) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
