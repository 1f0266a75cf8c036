"""What is said can be said: in a minute, in a breath, once, to whom one meets."""

from __future__ import annotations

import re

import pytest

from data.measures.follow_up.foremost import foremost
from data.measures.follow_up.lasting import eased_since, ended_since
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.script.events import in_few
from pages.parts.pack.slides.speaker import PACKAGES
from pages.parts.words.spoken import word_count
from tests.pages.parts.pack.briefs import EACH_PACK, briefing
from tests.shipped import shipped


@pytest.mark.parametrize(("selection", "audience", "lang"), EACH_PACK)
def test_nothing_is_said_twice_and_objections_are_answered_with_something_new(
    selection: str, audience: str, lang: str
) -> None:
    script = briefing(selection, audience, lang).script

    for said in (script.minute, script.three):
        assert len(set(said)) == len(said)
    answers = [answer for _objection, answer in script.objections]
    assert len(set(answers)) == len(answers) >= 3
    assert not set(answers) & {*script.minute, *script.three}


@pytest.mark.parametrize(("selection", "audience", "lang"), EACH_PACK)
def test_a_minute_is_a_minute_and_what_follows_says_nothing_of_it_again(
    selection: str, audience: str, lang: str
) -> None:
    script = briefing(selection, audience, lang).script

    # about 130 words a minute are what a speaker says who does not hurry; other languages say the same in more words
    assert word_count(" ".join(script.minute)) <= 136
    # and 412 in three
    assert word_count(" ".join((*script.minute, *script.three))) <= 412
    assert not set(script.minute) & set(script.three)
    assert len(script.minute) > 1
    # whole sentences or what is to be filled in: no title, no figure alone
    assert all(sentence[-1] in ".?" or sentence.startswith("___ (") for sentence in (*script.minute, *script.three))
    assert audience == "press" or script.minute[-1].endswith("?")


@pytest.mark.parametrize(("selection", "audience", "lang"), EACH_PACK)
def test_each_sentence_can_be_said_in_a_breath_and_none_begins_with_a_small_figure(
    selection: str, audience: str, lang: str
) -> None:
    script = briefing(selection, audience, lang).script
    answers = [answer for _objection, answer in script.objections]

    # one breathes where a sentence pauses
    for sentence in re.split(r"(?<=[.?,:;]) ", " ".join((*script.minute, *script.three, *answers))):
        assert len(sentence.split()) <= 30, sentence
    for sentence in re.split(r"(?<=[.?]) ", " ".join((*script.minute, *script.three, *answers))):
        assert not re.match(r"(?:\d|10)\b(?![.,]\d)", sentence), sentence


def test_a_government_is_spoken_to_and_others_are_not() -> None:
    to_government, to_press = (briefing("a country", whom).script.minute for whom in ("government", "press"))

    assert "your government" in " ".join(to_government)
    assert "Its government" not in " ".join(to_government)
    assert "your" not in " ".join(to_press)


@pytest.mark.parametrize(("selection", "audience", "lang"), EACH_PACK)
def test_what_happened_is_counted_in_few_numbers(selection: str, audience: str, lang: str) -> None:
    script = briefing(selection, audience, lang).script
    counted = [one for one in (*script.minute, *script.three) if re.search(r"we found|encontramos", one)]

    for sentence in counted:
        # years stand in words of their own
        told = re.sub(r"\b20\d\d\b", "", sentence)
        assert len(re.findall(r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", told)) <= 6


def test_where_some_events_go_neither_way_it_is_said_how_the_others_go() -> None:
    record = shipped()
    # what moves away or towards is nothing else
    every, one_way = select(record, Filters()), select(record, Filters(demands=("consultation",)))
    for view in (every, one_way):
        others = not {*foremost(view)["direction"]} <= {"advance", "setback"}
        said = re.search(r"The others? .*(both ways|clear direction)\.", in_few(view))
        assert bool(said) == (others and bool(in_few(view)))
    assert "The others go both ways" in in_few(every)


def test_it_is_said_how_many_steps_either_way_did_not_last_as_files_say_it() -> None:
    view = select(shipped(), Filters())

    assert f"Of those away {eased_since(view)} were eased later." in in_few(view)
    assert f"Of those towards it {ended_since(view)} ended or were undone later." in in_few(view)


@pytest.mark.parametrize(("selection", "audience", "lang"), EACH_PACK)
def test_packages_are_spoken_of_only_where_a_slide_of_the_deck_shows_them(
    selection: str, audience: str, lang: str
) -> None:
    one = briefing(selection, audience, lang)
    shown = {slide.key for slide in one.slides}

    # what is said of one demand stands with that
    if not one.wanted and not shown.intersection(PACKAGES):
        for words in (*one.script.minute, *one.script.three):
            assert not {"unanswered", "committed"}.intersection(one.script.kinds.get(words, ()))
