"""What the hand-out chooses where room is short: five demands of all, names overleaf, counts that are one."""

from __future__ import annotations

import pypdfium2
import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.content import site_name
from pages.parts.pack.demand_list import demand_rows, list_title, raised_in_full
from pages.parts.pack.formats import made
from pages.parts.pack.own_steps import of_raised
from pages.parts.pack.paper import boards, numbers
from pages.parts.pack.paper_events import barred, counted, foremost, parted
from pages.parts.pack.paper_limits import limits
from pages.parts.pack.paper_packages import apart_from_raised, often_asked, packages
from pages.parts.words.directions import DIRECTIONS
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, pack, shipped
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


@pytest.mark.parametrize("country", ["GTM", "HND"])
def test_the_few_who_are_based_there_stand_on_the_first_page_by_name(country: str) -> None:
    one = pack(Filters(countries=(country,)), "es", "press")
    first = pdf_text(made(one, "pdf"), pages=1)

    assert one.signers and 0 < sum(n for _country, n, _names in one.signers.groups) <= 5
    assert all(close(name) in first for _country, _n, names in one.signers.groups for name in names)


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


@pytest.mark.parametrize("selection", ["a country", "a country with many signers", "a country nobody signs from"])
def test_every_demand_on_a_government_stands_once_with_how_many_statements_ask(selection: str) -> None:
    one = briefing(selection)
    found = packages(one)

    assert one.demands and found
    others = [row for _words, rows in apart_from_raised(one, found) for row in rows]
    told = [(name.replace(" (in part)", ""), n) for name, n in others]
    raised = {name for name, _packages in found.raised}
    # one of which only the opposite is rejected stands apart, without a count of who asks
    rows = [
        (name, "") if n == "0" else (f"{name}{mark}", n) for name, n, mark in one.demands.rows if name not in raised
    ]
    assert sorted(told) == sorted(rows)
    text = pdf_text(made(one, "pdf"))
    # where not all have room those that one or two statements ask for are counted, and it is said where they stand
    often = often_asked(one, apart_from_raised(one, found))
    kept = [name for _words, rows, _more in often for name, _n in rows]
    assert all(close(name) in text for name in kept)
    assert all(close(name) in text for name, _n in others) or all(close(more) in text for *_rows, more in often)
    left = "".join(more for *_rows, more in often)
    assert not one.link or not left or site_name(one.link) in left
    assert raised and all(close(f"{name}{mark} ({n})") in text for name, n, mark in one.demands.rows if name in raised)


@pytest.mark.parametrize("filters", [Filters(), Filters(countries=("USA",)), Filters(countries=("PAN",))])
def test_the_event_that_leads_is_told_once_and_all_are_counted_once(filters: Filters) -> None:
    one = brief(select(shipped(), filters), "government", USUAL["government"], issued=ISSUED, site=SITE)
    first = pdf_text(made(one, "pdf"), pages=1)
    led, counts, told = parted(one)

    assert told and counts == counted(one)
    assert first.count(close(led)) == first.count(close(counts)) == 1
    assert not any(close(text) in first.replace(close(led), "") for text in told)


@pytest.mark.parametrize(
    ("filters", "lang"),
    [
        (Filters(), "es"),
        (Filters(countries=("PAN",)), "es"),
        (Filters(countries=("BRA",)), "pt"),
        (Filters(demands=("venezuelan-parole",)), "en"),
    ],
)
def test_how_many_people_are_concerned_stands_on_the_first_page_and_only_what_stands_is_cited(
    filters: Filters, lang: str
) -> None:
    one = pack(filters, lang, "government")
    first, sheet = pdf_text(made(one, "pdf"), pages=1), pdf_text(made(one, "pdf"))

    assert one.script.people
    assert all(close(words.rstrip(".")) in first for words, _source in one.script.people)
    for words, source in one.script.replied:
        assert close(words.rstrip(".")) in first or close(source.text.partition(":")[0]) not in sheet


def test_who_is_based_in_a_country_but_signed_what_asks_others_is_not_said_to_ask_it() -> None:
    view = select(shipped(), Filters(countries=("BRA",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)

    assert not any("which does not address this government" in words for _n, words, _marks in numbers(one))
    assert any("which does not address this government" in words for words in limits(one))
    assert any("signed at least one" in words for _n, words, _marks in numbers(one))
    said = "None of them signed a statement that addresses this government."
    assert close(said) in pdf_text(made(one, "pdf"))


@pytest.mark.parametrize("selection", ["a country", "a country with many signers"])
@pytest.mark.parametrize("audience", ["government", "press"])
def test_what_the_question_is_about_stands_with_it_in_full_and_not_in_the_list(selection: str, audience: str) -> None:
    one = briefing(selection, audience)
    raised = raised_in_full(one)

    assert one.demands and [name.rstrip("*") for name, *_rest in raised] == [*one.demands.names]
    asked = one.boards["asked"].dots
    assert asked
    rows = dict((name, n) for name, n, _fewer in one.demands.rows)
    assert [n for *_words, n in raised] == [f"{rows[name]} of {len(asked.columns)}" for name in one.demands.names]
    assert list_title(one) == "Other demands on the government"
    listed = [name for name, _n in demand_rows(one.demands, one.demands.names)]
    assert not {*listed} & {name for name, *_rest in raised}
    first = close(pypdfium2.PdfDocument(made(one, "pdf"))[0].get_textpage().get_text_range())
    assert all(close(f"{name}: {whole}") in first for name, whole, _n in raised)


def test_of_each_way_that_a_governments_own_steps_go_one_is_shown_early() -> None:
    one = briefing("a country")
    (since,) = [board for board in boards(one) if board.key == "since"]

    own = one.boards["since"].own
    assert own
    early = [card for card in since.cards[: len(own.ways) + 2] if barred(card)]
    # one without a clear direction comes last
    assert {card.sign for card in early} == {DIRECTIONS[way].sign for way in own.ways if way != "unclear"}


def test_a_countrys_own_events_are_the_one_count_where_these_are_more_than_a_few() -> None:
    one = briefing("a country with many signers")
    own = one.boards["since"].own

    assert own and own.first
    told = counted(one)
    assert f"In all we found {own.of} events; {own.n} are mainly about the United States itself: " in told
    # the others stand under the table, with how they are counted
    under = next(board.steps for board in boards(one) if board.key == "since")
    assert of_raised(own.first) in under and of_raised(own.first) not in foremost(one)
    assert under.endswith("Several can be about one measure.")
    assert not any("one and the same measure" in words for words in limits(one))
