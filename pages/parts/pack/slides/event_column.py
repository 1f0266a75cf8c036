"""How one event stands in its row: when it was, which way it goes and who published it; what happened and why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pages.parts.drawing.slide.scene import LEADING, SMALL, SOFT, Text, highest
from pages.parts.pack.board import Card
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.directions import DIRECTIONS

# of dates and of why an event goes its way, under the date, and under what happened
SMALLEST, GAP, UNDER = 18.7, 1.0, 4.0
# what a publisher is called in brackets behind its name
SHORT = re.compile(r"^.+ \(([A-Z]{3,})\)$")
# how much is told: why events that go both ways do so and what a government said, of the one in bold both, of all all
NONE, DARK, BOLD, ALL = range(4)


@dataclass(frozen=True, slots=True)
class Column:
    """How events stand under one another: how wide their dates and their words are, in which type.

    `about` says whether that is told; of demands that are `raised` these alone. `why` is how much is told of why
    events go their way. What `title` says is bold.
    """

    first: float
    across: float
    size: float
    about: bool
    why: int
    raised: bool = False
    title: str = ""

    def left(self, card: Card) -> list[Text]:
        """Return when an event was, which way it goes, what it bears on, and who published it."""
        lines = [Text(0, 0, self.first, card.head, SMALLEST, bold=True)]
        if card.word:
            words = gone(card) if self.about else _way(card)
            lines.append(Text(0, 0, self.first, words, SMALLEST, card.colour, bold=True))
        if self.about and card.about and not self.raised:
            lines.append(Text(0, 0, self.first, card.about, SMALLEST, SOFT))
        if card.publisher:
            name = card.publisher
            if highest(name, self.first, SMALL) > SMALL * LEADING:
                # a line is saved where it has a short name
                name = SHORT.sub(r"\1", name)
            lines.append(Text(0, 0, self.first, name, SMALL, SOFT, role="source"))
        return lines

    def right(self, card: Card) -> list[Text]:
        """Return what happened, why it goes that way, and what its government said of it."""
        heads = bold(card, self.title)
        lines = [Text(0, 0, self.across, card.text, self.size, bold=heads)]
        told = self.why >= (BOLD if heads else DARK if _both_ways(card) else ALL)
        if words := " ".join((card.why * told, card.said * (self.why >= DARK))).strip():
            lines.append(Text(0, 0, self.across, words, max(SMALLEST, self.size * 0.7), SOFT))
        return lines

    def high(self, card: Card) -> float:
        """Return how high an event stands in the widest typeface that may stand in for ours."""
        return max(
            sum(highest(line.words, line.width, line.size, bold=line.bold) + gap for line in lines) - gap
            for lines, gap in ((self.left(card), GAP), (self.right(card), UNDER))
        )


def bold(card: Card, title: str) -> bool:
    """Return whether a title says what an event is."""
    return bool(card.headline) and title.startswith(card.headline)


def needed(card: Card, title: str) -> int:
    """Return how much must be told of events for one to be understood."""
    if bold(card, title) and (card.why or card.said):
        return BOLD
    return DARK if card.said or (card.why and _both_ways(card)) else NONE


def gone(card: Card) -> str:
    """Return which way an event goes, and on which of the demands that are raised."""
    words = _("{way}: {demands}")
    return words.format(way=_way(card), demands=card.raised) if card.raised else _way(card)


def _way(card: Card) -> str:
    return as_it_stands(f"{card.sign} {card.word}", card)


def _both_ways(card: Card) -> bool:
    return card.sign == DIRECTIONS["mixed"].sign


def as_it_stands(words: str, card: Card) -> str:
    """Return which way an event goes, as said, and whether its term has ended or a later one took it back."""
    words = _("{way}, eased later").format(way=words) if card.eased else words
    return _("{way}, term over").format(way=words) if card.over else words
