"""How the workbook lies on paper: a few pages, no cell cut, type of one size."""

from __future__ import annotations

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.content import Brief
from pages.parts.pack.rows.columns import (
    BREAK,
    LINE,
    LITTLE,
    NARROWER,
    PAPERS,
    PER_INCH,
    ROW,
    SIZE,
    UPRIGHT,
    WHOLE,
    in_pieces,
    layout,
    lines_of,
    room,
)
from pages.parts.pack.rows.first import PAGES, printed
from pages.parts.pack.rows.follow_up import MANY, ON_PAPER
from pages.parts.words.languages import LANGUAGES
from tests.pages.parts.pack.briefs import EACH_FILE, briefing
from tests.pages.parts.pack.rows.test_workbook import opened, sheets


def on_paper(one: Brief) -> dict[str, int]:
    """Return the sheets that print with the first, and on how many pages."""
    paper = LANGUAGES[one.lang].paper
    pages = {sheet.file: layout(sheet, paper, sheet.paper[0]).pages for sheet in sheets(one)}
    return {sheet.file: pages[sheet.file] for sheet in printed(one, pages)}


def pixels(page: Worksheet) -> list[int]:
    """Return how wide each column is (pixels); openpyxl names a group of equal ones by its first alone."""
    found = []
    for group in sorted(page.column_dimensions.values(), key=lambda one: one.min):
        found += [round(group.width * 7)] * (group.max - group.min + 1)
    return found


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize("selection", ["everything", "a country", "a country with many signers", "one demand"])
def test_every_sheet_fills_the_paper_in_type_of_its_own_size(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    front, *others = opened(one).worksheets
    paper = LANGUAGES[lang].paper

    for sheet, page in zip((None, *sheets(one)), (front, *others), strict=True):
        across = page.page_setup.orientation == "landscape"
        # of columns for the screen alone there may be more than find room
        first = layout(sheet, paper, sheet.paper[0]).printed if sheet else page.max_column
        wide = room(paper, across=across)[0]
        assert not page.page_setup.scale
        # fit to width would make type smaller than 8.5 points from here on
        assert 0.9 * wide <= sum(pixels(page)[:first]) <= wide * SIZE / 8.5, page.title
        # the same sheet lies alike in all languages and for every selection
        assert across == bool(sheet and sheet.file not in UPRIGHT)
        assert page.page_setup.paperSize == PAPERS[paper][2]
        sizes = {c.font.sz for row in page.iter_rows() for c in row if c.value is not None}
        assert min(sizes) == SIZE, page.title
    for page, sheet in zip(others, sheets(one), strict=True):
        assert page.freeze_panes == f"A{int(page.print_title_rows.rsplit('$', 1)[-1]) + 1}"
        # the last rows of a little more than a page are drawn onto it
        pages = layout(sheet, paper, sheet.paper[0]).pages
        assert (page.page_setup.fitToHeight or 1) == pages if page.page_setup.fitToHeight != 0 else page.auto_filter.ref


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize(
    "selection", ["everything", "a country", "a country with many signers", "a theme", "a long selection"]
)
def test_the_workbook_prints_on_a_few_pages_and_never_a_long_list(selection: str, lang: str) -> None:
    one = briefing(selection, "coalition", lang=lang)
    front, *others = opened(one).worksheets
    paper, pages = LANGUAGES[lang].paper, on_paper(one)
    last = int(front.print_area.rsplit("$", 1)[-1])
    high = sum(front.row_dimensions[row].height or 15 for row in range(1, last + 1))

    assert high <= LITTLE * room(paper)[1]
    assert pages and 1 + sum(min(n, 2) for n in pages.values()) <= PAGES, pages
    # all events are printed, as all else rests on them, of many those on what most ask for; one is on the first sheet
    assert all(n <= 2 for file, n in pages.items() if file != WHOLE), pages
    ((n, events),) = ((len(s.rows), page) for s, page in zip(one.sheets, others, strict=True) if s.file == WHOLE)
    assert (WHOLE in pages) == (n > 1)
    assert n == 1 or n > MANY or events.print_area.endswith(f"${events.max_row}")
    assert n <= MANY or 1 < int(events.print_area.rsplit("$", 1)[-1]) <= ON_PAPER + 3
    assert pages.get("demands", 1) == pages.get("governments", 1) == 1
    assert "organizations" not in pages and pages.get("passages", 1) == 1
    # one line says which these are
    said = {str(cell.value).replace("\n", " ") for row in front.iter_rows() for cell in row if cell.value}
    names = [sheet.name for sheet in one.sheets if sheet.file in pages]
    assert any(all(name in line for name in names) and "·" not in line for line in said)


def test_a_row_is_high_enough_for_its_longest_text_and_no_higher_than_all_its_lines() -> None:
    one = briefing("everything", lang="es")
    page = opened(one)["Qué pasó después"]
    named = {cell.value: k for k, cell in enumerate(page[3])}
    wide = pixels(page)

    for k in range(4, page.max_row + 1):
        # letters of Arial at nine points are half as wide as high; a narrow column leaves a third of its lines empty
        lines = [
            len(str(page.cell(k, at + 1).value)) * 6.3 / wide[at]
            for at in map(named.__getitem__, ("Hecho", "Países", "Dirección", "Demandas", "Fuente", "Por qué"))
        ]
        assert max(lines) * LINE * 0.8 <= page.row_dimensions[k].height <= (max(lines) * 1.4 + 2) * LINE + ROW


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_no_cell_is_cut_on_paper_or_screen(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    front, *others = opened(one).worksheets
    # the size of type in pixels of columns, and of letters of Arial as they are
    pixel = PER_INCH / 72

    for page in (front, *others):
        wide, merged = pixels(page), {str(cells).split(":")[0]: cells for cells in page.merged_cells.ranges}
        for row in page.iter_rows():
            for cell in (cell for cell in row if cell.value is not None):
                size, bold = cell.font.sz * pixel / NARROWER, bool(cell.font.b)
                over = merged.get(cell.coordinate)
                room_for = sum(wide[cell.column - 1 : over.max_col if over else cell.column]) - 5
                room_for -= 10 * int(cell.alignment.indent or 0)
                said = f"{cell.value:%Y-%m-%d}"[: len(cell.number_format)] if cell.is_date else str(cell.value)
                if not cell.alignment.wrap_text:
                    # a sheet's name may stand over the empty cells beside it
                    room_for = sum(wide) if cell.row == 1 and cell.column == 1 else room_for
                    assert measured(said, size, bold=bold) <= room_for, (page.title, said)
                    continue
                # an address breaks behind its signs
                said = str(in_pieces(said))
                words = said.replace(BREAK, " ").split()
                assert all(measured(w, size, bold=bold) <= room_for for w in words), (page.title, said)
                lines = lines_of(said, room_for, size, bold=bold)
                height = page.row_dimensions[cell.row].height or 15
                assert lines * cell.font.sz * 1.2 <= height + 1, (page.title, said)
