"""Where things are: the shipped outlines, names, neighbours and distances."""

import csv
import hashlib
import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
import shapely
from pyproj import Geod

from geo import PACKAGE
from geo.boundaries import geojson, read_boundaries
from geo.build.area import area_km2
from geo.countries import ELSEWHERE, SUBREGIONS, Country, countries, name, states
from geo.distance import distance_km
from geo.neighbours import Neighbour, neighbours

ROOT = Path(__file__).parents[2]
ORGANIZATIONS = ROOT / "data" / "package" / "organizations.csv"

# km2, public knowledge: with lakes, without the sea. Where a source also counts lagoons or coastal waters,
# the land area stands here (CHL, HTI, SLV). SUR is without the 15,600 km2 that Guyana administers.
KNOWN_KM2 = {
    "ARG": 2_780_400, "ATG": 442, "BHS": 13_880, "BLZ": 22_966, "BOL": 1_098_581, "BRA": 8_510_000,
    "BRB": 431, "CAN": 9_984_670, "CHL": 743_812, "COL": 1_141_748, "CRI": 51_179, "CUB": 109_884,
    "DMA": 751, "DOM": 48_671, "ECU": 256_370, "GRD": 344, "GTM": 108_889, "GUY": 214_969, "HND": 112_492,
    "HTI": 27_560, "JAM": 10_991, "KNA": 261, "LCA": 616, "MEX": 1_964_375, "NIC": 130_373, "PAN": 75_320,
    "PER": 1_285_216, "PRY": 406_752, "SLV": 20_721, "SUR": 148_220, "TTO": 5_128, "URY": 176_215,
    "USA": 9_525_067, "VCT": 389, "VEN": 916_445,
}  # fmt: skip
# Natural Earth itself draws these smaller than their official area: shallow banks, cays and coast left out.
DRAWN_SMALLER = {"BHS": 0.11, "HTI": 0.04, "SLV": 0.03, "SUR": 0.03, "VCT": 0.06}

LAND_NEIGHBOURS = {
    "ARG": "BOL BRA CHL PRY URY",
    "BLZ": "GTM MEX",
    "BOL": "ARG BRA CHL PER PRY",
    "BRA": "ARG BOL COL GUY PER PRY SUR URY VEN",
    "CAN": "USA",
    "CHL": "ARG BOL PER",
    "COL": "BRA ECU PAN PER VEN",
    "CRI": "NIC PAN",
    "DOM": "HTI",
    "ECU": "COL PER",
    "GTM": "BLZ HND MEX SLV",
    "GUY": "BRA SUR VEN",
    "HND": "GTM NIC SLV",
    "HTI": "DOM",
    "MEX": "BLZ GTM USA",
    "NIC": "CRI HND",
    "PAN": "COL CRI",
    "PER": "BOL BRA CHL COL ECU",
    "PRY": "ARG BOL BRA",
    "SLV": "GTM HND",
    "SUR": "BRA GUY",
    "URY": "ARG BRA",
    "USA": "CAN MEX",
    "VEN": "BRA COL GUY",
}
ISLANDS = "ATG BHS BRB CUB DMA GRD JAM KNA LCA TTO VCT".split()


def in_the_americas() -> list[Country]:
    return [country for country in countries().values() if country.status != "elsewhere"]


# Outlines


def test_the_outlines_are_those_of_the_35_states_and_20_territories():
    shapes = read_boundaries()

    assert list(shapes.index) == sorted(country.iso3 for country in in_the_americas())
    assert len(states()) == 35
    assert len(shapes) == 55


def test_every_outline_is_a_valid_polygon_with_an_inside():
    shapes = read_boundaries().geometry

    assert set(shapes.geom_type) == {"Polygon", "MultiPolygon"}
    assert list(shapes.index[~shapes.is_valid | shapes.is_empty]) == []


def test_outlines_neither_overlap_nor_leave_gaps():
    assert shapely.coverage_is_valid(read_boundaries().geometry.to_numpy())


