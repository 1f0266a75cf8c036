"""Who each name is: what a person decides about the entries of the list; each decision gives a new draft."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import pandas as pd
from msgspec.structs import replace

from data.intake.draft import (
    Choice,
    Draft,
    Organization,
    Signature,
    Source,
    StatementRow,
)
from data.intake.errors import Remark
from data.intake.limits import SIGNERS
from data.intake.match.matching import directory, match_names
from data.intake.prepare import Progress, new_organization, prepare
from data.intake.read.reading import Reading
from data.intake.take_apart.signatory_block import Block
from data.record.folding import folded

# what a name may be beside an organization of the record; no organization's id begins like these
NEW, OUT, PERSON = "+new", "+out", "+person"


def decision(one: Signature) -> str:
    """Return what was decided about an entry: an organization's id, `OUT`, `PERSON`, or "" for nothing yet."""
    if not one.kept:
        return OUT
    return PERSON if one.role == "person" else one.organization_id


def decide(draft: Draft, decisions: Mapping[int, str], known: Collection[str]) -> Draft:
    """Return the draft with decisions on entries of its list.

    Parameters
    ----------
    draft : Draft
    decisions : mapping of int to str
        Place among `draft.signatures` -> an organization's id, `NEW`, `OUT`, `PERSON`, or "" to open it again.
    known : collection of str
        Ids of the record's organizations.
    """
    taken = {*known, *(one.organization_id for one in draft.organizations)}
    bodies = {folded(one.name): one.organization_id for one in draft.organizations}
    made = list(draft.organizations)
    signatures = list(draft.signatures)
    people = 0
    for at, what in decisions.items():
        one = signatures[at]
        was = one.kept and one.role == "person"
        if what == NEW:
            row = new_organization(one.name_as_signed, taken, one.country, draft.statement.url.split("|")[0])
            what = bodies.setdefault(folded(row.name), row.organization_id)
            if what == row.organization_id and what not in taken:
                made.append(row)
                taken.add(what)
        signatures[at] = _decided(one, what)
        people += int(signatures[at].kept and signatures[at].role == "person") - int(was)
    used = {one.organization_id for one in signatures if one.kept} | {one.parent_id for one in made}
    return replace(
        draft,
        signatures=tuple(signatures),
        organizations=tuple(one for one in made if one.organization_id in used),
        statement=_with_people(draft, people),
    )


def undecided(draft: Draft, reason: str) -> list[int]:
    """Return the places of the entries with a reason (likely, new) that nobody has decided."""
    return [
        at
        for at, one in enumerate(draft.signatures)
        if one.kept and one.role != "person" and one.reason == reason and not one.organization_id
    ]


def renamed(draft: Draft, at: int, name: str) -> Draft:
    """Return the draft with the name of an entry as the person reads it; a name of nothing changes nothing."""
    words = " ".join(name.split())
    if not words:
        return draft
    signatures = list(draft.signatures)
    signatures[at] = replace(signatures[at], name_as_signed=words)
    return replace(draft, signatures=tuple(signatures))


def with_names(draft: Draft, names: Sequence[str], tables: Mapping[str, pd.DataFrame]) -> Draft:
    """Return the draft with names added at the end of its list, matched as those that were found."""
    room = max(0, SIGNERS - len(draft.signatures))
    words = [clean for text in names if (clean := " ".join(text.split()))][:room]
    matches = match_names(words, directory(tables["organizations"], tables["aliases"]))
    last = max((one.position for one in draft.signatures), default=0)
    added = [
        Signature(
            position=last + number,
            member=0,
            name_as_signed=match.name,
            role="signatory",
            reason=match.reason,
            score=match.score,
            organization_id=match.organization_id,
            choices=tuple(Choice(organization_id=c.organization_id, score=c.score) for c in match.candidates),
            apart=tuple(Choice(organization_id=c.organization_id, why=c.shares) for c in match.lookalikes),
        )
        for number, match in enumerate(matches, 1)
    ]
    return replace(draft, signatures=(*draft.signatures, *added))


def with_block(
    draft: Draft,
    start: int,
    end: int,
    tables: Mapping[str, pd.DataFrame],
    today: date,
    progress: Progress | None = None,
) -> Draft:
    """Return the draft with its list of signatories read anew from the lines `start` to `end`.

    What was decided about passages that stand on the same lines, and about the statement, is kept; decisions on
    names are not.
    """
    fresh = prepare(_reading(draft.source), tables, today, block=Block(start, end, "person"), progress=progress)
    ours = {(one.line_start, one.line_end): one for one in draft.passages}
    return replace(
        draft,
        signatures=fresh.signatures,
        organizations=(),
        passages=tuple(ours.get((one.line_start, one.line_end), one) for one in fresh.passages),
        statement=replace(draft.statement, individuals_listed=fresh.statement.individuals_listed),
        aside=fresh.aside,
        remarks=fresh.remarks,
    )


def signers_block(draft: Draft) -> tuple[int, int]:
    """Return the first and the last line of the list as it was found; zeros if none of it stands in the text."""
    places = [(one.line_start, one.line_end) for one in draft.signatures if one.line_start]
    return (min(start for start, _ in places), max(end for _, end in places)) if places else (0, 0)


def placed(one: Organization, organizations: pd.DataFrame) -> Organization:
    """Return an organization with the coordinates that the record has for its city; unchanged if it has none."""
    if not (one.city and one.country) or (one.latitude and one.longitude):
        return one
    same = organizations[
        (organizations["city"].astype(str) == one.city)
        & (organizations["country"].astype(str) == one.country)
        & organizations["latitude"].notna()
    ]
    if same.empty:
        return one
    place = same.iloc[0]
    return replace(one, latitude=str(place["latitude"]), longitude=str(place["longitude"]))


def _decided(one: Signature, what: str) -> Signature:
    if what == OUT:
        return replace(one, kept=False)
    if what == PERSON:
        return replace(one, kept=True, role="person", organization_id="")
    if one.role == "person":
        # its place among the coalition's people tells nothing of a body's own signature
        return replace(one, kept=True, role="signatory", member=0, organization_id=what)
    return replace(one, kept=True, organization_id=what)


def _with_people(draft: Draft, more: int) -> StatementRow:
    row = draft.statement
    if not more or not (row.individuals_listed or "0").isdecimal():
        return row
    return replace(row, individuals_listed=str(max(0, int(row.individuals_listed or 0) + more)))


def _reading(source: Source) -> Reading:
    """Return the reading that a draft was made from; the title in the file's properties is not in it."""
    return Reading(
        name=source.name,
        kind=source.kind,
        encoding=source.encoding,
        lines=source.lines,
        head_title="",
        language=source.language,
        remarks=tuple(Remark(words.replace("{", "{{").replace("}", "}}")) for words in source.remarks),
    )
