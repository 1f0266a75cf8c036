"""What happened on one country is no balance of its government: claims say whose steps events are."""

from __future__ import annotations

import pytest

from data.measures.follow_up.foremost import foremost, of_own
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.slide.scene import Box
from pages.parts.pack.slides.compose import scene
from pages.parts.pack.slides.followed import own
from pages.parts.pack.squares.since import told
from pages.parts.pack.squares.square import square
from tests.pages.parts.pack.briefs import pack, shipped
from tests.pages.parts.pack.fits import words


@pytest.mark.parametrize(
    ("country", "title", "hero"),
    [
        ("HND", "On Honduras: 1 of 11 events is mainly its own step; it moves away", "1 of 11"),
        ("COL", "On Colombia: 2 of 12 events are mainly its own steps; both move towards", "2 of 12"),
        ("PAN", "On Panama: of 6 own steps, 2 move towards what was asked, 2 away", "2 towards, 2 away"),
        ("USA", "On the United States: 50 own steps; 15 towards (6 undone later), 29 away", "29 of 50"),
        ("VEN", "On Venezuela: none of 26 events is mainly its own step", "26"),
    ],
)
def test_title_and_square_say_whose_steps_they_are(country: str, title: str, hero: str) -> None:
    one = pack(Filters(countries=(country,)), "en")
    slide = one.boards["since"]

    assert slide.title == title
    assert max(square(one, slide).texts(), key=lambda text: text.size).words.startswith(hero)


@pytest.mark.parametrize("country", ["HND", "PAN", "COL", "MEX"])
def test_its_own_steps_are_shown_and_marked(country: str) -> None:
    view = select(shipped(), Filters(countries=(country,)))
    rows = foremost(view)
    steps = {str(event) for event in rows.loc[of_own(rows, country), "event"]}
    one = pack(Filters(countries=(country,)), "en")
    slide = one.boards["since"]

    drawn = scene(one, slide)

    its = {card.text for card in slide.cards if card.whom}
    assert its == steps
    assert its <= {*words(drawn)}
    bars = [piece for piece in drawn.pieces if isinstance(piece, Box) and piece.width == 7]
    assert len(bars) == len(its)
    assert told(slide).whom


def test_of_one_event_or_where_all_are_its_own_there_is_nothing_to_tell() -> None:
    assert own(select(shipped(), Filters(countries=("BRB",)))) is None
    assert own(select(shipped(), Filters())) is None
