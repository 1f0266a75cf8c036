"""The outlines of the Americas: bytes to draw, a frame for questions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from geo import PACKAGE

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

# Serving the bytes must not cost the import of GeoPandas (most of a second): it is imported where it is used.

OUTLINES = PACKAGE / "americas.geojson"


@cache
def geojson() -> bytes:
    """Return the outlines as published: GeoJSON (RFC 7946), one feature per country, `id` and `iso3` only."""
    return OUTLINES.read_bytes()


def read_boundaries() -> GeoDataFrame:
    """Return the outlines of the 35 states and 20 territories of the Americas.

    Returns
    -------
    GeoDataFrame, shape (55, 1), indexed by ``iso3`` in alphabetical order
        ``geometry`` : Polygon or MultiPolygon, degrees (EPSG:4326), exterior rings counterclockwise. A copy,
        which the caller may change.
    """
    return _boundaries().copy()


@cache
def _boundaries() -> GeoDataFrame:
    import geopandas

    return geopandas.read_file(OUTLINES)[["iso3", "geometry"]].set_index("iso3")
