"""The running order as one file: every view that can be pinned has a slide, and nothing else is needed."""

from __future__ import annotations

import re
import threading

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.presenter.offline import offline, scenes
from pages.parts.presenter.running_order import Pin
from pages.parts.presenter.views import ABOUT, CLAIM, KIND, VIEWS, known
from pages.parts.visit.current import Visit, begin
from tests.shipped import shipped

RECORD = shipped()
VIEW = select(RECORD, Filters())
OWN = {"country": "PAN", "organization": RECORD.organizations[0], "statement": RECORD.statements[0]}


def pin(page: str, view: str, title: str = "") -> Pin:
    kind = VIEWS[page, view]
    words = (("show", OWN["statement"]),) if kind.about == "statement" else ()
    if view == CLAIM:
        words = ((KIND, "statements"), (ABOUT, ""))[:1]
    name = f"{view}-{OWN[kind.about]}" if kind.about in ("country", "organization") else view
    return Pin(page, name, words, title)


@pytest.mark.parametrize(("page", "view"), VIEWS)
def test_every_view_that_can_be_pinned_has_a_slide(page: str, view: str) -> None:
    begin(Visit(record=RECORD, view=VIEW, lang="en", embedded=False))
    one = pin(page, view)
    what = known(RECORD, one)
    assert what is not None

    drawn = scenes(VIEW, one, what, "example.org")

    assert drawn
    assert all(scene.title for scene in drawn)


def test_the_file_is_made_on_another_thread_and_needs_nothing_else() -> None:
    begin(Visit(record=RECORD, view=VIEW, lang="en", embedded=False))
    pins = [pin("demands", "demands", "My own title"), pin("since", "outcomes")]
    screens = [(one, what) for one in pins if (what := known(RECORD, one))]
    make = offline(VIEW, screens, "example.org")
    made: list[str] = []

    thread = threading.Thread(target=lambda: made.append(make().decode()))
    thread.start()
    thread.join(60)

    (html,) = made
    assert html.count("<section") >= 2
    assert "My own title" in html
    assert not re.findall(r"(?:src|href)=['\"](?!#|data:)", html)
