"""The circles on a map: one for each place with signers, its area that of their number, none over another."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import INK, LEADING, SOFT, Area, Circle, Place, Point, Text, measured
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import number

# the radius for one, in shares of the type of names: of a country on a map of all, of a city; that of a small state, of
# a site
COUNTRY, CITY, STATE, SITE = 0.6, 0.37, 0.22, 0.3
# the largest circle, in shares of the width of a map of all and of some countries
WIDEST, ZOOMED = 0.155, 0.05
# the type of a count, in shares of the type of names at least and of its circle at most; how much of a circle it fills
LEAST, MOST, FILLED = 1.0, 1.1, 0.92
# between two circles, in shares of the type; how far from its place one looks for room, in rings around it
APART, RINGS, TURN = 0.07, 60, 24


def map_circles(drawn: Map, frame: Place, size: float) -> tuple[list[Circle], list[Text]]:
    """Return the circles on a map in a frame and the counts that have room in them; `size` is the type of names."""
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
    radii = [one * math.sqrt(mark.n) for _spot, mark in signers]
    site = drawn.site and (left + drawn.site.x * unit, top + drawn.site.y * unit)
    if site:
        circles.append(Circle(*site, SITE * size, "", INK, 2.0))
    # none stands on a ring
    around = [((circle.x, circle.y), circle.radius) for circle in circles]
    homes = [spot for spot, _mark in signers]
    placed = _placed(homes, radii, around, frame, APART * size)
    counts = []
    for (x, y), radius, (_spot, mark) in zip(placed, radii, signers, strict=True):
        circles.append(Circle(x, y, radius, mark.fill, palette.WHITE, words=mark.words))
        words = number(mark.n)
        kind = FILLED * radius / math.hypot(measured(words, 0.5, bold=True), 0.36)
        if kind >= LEAST * size and not (zoomed and mark.n == 1):
            kind = min(kind, max(LEAST * size, MOST * radius))
            high = kind * LEADING
            box, white = (x - radius, y - high / 2, 2 * radius), palette.WHITE
            counts.append(
                Text(*box, words, kind, white, bold=True, align="center", height=high, wrap=False, middle=True)
            )
    return circles, counts


def strayed(drawn: Map, frame: Place, circles: Sequence[Circle]) -> list[Area]:
    """Return lines from the circles of `map_circles` that stand off their country to it; none on a part of the map."""
    if any(shape.chosen for shape in drawn.shapes):
        return []
    (left, top, width, _height) = frame
    unit = width / drawn.width
    marks = sorted((mark for mark in drawn.marks if mark.signers), key=lambda mark: -mark.n)
    homes = [(left + mark.x * unit, top + mark.y * unit) for mark in marks]
    placed = circles[len(circles) - len(homes) :]
    return [
        leader((one.x, one.y), home, INK)
        for one, home in zip(placed, homes, strict=True)
        if math.dist((one.x, one.y), home) > one.radius
    ]


def leader(start: Point, inside: Point, colour: str) -> Area:
    """Return a thin line from what stands off a country to that."""
    (x, y), length = start, math.dist(start, inside)
    # half as wide as the line, at a right angle to it
    a, b = (y - inside[1]) / length * 0.6, (inside[0] - x) / length * 0.6
    ring = ((x + a, y + b), (inside[0] + a, inside[1] + b), (inside[0] - a, inside[1] - b), (x - a, y - b))
    return Area((ring,), colour, "", "", "")


def _placed(
    homes: Sequence[Point], radii: Sequence[float], taken: Sequence[tuple[Point, float]], frame: Place, apart: float
) -> list[Point]:
    """Return where circles stand, the largest first: as near to their place as those and others `taken` leave room."""
    left, top, width, height = frame
    placed = [*taken]
    for home, radius in zip(homes, radii, strict=True):
        spots = np.array(home) + _around() * max(radius, apart) * 0.2
        low, high = np.array((left, top)) + radius, np.array((left + width, top + height)) - radius
        free = ((spots >= low) & (spots <= high)).all(axis=1)
        for (x, y), other in placed:
            free &= np.hypot(spots[:, 0] - x, spots[:, 1] - y) >= radius + other + apart
        x, y = spots[int(free.argmax())].tolist()
        placed.append(((x, y), radius))
    return [spot for spot, _radius in placed[len(taken) :]]


def _around() -> np.ndarray:
    """Return places to try around one, the nearest first, shape (n, 2)."""
    rings, angles = np.arange(1, RINGS + 1), np.arange(TURN) * 2 * math.pi / TURN
    x, y = np.outer(rings, np.cos(angles)).ravel(), np.outer(rings, np.sin(angles)).ravel()
    return np.vstack([[(0.0, 0.0)], np.column_stack([x, y])])
