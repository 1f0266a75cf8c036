"""A package small enough to be checked by eye: two statements, three organizations, one of them a coalition."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from data.record.schema import DESCRIPTION, PACKAGE, read_schema

PAGE = "https://example.org/page"

# a name without a language stands for all three: label is label_en, label_es and label_pt
ROWS: dict[str, list[dict[str, str]]] = {
    "statements": [
        {
            "statement_id": "spring",
            "text": "000",
            "title": "Spring letter",
            "short": "Spring",
            "date": "2022-06",
            "date_earliest": "2022-06-10",
            "date_latest": "2022-06-30",
            "date_basis": "By month",
            "kind": "letter",
            "language": "en",
            "publishers": "House|Net",
            "url": PAGE,
            "event_id": "summit",
            "addressees": "ENDORSERS|USA",
            "participants": "USA",
            "stated_signatories": "3",
            "note": "Says three",
        },
        {
            "statement_id": "autumn",
            "text": "001",
            "title": "Autumn letter",
            "short": "Autumn",
            "date": "2022-11-14",
            "date_earliest": "2022-11-14",
            "date_latest": "2022-11-14",
            "date_basis": "On the page",
            "kind": "letter",
            "language": "en",
        },
    ],
    "events": [
        {
            "event_id": "summit",
            "date": "2022-06",
            "kind": "summit",
            "country": "USA",
            "label": "Summit",
            "source_url": PAGE,
        },
    ],
    "organizations": [
        {
            "organization_id": "house",
            "name": "Casa del Migrante",
            "kind": "shelter",
            "city": "Saltillo",
            "country": "MEX",
            "latitude": "25.4",
            "longitude": "-101.0",
            "location_basis": "page",
            "location_confidence": "high",
            "parent_id": "net",
            "source_url": PAGE,
        },
        {
            "organization_id": "net",
            "name": "Red",
            "acronym": "R",
            "kind": "network",
            "location_basis": "none",
        },
        {"organization_id": "clinic", "name": "Clinic", "kind": "legal", "location_basis": "none"},
    ],
    "aliases": [
        {"alias": "Casa del Migrante", "organization_id": "house"},
        {"alias": "Red", "organization_id": "net"},
        {"alias": "Clínica", "organization_id": "clinic"},
    ],
    "signatures": [
        {
            "statement_id": "spring",
            "position": "1",
            "member": "0",
            "name_as_signed": "Casa del Migrante",
            "role": "signatory",
            "organization_id": "house",
        },
        {
            "statement_id": "spring",
            "position": "2",
            "member": "0",
            "name_as_signed": "Red",
            "role": "signatory",
            "organization_id": "net",
        },
        {
            "statement_id": "spring",
            "position": "2",
            "member": "1",
            "name_as_signed": "Clínica",
            "role": "member",
            "organization_id": "clinic",
            "through": "net",
        },
        {
            "statement_id": "autumn",
            "position": "1",
            "member": "0",
            "name_as_signed": "Red",
            "role": "signatory",
            "organization_id": "net",
        },
    ],
    "themes": [
        {"theme_id": "asylum", "position": "1", "label": "Asylum"},
        {"theme_id": "justice", "position": "2", "label": "Justice"},
    ],
    "demands": [
        {
            "demand_id": "access",
            "theme_id": "asylum",
            "position": "1",
            "label": "Access",
            "short": "Access",
            "definition": "What counts",
        },
        {
            "demand_id": "trial",
            "theme_id": "justice",
            "position": "2",
            "label": "Trial",
            "short": "Trial",
            "definition": "What counts",
            "featured": "1",
        },
    ],
    "passages": [
        {
            "passage_id": "spring-p01",
            "statement_id": "spring",
            "section": "body",
            "ordinal": "1",
            "line_start": "3",
            "line_end": "4",
            "cue": "access for all",
            "summary": "Access",
            "addressees": "USA",
            "places": "MEX|Caribbean",
            "groups": "children",
        },
        {
            "passage_id": "spring-p02",
            "statement_id": "spring",
            "section": "closing",
            "ordinal": "1",
            "line_start": "4",
            "line_end": "4",
            "cue": "fair trial",
            "summary": "Trials",
        },
        {
            "passage_id": "autumn-p01",
            "statement_id": "autumn",
            "section": "body",
            "ordinal": "1",
            "line_start": "1",
            "line_end": "1",
            "cue": "access",
            "summary": "Access",
        },
    ],
    "codings": [
        {
            "passage_id": "spring-p01",
            "demand_id": "access",
            "stance": "call",
            "coder": "a",
            "confidence": "arguable",
            "reason": "Only hinted",
        },
        {
            "passage_id": "spring-p02",
            "demand_id": "trial",
            "stance": "call",
            "coder": "a",
            "confidence": "clear",
        },
        {
            "passage_id": "autumn-p01",
            "demand_id": "access",
            "stance": "concern",
            "coder": "a",
            "confidence": "clear",
        },
    ],
    "figures": [
        {
            "figure_id": "spring-f01",
            "statement_id": "spring",
            "line": "4",
            "value": "24000",
            "unit": "people",
            "label": "Places",
        },
    ],
    "governments": [
        {
            "country": "USA",
            "endorsed": "yes",
            "endorsed_earliest": "2022-06-10",
            "endorsed_latest": "2022-06-10",
            "disputed": "no",
            "source_url": PAGE,
            "source_publisher": "Press",
        },
        {"country": "CUB", "endorsed": "no", "disputed": "yes", "source_url": PAGE, "source_publisher": "Press"},
    ],
    "action_packages": [
        {
            "package_id": "AP01",
            "pillar": "1",
            "pillar_name": "First",
            "lead_country": "USA",
            "as_of": "2022-10-06",
            "source_url": PAGE,
            "source_publisher": "Press",
            "lead_complete": "yes",
            "participants_complete": "no",
        },
    ],
    "package_demands": [{"package_id": "AP01", "demand_id": "trial", "fit": "partial", "reason": "In part"}],
    "outcomes": [
        {
            "outcome_id": "O01",
            "date": "2023",
            "country": "USA|CUB",
            "demand_ids": "trial",
            "direction": "mixed",
            "event": "A ruling",
            "why": "In part",
            "source_title": "Ruling",
            "source_publisher": "Press",
            "source_url": PAGE,
            "source2_publisher": "Press",
            "source2_url": PAGE,
        },
    ],
    "indicators": [
        {
            "country": "USA",
            "indicator_id": "places",
            "year": "2023",
            "value": "125000",
            "unit": "places",
            "source_url": PAGE,
            "source_publisher": "Press",
            "reference_date": "FY2023",
        },
    ],
    "translations": [
        {"text": text}
        for text in (
            "By month",
            "Says three",
            "On the page",
            "Only hinted",
            "First",
            "In part",
            "A ruling",
            "places",
        )
    ],
}

TEXTS = {
    "000_spring.txt": [
        "Spring",
        "",
        "We ask for access",
        "for  all, and a fair trial for 24,000 people.",
        "",
        "Casa del",
        "Migrante",
        "Red: Clínica",
    ],
    "001_autumn.txt": ["Denying access is wrong.", "Red"],
}


def write_package(directory: Path) -> Path:
    """Write the tiny package into a new folder and return it."""
    directory.mkdir()
    shutil.copy(PACKAGE / DESCRIPTION, directory)
    for table in read_schema().tables:
        with (directory / table.file).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(table.columns)
            writer.writerows([[_cell(row, column) for column in table.columns] for row in ROWS[table.name]])
    return directory


def write_texts(directory: Path) -> Path:
    """Write the texts that the tiny package was coded from into a new folder and return it."""
    directory.mkdir()
    for name, lines in TEXTS.items():
        (directory / name).write_text("\n".join(lines), encoding="utf-8")
    return directory


def edit(directory: Path, table: str, line: int, cells: dict[str, str] | None) -> None:
    """Change cells of the row on a line (the header is line 1), take the row out, or add one after the last."""
    path = directory / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    if cells is None:
        del rows[line - 2]
    else:
        if line - 2 == len(rows):
            rows.append([""] * len(header))
        for column, cell in cells.items():
            rows[line - 2][header.index(column)] = cell
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def _cell(row: dict[str, str], column: str) -> str:
    name, _, language = column.rpartition("_")
    return row.get(name if language in ("en", "es", "pt") else column, "")
