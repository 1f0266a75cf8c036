"""The flat map: areas are kept, points lie in their countries, and a part shows the countries asked for."""

import json

import pytest
import shapely

from geo.boundaries import read_boundaries
from geo.build.area import area_km2
from geo.countries import countries
from geo.plane import extent, main_extents, plane_geojson, project, whole

SHAPES = {
    feature["properties"]["iso3"]: shapely.geometry.shape(feature["geometry"])
    for feature in json.loads(plane_geojson())["features"]
}


def test_every_country_with_an_outline_lies_on_the_plane_as_a_valid_shape():
    assert set(SHAPES) == set(read_boundaries().index)
    assert all(shape.is_valid and not shape.is_empty for shape in SHAPES.values())


@pytest.mark.parametrize("iso3", ["CAN", "MEX", "PAN", "BRA", "CHL"])
def test_areas_are_those_on_the_ground(iso3):
    # a unit of the plane is 10 km
    assert SHAPES[iso3].area * 100 == pytest.approx(area_km2(read_boundaries())[iso3], rel=0.01)


def test_points_of_countries_lie_inside_them():
    for iso3, shape in SHAPES.items():
        country = countries()[iso3]
        point = shapely.Point(project([country.latitude], [country.longitude])[0])
        assert shape.distance(point) < 1, iso3


def test_north_is_up_and_east_is_right():
    (north, south, east) = project([45.0, -10.0, 12.0], [-84.0, -84.0, -60.0])

    assert north[1] > 0 > south[1]
    assert east[0] > 0


def test_a_part_holds_its_countries_and_what_lies_around_them_and_stays_within_the_whole():
    for chosen in (["PAN"], ["BRB"], ["CAN", "CHL"]):
        box, limit = extent(chosen), whole()
        for iso3 in chosen:
            inside = main_extents()[iso3]
            assert box.west <= inside.west <= inside.east <= box.east
            assert box.south <= inside.south <= inside.north <= box.north
        assert limit.west <= box.west < box.east <= limit.east
        assert limit.south <= box.south < box.north <= limit.north
    panama, costa_rica = extent(["PAN"]), main_extents()["CRI"]
    assert panama.west < costa_rica.west


def test_of_countries_elsewhere_or_of_none_the_whole_is_shown():
    assert extent(["ESP"]) == extent([]) == whole()
