"""Squares say whom a statement asks, end on a question, and draw circles that hide no country."""

from __future__ import annotations

import math

import pytest

from data.record.filters import Filters
from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import Area, Box, Circle, Group
from pages.parts.pack.slides.compose import scene
from pages.parts.pack.squares.frame import KEY
from pages.parts.pack.squares.since import leading
from pages.parts.pack.squares.square import SQUARE, square
from pages.parts.words.catalogue import in_this_language, inside, number
from pages.parts.words.spoken import going_on
from tests.pages.parts.pack.briefs import briefing, pack
from tests.pages.parts.pack.fits import words
from tests.shipped import shipped

LANGUAGES = ("en", "es", "pt")


@pytest.mark.parametrize(
    ("country", "whom"),
    [
        ("HND", "ask governments of the Declaration, Honduras among them, for access to asylum"),
        ("PAN", "ask several governments, Panama among them, for access to asylum"),
        ("MEX", "ask Mexico, by name or among other governments, for access to asylum"),
    ],
)
def test_a_country_that_statements_do_not_name_is_told_among_those_that_they_ask(country: str, whom: str) -> None:
    one = pack(Filters(countries=(country,)), "en")
    said = " ".join(words(square(one, one.boards["asked"]))).replace("\u00a0", " ")

    assert whom in said
    # of statements that not everybody knows, where what the question goes on from leaves room
    assert "Title 42: the US law" in said or any(card.publisher in said for card in one.boards["since"].cards)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "filters", [Filters(countries=("COL",)), Filters(demands=("consultation",)), Filters(themes=("humanitarian",))]
)
def test_squares_ask_what_will_be_done_about_the_demand_that_leads(filters: Filters, lang: str) -> None:
    one = pack(filters, lang, "press")
    asked = one.boards["asked"]
    first = inside(asked.dots.rows[0][0] if asked.dots else asked.title.partition(": ")[0])

    for key in SQUARE:
        (ask,) = [line for line in words(square(one, one.boards[key])) if line.endswith("?")]
        assert first in ask.replace("\u00a0", " ").replace("\n", " ")


def test_bars_are_as_long_as_many_signed() -> None:
    one = pack(Filters(countries=("HND",)), "en")
    drawn = square(one, one.boards["asked"])
    long = [piece.width for piece in drawn.pieces if isinstance(piece, Box) and piece.fill == palette.STRONG][-2:]

    assert long[0] / long[1] == pytest.approx(26 / 103)
    assert {"26", "103", "107"} <= set(words(drawn))
    # more than signed in all
    assert any("Some signed more than one." in line for line in words(drawn))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["PAN", "CRI", "ARG", "HND"])
def test_no_map_for_posting_names_an_organization(country: str, lang: str) -> None:
    one = pack(Filters(countries=(country,)), lang)
    said = " ".join(words(square(one, one.boards["map"]))).replace("\u00a0", " ")
    names = shipped().tables["organizations"]["name"].astype(str)

    # a lone one would be pinned by its name
    assert [name for name in names if len(name) > 12 and name in said] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["PAN", "SLV", "PER", "GTM"])
def test_the_map_of_a_country_counts_who_is_based_there_and_of_few_in_no_large_number(country: str, lang: str) -> None:
    one = pack(Filters(countries=(country,)), lang)
    shown, asked = (square(one, one.boards[key]) for key in ("map", "asked"))

    # that is of those who signed what is asked, of whom none may be there
    assert max(asked.texts(), key=lambda text: text.size).words == "107"
    assert not any("107" in text.words for text in shown.texts() if text.size > KEY)
    assert not max(shown.texts(), key=lambda text: text.size).words.isdecimal()


def test_the_key_of_a_map_of_one_signer_says_so() -> None:
    one = pack(Filters(countries=("PAN",)), "en")
    said = " ".join(words(square(one, one.boards["map"]))).replace("\u00a0", " ")

    assert "1 signer based in Panama" in said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("audience", ["government", "coalition", "funder", "press"])
def test_squares_for_all_but_funders_end_on_a_question_and_each_says_up_to_when_the_record_is(
    audience: str, lang: str
) -> None:
    one = briefing("a country", audience, lang)

    for slide in one.slides:
        if slide.key in SQUARE:
            said = words(square(one, slide))
            assert sum(line.endswith("?") for line in said) == (audience != "funder")
            # events up to a month; of statements of which months they are
            years = "2026" if slide.key == "since" else "2022"
            assert any(years in line for line in said[-4:])
            assert one.stamp not in said


@pytest.mark.parametrize(
    "filters", [Filters(), Filters(demands=("venezuelan-parole",)), Filters(demands=("darien-response",))]
)
def test_circles_of_two_or_more_have_their_number_and_none_stands_over_another(filters: Filters) -> None:
    one = pack(filters, "en")
    drawn = square(one, one.boards["map"])
    (plane,) = [piece for piece in drawn.pieces if isinstance(piece, Group)]
    circles = [part for part in plane.parts if isinstance(part, Circle) and part.fill == palette.ACCENT]
    marks = [mark for mark in one.boards["map"].map.marks if mark.signers]  # type: ignore[union-attr]
    counts = [text for text in drawn.texts() if text.colour == palette.WHITE]

    assert len(circles) == len(marks)
    assert sorted(text.words for text in counts) == sorted(number(mark.n) for mark in marks if mark.n > 1)
    for k, one_circle in enumerate(circles):
        for other in circles[:k]:
            apart = math.dist((one_circle.x, one_circle.y), (other.x, other.y))
            assert apart >= one_circle.radius + other.radius


