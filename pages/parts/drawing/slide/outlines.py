"""The outlines as a flat drawing for documents: cut to a part of the plane, simplified, in plain numbers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from geo.countries import countries
from geo.plane import Extent, extent, plane_geojson, project

Ring = tuple[tuple[float, float], ...]

WIDTH = 1000.0
# the hemisphere, without the islands that run far out into the Pacific
WHOLE = Extent(-480.0, -725.0, 575.0, 785.0)
# nothing smaller than a dot of this many square units of the drawing is drawn, nor bends below this length
SMALLEST, BENDS = 6.0, 1.6


@dataclass(frozen=True, slots=True)
class Outline:
    """One country: its rings in drawing units, and a point inside its largest part."""

    iso3: str
    rings: tuple[Ring, ...]
    inside: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A part of the plane as a drawing `WIDTH` wide and `height` high; x to the right, y down."""

    extent: Extent
    height: float
    outlines: tuple[Outline, ...]

    def placed(self, latitude: float, longitude: float) -> tuple[float, float] | None:
        """Return where a point of the earth (degrees) stands; None if it lies outside."""
        ((x, y),) = project([latitude], [longitude])
        if not (self.extent.west < x < self.extent.east and self.extent.south < y < self.extent.north):
            return None
        return self.at(x, y)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the plane stands."""
        unit = WIDTH / (self.extent.east - self.extent.west)
        return round((x - self.extent.west) * unit, 1), round((self.extent.north - y) * unit, 1)

    def small_states(self) -> list[tuple[str, float, float]]:
        """Return the states that only a mark can show: code, x and y."""
        found = []
        for iso3, country in countries().items():
            if country.small and country.status == "state":
                place = self.placed(country.latitude, country.longitude)
                if place:
                    found.append((iso3, *place))
        return found


@lru_cache(maxsize=64)
def drawing(chosen: tuple[str, ...], ratio: float) -> Drawing:
    """Return the whole plane, or the part that shows some countries in a frame `ratio` times as wide as high."""
    import shapely

    part = extent(chosen) if chosen else WHOLE
    if chosen:
        part = WHOLE if part.east - part.west > WHOLE.east - WHOLE.west else _framed(part, ratio)
    unit = WIDTH / (part.east - part.west)
    empty = Drawing(part, WIDTH * (part.north - part.south) / (part.east - part.west), ())
    found = []
    for iso3, shape in _lands():
        cut = shapely.clip_by_rect(shape.simplify(BENDS / unit).buffer(0), *part)
        pieces = [p for p in getattr(cut, "geoms", [cut]) if p.geom_type == "Polygon" and p.area * unit**2 >= SMALLEST]
        if pieces:
            largest = max(pieces, key=lambda piece: piece.area)
            inside = shapely.maximum_inscribed_circle(largest).coords[0] if len(chosen) else largest.centroid.coords[0]
            found.append(Outline(iso3, tuple(_ring(empty, p) for p in pieces), empty.at(*inside)))
    return Drawing(part, empty.height, tuple(sorted(found, key=lambda outline: outline.iso3)))


@cache
def _lands() -> list[tuple[str, Any]]:
    """Return the outlines of all countries as shapes of the plane: code and shape."""
    import shapely

    features = json.loads(plane_geojson())["features"]
    return [(f["properties"]["iso3"], shapely.from_geojson(json.dumps(f["geometry"]))) for f in features]


def _framed(part: Extent, ratio: float) -> Extent:
    """Return an extent widened or heightened to a shape."""
    width, height = part.east - part.west, part.north - part.south
    wide, high = max(width, height * ratio), max(height, width / ratio)
    x, y = (part.east + part.west) / 2, (part.north + part.south) / 2
    return Extent(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _ring(drawing: Drawing, polygon: Any) -> Ring:
    return tuple(drawing.at(x, y) for x, y in polygon.exterior.coords[:-1])
