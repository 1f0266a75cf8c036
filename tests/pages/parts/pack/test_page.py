"""The briefing page: for whom and with what in the address; nothing of nothing."""

from __future__ import annotations

import io

import pptx

from pages.parts.pack.formats import FORMATS, made
from pages.parts.pack.titles import MOST_WORDS, tied
from tests.pages.parts.pack.briefs import briefing
from tests.pages.test_pages import opened


def test_there_is_a_button_for_each_format() -> None:
    app = opened("briefing.py", {"c": "PAN", "lang": "es"})

    buttons = app.get("download_button")

    assert not app.exception
    assert len(buttons) == len(FORMATS)
    assert any("Panamá" in block.proto.body for block in app.get("html"))


def test_an_empty_selection_has_no_button_and_says_why() -> None:
    app = opened("briefing.py", {"theme": "asylum", "demand": "darien-response"})

    assert not app.get("download_button")
    assert any("No file is made" in text.value for text in app.markdown)
    assert "Nothing in the record fits" in app.info[0].value


def test_for_whom_how_long_and_in_which_languages_stand_in_the_address() -> None:
    app = opened("briefing.py", {"for": "press", "length": "one", "also": "en", "lang": "pt", "c": "PAN"})

    assert app.button_group(key="choice_for").value == "press"
    assert app.button_group(key="choice_length").value == "one"
    assert app.button_group(key="choice_also").value == "en"
    assert [heading.value for heading in app.subheader] == ["Português", "English"]


def test_the_page_counts_the_slides_of_two_languages_as_the_file_holds_them() -> None:
    app = opened("briefing.py", {"c": "PAN", "also": "es", "lang": "en"})
    pair = briefing("a country"), briefing("a country", lang="es")

    slides = pptx.Presentation(io.BytesIO(made(pair[0], "pptx", pair[1]))).slides

    assert len(slides) == 10
    assert any("The slides are 10: each in English, then in Spanish." in text.value for text in app.caption)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [tied(told.title) for both in zip(*(one.slides for one in pair), strict=True) for told in both]
    assert all(len(title.split()) <= MOST_WORDS for title in titles)
    assert app.button_group(key="choice_also").label == "Second language, besides English"


def test_an_address_of_before_still_means_something() -> None:
    app = opened("briefing.py", {"for": "staff"})

    assert not app.warning
    assert app.button_group(key="choice_for").value == "coalition"


def test_a_word_that_means_nothing_here_is_named() -> None:
    app = opened("briefing.py", {"length": "endless"})

    (notice,) = app.warning
    assert "endless" in notice.value
