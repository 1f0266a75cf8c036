"""Rules for organizations: where they are, how that is known, and whose units they are."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from data.check.rules import Package, numbers, rows, rule
from data.record.errors import Fault

# outlines are drawn for the screen: a harbour may lie so far outside
COUNTRY_KM = 50.0


@rule("organizations")
def coordinates_come_in_pairs(package: Package) -> Iterator[Fault]:
    """Latitude and longitude stand together or not at all."""
    organizations = package.tables["organizations"]
    for one, other in (("latitude", "longitude"), ("longitude", "latitude")):
        for line in organizations.index[(organizations[one] == "") & (organizations[other] != "")]:
            yield Fault("organizations.csv", int(line), one, f"is empty, but {other} is filled")


@rule("organizations")
def coordinates_are_those_of_a_city(package: Package) -> Iterator[Fault]:
    """Coordinates stand only beside a city, and a city only in a country."""
    organizations = package.tables["organizations"]
    for one, other in (("city", "latitude"), ("country", "city")):
        for line in organizations.index[(organizations[one] == "") & (organizations[other] != "")]:
            yield Fault("organizations.csv", int(line), one, f"is empty, but {other} is filled")


@rule("organizations")
def coordinates_lie_in_their_country(package: Package) -> Iterator[Fault]:
    """Coordinates are not 0, 0 and lie in the stated country, where the Americas' outlines tell, or within 50 km."""
    organizations = package.tables["organizations"]
    latitude, longitude = numbers(organizations["latitude"]), numbers(organizations["longitude"])
    nowhere = (latitude == 0) & (longitude == 0)
    for line in organizations.index[nowhere]:
        yield Fault("organizations.csv", int(line), "latitude", "0, 0 lies in the sea off Africa: not known is empty")
    # imported here: GeoPandas takes most of a second
    from geo.countries import countries
    from geo.distance import distance_km

    known = organizations["country"].isin(list(countries())) & latitude.between(-90, 90) & longitude.between(-180, 180)
    country = organizations.loc[known & ~nowhere, "country"]
    points = pd.DataFrame({"latitude": latitude, "longitude": longitude}).loc[country.index]
    outside = country[distance_km(points, country) > COUNTRY_KM]
    turned = points.loc[outside.index].set_axis(["longitude", "latitude"], axis=1)
    turned = turned[turned["latitude"].between(-90, 90)]
    swapped = distance_km(turned, outside[turned.index]) <= COUNTRY_KM
    for row in rows(organizations.loc[outside.index]):
        hint = "latitude and longitude are swapped" if swapped.get(row.Index, False) else "or the country is another"
        where = f"{row.latitude}, {row.longitude} lies outside {row.country}"
        yield Fault("organizations.csv", row.Index, "latitude", f"{where}; {hint}")


@rule("organizations")
def a_place_says_how_it_is_known(package: Package) -> Iterator[Fault]:
    """The basis is none exactly where neither country nor city is known."""
    organizations = package.tables["organizations"]
    placed = (organizations["country"] != "") | (organizations["city"] != "")
    none = organizations["location_basis"] == "none"
    for row in rows(organizations[placed == none]):
        problem = "is none, but a place is given" if row.location_basis == "none" else "is given, but no place"
        yield Fault("organizations.csv", row.Index, "location_basis", problem)


@rule("organizations")
def a_place_says_how_sure_it_is(package: Package) -> Iterator[Fault]:
    """The confidence is filled exactly where the basis is not none."""
    organizations = package.tables["organizations"]
    sure = organizations["location_confidence"] != ""
    for row in rows(organizations[sure == (organizations["location_basis"] == "none")]):
        problem = "is filled, but the basis is none" if row.location_confidence else "is empty, but a basis is given"
        yield Fault("organizations.csv", row.Index, "location_confidence", problem)


@rule("organizations")
def a_place_known_from_a_page_names_it(package: Package) -> Iterator[Fault]:
    """A place whose basis is a page has that page's address."""
    organizations = package.tables["organizations"]
    for line in organizations.index[(organizations["location_basis"] == "page") & (organizations["source_url"] == "")]:
        yield Fault("organizations.csv", int(line), "source_url", "is empty, but the basis is a page")


@rule("organizations")
def no_organization_is_its_own_parent(package: Package) -> Iterator[Fault]:
    """Following parents never leads back to the organization itself."""
    organizations = package.tables["organizations"]
    parent = dict(zip(organizations["organization_id"], organizations["parent_id"], strict=True))
    for row in rows(organizations[organizations["parent_id"] != ""]):
        path = [row.organization_id]
        while (above := parent.get(path[-1], "")) and above not in path:
            path.append(above)
        if above == row.organization_id:
            problem = f"leads back to itself: {' > '.join([*path, above])}"
            yield Fault("organizations.csv", row.Index, "parent_id", problem)
