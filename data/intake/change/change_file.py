"""A change as a file: the rows that it adds and a summary for the maintainer, in one zip."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from data.intake.change.new_rows import TABLES, read_rows, table_text
from data.intake.errors import BrokenChange, TooLarge
from data.intake.limits import CHANGE_BYTES
from data.record.files import MEGABYTE
from data.record.schema import Schema

FORMAT = "firmantes-change-1"
STAMP = (1980, 1, 1, 0, 0, 0)


class Change(Struct, frozen=True, kw_only=True):
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
    rows: Mapping[str, tuple[dict[str, str], ...]]


class About(Struct, frozen=True):
    """What change.json says: see `Change`."""

    format: str
    statement_id: Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
    base: str
    digest: str
    created: str


def change_zip(change: Change, schema: Schema) -> bytes:
    """Return a change as a zip: change.json, summary.md, and the rows to add as tables/NAME.csv."""
    about = About(FORMAT, change.statement_id, change.base, change.digest, change.created)
    files = {"change.json": msgspec.json.encode(about).decode() + "\n", "summary.md": summary(change)}
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
    except BrokenChange:
        raise
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise BrokenChange(reason="it is not a zip file that can be opened") from None
    about = _about(texts)
    rows: dict[str, tuple[dict[str, str], ...]] = {}
    for name in TABLES:
        try:
            text = texts.get(f"tables/{name}.csv")
            rows[name] = tuple(read_rows(text, schema.table(name).columns)) if text is not None else ()
        except ValueError as error:
            raise BrokenChange(reason=f"tables/{name}.csv: {error}") from None
    if [row["statement_id"] for row in rows["statements"]] != [about.statement_id]:
        raise BrokenChange(reason="it does not add exactly the statement that it names")
    return Change(
        statement_id=about.statement_id, base=about.base, digest=about.digest, created=about.created, rows=rows
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
        told = {name.removeprefix("summary_"): passage[name] for name in passage if name.startswith("summary_")}
        text = next((text for text in told.values() if text), "")
        waits = ", ".join(lang for lang, words in told.items() if not words)
        lines += [
            f"- {passage['passage_id']}: {_safe(text)} [{demands}]" + (f" (to translate: {waits})" if waits else "")
        ]
    return "\n".join(lines) + "\n"


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


def _about(texts: Mapping[str, str]) -> About:
    try:
        about = msgspec.json.decode(texts["change.json"], type=About)
    except msgspec.ValidationError as error:
        place = re.search(r"`\$\.(\w+)`$", str(error))
        raise BrokenChange(reason=f"{place[1] if place else 'change.json'} is not as a change has it") from None
    except (KeyError, ValueError, RecursionError):
        raise BrokenChange(reason="it has no change.json that can be read") from None
    if about.format != FORMAT:
        raise BrokenChange(reason=f"its format is not {FORMAT}")
    return about
