"""The map of all countries on paper: as far as those who signed are near, each number in its circle or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import LEADING, Circle, Text, measured
from pages.parts.views.home.map_picture import Map, Shape
from pages.parts.words.catalogue import number

# around those who signed so much is drawn, in shares of the width of all
NEAR = 0.16
# a number has room in a circle of so many times the type; beside one it stands so far off, in shares of the type
INSIDE, OFF = 0.9, 0.15
# a number in its circle, in shares of that
LARGE = 1.1
# where beside a circle a number may stand, the best first: level with it, then under and over it, then farther off
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8))
SPOTS = tuple((far * a, far * b) for far in (1.0, 1.5, 2.0, 3.0) for a, b in SIDES)


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
    top = max(0.0, min(mark.y for mark in marks) - by)
    low = min(drawn.height, max(mark.y for mark in marks) + by)

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


def counts(drawn: Map, circles: Sequence[Circle], size: float) -> list[Text]:
    """Return how many signed in each country, in its circle or beside it where that is small; one alone has no number.

    The `circles` of those who signed stand last; `size` is the type.
    """
    many = sorted((mark.n for mark in drawn.marks if mark.signers), reverse=True)
    own = circles[len(circles) - len(many) :]
    boxes: list[tuple[float, float, float, float]] = []
    told = []
    for circle, n in zip(own, many, strict=True):
        words = number(n)
        if circle.radius >= INSIDE * size:
            kind = max(size, LARGE * circle.radius / max(1.0, measured(words, 1.0, bold=True)))
            told.append(_text(words, circle.x, circle.y, kind, palette.WHITE))
        elif n > 1:
            half = measured(words, size, bold=True) / 2, 0.36 * size
            apart = circle.radius + OFF * size
            spots = ((circle.x + a * (apart + half[0]), circle.y + b * (apart + half[1])) for a, b in SPOTS)
            for x, y in spots:
                box = (x - half[0], y - half[1], x + half[0], y + half[1])
                if not any(_meets(box, one) for one in circles) and not any(_over(box, one) for one in boxes):
                    boxes.append(box)
                    told.append(_text(words, x, y, size, palette.INK))
                    break
    return told


def _text(words: str, x: float, y: float, size: float, colour: str) -> Text:
    """Return a number whose middle stands there."""
    wide, high = 1.2 * measured(words, size, bold=True), size * LEADING
    box = (x - wide / 2, y - high / 2, wide)
    return Text(*box, words, size, colour, bold=True, align="center", height=high, wrap=False, middle=True)


def _meets(box: tuple[float, float, float, float], circle: Circle) -> bool:
    """Return whether a box and a circle share a point."""
    x, y = min(max(circle.x, box[0]), box[2]), min(max(circle.y, box[1]), box[3])
    return (x - circle.x) ** 2 + (y - circle.y) ** 2 < circle.radius**2


def _over(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Return whether two boxes share a point."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
