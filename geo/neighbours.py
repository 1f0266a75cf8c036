"""Which states lie next to a state: those across a land border, or for an island those of its subregion."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from geo import PACKAGE

Basis = Literal["border", "subregion"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A state next to another, and why: a land `border`, or for a state without one the same `subregion`."""

    iso3: str
    basis: Basis


def neighbours(iso3: str) -> tuple[Neighbour, ...]:
    """Return the neighbours of a state by code; `KeyError` for anything but one of the 35 states."""
    return _neighbours()[iso3]


@cache
def _neighbours() -> Mapping[str, tuple[Neighbour, ...]]:
    found: dict[str, list[Neighbour]] = {}
    with (PACKAGE / "neighbours.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            neighbour = Neighbour(iso3=row["neighbour"], basis=cast(Basis, row["basis"]))
            found.setdefault(row["iso3"], []).append(neighbour)
    return MappingProxyType({iso3: tuple(rows) for iso3, rows in found.items()})
