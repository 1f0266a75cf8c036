"""Which sources nobody has been told to have looked at for a year: the command `python -m data sources`.

The record has no column for the day on which a source was opened. A source counts as seen on the latest day that the
rows citing it give (`as_of`, `reference_date`, `date`), and where they give none, on the day of the package.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from data.record.description import DESCRIPTION, Description, description_of
from data.record.errors import DataError
from data.record.load import package_directory, tables_of
from data.record.snapshot import read_files

YEAR = 365
# of a row, the first column that there is and that is filled
DAYS = ("as_of", "reference_date", "date")


@dataclass(frozen=True, slots=True, order=True)
class Cited:
    """A source: the latest day that is known of it (ISO, may be partial), its address, the tables that cite it."""

    day: str
    address: str
    tables: tuple[str, ...]


def sources(directory: Path, before: date) -> list[Cited]:
    """Return every source of a package whose latest day lies before a day, the oldest first; raise `DataError`."""
    files = read_files(directory)
    tables = tables_of(files)
    about = description_of(files.content[DESCRIPTION])
    made = about.created.date().isoformat() if about.created else ""
    days: dict[str, str] = defaultdict(str)
    places: dict[str, set[str]] = defaultdict(set)
    for name, frame in tables.items():
        columns = [column for column in frame.columns if column.endswith("url")]
        dated = [column for column in DAYS if column in frame.columns]
        for row in frame[[*columns, *dated]].astype("str").to_dict("records") if columns else ():
            day = next((row[column] for column in dated if row[column]), made)
            for address in (one for column in columns for one in row[column].split("|")):
                _note(days, places, address, day, name)
    for address, day in _named(about, made):
        _note(days, places, address, day, DESCRIPTION)
    found = [Cited(day, address, tuple(sorted(places[address]))) for address, day in days.items()]
    return sorted(one for one in found if one.day < before.isoformat()[: len(one.day)])


def _named(about: Description, made: str) -> list[tuple[str, str]]:
    return [(source.path, source.date or made) for source in about.sources]


def _note(days: dict[str, str], places: dict[str, set[str]], address: str, day: str, table: str) -> None:
    if address and address != "nan":
        days[address] = max(days[address], day)
        places[address].add(table)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("directory", nargs="?", type=Path, metavar="DIR", help="package to look through")
    parser.add_argument("--days", type=int, default=YEAR, metavar="N", help=f"older than so many days ({YEAR})")


def run(arguments: argparse.Namespace) -> int:
    """Print the sources, one a line: day, address, tables; return 1 if the package cannot be read."""
    before = datetime.now(UTC).date() - timedelta(days=arguments.days)
    try:
        found = sources(arguments.directory or package_directory(), before)
    except (DataError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    for one in found:
        print(one.day or "no day", one.address, ", ".join(one.tables), sep="\t")
    print(
        f"{len(found)} sources of before {before}: the day is the latest that the record gives of what they tell; "
        "it has none on which somebody opened them",
        file=sys.stderr,
    )
    return 0
