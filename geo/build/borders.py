"""Find which states of the Americas share a land border."""

from __future__ import annotations

import pandas as pd
import shapely
from geopandas import GeoDataFrame

from geo.build.country_list import CODES

SUBREGION = {iso3: subregion for iso3, _, _, subregion, status in CODES if status == "state"}


def neighbour_table(world: GeoDataFrame) -> pd.DataFrame:
    """Return the rows of ``neighbours.csv``: ``iso3``, ``neighbour`` and ``basis`` (border or subregion).

    `world` is indexed by ``iso3`` and not simplified. A state without a land border gets the other states
    of its subregion. Only states are listed: a border with a territory (French Guiana) makes no row.
    """
    states = world[world.index.isin(SUBREGION)]
    borders = shared_borders(states)
    islands = sorted(set(SUBREGION) - {iso3 for iso3, _ in borders})
    beside = [(a, b) for a in islands for b in SUBREGION if a != b and SUBREGION[a] == SUBREGION[b]]
    rows = [(*pair, "border") for pair in borders] + [(*pair, "subregion") for pair in beside]
    return pd.DataFrame(sorted(rows), columns=["iso3", "neighbour", "basis"])


def shared_borders(shapes: GeoDataFrame) -> list[tuple[str, str]]:
    """Return the ordered pairs of countries whose outlines share a line, not only a point."""
    touching = shapes.sjoin(shapes, predicate="intersects", rsuffix="other")
    pairs = zip(touching.index.astype(str), touching["iso3_other"].astype(str), strict=True)
    outline = dict(zip(shapes.index, shapes.geometry, strict=True))
    return [(a, b) for a, b in pairs if a != b and shared_line(outline[a], outline[b]) > 0]


def shared_line(one: shapely.Geometry, other: shapely.Geometry) -> float:
    """Return the length (degrees) of the line that two outlines have in common."""
    return float(shapely.length(shapely.intersection(shapely.boundary(one), shapely.boundary(other))))
