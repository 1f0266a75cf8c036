"""Put the outlines on the plane of the flat map, where the browser draws them as they are."""

from __future__ import annotations

import geopandas as gpd
import shapely
from geopandas import GeoDataFrame

from geo.plane import CRS, UNITS_A_METRE

# only corners are projected: a border along a parallel (degrees) needs some to become the curve that it is
LONGEST_EDGE = 2.0
# how far an outline may move, and the grid that it is snapped to, in units of the plane (10 km): a tenth of a pixel
# where the whole is shown
TOLERANCE, GRID = 0.3, 0.1


def on_the_plane(outlines: GeoDataFrame) -> GeoDataFrame:
    """Return outlines (degrees, indexed by ``iso3``) on the plane, in its units, shared borders still shared."""
    detailed = outlines.geometry.segmentize(LONGEST_EDGE).to_crs(CRS)
    scaled = detailed.affine_transform([UNITS_A_METRE, 0, 0, UNITS_A_METRE, 0, 0])
    simpler = shapely.set_precision(shapely.coverage_simplify(scaled.to_numpy(), TOLERANCE), GRID)
    return outlines.set_geometry(gpd.GeoSeries(simpler, index=outlines.index, crs=None), crs=None)
