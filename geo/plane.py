"""The flat map: the Americas on one equal-area plane, where points lie on it, and which part shows some countries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from geo import PACKAGE

# Lambert's azimuthal equal-area projection, centred so that the whole hemisphere is bent as little as can be
CRS = "+proj=laea +lat_0=12 +lon_0=-84 +datum=WGS84 +units=m +no_defs"
UNITS_A_METRE = 1e-4
OUTLINES = PACKAGE / "americas-plane.geojson"
# what is shown around chosen countries: this share of their own size, and never less than 600 km
AROUND, LEAST_AROUND = 0.3, 60.0
# a part smaller than this share of a country's largest (Hawaii) does not widen the map
FAR_PART = 0.05


class Extent(NamedTuple):
    """A part of the plane, in its units of 10 km; y grows northwards."""

    west: float
    south: float
    east: float
    north: float


@cache
def plane_geojson() -> bytes:
    """Return the outlines on the plane: GeoJSON in units of 10 km, one feature per country, `iso3` only."""
    return OUTLINES.read_bytes()


def project(latitudes: Sequence[float], longitudes: Sequence[float]) -> list[tuple[float, float]]:
    """Return where points of the earth (degrees) lie on the plane: x to the east, y to the north, units of 10 km."""
    x, y = _transformer().transform(list(longitudes), list(latitudes))
    return [(round(east * UNITS_A_METRE, 2), round(north * UNITS_A_METRE, 2)) for east, north in zip(x, y, strict=True)]


def whole() -> Extent:
    """Return the part of the plane that the outlines fill."""
    return _around(extents().values())


def extent(countries: Iterable[str]) -> Extent:
    """Return the part of the plane that shows some countries and what lies around them.

    Countries without an outline (those elsewhere) change nothing; the whole where none has one.
    """
    known = [main_extents()[iso3] for iso3 in countries if iso3 in main_extents()]
    if not known:
        return whole()
    box = _around(known)
    margin = max(LEAST_AROUND, AROUND * max(box.east - box.west, box.north - box.south))
    grown = Extent(box.west - margin, box.south - margin, box.east + margin, box.north + margin)
    limit = whole()
    return Extent(*map(max, grown[:2], limit[:2]), *map(min, grown[2:], limit[2:]))


@cache
def extents() -> dict[str, Extent]:
    """Return the part of the plane that each country fills, by ISO 3166-1 alpha-3."""
    return {iso3: _around(box for box, _area in parts) for iso3, parts in _parts().items()}


@cache
def main_extents() -> dict[str, Extent]:
    """Return the part of the plane that the main parts of each country fill: far small islands left out."""
    found = {}
    for iso3, parts in _parts().items():
        largest = max(area for _box, area in parts)
        found[iso3] = _around(box for box, area in parts if area >= FAR_PART * largest)
    return found


@cache
def _parts() -> dict[str, list[tuple[Extent, float]]]:
    """Return the extent of each part of each country, and the area of that extent."""
    found = {}
    for feature in json.loads(plane_geojson())["features"]:
        boxes = [_box(polygon[0]) for polygon in _polygons(feature["geometry"])]
        found[feature["properties"]["iso3"]] = [(b, (b.east - b.west) * (b.north - b.south)) for b in boxes]
    return found


def _polygons(geometry: dict[str, Any]) -> list[list[list[list[float]]]]:
    coordinates: list[Any] = geometry["coordinates"]
    return coordinates if geometry["type"] == "MultiPolygon" else [coordinates]


def _box(ring: list[list[float]]) -> Extent:
    x, y = zip(*ring, strict=True)
    return Extent(min(x), min(y), max(x), max(y))


def _around(boxes: Iterable[Extent]) -> Extent:
    """Return the smallest extent that holds all of `boxes`."""
    west, south, east, north = zip(*boxes, strict=True)
    return Extent(min(west), min(south), max(east), max(north))


@cache
def _transformer() -> Any:
    # serving the outlines must not cost the import of PROJ
    from pyproj import Transformer

    return Transformer.from_crs("EPSG:4326", CRS, always_xy=True)
