"""A draft of a small text, finished, as a change and packed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from data.intake.change.change import Change, change_of, change_zip
from data.intake.draft import Coding, Draft, Organization, Translation
from data.intake.prepare import prepare
from data.intake.read.reading import read_pasted
from data.record.files import Files
from data.record.load import read_tables, tables_of
from data.record.schema import read_schema

TEXT = """Houses ask for an open door

9 January 2023

Governments must open the door to everyone who knocks.

Signed:

Casa del Migrante
Red: Clínica; =HYPERLINK(evil); Ana Ruiz
Casa <b>Nueva</b> (CN)
"""


NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


SCHEMA = read_schema()


def drafted(package: Path, text: str = TEXT) -> Draft:
    return _drafted(tuple(sorted((path.name, path.read_bytes()) for path in package.iterdir())), text)


# most changes are made to the same small package
@lru_cache
def _drafted(package: tuple[tuple[str, bytes], ...], text: str) -> Draft:
    return prepare(read_pasted(text), tables_of(Files(dict(package))), date(2026, 1, 1))


def finished(package: Path) -> Draft:
    """Return the draft of `TEXT` with everything decided: two new organizations, one passage."""
    draft = drafted(package)
    decided = {"=HYPERLINK(evil)": "evil", "Casa <b>Nueva</b> (CN)": "nueva"}
    (passage,) = draft.passages
    return replace(
        draft,
        statement=replace(
            draft.statement,
            statement_id="door",
            date_basis="On the page",
            language="en",
            publishers="Casa Nueva",
            url="https://example.org/door",
        ),
        signatures=tuple(
            replace(one, organization_id=decided.get(one.name_as_signed, one.organization_id))
            for one in draft.signatures
        ),
        organizations=(
            Organization(organization_id="evil", name="=HYPERLINK(evil)"),
            Organization(organization_id="nueva", name="Casa <b>Nueva</b>", acronym="CN", note="New"),
        ),
        passages=(
            replace(
                passage,
                summary_en="An open door",
                summary_es="Una puerta abierta",
                summary_pt="Uma porta aberta",
                codings=(Coding(demand_id="access", confirmed=True), Coding(demand_id="trial")),
            ),
        ),
        translations=(Translation(text_en="New", text_es="Nueva", text_pt="Nova"),),
    )


def changed(package: Path) -> Change:
    return change_of(finished(package), read_tables(package), "1.0.0", NOW)


def packed(package: Path) -> bytes:
    return change_zip(changed(package), SCHEMA)
