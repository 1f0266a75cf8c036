"""What a person decides about a draft: who a name is, what a passage asks; each decision gives a new draft."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.intake.change.change import free_texts
from data.intake.draft import (
    Aside,
    Choice,
    Coding,
    Draft,
    Organization,
    Passage,
    Signature,
    Source,
    StatementRow,
    Translation,
)
from data.intake.errors import BrokenDraft, Remark
from data.intake.limits import SIGNERS
from data.intake.match.matching import directory, match_names
from data.intake.prepare import CALLED_DATE, Progress, coded, new_organization, prepare
from data.intake.read.reading import Reading
from data.intake.take_apart.facets import facets
from data.intake.take_apart.passages import CUE_WORDS
from data.intake.take_apart.signatory_block import Block
from data.intake.take_apart.suggestions import suggest
from data.record.dates import span
from data.record.folding import folded

# what a name may be beside an organization of the record; no organization's id begins like these
NEW, OUT, PERSON = "+new", "+out", "+person"


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


def _without(one: Aside, start: int, end: int) -> Iterator[Aside]:
    """Yield what is left of lines set aside when those from `start` to `end` are a passage."""
    if one.line_start < start:
        yield replace(one, line_end=min(one.line_end, start - 1))
    if one.line_end > end:
        yield replace(one, line_start=max(one.line_start, end + 1))


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


def dated(draft: Draft, text: str) -> Draft:
    """Return the draft with the date that the person confirms; the days that it can mean are filled with it."""
    days = span(text)
    earliest, latest = (days[0].isoformat(), days[1].isoformat()) if days else ("", "")
    basis = draft.statement.date_basis or (CALLED_DATE if text in draft.dates else "")
    row = replace(draft.statement, date=text, date_earliest=earliest, date_latest=latest, date_basis=basis)
    return replace(draft, statement=row)


def in_future(draft: Draft, today: date) -> bool:
    """Return whether the statement's date lies after `today` on every reading."""
    days = span(draft.statement.date)
    return days is not None and days[0] > today


def untranslated(draft: Draft, tables: Mapping[str, pd.DataFrame]) -> tuple[Translation, ...]:
    """Return a row for each free English text of the draft that the record has no translation of, as far as filled."""
    there = set(tables["translations"]["text_en"].astype(str))
    ours = {one.text_en: one for one in draft.translations}
    return tuple(ours.get(text, Translation(text_en=text)) for text in free_texts(draft) if text not in there)


def signers_block(draft: Draft) -> tuple[int, int]:
    """Return the first and the last line of the list as it was found; zeros if none of it stands in the text."""
    places = [(one.line_start, one.line_end) for one in draft.signatures if one.line_start]
    return (min(start for start, _ in places), max(end for _, end in places)) if places else (0, 0)


def sound(draft: Draft, words_of: Callable[[str, str], Collection[str]]) -> Draft:
    """Return a reopened draft; raise `BrokenDraft` if a word in it is none of those that its column may hold.

    `words_of` returns the closed set of a table's column.
    """
    sections, roles = words_of("passages", "section"), (*words_of("signatures", "role"), "person")
    closed: list[tuple[str, str, Collection[str]]]
    closed = [(f"passages[{at}].section", one.section, sections) for at, one in enumerate(draft.passages)]
    closed += [(f"signatures[{at}].role", one.role, roles) for at, one in enumerate(draft.signatures)]
    for at, passage in enumerate(draft.passages):
        groups = [group for group in passage.groups.split("|") if group]
        closed += [(f"passages[{at}].groups", group, words_of("passages", "groups")) for group in groups]
        for coding in passage.codings:
            closed += [
                (f"passages[{at}].codings", coding.stance, words_of("codings", "stance")),
                (f"passages[{at}].codings", coding.confidence, words_of("codings", "confidence")),
            ]
    for where, word, words in closed:
        if word not in words:
            raise BrokenDraft(reason=f"{where} has the unknown word {word[:40]}")
    return draft


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
