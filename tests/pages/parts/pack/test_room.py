"""Slides and squares have room for their words, in whatever typeface, for every country and in every language."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

import pytest
from PIL import Image

from data.measures.follow_up.commitments import ANSWERS, answering
from data.record.filters import Filters
from data.record.selection import select
from geo.countries import states
from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import INK, Area, Box, Circle, Flow, Group, Scene, Table
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.bundle import pictures
from pages.parts.pack.content import Brief, Dots, site_name
from pages.parts.pack.formats import made
from pages.parts.pack.slides.compose import scene, scenes
from pages.parts.pack.slides.frame import RIGHT
from pages.parts.pack.slides.names import adding, varied
from pages.parts.pack.slides.square import SQUARE, square
from pages.parts.pack.slides.square_map import KEY
from pages.parts.words import catalogue, short
from tests.pages.parts.pack.briefs import EACH_FILE, ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.fits import broken, met, words

LANGUAGES = ("en", "es", "pt")
ADDRESSED = [c for c in sorted(states()) if select(shipped(), Filters(countries=(c,))).statements.any()]
# every country in one language, outside a sweep; in a sweep in all
PACKS = [
    pytest.param(filters, lang, id=f"{name}-{lang}", marks=() if k % 3 == n else pytest.mark.sweep)
    for k, (name, filters) in enumerate(
        [*((c, Filters(countries=(c,))) for c in ADDRESSED),
         *((d, Filters(demands=(d,)))
           for d in ("limit-enforcement", "refugee-resettlement", "host-communities", "regular-pathways")),
         *((t, Filters(themes=(t,))) for t in ("humanitarian", "pathways")),
         ("members", Filters(members=True)), ("members again", Filters(members=True, countries=("USA",)))]
    )
    for n, lang in enumerate(LANGUAGES)
]  # fmt: skip


@cache
def pack(filters: Filters, lang: str) -> Brief:
    """Return all slides of a selection in a language."""
    catalogue.use(lang)
    try:
        view = select(shipped(), filters)
        return brief(view, "coalition", USUAL["coalition"], issued=ISSUED, site=SITE, length="all")
    finally:
        catalogue.use("en")


@pytest.mark.parametrize(("filters", "lang"), PACKS)
def test_no_words_of_a_slide_are_cut_nor_run_into_others_where_the_typeface_is_wider(
    filters: Filters, lang: str
) -> None:
    one = pack(filters, lang)

    for drawn in scenes(one):
        assert [said for said in words(drawn) if said.endswith("…")] == []
        assert broken(drawn) == []
        assert met(drawn) == []


@pytest.mark.parametrize(("filters", "lang"), PACKS)
def test_no_words_of_a_square_are_cut_nor_too_small_at_600_pixels(filters: Filters, lang: str) -> None:
    one = pack(filters, lang)

    for slide in one.slides:
        if slide.key in SQUARE:
            drawn = square(one, slide)
            assert [said for said in words(drawn) if said.endswith("…")] == []
            assert min(text.size for text in drawn.texts()) >= KEY
            assert max(text.y + text.height for text in drawn.texts()) < drawn.height


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_no_type_is_made_smaller_to_fit(selection: str, lang: str) -> None:
    with zipfile.ZipFile(io.BytesIO(made(briefing(selection, lang=lang), "pptx"))) as file:
        slides = [file.read(name).decode() for name in file.namelist() if re.match(r"ppt/slides/slide\d+.xml", name)]

    assert slides
    assert not any("normAutofit" in slide for slide in slides)


@pytest.mark.parametrize("selection", ["everything", "a theme", "one demand"])
def test_a_map_of_all_is_as_high_as_its_slide_and_stands_beside_its_title(selection: str) -> None:
    one = briefing(selection)
    (drawn,) = [drawn for drawn, slide in zip(scenes(one), one.slides, strict=True) if slide.map]

    (plane,) = [piece for piece in drawn.pieces if isinstance(piece, Group)]
    ground, title = plane.parts[0], drawn.texts()[0]

    assert ground.height > 0.8 * drawn.height  # type: ignore[union-attr]
    assert title.x + title.width < ground.x  # type: ignore[union-attr]


def test_the_map_of_a_country_is_drawn_on_its_square_about_as_close_as_on_its_slide() -> None:
    def wide(drawn: Scene) -> float:
        (plane,) = [piece for piece in drawn.pieces if isinstance(piece, Group)]
        (chosen,) = [part for part in plane.parts if isinstance(part, Area) and part.line == INK]
        across = [x for ring in chosen.rings for x, _y in ring]
        return (max(across) - min(across)) / plane.parts[0].width  # type: ignore[union-attr]

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
    # a country chosen is named there instead, and few lines are read
    (chosen,) = [part for part in plane.parts if isinstance(part, Area) and part.line == INK] or (None,)
    assert chosen is None or chosen.name in words(drawn)
    boxes = [piece for piece in drawn.pieces if isinstance(piece, Box) and piece.width == piece.height]
    # what is white has an edge
    assert len(boxes) <= (3 if chosen else 4)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_squares_of_a_country_say_different_things_one_with_a_large_number(lang: str) -> None:
    one = briefing("a country", lang=lang)
    drawn = {slide.key: square(one, slide) for slide in one.slides if slide.key in SQUARE}

    assert len({scene.title for scene in drawn.values()}) == len(drawn)
    assert drawn["asked"].title == one.boards["map"].title
    first = one.boards["map"].figures[0].number
    (large,) = [text for text in drawn["map"].texts() if text.words == first]
    assert large.size == max(text.size for text in drawn["map"].texts())


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


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_the_last_slide_asks_in_large_type_beside_its_code_and_cuts_no_source(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    drawn = scenes(one)[-1]

    title, (code,) = drawn.texts()[0], [piece for piece in drawn.pieces if isinstance(piece, Group)]
    sources = [text for text in drawn.texts() if text.role == "source" and text.link and text.tail]
    modules = [part for part in code.parts if isinstance(part, Box)]

    assert title.size * 0.75 >= 28
    assert max(part.x + part.width for part in modules) == pytest.approx(RIGHT)
    assert title.y < modules[0].y < title.y + title.height
    assert all(10 <= text.size * 0.75 <= 14 for text in sources)
    assert max(part.y + part.height for part in modules) < min(
        f.y for f in drawn.pieces if isinstance(f, Flow) and f.role == "source"
    )
    # in the order of their footnotes, all of them
    cited = {site_name(source.url) for k in one.on_slides for source in one.notes[k - 1] if source.url}
    assert {text.tail for text in sources} == cited
    # the question has the most of it
    assert min(text.size for text in drawn.texts() if text.role == "body" and not text.bold) < title.size / 2
    strip = min(f.y for f in drawn.pieces if isinstance(f, Flow) and f.role == "source")
    assert strip > 0.6 * drawn.height
    assert one.headings.sources in words(drawn)


def test_the_last_slide_names_the_first_demands_in_question() -> None:
    one = briefing("a country", lang="es")
    asked = next(slide for slide in one.slides if slide.dots)
    assert asked.dots

    names = [name for name, _marks, _n in asked.dots.rows[:3]]

    said = one.slides[-1].say
    assert [line.split(" · ")[0] for line in said] == names
    assert all(line.endswith("pronunciamientos") for line in said)
    assert all(name in " ".join(words(scenes(one)[-1])) for name in names)


def test_demands_that_all_statements_treat_alike_are_a_list_and_not_dots() -> None:
    one = briefing("a country nobody signs from")
    slide = next(slide for slide in one.slides if slide.dots)
    assert slide.dots
    assert len({marks for _name, marks, _n in slide.dots.rows}) == 1

    drawn = scene(one, slide)

    assert not [piece for piece in drawn.pieces if isinstance(piece, Table)]
    said = [line.replace("\u00a0", " ") for line in words(drawn)]
    names = [*(name for name, _marks, _n in slide.dots.rows), *slide.dots.alike]
    shown = [name for name in names if name in said]
    # those that have room stand there in full, and the others are counted
    assert len(shown) >= 6
    assert shown == names[: len(shown)]
    # what one is in full only where that adds to its name
    told = [adding(name, whole) for name, whole in zip(shown, slide.dots.whole, strict=False)]
    assert 0 < len([words for words in told if words]) < len(told)
    assert set(filter(None, told)) <= set(said) or not set(told) & set(said)
    assert any(slide.rest[len(shown)] in line for line in said)
    asking = [name for name, mark in zip(slide.dots.named, slide.dots.rows[0][1], strict=True) if mark == "call"]
    assert all(any(name in line for line in said) for name in asking)


@pytest.mark.parametrize("selection", ["a country", "a country nobody signs from"])
def test_all_demands_that_recur_in_what_is_asked_of_a_country_stand_on_its_slide(selection: str) -> None:
    one = briefing(selection)
    slide = next(slide for slide in one.slides if slide.dots)
    assert slide.dots

    said = words(scene(one, slide))

    assert f"{len(slide.counts)} asked in two or more" in slide.title
    assert {name for name, _n in slide.counts} <= set(said)
    left = slide.dots.of - len(slide.counts)
    assert any(f"{left} more demands" in line for line in said)


def test_a_column_that_is_empty_in_each_row_is_left_out_and_named() -> None:
    rows = (("Aid", ("call", "absent", "call"), "2"), ("Asylum", ("absent", "absent", "call"), "1"))
    dots = Dots(("a", "b", "c"), rows, "Statements", ("One", "Two", "Three"))

    shown, said = varied(dots)

    assert shown.named == ("One", "Three")
    assert [marks for _name, marks, _n in shown.rows] == [("call", "call"), ("absent", "call")]
    assert "Two" in said
    assert "One" not in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_demand_is_told_in_the_words_of_the_statements_that_ask_for_it(lang: str) -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), lang)
    slide = one.boards["asked"]
    table = shipped().tables["passages"]
    cues = {str(cue) for cue in table["cue"]}

    for drawn in (scene(one, slide), square(one, slide)):
        said = words(drawn)
        quoted = [line[1:].split("”")[0] for line in said if line.startswith("“")]
        assert quoted
        assert set(quoted) <= cues
        # what is meant leads, in the language of the pack
        assert any(passage[-1] in said for card in slide.cards for passage in card.passages)
    # who does not ask for it is named too
    said = words(scene(one, slide))
    assert all(any(card.about in line for line in said) for card in slide.cards)


def test_whoever_can_close_gaps_sees_the_demands_without_a_package() -> None:
    one = pack(Filters(), "en")
    slide = next(slide for slide in one.slides if slide.key == "open")
    labels = short.demands(shipped())
    matched = {labels[d] for d, row in answering(select(shipped(), Filters())).items() if row.answer in ANSWERS}

    without, match = slide.sides
    names = [name for name, _known in without.rows]
    said = words(scene(one, slide))

    assert (int(without.number), int(match.number)) == (len(names), len(match.rows))
    assert {name for name, _known in match.rows} == matched
    assert not matched & set(names)
    # the first that have room on both sides, and how many more
    for side in slide.sides:
        shown = [name for name, _known in side.rows if name in said]
        assert shown == [name for name, _known in side.rows[: len(shown)]]
        assert f"and {len(side.rows) - len(shown)} more" in said
    assert [line.split(" · ")[0] for line in one.slides[-1].say] == names[:3]
    assert "committed" not in [slide.key for slide in one.slides]


def test_few_demands_are_drawn_large() -> None:
    def table(selection: str) -> Table:
        one = briefing(selection, lang="pt")
        drawn = next(d for d, slide in zip(scenes(one), one.slides, strict=True) if slide.dots)
        return next(piece for piece in drawn.pieces if isinstance(piece, Table))

    few, many = table("a theme"), table("everything")

    assert len(few.rows) < len(many.rows)
    assert few.size > many.size
    assert few.y + sum(few.heights) > 540


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
