"""What a letter tells whom: its subject, its events with what undid them, and what they bear on."""

from __future__ import annotations

import re

import pytest

from data.measures.follow_up.foremost import told_together
from data.measures.follow_up.reported import reasons
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.mail.asking import based_there
from pages.parts.pack.mail.letter import NEWS, PARTS, letter
from pages.parts.pack.mail.notes import plain, sources
from pages.parts.pack.mail.subject import subject
from pages.parts.words.catalogue import in_this_language, inside
from tests.pages.parts.pack.briefs import EACH_PACK, ISSUED, SELECTIONS, SITE, briefing, shipped


def test_a_colleague_is_written_to_more_plainly_than_a_government() -> None:
    to = {whom: letter(briefing("a theme", whom)) for whom in ("government", "funder", "coalition", "press")}

    assert [mail.opening[0] for mail in to.values()] == ["Dear ___ (title),", "Dear ___,"] + ["Hello ___,"] * 2
    assert len({(mail.opening[0], mail.closing) for mail in to.values()}) == 3


def test_that_a_reading_is_arguable_is_said_in_the_sentence_that_counts_it() -> None:
    mail = letter(briefing("one demand", "coalition"))

    assert mail.told[0].startswith("Two of the five statements") and "arguable" in mail.told[0]


def test_who_can_close_gaps_reads_who_asks_what_happened_what_lacks_and_then_the_question() -> None:
    for one, lacks in (
        (briefing("a theme", "funder"), "In our reading, two of the three demands match no known action package."),
        (briefing("one demand", "coalition"), "In 14 of the 22 countries whose governments endorsed the Declaration, "),
    ):
        mail = letter(one)
        assert mail.told[0] in mail.opening[2] and mail.opening[3].startswith(mail.events[0].words)
        assert mail.opening[4].startswith(lacks) and mail.opening[5:] == (mail.question,)


@pytest.mark.parametrize(("selection", "audience", "lang"), EACH_PACK)
def test_a_letter_is_short_and_has_its_question_in_a_paragraph_of_its_own(
    selection: str, audience: str, lang: str
) -> None:
    mail = in_this_language(letter, lang)(briefing(selection, audience, lang))

    assert mail.words <= (NEWS if audience == "press" else max(PARTS.values()))
    assert mail.opening.count(mail.question) == 1
    # no tally of events, nor demands that it does not name
    assert not re.search(r"main demands|demandas princip", " ".join(mail.opening))


def test_who_reads_of_a_step_away_reads_of_another_towards_what_was_asked_itself_where_there_is_room() -> None:
    for selection, others in (
        ("everything", "Then, in June 2025, Costa Rica's "),
        # what eased the first comes before others
        ("a country", "Then, in March 2025, Panama released 112 people "),
        ("one demand", "There was also a step towards what was asked: in October 2024, "),
    ):
        first, other = letter(briefing(selection, "press")).events
        # who signed need not have asked for each thing
        assert re.search(r"away from what (a statement|statements) signed by 1", first.bears)
        assert other.words.startswith(others)
    # of a step that was taken back and then held its end is told, not a part that reads as if it had held
    view = select(shipped(), Filters(demands=("venezuelan-parole",)))
    parole = brief(view, "press", USUAL["press"], issued=ISSUED, site=SITE)
    events = [event.words for event in letter(parole).events[1:]]
    assert [words[:28] for words in events] == ["Then, in September 2025, a U"]
    # none that is on something else and another's
    assert (
        len(
            letter(
                brief(select(shipped(), Filters(countries=("HND",))), "press", USUAL["press"], issued=ISSUED, site=SITE)
            ).events
        )
        == 1
    )


def test_the_press_reads_how_many_signed_once_and_what_the_government_said() -> None:
    one = briefing("a country", "press")
    said = " ".join(letter(one).opening)

    assert said.count("107 organizations") == 1 == " ".join(one.script.minute).count("107 organizations")
    assert "The government of Panama said that " in said
    assert " (EFE, via eldiariony.com: https://" in plain(one)
    # who gave the reason is told it as its own
    told = " ".join(letter(briefing("a country")).opening)
    assert "Your government said that " in told and "government of Panama said" not in told


