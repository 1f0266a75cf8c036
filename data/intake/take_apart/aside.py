"""Every line of a text accounted for: what is neither signer nor passage is set aside, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.intake.draft import Aside
from data.intake.take_apart.addressees import TO
from data.intake.take_apart.blocks import SALUTATION, blocks
from data.intake.take_apart.dates_found import FoundDate
from data.intake.take_apart.signatory_block import SIGN_OFF, between, ends_list
from data.intake.take_apart.signers import Signers


def set_aside(
    lines: Sequence[str],
    found: Signers,
    passages: Iterable[tuple[int, int]],
    title: str,
    dates: Iterable[FoundDate],
) -> tuple[Aside, ...]:
    """Return the stretches of a text that are no signer and no passage, in order, each with its reason.

    Reasons are title, date, addressee, salutation, heading, sign-off, rule, page, address, foot, list (a line of the
    list that is no name) and nothing (it asks for nothing).
    """
    taken = {line for one in found.entries for line in range(one.line_start, one.line_end + 1)}
    taken |= {line for start, end in passages for line in range(start, end + 1)}
    headings = {
        number
        for part in blocks(lines)
        if part.kind == "heading"
        for number in range(part.line_start, part.line_end + 1)
    }
    dated = {one.line for one in dates if one.dateline}
    block = found.block
    rows: list[Aside] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or number in taken:
            continue
        bare = line.strip(" #*_:>\t")
        listed = block is not None and block.line_start <= number <= block.line_end
        if title and number <= TOP and bare and bare in title:
            reason = "title"
        elif what := between(line):
            reason = what
        elif number in found.headings:
            reason = "heading"
        elif SALUTATION.match(bare[:LONGEST]):
            reason = "salutation"
        elif number <= TOP and TO.match(bare) and not bare.endswith(".") and len(bare) < LONGEST:
            reason = "addressee"
        elif SIGN_OFF.match(bare[:LONGEST]):
            reason = "sign-off"
        elif number in dated:
            reason = "date"
        elif listed:
            reason = "list"
        elif ends_list(line):
            reason = "foot"
        else:
            reason = "heading" if number in headings else "nothing"
        before = rows[-1] if rows else None
        if before and before.reason == reason and before.line_end >= number - 2 and _blank(lines, before, number):
            rows[-1] = Aside(line_start=before.line_start, line_end=number, reason=reason)
        else:
            rows.append(Aside(line_start=number, line_end=number, reason=reason))
    return tuple(rows)


TOP = 60
LONGEST = 200


def _blank(lines: Sequence[str], before: Aside, number: int) -> bool:
    """Return whether nothing but blank lines stands between a stretch and a line."""
    return not any(line.strip() for line in lines[before.line_end : number - 1])
