"""The countries of the package: which they are, their names frozen from CLDR, and a point inside each."""

from __future__ import annotations

import csv
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely
from babel import Locale
from geopandas import GeoDataFrame

from geo.build.area import area_km2

# Each: ISO 3166-1 alpha-3, alpha-2 and numeric code.
STATES = {
    "North America": "CAN CA 124, MEX MX 484, USA US 840",
    "Central America": "BLZ BZ 084, CRI CR 188, GTM GT 320, HND HN 340, NIC NI 558, PAN PA 591, SLV SV 222",
    "Caribbean": (
        "ATG AG 028, BHS BS 044, BRB BB 052, CUB CU 192, DMA DM 212, DOM DO 214, GRD GD 308, HTI HT 332, "
        "JAM JM 388, KNA KN 659, LCA LC 662, TTO TT 780, VCT VC 670"
    ),
    "South America": (
        "ARG AR 032, BOL BO 068, BRA BR 076, CHL CL 152, COL CO 170, ECU EC 218, GUY GY 328, PER PE 604, "
        "PRY PY 600, SUR SR 740, URY UY 858, VEN VE 862"
    ),
}
TERRITORIES = {
    "North America": "BMU BM 060, GRL GL 304, SPM PM 666",
    "Caribbean": (
        "ABW AW 533, AIA AI 660, BES BQ 535, BLM BL 652, CUW CW 531, CYM KY 136, GLP GP 312, MAF MF 663, "
        "MSR MS 500, MTQ MQ 474, PRI PR 630, SXM SX 534, TCA TC 796, VGB VG 092, VIR VI 850"
    ),
    "South America": "FLK FK 238, GUF GF 254",
}
# Where organizations that sign on the Americas may have their seat.
OTHERS = {
    "Elsewhere": (
        "AUS AU 036, AUT AT 040, BEL BE 056, CHE CH 756, DEU DE 276, DNK DK 208, ESP ES 724, FRA FR 250, GBR GB 826, "
        "IRL IE 372, ITA IT 380, NLD NL 528, NOR NO 578, PRT PT 620, SWE SE 752"
    ),
}


def _codes(status: str, listed: dict[str, str]) -> list[tuple[str, str, str, str, str]]:
    """Return (iso3, iso2, numeric, subregion, status) for each country of a list above."""
    codes = [(subregion, entry.split()) for subregion, text in listed.items() for entry in text.split(", ")]
    return [(iso3, iso2, number, subregion, status) for subregion, (iso3, iso2, number) in codes]


CODES = _codes("state", STATES) + _codes("territory", TERRITORIES) + _codes("elsewhere", OTHERS)
NUMERIC = {number: iso3 for iso3, _, number, _, _ in CODES}
AMERICAS = [iso3 for iso3, _, _, _, status in CODES if status != "elsewhere"]

# CLDR shortens in English what the states themselves write out.
SPELLED_OUT = {"St. Vincent & Grenadines": "Saint Vincent and the Grenadines"}

# Where the map shows the whole region a pixel is about 20 km wide: less than this (km2) is a few pixels.
SMALL = 6_000


def country_table(outlines: GeoDataFrame, world: GeoDataFrame) -> pd.DataFrame:
    """Return the rows of ``countries.csv`` in alphabetical order of ``iso3``.

    `outlines` (the published ones) and `world` are indexed by ``iso3``, in degrees; the points of countries
    that have no outline are taken from `world`.
    """
    table = pd.DataFrame(CODES, columns=["iso3", "iso2", "numeric", "subregion", "status"]).set_index("iso3")
    for lang in ("en", "es", "pt"):
        table[f"name_{lang}"] = [country_name(iso2, lang) for iso2 in table["iso2"]]
    largest = pd.concat([largest_part(outlines), largest_part(world.drop(index=outlines.index))])
    points = inner_point(largest)
    table["latitude"], table["longitude"] = points.y.round(3), points.x.round(3)
    table["small"] = (area_km2(largest) < SMALL).map({True: "yes", False: "no"})
    names = ["name_en", "name_es", "name_pt"]
    columns = ["iso2", *names, "subregion", "status", "latitude", "longitude", "small"]
    return table.sort_index()[columns].reset_index()


def country_name(iso2: str, lang: str) -> str:
    """Return the short name of a country by CLDR, written out in English."""
    name: str = Locale(lang).territories[iso2]
    return SPELLED_OUT.get(name, name.replace("St. ", "Saint ").replace(" & ", " and "))


def largest_part(shapes: GeoDataFrame) -> GeoDataFrame:
    """Return the largest polygon of each country (by true area), on the same index."""
    parts = shapes.explode()
    area = area_km2(parts)
    return parts[area == area.groupby(level=0).transform("max")]


def inner_point(shapes: GeoDataFrame) -> gpd.GeoSeries:
    """Return the point of each polygon that lies farthest from its outline, in the same coordinates."""
    radius = shapely.maximum_inscribed_circle(shapes.geometry.to_numpy(), tolerance=0.01)
    return gpd.GeoSeries(shapely.get_point(radius, 0), index=shapes.index, crs=shapes.crs)


def write_csv(path: Path, table: pd.DataFrame) -> None:
    """Write a table as the package's CSV: UTF-8, newline, quotes only where needed."""
    table.to_csv(path, index=False, lineterminator="\n", encoding="utf-8", quoting=csv.QUOTE_MINIMAL)