def test_a_reason_is_told_right_behind_the_event_that_it_was_given_for_or_not_at_all() -> None:
    record = shipped()
    events = record.tables["outcomes"].set_index("outcome_id")["event"].astype(str)
    given = {found.words: events[outcome] for (outcome, _country), found in reasons(record).items()}
    behind = set[str]()
    for country in ("GTM", "PAN", "PRY"):
        view = select(record, Filters(countries=(country,)))
        mail = letter(brief(view, "press", USUAL["press"], issued=ISSUED, site=SITE))
        for words in (words for words in given if words in " ".join(mail.opening)):
            (event,) = [event for event in mail.events if any(words in said for said in event.replied)]
            assert event.card.text == given[words]
            paragraph = next(one for one in mail.opening if words in one)
            between = paragraph.partition(event.words)[2].partition(words)[0]
            assert not any(other.words in between for other in mail.events)
            behind.add(country if event is not mail.events[0] else "")
    # most are given for the event that leads, some for another
    assert "" in behind and len(behind) > 1


@pytest.mark.parametrize(("selection", "audience"), [("everything", "government"), ("everything", "coalition")])
def test_a_question_on_these_demands_names_those_that_stand_first(selection: str, audience: str) -> None:
    one = briefing(selection, audience)
    asked, question = one.boards["asked"].dots, letter(one).question

    assert asked and "of these" in question and question != one.question
    assert all(inside(name) in question for name, *_more in asked.rows[:3])


