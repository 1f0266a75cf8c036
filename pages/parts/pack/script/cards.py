"""The events of a slide as one tells them."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.selection import View
from pages.parts.pack.board import Slide
from pages.parts.pack.content import in_time
from pages.parts.pack.script.ended import ended
from pages.parts.pack.script.events import with_its_way
from pages.parts.pack.script.in_force import once_of_others
from pages.parts.pack.script.newest import counter
from pages.parts.pack.script.spoken import Spoken
from pages.parts.words.spoken import dated


def events_told(view: View, boards: Mapping[str, Slide], spoken: Spoken) -> dict[str, str]:
    """Return the events of the slide and one that goes the other way, in the order of time, those that can be said.

    Each has as its value how it is told among others, with the way that it goes and when its term ended.
    """
    cards = boards["since"].cards if "since" in boards else ()
    texts = {card.text for card in cards}
    cards = in_time((*cards, *(card for card, _source in counter(view) if cards and card.text not in texts)))
    # of one measure of others the latest that stands
    cards = once_of_others(view, cards)
    told = {words: card for card in cards if card.sign and (words := dated(card.date, card.text))}
    ways = [with_its_way(card, words) if len(cards) > 1 else words for words, card in told.items()]
    ways = [f"{words} {ended(view, card.text)}".strip() for words, card in zip(ways, told.values(), strict=True)]
    return dict(zip(spoken.of("since", told), spoken.of("since", ways), strict=True))
