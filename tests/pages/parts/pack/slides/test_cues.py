"""What is said at a slide stands on it or on one before."""

from __future__ import annotations

import re

import pytest

from data.record.filters import Filters
from pages.parts.pack.content import Brief
from pages.parts.pack.slides.opening import led
from pages.parts.pack.slides.speaker import running_order
from tests.pages.parts.pack.briefs import pack

# numbers that are written as such, not years
NUMBER = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d{2,}(?![\d%])")


def _order(brief: Brief) -> list[tuple[int, str]]:
    """Return what is said in a minute, each with its slide."""
    return [(n, words) for n, told in running_order(brief) for words, minute in told if minute]


@pytest.mark.parametrize("audience", ["government", "press", "coalition", "funder"])
@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(countries=("PAN",)), Filters(countries=("USA",)), Filters(demands=("asylum-access",))],
)
def test_the_event_that_leads_is_said_at_the_slide_that_shows_it(filters: Filters, audience: str) -> None:
    one = pack(filters, "en", audience)
    shown = [(*slide.cards, *(led(one, slide).cards if slide is one.slides[0] else ())) for slide in one.slides]
    leads = [(n, words) for n, words in _order(one) if "leads" in one.script.kinds.get(words, ())]

    assert all(any(card.text[8:48] in words for card in shown[n - 1]) for n, words in leads)


@pytest.mark.parametrize("audience", ["government", "press"])
def test_who_signed_in_all_is_said_at_the_first_slide_whose_title_has_their_number(audience: str) -> None:
    one = pack(Filters(), "en", audience)
    n, words = next((n, words) for n, words in _order(one) if "organizations" in one.script.kinds.get(words, ()))
    (number,) = NUMBER.findall(words)[:1]

    assert number in one.slides[n - 1].title
    assert not any(number in slide.title for slide in one.slides[: n - 1])
