"""The rows: workbook and CSV zip, read by what did not write them; no name becomes a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import openpyxl
import pytest

from data.record.selection import select
from pages.parts.pack.formats import made
from tests.pages.parts.pack.briefs import HARMFUL, SELECTIONS, briefing, harmful, shipped


def cells(workbook: bytes) -> list[tuple[str, str]]:
    """Return kind ("formula" or "text") and text of every cell that holds no number."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    found = [cell for page in book for row in page.iter_rows() for cell in row if isinstance(cell.value, str)]
    return [("formula" if cell.data_type == "f" else "text", cell.value) for cell in found]


def files(archive: bytes) -> dict[str, list[list[str]]]:
    """Return the rows of each CSV file by the file's name without folder and ending."""
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        return {
            name.split("/")[-1].removesuffix(".csv"): list(csv.reader(io.StringIO(file.read(name).decode("utf-8-sig"))))
            for name in file.namelist()
        }


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_the_workbook_holds_the_claims_their_notes_and_the_accents(lang: str) -> None:
    one = briefing(lang=lang)
    texts = {text for _kind, text in cells(made(one, "xlsx"))}

    assert {line.sentence for line in one.claims} <= texts
    assert {note.text for note in one.notes} <= texts
    assert "Action Réfugiés Montréal" in texts


def test_the_zip_holds_every_row_of_the_selection() -> None:
    rows = files(made(briefing(), "csv"))

    view = select(shipped(), SELECTIONS["everything"])
    assert len(rows["organizations"]) == view.organizations.sum() + 1
    assert len(rows["demands"]) == view.demands.sum() + 1
    assert len(rows["passages"]) == len(view.record.tables["codings"]) + 1  # a row for each demand of a passage
    assert len(rows["governments"]) == len(view.record.tables["governments"]) + 1


def test_names_like_formulas_are_neutralised_in_both() -> None:
    found = cells(made(harmful(), "xlsx"))
    names = [row[0] for row in files(made(harmful(), "csv"))["organizations"][1:]]

    assert not [text for kind, text in found if kind == "formula"]
    assert {f"'{name}" for name in HARMFUL[:4]} <= {text for _kind, text in found} & set(names)
    assert not [text for _kind, text in found if re.match(r"[=+\-@]", text)]
