"""The question with which one ends: to whom it is put, and in answer to what."""

from __future__ import annotations

import re

import pytest

from data.measures.follow_up.asks import asks
from data.record.filters import Filters
from pages.parts.pack.script.questions import ASKED, ASKED_OF
from pages.parts.words import catalogue, labels
from pages.parts.words.articles import together
from pages.parts.words.languages import LANGUAGES
from tests.pages.parts.pack.briefs import briefing, script_of
from tests.shipped import shipped


def test_the_question_to_a_funder_names_few_gaps_and_counts_many() -> None:
    few, many = (briefing(selection, "funder").question for selection in ("a theme", "everything"))

    assert few.endswith("could you support work on aid along the route and aid in the Darién?")
    assert re.search(r"which of the \d+ demands without a known package", many)


def test_the_press_is_left_with_the_question_to_the_only_country_that_is_asked_or_to_governments() -> None:
    one, all_ = (script_of(f, "press").minute[-1] for f in (Filters(countries=("COL",)), Filters()))

    assert one.startswith("What will Colombia do about access to asylum, and by when?")
    assert all_.startswith("What will governments do about access to asylum, and by when?")


def test_a_government_is_asked_what_would_answer_the_event_that_leads_and_others_hear_it_by_its_name() -> None:
    filters = Filters(countries=("HND",))
    asked = script_of(filters, "government").minute[-1]
    _demand, ask = asks(shipped())["O62", "HND"]

    assert asked.startswith(f"Our question: will your government {ask}?")
    assert script_of(filters, "press").minute[-1].startswith(f"The question to the government: will Honduras {ask}?")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_ask_of_the_record_makes_a_question_that_a_slide_can_have_as_its_title(lang: str) -> None:
    catalogue.use(lang)
    try:
        itself = catalogue.gettext(ASKED).partition(": ")[2].partition("?")[0]
        for (_outcome, country), (_demand, ask) in asks(shipped()).items():
            words = {"country": labels.countries_said([country]), "ask": shipped().text(ask, lang)}
            for question in (itself, catalogue.gettext(ASKED_OF)):
                assert len(together(question.format(**words)).split()) <= 14
    finally:
        catalogue.use("en")


def test_nobody_is_asked_in_answer_to_an_event_what_no_statement_asks_of_it() -> None:
    # its event leads, but no statement is addressed to it
    assert "Kitts" not in script_of(Filters(demands=("end-externalization",)), "press").minute[-1]


def test_a_government_of_which_nothing_is_asked_is_not_asked_which_demands_it_will_meet() -> None:
    asked, not_asked = (script_of(Filters(countries=(c,)), "government").minute[-1] for c in ("HND", "VEN"))

    assert "What else, and by when" in asked
    assert "will it do" not in not_asked
