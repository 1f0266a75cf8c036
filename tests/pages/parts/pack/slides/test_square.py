"""Squares say one claim each, with its sources and its address, and hold few words in large type."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import ACCENT, INK, Area, Box, Circle, Group, Scene
from pages.parts.pack.bundle import pictures
from pages.parts.pack.slides.compose import scene
from pages.parts.pack.slides.frame import DOUBTFUL, paler
from pages.parts.pack.squares.map import SIGN
from pages.parts.pack.squares.square import SQUARE, square
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import briefing, pack, shipped
from tests.pages.parts.pack.fits import words

LANGUAGES = ("en", "es", "pt")


def catalogue_words(lang: str, words: str) -> str:
    """Return words of the interface in a language."""
    catalogue.use(lang)
    try:
        return catalogue.gettext(words)
    finally:
        catalogue.use("en")


def test_the_map_of_a_country_is_drawn_on_its_square_about_as_large_as_on_its_slide() -> None:
    def wide(drawn: Scene) -> float:
        (plane,) = [piece for piece in drawn.pieces if isinstance(piece, Group)]
        (chosen,) = [part for part in plane.parts if isinstance(part, Area) and part.line == INK]
        across = [x for ring in chosen.rings for x, _y in ring]
        return max(across) - min(across)

    for selection in ("a country", "a country with many signers", "a country nobody signs from"):
        one = briefing(selection)
        slide = next(slide for slide in one.slides if slide.map)
        assert wide(square(one, slide)) > 0.8 * wide(scene(one, slide))


@pytest.mark.parametrize("selection", ["everything", "a country nobody signs from", "a country"])
def test_what_a_map_shows_on_a_square_stands_in_its_key_in_its_own_shape(selection: str) -> None:
    one = briefing(selection)
    drawn = square(one, next(slide for slide in one.slides if slide.map))
    (plane,) = [piece for piece in drawn.pieces if isinstance(piece, Group)]
    circles = [part for part in plane.parts if isinstance(part, Circle)]

    def keyed(kind: type, fill: str) -> bool:
        return any(isinstance(piece, kind) and piece.fill == fill for piece in drawn.pieces)  # type: ignore[attr-defined]

    assert keyed(Circle, palette.ACCENT) == any(circle.fill == palette.ACCENT for circle in circles)
    # a country chosen is named there
    (chosen,) = [part for part in plane.parts if isinstance(part, Area) and part.line == INK] or (None,)
    assert chosen is None or chosen.name in words(drawn)
    # small states are seen around one, and what their rings are is said
    assert any(circle.fill not in (palette.ACCENT, "") for circle in circles) == ("small country" in words(drawn))
    boxes = {piece.fill for piece in drawn.pieces if isinstance(piece, Box) and piece.height == SIGN}
    # where others are like the country chosen both colours stand there
    assert boxes == {part.fill for part in plane.parts if isinstance(part, Area) and part.name}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_squares_of_a_country_say_different_things_what_is_asked_with_a_large_number(lang: str) -> None:
    one = pack(Filters(countries=("COL",)), lang)
    drawn = {slide.key: square(one, slide) for slide in one.slides if slide.key in SQUARE}

    assert len({scene.title for scene in drawn.values()}) == len(drawn)
    assert drawn["asked"].title == one.boards["map"].title
    large = max(drawn["asked"].texts(), key=lambda text: text.size)
    # of what is asked weighs how many signed it, not how many statements ask
    assert large.words.split()[0] == one.boards["asked"].figures[0].number


@pytest.mark.parametrize("lang", LANGUAGES)
def test_as_many_discs_are_full_as_statements_clearly_ask_lighter_where_arguable_barred_where_they_only_object(
    lang: str,
) -> None:
    for filters, full, lighter, barred in (
        (Filters(demands=("end-expulsions",)), 3, 0, 0),
        (Filters(demands=("darien-response",)), 1, 1, 0),
        (Filters(demands=("data-safeguards",)), 0, 0, 1),
    ):
        one = pack(filters, lang)
        drawn = square(one, one.boards["asked"])
        discs = [piece for piece in drawn.pieces if isinstance(piece, Circle)]
        said = " ".join(words(drawn))

        assert sum(disc.fill == ACCENT for disc in discs) == full
        assert sum(disc.line == ACCENT for disc in discs) == lighter
        assert sum(disc.line == INK for disc in discs) == barred
        # and what a lighter one and a bar mean is said
        assert bool(lighter) == (
            catalogue_words(lang, "Lighter: arguable, in our reading.").split(":")[0].split(" (")[0] in said
        )
        assert bool(barred) == (catalogue_words(lang, "With a bar: only objects to the opposite.") in said)


def test_an_address_on_a_square_stands_in_one_line_where_it_has_room() -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), "en")

    assert "firmantes.example.org/briefing?demand=venezuelan-parole" in words(square(one, one.slides[0]))


def test_a_square_has_one_line_of_small_print_and_the_address_of_its_briefing() -> None:
    one = briefing("a country")

    for slide in one.slides:
        if slide.key in SQUARE:
            said = words(square(one, slide))
            assert "firmantes.example.org/briefing?c=PAN" in said
            assert not any("CC BY" in line or line == one.headings.occasion for line in said)
    # one that is too long to be read is that of the site
    long = briefing("a long selection")
    assert "firmantes.example.org" in words(square(long, next(s for s in long.slides if s.key in SQUARE)))


@pytest.mark.parametrize("selection", ["everything", "a country", "a country nobody signs from", "one demand"])
def test_squares_are_square_and_of_20_to_200_kb(selection: str) -> None:
    for name, blob in pictures(briefing(selection, lang="es")).items():
        assert Image.open(io.BytesIO(blob)).size == (1080, 1080), name
        assert 20 * 1024 <= len(blob) <= 200 * 1024, name


@pytest.mark.parametrize("selection", ["everything", "a country", "one demand"])
def test_slides_and_squares_speak_the_language_of_their_pack_whoever_makes_them(selection: str) -> None:
    one = briefing(selection, lang="es")
    drawn = []
    for lang in ("es", "en"):
        catalogue.use(lang)
        try:
            slides = [scene(one, slide) for slide in one.slides]
            squares = [square(one, slide) for slide in one.slides if slide.key in SQUARE]
        finally:
            catalogue.use("en")
        drawn.append([*slides, *squares])

    assert drawn[0] == drawn[1]


def test_a_demand_among_several_has_as_many_full_cells_as_statements_ask_for_it_lighter_where_arguable() -> None:
    one = pack(Filters(themes=("humanitarian",)), "en")
    drawn = square(one, one.boards["asked"])
    full = [piece.y for piece in drawn.pieces if isinstance(piece, Box) and piece.fill == ACCENT]

    # the one that most ask for first, as the claim over it says
    assert [full.count(y) for y in dict.fromkeys(full)] == [5, 3, 1]
    assert drawn.texts()[2].words == "5 of 5"
    assert sum(isinstance(piece, Box) and piece.fill == paler(ACCENT, DOUBTFUL) for piece in drawn.pieces) == 1
    assert "Lighter: arguable, in our reading." in words(drawn)


@pytest.mark.parametrize("selection", ["a country", "one demand"])
def test_every_disc_has_the_name_of_its_statement(selection: str) -> None:
    one = briefing(selection)
    said = " ".join(words(square(one, one.boards["asked"])))

    said = said.replace("\n", " ").replace("\u00a0", " ")
    if selection == "a country":
        for name in ("Panama meeting statement, Apr 2022", "Declaration response, Jun 2022"):
            assert name in said, name
        return
    for name in ("Panama", "Declaration", "KIND", "Title 42"):
        assert name in said.split("statements", 1)[-1], name


def test_the_square_of_a_map_leads_with_what_it_shows() -> None:
    for filters, told in (
        (Filters(countries=("MEX",)), "28 organizations based in Mexico signed statements"),
        (Filters(themes=("humanitarian",)), "164 organizations signed a statement with demands on it, from at"),
        # nobody asks for it, and the map is of who objects
        (Filters(demands=("data-safeguards",)), "26 organizations signed a statement that only objects"),
        (Filters(statements=("kind-response",)), "1 organization that signed is based in the United States"),
        (
            Filters(demands=("venezuelan-parole",)),
            "103 organizations signed the statement that asks for wider parole for Venezuelans, from at least 10",
        ),
    ):
        one = pack(filters, "en")
        drawn = square(one, one.boards["map"])

        assert drawn.title.replace("\u00a0", " ").startswith(told)
        society, _subject, *said = words(drawn)
        assert society == one.headings.society
        assert " ".join(said).replace("\u00a0", " ").startswith(told)


def test_a_square_of_events_tells_one_which_way_it_goes_and_why_and_counts_none() -> None:
    for country in ("HND", "ECU"):
        one = pack(Filters(countries=(country,)), "en")
        slide = one.boards["since"]
        texts = square(one, slide).texts()
        event = next(card for card in slide.cards if card.text == one.script.events[-1][0].text)

        said = " ".join(text.words for text in texts).replace("\u00a0", " ")
        assert [text.words for text in texts if text.serif] == [(event.headline or event.text).replace("'", "’")]
        assert "Moves away from what was asked" in said and event.why.replace("'", "’") in said
        assert " events" not in said and "Record up to July 2026" in said


@pytest.mark.parametrize("country", ["HND", "PAN", "COL", "BRB"])
def test_a_square_has_few_sizes_of_type(country: str) -> None:
    one = pack(Filters(countries=(country,)), "es")

    for key in SQUARE:
        sizes = {round(text.size) for text in square(one, one.boards[key]).texts()}
        # signs are a little larger than their words
        assert len(sizes) <= 8, (key, sizes)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "filters", [Filters(), Filters(themes=("humanitarian",)), *(Filters(countries=(c,)) for c in ("GTM", "PAN", "USA"))]
)
def test_a_square_of_events_leads_with_the_event_of_its_pack_over_how_all_go(filters: Filters, lang: str) -> None:
    one = pack(filters, lang, "press")
    slide = one.boards["since"]
    texts = square(one, slide).texts()
    event = max((text for text in texts if text.serif), key=lambda text: text.size)

    card = next(card for card in slide.cards if card.text == one.script.events[-1][0].text)
    assert event.words.replace("\u00a0", " ") == (card.headline or card.text).replace("'", "’")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_square_of_what_is_asked_says_who_signed(lang: str) -> None:
    for filters, signed in ((Filters(countries=("BRB",)), "107"), (Filters(demands=("venezuelan-parole",)), "103")):
        one = pack(filters, lang)
        said = words(square(one, one.boards["asked"]))

        assert any(signed in line.replace("\u00a0", " ").split() for line in said[2:])


def test_a_country_that_is_not_on_the_map_has_its_squares() -> None:
    spain = pack(Filters(countries=("ESP",)), "en")

    # nothing is asked of it, and no shape is it
    assert not any(shape.chosen for shape in spain.boards["map"].map.shapes)
    said = " ".join(words(square(spain, spain.boards["map"]))).replace("\u00a0", " ")
    assert "Spain No statement addresses its government" in said


@pytest.mark.parametrize("country", ["BRA", "CHL", "CRI", "SLV", "PAN", "MEX"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_those_based_there_who_signed_only_what_asks_others_stand_on_no_map(country: str, lang: str) -> None:
    one = pack(Filters(countries=(country,)), lang, "government")
    asks = select(shipped(), Filters(countries=(country,), role="to")).statements
    signed = select(shipped(), Filters(countries=(country,), role="from")).statements
    elsewhere = not (asks & signed).any()

    for drawn in (square(one, one.boards["map"]), scene(one, one.slides[0])):
        (plane,) = [piece for piece in drawn.pieces if isinstance(piece, Group) and piece.name != "QR"]
        dots = [part for part in plane.parts if isinstance(part, Circle) and part.fill == palette.ACCENT]
        keyed = [piece for piece in drawn.pieces if isinstance(piece, Circle) and piece.fill == palette.ACCENT]
        assert (not dots) == (not keyed) == elsewhere


def test_the_square_of_a_map_claims_the_same_under_whatever_title_its_slide_has() -> None:
    for filters in (Filters(), Filters(themes=("humanitarian",))):
        one = pack(filters, "en", "government")
        (slide,) = [slide for slide in one.slides if slide.map]

        assert slide.title != one.boards["map"].title
        assert square(one, slide).title == square(one, one.boards["map"]).title
