"""The kinds of claims: the numbers each says, the headline first, and what it can be about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data import claim_asks, claim_signers
from data.counted import Counted
from data.gaps.rules import KINDS as GAP_KINDS
from data.outcomes import DIRECTIONS
from data.selection import View


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind; `subjects` names the record's list of ids that it can be about, or gives them."""

    numbers: tuple[str, ...]
    count: Callable[[View, str], Counted]
    subjects: str | Sequence[str] = ("",)


KINDS: Mapping[str, Kind] = {
    "statements": Kind(("statements", "of", "passages"), claim_signers.statements),
    "organizations": Kind(("organizations", "statements", "signatures"), claim_signers.organizations),
    "countries": Kind(("countries", "organizations", "unknown"), claim_signers.countries),
    "endorsers": Kind(("governments", "day", "later"), claim_signers.endorsers),
    "recurring": Kind(("recurring", "made", "of", "everywhere"), claim_asks.recurring),
    "demand": Kind(("statements", "of", "calls", "organizations", "passages"), claim_asks.demand, "demands"),
    "theme": Kind(("statements", "of", "organizations", "demands", "passages"), claim_asks.theme, "themes"),
    "statement": Kind(("organizations", "demands", "passages"), claim_signers.statement, "statements"),
    "country": Kind(("organizations", "addressed", "directly", "named"), claim_asks.country, "countries"),
    "organization": Kind(("statements", "of", "demands"), claim_signers.organization, "organizations"),
    "absent": Kind(("countries", "of"), claim_signers.absent),
    "unanswered": Kind(("demands", "of", "packages"), claim_asks.unanswered),
    "since": Kind(("events", *DIRECTIONS), claim_asks.since),
    "gaps": Kind(("gaps",), claim_asks.gaps, GAP_KINDS),
}
