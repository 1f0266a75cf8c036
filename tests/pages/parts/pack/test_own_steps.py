"""What happened on one country is no balance of its government: claims say whose steps events are."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from data.measures.countries.country_profile import asked_of
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.foremost import foremost, of_own
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.slide.scene import Box, Group
from pages.parts.pack.content import in_its_language
from pages.parts.pack.own_steps import Some, mostly_one, of_raised, own, raised_first
from pages.parts.pack.paper_events import foremost as foremost_claim
from pages.parts.pack.slides.cards import bar_parts
from pages.parts.pack.slides.compose import scene
from pages.parts.pack.slides.event_rows import counted, on_raised
from pages.parts.words.directions import later_words
from tests.pages.parts.pack.briefs import pack, shipped
from tests.pages.parts.pack.fits import words
from tests.pages.parts.pack.test_room import LANGUAGES


@pytest.mark.parametrize(
    ("country", "title"),
    [
        ("HND", r"Of \d+ events on Honduras, the only one of its own moves away"),
        ("USA", r"\d+ of the \d+ events mainly about the United States move away"),
        ("MEX", "Three of the four events mainly about Mexico move away from what was asked"),
        ("ECU", "Two of the three events mainly about Ecuador move towards what was asked"),
        # where none is its own nothing is said of that: the ways of all are told
        ("VEN", r"On Venezuela: \d+ of the \d+ events found move away from what was asked"),
    ],
)
def test_a_count_of_events_says_whose_steps_they_are(country: str, title: str) -> None:
    one = pack(Filters(countries=(country,)), "en")
    slide = one.boards["since"]

    assert re.fullmatch(title, slide.title)


@pytest.mark.parametrize("countries", [("USA",), ("GTM",), ()])
def test_what_no_longer_holds_has_one_number_in_the_bar_of_a_slide_and_on_paper(countries: tuple[str, ...]) -> None:
    one = pack(Filters(countries=countries), "en")

    (part,) = [part for part in bar_parts(counted(one.boards["since"])) if part.edge and "towards" in part.words]

    assert f"({later_words('advance', part.n)})" in foremost_claim(one)


@pytest.mark.parametrize("country", ["HND", "PAN", "COL", "MEX"])
def test_its_own_steps_are_shown_and_marked(country: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    rows = foremost(view)
    steps = {str(event) for event in rows.loc[of_own(rows, country), "event"]}
    one = pack(Filters(countries=(country,)), "en")
    slide = one.boards["since"]

    drawn = scene(one, slide)

    its = {card.text for card in slide.cards if card.whom}
    assert its <= steps
    shown = its & {*words(drawn)}
    # none without a clear direction where one with a direction has no room
    left = steps - shown
    # more of them where no reason needs their room
    assert not left or len(shown) >= 2
    assert not left or not [card for card in slide.cards if card.text in shown and card.sign == "○"]
    bars = [piece for piece in drawn.pieces if isinstance(piece, Box) and piece.width == 7]
    # where all shown are its own no mark tells them from others
    alone = {card.text for card in slide.cards} & {*words(drawn)} == shown
    assert len(bars) == (0 if alone else len(shown))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["PAN", "USA"])
def test_a_slide_has_one_count_its_bar_has_what_its_title_counts_and_the_rest_is_said_once(
    country: str, lang: str
) -> None:
    one = pack(Filters(countries=(country,)), lang, "press")
    slide = one.boards["since"]
    mine = slide.own
    assert mine and mine.n > 2
    drawn = scene(one, slide)
    (bar,) = [piece for piece in drawn.pieces if isinstance(piece, Group)]
    others = mine.of - mine.n

    counted = sum(int(n) for n in re.findall(r"\d+", bar.words.partition(" (")[0] + bar.words.partition(")")[2]))
    assert counted == mine.n
    told = [line.replace("\u00a0", " ") for line in words(drawn)]
    # its caption has one pair of numbers
    shown = [card for card in slide.cards if card.text in words(drawn)]
    texts = [card.text for card in slide.cards]
    of = mine.n if all(card.whom for card in shown) else mine.of
    caption = next(line for line in told if re.search(rf"\b{of}\b", line) and line not in (slide.title, *texts))
    assert not re.search(rf"\b{others}\b", caption)


def test_of_one_event_or_where_all_are_its_own_there_is_nothing_to_tell() -> None:
    assert own(select(shipped(), Filters(countries=("BRB",)))) is None
    assert own(select(shipped(), Filters())) is None


@pytest.mark.parametrize("country", ["MEX", "HND", "USA", "ECU"])
def test_the_event_that_leads_stands_on_the_slide_of_events(country: str) -> None:
    one = pack(Filters(countries=(country,)), "en")

    lead = one.script.events[-1][0].text

    assert lead in words(scene(one, one.boards["since"]))


@pytest.mark.parametrize("country", ["BRA", "PAN", "MEX", "HND"])
def test_of_a_country_those_on_what_is_raised_first_are_counted_apart(country: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    rows, raised = foremost(view), {*ranking(asked_of(view))[:3]}
    on = [row.direction for row in rows.itertuples() if raised & {*row.demand_ids.split("|")}]
    mine = [row.direction for row in rows.itertuples() if row.country.split("|")[0] == country]

    first, its = raised_first(view), own(view)

    assert first and (first.of, first.counts) == (len(rows), Counter(on))
    assert its is None or its.counts == Counter(mine)


def test_nothing_is_set_apart_where_all_is_on_one_demand_or_of_no_country() -> None:
    assert raised_first(select(shipped(), Filters(demands=("end-expulsions",)))) is None
    assert raised_first(select(shipped(), Filters())) is None


@pytest.mark.parametrize(
    ("some", "said"),
    [
        (Some(3, {"setback": 1}, 0, 0), "1 of the 3 events bears on the main demands and moves away"),
        (Some(3, {"mixed": 2}, 0, 0), "2 of the 3 events bear on the main demands and go both ways."),
        (
            Some(9, {"advance": 2, "setback": 1}, 1, 0),
            "3 of the 9 events bear on the main demands: 2 towards what was asked (1 ended or undone later), 1",
        ),
        (Some(9, {}, 0, 0), "None of the 9 events bears on the main demands."),
    ],
)
def test_those_on_what_is_raised_first_are_said_with_their_ways(some: Some, said: str) -> None:
    assert of_raised(some).startswith(said)
    assert of_raised(None) == ""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["BRA", "HND", "USA", "MEX"])
def test_how_events_go_on_what_is_raised_is_said_in_the_notes_of_their_slide(country: str, lang: str) -> None:
    one = pack(Filters(countries=(country,)), lang)
    slide = next(slide for slide in one.slides if slide.key == "since")
    said = in_its_language(lambda _brief, slide: on_raised(slide))(one, slide)
    drawn = scene(one, slide)

    # the event that leads heads it, all counts stand in the notes
    assert slide.title == slide.leading != one.boards["since"].title
    assert one.boards["since"].title in drawn.notes
    assert said and said in drawn.notes and said not in words(drawn)
    # an event on it names it under its way, where that has room
    its = [card for card in slide.cards if card.raised and card.text in words(drawn)]
    assert not its or any(card.raised in line for card in its for line in words(drawn))


def test_where_one_country_is_in_more_than_half_of_those_that_go_the_way_of_most_it_is_said() -> None:
    words = mostly_one(select(shipped(), Filters()))
    rows = foremost(select(shipped(), Filters()))
    away = rows[rows["direction"] == "setback"]["country"].str.contains("USA")

    assert words == f"{away.sum()} of the {len(away)} that move away concern the United States."
    assert mostly_one(select(shipped(), Filters(countries=("MEX",)))) == ""
    # of few each can be seen
    assert mostly_one(select(shipped(), Filters(demands=("venezuelan-parole",)))) == ""
