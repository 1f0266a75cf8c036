"""Titles on which way events go: how many of them towards what was asked, how many away, and never a zero."""

from __future__ import annotations

import pytest

from pages.parts.words.catalogue import in_this_language
from pages.parts.words.directions import ways_title


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ((5, 4, 1, 0), "of 10 events, 5 move towards what was asked, 4 away"),
        ((1, 3, 1, 0), "of 10 events, 1 moves towards what was asked, 3 away"),
        ((2, 0, 1, 0), "of 10 events, 2 move towards what was asked"),
        ((0, 1, 1, 0), "of 10 events, 1 moves away from what was asked"),
        ((0, 0, 2, 0), "10 events: 2 mixed"),
        ((0, 0, 1, 2), "10 events: 3 mixed or unclear"),
    ],
)
def test_a_title_says_how_many_events_go_each_way(counts: tuple[int, int, int, int], title: str) -> None:
    ways = dict(zip(("advance", "setback", "mixed", "unclear"), counts, strict=True))

    assert ways_title(ways, "10 events") == title


def test_each_number_of_a_title_agrees_with_its_own_words() -> None:
    ways = {"advance": 3, "setback": 1, "mixed": 0, "unclear": 0}

    assert in_this_language(ways_title, "es")(ways, "4 hechos") == "de 4 hechos, 3 se acercan a lo pedido, 1 se aleja"
