"""Every page drawn under several filters, without a browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.record.served import served_record
from pages.parts.visit.site import PAGES
from pages.parts.words.data_version import data_version
from tests.pressed import panel

ROOT = Path(__file__).parents[2]
FRAME = str(ROOT / "pages" / "frame.py")
# seconds: a busy machine takes its time
WAIT = 120

FILTERS: dict[str, dict[str, str | list[str]]] = {
    "everything": {},
    "a country": {"c": "PAN"},
    "two countries, addressed": {"c": ["PAN", "COL"], "link": "addressed"},
    "a country nobody signs from": {"c": "BRB"},
    "signers based in a country": {"c": "HND", "link": "based"},
    "signers but no passage": {"c": "ESP"},
    "passages but no signer": {"c": "ARG", "kind": "network"},
    "a theme": {"theme": "humanitarian"},
    "one demand": {"demand": "darien-response"},
    "one statement": {"statement": "kind-response"},
    "a kind": {"kind": "academic"},
    "a group at risk": {"group": "at-sea"},
    "members of coalitions": {"members": "1"},
    "nothing at all": {"theme": "asylum", "demand": "darien-response"},
    "everything at once": {
        "c": "MEX",
        "theme": "asylum",
        "statement": "title-42-expansion",
        "kind": "legal",
        "group": "venezuelans",
    },
}
EXTREMES = ("everything", "nothing at all", "everything at once")


def opened(script: str, query: dict[str, str | list[str]], **state: object) -> AppTest:
    """Return the app with a page open under an address, in a session that holds `state`."""
    app = AppTest.from_file(FRAME, default_timeout=WAIT)
    if PAGES[script][1]:
        app.switch_page(str(ROOT / "pages" / script))
    for word, value in query.items():
        app.query_params[word] = value
    for key, held in state.items():
        app.session_state[key] = held
    return app.run()


@cache
def drawn(script: str, name: str) -> AppTest:
    """Return the app with a page open under one of `FILTERS`, to be looked at only."""
    return opened(script, FILTERS[name])


def pairs() -> Iterator[object]:
    """Yield each page with each filter; outside a sweep a page meets the extremes, and a quarter of the others."""
    for p, script in enumerate(PAGES):
        for f, name in enumerate(FILTERS):
            usual = name in EXTREMES or (p + f) % 4 == 0
            yield pytest.param(script, name, id=f"{script}-{name}", marks=() if usual else pytest.mark.sweep)


@pytest.mark.parametrize(("script", "name"), [*pairs()])
def test_a_page_draws_under_any_filter_with_one_title_and_no_fault(script: str, name: str) -> None:
    app = drawn(script, name)

    assert not app.exception
    # a page that stops early has its foot too
    feet = [html.proto.body for html in app.get("html") if "class='foot'" in html.proto.body]
    assert [f"{served_record().version} of " in foot for foot in feet] == [True]
    assert not app.error
    assert len(app.title) == 1


@pytest.mark.parametrize("script", PAGES)
def test_a_page_names_what_it_cannot_read_in_the_address(script: str) -> None:
    app = opened(script, {"c": "ATLANTIS", "theme": "humanitarian"})

    (notice,) = app.warning
    assert "ATLANTIS" in notice.value
    assert not app.exception


@pytest.mark.parametrize("script", PAGES)
def test_the_foot_of_a_page_says_which_data_these_are_also_where_nothing_is_left(script: str) -> None:
    app = drawn(script, "nothing at all")

    (foot,) = [html.value for html in app.get("html") if "class='foot'" in html.value]
    assert data_version(served_record()) in foot
    assert re.search(r"of \w+ \d+, \d{4} ", foot)


def test_the_filters_travel_from_page_to_page() -> None:
    app = opened("overview.py", {"c": "PAN", "theme": "humanitarian"})

    app.switch_page(str(ROOT / "pages" / "demands.py")).run()

    assert "PAN" in app.query_params["c"]
    assert "humanitarian" in app.query_params["theme"]


def test_choosing_in_a_field_adds_to_the_address_and_frees_the_field() -> None:
    app = panel(opened("overview.py", {"c": "PAN"}), "more")

    app.selectbox(key="more_c").select("HND").run()

    assert app.query_params["c"] == ["PAN", "HND"]
    assert app.selectbox(key="more_c").value is None


def test_the_line_under_the_filters_takes_each_off_and_clears_them() -> None:
    app = opened("overview.py", {"c": "PAN", "theme": "humanitarian"})

    line = next(html.value for html in app.get("html") if "class='status'" in html.value)
    assert "href='?theme=humanitarian'" in line
    assert "href='?c=PAN'" in line
    assert "href='?'" in line


def test_the_line_above_the_page_says_what_is_left() -> None:
    app = opened("overview.py", {"statement": "kind-response"})

    line = next(html.value for html in app.get("html") if "class='status'" in html.value)
    assert "1 statement · 1 organization · " in line


def test_an_empty_result_says_which_filter_to_loosen() -> None:
    app = opened("overview.py", FILTERS["nothing at all"])

    words = " ".join(html.value for html in app.get("html"))
    assert "Remove the theme" in words
    assert "Remove the demand" in words


def spoken(app: AppTest) -> str:
    """Return the language that the row above the page shows as chosen."""
    words = json.loads(app.get("bidi_component")[0].proto.json)[0]
    return str(json.loads(words)["language"]["value"])


def test_the_language_of_the_address_wins_over_the_browsers() -> None:
    app = AppTest.from_file(FRAME, default_timeout=WAIT)
    app.query_params["lang"] = "pt"
    app.run()

    assert spoken(app) == "pt"


def test_a_language_that_is_not_spoken_is_named_and_the_browsers_is_used() -> None:
    app = AppTest.from_file(FRAME, default_timeout=WAIT)
    app.query_params["lang"] = "xx"
    app.run()

    (notice,) = app.warning
    assert "lang=xx" in notice.value.replace("\\", "")
    assert spoken(app) == "en"


def test_a_broken_package_shows_its_faults_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "datapackage.json").write_text("{", encoding="utf-8")
    monkeypatch.setenv("FIRMANTES_PACKAGE", str(tmp_path))

    app = AppTest.from_file(FRAME, default_timeout=WAIT).run()

    assert not app.exception
    assert "datapackage.json" in app.code[1].value
    assert "python -m data check" in app.code[0].value
    assert not app.multiselect


def test_what_a_link_lost_is_said_until_the_reader_goes_on() -> None:
    app = opened("overview.py", {"c": ["PAN", "XXX"], "place": "atlantis"})
    assert len(app.warning) == 2

    # a run that no reader asked for, as when the map tells its width
    (notice,) = app.run().warning
    assert "c=XXX and place=atlantis" in notice.value.replace("\\", "")

    panel(app, "more").selectbox(key="more_theme").select("asylum").run()
    assert not app.warning
