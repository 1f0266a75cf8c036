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


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize("selection", ["everything", "a country", "a country nobody signs from", "one demand"])
def test_the_first_sheet_is_made_to_print_and_what_is_read_on_screen_is_not_printed(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    front, *others = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx"))).worksheets

    words = [str(cell.value) for row in front.iter_rows() for cell in row if cell.value]
    printed = words.index(one.headings.printed) if one.headings.printed in words else len(words)
    on_screen = words.index(one.headings.on_screen)
    assert front.page_setup.fitToWidth in (None, 1)
    # what is said to whoever looks at the screen is not printed
    shown = [str(c.value) for row in front[front.print_area.split("!")[-1].replace("$", "")] for c in row if c.value]
    assert one.headings.on_screen not in shown and one.stamp in shown
    assert {board.title for board in one.tables("asked", "since")} <= set(words)
    for sheet, page in zip(one.sheets, others, strict=True):
        place = words.index(f"{sheet.name} ({len(sheet.rows)})")
        area = page[page.print_area.split("!")[-1].replace("$", "")] if page.print_area else ()
        cells = [cell for row in area for cell in row] if isinstance(area, tuple) else [area]
        # an area without a word prints no page
        assert (not page.print_area or any(cell.value for cell in cells)) == (printed < place < on_screen)
        # nothing beside the table is coloured or ruled, which would print
        assert not any(cell.has_style for row in page.iter_rows(min_col=len(sheet.header) + 1) for cell in row)
        assert not any(page.row_dimensions[k].s for k in (1, 2))
    assert {"passages", "gaps", "claims"}.isdisjoint(
        sheet.file
        for sheet, page in zip(one.sheets, others, strict=True)
        if words.index(f"{sheet.name} ({len(sheet.rows)})") < on_screen
    )


def test_a_share_is_a_number() -> None:
    page = openpyxl.load_workbook(io.BytesIO(made(briefing(), "xlsx")))["Demands"]

    shares = [cell for row in page.iter_rows(min_row=2) for cell in row if cell.number_format == "0%"]

    assert len(shares) == page.max_row - 1
    assert all(0 <= cell.value <= 1 for cell in shares)


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
