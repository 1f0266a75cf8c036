"""The countries that the record may name: codes, names in three languages, subregion, marker point."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast, get_args

from geo import PACKAGE

Status = Literal["state", "territory", "elsewhere"]
Language = Literal["en", "es", "pt"]

ELSEWHERE = "Elsewhere"
SUBREGIONS = ("North America", "Central America", "Caribbean", "South America")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One country: a `state` or `territory` of the Americas, or one `elsewhere` where a signer may be based.

    `latitude` and `longitude` (degrees) mark a point well inside the largest part of the country. `small`
    says that its outline cannot be seen on a map of the whole region, so that it needs a marker. A country
    elsewhere has the subregion `ELSEWHERE` and no outline.
    """

    iso3: str
    iso2: str
    name_en: str
    name_es: str
    name_pt: str
    subregion: str
    status: Status
    latitude: float
    longitude: float
    small: bool

    def __post_init__(self) -> None:
        if self.status not in get_args(Status):
            raise ValueError(f"{self.iso3}: status {self.status!r} is not one of {get_args(Status)}")
        if self.subregion not in (*SUBREGIONS, ELSEWHERE):
            raise ValueError(f"{self.iso3}: {self.subregion!r} is not a subregion")


@cache
def countries() -> Mapping[str, Country]:
    """Return every country by its ISO 3166-1 alpha-3 code, in alphabetical order; read once, read-only."""
    with (PACKAGE / "countries.csv").open(encoding="utf-8", newline="") as file:
        return MappingProxyType({row["iso3"]: _country(row) for row in csv.DictReader(file)})


def states() -> tuple[str, ...]:
    """Return the codes of the 35 states of the Americas, in alphabetical order."""
    return tuple(iso3 for iso3, country in countries().items() if country.status == "state")


def name(iso3: str, lang: str = "en") -> str:
    """Return the short name of a country in `en`, `es` or `pt`.

    Raises `KeyError` for a code that is not in `countries()` and `ValueError` for another language.
    """
    if lang not in get_args(Language):
        raise ValueError(f"language {lang!r} is not one of {get_args(Language)}")
    return cast(str, getattr(countries()[iso3], f"name_{lang}"))


def _country(row: dict[str, str]) -> Country:
    return Country(
        iso3=row["iso3"],
        iso2=row["iso2"],
        name_en=row["name_en"],
        name_es=row["name_es"],
        name_pt=row["name_pt"],
        subregion=row["subregion"],
        status=cast(Status, row["status"]),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        small=row["small"] == "yes",
    )