def test_a_letter_on_one_demand_says_how_many_asked_it_and_its_one_source_has_one_note() -> None:
    view = select(shipped(), Filters(demands=("venezuelan-parole",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    mail = letter(one)

    assert " ".join(mail.opening).count("103 organizations") == 1 and "from what was asked" in mail.events[0].bears
    assert "civil society" not in mail.events[0].bears
    found = [{*its} for _k, its in sources(one, mail)]
    assert len(found) == len({frozenset(its) for its in found}) > 1


def test_what_became_of_an_event_is_told_and_of_one_long_past_the_sender_is_asked_to_look() -> None:
    check = "___ (check what became of this since "
    for country, audience, became, issued, past in (
        ("CRI", "government", "Then, in June 2025, ", ISSUED, True),
        ("PAN", "government", "Then, in March 2025, ", ISSUED, True),
        ("COL", "government", "", "2025-12-01", False),
        ("COL", "press", "", "2025-12-01", True),
    ):
        view = select(shipped(), Filters(countries=(country,)))
        said = " ".join(letter(brief(view, audience, USUAL[audience], issued=issued, site=SITE)).opening)
        assert became in said and (check in said) == past


def test_few_who_signed_in_a_country_what_is_asked_are_named_and_more_are_counted() -> None:
    assert "Of these, Fe y Alegría Panamá is based in Panama." in based_there(briefing("a country", "press"))
    for country, there in (
        ("GTM", "Of these, five are based in Guatemala."),
        # what they signed addresses others, or nobody signed
        ("VEN", ""),
        ("BRB", ""),
    ):
        view = select(shipped(), Filters(countries=(country,)))
        one = brief(view, "press", USUAL["press"], issued=ISSUED, site=SITE)
        mail = letter(one)
        # where there is room
        assert based_there(one) == there and mail.there in (there, "") and mail.there in " ".join(mail.opening)


@pytest.mark.parametrize(
    ("filters", "audience", "words"),
    [
        # who is written to need not be named
        (Filters(countries=("HND",)), "government", "Meeting request: access to asylum and no return to danger"),
        # whoever of country, month and both has room
        (
            Filters(demands=("venezuelan-parole",)),
            "press",
            "___ asks the United States to reopen parole to Venezuelans .*",
        ),
        # of a country what its sender asks of it, else how many asked
        (Filters(countries=("PAN",)), "press", "___ asks Panama to hear every asylum claim before it returns anyone"),
        # of two countries neither is named alone
        (
            Filters(countries=("MEX", "GTM")),
            "coalition",
            "A meeting on access to asylum and no return to danger",
        ),
        # without news what is asked
        (Filters(countries=("URY",)), "press", "Uruguay: 107 organizations signed calls for access to asylum"),
    ],
)
def test_a_subject_names_the_thing(filters: Filters, audience: str, words: str) -> None:
    named = subject(brief(select(shipped(), filters), audience, USUAL[audience], issued=ISSUED, site=SITE))
    assert re.fullmatch(words, named)


@pytest.mark.parametrize("filters", [Filters(countries=("ARG",)), Filters(themes=("borders",))])
def test_a_subject_to_the_press_that_asks_nothing_heads_an_event_as_the_record_does(filters: Filters) -> None:
    named = subject(brief(select(shipped(), filters), "press", USUAL["press"], issued=ISSUED, site=SITE))
    head, _bracket, when = named.partition(" (")
    assert any(one.startswith(head) for one in shipped().tables["outcomes"]["headline"]) and re.search(
        r"20\d\d\)", when
    )


@pytest.mark.parametrize(
    ("country", "bears"),
    [
        ("PAN", "In our reading this moves away from what was asked."),
        # of what nothing was found on it is not told
        ("BRB", "In our reading this moves towards another demand: regular pathways."),
    ],
)
def test_a_letter_says_how_its_event_bears_on_what_was_asked(country: str, bears: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    mail = letter(brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE))

    # after what was asked
    assert bears in mail.opening[3]


@pytest.mark.parametrize(("selection", "audience"), [("a theme", "funder"), ("one demand", "coalition")])
def test_a_letter_tells_no_event_without_the_one_that_undid_it(selection: str, audience: str) -> None:
    view = select(shipped(), SELECTIONS[selection])
    table = view.record.tables["outcomes"].set_index("outcome_id")["event"]
    mail = in_this_language(letter, "en")(briefing(selection, audience))
    news = " ".join(mail.opening)
    told = [[str(table[one])[1:30] in news for one in run] for run in told_together(view)]

    assert any(map(any, told))
    assert all(not run[0] or all(run) for run in told)


@pytest.mark.parametrize("country", ["MEX", "USA", "CRI", "HND"])
def test_a_government_reads_of_an_event_on_what_the_letter_asks_of_it(country: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    mail = letter(one)
    assert mail.opening[-1] == mail.question
    named = mail.told[0].rpartition(" ask for ")[2].strip(".")
    asked = named.replace(", and ", ", ").split(", ")
    told = " ".join(mail.opening)

    # of two that belong together the first is told in a few words
    about = " ".join(event.card.about for event in mail.events)
    assert asked[0] == "access to asylum" and any(name in about for name in asked)
    assert mail.events and mail.events[0].card.text[1:].split(";")[0] in told


@pytest.mark.parametrize(
    ("selection", "audience"), [("everything", "press"), ("a theme", "funder"), ("one demand", "press")]
)
def test_mail_and_script_lead_with_the_same_event(selection: str, audience: str) -> None:
    one = briefing(selection, audience)
    events = [event.card for event in in_this_language(letter, "en")(one).events[:1]]
    said = [words for words in one.script.minute if any(card.text[1:30] in words for card in one.boards["since"].cards)]

    assert events and said and all(card.text[1:30] in said[0] for card in events)


def test_a_funder_reads_by_how_many_what_it_could_support_is_asked() -> None:
    mail = letter(briefing("a theme", "funder"))

    assert "aid in the Darién" in mail.question
    assert "Two of the five statements ask for aid in the Darién (one arguable)." in mail.told


def test_after_praise_for_one_demand_stands_that_nothing_was_found_on_those_that_are_named() -> None:
    for country, found in (("BRB", False), ("COL", False), ("HND", True)):
        view = select(shipped(), Filters(countries=(country,)))
        mail = letter(brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE))
        # right behind what is asked
        named = "On these demands we found no event." not in mail.opening[2]
        assert named == found == ("access to asylum" in mail.events[0].card.about)


def test_each_note_of_a_letter_has_one_line_of_sources_in_order() -> None:
    one = briefing("a theme", "funder")
    _body, _heading, listed = plain(one).partition("Sources (numbered as in the other files):\n")
    notes = re.findall(r"^\[(\d+)\] (.+)", listed, re.MULTILINE)

    assert [int(k) for k, _words in notes] == sorted({int(k) for k, _words in notes}) and len(notes) > 2
    # what all statements ask for has its note too
    assert "All five statements ask for aid along the route. [1]" in plain(one)
    # events that no note names are listed at the site, and who published what is called by its name
    country = plain(briefing("a country"))
    assert re.search(r"and \d+ more events: " + re.escape(f"{SITE}/since?c=PAN&lang=en"), country)
    assert re.search(r"^\[2\] .+: https", country, re.MULTILINE)
    # one that an earlier note has too is named in a line with others, without where its passages stand
    assert re.search(r"^\[\d\] Panama meeting statement; [^,]+$", country, re.MULTILINE)


def test_a_sentence_of_a_letter_has_the_numbers_that_it_has_in_the_other_files() -> None:
    one = briefing()
    said = [words for words in letter(one).told if words in one.script.cited]

    assert len({one.script.cited[words] for words in said}) > 1
    assert all(f"{words} {[*one.script.cited[words]]}" in plain(one) for words in said)


def test_words_that_not_everybody_knows_are_explained_once_in_the_small_print() -> None:
    one, gloss = briefing("one demand", "coalition"), "Title 42: the US law used from 2020"
    mail = letter(one)

    assert any("Title 42" in line for line in mail.opening) == (gloss in mail.terms)
    assert gloss in mail.terms and plain(one).count(gloss) == 1
