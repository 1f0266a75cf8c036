"""What a passage asks for: what a person decides about the passages of a draft."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from data.check.passage_rules import CUE_WORDS
from data.intake.draft import (
    Aside,
    Coding,
    Draft,
    Passage,
)
from data.intake.prepare import coded
from data.intake.take_apart.demands.suggestions import suggest
from data.intake.take_apart.facets import facets


def with_passage(draft: Draft, start: int, end: int, section: str, demands: Collection[str]) -> Draft:
    """Return the draft with a passage on the lines `start` to `end`, in its place, its demands suggested."""
    lines = draft.source.lines[start - 1 : end]
    text = " ".join(" ".join(lines).split())
    if not text or any((one.line_start, one.line_end) == (start, end) for one in draft.passages):
        return draft
    named = facets(text)
    one = Passage(
        section=section,
        ordinal=1 + sum(other.section == section for other in draft.passages),
        line_start=start,
        line_end=end,
        cue=" ".join(text.split()[:CUE_WORDS]),
        addressees="|".join(named.addressees),
        places="|".join(named.places),
        groups="|".join(named.groups),
        why="person",
        codings=tuple(coded(found) for found in suggest(text, draft.source.language) if found.demand_id in demands),
    )
    passages = sorted((*draft.passages, one), key=lambda other: (other.line_start, other.line_end))
    aside = tuple(rest for one in draft.aside for rest in _without(one, start, end))
    return replace(draft, passages=tuple(passages), aside=aside)


def with_demands(one: Passage, chosen: Sequence[str]) -> Passage:
    """Return a passage with exactly these demands confirmed; what was suggested stays suggested."""
    there = {coding.demand_id for coding in one.codings}
    kept = [
        replace(coding, confirmed=coding.demand_id in chosen)
        for coding in one.codings
        if coding.words or coding.demand_id in chosen
    ]
    added = [Coding(demand_id=demand, confirmed=True) for demand in chosen if demand not in there]
    return replace(one, codings=(*kept, *added))


def _without(one: Aside, start: int, end: int) -> Iterator[Aside]:
    """Yield what is left of lines set aside when those from `start` to `end` are a passage."""
    if one.line_start < start:
        yield replace(one, line_end=min(one.line_end, start - 1))
    if one.line_end > end:
        yield replace(one, line_start=max(one.line_start, end + 1))
