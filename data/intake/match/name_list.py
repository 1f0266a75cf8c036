"""A list of names that somebody brings: read with limits, and matched to the record, each with its reason.

The list is theirs: nothing here writes, logs or keeps it, and no name stays in a cache.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Literal

import pandas as pd

from data.intake.errors import EmptyText, TooLarge, TooManySigners
from data.intake.limits import NAME_CHARACTERS, NAME_LIST_BYTES
from data.intake.match.matches import Match, NameMatch, NamesRead
from data.intake.match.matching import directory, match_names
from data.intake.read.characters import clean
from data.intake.read.encodings import decode
from data.record.files import MEGABYTE

NAMES = 5_000
# how the intake says it -> how it is said here: an acronym or a translation is another name, an alias
REASONS: Mapping[str, Literal["exact", "alias", "likely", "none"]] = {
    "exact": "exact",
    "spelling": "exact",
    "acronym": "alias",
    "alias": "alias",
    "translation": "alias",
    "likely": "likely",
    "new": "none",
}


def read_file(content: bytes, file_name: str) -> str:
    """Return the names in a file, one a line; of a table (.csv, .tsv) the first filled cell of each row.

    Raises
    ------
    data.intake.errors.TooLarge, data.intake.errors.NotText
        For more than `NAME_LIST_BYTES`, and for a file that is no text.
    """
    if len(content) > NAME_LIST_BYTES:
        raise TooLarge(size=round(len(content) / MEGABYTE, 1), limit=NAME_LIST_BYTES // MEGABYTE)
    text, _encoding = decode(content)
    if not file_name.lower().endswith((".csv", ".tsv")):
        return text
    separator = "\t" if file_name.lower().endswith(".tsv") else ";" if text.count(";") > text.count(",") else ","
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        return text
    return "\n".join(next((" ".join(cell.split()) for cell in row if cell.strip()), "") for row in rows)


def read_names(text: str) -> tuple[list[str], int]:
    """Return the distinct names of a list, one a line, in order, and how many lines were too long for a name.

    Hidden characters go, spaces are made single; nothing else is changed.

    Raises
    ------
    data.intake.errors.EmptyText, data.intake.errors.TooManySigners
        For a list without a name, and for one with more than `NAMES`.
    """
    lines = [" ".join(line.split()) for line in clean(text)[0].split("\n")]
    names = list(dict.fromkeys(line for line in lines if 0 < len(line) <= NAME_CHARACTERS))
    if not names:
        raise EmptyText
    if len(names) > NAMES:
        raise TooManySigners(count=len(names), limit=NAMES)
    return names, sum(len(line) > NAME_CHARACTERS for line in lines)


def matches(content: bytes, file_name: str, text: str, tables: Mapping[str, pd.DataFrame]) -> NamesRead:
    """Return the names of a file (may be empty) and of a pasted text, each with what it may mean on the record.

    It may take long: it is for a process of its own, whose caches end with it. Raises what `read_file` and
    `read_names` raise.
    """
    brought = read_file(content, file_name) if content else ""
    names, long = read_names(f"{text}\n{brought}")
    bodies = directory(tables["organizations"], tables["aliases"])
    return NamesRead(tuple(row for match in match_names(names, bodies) for row in _rows(match)), len(names), long)


def _rows(match: Match) -> list[NameMatch]:
    reason = REASONS[match.reason]
    if reason == "likely":
        return [NameMatch(match.name, reason, one.organization_id, one.score, False) for one in match.candidates]
    return [NameMatch(match.name, reason, match.organization_id, match.score, match.sure)]
