"""A claim: numbers that can be said aloud, each with the rows of the record that it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.claims.counted import Positions
from data.claims.kinds import KINDS
from data.gaps.worklist import worklist
from data.record.cache import cached
from data.record.record import Record
from data.record.selection import View

# kind -> how many numbers addresses of earlier versions cite
OLDER = {"demand": 5, "countries": 3, "since": 4, "country": 4}


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """What one kind of claim says of a view; `subject` is the id it is about, "" if it is about all.

    Every number has its rows: `numbers[name]` is the length of `rows[name]`, which are positions in the
    table `tables[name]`. Numbers come from the measures that the pages draw, rows from the filters' masks.
    """

    view: View
    kind: str
    subject: str
    numbers: Mapping[str, int]
    tables: Mapping[str, str]
    rows: Mapping[str, Positions]

    @property
    def key(self) -> str:
        """The claim's name in an address: its kind, and its subject if it has one."""
        return f"{self.kind}:{self.subject}" if self.subject else self.kind

    @property
    def seen(self) -> str:
        """The numbers as an address carries them, in order: 4-5-163."""
        return "-".join(map(str, self.numbers.values()))

    def ids(self, name: str) -> tuple[str, ...]:
        """Return the ids of the rows that the number `name` counts, in the record's order."""
        return tuple(ids_of(self.view, self.tables[name])[self.rows[name]].tolist())


def claim(view: View, kind: str, subject: str = "") -> Claim:
    """Return the claim of a kind on what the filters keep.

    Raises
    ------
    ValueError
        If there is no such kind, or the record has no such subject.
    """
    if kind not in KINDS:
        raise ValueError(f"there is no claim of the kind {kind!r}")
    if subject not in subjects(view.record, kind):
        raise ValueError(f"a claim of the kind {kind!r} cannot be about {subject!r}")
    side = KINDS[kind].side
    return _claim(view.side(side) if side else view, kind, subject)


@cached
def _claim(view: View, kind: str, subject: str) -> Claim:
    counted = KINDS[kind].count(view, subject)
    return Claim(
        view=view,
        kind=kind,
        subject=subject,
        numbers={name: int(n) for name, (n, _table, _rows) in counted.items()},
        tables={name: table for name, (_n, table, _rows) in counted.items()},
        rows={name: rows for name, (_n, _table, rows) in counted.items()},
    )


def subjects(record: Record, kind: str) -> Sequence[str]:
    """Return the ids that a kind of claim can be about; [""] if it is about the whole view."""
    of = KINDS[kind].subjects
    return getattr(record, of) if isinstance(of, str) else of


def numbers_of(kind: str) -> tuple[str, ...]:
    """Return the names of a kind's numbers in order, the headline first."""
    return KINDS[kind].numbers


def parse(record: Record, key: str, seen: str) -> tuple[str, str, dict[str, int]]:
    """Return the kind, the subject and the numbers that an address cites; an older one may cite only the first.

    Raises
    ------
    ValueError
        If the address names no claim that this record can make, or not its numbers.
    """
    kind, _, subject = key.partition(":")
    if kind not in KINDS or subject not in subjects(record, kind):
        raise ValueError(f"there is no claim {key!r}")
    words = seen.split("-")
    names = numbers_of(kind)
    least = OLDER.get(kind, len(names))
    if not least <= len(words) <= len(names) or not all(
        word.isascii() and word.isdecimal() and len(word) < 10 for word in words
    ):
        raise ValueError(f"{seen!r} are not the {len(names)} numbers of {kind!r}")
    return kind, subject, dict(zip(names, map(int, words), strict=False))


def ids_of(view: View, table: str) -> NDArray[np.object_]:
    """Return the ids of the rows of a table, or of the list `countries` or `gaps`, in order.

    A signature has the id ``statement/position/member``.
    """
    tables = view.record.tables
    if table == "countries":
        return np.asarray(view.record.countries, dtype=object)
    if table == "gaps":
        return np.asarray(worklist(view)["gap_id"], dtype=object)
    if table == "signatures":
        columns = (tables[table][name].astype("str") for name in ("statement_id", "position", "member"))
        return np.asarray(["/".join(row) for row in zip(*columns, strict=True)], dtype=object)
    column: pd.Series[str] = tables[table].iloc[:, 0].astype("str")
    return np.asarray(column, dtype=object)
