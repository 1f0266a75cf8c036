"""What is said in the first minute, to whom, and what an objection is answered with."""

from __future__ import annotations

import re

import pytest

from data.record.filters import Filters
from pages.parts.pack.slides.speaker import in_turn
from pages.parts.words.languages import LANGUAGES
from pages.parts.words.packages import meaning
from tests.pages.parts.pack.briefs import SELECTIONS, briefing, pack, script_of


@pytest.mark.parametrize("selection", ["everything", "one demand"])
def test_the_press_hears_the_event_that_leads_where_it_is_shown_what_was_asked_and_last_its_background(
    selection: str,
) -> None:
    script = briefing(selection, "press").script
    events = ("^In [A-Z][a-z]+ 20", "asks? for|seeks? |makes? this demand")

    order = [
        k
        for words in (
            # the first slide of one demand shows the event; of all, what was asked
            *(events if selection == "one demand" else reversed(events)),
            "we found \\d+|we found [a-z]+ events",
            "are based in",
        )
        # where those who signed are based is told if there is room
        for k in [k for k, sentence in enumerate((*script.minute, *script.three)) if re.search(words, sentence)][:1]
    ]
    assert len(order) > 2
    assert order == sorted(order)


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_an_event_is_told_in_the_minute_with_its_month_and_not_again(lang: str) -> None:
    for selection in SELECTIONS:
        one = briefing(selection, lang=lang)
        cards = one.boards["since"].cards
        told = [card for card in cards if any(card.text[8:48] in words for words in one.script.minute)]

        # with the one that it follows, if it belongs to that, of a country its own that goes the other way; a long one
        # may find no room
        most = len(one.script.events) + len(one.script.counter)
        assert 1 <= len(told) <= most or (lang != "en" and not told)
        for card in told:
            assert card.head in " ".join(one.script.minute)
            assert not any(card.text[8:48] in words for words in one.script.three)


def test_words_that_not_everybody_knows_are_explained_where_they_are_said() -> None:
    for selection in SELECTIONS:
        script = briefing(selection).script
        said = " ".join((*script.minute, *script.three, *(answer for _objection, answer in script.objections)))
        asked = [question for question, _answer in script.questions]

        assert ("“What does parole mean?”" in asked) == ("parole" in said)
        assert ("“What does Title 42 mean?”" in asked) == ("Title 42" in said)
        assert asked[-1] == "“What became of the Declaration?”"


def test_footnotes_stand_behind_what_is_said_of_the_record_in_each_part() -> None:
    script = briefing("a country").script

    # but for why one came; what the statements are on is told in three minutes
    assert any(words.startswith("In 2022 and 2023 civil society ") for words in script.three)
    for words in script.minute[1:-1]:
        assert script.cited[words]
    assert script.cited[script.objections[1][1]]


def test_the_only_event_found_is_told_in_the_minute_and_not_again() -> None:
    one = briefing("a country nobody signs from")
    (event,) = [card.text for card in one.boards["since"].cards]

    assert sum(event in sentence for sentence in (*one.script.minute, *one.script.three)) == 1
    assert event in " ".join(one.script.minute)


def test_a_funder_hears_how_many_demands_no_package_matches_and_which_in_the_question() -> None:
    script = briefing("a theme", "funder").script

    assert any("two of the three demands" in words for words in (*script.minute, *script.three))
    # what a package is belongs to no minute
    assert meaning() not in script.minute
    assert meaning() in script.three or "“What does action package mean?”" in dict(script.questions)
    assert not any(words.startswith("They are: ") for words in (*script.minute, *script.three))


@pytest.mark.parametrize("selection", SELECTIONS)
def test_a_government_is_not_told_what_a_package_is_but_the_speaker_can_look_it_up(
    selection: str,
) -> None:
    script = briefing(selection).script

    assert meaning() not in " ".join(script.minute)
    explained = meaning() in " ".join(script.three)
    assert ("“What does action package mean?”" in [asked for asked, _answer in script.questions]) == (
        not explained and "action package" in " ".join((*script.minute, *script.three))
    )


