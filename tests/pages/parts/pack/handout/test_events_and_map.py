"""Which events stand on paper, what its map shows, and what its key says."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pypdfium2
import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.content import Brief
from pages.parts.pack.formats import made
from pages.parts.pack.handout.map import maps_of
from pages.parts.pack.handout.map_all import near_signers
from pages.parts.pack.handout.map_words import map_key
from pages.parts.pack.paper import boards, page_claims
from pages.parts.pack.paper_asked import alike, unlike
from pages.parts.pack.paper_events import kept, parted
from pages.parts.pack.paper_limits import limits, small_print
from pages.parts.pack.paper_packages import gap_rows
from pages.parts.views.home.map_picture import Shape
from pages.parts.words.catalogue import date_words
from pages.parts.words.directions import DIRECTIONS
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.office import close


def on(*countries: str, demands: tuple[str, ...] = (), audience: str = "government") -> Brief:
    view = select(shipped(), Filters(countries=countries, demands=demands))
    return brief(view, audience, USUAL[audience], issued=ISSUED, site=SITE)


@pytest.mark.parametrize("country", ["HND", "PAN", "COL", "ECU", "GTM", "USA"])
@pytest.mark.parametrize("most", [4, 5])
def test_of_few_events_one_leads_and_one_stands_in_each_direction(country: str, most: int) -> None:
    one = on(country)
    (since,) = [board for board in boards(one) if board.key == "since"]
    shown = since.cards[: kept(since, len(since.cards), most)]
    towards, away = (DIRECTIONS[way].sign for way in ("advance", "setback"))

    assert {card.date for card, _source in one.script.events[-1:]} <= {card.date for card in shown}
    assert any(card.sign == towards and card.word != "undone later" and not card.over for card in shown)
    assert any(card.sign == away for card in shown)


@pytest.mark.parametrize("filters", [Filters(), Filters(countries=("USA",)), Filters(countries=("PAN",))])
def test_as_many_events_are_cited_as_are_shown(filters: Filters) -> None:
    one = brief(select(shipped(), filters), "press", USUAL["press"], issued=ISSUED, site=SITE)
    pages = [close(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(made(one, "pdf"))]
    back = pages[1]
    cards = one.boards["since"].cards
    told = parted(one)[2]
    # those that the first page has no room for may stand overleaf
    shown = [card for card in cards if any(close(card.text) in page for page in pages) or card.text in told]

    every = sum(n for _way, n in one.boards["since"].counts)
    # two may be of one day
    cited = {card.date for card in cards if close(f"{date_words(card.date, 'medium')}: ") in back}
    assert 0 < len(shown) < every and cited == {card.date for card in shown}
    assert close(f"and {every - len(shown)} more events") in back


def test_the_table_of_what_is_asked_has_rows_that_not_all_statements_ask_for() -> None:
    (asked,) = [board for board in boards(briefing()) if board.dots]

    least = unlike(asked)
    assert asked.dots and least and alike(asked, 1)
    assert any("call" not in marks or "absent" in marks for _name, marks, _n in asked.dots.rows[:least])


def test_it_says_which_of_all_events_are_shown() -> None:
    one = on("HND")
    (since,) = [board for board in boards(one) if board.key == "since"]

    assert "among them all mainly about Honduras itself" in small_print(one, since, 4)
    # where it is all of them this is said, and up to when its heading says
    last = boards(on("BRB"))[-1]
    assert "Shown: the one event found." in small_print(on("BRB"), last, 1) and f"up to {on('BRB').until}" in last.title


def test_where_nobody_signed_no_number_says_so_but_a_limit_does() -> None:
    one = on("BRB")

    assert any("No organization that signed is known to be based in Barbados" in words for words in limits(one))
    assert "demand" not in {line.kind for line in page_claims(one)}


def test_a_map_of_all_has_each_number_of_several_signers_once_and_none_over_another() -> None:
    one = briefing()
    drawn = one.map
    assert drawn
    counted = sorted(mark.n for mark in drawn.marks if mark.signers and mark.n > 1)

    for named in [named for found in maps_of(one) for named in found["named"]]:
        boxes = [(name["x"], name["y"], name["wide"], name["high"]) for name in named["names"]]
        assert sorted(int(name["words"]) for name in named["names"]) == counted
        assert not any(abs(a[0] - b[0]) < 1 and abs(a[1] - b[1]) < 1 for a, b in combinations(boxes, 2))


def test_a_map_of_all_ends_where_nobody_signed_and_one_of_a_country_is_as_it_was() -> None:
    one, panama = briefing(), briefing("a country")
    assert one.map and panama.map
    near = near_signers(one.map)

    assert near.height < one.map.height and near.width <= one.map.width
    assert all(0 <= mark.x <= near.width and 0 <= mark.y <= near.height for mark in near.marks if mark.signers)
    assert near_signers(panama.map) == panama.map


def test_the_key_near_one_country_says_who_the_others_are() -> None:
    drawn = on("PAN").map
    assert drawn
    words = [words for _fill, words, _dot in map_key(drawn)]

    assert words[0] == "countries that endorsed on the day of signing (darker: Panama)"
    assert "Nicaragua: did not endorse" in words or "countries that did not endorse" in words


def test_the_key_has_only_colours_that_can_be_seen() -> None:
    drawn = on("USA").map
    assert drawn
    grey = drawn.key[-2][0]
    sea = tuple(replace(s, outline=replace(s.outline, rings=())) if s.fill == grey else s for s in drawn.shapes)

    assert len(map_key(replace(drawn, shapes=sea))) == len(map_key(drawn)) - 1


def test_of_countries_without_a_signer_those_with_signers_of_others_come_first() -> None:
    one = on(demands=("darien-response",), audience="coalition")
    (first, why), *_others = gap_rows(one)

    assert why == "Organizations based there signed other statements"
    assert first.startswith("Canada\u00a0(7); ")


def test_what_stands_under_the_map_of_a_country_is_not_said_again_among_the_limits() -> None:
    one = on("MEX", audience="press")
    foot = one.boards["map"].foot

    assert any(words in foot for words in one.limits)
    assert not any(words in foot for words in limits(one))


def test_a_map_of_the_mainland_draws_all_land_that_it_shows() -> None:
    one = on("CHL")

    assert all({"Peru", "Brazil", "Argentina"} <= {shape.name for shape in _shapes(one, n)} for n in (1.2, 1.65))


def _shapes(one: Brief, shape: float) -> tuple[Shape, ...]:
    banner = one.boards["map"].banner
    assert banner
    return banner(shape).shapes
