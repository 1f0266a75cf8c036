"""The line under a figure: its source as HTML, its buttons, and what they open or ask for."""

from __future__ import annotations

import pytest

from pages.parts.drawing.links import unmarked
from pages.parts.words.catalogue import plain
from tests.pages.test_pages import ROOT, opened
from tests.pressed import asked, panel


@pytest.mark.parametrize("words", ["a *b* [c](d) <i>", "Tom & “Jerry” \\ #1.", "", "x_y (z) ~ $5"])
def test_words_made_plain_come_out_as_they_went_in_and_escaped(words: str) -> None:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert unmarked(plain(words)) == escaped


def test_a_link_of_a_line_opens_beside_the_page_and_its_words_are_escaped() -> None:
    line = rf"Sources: [{plain('A & [B]')}](https://example.org/a?b=%281%29); c"

    assert unmarked(line) == (
        "Sources: <a href='https://example.org/a?b=%281%29' target='_blank' rel='noopener'>A &amp; [B]</a>; c"
    )


def test_what_nobody_opened_is_not_made_and_one_panel_is_open_at_a_time() -> None:
    app = opened("overview.py", {})
    assert not app.dataframe
    assert not app.get("download_button")

    panel(app, "table_themes")
    assert len(app.dataframe) == 1
    panel(app, "download_timeline")

    assert not app.dataframe
    assert {button.proto.label for button in app.get("download_button")} >= {"Numbers (CSV)"}


def test_a_panel_is_closed_on_the_next_page_and_an_act_of_no_view_is_forgotten() -> None:
    app = panel(opened("overview.py", {}), "table_themes")

    app.switch_page(str(ROOT / "pages" / "since.py")).run()
    asked(app, "pin", "no such view")

    assert not app.dataframe
    assert not app.toast
    assert not app.exception
    assert "_asked" not in app.session_state
