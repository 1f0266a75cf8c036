"""How far points lie from the countries that they are said to be in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.boundaries import read_boundaries
from geo.countries import countries as known_countries

if TYPE_CHECKING:
    from pandas import DataFrame, Series
    from shapely import Point
    from shapely.geometry.base import BaseGeometry


def distance_km(points: DataFrame, countries: Series) -> Series:
    """Measure how far each point lies outside its country.

    The distance is taken in an azimuthal equidistant projection centred on the point, where lengths from the
    centre are true on the ellipsoid.

    Parameters
    ----------
    points : DataFrame, shape (n, k)
        With ``latitude`` and ``longitude``, degrees; NaN where no place is known.
    countries : Series, shape (n,), on the same index
        ISO 3166-1 alpha-3.

    Returns
    -------
    Series, shape (n,), float, km
        0 inside the country; NaN where the point is not known or the country (one elsewhere) has no outline.

    Raises
    ------
    ValueError
        If the two indexes differ, or a code is not a country's.
    """
    import geopandas
    import numpy as np
    import pandas as pd

    if not points.index.equals(countries.index):
        raise ValueError("points and countries must have the same index")
    unknown = sorted(set(countries.dropna()) - set(known_countries()))
    if unknown:
        raise ValueError(f"not countries: {unknown}")

    shapes = read_boundaries().geometry
    known = points[["latitude", "longitude"]].notna().all(axis=1)
    located = (known & countries.isin(shapes.index)).to_numpy()
    places = geopandas.points_from_xy(points["longitude"][located], points["latitude"][located])
    distances = np.full(len(points), np.nan)
    distances[located] = [
        0.0 if shape.covers(place) else _from_centre_km(place, shape)
        for place, shape in zip(places, shapes[countries[located]], strict=True)
    ]
    return pd.Series(distances, index=points.index, name="distance_km")


def _from_centre_km(place: Point, shape: BaseGeometry) -> float:
    import geopandas
    import shapely

    # Only corners are projected: without more of them, a border along a parallel would be cut short.
    detailed = shapely.segmentize(shape, 0.25)
    centred = f"+proj=aeqd +lat_0={place.y} +lon_0={place.x} +datum=WGS84"
    around, centre = geopandas.GeoSeries([detailed, place], crs="EPSG:4326").to_crs(centred)
    return float(around.distance(centre)) / 1000
