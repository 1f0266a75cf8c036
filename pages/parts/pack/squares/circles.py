"""The circles of a map of all on a square: none over another, none hides a country, most with their number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import INK, LEADING, SOFT, Area, Circle, Place, Point, Text, measured
from pages.parts.pack.squares.frame import KEY
from pages.parts.views.home.map_picture import Map, Shape
from pages.parts.words.catalogue import number

# the radius of one, of a circle that has a number at least, of a small state, of a site
ONE, LEAST, STATE, SITE = 11.0, 16.0, 7.0, 9.0
# the largest in shares of the width of the map; the type of numbers in shares of their circle
WIDEST, TYPE = 0.155, 1.1
# so much of a line is seen at least: a shorter one would be a stray stroke between circles
SEEN = 24.0
# between two; places to look for room, in steps around the middle of a country; how thick a line is
APART, STEP, RINGS, TURN, THICK = 2.5, 4.0, 50, 32, 2.0
# so much of another country may be under a circle, in shares of points inside that
HIDDEN, POINTS = 0.4, 6


def circles(drawn: Map, frame: Place, names: Sequence[Text]) -> tuple[list[Area | Circle], list[Text]]:
    """Return the circles of a map in a frame, off its `names`, with lines to where they belong, and their numbers."""
    left, top, width, _height = frame
    unit = width / drawn.width

    def at(x: float, y: float) -> Point:
        return left + x * unit, top + y * unit

    rings = [Circle(*at(m.x, m.y), STATE, m.fill, SOFT, words=m.words) for m in drawn.marks if not m.signers]
    rings += [Circle(*at(drawn.site.x, drawn.site.y), SITE, "", INK, 2.0)] if drawn.site else []
    marks = sorted((mark for mark in drawn.marks if mark.signers), key=lambda mark: -mark.n)
    one = min(ONE, WIDEST * width / math.sqrt(max((mark.n for mark in marks), default=1)))
    taken = [((ring.x, ring.y), ring.radius) for ring in rings]
    for name in names:
        taken += _covered(name)
    lands = [(shape.outline.inside, _inside(shape) * unit + (left, top)) for shape in drawn.shapes]
    lines, discs, counts = list[Area](), list[Circle](), list[Text]()
    led, crossed = list[tuple[Point, Point]](), list[tuple[Point, float]]()
    # those of one are seen best where they belong: others leave room for them
    kept = {at(mark.x, mark.y): (at(mark.x, mark.y), one) for mark in marks if mark.n == 1}
    for mark in marks:
        radius = max(one * math.sqrt(mark.n), LEAST if mark.n > 1 else 0.0)
        others = [points for spot, points in lands if spot != (mark.x, mark.y)]
        home = at(mark.x, mark.y)
        kept.pop(home, None)
        # a dot of one may touch a line: off its country it would seem to belong to another
        full = [*taken, *kept.values(), *(crossed if mark.n > 1 else ())]
        seen = [*((disc.x, disc.y, disc.radius) for disc in discs), *((*at_home, r) for at_home, r in kept.values())]
        spots = _clear(_uncrossed(_spots(home, radius, full, others, frame), home, led), home, seen)
        spot: Point = (float(spots[0][0]), float(spots[0][1]))
        taken.append((spot, radius))
        discs.append(Circle(*spot, radius, mark.fill, palette.WHITE, words=mark.words))
        if math.dist(spot, home) > radius + SEEN:
            lines.append(_line(spot, home))
            led.append((spot, home))
            # no other circle stands on it
            crossed += [((x, y), THICK) for x, y in np.linspace(spot, home, TURN).tolist()]
        if mark.n > 1:
            size = max(KEY, min(TYPE * radius, 2 * radius / measured(number(mark.n), 1.2, bold=True)))
            box, high = (spot[0] - radius, spot[1] - size * LEADING / 2, 2 * radius), size * LEADING
            count = Text(*box, number(mark.n), size, palette.WHITE, bold=True, align="center", middle=True)
            counts.append(replace(count, height=high, wrap=False))
    return [*rings, *lines, *discs], counts


def _covered(name: Text) -> list[tuple[Point, float]]:
    """Return a name as a row of circles that cover it."""
    half = name.height / 2
    return [((x, name.y + half), half) for x in np.arange(name.x, name.x + name.width + half, half).tolist()]


def _spots(
    home: Point, radius: float, taken: Sequence[tuple[Point, float]], others: Sequence[np.ndarray], frame: Place
) -> np.ndarray:
    """Return where a circle may stand, the nearest to its home first: where others leave room and it hides no other
    country; its home where it may stand nowhere."""
    left, top, width, height = frame
    steps, angles = np.arange(1, RINGS + 1) * STEP, np.arange(TURN) * 2 * math.pi / TURN
    around = np.column_stack([np.outer(steps, np.cos(angles)).ravel(), np.outer(steps, np.sin(angles)).ravel()])
    spots = np.vstack([[(0.0, 0.0)], around]) + home
    low, high = np.array((left, top)) + radius, np.array((left + width, top + height)) - radius
    free = ((spots >= low) & (spots <= high)).all(axis=1)
    for (x, y), other in taken:
        free &= np.hypot(spots[:, 0] - x, spots[:, 1] - y) >= radius + other + APART
    for points in others:
        apart = np.hypot(*(spots[:, None] - points[None]).transpose(2, 0, 1))
        free &= (apart < radius).mean(axis=1) <= HIDDEN
    return spots[free] if free.any() else spots[:1]


def _clear(spots: np.ndarray, home: Point, seen: Sequence[tuple[float, float, float]]) -> np.ndarray:
    """Return those spots from which a line home passes under no circle, which it would seem to belong to; all where
    there is none."""
    free = np.ones(len(spots), dtype=bool)
    along = spots - home
    length = np.maximum((along**2).sum(axis=1), 1e-9)
    for x, y, radius in seen:
        to = np.array((x, y)) - home
        share = ((along * to).sum(axis=1) / length).clip(0, 1)
        free &= np.hypot(*(along * share[:, None] - to).T) > radius
    return spots[free] if free.any() else spots


def _uncrossed(spots: np.ndarray, home: Point, led: Sequence[tuple[Point, Point]]) -> np.ndarray:
    """Return those spots from which a line home crosses none of the lines `led` already; all where there is none."""

    def side(a: np.ndarray | Point, b: np.ndarray | Point, c: np.ndarray | Point) -> np.ndarray:
        (ax, ay), (bx, by), (cx, cy) = (np.asarray(point).T for point in (a, b, c))
        found: np.ndarray = np.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
        return found

    free = np.ones(len(spots), dtype=bool)
    for a, b in led:
        apart = side(a, b, spots) * side(a, b, home) >= 0
        free &= apart | (side(spots, home, a) * side(spots, home, b) >= 0)
    return spots[free] if free.any() else spots


def _inside(shape: Shape) -> np.ndarray:
    """Return points of a country, even over it, shape (n, 2)."""
    import shapely

    land = shapely.union_all([shapely.Polygon(ring).buffer(0) for ring in shape.outline.rings])
    west, south, east, north = land.bounds
    shares = (np.arange(POINTS) + 0.5) / POINTS
    across, down = np.meshgrid(west + shares * (east - west), south + shares * (north - south))
    points = np.column_stack([across.ravel(), down.ravel()])
    within = points[shapely.contains_xy(land, points)]
    return np.vstack([within, [shape.outline.inside]])


def _line(start: Point, end: Point) -> Area:
    """Return a thin line from a circle that stands off its country to that."""
    (x, y), length = start, math.dist(start, end)
    a, b = (y - end[1]) / length * THICK / 2, (end[0] - x) / length * THICK / 2
    ring = ((x + a, y + b), (end[0] + a, end[1] + b), (end[0] - a, end[1] - b), (x - a, y - b))
    return Area((ring,), INK, "", "", "")
