"""Slides and squares have room for their words, in whatever typeface, for every country and in every language."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from data.record.filters import Filters
from data.record.selection import select
from geo.countries import states
from pages.parts.drawing.slide.scene import Group
from pages.parts.pack.formats import made
from pages.parts.pack.slides.compose import scenes
from pages.parts.pack.squares.frame import KEY
from pages.parts.pack.squares.square import SQUARE, square
from tests.pages.parts.pack.briefs import EACH_FILE, briefing, pack, shipped
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
