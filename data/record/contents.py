"""What the package holds, table by table: rows, and what each column means in its description's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.record.schema import PACKAGE, read_description


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its name, what it holds, and the unit of its numbers ("" if it has none)."""

    name: str
    description: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """One table as the package describes it; the words are English."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source that the package names: title, publisher, address and date, each "" if not given."""

    title: str
    publisher: str
    address: str
    date: str


def contents(directory: Path = PACKAGE) -> tuple[Contents, ...]:
    """Return the tables of the package in `directory`; raise `data.record.errors.DataError` if it is unreadable."""
    return tuple(
        Contents(
            name=str(resource["name"]),
            title=_word(resource, "title") or str(resource["name"]),
            description=_word(resource, "description"),
            columns=tuple(
                Column(
                    name=str(field["name"]),
                    description=_word(field, "description"),
                    unit=_word(field, "unit"),
                )
                for field in resource["schema"]["fields"]
            ),
        )
        for resource in read_description(directory)["resources"]
    )


def sources(directory: Path = PACKAGE) -> tuple[Source, ...]:
    """Return the sources that the package in `directory` names, in its order."""
    return tuple(
        Source(
            title=_word(source, "title"),
            publisher=_word(source, "publisher"),
            address=_word(source, "path"),
            date=_word(source, "date"),
        )
        for source in read_description(directory).get("sources", ())
    )


def _word(description: Mapping[str, Any], key: str) -> str:
    return str(description.get(key) or "")
