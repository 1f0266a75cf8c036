"""The map of a country cut to that and its neighbours, without the open sea around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.countries import countries
from pages.parts.drawing.slide.outlines import Outline
from pages.parts.views.home.map_picture import Map, Shape

# around what is kept, and around the country itself, in shares of the width of the map
MARGIN, OWN = 0.02, 0.1
# so far around a country its neighbours are seen, in shares of how long it is
NEAR = 0.4
# left, top, right, bottom
Window = tuple[float, float, float, float]


def cropped(drawn: Map) -> Map:
    """Return a map cut to what is seen of its country, of its neighbours and of its marks, and what lies between.

    Around a small state the sea is what shows where it is.
    """
    chosen = [shape for shape in drawn.shapes if shape.chosen]
    kept = [_bounds(shape, MARGIN * drawn.width) for shape in drawn.shapes if shape.label]
    kept += [_bounds(shape, OWN * drawn.width) for shape in chosen]
    kept += [(mark.x, mark.y, mark.x, mark.y) for mark in drawn.marks]
    if not chosen or any(countries()[shape.outline.iso3].small for shape in chosen):
        return drawn
    west, north, east, south = zip(*kept, strict=True)
    # of large neighbours what is near is enough
    own = [_bounds(shape, 0.0) for shape in chosen]
    far = NEAR * max(max(b[2] - b[0], b[3] - b[1]) for b in own)
    left = max(0.0, min(west), min(b[0] for b in own) - far)
    top = max(0.0, min(north), min(b[1] for b in own) - far)
    right = min(drawn.width, max(east), max(b[2] for b in own) + far)
    window = (left, top, right, min(drawn.height, max(south), max(b[3] for b in own) + far))
    shapes = [replace(shape, outline=one) for shape in drawn.shapes if (one := _cut(shape.outline, window))]
    marks = [replace(mark, x=mark.x - left, y=mark.y - top) for mark in drawn.marks]
    wide, high = window[2] - left, window[3] - top
    return replace(drawn, width=wide, height=high, shapes=tuple(shapes), marks=tuple(marks))


def _bounds(shape: Shape, margin: float) -> Window:
    """Return how far a country reaches on a map, with a margin."""
    across, down = zip(*(point for ring in shape.outline.rings for point in ring), strict=True)
    return min(across) - margin, min(down) - margin, max(across) + margin, max(down) + margin


def _cut(outline: Outline, window: Window) -> Outline | None:
    """Return what a window shows of a country, from its corner; None where that is nothing."""
    import shapely

    land = shapely.MultiPolygon([shapely.Polygon(ring) for ring in outline.rings]).buffer(0)
    seen = shapely.clip_by_rect(land, *window)
    parts = [part for part in getattr(seen, "geoms", [seen]) if part.geom_type == "Polygon" and not part.is_empty]
    if not parts:
        return None
    largest = max(parts, key=lambda part: float(part.area))
    middle = shapely.maximum_inscribed_circle(largest).coords[0]
    (inside,) = _from([middle], window)
    return Outline(outline.iso3, tuple(_from(part.exterior.coords[:-1], window) for part in parts), inside)


def _from(points: Sequence[tuple[float, float]], window: Window) -> tuple[tuple[float, float], ...]:
    """Return points as they stand from the corner of a window."""
    return tuple((round(x - window[0], 1), round(y - window[1], 1)) for x, y in points)
