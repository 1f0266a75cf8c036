"""A term of art says what it means where a reader meets it first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pages.parts.drawing.explained import explained
from pages.parts.words import catalogue


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    catalogue.use("en")


def test_the_first_of_a_term_is_marked_with_its_meaning_and_the_rest_of_the_text_is_escaped() -> None:
    html = explained("Title 42 <b>ends</b>; title 42 was law")

    assert html.startswith('<abbr title="The United States&#39; public-health law')
    assert html.count("<abbr") == 1
    assert "&lt;b&gt;ends" in html


def test_a_part_of_a_word_is_no_term() -> None:
    assert explained("Title 420, paroled") == "Title 420, paroled"


@pytest.mark.parametrize(("lang", "text"), [("es", "En el Darién"), ("pt", "No Darién")])
def test_terms_are_those_of_the_readers_language(lang: str, text: str) -> None:
    catalogue.use(lang)

    assert "<abbr" in explained(text)
