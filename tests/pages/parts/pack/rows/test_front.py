"""The first sheet of the workbook: one page, and what it leaves out."""

from __future__ import annotations

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.content import Brief
from pages.parts.pack.paper import figures, standfirst
from pages.parts.pack.paper_asked import alike
from pages.parts.pack.paper_events import counted as ways_counted
from pages.parts.pack.rows.columns import LITTLE, room
from pages.parts.pack.rows.first import counted
from pages.parts.words import catalogue
from pages.parts.words.catalogue import in_this_language
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.rows.test_paper import on_paper
from tests.pages.parts.pack.rows.test_workbook import opened, sheets


@pytest.mark.parametrize("countries", [("HND",), ("CHL",), ("HND", "PAN")])
def test_the_first_sheet_stays_one_page_however_much_there_is_to_tell_and_says_what_it_leaves_out(
    countries: tuple[str, ...],
) -> None:
    catalogue.use("es")
    try:
        one = brief(select(shipped(), Filters(countries=countries)), "press", USUAL["press"], issued=ISSUED, site=SITE)
    finally:
        catalogue.use("en")
    book = opened(one)
    front, events = book.worksheets[0], book["Qué pasó después"]
    words = [" ".join(str(cell.value).split()) for row in front.iter_rows() for cell in row if cell.value is not None]
    (since,) = one.tables("since")
    told = sum(any(said.startswith(card.text) for said in words) for card in since.cards)

    last = int(front.print_area.rsplit("$", 1)[-1])
    assert sum(front.row_dimensions[row].height or 15 for row in range(1, last + 1)) <= LITTLE * room("us-letter")[1]
    assert front.page_setup.fitToHeight in (None, 1)
    # the events that all files tell stand here, and it says how many are left out
    assert 1 < told == len(since.cards)
    assert any(since.rest[told] in said for said in words)
    # what it leaves out is printed with it
    rest = dict(since.counts)
    assert sum(rest.values()) == told or events.print_area.endswith(f"${events.max_row}")


def test_of_many_events_those_that_the_pack_tells_stand_first_and_then_the_newest() -> None:
    one = briefing("everything")
    events = opened(one)["What happened since"]
    last = int(events.print_area.rsplit("$", 1)[-1])
    days = [row[0].value for row in events.iter_rows(min_row=4, max_row=events.max_row)]

    told = {card.text for card in one.boards["since"].cards}
    first, others = days[: len(told)], days[len(told) :]

    assert {row[1].value for row in events.iter_rows(min_row=4, max_row=3 + len(told))} == told
    assert len(told) + 3 < last < events.max_row
    assert first == sorted(first) and others == sorted(others, reverse=True)


def said_on(one: Brief) -> str:
    """Return all words of the first sheet."""
    front = opened(one).worksheets[0]
    cells = [cell.value for row in front.iter_rows() for cell in row if cell.value is not None]
    return " ".join(" ".join(map(str, cells)).split())


def test_the_first_sheet_begins_as_the_hand_out_and_says_how_many_signed_what_is_asked_first() -> None:
    one = briefing("a theme", "funder")
    words = said_on(one)

    assert standfirst(one) in words and "Organizations that signed at least one" in words
    (demands,) = [sheet for sheet in one.sheets if sheet.file == "demands"]
    at = demands.header.index("Signed a statement that asks for it")
    assert all(str(row[at]) in words for row in demands.rows[:3])


@pytest.mark.parametrize(("selection", "small"), [("a theme", True), ("everything", True), ("one statement", False)])
def test_of_a_country_too_the_first_sheet_has_dots_and_its_key_only_those_that_occur(
    selection: str, small: bool
) -> None:
    one = briefing(selection)
    words, (asked,) = said_on(one).replace(" · ".join(one.raised), ""), one.tables("asked")

    assert asked.dots is not None
    assert all(name.casefold() in words.casefold() for name, *_more in asked.dots.rows[:3])
    # what all ask for is said in a sentence
    same = alike(asked, 3)
    assert "●" not in words if same else words.count("●") >= 3
    assert same or ("Small dot" in words) == small == ("·" in words)


def test_what_all_rows_of_a_sheet_have_in_common_is_said_once() -> None:
    note = opened(briefing("a theme", "funder"))["Claims"]["A2"].value

    assert note == "In all rows: counted for: theme: Humanitarian response."


