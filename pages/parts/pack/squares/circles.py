"""The circles of a map of all on a square: none over another, none hides a country, most with their number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import INK, LEADING, SOFT, Circle, Place, Point, Text, measured
from pages.parts.pack.squares.frame import KEY
from pages.parts.views.home.map_picture import Map, Shape
from pages.parts.words.catalogue import number

# the radius of one, of a circle that has a number at least, of a small state, of a site
ONE, LEAST, STATE, SITE = 11.0, 16.0, 7.0, 9.0
# the largest in shares of the width of the map; the type of numbers in shares of their circle
WIDEST, TYPE = 0.155, 1.1
# between two; places to look for room, in steps around the middle of a country
APART, STEP, RINGS, TURN = 2.5, 4.0, 50, 32
# so much of another country may be under a circle, in shares of points inside that
HIDDEN, POINTS = 0.4, 6


def circles(drawn: Map, frame: Place, names: Sequence[Text]) -> tuple[list[Circle], list[Text]]:
    """Return the circles of a map in a frame, off its `names`, and their numbers; each stands by its country."""
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
    discs, counts = list[Circle](), list[Text]()
    # those of one are seen best where they belong: others leave room for them
    kept = {at(mark.x, mark.y): (at(mark.x, mark.y), one) for mark in marks if mark.n == 1}
    for mark in marks:
        radius = max(one * math.sqrt(mark.n), LEAST if mark.n > 1 else 0.0)
        others = [points for spot, points in lands if spot != (mark.x, mark.y)]
        home = at(mark.x, mark.y)
        kept.pop(home, None)
        spots = _spots(home, radius, [*taken, *kept.values()], others, frame)
        spot: Point = (float(spots[0][0]), float(spots[0][1]))
        taken.append((spot, radius))
        discs.append(Circle(*spot, radius, mark.fill, palette.WHITE, words=mark.words))
        if mark.n > 1:
            size = max(KEY, min(TYPE * radius, 2 * radius / measured(number(mark.n), 1.2, bold=True)))
            box, high = (spot[0] - radius, spot[1] - size * LEADING / 2, 2 * radius), size * LEADING
            count = Text(*box, number(mark.n), size, palette.WHITE, bold=True, align="center", middle=True)
            counts.append(replace(count, height=high, wrap=False))
    return [*rings, *discs], counts


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
