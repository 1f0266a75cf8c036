"""Build `geo/package/` from Natural Earth, as npm packs it in world-atlas 2.0.2. Not used at run time.

    npm pack world-atlas@2.0.2
    python -m geo.build.outlines world-atlas-2.0.2.tgz

Land comes from the 1:50 million map and small islands from the 1:10 million map, each simplified as far as
it can be without being seen; the same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import tarfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from geopandas import GeoDataFrame

from geo import PACKAGE
from geo.build.area import area_km2
from geo.build.borders import neighbour_table
from geo.build.country_list import AMERICAS, NUMERIC, country_table, write_csv
from geo.build.descriptor import write_descriptor
from geo.build.plane import on_the_plane

SHA256 = {
    "50m": "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394",
    "10m": "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79",
}

# Natural Earth draws these inside their sovereign state: code, sovereign, and the box
# (west, south, east, north) that holds them.
INSIDE_ANOTHER = (
    ("GUF", "FRA", (-55, 1.5, -51, 6.5)),
    ("MTQ", "FRA", (-61.4, 14.2, -60.6, 15)),
    ("GLP", "FRA", (-62, 15.7, -60.9, 16.7)),
    ("BES", "NLD", (-69, 11.9, -62.8, 17.8)),
)

# Under these areas (km2) a country is read from the 1:10 million map and simplified as an island.
ISLANDS, TINY_ISLANDS = 13_000, 3_000
# How far outlines may move and the grid that they are snapped to, both in degrees, by detail.
DETAIL = {"land": (0.05, 0.01), "far": (0.15, 0.01), "island": (0.02, 0.001), "tiny": (0.005, 0.001)}
# Islets under these areas (km2) are left out; the largest part of a country always stays.
MANY_ISLETS = ("ARG", "BRA", "CAN", "CHL", "GRL", "MEX", "USA")
ISLET, ISLET_OF_MANY = 2, 400
LARGEST_LOSS = 0.02


def main(tarball: Path, package: Path = PACKAGE) -> None:
    """Write every file of the package, and print what was lost on the way."""
    coarse, fine = (read_world(world_atlas(tarball, scale)) for scale in ("50m", "10m"))
    source = select(coarse, fine)
    outlines = simplify(source)
    check(outlines, source)
    (package / "americas.geojson").write_bytes(compact_geojson(outlines))
    (package / "americas-plane.geojson").write_bytes(compact_geojson(on_the_plane(outlines), decimals=1))
    write_csv(package / "countries.csv", country_table(outlines, coarse))
    write_csv(package / "neighbours.csv", neighbour_table(coarse))
    write_descriptor(package)
    print(report(outlines, source, (package / "americas.geojson").stat().st_size))


def world_atlas(tarball: Path, scale: str) -> bytes:
    """Return one map of world-atlas; `ValueError` if it is not the one that this script was written for."""
    with tarfile.open(tarball) as archive:
        member = archive.extractfile(f"package/countries-{scale}.json")
        content = member.read() if member else b""
    if hashlib.sha256(content).hexdigest() != SHA256[scale]:
        raise ValueError(f"{tarball.name}: countries-{scale}.json is not that of world-atlas 2.0.2")
    return content


def read_world(content: bytes) -> GeoDataFrame:
    """Return the countries of a world map that `NUMERIC` names, overseas parts of others as their own.

    The result is indexed by ``iso3`` in alphabetical order with valid polygons in degrees (EPSG:4326).
    """
    world = gpd.read_file(io.BytesIO(content), layer="countries").set_crs(4326, allow_override=True)
    world["iso3"] = world["id"].map(NUMERIC)
    world = world.dropna(subset="iso3").set_index("iso3")[["geometry"]]
    world.geometry = polygons(shapely.make_valid(world.geometry.to_numpy()))
    return with_overseas(world)


def with_overseas(world: GeoDataFrame) -> GeoDataFrame:
    """Return the countries with the overseas parts of `INSIDE_ANOTHER` on rows of their own, sorted."""
    parts = world.explode().reset_index()
    points = parts.representative_point()
    owner = parts["iso3"].copy()
    for iso3, sovereign, box in INSIDE_ANOTHER:
        owner[(parts["iso3"] == sovereign) & points.within(shapely.box(*box))] = iso3
    return parts.assign(iso3=owner).dissolve("iso3").sort_index()


def polygons(geometries: np.ndarray) -> np.ndarray:
    """Return each geometry with only its polygons: repairing a ring may leave stray lines."""
    exploded = (shapely.get_parts(shapely.get_parts(geometry)) for geometry in geometries)
    kept = ([part for part in parts if part.geom_type == "Polygon"] for parts in exploded)
    return np.array([parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts) for parts in kept])


def select(coarse: GeoDataFrame, fine: GeoDataFrame) -> GeoDataFrame:
    """Return the Americas west of Greenwich, islands from the fine map and the rest from the coarse one.

    The last Aleutians lie beyond the antimeridian, where they would stretch the map around the world.
    """
    coarse, fine = (world[world.index.isin(AMERICAS)] for world in (coarse, fine))
    islands = fine.index[area_km2(fine) < ISLANDS]
    chosen = pd.concat([coarse[~coarse.index.isin(islands)], fine[fine.index.isin(islands)]]).sort_index()
    parts = chosen.explode()
    return parts[parts.bounds["maxx"] < 0].dissolve("iso3")


def simplify(source: GeoDataFrame) -> GeoDataFrame:
    """Return the outlines with less detail: shared borders stay shared, and no country disappears."""
    area = area_km2(source)
    parts = without_islets(source.explode())
    detail = detail_of(parts, area)
    simpler = [simplified(parts[detail == level], *DETAIL[level]) for level in DETAIL]
    outlines = pd.concat(simpler).dissolve("iso3").sort_index()
    outlines.geometry = shapely.orient_polygons(outlines.geometry.to_numpy(), exterior_cw=False)
    return outlines


def simplified(parts: GeoDataFrame, tolerance: float, grid: float) -> GeoDataFrame:
    """Return parts with less detail, on a grid, borders still shared; `tolerance` and `grid` in degrees."""
    snapped = shapely.set_precision(parts.geometry.to_numpy(), grid)
    simpler = shapely.coverage_simplify(snapped, tolerance)
    return parts.set_geometry(gpd.GeoSeries(simpler, index=parts.index, crs=parts.crs))


def without_islets(parts: GeoDataFrame) -> GeoDataFrame:
    """Return the parts (one polygon a row, indexed by ``iso3``) that are large enough to be seen."""
    area = area_km2(parts)
    largest = area == area.groupby(level=0).transform("max")
    least = np.where(parts.index.isin(MANY_ISLETS), ISLET_OF_MANY, ISLET)
    return parts[largest | (area >= least)]


def detail_of(parts: GeoDataFrame, area: pd.Series) -> pd.Series:
    """Return the key of `DETAIL` for each part; `area` is that of whole countries, km2."""
    whole = area.loc[parts.index].to_numpy()
    arctic = parts.index.isin(["CAN", "GRL"]) & (parts.bounds["miny"] > 60)
    patagonian = (parts.bounds["maxy"] < -45) & (area_km2(parts) < 60_000)
    detail = pd.Series("land", index=parts.index)
    detail[arctic | patagonian] = "far"
    detail[whole < ISLANDS] = "island"
    detail[whole < TINY_ISLANDS] = "tiny"
    return detail


def check(outlines: GeoDataFrame, source: GeoDataFrame) -> None:
    """Raise `ValueError` if the outlines lost a country, much of its area, or their fit to one another."""
    if set(outlines.index) != set(AMERICAS):
        raise ValueError(f"missing or too many: {sorted(set(outlines.index) ^ set(AMERICAS))}")
    if not outlines.is_valid.all() or not shapely.coverage_is_valid(outlines.geometry.to_numpy()):
        raise ValueError("some outlines are invalid, overlap or leave gaps")
    loss = area_loss(outlines, source)
    if loss.max() > LARGEST_LOSS:
        raise ValueError(f"{loss.idxmax()} changed its area by {loss.max():.1%}")


def area_loss(outlines: GeoDataFrame, source: GeoDataFrame) -> pd.Series:
    """Return the share of its area that each country gained or lost, as a positive number."""
    return (area_km2(outlines) / area_km2(source) - 1).abs()


def compact_geojson(outlines: GeoDataFrame, decimals: int = 3) -> bytes:
    """Return GeoJSON of at most so many decimals, without spaces: `id` and `iso3` per feature."""
    features = [
        {
            "type": "Feature",
            "id": iso3,
            "properties": {"iso3": iso3},
            "geometry": json.loads(shapely.to_geojson(shape), parse_float=lambda text: round(float(text), decimals)),
        }
        for iso3, shape in outlines.geometry.items()
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":")).encode()


def report(outlines: GeoDataFrame, source: GeoDataFrame, size: int) -> str:
    """Return one line with the counts that tell whether a rebuild is still good."""
    loss = area_loss(outlines, source)
    vertices = shapely.get_num_coordinates(outlines.geometry.to_numpy()).sum()
    counts = f"{len(outlines)} outlines, {vertices} vertices, {size} bytes"
    return f"{counts}, most changed area: {loss.idxmax()} by {loss.max():.2%}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
