"""How far a draft is: what is left to decide."""

from __future__ import annotations

from dataclasses import dataclass

from data.intake.draft import (
    Draft,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a draft is: counts of names by what they need, and of passages."""

    names: int
    sure: int
    likely: int
    new: int
    undecided: int
    people: int
    passages: int
    unconfirmed: int


def standing(draft: Draft) -> Standing:
    """Return how far a draft is; names and passages that were left out are not counted."""
    names = [one for one in draft.signatures if one.kept and one.role != "person"]
    kept = [one for one in draft.passages if one.kept]
    return Standing(
        names=len(names),
        sure=sum(one.reason not in ("likely", "new") for one in names),
        likely=sum(one.reason == "likely" for one in names),
        new=sum(one.reason == "new" for one in names),
        undecided=sum(not one.organization_id for one in names),
        people=sum(one.kept and one.role == "person" for one in draft.signatures),
        passages=len(kept),
        unconfirmed=sum(not any(coding.confirmed for coding in one.codings) for one in kept),
    )
