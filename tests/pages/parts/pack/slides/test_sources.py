"""The last slide asks its question in large type and names every source."""

from __future__ import annotations

import pytest

from data.record.filters import Filters
from pages.parts.drawing.slide.scene import Box, Flow, Group
from pages.parts.pack.content import site_name
from pages.parts.pack.slides.compose import scenes
from pages.parts.pack.slides.frame import RIGHT
from tests.pages.parts.pack.briefs import EACH_FILE, briefing, pack
from tests.pages.parts.pack.fits import words


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


def test_of_events_the_last_slide_has_the_sources_that_each_file_has_and_counts_the_others() -> None:
    one = pack(Filters(countries=("COL",)), "es")
    slide = one.boards["since"]
    last = [line for line in words(scenes(one)[-1]) if line.startswith(f"{slide.marks[0]}  ")]

    assert {card.source for card in slide.cards} == {line.split()[-1] for line in last if "hechos más" not in line}
    assert any(f"{sum(n for _way, n in slide.counts) - len(slide.cards)} hechos más" in line for line in last)


def test_the_last_slide_names_the_first_demands_in_question() -> None:
    one = briefing("a country", lang="es")
    asked = next(slide for slide in one.slides if slide.dots)
    assert asked.dots

    names = [name for name, _marks, _n in asked.dots.rows[:3]]

    said = one.slides[-1].say
    assert [line.split(" · ")[0] for line in said] == names
    assert all(line.endswith("pronunciamientos") for line in said)
    assert all(name in " ".join(words(scenes(one)[-1])) for name in names)
