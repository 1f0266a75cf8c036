"""What is marked on the map of governments and signers: cities or countries with signers, and a place of a demand."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from data.measures.signers.signing import by_place, seats
from data.record.selection import View
from geo.countries import countries
from geo.neighbours import neighbours
from pages.parts.drawing import palette
from pages.parts.drawing.slide.outlines import Drawing
from pages.parts.words import labels, short
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.counts import organizations_words

MOST_POINTS = 150
# so near to another country a point lies on its border
BORDER = 2.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A round mark on the map: a small state (filled by its standing), or a city or country with `n` signers.

    `name` is that of a country; `cities` is of how many that are near each other it is.
    """

    x: float
    y: float
    radius: float
    words: str
    fill: str
    signers: bool
    n: int = 0
    name: str = ""
    cities: int = 1


@dataclass(frozen=True, slots=True)
class Site:
    """Where what one demand asks is to be done: the middle of a border of two countries, and what stands there."""

    x: float
    y: float
    words: str
    countries: tuple[str, ...]


def cities(view: View, drawn: Drawing) -> tuple[list[Mark], int]:
    """Return a mark for each city with signers, the largest first, and how many organizations lie outside."""
    marks, outside = [], 0
    columns = ["city", "country", "latitude", "longitude", "organizations"]
    for city, country, latitude, longitude, n in by_place(view)[columns].head(MOST_POINTS).itertuples(index=False):
        place = drawn.placed(latitude, longitude)
        if place is None or countries()[country].status == "elsewhere":
            outside += n
            continue
        words = _("{city}, {country}: {organizations}").format(
            city=labels.city(view.record, city),
            country=labels.country(country),
            organizations=organizations_words(n),
        )
        name = labels.country(country)
        marks.append(Mark(*place, _radius(n), words, palette.ACCENT, signers=True, n=int(n), name=name))
    return marks, outside


def seat_marks(view: View, drawn: Drawing) -> tuple[list[Mark], int]:
    """Return a mark for each country with signers, the most first, and how many organizations lie outside."""
    marks, outside = [], 0
    lands = {outline.iso3: outline.inside for outline in drawn.outlines}
    for iso3, n in seats(view).countries.items():
        country = countries()[iso3]
        place = lands.get(iso3) or drawn.placed(country.latitude, country.longitude)
        if place is None or country.status == "elsewhere":
            outside += n
            continue
        name = labels.country(iso3)
        words = _("{what}: {n}").format(what=name, n=organizations_words(n))
        marks.append(Mark(*place, _radius(n), words, palette.ACCENT, signers=True, n=n, name=name))
    return marks, outside


def site(view: View, drawn: Drawing) -> Site | None:
    """Return the border of the two countries that each passage names which asks for the one demand; None for others."""
    record, demands = view.record, view.filters.demands
    if len(demands) != 1:
        return None
    asks = record.coding_call & (record.coding_demand == record.demands.index(demands[0]))
    named = record.passage_named[record.coding_passage[asks]]
    pair = tuple(record.countries[k] for k in np.flatnonzero(named.all(axis=0))) if len(named) else ()
    lands = {o.iso3: np.array([point for ring in o.rings for point in ring]) for o in drawn.outlines}
    if len(pair) != 2 or not {*pair} <= {*lands} or pair[1] not in {near.iso3 for near in neighbours(pair[0])}:
        return None
    one, other = (lands[iso3] for iso3 in pair)
    apart = np.hypot(*(one[:, None] - other[None]).transpose(2, 0, 1))
    x, y = np.mean([one[near] for near in np.flatnonzero(apart.min(axis=1) <= apart.min() + BORDER)], axis=0).tolist()
    return Site(x, y, short.demands(record)[demands[0]], pair)


def _radius(n: int) -> float:
    """Return the radius of the mark of so many organizations."""
    return round(5 + 3.2 * math.sqrt(n), 1)
