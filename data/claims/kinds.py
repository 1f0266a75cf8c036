"""The kinds of claims: the numbers each says, the headline first, what it can be about, and the side that it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.claims import asked, signed
from data.claims.counted import Counted
from data.gaps.rules import KINDS as GAP_KINDS
from data.record.selection import Side, View


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind; `subjects` names the record's list of ids that it can be about, or gives them.

    `side` is the role of a chosen country that it counts; None where it reads each number from its own.
    """

    numbers: tuple[str, ...]
    count: Callable[[View, str], Counted]
    subjects: str | Sequence[str] = ("",)
    side: Side | None = None


# numbers that a later version added stand last: an older address cites the first ones
KINDS: Mapping[str, Kind] = {
    "statements": Kind(("statements", "of", "passages"), signed.statements, side="to"),
    "organizations": Kind(("organizations", "statements", "signatures"), signed.organizations, side="from"),
    "countries": Kind(("countries", "organizations", "unknown", "outside"), signed.countries, side="from"),
    "endorsers": Kind(("governments", "day", "later"), signed.endorsers),
    "recurring": Kind(("recurring", "made", "of", "everywhere", "asked"), asked.recurring, side="to"),
    "demand": Kind(
        (
            *("statements", "of", "calls", "organizations", "passages"),
            *("twice", "clear", "objected", "alone"),
        ),
        asked.demand,
        "demands",
        side="to",
    ),
    "theme": Kind(("statements", "of", "organizations", "demands", "passages"), asked.theme, "themes", side="to"),
    "statement": Kind(("organizations", "demands", "passages"), signed.statement, "statements"),
    "country": Kind(
        ("organizations", "addressed", "directly", "named", "addressing", "naming", "of"), asked.country, "countries"
    ),
    "organization": Kind(("statements", "of", "demands"), signed.organization, "organizations", side="from"),
    "absent": Kind(("countries", "of"), signed.absent),
    "unanswered": Kind(("demands", "of", "packages", "nowhere"), asked.unanswered, side="to"),
    "since": Kind(("events", "advance", "mixed", "setback", "unclear"), asked.since),
    "gaps": Kind(("gaps",), asked.gaps, GAP_KINDS),
}
