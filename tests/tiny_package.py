"""A package small enough to be checked by eye: two statements, three organizations, one of them a coalition."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from data.record.schema import DESCRIPTION, PACKAGE, read_schema
from tests.tiny_rows import ROWS

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
