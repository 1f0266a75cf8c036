"""Slides and squares have room for their words, in whatever typeface, for every country and in every language."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image

from data.record.filters import Filters
from data.record.selection import select
from geo.countries import states
from pages.parts.drawing.slide.scene import Circle, Group, Table
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.bundle import pictures
from pages.parts.pack.content import Brief
from pages.parts.pack.formats import made
from pages.parts.pack.slides.compose import scene, scenes
from pages.parts.pack.slides.square import SQUARE, square
from pages.parts.pack.slides.square_map import KEY
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import EACH_FILE, ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.fits import broken, met, words

LANGUAGES = ("en", "es", "pt")
ADDRESSED = [c for c in sorted(states()) if select(shipped(), Filters(countries=(c,))).statements.any()]
# every country in one language, outside a sweep; in a sweep in all
PACKS = [
    pytest.param(filters, lang, id=f"{name}-{lang}", marks=() if k % 3 == n else pytest.mark.sweep)
    for k, (name, filters) in enumerate(
        [*((c, Filters(countries=(c,))) for c in ADDRESSED),
         *((d, Filters(demands=(d,))) for d in ("limit-enforcement", "refugee-resettlement", "host-communities")),
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


def test_the_map_of_a_country_fills_the_width_of_its_square() -> None:
    for selection in ("a country", "a country with many signers", "a country nobody signs from"):
        one = briefing(selection)
        drawn = square(one, next(slide for slide in one.slides if slide.map))
        (plane,) = [piece for piece in drawn.pieces if isinstance(piece, Group)]
        assert plane.parts[0].width > 0.84 * drawn.width  # type: ignore[union-attr]


def test_events_without_a_direction_are_told_and_not_drawn_as_dots() -> None:
    one = briefing("a country")
    since = next(slide for slide in one.slides if slide.key == "since")
    unclear = tuple(replace(card, sign="○", word="unclear") for card in since.cards)

    drawn = scene(one, replace(since, cards=unclear))

    assert not any(isinstance(piece, Circle) for piece in drawn.pieces)
    assert unclear[0].text in words(drawn)


def test_fewer_events_than_found_are_counted_as_many_as_are_shown() -> None:
    one = briefing("everything")
    slide = next(slide for slide in one.slides if slide.key == "since")
    drawn = scene(one, slide)

    shown = [card for card in slide.cards if card.text in words(drawn)]

    assert 0 < len(shown) < len(slide.cards)
    assert any(slide.rest[len(shown)] in said for said in words(drawn))


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
