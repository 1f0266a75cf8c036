"""The outlines of the Americas: bytes for the browser, a frame for questions, a measure joined to it."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING

from geo import PACKAGE
from geo.countries import countries

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from pandas import Series

# Serving the bytes must not cost the import of GeoPandas (most of a second): it is imported where it is used.

OUTLINES = PACKAGE / "americas.geojson"


@cache
def geojson() -> bytes:
    """Return the outlines as published: GeoJSON (RFC 7946), one feature per country, `id` and `iso3` only."""
    return OUTLINES.read_bytes()


@cache
def content_hash() -> str:
    """Return 12 hexadecimal digits that change whenever the outlines change."""
    return hashlib.sha256(geojson()).hexdigest()[:12]


def file_name() -> str:
    """Return a name under which a browser may keep the outlines for ever: `americas.0123456789ab.geojson`."""
    return f"{OUTLINES.stem}.{content_hash()}{OUTLINES.suffix}"


def read_boundaries() -> GeoDataFrame:
    """Return the outlines of the 35 states and 20 territories of the Americas.

    Returns
    -------
    GeoDataFrame, shape (55, 1), indexed by ``iso3`` in alphabetical order
        ``geometry`` : Polygon or MultiPolygon, degrees (EPSG:4326), exterior rings counterclockwise. A copy,
        which the caller may change.
    """
    return _boundaries().copy()


def join(measure: Series) -> GeoDataFrame:
    """Put one number per country on the outlines.

    Parameters
    ----------
    measure : Series, shape (n_countries,), indexed by ISO 3166-1 alpha-3
        Its name becomes the column's name (``measure`` if it has none). Countries elsewhere have no outline
        and are left out: say so beside the map.

    Returns
    -------
    GeoDataFrame, shape (55, 2), indexed by ``iso3``
        The measure, then ``geometry``. A country without a value has NaN, never 0; a 0 stays a 0.

    Raises
    ------
    ValueError
        If a code is not a country's, or occurs twice.
    """
    unknown = sorted(set(measure.index) - set(countries()))
    if unknown:
        raise ValueError(f"not countries: {unknown}")
    if measure.index.has_duplicates:
        raise ValueError(f"more than one value for {sorted(set(measure.index[measure.index.duplicated()]))}")
    shapes = read_boundaries()
    shapes.insert(0, measure.name or "measure", measure.reindex(shapes.index))
    return shapes


@cache
def _boundaries() -> GeoDataFrame:
    import geopandas

    return geopandas.read_file(OUTLINES)[["iso3", "geometry"]].set_index("iso3")
