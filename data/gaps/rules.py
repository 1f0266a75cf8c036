"""The rules that find a gap, each of one kind, and the one shape of what they find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Kind = Literal["presence", "demand", "evidence"]

KINDS: tuple[Kind, ...] = ("presence", "demand", "evidence")

# rule -> kind, in the order of display: as a rule has one kind, no gap can be of two
RULES: Mapping[str, Kind] = {
    "endorsed-no-signer": "presence",
    "single-signer": "presence",
    "signer-not-endorsed": "presence",
    "asked-not-signed": "demand",
    "signed-not-asked": "demand",
    "not-repeated": "demand",
    "no-addressee": "demand",
    "nobody-by-name": "demand",
    "group-unnamed": "demand",
    "country-unknown": "evidence",
    "city-unknown": "evidence",
    "low-confidence": "evidence",
    "statement-range": "evidence",
    "endorsement-range": "evidence",
    "arguable-only": "evidence",
}

# what lacks (some of the subjects), in how many statements that matters, how many organizations are there already
Found = tuple[dict[str, str], int, int]


class Gap(NamedTuple):
    """One gap: `gap_id` is its rule and its subject; a subject that does not apply is "".

    The worklist fills in how many organizations stand `near`, the names of the first of them (`nearest`), and
    the gap's `rank` within its kind: 1, 2, 3...
    """

    gap_id: str
    kind: Kind
    rule: str
    country: str
    theme_id: str
    demand_id: str
    group: str
    organization_id: str
    statement_id: str
    statements: int
    organizations: int
    near: int = 0
    nearest: tuple[str, ...] = ()
    rank: int = 0


def gaps(found: Mapping[str, Iterable[Found]]) -> list[Gap]:
    """Return what rules found, rule -> gaps, in the order of the rules given."""
    return [
        Gap(
            gap_id=":".join([rule, *subject.values()]),
            kind=RULES[rule],
            rule=rule,
            country=subject.get("country", ""),
            theme_id=subject.get("theme_id", ""),
            demand_id=subject.get("demand_id", ""),
            group=subject.get("group", ""),
            organization_id=subject.get("organization_id", ""),
            statement_id=subject.get("statement_id", ""),
            statements=int(statements),
            organizations=int(organizations),
        )
        for rule, of_rule in found.items()
        for subject, statements, organizations in of_rule
    ]
