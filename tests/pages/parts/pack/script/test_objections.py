"""What may be objected to a pack, and what the record answers."""

from __future__ import annotations

import re

import pytest

from data.measures.follow_up.foremost import TOLD
from data.measures.follow_up.reported import reasons
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.objections import objections
from tests.pages.parts.pack.briefs import briefing, script_of
from tests.shipped import shipped


def test_what_has_come_of_it_is_answered_with_an_event_that_no_slide_tells() -> None:
    one = briefing("everything", "press")
    answer = one.script.objections[1][1]

    told = [card.text for card in one.boards["since"].cards]
    assert len(told) == TOLD
    assert re.search(r"An example of those that move away, on [a-z ]+: in [A-Z][a-z]+ 20", answer)
    assert not any(text[8:] in answer for text in told)


def test_a_government_whose_country_nobody_signed_from_is_told_what_is_known() -> None:
    script = briefing("a country nobody signs from").script

    (answer,) = (answer for objection, answer in script.objections if "Nobody from here" in objection)
    assert re.search(r"None is known among the \d+ that signed a statement\. The country of \d+ is not known\.", answer)
    assert "Nobody from here" not in str(briefing("a country").script.objections)


def test_an_answer_on_events_names_who_published_them_and_has_their_footnote() -> None:
    script = briefing("a country").script

    (answer,) = (answer for objection, answer in script.objections if "not how it was" in objection)
    # those of its own steps first; what a statement says of it is the statement's
    assert "Human Rights Watch" in answer and answer.startswith(
        "What the statement against Title 42 says of Panama is its own claim"
    )
    assert script.cited[answer]


def test_a_government_to_which_nothing_is_said_by_name_hears_which_packages_are_its_own() -> None:
    (answer,) = (a for o, a in script_of(Filters(countries=("COL",)), "government").objections if "not about us" in o)

    assert "Colombia leads the action package “Temporary Protection and Regularization”." in answer
    assert "Colombia takes part in the action package" in answer


def test_on_a_demand_an_event_of_no_clear_direction_is_conceded_as_a_change() -> None:
    heard = {objection: answer for objection, answer in briefing("one demand", "coalition").script.objections}

    assert heard["“Things have changed since.”"].startswith("Yes: in March 2025, Panama announced")
    assert "“Things have changed since.”" not in dict(briefing("a country", "press").script.objections)


def test_it_is_told_how_often_what_is_raised_is_asked_if_arguable_codings_do_not_count() -> None:
    country, demand = (
        dict(briefing(s, whom).script.objections)["“That is only your reading.”"]
        for s, whom in (("a country nobody signs from", "government"), ("one demand", "coalition"))
    )

    assert "Even without those, two statements ask for access to asylum, no return to danger" in country
    # of the two that ask for it the reading of one is arguable
    assert "Even without it, one statement asks for this." in demand


def test_nobody_is_expected_to_deny_what_only_moves_towards_what_was_asked() -> None:
    assert "not how it was" not in str(briefing("a country nobody signs from").script.objections)
    assert "not how it was" in str(briefing("a country").script.objections)


def test_of_one_demand_the_latest_that_moved_away_from_it_is_conceded_where_none_is_unclear() -> None:
    heard = dict(script_of(Filters(demands=("integration",)), "press").objections)

    assert re.search(r"Yes: in \w+ 20\d\d, .* That is why we ask now\.", heard["“Things have changed since.”"])


@pytest.mark.parametrize(("whom", "heard"), [("government", "not us"), ("press", "not this country")])
def test_who_says_that_others_acted_hears_how_much_is_its_own_and_what_is_counted(whom: str, heard: str) -> None:
    answers = dict(script_of(Filters(countries=("MEX",)), whom).objections)

    answer = answers[f"“Others did that, {heard}.”"]
    own, *latest, counted = re.split(r"(?<=\.) (?=[A-Z])", answer)
    # and one of its own that moved away
    assert len(latest) == 1 and "Mexico" in latest[0]
    assert re.search("mainly about Mexico itself: .*three move away", own) and "whoever acted" in counted
    # where most is its own doing nobody can say so
    assert not any("Others did that" in one for one, _said in script_of(Filters(countries=("USA",)), whom).objections)