def test_a_dot_of_arguable_passages_is_lighter_and_says_so_without_its_colour() -> None:
    one = briefing("a theme", "funder")
    front = opened(one).worksheets[0]
    dots = [cell for row in front.iter_rows() for cell in row if cell.value == "●"]
    lighter = [cell for cell in dots if cell.comment]

    (asked,) = one.tables("asked")
    assert asked.dots and len(lighter) == len(asked.dots.doubted) > 0
    assert {cell.comment.text for cell in lighter} == {"arguable"}
    assert {cell.font.color.rgb for cell in lighter}.isdisjoint(c.font.color.rgb for c in dots if c not in lighter)
    assert "Lighter: arguable" in said_on(one)


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
    first = ways_counted(one).partition(". ")[0]
    assert not ways or sum(said.startswith(tuple(ways)) or first in said for said in words) == 1
    with_it = on_paper(one)
    for sheet, page in zip(sheets(one), others, strict=True):
        # of packages each is counted once
        n = next(in_this_language(counted, lang)(each) for each in one.sheets if each.file == sheet.file)
        assert n == len(sheet.rows) or (sheet.file == "packages" and n < 12)
        assert links[f"{sheet.name}\u00a0({n})"] == f"'{page.title}'!A1"
        area = page[page.print_area.split("!")[-1].replace("$", "")] if page.print_area else ()
        cells = [cell for row in area for cell in row] if isinstance(area, tuple) else [area]
        assert any(cell.value for cell in cells) == (sheet.file in with_it)
        # on the first of its pages stand its name and what the pack is about, on each the head of its columns
        assert page["A1"].value == f"{sheet.name} · {one.title}"
        head = page.auto_filter.ref.split(":")[0].removeprefix("A")
        assert page.print_title_rows == f"${head}:${head}"
        assert not sheet.note or page["A2"].value.startswith(sheet.note)
        across = page.max_column if sheet.file not in with_it else len(next(iter(area)))
        assert (across < len(sheet.header)) == (
            {"en": "columns", "es": "columnas", "pt": "colunas"}[lang] in str(page["A2"].value)
        )
        # nothing beside the table is coloured or ruled, which would print
        assert not any(cell.has_style for row in page.iter_rows(min_col=len(sheet.header) + 1) for cell in row)
        assert not any(page.row_dimensions[k].s for k in (1, 2))


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
        # those that do not make a demand stand in one row
        if card.sign == "·":
            assert any(card.about.split(",")[0] in said for said in words)
        else:
            assert any(said.startswith(card.text) for said in words)
            # each passage has a row of its own
            assert all(meaning in words and place in words for _words, place, meaning in card.passages)


def test_the_first_sheet_says_whom_a_longer_list_has_and_that_events_can_be_of_one_measure() -> None:
    country, theme = (said_on(briefing(one)) for one in ("a country", "a theme"))
    (sheet,) = [sheet for sheet in briefing("a country").sheets if sheet.file == "organizations"]

    assert f"Organizations ({len(sheet.rows)}): those based there and all who signed a statement that" in country
    assert "those based there" not in theme
    assert country.count("Several can be about one measure.") == 1
    assert "Several events can be about one and the same measure." not in country


def test_where_few_signed_the_first_sheet_names_them() -> None:
    view = select(shipped(), Filters(countries=("PAN",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    front, *_others = opened(one).worksheets

    names = [name for _country, _n, names in one.signers.groups for name in names] if one.signers else []
    words = " ".join(str(cell.value) for row in front[front.print_area.split("!")[-1]] for cell in row)
    assert names and all(name in " ".join(words.split()) for name in names)


@pytest.mark.parametrize(("country", "third"), [("GUY", "2022"), ("PAN", "Jun 10, 2022"), ("USA", "Jun 10, 2022")])
def test_the_first_sheet_has_every_figure_of_the_hand_out_counts_as_numbers_and_a_year_as_one(
    country: str, third: str
) -> None:
    one = brief(select(shipped(), Filters(countries=(country,))), "press", USUAL["press"], issued=ISSUED, site=SITE)
    front, *_others = opened(one).worksheets
    large = [cell.value for row in front.iter_rows() for cell in row if cell.value is not None and cell.font.sz == 20]
    dates = [cell.value for row in front.iter_rows() for cell in row if cell.value and cell.font.sz == 14]

    told = [words for words, _what in figures(one)]
    assert [str(value) for value in [*large, *dates]] == told and told[2] == third
    assert all(isinstance(value, int) for value in large[:2])
