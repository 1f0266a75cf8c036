"""A statement that the record may hold already: by its title, its address, or who signed it and when."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd
from rapidfuzz import fuzz

from data.record.dates import span
from data.record.folding import folded

SAME_TITLE = 92
SAME_SIGNERS = 0.6
DAYS = 45


@dataclass(frozen=True, slots=True)
class Likeness:
    """A statement of the record that may be the same, what the two share, and how much of it (0 to 100)."""

    statement_id: str
    shares: Literal["title", "address", "signers"]
    score: int


def already_there(
    tables: Mapping[str, pd.DataFrame],
    *,
    title: str = "",
    date: str = "",
    urls: Collection[str] = (),
    organizations: Collection[str] = (),
) -> tuple[Likeness, ...]:
    """Return the statements of the record that a new one may repeat; each once, by the first thing shared.

    Signers count only if at least two are known and the dates, where both are known, lie within 45 days.
    """
    found = []
    signed = tables["signatures"]
    ours = set(organizations)
    for row in tables["statements"].itertuples():
        statement = str(row.statement_id)
        same = round(fuzz.token_sort_ratio(folded(title), folded(str(row.title)))) if title else 0
        theirs = set(signed.loc[signed["statement_id"] == statement, "organization_id"].astype(str))
        shared = len(ours & theirs) / max(len(ours | theirs), 1)
        if _addresses(urls) & _addresses(str(row.url).split("|")):
            found.append(Likeness(statement, "address", 100))
        elif same >= SAME_TITLE:
            found.append(Likeness(statement, "title", same))
        elif len(ours & theirs) >= 2 and shared >= SAME_SIGNERS and _near(date, str(row.date)):
            found.append(Likeness(statement, "signers", round(100 * shared)))
    return tuple(found)


def _addresses(urls: Collection[str]) -> set[str]:
    """Return addresses without what does not tell pages apart: protocol, www, trailing slash."""
    bare = {url.strip().split("://", 1)[-1].removeprefix("www.").rstrip("/").casefold() for url in urls}
    return bare - {""}


def _near(one: str, other: str) -> bool:
    left, right = span(one), span(other)
    if left is None or right is None:
        return True
    return (right[0] - left[1]).days <= DAYS and (left[0] - right[1]).days <= DAYS
