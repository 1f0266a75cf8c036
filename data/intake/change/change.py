"""A finished draft as a change: what it still lacks, and the rows that it adds to the record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

import pandas as pd
from msgspec.structs import asdict

from data.intake.change.change_file import Change, change_zip, read_change, summary
from data.intake.change.new_rows import TABLES
from data.intake.draft import Draft, Passage, Signature
from data.intake.errors import Unfinished
from data.intake.match.name_parts import tight

__all__ = ["Change", "change_of", "change_zip", "free_texts", "missing", "read_change", "summary"]


def missing(draft: Draft, tables: Mapping[str, pd.DataFrame]) -> tuple[str, ...]:
    """Return what a draft still lacks before it can become a change, in words; empty if it is complete."""
    row = draft.statement
    lacks = [
        f"the statement has no {words}"
        for words, cell in (
            ("id", row.statement_id),
            ("title", row.title),
            ("date", row.date),
            ("earliest date", row.date_earliest),
            ("latest date", row.date_latest),
            ("word on how its date is known", row.date_basis),
            ("kind", row.kind),
            ("language", row.language),
            ("publisher", row.publishers),
            ("address", row.url),
        )
        if not cell
    ]
    known = set(tables["organizations"]["organization_id"].astype(str))
    known |= {one.organization_id for one in draft.organizations}
    signed = _signed(draft)
    if not signed:
        lacks.append("nobody signs it")
    lacks += [
        f"it is not decided who {one.name_as_signed!r} is (position {one.position})"
        for one in signed
        if one.organization_id not in known
    ]
    listed = sum(one.member == 0 for one in signed)
    if row.stated_signatories not in ("", str(listed)) and not row.note:
        lacks.append(f"the text states {row.stated_signatories} signatories and {listed} are listed: a note says why")
    kept = [one for one in draft.passages if one.kept]
    if not kept:
        lacks.append("it has no passage")
    for one in kept:
        where = f"the passage on lines {one.line_start} to {one.line_end}"
        if not (one.summary_en or one.summary_es or one.summary_pt):
            lacks.append(f"{where} has no summary")
        if not any(coding.confirmed for coding in one.codings):
            lacks.append(f"{where} has no confirmed demand")
    ready = _translated(draft, tables)
    lacks += [f"{text!r} has no translation" for text in free_texts(draft) if text not in ready]
    return tuple(lacks)


def change_of(draft: Draft, tables: Mapping[str, pd.DataFrame], version: str, now: datetime | None = None) -> Change:
    """Return a complete draft as a change for the record of that version; raise `Unfinished` if it is not complete."""
    if lacks := missing(draft, tables):
        raise Unfinished(reasons="; ".join(lacks))
    statement = draft.statement.statement_id
    signatures = _signature_rows(statement, _signed(draft))
    passages, codings = _passage_rows(statement, [one for one in draft.passages if one.kept])
    used = {row["organization_id"] for row in signatures}
    parents = {one.parent_id for one in draft.organizations if one.organization_id in used}
    organizations = [asdict(one) for one in draft.organizations if one.organization_id in used | parents]
    known = set(
        zip(tables["aliases"]["alias"].astype(str), tables["aliases"]["organization_id"].astype(str), strict=True)
    )
    spellings = [(row["name_as_signed"], row["organization_id"]) for row in signatures]
    spellings += [(row["name"], row["organization_id"]) for row in organizations]
    # an acronym may be another body's already; then it is no spelling that tells the two apart
    taken = {tight(alias) for alias, _ in known} | {tight(alias) for alias, _ in spellings}
    spellings += [
        (row["acronym"], row["organization_id"]) for row in organizations if tight(row["acronym"]) not in taken
    ]
    aliases = [
        {"alias": alias, "organization_id": body}
        for alias, body in dict.fromkeys(spellings)
        if alias and (alias, body) not in known
    ]
    there = set(tables["translations"]["text_en"].astype(str))
    texts = {text: None for text in free_texts(draft) if text not in there}
    translations = [asdict(one) for one in draft.translations if one.text_en in texts]
    rows = {
        "statements": [asdict(draft.statement)],
        "organizations": organizations,
        "aliases": aliases,
        "signatures": signatures,
        "passages": passages,
        "codings": codings,
        "translations": translations,
    }
    return Change(
        statement_id=statement,
        base=version,
        digest=draft.source.digest,
        created=(now or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        rows={name: tuple(_plain(row) for row in rows[name]) for name in TABLES},
    )


def _signed(draft: Draft) -> list[Signature]:
    return [one for one in draft.signatures if one.kept and one.role != "person"]


def _signature_rows(statement: str, signed: Collection[Signature]) -> list[dict[str, str]]:
    """Return the rows of the signatures, positions and members counted anew after what was left out."""
    rows: list[dict[str, str]] = []
    position = member = 0
    coalition = ""
    for one in signed:
        if one.member == 0 or not rows:
            position, member, coalition = position + 1, 0, one.organization_id
        else:
            member += 1
        rows.append(
            {
                "statement_id": statement,
                "position": str(position),
                "member": str(member),
                "name_as_signed": one.name_as_signed,
                "role": "signatory" if member == 0 else ("observer" if one.role == "observer" else "member"),
                "organization_id": one.organization_id,
                "through": coalition if member else "",
            }
        )
    return rows


def _passage_rows(statement: str, kept: Collection[Passage]) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return the rows of passages and codings in the order of the text; ids and ordinals counted anew."""
    passages, codings = [], []
    ordinals: dict[str, int] = {}
    for number, one in enumerate(sorted(kept, key=lambda p: (p.line_start, p.line_end)), 1):
        key = f"{statement}-p{number:02}"
        ordinals[one.section] = ordinals.get(one.section, 0) + 1
        row = asdict(one)
        passages.append(
            {
                "passage_id": key,
                "statement_id": statement,
                "section": one.section,
                "ordinal": str(ordinals[one.section]),
            }
            | {
                name: str(row[name])
                for name in ("line_start", "line_end", "cue", "summary_en", "summary_es", "summary_pt")
            }
            | {name: row[name] for name in ("addressees", "places", "groups")}
        )
        for coding in one.codings:
            if coding.confirmed:
                codings.append(
                    {
                        "passage_id": key,
                        "demand_id": coding.demand_id,
                        "stance": coding.stance,
                        "coder": coding.coder,
                        "confidence": coding.confidence,
                        "reason": coding.reason,
                    }
                )
    return passages, codings


def free_texts(draft: Draft) -> list[str]:
    """Return the free English texts of a draft, which need a row of translations.csv."""
    signed = {one.organization_id for one in _signed(draft)}
    texts = [draft.statement.date_basis, draft.statement.note]
    texts += [one.note for one in draft.organizations if one.organization_id in signed]
    texts += [c.reason for one in draft.passages if one.kept for c in one.codings if c.confirmed]
    return [text for text in dict.fromkeys(texts) if text]


def _translated(draft: Draft, tables: Mapping[str, pd.DataFrame]) -> set[str]:
    ours = {one.text_en for one in draft.translations if one.text_es and one.text_pt}
    return ours | set(tables["translations"]["text_en"].astype(str))


def _plain(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row whose cells are single lines without spaces around."""
    return {column: " ".join(str(cell).split()) for column, cell in row.items()}
