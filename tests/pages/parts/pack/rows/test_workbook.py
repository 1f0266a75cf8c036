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

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.content import Brief, Sheet
from pages.parts.pack.formats import made
from pages.parts.pack.rows.cells import as_shown
from pages.parts.words.catalogue import in_this_language
from tests.pages.parts.pack.briefs import HARMFUL, ISSUED, SELECTIONS, SITE, briefing, harmful, pack, shipped


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


def test_the_cells_of_a_column_lie_the_same_way_also_where_some_list_several_numbers() -> None:
    for page in opened(pack(Filters(countries=("PAN",)), "es")).worksheets[1:]:
        for cells in page.iter_cols(min_row=int(re.findall(r"\d+", page.auto_filter.ref)[0])):
            ways = {cell.alignment.horizontal in (None, "left") for cell in cells if cell.value not in (None, "")}
            assert len(ways) <= 1, (page.title, cells[0].value)


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
    printed = [*page.iter_rows()]
    heads = [cell.value for cell in printed[2]]

    rows = [[cell.value for cell in row] for row in printed[3:]]
    asks = [row[heads.index("Asked in")] for row in rows]
    arguable = [row[heads.index("Arguable")] for row in rows]
    match = [row[heads.index("Packages")] for row in rows]
    # none in all rows has no column
    with_it = "Of these, with its government"
    own = [row[heads.index(with_it)] if with_it in heads else 0 for row in rows]
    # the line above says which of the numbers that is
    assert "as titles count" in page["A2"].value
    assert heads[:3] == ["Demand", "In full", "Asked in"]
    demands, twice = map(int, re.findall(r"\d+", one.boards["asked"].title))
    assert (len(rows), sum(n > 1 for n in asks)) == (demands, twice)
    assert sum(arguable) > 0 and all(a <= n for a, n in zip(arguable, asks, strict=True))
    assert f"{match.count(0)} " in " ".join(line.sentence for line in one.claims if line.kind == "unanswered")
    assert all(a <= n for a, n in zip(own, match, strict=True)) and any(own) == (with_it in heads)
    assert asks == sorted(asks, reverse=True)


def test_all_who_signed_what_is_asked_of_a_government_stand_in_its_workbook_those_based_there_first() -> None:
    view = select(shipped(), Filters(countries=("HND",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    (sheet,) = [sheet for sheet in one.sheets if sheet.file == "organizations"]

    there = [row[1] == "Honduras" for row in sheet.rows]
    assert 0 < sum(there) < len(there) and there == sorted(there, reverse=True)
    # the number of the letter can be counted again
    names = ("Declaration response", "Statement against Title 42")
    wanted = [k for k, name in enumerate(sheet.header) if name in names]
    signed = sum(any(row[k] for k in wanted) for row in sheet.rows)
    assert len(wanted) == 2 and f"{signed} organizations signed at least one of those two" in str(one.script.letter)


def test_a_workbook_of_a_demand_that_a_government_is_not_asked_for_opens() -> None:
    view = select(shipped(), Filters(countries=("SLV",), demands=("data-safeguards",)))
    one = brief(view, "coalition", USUAL["coalition"], issued=ISSUED, site=SITE)

    assert "Statements that ask for it" not in [cell.value for cell in opened(one)["Demands"][3]]


def test_cities_that_are_not_known_are_said_to_be() -> None:
    for lang, words in (("en", "Not known"), ("es", "Sin dato"), ("pt", "Sem informação")):
        (sheet,) = [sheet for sheet in briefing(lang=lang).sheets if sheet.file == "organizations"]
        cities = [row[2] for row in sheet.rows]
        assert words in cities and "" not in cities
