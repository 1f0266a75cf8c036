"""Countries: their names in three languages, their subregions and the points that mark them."""

import pandas as pd
import pytest
import shapely

from geo.boundaries import read_boundaries
from geo.countries import ELSEWHERE, SUBREGIONS, Country, countries, name, states


def in_the_americas() -> list[Country]:
    return [country for country in countries().values() if country.status != "elsewhere"]


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
