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
# between two; places to look for room, in steps around the middle of a country; how thick a line is
APART, STEP, RINGS, TURN, THICK = 2.5, 4.0, 50, 32, 2.0
# so much of another country may be under a circle, in shares of points inside that
HIDDEN, POINTS = 0.4, 6


def circles(drawn: Map, frame: Place, names: Sequence[Text]) -> tuple[list[Area | Circle], list[Text]]:
    """Return the circles of a map in a frame, off its `names`, with lines to where they belong, and their numbers.

    Of those that stand off their country the names come with the numbers, where they have room in the sea.
    """
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
        half = name.height / 2
        steps = np.arange(name.x, name.x + name.width + half, half).tolist()
        taken += [((x, name.y + half), half) for x in steps]
    lands = [(shape.outline.inside, _inside(shape) * unit + (left, top)) for shape in drawn.shapes]
    lines, discs, counts, away = list[Area](), list[Circle](), list[Text](), list[tuple[str, Point, float]]()
    for mark in marks:
        radius = max(one * math.sqrt(mark.n), LEAST if mark.n > 1 else 0.0)
        others = [points for spot, points in lands if spot != (mark.x, mark.y)]
        home = at(mark.x, mark.y)
        spot = _spot(home, radius, taken, others, frame)
        taken.append((spot, radius))
        discs.append(Circle(*spot, radius, mark.fill, palette.WHITE, words=mark.words))
        if math.dist(spot, home) > radius:
            lines.append(_line(spot, home))
            away.append((mark.name, spot, radius))
        if mark.n > 1:
            size = max(KEY, min(TYPE * radius, 2 * radius / measured(number(mark.n), 1.2, bold=True)))
            box, high = (spot[0] - radius, spot[1] - size * LEADING / 2, 2 * radius), size * LEADING
            count = Text(*box, number(mark.n), size, palette.WHITE, bold=True, align="center", middle=True)
            counts.append(replace(count, height=high, wrap=False))
    ashore = np.vstack([points for _home, points in lands])
    return [*rings, *lines, *discs], [*counts, *_named(away, taken, ashore, frame)]


def _named(
    away: Sequence[tuple[str, Point, float]], taken: Sequence[tuple[Point, float]], ashore: np.ndarray, frame: Place
) -> list[Text]:
    """Return the names of circles that have room left or right of these, on no land and no other circle."""
    left, top, width, height = frame
    half, found, circles = KEY * LEADING / 2, list[Text](), np.array([(x, y, radius) for (x, y), radius in taken])
    for name, (x, y), radius in away:
        wide = measured(name, KEY) + 4
        for start in (x - radius - 6 - wide, x + radius + 6):
            inner = start >= left + 4 and start + wide <= left + width - 4 and top <= y - half <= top + height - 2 * half
            by = np.hypot(
                circles[:, 0] - circles[:, 0].clip(start, start + wide), circles[:, 1] - circles[:, 1].clip(y - half, y + half)
            )
            dry = (np.abs(ashore - (start + wide / 2, y)) <= (wide / 2, half)).all(axis=1)
            met = any(abs(y - one.y - half) < 2 * half and one.x < start + wide and start < one.x + one.width for one in found)
            if inner and not (by < circles[:, 2] - 1).any() and not dry.any() and not met:
                found.append(Text(start, y - half, wide, name, KEY, SOFT, height=2 * half, wrap=False))
                break
    return found


def _spot(
    home: Point, radius: float, taken: Sequence[tuple[Point, float]], others: Sequence[np.ndarray], frame: Place
) -> Point:
    """Return where a circle stands: as near to its home as others leave room and as it hides no other country."""
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
    x, y = spots[int(free.argmax())].tolist()
    return x, y


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
