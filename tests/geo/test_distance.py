"""How far a point is from a country."""

import pandas as pd
import pytest
from pyproj import Geod

from data.record.schema import PACKAGE
from geo.countries import countries
from geo.distance import distance_km

ORGANIZATIONS = PACKAGE / "organizations.csv"


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
