"""The address holds what was chosen, also where the browser is a step behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.visit import address
from tests.pressed import panel

FRAME = str(Path(__file__).parents[4] / "pages" / "frame.py")


def opened() -> AppTest:
    return panel(AppTest.from_file(FRAME, default_timeout=120).run(), "more")


def words(app: AppTest) -> dict[str, str]:
    return {word: "".join(values) for word, values in app.query_params.items()}


def test_a_second_choice_sent_before_the_first_was_written_keeps_both() -> None:
    app = opened()
    app.selectbox(key="more_theme").select("asylum").run()
    app.query_params.clear()

    app.selectbox(key="more_c").select("HND").run()

    assert words(app) == {"theme": "asylum", "c": "HND"}


def test_a_field_left_by_escape_right_after_the_choice_keeps_the_choice() -> None:
    app = opened()
    app.selectbox(key="more_theme").select("asylum").run()
    app.query_params.clear()

    app.run()

    assert words(app) == {"theme": "asylum"}


def test_the_step_before_is_shown_where_the_reader_went_back_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened()
    app.selectbox(key="more_theme").select("asylum").run()
    app.query_params.clear()
    monkeypatch.setattr(address, "WITHOUT", 0.0)

    app.run()
    assert words(app) == {}

    app.selectbox(key="more_c").select("HND").run()
    assert words(app) == {"c": "HND"}
