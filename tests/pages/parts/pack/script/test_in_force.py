"""Whether what leads a script is still in force is answered for that event first."""

from __future__ import annotations

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.script.events import leads, told_of
from pages.parts.pack.script.in_force import still_in_force
from pages.parts.words.catalogue import date_words
from tests.shipped import shipped


@pytest.mark.parametrize("country", ["GTM", "USA", "BRA", "MEX", "PAN"])
def test_what_leads_is_answered_for_before_what_came_later(country: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    ((_question, answer, _sources),) = still_in_force(view)
    row = told_of(leads(view)[0])
    assert f"of {date_words(str(row['date'])[:7])}" in answer.partition(". ")[0]


def test_what_undid_a_step_away_for_some_alone_did_so_in_part() -> None:
    ((_question, answer, sources),) = still_in_force(select(shipped(), Filters()))
    assert answer.startswith("In part it was undone; the last found up to ")
    assert len({source.url for source in sources}) == len(sources) > 0


def test_what_came_back_is_said_to_have_been_undone_in_turn() -> None:
    ((_question, answer, _sources),) = still_in_force(select(shipped(), Filters(demands=("venezuelan-parole",))))
    assert answer.startswith("What had undone it was itself undone")


def test_the_latest_on_the_same_demand_is_told_with_its_source() -> None:
    view = select(shipped(), Filters(countries=("USA",)))
    ((_question, answer, sources),) = still_in_force(view)
    assert "The latest on access to asylum, in " in answer
    assert sources[-1].url.startswith("https://")
