"""How far a draft is: what is left to decide."""

from __future__ import annotations

from dataclasses import dataclass

from data.intake.draft import Draft, Passage


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
    unfinished: int


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
        unfinished=sum(not finished(one) for one in kept),
    )


def finished(one: Passage) -> bool:
    """Return whether a passage has what it needs: a demand that is confirmed, and a summary in one language."""
    return any(coding.confirmed for coding in one.codings) and bool(one.summary_en or one.summary_es or one.summary_pt)
