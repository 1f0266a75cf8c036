"""Filters that claims are made under, and every claim of a view."""

from __future__ import annotations

from collections.abc import Iterator

from data.claims.claim import subjects
from data.claims.kinds import KINDS
from data.record.filters import Filters
from data.record.selection import View

FILTERS = {
    "everything": Filters(),
    "a country": Filters(countries=("PAN",)),
    "nobody signs from there": Filters(countries=("BRB",)),
    "based there": Filters(countries=("USA",), role="from"),
    "a theme": Filters(themes=("humanitarian",)),
    "a kind": Filters(kinds=("legal",)),
    "a group": Filters(groups=("children",)),
    "one statement": Filters(statements=("kind-response",)),
    "members too": Filters(members=True),
    "nothing": Filters(themes=("asylum",), demands=("darien-response",)),
}


def claims_of(view: View, most: int = 40) -> Iterator[tuple[str, str]]:
    """Yield every kind of claim with what it can be about."""
    for kind in KINDS:
        for subject in subjects(view.record, kind)[:most]:
            yield kind, subject