def test_what_is_told_in_the_script_alone_has_footnotes_that_follow_on_from_those_of_the_pack() -> None:
    for selection in SELECTIONS:
        one = briefing(selection)
        script, last = one.script, len(one.notes) + len(one.script.extra)
        of_pack = {source for sources in one.notes for source in sources}

        assert all(source not in of_pack for sources in script.extra for source in sources)
        assert max(mark for marks in script.cited.values() for mark in marks) == last
        # what became of the Declaration is no number of the pack
        assert script.cited[script.questions[-1][1]]


def test_on_a_theme_it_is_said_of_which_demand_the_reading_is_arguable() -> None:
    minute = " ".join(briefing("a theme", "funder").script.minute)

    assert "The Panama meeting statement asks for aid in the Darién only in an arguable reading." in minute


@pytest.mark.parametrize("selection", SELECTIONS)
def test_what_can_be_added_is_called_three_minutes_where_its_words_fill_more_than_two(selection: str) -> None:
    script = briefing(selection).script

    words = len(" ".join((*script.minute, *script.three)).split())
    # 125 words a minute, and a few more
    assert ("three minutes" in script.headings[1]) == (words > 2 * 125 + 25)


def test_a_title_says_that_statements_which_do_not_all_name_a_government_speak_to_others_too() -> None:
    for selection in ("a country", "a country nobody signs from"):
        assert " and other governments" in briefing(selection).boards["map"].title


def test_a_government_hears_what_names_it_after_what_happened_since_or_that_nothing_does() -> None:
    named, not_named = (briefing(s).script for s in ("a country", "a country nobody signs from"))

    assert "In February 2025, Panama took in 299 people" in " ".join(named.minute)
    # what a statement of years ago says is told where there is room, and to who says that it is not concerned
    assert any("It said: Mexico and Panama flew Venezuelans home" in answer for _heard, answer in named.objections)
    assert "three statements address it as one of those that did, not by name." in " ".join(not_named.minute)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("whom", ["government", "press"])
def test_the_minute_tells_the_event_that_leads_the_letter(whom: str, lang: str) -> None:
    for country in ("PAN", "HND", "GTM", "BRA", "USA"):
        script = pack(Filters(countries=(country,)), lang, whom).script
        minute = " ".join(script.minute)
        assert all(card.text[8:48] in minute for card, _source in script.events)


def test_each_of_several_events_is_told_after_the_way_that_it_goes_and_a_single_one_is_not() -> None:
    signs = {
        "▲": "Towards it: in ",
        "▼": "Away from it: in ",
        "◆": "Both ways: in ",
        "○": "Without a clear direction: in ",
    }
    for selection in SELECTIONS:
        one = briefing(selection)
        cards = one.boards["since"].cards
        for card in cards:
            for words in (words for words in one.script.three if card.text[-30:] in words):
                undone = card.word == "undone later"
                begins = "Towards it, but undone later: in " if undone else signs[card.sign]
                assert words.startswith(begins) == (len(cards) > 1)


def test_who_already_pays_is_told_what_was_announced_and_what_was_taken_away_since() -> None:
    (answer,) = (a for q, a in briefing("a theme", "funder").script.questions if "Who already funds" in q)

    assert answer.index("578 million dollars") < answer.index("a US freeze on foreign aid")


def test_of_one_demand_it_is_said_of_whom_each_statement_asks_it() -> None:
    script = briefing("one demand", "coalition").script

    assert any(re.match(r"The .*tatement .*asks this of ", words) for words in (*script.minute, *script.three))


