"""The circles on a map: one for each place with signers, its area that of their number, none over another."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import INK, LEADING, SOFT, Area, Circle, Place, Point, Text, measured
from pages.parts.pack.maps.map_ground import ALONG, Boxes, Ground, counted, shrunk
from pages.parts.views.home.map_marks import Mark
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import number

# the radius for one, in shares of the type of names: of a country on a map of all, of a city; that of a small state, of
# a site
COUNTRY, CITY, STATE, SITE = 0.6, 0.32, 0.22, 0.3
# the largest circle, in shares of the width of a map of all and of some countries
WIDEST, ZOOMED = 0.13, 0.05
# the type of a count, in shares of the type of names at least and of its circle at most; how much of a circle it fills
LEAST, MOST, FILLED = 1.0, 1.1, 0.86
# between two circles, in shares of the type; how far from its place one looks for room, in rings around it
APART, RINGS, TURN = 0.07, 60, 24
# what it weighs that a circle is off its land, in its radii: rather in the sea than over another part of its country
ASHORE = 3.0
# from the edge of a map, and a cell of its ground in shares of the type
EDGE, CELL = 4.0, 0.2
# left, top, right, bottom
Frame = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Circles:
    """The circles on a map with the counts that have room in them, and the lines from those that stand in the sea, with
    the boxes that they fill."""

    circles: list[Circle]
    counts: list[Text]
    lines: list[Area]
    boxes: list[Frame]


def map_circles(drawn: Map, frame: Place, size: float) -> tuple[list[Circle], list[Text]]:
    """Return the circles on a map in a frame and the counts that have room in them; `size` is the type of names."""
    found = led_circles(drawn, frame, size, led=False)
    return found.circles, found.counts


def led_circles(drawn: Map, frame: Place, size: float, *, led: bool = True) -> Circles:
    """Return the circles on a map in a frame; those that have no room on their country of a map of all are `led` to it.

    These stand in the sea.
    """
    left, top, width, _height = frame
    unit = width / drawn.width
    spots = [(left + mark.x * unit, top + mark.y * unit) for mark in drawn.marks]
    circles = [
        Circle(*spot, STATE * size, mark.fill, SOFT, words=mark.words)
        for spot, mark in zip(spots, drawn.marks, strict=True)
        if not mark.signers
    ]
    signers = [(spot, mark) for spot, mark in zip(spots, drawn.marks, strict=True) if mark.signers]
    signers.sort(key=lambda one: -one[1].n)
    zoomed = any(shape.chosen for shape in drawn.shapes)
    most = math.sqrt(max((mark.n for _spot, mark in signers), default=1))
    one = min((CITY if zoomed else COUNTRY) * size, (ZOOMED if zoomed else WIDEST) * width / most)
    # each of several is as large as its number needs
    radii = [
        max(one * math.sqrt(mark.n), _least(mark.n, size) if led and mark.n > 1 else 0.0) for _spot, mark in signers
    ]
    site = drawn.site and (left + drawn.site.x * unit, top + drawn.site.y * unit)
    if site:
        circles.append(Circle(*site, SITE * size, "", INK, 2.0))
    # none stands on a ring
    around = [((circle.x, circle.y), circle.radius) for circle in circles]
    homes = [spot for spot, _mark in signers]
    sea = Sea(drawn, frame, size) if led and not zoomed else None
    land = _land(drawn, frame, size) if zoomed else None
    placed = _placed(homes, radii, around, frame, APART * size, [mark for _spot, mark in signers], sea, land)
    counts = []
    for (x, y), radius, (_spot, mark) in zip(placed, radii, signers, strict=True):
        circles.append(Circle(x, y, radius, mark.fill, palette.WHITE, words=mark.words))
        words = number(mark.n)
        if (kind := _counted(mark.n, radius, size)) and not (zoomed and mark.n == 1):
            high = kind * LEADING
            box, white = (x - radius, y - high / 2, 2 * radius), palette.WHITE
            counts.append(
                Text(*box, words, kind, white, bold=True, align="center", height=high, wrap=False, middle=True)
            )
    return Circles(circles, counts, *((sea.lines, sea.boxes) if sea else ([], [])))


class Sea:
    """Where circles stand in the sea around the lands of a map, and the `lines` from them."""

    def __init__(self, drawn: Map, frame: Place, size: float) -> None:
        left, top, width, height = frame
        unit = width / drawn.width
        self.size, self.frame = size, np.array((left + EDGE, top + EDGE, left + width - EDGE, top + height - EDGE))
        self.lands = {
            shape.name: [[(left + x * unit, top + y * unit) for x, y in ring] for ring in shape.outline.rings]
            for shape in drawn.shapes
        }
        ground = Ground(self.lands, frame, CELL * size)
        self.share, self.land = ground.share, counted(np.asarray(ground.many > 0))
        self.lines: list[Area] = []
        self.boxes: list[Frame] = []

    def put(self, mark: Mark, home: Point, radius: float, others: Sequence[tuple[Point, float]]) -> Point | None:
        """Return where the circle of a country stands that has no room at `home` beside `others`; None for nowhere."""
        size, spots = self.size, np.array(home) + _around() * self.size * 0.2
        middles, radii = np.array([spot for spot, _r in others]), np.array([r for _spot, r in others])
        # the line ends where its country is seen
        points = np.array([home, *(point for ring in self.lands.get(mark.name, ()) for point in ring)])
        seen = points[(np.hypot(*(points[:, None] - middles).transpose(2, 0, 1)) > radii + 1).all(axis=1)]
        end = np.array(home) if not len(seen) else seen[np.hypot(*(seen - home).T).argmin()]
        lows, fars = spots - radius, spots + radius
        boxes = np.hstack([lows, fars])
        free = (lows >= self.frame[:2]).all(axis=1) & (fars <= self.frame[2:]).all(axis=1)
        free &= self.share(self.land, shrunk(boxes, -0.15 * size)) == 0
        for (x, y), other in others:
            nearest = np.clip((x, y), lows, fars)
            free &= np.hypot(*(nearest - (x, y)).T) > other + 0.2 * size
        taken = np.array([*self.boxes]).reshape(-1, 4)
        for a, b, c, d in taken:
            free &= (lows[:, 0] > c + 2) | (fars[:, 0] < a - 2) | (lows[:, 1] > d + 2) | (fars[:, 1] < b - 2)
        along = spots[:, None] + (end - spots)[:, None] * ALONG[None, :, None]
        for (x, y), other in others:
            free &= (np.hypot(along[..., 0] - x, along[..., 1] - y) > other + 1).all(axis=1)
        for a, b, c, d in taken:
            inside = (along > (a - 2, b - 2)).all(axis=2) & (along < (c + 2, d + 2)).all(axis=2)
            free &= ~np.any(inside, axis=1)
        if not free.any():
            return None
        at = int(free.argmax())
        x, y = spots[at].tolist()
        self.boxes.append((*lows[at].tolist(), *fars[at].tolist()))
        self.lines.append(leader((x, y), (float(end[0]), float(end[1])), INK))
        return x, y


def _counted(n: int, radius: float, size: float) -> float:
    """Return the type in which a count stands in its circle; 0 where it has no room. `size` is the type of names."""
    kind = FILLED * radius / math.hypot(measured(number(n), 0.5, bold=True), 0.36)
    return min(kind, max(LEAST * size, MOST * radius)) if kind >= LEAST * size else 0.0


def _least(n: int, size: float) -> float:
    """Return the radius in which a count has room in the type of names, whose `size` is given."""
    return LEAST * size * 1.001 * math.hypot(measured(number(n), 0.5, bold=True), 0.36) / FILLED


def leader(start: Point, inside: Point, colour: str) -> Area:
    """Return a thin line from what stands off a country to that."""
    (x, y), length = start, math.dist(start, inside)
    # half as wide as the line, at a right angle to it
    a, b = (y - inside[1]) / length * 0.6, (inside[0] - x) / length * 0.6
    ring = ((x + a, y + b), (inside[0] + a, inside[1] + b), (inside[0] - a, inside[1] - b), (x - a, y - b))
    return Area((ring,), colour, "", "", "")


def _placed(
    homes: Sequence[Point],
    radii: Sequence[float],
    taken: Sequence[tuple[Point, float]],
    frame: Place,
    apart: float,
    marks: Sequence[Mark],
    sea: Sea | None,
    land: Callable[[Boxes], NDArray[np.float64]] | None,
) -> list[Point]:
    """Return where circles stand, the largest first: as near to their place as those and others `taken` leave room.

    With a `sea` those stand there that have no room over their place; else those of a coast are moved towards `land`.
    """
    left, top, width, height = frame
    placed = [*taken]
    spots_of: dict[int, Point] = {}
    strays = []
    for k, (home, radius) in enumerate(zip(homes, radii, strict=True)):
        spots = np.array(home) + _around() * max(radius, apart) * 0.2
        low, high = np.array((left, top)) + radius, np.array((left + width, top + height)) - radius
        free = ((spots >= low) & (spots <= high)).all(axis=1)
        for (x, y), other in placed:
            free &= np.hypot(spots[:, 0] - x, spots[:, 1] - y) >= radius + other + apart
        far = np.hypot(*(spots - home).T)
        if land:
            far += ASHORE * radius * (1 - land(np.hstack([spots - radius, spots + radius])))
        x, y = spots[int(np.where(free, far, np.inf).argmin())].tolist()
        if sea and math.dist((x, y), home) > radius:
            strays.append((k, (x, y)))
            continue
        spots_of[k] = x, y
        placed.append(((x, y), radius))
    # from north to south, so that no line crosses another
    for k, near in sorted(strays, key=lambda one: homes[one[0]][1]):
        assert sea  # noqa: S101 - none strays without
        spots_of[k] = sea.put(marks[k], homes[k], radii[k], placed) or near
        placed.append((spots_of[k], radii[k]))
    return [spots_of[k] for k in range(len(homes))]


def _land(drawn: Map, frame: Place, size: float) -> Callable[[Boxes], NDArray[np.float64]]:
    """Return what says how much of boxes on a map is land of the countries chosen."""
    left, top, unit = frame[0], frame[1], frame[2] / drawn.width
    rings = [ring for shape in drawn.shapes if shape.chosen for ring in shape.outline.rings]
    lands = {"": [[(left + x * unit, top + y * unit) for x, y in ring] for ring in rings]}
    ground = Ground(lands, frame, CELL * size / 2)
    return partial(ground.share, counted(np.asarray(ground.many > 0)))


def _around() -> np.ndarray:
    """Return places to try around one, the nearest first, shape (n, 2)."""
    rings, angles = np.arange(1, RINGS + 1), np.arange(TURN) * 2 * math.pi / TURN
    x, y = np.outer(rings, np.cos(angles)).ravel(), np.outer(rings, np.sin(angles)).ravel()
    return np.vstack([[(0.0, 0.0)], np.column_stack([x, y])])
