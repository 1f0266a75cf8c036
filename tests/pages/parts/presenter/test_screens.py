"""Screens: every view has one, with one title, a source and no fault."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from data.record.schema import read_schema
from pages.parts.presenter.running_order import Pin, compact
from pages.parts.presenter.slides import SLIDES
from pages.parts.presenter.views import ABOUT, CLAIM, KIND, VIEWS, known
from tests.pages.parts.presenter.opened import THREE, presenter
from tests.pages.test_pages import ROOT, opened
from tests.shipped import shipped

VERSION = read_schema().version


SUBJECTS = {"country": "HND", "organization": "wola"}


def every_pin() -> list[Pin]:
    """Return one pin of each view that there is."""
    pins = []
    for (page, view), kind in VIEWS.items():
        words: tuple[tuple[str, str], ...] = ()
        if view == CLAIM:
            words = ((KIND, "demand"), (ABOUT, "asylum-access"))
        elif kind.about == "statement":
            words = (("show", "leaders-summit"),)
        subject = f"-{SUBJECTS[kind.about]}" if kind.about in SUBJECTS else ""
        pins.append(Pin(page, f"{view}{subject}", words))
    return pins


def drawn_names() -> Iterator[tuple[str, Any]]:
    """Yield the module and the name of each view that the pages draw with what stands under a chart."""
    for path in (ROOT / "pages").glob("**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or len(node.args) < 2:
                continue
            name = node.args[1]
            if node.func.id in ("figure", "below", "sourced"):
                if isinstance(name, ast.Constant):
                    yield path.stem, name.value
                elif isinstance(name, ast.JoinedStr) and isinstance(name.values[0], ast.Constant):
                    yield path.stem, name.values[0].value.rstrip("-")


def test_every_view_with_a_source_line_can_be_pinned() -> None:
    views = {view for _page, view in VIEWS}

    drawn = {name for _module, name in drawn_names()}

    assert {"recurrence", "timeline", "asked", "fit"} <= drawn
    # what the page of countries lays side by side: a screen shows one country
    assert drawn - views == {"countries", "differences"}


def test_every_view_has_a_screen() -> None:
    assert set(SLIDES) == set(VIEWS)


def test_every_screen_has_one_title_and_a_source_and_no_fault() -> None:
    pins = every_pin()
    app = presenter(order=compact(tuple(pins)), slide="1")
    seen = []

    for number in range(1, len(pins) + 1):
        assert not app.exception, pins[number - 1]
        assert len(app.title) == 1
        assert any(VERSION in caption.value for caption in app.caption), pins[number - 1]
        seen.append(app.title[0].value)
        if number < len(pins):
            app.button(key="show_next").click().run()

    assert app.button(key="show_next").disabled
    assert len(set(seen)) > len(pins) - 4


@pytest.mark.parametrize(
    "words",
    [
        pytest.param({"theme": "asylum", "demand": "darien-response"}, id="nothing at all"),
        pytest.param({"statement": "kind-response"}, id="one statement", marks=pytest.mark.sweep),
        pytest.param({"c": "ESP"}, id="signers but no passage"),
        pytest.param({"c": "ARG", "kind": "network"}, id="passages but no signer", marks=pytest.mark.sweep),
    ],
)
def test_every_screen_stands_under_filters_that_leave_little_or_nothing(words: dict[str, str]) -> None:
    pins = [Pin(pin.page, pin.view, (*words.items(), *pin.words)) for pin in every_pin()]
    app = presenter(order=compact(tuple(pins)), slide="1")

    for number in range(len(pins)):
        assert not app.exception, pins[number]
        assert not app.error
        assert len(app.title) == 1
        if number + 1 < len(pins):
            app.button(key="show_next").click().run()


def test_a_screen_has_its_own_filters_and_leaves_the_readers_as_they_were() -> None:
    app = opened("presenter.py", {"c": "PAN", "order": THREE, "slide": "2"})

    assert any("Asylum and access to territory" in caption.value for caption in app.caption)
    assert not app.multiselect
    app.button(key="show_leave").click().run()
    assert app.query_params["c"] in ("PAN", ["PAN"])
    assert "slide" not in app.query_params


def test_forward_and_back_stop_at_the_ends() -> None:
    app = presenter(order=THREE, slide="1")
    assert app.button(key="show_previous").disabled

    app.button(key="show_next").click().run()
    app.button(key="show_next").click().run()

    assert app.query_params["slide"] == "3"
    assert app.button(key="show_next").disabled


@pytest.mark.parametrize(("word", "shown"), [("99", "3 of 3"), ("0", "1 of 3"), ("x", "1 of 3"), ("²", "1 of 3")])
def test_a_screen_that_there_is_not_gives_the_nearest(word: str, shown: str) -> None:
    app = presenter(order=THREE, slide=word)

    assert shown in [caption.value for caption in app.caption]


def test_a_pin_of_every_view_is_known_to_the_record() -> None:
    record = shipped()

    assert [pin for pin in every_pin() if known(record, pin) is None] == []


def test_the_presenter_asks_nothing_of_another_site() -> None:
    script = (Path(ROOT) / "pages" / "parts" / "presenter" / "show.js").read_text(encoding="utf-8")

    assert not [word for word in script.split() if urlsplit(word.strip("\"'")).scheme in ("http", "https", "ws")]