def test_a_government_hears_first_the_reason_that_it_gave_and_what_is_asked_all_the_same() -> None:
    record = shipped()
    at = {
        (str(row["outcome_id"]), country)
        for country in record.endorsers
        for run in leads(select(record, Filters(countries=(country,))))[:1]
        for row in run
    }
    (_outcome, country), reason = next((key, given) for key, given in reasons(record).items() if key in at)
    met, told = (script_of(Filters(countries=(country,)), whom) for whom in ("government", "press"))

    assert met.objections[0][0] == "“There was a reason for it.”" and reason.words in met.objections[0][1]
    assert told.objections[0][0].startswith("“What does ") and reason.words in told.objections[0][1]
    # who reports it stands with the sources of what came since
    view = select(record, Filters(countries=(country,)))
    one = brief(view, "government", USUAL["government"], issued="2026-11-22", site="https://firmantes.example.org")
    assert any(note.url == reason.url for sources in one.notes for note in sources)


def test_of_the_whole_record_nobody_says_that_it_is_not_about_them_nor_gives_a_reason() -> None:
    heard = dict(script_of(Filters(), "government").objections)

    assert not {"“This is not about us.”", "“There was a reason for it.”"} & heard.keys()


@pytest.mark.parametrize("whom", ["government", "press"])
def test_who_says_that_courts_allowed_it_hears_the_latest_event_of_that_chain(whom: str) -> None:
    script = script_of(Filters(countries=("USA",)), whom)
    rows = shipped().tables["outcomes"].sort_values("date", kind="stable").to_dict("records")
    (lead,) = (run for run in leads(select(shipped(), Filters(countries=("USA",))))[:1])
    chain = {str(row["outcome_id"]) for row in lead}
    for row in rows:
        if str(row["follows"]) in chain:
            chain.add(str(row["outcome_id"]))
    latest = [str(row["event"]) for row in rows if str(row["outcome_id"]) in chain][-1]

    answer = dict(script.objections)["“The courts allowed it.”"]
    assert latest[2:] in answer and script.cited[answer]
    # a government answers for no step of another
    assert ("“The courts allowed it.”" in dict(script_of(Filters(countries=("SLV",)), whom).objections)) == (
        whom == "press"
    )


def test_on_one_demand_a_government_objects_its_reason_and_that_courts_allowed_it() -> None:
    script = script_of(Filters(demands=("venezuelan-parole",)), "government")
    heard = dict(script.objections)

    assert script.objections[0][0] == "“There was a reason for it.”"
    assert "“The courts allowed it.”" in heard and "“Things have changed since.”" not in heard
    # how many had this parole is told
    (people,) = (words for words, _source in script.people)
    assert people in (*script.minute, *script.three)


def test_where_no_government_is_met_it_may_say_that_another_did_it_and_hears_of_one_that_is_neither() -> None:
    heard = dict(script_of(Filters(), "government").objections)
    answer = heard["“That was the United States, not us.”"]

    # a listener can add them
    every, its, others, both = map(int, re.findall(r"\d+", answer)[:4])
    assert every == its + others - both
    # they are said once
    script = script_of(Filters(), "government")
    assert sum(" concern the United States" in one for one in (*script.minute, *script.three, *heard.values())) == 1
    assert answer.endswith("?") and "a US " not in answer
    assert not any("That was the United States" in one for one in dict(briefing("a country").script.objections))


def test_where_a_reason_is_given_for_another_event_it_is_said_that_none_was_found_for_the_one_that_leads() -> None:
    guatemala, panama = (script_of(Filters(countries=(country,)), "press") for country in ("GTM", "PAN"))

    assert re.search(
        r"^Of the event of \w+ \d+, .* said that .* Of that of \w+ \d+, with which we began, we found no reason",
        guatemala.objections[0][1],
    )
    # what stays open is what is asked of it in answer to the one that leads, not the first demand
    assert "still stands" not in guatemala.objections[0][1]
    assert re.search(r"Our question stands\. Will Guatemala [^.?]+\?$", guatemala.objections[0][1])
    assert "with which we began" not in panama.objections[0][1]


def test_a_step_both_ways_of_the_government_asked_is_conceded_with_what_it_also_did_and_what_came_after() -> None:
    answers = objections(select(shipped(), Filters(demands=("venezuelan-parole",))), "government")
    (much,) = [one.words for one in answers if "Much has been done" in one.heard]
    conceded, after, _rest = re.split(r" After that: | In our reading ", much, maxsplit=2)
    assert conceded.startswith("Yes, in part: in January 2023, ") and ", but " in conceded
    assert after.endswith("(March 2025).")


@pytest.mark.parametrize(("country", "known"), [("BRB", False), ("COL", True), ("NIC", True)])
def test_only_a_government_that_endorsed_without_a_known_package_hears_which_lists_were_read(
    country: str, known: bool
) -> None:
    answers = objections(select(shipped(), Filters(countries=(country,))), "government")
    read = [one.words for one in answers if "our package" in one.heard]
    assert (not read) == known and all("US Department of State, " in words for words in read)
