"""A finished draft as a change: the rows that it adds, a summary for the maintainer, both in one zip."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from data.intake.draft import Draft, Passage, Signature
from data.intake.errors import BrokenChange, TooLarge, Unfinished
from data.intake.limits import CHANGE_BYTES, MEGABYTE
from data.intake.names import tight
from data.intake.tables import TABLES, read_rows, table_text
from data.schema import Schema

FORMAT = "firmantes-change-1"
STAMP = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a draft adds to the record.

    Attributes
    ----------
    statement_id : str
    base : str
        Version of the record that the draft was made for.
    digest : str
        SHA-256 of the statement's words: the text itself is not handed over.
    created : str
        When, ISO 8601 in UTC.
    rows : mapping of table name to rows
        Rows to add, every cell as text.
    """

    statement_id: str
    base: str
    digest: str
    created: str
    rows: Mapping[str, tuple[dict[str, str], ...]] = field(default_factory=dict)


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
    kept = [one for one in draft.passages if one.kept]
    if not kept:
        lacks.append("it has no passage")
    for one in kept:
        where = f"the passage on lines {one.line_start} to {one.line_end}"
        if not (one.summary_en and one.summary_es and one.summary_pt):
            lacks.append(f"{where} has no summary in every language")
        if not any(coding.confirmed for coding in one.codings):
            lacks.append(f"{where} has no confirmed demand")
    ready = _translated(draft, tables)
    lacks += [f"{text!r} has no translation" for text in _free_text(draft) if text not in ready]
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
    texts = {text: None for text in _free_text(draft) if text not in there}
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


def change_zip(change: Change, schema: Schema) -> bytes:
    """Return a change as a zip: change.json, summary.md, and the rows to add as tables/NAME.csv."""
    about = {
        "format": FORMAT,
        "statement_id": change.statement_id,
        "base": change.base,
        "digest": change.digest,
        "created": change.created,
    }
    files = {"change.json": json.dumps(about, indent=1) + "\n", "summary.md": summary(change)}
    for name in TABLES:
        if change.rows[name]:
            files[f"tables/{name}.csv"] = table_text(schema.table(name).columns, change.rows[name])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            # the same change is the same file, byte for byte
            archive.writestr(zipfile.ZipInfo(name, STAMP), text.encode(), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def read_change(content: bytes, schema: Schema) -> Change:
    """Return the change in a zip; raise `BrokenChange` if it is none, `TooLarge` beyond the limit."""
    if len(content) > CHANGE_BYTES:
        raise TooLarge(size=len(content) // MEGABYTE, limit=CHANGE_BYTES // MEGABYTE)
    allowed = {"change.json", "summary.md", *(f"tables/{name}.csv" for name in TABLES)}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [entry.filename for entry in archive.infolist()]
            if odd := sorted(set(names) - allowed):
                raise BrokenChange(reason=f"it holds {odd[0]}, which no change has")
            if len(names) != len(set(names)) or sum(e.file_size for e in archive.infolist()) > CHANGE_BYTES:
                raise BrokenChange(reason="it holds a file twice, or too much")
            texts = {name: _member(archive, name) for name in names}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise BrokenChange(reason="it is not a zip file that can be opened") from None
    about = _about(texts)
    rows: dict[str, tuple[dict[str, str], ...]] = {}
    for name in TABLES:
        try:
            text = texts.get(f"tables/{name}.csv")
            rows[name] = tuple(read_rows(text, schema.table(name).columns)) if text is not None else ()
        except ValueError as error:
            raise BrokenChange(reason=f"tables/{name}.csv: {error}") from None
    statement = about["statement_id"]
    if [row["statement_id"] for row in rows["statements"]] != [statement]:
        raise BrokenChange(reason="it does not add exactly the statement that it names")
    return Change(
        statement_id=statement, base=about["base"], digest=about["digest"], created=about["created"], rows=rows
    )


def summary(change: Change) -> str:
    """Return what a change does, as Markdown for the maintainer; signed names stand in it as plain text."""
    row = change.rows["statements"][0]
    signed = change.rows["signatures"]
    new = {one["organization_id"] for one in change.rows["organizations"]}
    direct = [one for one in signed if one["member"] == "0"]
    lines = [
        f"# Add {_safe(row['title'])}",
        "",
        f"- id: {row['statement_id']}",
        f"- date: {row['date']} ({_safe(row['date_basis'])})",
        f"- kind and language: {row['kind']}, {row['language']}",
        f"- addressees: {row['addressees'] or 'none'}",
        f"- published at: {_safe(row['url']) or 'not known'}",
        f"- made for version {change.base} of the record, {change.created}",
        f"- SHA-256 of the words of the text: {change.digest or 'not known'}",
        "",
        f"{len(direct)} signatures, {len(signed) - len(direct)} through coalitions, "
        f"{row['individuals_listed'] or 0} people counted; {len(new)} organizations are new.",
        f"{len(change.rows['passages'])} passages carry {len(change.rows['codings'])} codings.",
        "",
        "## New organizations",
        "",
        *([f"- {_safe(one['name'])} (`{one['organization_id']}`)" for one in change.rows["organizations"]] or ["none"]),
        "",
        "## New spellings",
        "",
        *([f"- {_safe(one['alias'])} = `{one['organization_id']}`" for one in change.rows["aliases"]] or ["none"]),
        "",
        "## Passages",
        "",
    ]
    for passage in change.rows["passages"]:
        codings = [one for one in change.rows["codings"] if one["passage_id"] == passage["passage_id"]]
        demands = ", ".join(f"{one['demand_id']} ({one['stance']}, {one['confidence']})" for one in codings)
        lines += [f"- {passage['passage_id']}: {_safe(passage['summary_en'])} [{demands}]"]
    return "\n".join(lines) + "\n"


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


def _free_text(draft: Draft) -> list[str]:
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


def _safe(text: str) -> str:
    """Return text that Markdown and HTML show as it stands."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\`*_{}\[\]|#!])", r"\\\1", text)


def _member(archive: zipfile.ZipFile, name: str) -> str:
    try:
        with archive.open(name) as file:
            content = file.read(CHANGE_BYTES + 1)
        if len(content) > CHANGE_BYTES:
            raise BrokenChange(reason=f"{name} is too large")
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise BrokenChange(reason=f"{name} is not UTF-8 text") from None


def _about(texts: Mapping[str, str]) -> dict[str, str]:
    try:
        about = json.loads(texts["change.json"])
    except (KeyError, ValueError, RecursionError):
        raise BrokenChange(reason="it has no change.json that can be read") from None
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        raise BrokenChange(reason=f"its format is not {FORMAT}")
    wanted = ("statement_id", "base", "digest", "created")
    if not all(isinstance(about.get(name), str) for name in wanted):
        raise BrokenChange(reason="its change.json lacks a field")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", about["statement_id"]):
        raise BrokenChange(reason="its statement's id is no id of lower-case letters, digits and hyphens")
    return {name: about[name] for name in wanted}