def test_outer_rings_turn_counterclockwise_and_holes_clockwise():
    parts = read_boundaries().geometry.explode()

    assert all(part.exterior.is_ccw for part in parts)
    assert not any(hole.is_ccw for part in parts for hole in part.interiors)


@pytest.mark.parametrize("iso3", sorted(KNOWN_KM2))
def test_a_state_has_about_the_area_that_it_is_known_to_have(iso3):
    tolerance = DRAWN_SMALLER.get(iso3, 0.05 if KNOWN_KM2[iso3] < 1_000 else 0.02)

    assert area_km2(read_boundaries())[iso3] == pytest.approx(KNOWN_KM2[iso3], rel=tolerance)


def test_the_known_areas_are_those_of_all_states():
    assert sorted(KNOWN_KM2) == list(states())


def test_both_islands_of_a_state_of_two_are_kept():
    shapes = read_boundaries().geometry
    on = {
        "KNA": [(-62.78, 17.33), (-62.58, 17.15)],  # Saint Kitts, Nevis
        "ATG": [(-61.80, 17.07), (-61.79, 17.63)],  # Antigua, Barbuda
        "TTO": [(-61.25, 10.45), (-60.72, 11.24)],  # Trinidad, Tobago
        "GRD": [(-61.68, 12.11), (-61.45, 12.48)],  # Grenada, Carriacou
    }

    assert all(shapes[iso3].covers(shapely.Point(place)) for iso3, places in on.items() for place in places)


def test_no_outline_crosses_the_antimeridian():
    west, south, east, north = read_boundaries().total_bounds

    assert -180 <= west < -170
    assert -20 < east < 0
    assert -57 < south < north < 84
    assert read_boundaries().loc["USA"].geometry.bounds[2] < -66


def test_the_file_for_the_browser_holds_codes_and_shapes_only_and_is_small():
    collection = json.loads(geojson())

    assert collection["type"] == "FeatureCollection"
    assert all(feature["properties"] == {"iso3": feature["id"]} for feature in collection["features"])
    assert len(geojson()) <= 250_000


def test_serving_outlines_and_names_does_not_import_geopandas():
    script = (
        "import sys; from geo import boundaries, countries, distance, neighbours; boundaries.geojson();"
        "countries.countries(); neighbours.neighbours('PAN');"
        "print([m for m in ('geopandas', 'pandas', 'shapely') if m in sys.modules])"
    )

    command = [sys.executable, "-c", script]
    heavy = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert heavy.stdout.strip() == "[]"


def test_changing_a_frame_of_outlines_does_not_change_the_next_one():
    read_boundaries()["mine"] = 1

    assert list(read_boundaries().columns) == ["geometry"]


# Countries


def test_every_country_has_a_name_in_the_three_languages():
    named = [name(iso3, lang) for iso3 in countries() for lang in ("en", "es", "pt")]

    assert all(text == text.strip() and text for text in named)
    assert all(len({name(iso3, lang) for iso3 in countries()}) == len(countries()) for lang in ("en", "es", "pt"))


@pytest.mark.parametrize(
    ("iso3", "lang", "expected"),
    [
        ("VCT", "en", "Saint Vincent and the Grenadines"),
        ("KNA", "en", "Saint Kitts and Nevis"),
        ("LCA", "en", "Saint Lucia"),
        ("ATG", "en", "Antigua and Barbuda"),
        ("TTO", "en", "Trinidad and Tobago"),
        ("VCT", "es", "San Vicente y las Granadinas"),
        ("USA", "es", "Estados Unidos"),
        ("GUY", "pt", "Guiana"),
        ("KNA", "pt", "São Cristóvão e Névis"),
        ("ESP", "pt", "Espanha"),
    ],
)
def test_a_country_is_called_by_its_short_name(iso3, lang, expected):
    assert name(iso3, lang) == expected


