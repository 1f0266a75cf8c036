"""The outlines as a flat drawing for documents: cut to a part of the plane, simplified, in plain numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

from geo.countries import countries, states
from geo.neighbours import neighbours
from geo.plane import Extent, extent, main_extents, plane_geojson, project

Ring = tuple[tuple[float, float], ...]

WIDTH = 1000.0
# the hemisphere, without the islands that run far out into the Pacific
WHOLE = Extent(-480.0, -725.0, 575.0, 785.0)
# nothing smaller than a dot of this many square units of the drawing is drawn, nor bends below this length
SMALLEST, BENDS = 6.0, 1.6
# how much wider a part may be drawn and how far moved, in shares of it; how far from its edge a country stays, and how
# much land outweighs a move
GROWN, WIDER = (1.0, 1.15), (1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0)
MOVED, EDGE, FAR = (-0.16, -0.08, 0.0, 0.08, 0.16), 0.08, 0.6
# where less is land, more is drawn around the islands chosen
ISLANDS = 0.2
# what is drawn around a country no larger than this, in shares of its size and at least, in units of the plane
LARGE, AROUND, LEAST = 100.0, 0.45, 9.0
# around an island are so many of its neighbours, more around a small one; a state is seen without a mark from this many
# units of the drawing
NEAREST, SEEN = (2, 3), 26.0


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
        """Return the states that only a mark can show in this drawing: code, x and y."""
        found = []
        unit = WIDTH / (self.extent.east - self.extent.west)
        for iso3, country in countries().items():
            if country.small and country.status == "state" and _size(iso3) * unit < SEEN:
                place = self.placed(country.latitude, country.longitude)
                if place:
                    found.append((iso3, *place))
        return found


@lru_cache(maxsize=64)
def drawing(chosen: tuple[str, ...], ratio: float) -> Drawing:
    """Return the whole plane, or the part that shows some countries in a frame `ratio` times as wide as high."""
    import shapely

    part = _near(chosen) if chosen else WHOLE
    if chosen:
        part = WHOLE if part.east - part.west > WHOLE.east - WHOLE.west else _landward(_framed(part, ratio), chosen)
    # of a part that is mostly sea what its edge cuts is left out, as an island less its other half misleads
    sea = _among_islands(part, chosen)
    unit = WIDTH / (part.east - part.west)
    empty = Drawing(part, WIDTH * (part.north - part.south) / (part.east - part.west), ())
    found = []
    for iso3, shape in _lands():
        cut = shapely.clip_by_rect(shape.simplify(BENDS / unit).buffer(0), *part)
        pieces = [p for p in getattr(cut, "geoms", [cut]) if p.geom_type == "Polygon" and p.area * unit**2 >= SMALLEST]
        if pieces and (not sea or iso3 in chosen or _within(shape, part)):
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


def _near(chosen: tuple[str, ...]) -> Extent:
    """Return the part of the plane that shows countries large, with what lies around them."""
    own = [main_extents()[iso3] for iso3 in chosen if iso3 in main_extents()]
    boxes = list(own)
    others = [near.iso3 for near in neighbours(chosen[0]) if near.basis != "border"] if chosen[0] in states() else []
    if len(chosen) == 1 and own and others:
        # the next states of an island
        (middle,) = _places(chosen)
        places = sorted(_places(others), key=lambda p: (p[0] - middle[0]) ** 2 + (p[1] - middle[1]) ** 2)
        boxes += [Extent(x, y, x, y) for x, y in places[: NEAREST[countries()[chosen[0]].small]]]
    if not boxes:
        return extent(chosen)
    west, south, east, north = zip(*boxes, strict=True)
    box = Extent(min(west), min(south), max(east), max(north))
    size = max(box.east - box.west, box.north - box.south)
    if size > LARGE:
        return extent(chosen)
    margin = max(LEAST, AROUND * size)
    return Extent(box.west - margin, box.south - margin, box.east + margin, box.north + margin)


def _places(states: Iterable[str]) -> list[tuple[float, float]]:
    """Return where some states lie on the plane."""
    found = [countries()[iso3] for iso3 in states]
    return project([country.latitude for country in found], [country.longitude for country in found])


def _size(iso3: str) -> float:
    """Return how long the main part of a country is, in units of the plane; 0 without an outline."""
    box = main_extents().get(iso3)
    return max(box.east - box.west, box.north - box.south) if box else 0.0


def _framed(part: Extent, ratio: float) -> Extent:
    """Return an extent widened or heightened to a shape."""
    width, height = part.east - part.west, part.north - part.south
    wide, high = max(width, height * ratio), max(height, width / ratio)
    x, y = (part.east + part.west) / 2, (part.north + part.south) / 2
    return Extent(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _landward(part: Extent, chosen: tuple[str, ...]) -> Extent:
    """Return an extent moved and widened to where there is more land and less open sea around countries.

    Around islands it is widened no more than it takes until `ISLANDS` of it is land.
    """
    import shapely

    own = [main_extents()[iso3] for iso3 in chosen if iso3 in main_extents()]
    width, height = part.east - part.west, part.north - part.south
    x, y = (part.east + part.west) / 2, (part.north + part.south) / 2
    islands = _among_islands(part, chosen)
    found = []
    for grown, across, down in product(WIDER if islands else GROWN, MOVED, MOVED):
        wide, high, a, b = grown * width, grown * height, x + grown * across * width, y + grown * down * height
        moved = Extent(a - wide / 2, b - high / 2, a + wide / 2, b + high / 2)
        kept = EDGE * wide
        if all(
            moved.west + kept < one.west
            and moved.south + kept < one.south
            and one.east < moved.east - kept
            and one.north < moved.north - kept
            for one in own
        ):
            land = shapely.clip_by_rect(_land(), *moved).area / (wide * high)
            # near the middle a country is found sooner
            found.append((islands and min(land, ISLANDS), land - (abs(across) + abs(down)) * FAR, -grown, moved))
    if islands:
        enough = [one for one in found if one[0] == ISLANDS]
        return max(enough or found, key=lambda one: (one[2] if enough else one[0], one[1]))[3]
    return max(found, default=(0, 0.0, 0.0, part))[3]


def _among_islands(part: Extent, chosen: tuple[str, ...]) -> bool:
    """Return whether a part of the plane is mostly sea around countries of which none lies on the mainland."""
    import shapely

    if not chosen or shapely.clip_by_rect(_land(), *part).area >= ISLANDS * _area(part):
        return False
    mainland = max(_land().geoms, key=lambda land: land.area)
    return not any(iso3 in chosen and shape.intersects(mainland) for iso3, shape in _lands())


def _area(part: Extent) -> float:
    return (part.east - part.west) * (part.north - part.south)


def _within(shape: Any, part: Extent) -> bool:
    """Return whether the largest part of a country lies whole within an extent."""
    west, south, east, north = max(getattr(shape, "geoms", [shape]), key=lambda piece: piece.area).bounds
    return bool(part.west < west and part.south < south and east < part.east and north < part.north)


@cache
def _land() -> Any:
    """Return all countries as one shape of the plane, without small bends."""
    import shapely

    return shapely.union_all([shape.simplify(2).buffer(0) for _iso3, shape in _lands()])


def _ring(drawing: Drawing, polygon: Any) -> Ring:
    return tuple(drawing.at(x, y) for x, y in polygon.exterior.coords[:-1])
