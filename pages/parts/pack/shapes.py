"""The outlines as a flat drawing for documents: projected, simplified, cut to the Americas, in plain numbers."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.boundaries import geojson
from geo.countries import countries

Ring = tuple[tuple[float, float], ...]

# metres on the plane of an equal-area projection centred off Central America
CENTRE = (10.0, -85.0)
EXTENT = (-4_150_000.0, -7_050_000.0, 5_650_000.0, 5_250_000.0)
TOLERANCE = 12_000.0
SMALLEST = 4e8
RADIUS = 6_371_000.0
WIDTH = 1000.0
HEIGHT = WIDTH * (EXTENT[3] - EXTENT[1]) / (EXTENT[2] - EXTENT[0])


@dataclass(frozen=True, slots=True)
class Outline:
    """One country: its rings in drawing units (x to the right, y down; the map is WIDTH by HEIGHT)."""

    iso3: str
    rings: tuple[Ring, ...]


@cache
def outlines() -> tuple[Outline, ...]:
    """Return the countries that can be seen on the map, by code; worked out once."""
    found = []
    for feature in json.loads(geojson())["features"]:
        rings = tuple(_rings(feature["geometry"]))
        if rings:
            found.append(Outline(feature["properties"]["iso3"], rings))
    return tuple(sorted(found, key=lambda outline: outline.iso3))


@cache
def small_states() -> tuple[tuple[str, float, float], ...]:
    """Return the states that only a mark can show: code, x and y in drawing units."""
    found = []
    for iso3, country in countries().items():
        if country.small and country.status == "state":
            place = placed(country.latitude, country.longitude)
            if place:
                found.append((iso3, *place))
    return tuple(found)


def placed(latitude: float, longitude: float) -> tuple[float, float] | None:
    """Return where a point of the earth (degrees) stands on the map; None if it lies outside."""
    x, y = _plane(np.array([[longitude, latitude]]))[0]
    if not (EXTENT[0] < x < EXTENT[2] and EXTENT[1] < y < EXTENT[3]):
        return None
    return _drawn(x), _drawn_y(y)


def _rings(geometry: dict[str, Any]) -> list[Ring]:
    """Return the outer rings of a geometry that are large enough to be seen; lakes are left out."""
    import shapely

    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = []
    for polygon in polygons:
        plane = shapely.Polygon(_plane(np.asarray(polygon[0], dtype=float)))
        cut = shapely.clip_by_rect(plane.simplify(TOLERANCE).buffer(0), *EXTENT)
        for part in getattr(cut, "geoms", [cut]):
            if part.geom_type == "Polygon" and part.area >= SMALLEST:
                ends = part.exterior.coords[:-1]
                rings.append(tuple((_drawn(x), _drawn_y(y)) for x, y in ends))
    return rings


def _plane(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return points (longitude, latitude) on the plane of Lambert's azimuthal equal-area projection, in metres."""
    lon, lat = np.radians(degrees[:, 0] - CENTRE[1]), np.radians(degrees[:, 1])
    lat0 = math.radians(CENTRE[0])
    facing = 1 + math.sin(lat0) * np.sin(lat) + math.cos(lat0) * np.cos(lat) * np.cos(lon)
    scale = RADIUS * np.sqrt(2 / np.maximum(facing, 1e-6))
    x = scale * np.cos(lat) * np.sin(lon)
    y = scale * (math.cos(lat0) * np.sin(lat) - math.sin(lat0) * np.cos(lat) * np.cos(lon))
    return np.stack([x, y], axis=1)


def _drawn(x: float) -> float:
    return round((x - EXTENT[0]) / (EXTENT[2] - EXTENT[0]) * WIDTH, 1)


def _drawn_y(y: float) -> float:
    return round((EXTENT[3] - y) / (EXTENT[3] - EXTENT[1]) * HEIGHT, 1)
