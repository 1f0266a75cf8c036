"""Which event leads on slides and squares, what stands of those that were undone, and what is said with it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.own_titles import without_packages
from pages.parts.pack.slides.compose import scene
from pages.parts.pack.slides.event_rows import in_rows
from pages.parts.pack.squares.square import square
from pages.parts.words import catalogue
from tests.pages.parts.pack.fits import words
from tests.pages.parts.pack.test_room import LANGUAGES, pack
from tests.shipped import shipped


@pytest.mark.parametrize("filters", [Filters(), Filters(themes=("humanitarian",)), Filters(countries=("HND",))])
def test_a_square_tells_the_event_that_leads_its_pack_and_that_no_later_one_undid(filters: Filters) -> None:
    one = pack(filters, "en")
    slide = next(slide for slide in one.slides if slide.key == "since")

    (told,) = (card for card in slide.cards if card.text in words(square(one, slide)))

    assert told.text == one.script.events[-1][0].text
    assert "undone" not in told.word


def test_a_square_has_what_stands_now_rather_than_what_let_it_stand_again() -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), "en")
    slide = next(slide for slide in one.slides if slide.key == "since")

    told = {card.text for card in slide.cards} & set(words(square(one, slide)))

    # what ended the programs, which a court halted and another let stand
    undone = next(card for card in slide.cards if "undone" in card.word)
    (ended,) = (card for card in slide.cards if card.sign == "▼" and card.date < undone.date)
    assert told == {ended.text}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_event_that_leads_stands_on_the_slide_of_a_country_and_on_its_first_with_its_reason(lang: str) -> None:
    one = pack(Filters(countries=("HND",)), lang, "government")
    slide = next(slide for slide in one.slides if slide.key == "since")
    ((event, _source),) = one.script.events[-1:]
    (why,) = {card.why for card in slide.cards if card.text == event.text}

    shown = {card.text for card in in_rows(one, slide, 4)}
    assert event.text in shown and len(shown & {*words(scene(one, slide))}) >= 3
    assert event.text in words(scene(one, slide))
    assert why and why in words(scene(one, one.slides[0]))


def test_of_what_was_undone_a_slide_without_room_for_all_tells_what_stands() -> None:
    one = pack(Filters(countries=("USA",)), "en")
    slide = one.boards["since"]
    undone = next(card for card, after in pairwise(slide.cards) if after.tied and {card.sign, after.sign} == {"▲", "▼"})
    shown = [card.text for card in in_rows(one, slide)]

    assert undone.text not in shown
    # what closed asylum at the border stands, with what a court held of it
    assert {card.text for card in slide.cards if "closed asylum" in card.text or "shut down asylum" in card.text} <= {
        *shown
    }


@pytest.mark.parametrize("country", ["PAN", "USA", "GTM", "MEX"])
def test_the_events_of_a_country_stand_under_one_count_and_one_line(country: str) -> None:
    one = pack(Filters(countries=(country,)), "en")
    said = words(scene(one, one.boards["since"]))
    notes = scene(one, one.boards["since"]).notes

    (line,) = [words for words in said if "which way each goes is our reading." in words]
    assert not any("main demands" in words for words in said) and "main demands" in notes
    # once it says how they are counted, and up to when they were looked for
    assert "Several can be about one measure." in line and any(one.boards["since"].until in line for line in said)


def test_a_step_whose_term_has_ended_says_so() -> None:
    for filters, event in ((Filters(countries=("BRA",)), "until the end of 2024"),):
        one = pack(filters, "en")
        (card,) = [card for card in one.boards["since"].cards if event in card.text]

        assert card.over
        assert any(line.startswith("▲ moves towards, term over") for line in words(scene(one, one.boards["since"])))
    assert not any(card.over for card in pack(Filters(countries=("HND",)), "en").boards["since"].cards[:1])


def test_how_many_people_an_event_concerns_stands_with_it_and_its_source_on_the_last_slide() -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), "en", "press")
    ((told, source),) = one.script.people

    # why it matters for what is asked comes before it, and it where there is room
    (event, _source), *_others = one.script.events[-1:]
    said = words(scene(one, one.slides[0]))
    assert told in said or event.why in said
    assert source.url in {url for text in scene(one, one.slides[-1]).texts() for _words, url in text.linked}


@pytest.mark.parametrize(("country", "endorsed"), [("PAN", True), ("BRA", True), ("NIC", False), ("VEN", False)])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_country_without_packages_is_first_told_that_it_endorsed_the_declaration(
    country: str, endorsed: bool, lang: str
) -> None:
    catalogue.use(lang)
    title = without_packages(select(shipped(), Filters(countries=(country,))))
    catalogue.use("en")

    assert ("; " in title) == endorsed
    assert not title.endswith("…")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["PAN", "BRA", "USA"])
def test_a_square_gives_the_reason_of_a_government_and_first_what_followed_its_step(country: str, lang: str) -> None:
    one = pack(Filters(countries=(country,)), lang)
    slide = next(slide for slide in one.slides if slide.key == "since")
    said = " ".join(words(square(one, slide))).replace("\u00a0", " ").replace("\n", " ")

    reason = next(card.said for card in slide.cards if card.text == one.script.events[-1][0].text)
    later = [card for card, _source in one.script.counter if card.tied]

    assert reason
    assert reason in said
    assert all(card.head in said for card in later)
