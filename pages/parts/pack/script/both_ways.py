"""An event of one country in the minute, with its own that goes the other way."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.selection import View
from pages.parts.pack.script.newest import counter, newest
from pages.parts.words import labels
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated


def both_ways(view: View, events: Mapping[str, str], event: str, room: int) -> tuple[str, ...]:
    """Return of one country the event that leads, and its own that goes the other way, where both have `room`.

    `events` are told by their ways, `event` is the first with why it goes its way, which is left out where only then
    both have room. Nothing where they still have none.
    """
    own = [card for card, _source in counter(view) if card.whom in map(labels.country, view.filters.countries)]
    # what goes both ways is told with why, in three minutes: alone it would close on a government's best card
    own = [card for card in own if card.sign != DIRECTIONS["mixed"].sign]
    led = [words for card, _source in newest(view) if (words := dated(card.date, card.text)) in events]
    other = [events[words] for card in own if (words := dated(card.date, card.text)) in events]
    pairs = ((one, *other) for one in (event, *led) if other and one)
    return next((pair for pair in pairs if len(" ".join(pair).split()) <= room), ())
