"""Where the organizations that signed are based, place by place, and which of the statements each signed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.measures.signers.signing import signed, statements_signed
from data.record.cache import cached
from data.record.folding import folded
from data.record.record import Record
from data.record.selection import View, of_side
from geo.countries import countries
from geo.plane import project

UNKNOWN, OUTSIDE = "unknown", "outside"


@dataclass(frozen=True, slots=True)
class Place:
    """One city: its id, its name and country as the record writes them, and where it lies on the plane of `geo`.

    `point` is None where the record has no coordinates; `organizations` are positions in the record.
    """

    key: str
    city: str
    country: str
    point: tuple[float, float] | None
    organizations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """The organizations kept by where they are based: cities of the Americas, cities outside, city not known."""

    cities: tuple[Place, ...]
    outside: tuple[Place, ...]
    unknown: tuple[int, ...]


@cached
def every_place(record: Record) -> tuple[Place, ...]:
    """Return all cities of the record in the order of the file, each with all its organizations."""
    table = record.tables["organizations"]
    found: dict[tuple[str, str], list[int]] = {}
    columns = (table[name].astype(object).fillna("") for name in ("city", "country"))
    for position, (city, country) in enumerate(zip(*columns, strict=True)):
        if city:
            found.setdefault((str(city), str(country)), []).append(position)
    latitude, longitude = (table[name].to_numpy(dtype=float) for name in ("latitude", "longitude"))
    located = {
        city: next((i for i in rows if not np.isnan(latitude[i]) and not np.isnan(longitude[i])), None)
        for city, rows in found.items()
    }
    rows = [row for row in located.values() if row is not None]
    points = dict(zip(rows, project(latitude[rows].tolist(), longitude[rows].tolist()), strict=True))
    places, taken = [], {UNKNOWN, OUTSIDE}
    for (city, country), positions in found.items():
        stem = key = "-".join((country.lower(), *folded(city).split())).strip("-")
        while key in taken:
            key = f"{stem}-{len(taken)}"
        taken.add(key)
        row = located[city, country]
        places.append(Place(key, city, country, None if row is None else points[row], tuple(positions)))
    return tuple(places)


@of_side("from")
@cached
def signers_by_place(view: View) -> Places:
    """Return the organizations kept by place, the places with most first, then by name.

    Within a place those that signed most of the statements kept come first, then by name.
    """
    kept, signatures = view.organizations, statements_signed(view)
    rank = np.empty(len(kept), dtype=np.intp)
    rank[view.record.name_order] = np.arange(len(kept))

    def ordered(positions: list[int]) -> tuple[int, ...]:
        return tuple(sorted(positions, key=lambda i: (-signatures[i], rank[i])))

    filled = []
    named = np.zeros(len(kept), dtype=bool)
    for place in every_place(view.record):
        positions = [i for i in place.organizations if kept[i]]
        named[list(place.organizations)] = True
        if positions:
            filled.append(Place(place.key, place.city, place.country, place.point, ordered(positions)))
    filled.sort(key=lambda place: (-len(place.organizations), folded(place.city)))
    return Places(
        cities=tuple(place for place in filled if not is_outside(place.country)),
        outside=tuple(place for place in filled if is_outside(place.country)),
        unknown=ordered(np.flatnonzero(kept & ~named).tolist()),
    )


def is_outside(country: str) -> bool:
    """Return whether a country (alpha-3, "" where it is not known) lies outside the Americas."""
    known = countries().get(country)
    return bool(country) and (known is None or known.status == "elsewhere")


def who_signed_what(view: View, positions: tuple[int, ...], statements: list[int]) -> np.ndarray:
    """Return which organization signed which statement, bool, shape (len(positions), len(statements))."""
    return signed(view, statements)[list(positions)]