def test_a_name_in_another_language_or_of_no_country_is_refused():
    with pytest.raises(ValueError, match="'fr'"):
        name("PAN", "fr")
    with pytest.raises(KeyError):
        name("XXX")


def test_the_states_are_in_their_subregions():
    of_states = pd.Series({iso3: countries()[iso3].subregion for iso3 in states()})

    assert of_states.value_counts().to_dict() == {
        "Caribbean": 13,
        "South America": 12,
        "Central America": 7,
        "North America": 3,
    }
    assert set(of_states[["CAN", "MEX", "USA"]]) == {"North America"}
    assert {country.subregion for country in in_the_americas()} == set(SUBREGIONS)


def test_countries_elsewhere_have_no_subregion_of_the_americas():
    elsewhere = {iso3 for iso3, country in countries().items() if country.status == "elsewhere"}

    assert {"BEL", "CHE", "DEU", "ESP", "FRA", "GBR", "ITA", "NLD"} <= elsewhere
    assert {countries()[iso3].subregion for iso3 in elsewhere} == {ELSEWHERE}


def test_marker_points_stand_inside_their_country():
    shapes = read_boundaries().geometry
    points = {country.iso3: shapely.Point(country.longitude, country.latitude) for country in in_the_americas()}

    assert [iso3 for iso3, point in points.items() if not shapes[iso3].contains(point)] == []


def test_islands_that_a_map_of_the_region_cannot_show_are_small():
    small = {iso3 for iso3 in states() if countries()[iso3].small}

    assert small == set("ATG BHS BRB DMA GRD KNA LCA TTO VCT".split())


def test_a_country_of_unknown_status_or_subregion_cannot_exist():
    panama = {field: getattr(countries()["PAN"], field) for field in Country.__slots__}

    with pytest.raises(ValueError, match="status"):
        Country(**panama | {"status": "province"})
    with pytest.raises(ValueError, match="Oceania"):
        Country(**panama | {"subregion": "Oceania"})


# Neighbours


@pytest.mark.parametrize("iso3", sorted(LAND_NEIGHBOURS))
def test_a_state_borders_on_the_states_that_a_school_atlas_shows(iso3):
    expected = tuple(Neighbour(iso3=other, basis="border") for other in LAND_NEIGHBOURS[iso3].split())

    assert neighbours(iso3) == expected


def test_a_border_is_shared_by_both_sides():
    borders = {(a, b.iso3) for a in states() for b in neighbours(a) if b.basis == "border"}

    assert borders == {(b, a) for a, b in borders}


@pytest.mark.parametrize("iso3", ISLANDS)
def test_an_island_is_next_to_the_other_states_of_its_subregion(iso3):
    caribbean = [other for other in states() if countries()[other].subregion == "Caribbean" and other != iso3]

    assert neighbours(iso3) == tuple(Neighbour(iso3=other, basis="subregion") for other in caribbean)
    assert len(caribbean) == 12


def test_every_state_has_neighbours_and_nothing_else_has():
    assert sorted([*LAND_NEIGHBOURS, *ISLANDS]) == list(states())
    with pytest.raises(KeyError):
        neighbours("GUF")


# Distances


def measured(latitude: float | None, longitude: float | None, iso3: str) -> float:
    points = pd.DataFrame({"latitude": [latitude], "longitude": [longitude]}, dtype=float)
    return float(distance_km(points, pd.Series([iso3])).iloc[0])


def km_to_marker(latitude: float, longitude: float, iso3: str) -> float:
    country = countries()[iso3]
    return Geod(ellps="WGS84").inv(longitude, latitude, country.longitude, country.latitude)[2] / 1000


def test_a_point_inside_its_country_is_at_no_distance():
    assert measured(19.43, -99.13, "MEX") == 0  # Mexico City
    assert measured(38.91, -77.04, "USA") == 0  # Washington


