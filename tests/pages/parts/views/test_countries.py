"""The countries' page: nothing is opened unasked, the four blocks say what they hold, closed tabs send nothing."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from data.measures.countries.country_profile import ties
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.views.countries.asked import asked_rows, directly_words
from pages.parts.views.countries.blocks import title
from pages.parts.views.countries.differences import difference_lines
from pages.parts.views.countries.locator import locator_html
from pages.parts.words import catalogue
from tests.pages.test_pages import opened
from tests.shipped import shipped
from tests.tiny import tiny

BLOCKS = ["What is asked of it", "Who signed from there", "What it committed to", "What happened since"]
RECORD = tiny(
    signers={"a": "wola", "b": "sf"},
    asks={"a": "asylum-access; humanitarian-aid", "b": "asylum-access"},
    based={"wola": "USA"},
    addressed={"a-p01": "PAN USA", "a-p02": "PAN", "b-p01": "ENDORSERS"},
    endorsed={"USA": "2022-01-01", "PAN": "2022-01-01"},
)


def of(country: str, filters: Filters | None = None):
    return ties(RECORD, filters or Filters(), country)


def html(app: AppTest) -> str:
    return " ".join(piece.value for piece in app.get("html"))


def heads(app: AppTest) -> list[str]:
    return [head.value for head in app.header]


def test_no_country_is_opened_unasked() -> None:
    app = opened("countries.py", {})

    assert heads(app) == []
    assert app.title[0].value.startswith("Choose a country")
    assert set(re.findall("show=([A-Z]{3})", html(app))) == set(shipped().countries)
    assert "show" not in app.query_params


def test_a_chosen_country_has_four_blocks_and_another_can_be_put_beside_it() -> None:
    app = opened("countries.py", {})

    app.selectbox(key="choice_show").select("PAN").run()
    assert heads(app) == BLOCKS
    assert app.query_params["show"] in ("PAN", ["PAN"])

    app.selectbox(key="choice_with").select("COL").run()
    assert heads(app)[0] == "Where they differ"
    assert len(heads(app)) == 1 + 2 * len(BLOCKS)


@pytest.mark.parametrize(("countries", "blocks"), [("ESP", 4), (["PAN", "COL"], 9), (["PAN", "COL", "PER"], 0)])
def test_a_filter_on_one_or_two_countries_asks_for_them(countries: str | list[str], blocks: int) -> None:
    assert len(heads(opened("countries.py", {"c": countries}))) == blocks


def test_a_closed_tab_sends_nothing_and_the_open_one_stands_in_the_address() -> None:
    closed = opened("countries.py", {"show": "PAN"})
    passages = opened("countries.py", {"show": "PAN", "tab": "passages"})

    assert "class='pl links'" not in html(closed)
    assert closed.dataframe == []
    assert "class='pl links'" in html(passages)
    assert BLOCKS[0] not in heads(passages)


def test_a_tab_that_there_is_not_is_named() -> None:
    app = opened("countries.py", {"show": "PAN", "tab": "weather"})

    assert "weather" in app.warning[0].value
    assert heads(app) == BLOCKS


def test_demands_asked_of_a_country_are_those_of_most_statements_first() -> None:
    rows = asked_rows(of("PAN").addressed)

    assert rows == [("asylum-access", 2, 2), ("humanitarian-aid", 1, 1)]


def test_how_a_country_is_addressed_is_said_in_each_case() -> None:
    catalogue.use("en")
    assert directly_words(of("PAN").addressed, "PAN").startswith("3 passages, 2 by its name, the others")
    one = of("PAN", Filters(statements=("a",)))
    assert directly_words(one.addressed, "PAN") == "2 passages, by its name."
    other = of("PAN", Filters(statements=("b",)))
    assert directly_words(other.addressed, "PAN").startswith("1 passage, none by its name")


def test_the_title_never_adds_what_is_asked_to_what_is_signed() -> None:
    catalogue.use("en")
    view = select(RECORD, Filters())

    assert title(view, "PAN") == "Panama: addressed by two statements, no signer"
    assert title(view, "USA") == "United States: addressed by two statements, one signer"


def test_the_differences_name_what_is_asked_of_one_alone() -> None:
    catalogue.use("en")
    lines = {what: (one, other) for what, one, other in difference_lines(of("PAN"), of("USA"))}

    assert lines["Demands asked of it"] == ("2", "1")
    assert lines["Organizations from there that signed"] == ("0", "1")
    alone, nothing = lines["Asked of it alone"]
    assert alone
    assert nothing == ""


def test_a_country_without_an_outline_has_no_picture() -> None:
    view = select(shipped(), Filters())

    assert locator_html(view.record, "ESP") == ""
    picture = locator_html(view.record, "BRB")
    assert "data:image/svg+xml" in picture
    assert len(picture) < 40_000
