"""The first sheet of the workbook: one page, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.rows.columns import room
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import ISSUED, SITE, shipped
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
    assert sum(front.row_dimensions[row].height or 15 for row in range(1, last + 1)) <= room("us-letter")[1]
    # some stand here, and where none is left out it says so too
    assert 1 < told <= len(since.cards)
    assert any(one.small_print(replace(since, marks=()), told) == said for said in words)
    # what it leaves out is printed with it
    assert told == len(since.cards) or events.print_area.endswith(f"${events.max_row}")
