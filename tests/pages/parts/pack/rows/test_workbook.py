"""The rows: workbook and CSV zip, read by what did not write them; no name becomes a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from functools import cache

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.slide.scene import measured, wrapped
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.content import Brief, Sheet
from pages.parts.pack.formats import made
from pages.parts.pack.rows.cells import as_shown
from pages.parts.pack.rows.columns import (
    LINE,
    LITTLE,
    NARROWER,
    PAPERS,
    PER_INCH,
    ROW,
    SIZE,
    UPRIGHT,
    in_pieces,
    layout,
    room,
)
from pages.parts.pack.rows.first import PAGES, counted, printed
from pages.parts.words.catalogue import in_this_language
from pages.parts.words.languages import LANGUAGES
from tests.pages.parts.pack.briefs import EACH_FILE, HARMFUL, ISSUED, SELECTIONS, SITE, briefing, harmful, shipped


@cache
def opened(one: Brief) -> Workbook:
    """Return the workbook of a pack, read once for all tests: they only look at it."""
    return openpyxl.load_workbook(io.BytesIO(made(one, "xlsx")))


def cells(one: Brief) -> list[tuple[str, str]]:
    """Return kind ("formula" or "text") and text of every cell that holds no number."""
    found = [cell for page in opened(one) for row in page.iter_rows() for cell in row if isinstance(cell.value, str)]
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
    texts = {text for _kind, text in cells(one)}

    assert {line.sentence for line in one.claims} <= texts
    # what a note leaves to the record the workbook has itself
    assert {source.text for sources in one.notes for source in sources if source.url} <= texts
    assert "Action Réfugiés Montréal" in texts


def sheets(one: Brief) -> list[Sheet]:
    """Return the sheets of a pack as its workbook shows them."""
    return [in_this_language(as_shown, one.lang)(sheet) for sheet in one.sheets]


def on_paper(one: Brief) -> dict[str, int]:
    """Return the sheets that print with the first, and on how many pages."""
    paper = LANGUAGES[one.lang].paper
    pages = {sheet.file: layout(sheet, paper, sheet.paper[0]).pages for sheet in sheets(one)}
    return {sheet.file: pages[sheet.file] for sheet in printed(one, pages)}


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize("selection", ["everything", "a country", "a country nobody signs from", "one demand"])
def test_the_first_sheet_is_made_to_print_and_leads_to_all_others(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    front, *others = opened(one).worksheets

    shown = front[front.print_area.split("!")[-1].replace("$", "")]
    words = [" ".join(str(cell.value).split()) for row in shown for cell in row if cell.value]
    links = {cell.value: cell.hyperlink.location for row in shown for cell in row if cell.hyperlink}
    assert front.page_setup.fitToWidth in (None, 1)
    assert one.stamp in words
    # which way all events go is said once: in a claim, else over them
    assert all(any(said.startswith(board.title) for said in words) for board in one.tables("asked"))
    ways = [line.sentence[:-1] for line in one.claims if line.kind == "since"] + [b.title for b in one.tables("since")]
    assert not ways or sum(said.startswith(tuple(ways)) for said in words) == 1
    with_it = on_paper(one)
    for sheet, page in zip(sheets(one), others, strict=True):
        # of packages each is counted once
        n = next(in_this_language(counted, lang)(each) for each in one.sheets if each.file == sheet.file)
        assert n == len(sheet.rows) or (sheet.file == "packages" and n < 12)
        assert links[f"{sheet.name}\u00a0({n})"] == f"'{page.title}'!A1"
        area = page[page.print_area.split("!")[-1].replace("$", "")] if page.print_area else ()
        cells = [cell for row in area for cell in row] if isinstance(area, tuple) else [area]
        assert any(cell.value for cell in cells) == (sheet.file in with_it)
        # on each of its pages stand its name, what the pack is about, and the head of its columns
        assert page["A1"].value == f"{sheet.name} · {one.title}"
        assert page.print_title_rows == f"$1:${page.auto_filter.ref.split(':')[0].removeprefix('A')}"
        assert not sheet.note or page["A2"].value.startswith(sheet.note)
        across = page.max_column if sheet.file not in with_it else len(next(iter(area)))
        assert (across < len(sheet.header)) == (
            {"en": "columns", "es": "columnas", "pt": "colunas"}[lang] in str(page["A2"].value)
        )
        # nothing beside the table is coloured or ruled, which would print
        assert not any(cell.has_style for row in page.iter_rows(min_col=len(sheet.header) + 1) for cell in row)
        assert not any(page.row_dimensions[k].s for k in (1, 2))


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize("selection", ["everything", "a country", "a country with many signers", "one demand"])
def test_every_sheet_fills_the_paper_in_type_of_its_own_size(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    front, *others = opened(one).worksheets
    paper = LANGUAGES[lang].paper

    for sheet, page in zip((None, *sheets(one)), (front, *others), strict=True):
        across = page.page_setup.orientation == "landscape"
        first = sheet.paper[0] or len(sheet.header) if sheet else page.max_column
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
    front, *_others = opened(one).worksheets
    paper, pages = LANGUAGES[lang].paper, on_paper(one)
    last = int(front.print_area.rsplit("$", 1)[-1])
    high = sum(front.row_dimensions[row].height or 15 for row in range(1, last + 1))

    assert high <= LITTLE * room(paper)[1]
    assert pages and 1 + sum(pages.values()) <= PAGES and max(pages.values()) <= 2, pages
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
            for at in map(named.__getitem__, ("Hecho", "Países", "Dirección", "Fuente"))
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
                assert all(measured(w, size, bold=bold) <= room_for for w in said.split()), (page.title, said)
                lines = len(wrapped(said, room_for, size, bold=bold))
                height = page.row_dimensions[cell.row].height or 15
                assert lines * cell.font.sz * 1.2 <= height + 1, (page.title, said)


@pytest.mark.parametrize("selection", ["one statement", "one demand", "a country nobody signs from"])
@pytest.mark.filterwarnings("error")
def test_the_first_sheet_tells_every_event_of_the_pack_however_few_columns_it_has(selection: str) -> None:
    one = briefing(selection)
    front, *_others = opened(one).worksheets

    words = [" ".join(str(cell.value).split()) for row in front.iter_rows() for cell in row]
    cards = [
        *(card for board in one.tables("asked") for card in board.cards),
        *(card for board in one.tables("since") for card in board.cards),
    ]
    assert cards
    for card in cards:
        ends = (card.text, f"({card.source})", *(meaning for _words, _place, meaning in card.passages[-1:]))
        # those that do not make a demand stand in one row
        if card.sign == "·":
            assert any(card.about.split(",")[0] in said for said in words)
        else:
            assert any(said.startswith(card.text) and said.endswith(ends) for said in words)


def pixels(page: Worksheet) -> list[int]:
    """Return how wide each column is (pixels); openpyxl names a group of equal ones by its first alone."""
    found = []
    for group in sorted(page.column_dimensions.values(), key=lambda one: one.min):
        found += [round(group.width * 7)] * (group.max - group.min + 1)
    return found


def test_a_share_is_a_number() -> None:
    page = opened(briefing())["Demands"]

    shares = [cell for row in page.iter_rows(min_row=4) for cell in row if cell.number_format == "0%"]

    assert len(shares) == page.max_row - 3
    assert all(0 <= cell.value <= 1 for cell in shares)


def test_the_zip_holds_every_row_of_the_selection() -> None:
    rows = files(made(briefing(), "csv"))

    view = select(shipped(), SELECTIONS["everything"])
    assert len(rows["organizations"]) == view.organizations.sum() + 1
    assert len(rows["demands"]) == view.demands.sum() + 1
    assert len(rows["passages"]) == len(view.record.tables["codings"]) + 1  # a row for each demand of a passage
    assert len(rows["governments"]) == len(view.record.tables["governments"]) + 1


def test_names_like_formulas_are_neutralised_in_both() -> None:
    found = cells(harmful())
    names = [row[0] for row in files(made(harmful(), "csv"))["organizations"][1:]]

    assert not [text for kind, text in found if kind == "formula"]
    assert {f"'{name}" for name in HARMFUL[:4]} <= {text for _kind, text in found} & set(names)
    assert not [text for _kind, text in found if re.match(r"[=+\-@]", text)]


@pytest.mark.parametrize("country", ["HND", "BRB", "PAN", "COL", "MEX", "USA"])
def test_the_number_in_a_title_is_the_number_of_rows_of_the_sheet_that_say_so(country: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    page = opened(one)["Demands"]
    printed = page[page.print_area.split("!")[-1].replace("$", "")]
    heads = [cell.value for cell in printed[2]]

    rows = [[cell.value for cell in row] for row in printed[3:]]
    asks = [row[heads.index("Asked in")] for row in rows]
    arguable = [row[heads.index("Of these, arguable")] for row in rows]
    match = [row[heads.index("Packages that match")] for row in rows]
    # none in all rows has no column
    with_it = "Of these, with its government"
    own = [row[heads.index(with_it)] if with_it in heads else 0 for row in rows]
    # the line above says which of the numbers that is
    assert "that a title counts" in page["A2"].value
    assert heads[:3] == ["Demand", "In full", "Asked in"]
    demands, twice = map(int, re.findall(r"\d+", one.boards["asked"].title))
    assert (len(rows), sum(n > 1 for n in asks)) == (demands, twice)
    assert sum(arguable) > 0 and all(a <= n for a, n in zip(arguable, asks, strict=True))
    assert f"{match.count(0)} " in " ".join(line.sentence for line in one.claims if line.kind == "unanswered")
    assert all(a <= n for a, n in zip(own, match, strict=True)) and any(own) == (with_it in heads)
    assert asks == sorted(asks, reverse=True)


def test_where_few_signed_the_first_sheet_names_them() -> None:
    view = select(shipped(), Filters(countries=("PAN",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    front, *_others = opened(one).worksheets

    names = [name for _country, _n, names in one.signers.groups for name in names] if one.signers else []
    words = " ".join(str(cell.value) for row in front[front.print_area.split("!")[-1]] for cell in row)
    assert names and all(name in " ".join(words.split()) for name in names)


def test_all_who_signed_what_is_asked_of_a_government_stand_in_its_workbook_those_based_there_first() -> None:
    view = select(shipped(), Filters(countries=("HND",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    (sheet,) = [sheet for sheet in one.sheets if sheet.file == "organizations"]

    there = [row[1] == "Honduras" for row in sheet.rows]
    assert 0 < sum(there) < len(there) and there == sorted(there, reverse=True)
    # the number of the letter can be counted again
    wanted = [k for k, name in enumerate(sheet.header) if name in ("Declaration response", "Title 42 statement")]
    signed = sum(any(row[k] for k in wanted) for row in sheet.rows)
    assert len(wanted) == 2 and f"{signed} organizations signed at least one of those two" in str(one.script.letter)


def test_cities_that_are_not_known_are_said_to_be() -> None:
    for lang, words in (("en", "Not known"), ("es", "Sin dato"), ("pt", "Sem informação")):
        (sheet,) = [sheet for sheet in briefing(lang=lang).sheets if sheet.file == "organizations"]
        cities = [row[2] for row in sheet.rows]
        assert words in cities and "" not in cities
