"""The direction of an event as a coloured sign beside its word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from pages.parts.drawing import palette
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.directions import DIRECTIONS, direction_words

STYLE = ".dr{font-weight:600;white-space:nowrap;margin-right:.55rem}.dr i{font-style:normal}"


def mark(direction: str) -> str:
    """Return a direction's sign and word as HTML."""
    return f"<b class='dr'>{_signed(direction, _(DIRECTIONS[direction].word))}</b>"


def marks(counts: Mapping[str, int], said: Callable[[str, int], str] = direction_words) -> str:
    """Return how many events have each direction in `counts` as HTML: sign, number and word, as `said` has it."""
    return " ".join(
        f"<span class='dr'>{_signed(direction, said(direction, counts[direction]))}</span>"
        for direction in DIRECTIONS
        if direction in counts
    )


def _signed(direction: str, words: str) -> str:
    sign = f"<i style='color:{palette.DIRECTIONS[direction]}' aria-hidden='true'>{DIRECTIONS[direction].sign}</i>"
    return f"{sign} {escape(words)}"
