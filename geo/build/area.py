"""How large shapes are on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from pandas import Series

# Degrees shrink towards the poles; this cylindrical projection keeps areas everywhere.
EQUAL_AREA = "ESRI:54034"


def area_km2(shapes: GeoDataFrame) -> Series:
    """Return the area of each shape in km2, on the rows of `shapes`, whatever its coordinates."""
    return shapes.to_crs(EQUAL_AREA).area / 1e6
