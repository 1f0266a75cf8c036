"""The map of all countries on paper: as far as those who signed are near, each number in its circle or beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import LEADING, Circle, Point, Text, measured
from pages.parts.views.home.map_picture import Map, Shape
from pages.parts.words.catalogue import number

# around those who signed so much is drawn, in shares of the width of all
NEAR = 0.08
# of the radius of a circle, which is larger where it holds a number, that is drawn whole
WHOLE = 4.2
# how much of a circle is left around a number; between two circles, in shares of the type
ROOMY, APART = 1.12, 0.12
# so much farther from its place a circle may be pushed by others with numbers, in shares of the type
PUSHED = 0.5
# a number in its circle, in shares of that
LARGE = 1.1
# how far from its place one looks for room, in rings around it and shares of its radius
RINGS, TURN, STEP = 60, 24, 0.2
# the places that are tried, the nearest first, in shares of the radius
SPOTS = np.array(
    [
        (ring * STEP * math.cos(2 * math.pi * k / TURN), ring * STEP * math.sin(2 * math.pi * k / TURN))
        for ring in range(RINGS)
        for k in range(TURN if ring else 1)
    ]
)


def is_of_all(drawn: Map) -> bool:
    """Return whether a map is of all countries, not of some that were chosen."""
    return not any(shape.chosen for shape in drawn.shapes)


def near_signers(drawn: Map) -> Map:
    """Return a map of all countries without what lies far from all who signed; one of some countries as it is."""
    import shapely

    marks = [mark for mark in drawn.marks if mark.signers]
    if not marks or not is_of_all(drawn):
        return drawn
    by = NEAR * drawn.width
    # nor is a large circle cut
    top = max(0.0, min(mark.y - max(by, WHOLE * mark.radius) for mark in marks))
    low = min(drawn.height, max(mark.y + max(by, WHOLE * mark.radius) for mark in marks))

    def cut(shape: Shape, west: float, east: float) -> list[tuple[tuple[float, float], ...]]:
        """Return the rings of a country as far as they lie in the part that is drawn."""
        rings = (
            shapely.clip_by_rect(shapely.Polygon(ring).buffer(0), west, top, east, low) for ring in shape.outline.rings
        )
        parts = (part for cut in rings for part in getattr(cut, "geoms", [cut]) if part.geom_type == "Polygon")
        return [tuple((x - west, y - top) for x, y in part.exterior.coords) for part in parts if not part.is_empty]

    seen = [x for shape in drawn.shapes for ring in cut(shape, 0.0, drawn.width) for x, _y in ring]
    west, east = max(0.0, min(seen) - by / 8), min(drawn.width, max(seen) + by / 8)
    shapes = tuple(
        replace(shape, outline=replace(shape.outline, rings=rings, inside=(x - west, y - top)))
        for shape in drawn.shapes
        for rings, (x, y) in [(tuple(cut(shape, west, east)), shape.outline.inside)]
        if rings
    )
    moved = tuple(replace(mark, x=mark.x - west, y=mark.y - top) for mark in drawn.marks)
    site = drawn.site and replace(drawn.site, x=drawn.site.x - west, y=drawn.site.y - top)
    return replace(drawn, width=east - west, height=low - top, shapes=shapes, marks=moved, site=site)


def numbered(drawn: Map, circles: list[Circle], counts: list[Text], size: float) -> tuple[list[Circle], list[Text]]:
    """Return the circles of a map, each of several who signed with room for their number, and these; 1 has none.

    The `circles` of those who signed stand last, the largest first; `size` is the type. In a country with so many that
    they would be pushed far from their cities they are as they were, with the `counts` that had room.
    """
    marks = sorted((mark for mark in drawn.marks if mark.signers), key=lambda mark: -mark.n)
    placed, own = [*circles[: len(circles) - len(marks)]], circles[len(circles) - len(marks) :]
    told = []
    for circle, mark in zip(own, marks, strict=True):
        words = number(mark.n)
        # half of a number from corner to corner, and a little more
        least = size * math.hypot(measured(words, 0.5, bold=True), 0.36) * ROOMY if mark.n > 1 else 0.0
        radius = max(circle.radius, least)
        x, y = _free((mark.x, mark.y), radius, placed, APART * size)
        placed.append(replace(circle, x=x, y=y, radius=radius))
        if mark.n > 1:
            kind = max(size, LARGE * radius / max(1.0, measured(words, 1.0, bold=True)))
            told.append(_text(words, x, y, kind, palette.WHITE))
    homes = [(mark.x, mark.y) for mark in marks]
    off, were = (max(map(_off, homes, some), default=0.0) for some in (placed[len(circles) - len(marks) :], own))
    return (placed, told) if is_of_all(drawn) or off <= were + PUSHED * size else (circles, counts)


def _off(home: Point, circle: Circle) -> float:
    """Return how far a circle stands from its place."""
    return math.dist(home, (circle.x, circle.y))


def _free(home: Point, radius: float, placed: Sequence[Circle], apart: float) -> Point:
    """Return the place nearest to `home` where a circle meets no other."""
    if not placed:
        return home
    spots = np.array(home) + radius * SPOTS
    others = np.array([(one.x, one.y, one.radius) for one in placed])
    away = np.hypot(spots[:, :1] - others[:, 0], spots[:, 1:] - others[:, 1])
    free = (away >= radius + others[:, 2] + apart).all(axis=1)
    x, y = spots[free.argmax()].tolist() if free.any() else home
    return x, y


def _text(words: str, x: float, y: float, size: float, colour: str) -> Text:
    """Return a number whose middle stands there."""
    wide, high = 1.2 * measured(words, size, bold=True), size * LEADING
    box = (x - wide / 2, y - high / 2, wide)
    return Text(*box, words, size, colour, bold=True, align="center", height=high, wrap=False, middle=True)