@pytest.mark.parametrize("filters", [Filters(), Filters(demands=("end-expulsions",)), Filters(themes=("asylum",))])
def test_every_circle_stands_by_its_country_and_no_stray_stroke_beside_it(filters: Filters) -> None:
    import shapely

    one = pack(filters, "en")
    drawn_map = one.boards["map"].map
    assert drawn_map
    (drawn,) = [piece for piece in square(one, one.boards["map"]).pieces if isinstance(piece, Group)]
    lands = {part.words: part for part in drawn.parts if isinstance(part, Area) and part.words}
    circles = [part for part in drawn.parts if isinstance(part, Circle) and part.fill == palette.ACCENT]

    # a line leads from a circle in the sea
    assert len([part for part in drawn.parts if isinstance(part, Area) and not part.words]) <= 2
    for circle in circles:
        name = next(mark.name for mark in drawn_map.marks if mark.words == circle.words)
        land = next(area for words, area in lands.items() if words.startswith(name))
        far = min(shapely.Polygon(ring).distance(shapely.Point(circle.x, circle.y)) for ring in land.rings)
        assert far <= circle.radius + 24
    assert len(circles) > 5


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_square_of_a_slide_with_a_title_of_its_own_says_how_many_ask(lang: str) -> None:
    one = pack(Filters(demands=("end-expulsions",)), lang, "press")
    slide = next(slide for slide in one.slides if slide.key == "asked")

    assert slide.title != one.boards["asked"].title
    assert max(square(one, slide).texts(), key=lambda text: text.size).words == one.headings.page.format(n=3, of=5)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_moved_away_from_a_demand_is_told_where_that_is_asked(lang: str) -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), lang, "press")
    slide = next(slide for slide in one.slides if slide.key == "asked")
    ((event, _source),) = one.script.events[-1:]

    assert "2022" in slide.title
    # on slides it stands with the map and among the others, and not a third time
    assert sum(any(event.text.rstrip(".")[10:] in line for line in words(scene(one, each))) for each in one.slides) == 2
    assert any(event.text.rstrip(".")[10:] in line for line in words(square(one, slide)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_demand_of_one_statement_is_asked_in_full_and_of_the_one_government_that_it_is_asked_of(lang: str) -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), lang, "press")
    drawn = square(one, one.boards["asked"])
    said = words(drawn)

    assert one.wanted in said
    # no empty disc of the others tells against it
    assert not [piece for piece in drawn.pieces if isinstance(piece, Circle)]
    assert sum(line.endswith("?") for line in said) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("filters", [Filters(), *(Filters(countries=(one,)) for one in ("HND", "COL"))])
def test_an_event_says_how_many_people_it_concerns_or_why_it_goes_its_way(filters: Filters, lang: str) -> None:
    one = pack(filters, lang)
    slide = one.boards["since"]
    said = words(square(one, slide))

    told = [leading(one, slide).why, *(people for people, _source in one.script.people)]
    assert any(line.startswith(words.replace("'", "’")) for words in told for line in said)


def test_who_signed_leads_only_where_that_does_not_hang_on_what_is_arguable() -> None:
    one = pack(Filters(demands=("child-protection",)), "en")
    texts = square(one, one.boards["asked"]).texts()

    assert max(texts, key=lambda text: text.size).words == "2 of 5"
    assert any("Without arguable passages: 1 statement, 1 organization." in text.words for text in texts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_apostrophes_are_drawn_as_they_are_printed(lang: str) -> None:
    for filters in (Filters(), Filters(countries=("BRB",))):
        one = pack(filters, lang)
        assert not any("'" in line for key in SQUARE for line in words(square(one, one.boards[key])))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["USA", "PAN"])
def test_the_latest_that_came_of_the_event_that_leads_stands_under_it(country: str, lang: str) -> None:
    one = pack(Filters(countries=(country,)), lang)
    said = " ".join(words(square(one, one.boards["since"]))).replace("\u00a0", " ").replace("\n", " ")

    (later,) = [card for card, _source in (*one.script.counter, *one.script.latest)][-1:]
    small = in_this_language(going_on, lang)
    assert any(small(told.replace("'", "’")) in said for told in (later.headline, later.text)) and later.head in said
    # what is shortened in two is one word
    assert "EE. UU." not in " ".join(words(square(one, one.boards["since"])))


def test_of_a_demand_it_is_said_how_many_people_the_end_of_it_concerns() -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), "en", "press")
    ((people, _source),) = one.script.people

    assert people.rstrip(".") in " ".join(words(square(one, one.boards["since"]))).replace("\u00a0", " ").replace(
        "\n", " "
    )
