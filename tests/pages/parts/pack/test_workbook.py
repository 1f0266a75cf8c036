"""The rows: workbook and CSV zip, read by what did not write them; no name becomes a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.columns import LINE, PAPERS, ROW, SIZE, layout, room
from pages.parts.pack.formats import made
from pages.parts.pack.workbook import FEW, PRINTED
from pages.parts.words.languages import LANGUAGES
from tests.pages.parts.pack.briefs import HARMFUL, ISSUED, SELECTIONS, SITE, briefing, harmful, shipped


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
    assert {source.text for sources in one.notes for source in sources} <= texts
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


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize("selection", ["everything", "a country", "a country with many signers", "one demand"])
def test_every_sheet_fills_the_paper_in_type_of_its_own_size(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    front, *others = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx"))).worksheets
    paper = LANGUAGES[lang].paper

    for sheet, page in zip((None, *one.sheets), (front, *others), strict=True):
        across = page.page_setup.orientation == "landscape"
        first = PRINTED.get(sheet.file, len(sheet.header)) if sheet else page.max_column
        wide, _high = room(paper, across=across)
        # fit to width would make type smaller than 8.5 points from here on
        assert 0.9 * wide <= sum(pixels(page)[:first]) <= wide * SIZE / 8.5, page.title
        assert page.page_setup.paperSize == PAPERS[paper][2]
        sizes = {c.font.sz for row in page.iter_rows() for c in row if c.value is not None}
        assert min(sizes) == SIZE, page.title
    for page in others:
        assert page.freeze_panes == "A2" and page.print_title_rows == "$1:$1"
        assert page.page_setup.fitToHeight == 0 and page.auto_filter.ref


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize(
    ("selection", "most"), [("everything", 10), ("a country", 4), ("a country with many signers", 8)]
)
def test_the_workbook_prints_on_a_few_pages(selection: str, most: int, lang: str) -> None:
    one = briefing(selection, lang=lang)
    front, *_others = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx"))).worksheets
    paper = LANGUAGES[lang].paper
    printed = [sheet for sheet in one.sheets if sheet.file in PRINTED and len(sheet.rows) > FEW]

    pages = {sheet.file: layout(sheet, paper, PRINTED[sheet.file]).pages for sheet in printed}
    last = int(front.print_area.rsplit("$", 1)[-1])
    high = sum(front.row_dimensions[row].height or 15 for row in range(1, last + 1))

    assert high <= room(paper)[1]
    assert 1 + sum(pages.values()) <= most, pages
    assert pages.get("demands", 1) == pages.get("governments", 1) == 1


def test_a_row_is_high_enough_for_its_longest_text_and_no_higher_than_all_its_lines() -> None:
    one = briefing("everything", lang="es")
    page = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx")))["Qué pasó después"]
    (event,) = [k for k, cell in enumerate(page[1]) if cell.value == "Hecho"]
    wide = pixels(page)[event]

    for k in range(2, page.max_row + 1):
        words = str(page.cell(k, event + 1).value)
        # letters of Arial at nine points are half as wide as high
        lines = len(words) * 6 / wide
        assert lines * LINE * 0.8 <= page.row_dimensions[k].height <= (lines + 2) * LINE + ROW


@pytest.mark.parametrize("selection", ["one statement", "one demand", "a country nobody signs from"])
@pytest.mark.filterwarnings("error")
def test_the_first_sheet_tells_every_event_of_the_pack_however_few_columns_it_has(selection: str) -> None:
    one = briefing(selection)
    front, *_others = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx"))).worksheets

    words = [str(cell.value) for row in front.iter_rows() for cell in row]
    cards = [card for board in one.tables("asked", "since") for card in board.cards]
    assert cards
    for card in cards:
        ends = (card.text, f"({card.source})")
        assert any(said.startswith(card.text) and said.endswith(ends) for said in words)


def pixels(page: Worksheet) -> list[int]:
    """Return how wide each column is (pixels); openpyxl names a group of equal ones by its first alone."""
    found = []
    for group in sorted(page.column_dimensions.values(), key=lambda one: one.min):
        found += [round(group.width * 7)] * (group.max - group.min + 1)
    return found


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


@pytest.mark.parametrize("country", ["HND", "BRB", "PAN", "COL", "MEX", "USA"])
def test_the_number_in_a_title_is_the_number_of_rows_of_the_sheet_that_say_so(country: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    page = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx")))["Demands"]
    printed = page[page.print_area.split("!")[-1].replace("$", "")]
    heads = [cell.value for cell in printed[0]]

    rows = [[cell.value for cell in row] for row in printed[1:]]
    makes = [row[heads.index("Ask for it or against its contrary")] for row in rows]
    asks = [row[heads.index("Of these, ask for it")] for row in rows]
    demands, twice = map(int, re.findall(r"\d+", one.boards["asked"].title))
    assert (len(rows), sum(n > 1 for n in makes)) == (demands, twice)
    assert min(makes) > 0 and all(a <= n for a, n in zip(asks, makes, strict=True))


def test_where_few_signed_the_first_sheet_names_them() -> None:
    view = select(shipped(), Filters(countries=("PAN",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    front, *_others = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx"))).worksheets

    names = [str(row[0]) for sheet in one.sheets if sheet.file == "organizations" for row in sheet.rows]
    words = " ".join(str(cell.value) for row in front[front.print_area.split("!")[-1]] for cell in row)
    assert names and all(name in words for name in names)
