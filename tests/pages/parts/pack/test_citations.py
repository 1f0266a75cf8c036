"""Notes cite what a document shows."""

from __future__ import annotations

import pytest

from data.record.filters import Filters
from pages.parts.pack.paper import boards
from pages.parts.words.catalogue import date_words
from tests.pages.parts.pack.briefs import pack


@pytest.mark.parametrize("countries", [("PAN",), ("USA",), ("GTM",), ("BRA",), ()])
@pytest.mark.parametrize("audience", ["government", "press"])
def test_the_note_on_what_happened_since_cites_the_events_of_the_document_and_no_others(
    countries: tuple[str, ...], audience: str
) -> None:
    one = pack(Filters(countries=countries), "en", audience)
    (since,) = [board for board in boards(one) if board.key == "since"]
    mark = next(line.mark for line in one.claims if line.kind == "since")

    cited = {note.day for note in one.notes[mark - 1] if note.day}
    assert cited == {date_words(card.date, "medium") for card in since.cards}
