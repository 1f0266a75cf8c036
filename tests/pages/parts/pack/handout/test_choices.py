"""What the hand-out chooses where room is short: five demands of all, names overleaf, counts that are told apart."""

from __future__ import annotations

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.demand_list import asked_once, demand_rows
from pages.parts.pack.formats import made
from pages.parts.pack.paper import boards, numbers
from pages.parts.pack.paper_packages import packages
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.office import close, pdf_text


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_of_the_whole_record_it_shows_five_demands_as_the_slides_do(lang: str) -> None:
    one = briefing(lang=lang)
    first = pdf_text(made(one, "pdf"), pages=1)
    dots = one.boards["asked"].dots

    assert dots
    assert all(close(name) in first for name, _marks, _n in dots.rows[:5])


def test_who_signed_what_one_statement_asks_stands_by_name_overleaf() -> None:
    view = select(shipped(), Filters(demands=("venezuelan-parole",)))
    one = brief(view, "press", USUAL["press"], issued=ISSUED, site=SITE)
    found = pdf_text(made(one, "pdf"))

    assert one.signers
    assert all(close(name) in found for _country, _n, names in one.signers.groups for name in names)


def test_as_many_demands_without_events_as_without_packages_are_told_apart() -> None:
    one = briefing("a country")
    (since,) = [board for board in boards(one) if board.key == "since"]
    found = packages(one)

    assert found and one.demands
    n = next(side.number for side in found.board.sides if side.each)
    assert f"On {n} of the {len(one.demands.rows)} demands" in since.lacking
    packaged = {name for side in found.board.sides if side.each for name, _said in side.rows}
    events = next(sheet for sheet in one.sheets if sheet.file == "events")
    about = {name for row in events.rows for name in str(row[events.header.index("Demands")]).split("; ")}
    both = {name for name, *_more in one.demands.rows} & packaged - about
    assert f"{len(both)} of these {n} match no action package either." in since.lacking


def test_packages_that_match_stand_in_no_brackets() -> None:
    found = packages(briefing("a theme"))

    assert found
    assert not any("(" in name for _words, names in (*found.named, *found.short) for name in names)


def test_a_package_that_matches_in_part_alone_says_so_wherever_it_stands() -> None:
    one = briefing("a country")
    found = packages(one)

    assert found
    partly = {demand for demand, _package in found.board.partly}
    told = dict(found.rows)
    assert "(in part: capacity, not access to territory)" in told["Access to asylum"]
    assert "in part" not in told["Stronger asylum systems"]
    marked = {name for _words, names in found.short for name in names if name.endswith(" (in part)")}
    assert "Access to asylum (in part)" in marked and marked <= {f"{name} (in part)" for name in partly}
    # of those raised first each stands with what matches it
    assert [name for name, _words in found.raised] == [*one.raised]


def test_every_demand_on_a_government_stands_once_in_a_list_or_in_a_line() -> None:
    one = briefing("a country")

    assert one.demands
    listed = [name for name, _n in demand_rows(one.demands)]
    lines = [name.rstrip(".") for _words, names in asked_once(one.demands) for name in names.split("; ")]
    assert sorted([*listed, *lines]) == sorted(f"{name}{mark}" for name, _n, mark in one.demands.rows)


def test_who_is_based_in_a_country_but_signed_what_asks_others_is_not_said_to_ask_it() -> None:
    view = select(shipped(), Filters(countries=("BRA",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)

    assert any("which does not address this government" in words for _n, words, _marks in numbers(one))
    said = "None of them signed a statement that addresses this government."
    assert close(said) in pdf_text(made(one, "pdf"))
