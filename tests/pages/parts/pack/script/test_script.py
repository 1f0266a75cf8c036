"""What is said in the first minute, to whom, and what an objection is answered with."""

from __future__ import annotations

import re

import pytest

from data.measures.follow_up.outcomes import TOLD
from pages.parts.words.packages import meaning
from tests.pages.parts.pack.briefs import SELECTIONS, briefing


@pytest.mark.parametrize("selection", ["everything", "one demand"])
def test_the_press_hears_what_was_asked_then_the_news_with_an_example_and_then_its_background(selection: str) -> None:
    script = briefing(selection, "press").script

    order = [
        next(k for k, sentence in enumerate((*script.minute, *script.three)) if re.search(words, sentence))
        for words in ("asks? for", "events found since", "^One event since, ", "are based in")
    ]
    assert order == sorted(order)
    assert order[2] < len(script.minute)


def test_the_only_event_found_is_told_in_the_minute_and_not_again() -> None:
    one = briefing("a country nobody signs from")
    (event,) = [card.text for card in one.boards["since"].cards]

    assert sum(event in sentence for sentence in (*one.script.minute, *one.script.three)) == 1
    assert event in " ".join(one.script.minute)


def test_a_funder_hears_which_few_demands_no_package_matches() -> None:
    minute = briefing("a theme", "funder").script.minute

    assert minute[-2].startswith("They are: ")
    assert meaning() in minute


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("audience", ["government", "funder"])
def test_packages_are_not_explained_where_none_is_spoken_of(selection: str, audience: str) -> None:
    said = briefing(selection, audience).script.minute

    assert meaning() not in said[-2:]


def test_what_has_come_of_it_is_answered_with_an_event_that_no_slide_tells() -> None:
    one = briefing("everything", "press")
    answer = one.script.objections[1][1]

    told = [card.text for card in one.boards["since"].cards]
    assert len(told) == TOLD
    assert "One of these, " in answer
    assert not any(text in answer for text in told)