@pytest.mark.parametrize("selection", ["a country", "one demand", "everything"])
def test_what_is_said_comes_in_the_order_of_the_slides_and_ends_on_the_last(selection: str) -> None:
    pack = briefing(selection)

    for sentences in (pack.script.minute, pack.script.three):
        told = in_turn(pack, sentences)

        slides = [slide for slide, _here in told]
        assert slides == sorted(slides)
        # the minute ends on the last
        if sentences is pack.script.minute:
            assert slides[-1] == len(pack.slides) and told[-1][1][-1] == sentences[-1]
        assert sorted(one for _slide, here in told for one in here) == sorted(sentences)


def test_to_others_than_a_government_it_is_called_by_its_country() -> None:
    script = script_of(Filters(countries=("MEX",)), "press")

    said = " ".join((*script.minute, *script.three, *(answer for _heard, answer in script.objections)))
    assert "address the government of Mexico" in said and "its government" not in said
    assert script.minute[0] == "Thank you for talking to us."


def test_those_who_signed_what_addresses_other_governments_are_said_to_have_done_so() -> None:
    script = script_of(Filters(countries=("BRA",)), "government")
    said = " ".join((*script.three, *(answer for _heard, answer in script.objections)))

    words = "Three organizations based in Brazil signed the Leaders' Summit letter, which addresses other governments."
    assert words in said
    # of who signed what addresses their own it is counted
    honduras = script_of(Filters(countries=("HND",)), "government")
    said = " ".join((*honduras.minute, *honduras.three))
    assert "based in Honduras signed at least one of the" in said


def test_an_event_is_told_whole_or_not_as_what_ends_it_may_deny_it() -> None:
    for country in ("GTM", "HND", "MEX"):
        for whom in ("press", "government"):
            one = script_of(Filters(countries=(country,)), whom)
            for told in (*one.minute, *one.three):
                assert "had agreed to take asylum seekers" not in told or "both governments denied it" in told.lower()


def test_what_one_event_eased_in_part_is_told_not_that_alone() -> None:
    minute = " ".join(script_of(Filters(countries=("PAN",)), "press").minute)

    assert "In February 2025, Panama took in 299 people" in minute


def test_the_minute_tells_why_an_event_moves_away_and_does_not_end_on_what_goes_both_ways() -> None:
    told = script_of(Filters(countries=("PAN",)), "government").minute
    minute = " ".join(told)

    assert "moves away from what is asked: " in minute
    # what is asked has been told before
    reads = next(k for k, words in enumerate(told) if "moves away from what is asked" in words)
    assert any("ask for" in words for words in told[:reads])
    assert "Both ways: " not in minute


def test_three_minutes_tell_a_step_the_other_way_and_that_the_term_of_one_ended() -> None:
    panama, brazil = (" ".join(script_of(Filters(countries=(c,)), "government").three) for c in ("PAN", "BRA"))

    assert "Towards it: in " in panama
    # where its own words tell when that is enough
    assert "That ran until" not in panama
    assert "until the end of 2024" in brazil and "That ran until" not in brazil


def test_the_minute_of_one_country_has_its_own_step_the_other_way_where_it_has_room() -> None:
    for country in ("CHL", "PAN", "GTM", "BRA"):
        one = pack(Filters(countries=(country,)), "es", "government").script
        others = [words for words in one.minute if words.startswith(("Se acerca: ", "Se aleja: "))]

        assert all(one.cited[words] for words in others) and len(others) < 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_government_hears_in_the_minute_how_many_signed_what_is_asked_of_it(lang: str) -> None:
    for country in ("PAN", "CAN", "BRA", "GTM", "USA"):
        one = pack(Filters(countries=(country,)), lang, "government")

        assert any(words.startswith(one.boards["asked"].figures[0].number) for words in one.script.minute)


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_the_minute_on_all_says_which_way_the_event_that_it_tells_goes(lang: str) -> None:
    script = briefing("everything", lang=lang).script
    assert {kind for one in script.minute for kind in script.kinds.get(one, ())} >= {"leads", "reads"}
