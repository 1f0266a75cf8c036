"""What was found in a text, in plain lines for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from data.intake.draft import Draft


def report(draft: Draft) -> Iterator[str]:
    """Yield the lines that tell what a draft holds and what is left to decide."""
    row = draft.statement
    yield (
        f"read: {draft.source.kind} {draft.source.encoding}".rstrip()
        + f", {len(draft.source.lines)} lines, {row.language or '?'}"
    )
    yield f"title: {row.title or 'none found'}"
    yield f"date: {row.date or 'none found'}" + (
        f" (also {', '.join(draft.dates[1:])})" if len(draft.dates) > 1 else ""
    )
    yield f"addressees: {row.addressees or 'none found'}"
    yield from (f"note: {remark}" for remark in draft.remarks)
    counts = Counter(one.reason for one in draft.signatures)
    yield f"signatories: {sum(counts.values()) - counts['person']} names, " + ", ".join(
        f"{count} {reason}" for reason, count in sorted(counts.items())
    )
    for one in draft.signatures:
        if one.reason in ("likely", "new"):
            options = ", ".join(f"{choice.organization_id} ({choice.score})" for choice in one.choices)
            yield f"  line {one.line_start}: {one.name_as_signed} -> {options or 'new'}"
        if one.apart and one.reason in ("likely", "new"):
            yield "    keep apart: " + ", ".join(f"{other.organization_id} ({other.why})" for other in one.apart)
        if one.duplicate_of:
            yield f"  line {one.line_start}: {one.name_as_signed} repeats position {one.duplicate_of}"
    yield f"passages: {len(draft.passages)}"
    for passage in draft.passages:
        lines = f"{passage.line_start}" + (f"-{passage.line_end}" if passage.line_end > passage.line_start else "")
        demands = "; ".join(f"{one.demand_id} ({one.words})" for one in passage.codings)
        yield f"  {passage.section} {passage.ordinal}, line {lines}: {demands or 'no demand suggested'}"
