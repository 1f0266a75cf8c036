"""The directions of an event: word, shape and colour, which say the same."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import NamedTuple

from pages.parts.words.catalogue import N_, gettext as _, ngettext, number


class Direction(NamedTuple):
    """How a direction is shown: its word, a sign for text, Plotly's symbol, a mid-tone for light and dark."""

    word: str
    sign: str
    symbol: str
    colour: str


# towards the demands, both ways, away from them, not told; the hues stay apart for the colour-blind
DIRECTIONS = {
    "advance": Direction(N_("moves towards"), "▲", "triangle-up", "#2f84b5"),
    "mixed": Direction(N_("mixed"), "◆", "diamond", "#a07a1f"),
    "setback": Direction(N_("moves away"), "▼", "triangle-down", "#b9467c"),
    "unclear": Direction(N_("unclear"), "○", "circle-open", "#7d7a74"),
}


def mark(direction: str) -> str:
    """Return a direction's sign and word as HTML."""
    shown = DIRECTIONS[direction]
    return (
        f"<b class='dr'><i style='color:{shown.colour}' aria-hidden='true'>{shown.sign}</i> {escape(_(shown.word))}</b>"
    )


def direction_words(direction: str, n: int) -> str:
    """Return how many events have a direction, in words."""
    forms = {
        "advance": ngettext("{n} moves towards", "{n} move towards", n),
        "mixed": ngettext("{n} mixed", "{n} mixed", n),
        "setback": ngettext("{n} moves away", "{n} move away", n),
        "unclear": ngettext("{n} unclear", "{n} unclear", n),
    }
    return forms[direction].format(n=number(n))


def direction_sentence(direction: str, n: int) -> str:
    """Return `direction_words` where nothing around it says towards what an event moves."""
    if direction == "advance":
        return ngettext("{n} moves towards what was asked", "{n} move towards what was asked", n).format(n=number(n))
    return direction_words(direction, n)


def marks(counts: dict[str, int], said: Callable[[str, int], str] = direction_words) -> str:
    """Return how many events have each direction in `counts` as HTML: sign, number and word, as `said` has it."""
    return " ".join(
        f"<span class='dr'><i style='color:{shown.colour}' aria-hidden='true'>{shown.sign}</i> "
        f"{escape(said(direction, counts[direction]))}</span>"
        for direction, shown in DIRECTIONS.items()
        if direction in counts
    )


STYLE = ".dr{font-weight:600;white-space:nowrap;margin-right:.55rem}.dr i{font-style:normal}"