def test_a_point_outside_is_as_far_as_the_nearest_point_of_the_country():
    # The border is the 49th parallel, one degree south: 111.2 km there, on outlines rounded to 1.1 km.
    assert measured(50, -100, "USA") == pytest.approx(111.2, abs=2)
    # Bridgetown to Saint Vincent, some 165 km of sea.
    assert measured(13.10, -59.62, "VCT") == pytest.approx(164, abs=8)


def test_a_point_a_continent_away_is_measured_over_the_globe():
    # Madrid to the north-east of Newfoundland.
    expected = Geod(ellps="WGS84").inv(-3.7, 40.42, -52.75, 47.5)[2] / 1000

    assert measured(40.42, -3.7, "CAN") == pytest.approx(expected, rel=0.02)


def test_the_distance_is_not_known_without_a_point_or_an_outline():
    assert pd.isna(measured(None, None, "MEX"))
    assert pd.isna(measured(40.42, -3.7, "ESP"))


def test_distances_stand_on_the_rows_of_the_points():
    points = pd.DataFrame({"latitude": [19.43, None, 50.0], "longitude": [-99.13, None, -100.0]}, index=["a", "b", "a"])

    found = distance_km(points, pd.Series(["MEX", "MEX", "CAN"], index=["a", "b", "a"]))

    assert list(found.index) == ["a", "b", "a"]
    assert found.iloc[0] == found.iloc[2] == 0
    assert pd.isna(found.iloc[1])


def test_points_and_countries_that_do_not_match_are_refused():
    points = pd.DataFrame({"latitude": [19.43], "longitude": [-99.13]})

    with pytest.raises(ValueError, match="same index"):
        distance_km(points, pd.Series(["MEX"], index=[7]))
    with pytest.raises(ValueError, match="XXX"):
        distance_km(points, pd.Series(["XXX"]))


def test_every_organization_stands_in_its_country_or_within_25_km_of_it():
    rows = pd.read_csv(ORGANIZATIONS, keep_default_na=False, na_values={"latitude": "", "longitude": ""})
    placed = rows[rows["latitude"].notna() & rows["longitude"].notna()].set_index("organization_id")

    assert len(placed) > 0, f"no organization in {ORGANIZATIONS.name} has coordinates"
    away = distance_km(placed, placed["country"])
    # A country elsewhere has no outline: its places must lie within reach of its centre.
    abroad = placed.index[placed["country"].map(lambda iso3: countries()[iso3].status) == "elsewhere"]
    away[abroad] = [km_to_marker(row.latitude, row.longitude, row.country) for row in placed.loc[abroad].itertuples()]
    allowed = pd.Series(25, index=away.index).mask(away.index.isin(abroad), 900)
    # a continent: its cities stand far from the point that marks it
    allowed = allowed.mask(away.index.isin(placed.index[placed["country"] == "AUS"]), 2200)

    astray = away[~(away <= allowed)].round(1)
    assert astray.empty, f"km away from its country: {astray.to_dict()}"


# The package


def test_the_descriptor_tells_the_truth_about_each_file():
    resources = json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))["resources"]

    for resource in resources:
        content = (PACKAGE / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert {resource["path"] for resource in resources} == {
        path.name for path in PACKAGE.iterdir() if path.name != "datapackage.json"
    }


@pytest.mark.parametrize("table", ["countries", "neighbours"])
def test_a_table_has_the_columns_described_and_is_sorted_by_its_key(table):
    resources = json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    schema = next(resource["schema"] for resource in resources if resource["name"] == table)
    with (PACKAGE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [tuple(row[column] for column in schema["primaryKey"]) for row in rows]

    assert list(rows[0]) == [field["name"] for field in schema["fields"]]
    assert all(one < next_one for one, next_one in pairwise(keys))


def test_sources_licences_and_the_disclaimer_on_borders_are_stated():
    package = json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))

    assert {"Natural Earth", "Unicode CLDR"} <= {
        known
        for known in ("Natural Earth", "Unicode CLDR")
        for source in package["sources"]
        if known in source["title"]
    }
    assert "position of this project" in package["description"]
    assert all(resource["licenses"] for resource in package["resources"])
