"""An event of one country in the minute, with its own that goes the other way."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.selection import View
from pages.parts.pack.script.newest import counter
from pages.parts.words import labels
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated


def both_ways(view: View, events: Mapping[str, str], event: tuple[str, ...], room: int) -> tuple[str, ...]:
    """Return of one country the event that leads, and its own that goes the other way, where both have `room`.

    `events` are told by their ways, `event` is the first and which way it goes. Nothing where they have none: that it
    goes that way matters more.
    """
    own = [card for card, _source in counter(view) if card.whom in map(labels.country, view.filters.countries)]
    # what goes both ways is told with why, in three minutes: alone it would close on a government's best card
    own = [card for card in own if card.sign != DIRECTIONS["mixed"].sign]
    other = [events[words] for card in own if (words := dated(card.date, card.text)) in events]
    pair = (*event, *other) if event and other else ()
    return pair if len(" ".join(pair).split()) <= room else ()
