"""The kinds of claims: the numbers each says, the headline first, and what it can be about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.claims import asked, signed
from data.claims.counted import Counted
from data.gaps.rules import KINDS as GAP_KINDS
from data.measures.outcomes import DIRECTIONS
from data.record.selection import View


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind; `subjects` names the record's list of ids that it can be about, or gives them."""

    numbers: tuple[str, ...]
    count: Callable[[View, str], Counted]
    subjects: str | Sequence[str] = ("",)


KINDS: Mapping[str, Kind] = {
    "statements": Kind(("statements", "of", "passages"), signed.statements),
    "organizations": Kind(("organizations", "statements", "signatures"), signed.organizations),
    "countries": Kind(("countries", "organizations", "unknown"), signed.countries),
    "endorsers": Kind(("governments", "day", "later"), signed.endorsers),
    "recurring": Kind(("recurring", "made", "of", "everywhere"), asked.recurring),
    "demand": Kind(("statements", "of", "calls", "organizations", "passages"), asked.demand, "demands"),
    "theme": Kind(("statements", "of", "organizations", "demands", "passages"), asked.theme, "themes"),
    "statement": Kind(("organizations", "demands", "passages"), signed.statement, "statements"),
    "country": Kind(("organizations", "addressed", "directly", "named"), asked.country, "countries"),
    "organization": Kind(("statements", "of", "demands"), signed.organization, "organizations"),
    "absent": Kind(("countries", "of"), signed.absent),
    "unanswered": Kind(("demands", "of", "packages"), asked.unanswered),
    "since": Kind(("events", *DIRECTIONS), asked.since),
    "gaps": Kind(("gaps",), asked.gaps, GAP_KINDS),
}
