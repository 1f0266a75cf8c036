"""What came of the event that leads a script is answered for that event first."""

from __future__ import annotations

import re

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.script.events import leads, told_of
from pages.parts.pack.script.in_force import allowed, came_of_it
from pages.parts.words.catalogue import date_words
from tests.shipped import shipped


@pytest.mark.parametrize("country", ["GTM", "USA", "BRA", "MEX", "PAN"])
def test_what_leads_is_answered_for_before_what_came_later(country: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    ((_question, answer, _sources),) = came_of_it(view)
    row = told_of(leads(view)[0])
    assert f"of {date_words(str(row['date'])[:7])}" in answer.partition(". ")[0]


def test_what_undid_a_step_away_for_some_alone_did_so_in_part() -> None:
    ((_question, answer, sources),) = came_of_it(select(shipped(), Filters()))
    assert re.match(r"The event of [A-Z][a-z]+ \d+ was undone in part: in ", answer)
    assert len({source.url for source in sources}) == len(sources) > 0


def test_of_what_was_undone_and_came_back_it_is_said_that_it_stands() -> None:
    ((_question, answer, _sources),) = came_of_it(select(shipped(), Filters(demands=("venezuelan-parole",))))
    assert re.search(r"nothing .* that reversed the event of [A-Z][a-z]+ \d+; after it: in ", answer)
    assert "undone" not in answer


def test_a_ruling_on_the_measure_that_leads_comes_before_one_on_another_which_is_not_what_came_of_it() -> None:
    view = select(shipped(), Filters(countries=("USA",)))
    ((_question, came, _its),), (courts,) = came_of_it(view), allowed(view, "press")
    on_it, _sep, other = courts.words.partition(" On another measure, in ")
    assert on_it.startswith("The latest ruling on it that we found: in ") and other and other not in came
    assert len({source.url for source in courts.sources}) == 2
