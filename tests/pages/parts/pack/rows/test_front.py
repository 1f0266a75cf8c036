"""The first sheet of the workbook: one page, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.content import Brief
from pages.parts.pack.rows.columns import LITTLE, room
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.rows.test_workbook import opened


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
    assert any(one.small_print(replace(since, marks=()), told) == said for said in words)
    # what it leaves out is printed with it
    rest = dict(since.counts)
    assert sum(rest.values()) == told or events.print_area.endswith(f"${events.max_row}")


def said_on(one: Brief) -> str:
    """Return all words of the first sheet."""
    front = opened(one).worksheets[0]
    cells = [cell.value for row in front.iter_rows() for cell in row if cell.value is not None]
    return " ".join(" ".join(map(str, cells)).split())


def test_the_first_sheet_says_how_many_governments_endorsed_on_the_day_and_later() -> None:
    assert "22 governments have endorsed the Los Angeles Declaration, 20 on the day of signing and 2 later." in said_on(
        briefing("a theme", "funder")
    )


@pytest.mark.parametrize(("selection", "small"), [("everything", True), ("one statement", False)])
def test_of_a_country_too_the_first_sheet_has_dots_and_its_key_only_those_that_occur(
    selection: str, small: bool
) -> None:
    one = briefing(selection)
    words, (asked,) = said_on(one), one.tables("asked")

    assert asked.dots is not None and all(name in words for name, *_more in asked.dots.rows[:3])
    assert words.count("●") >= 3
    assert ("Small dot" in words) == small == (" · " in words.split("How to read this")[0])


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
