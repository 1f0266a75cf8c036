"""Names on maps stand in or beside their own country; a column of dots has a short name and a month over it."""

from __future__ import annotations

import pytest
from shapely import box, linestrings, polygons, union_all

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.slide.scene import Area, Text
from pages.parts.pack.content import Dots
from pages.parts.pack.slides.heads import dated, tags
from pages.parts.pack.slides.map_labels import map_labels
from pages.parts.views.home.map_picture import signers_map
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import shipped


@pytest.mark.parametrize("country", ["HND", "BRB", "PAN", "KNA", "CUB", "USA"])
def test_each_name_on_a_map_touches_its_own_country_or_a_line_leads_to_it(country: str) -> None:
    drawn = signers_map(select(shipped(), Filters(countries=(country,))), 1.17)
    unit = 546 / drawn.width
    labels = map_labels(drawn, (0, 0, 546, drawn.height * unit), 19, led=True)
    lands = {
        s.name: union_all([polygons([(x * unit, y * unit) for x, y in ring]).buffer(0) for ring in s.outline.rings])
        for s in drawn.shapes
    }
    lines = [linestrings(label.rings[0][:2]) for label in labels if isinstance(label, Area)]

    names = [label for label in labels if isinstance(label, Text)]
    chosen = next(shape.name for shape in drawn.shapes if shape.chosen)
    assert chosen in [label.words.replace("\n", " ") for label in names]
    for label in names:
        own = lands[label.words.replace("\n", " ")]
        place = box(label.x, label.y, label.x + label.width, label.y + label.height)
        assert place.within(box(0, 0, 546, drawn.height * unit))
        led = any(line.distance(own) < 2 and line.distance(place) < 2 for line in lines)
        assert place.distance(own) < 30 or led, label.words
        others = [land for name, land in lands.items() if name != label.words.replace("\n", " ")]
        assert not any(land.contains(place.centroid) for land in others), label.words


@pytest.mark.parametrize("country", ["HND", "BRB", "GUY", "COL"])
def test_no_line_from_a_name_on_a_map_crosses_another_country(country: str) -> None:
    drawn = signers_map(select(shipped(), Filters(countries=(country,))), 1.17)
    unit = 620 / drawn.width
    labels = map_labels(drawn, (0, 0, 620, drawn.height * unit), 28, led=True)
    lands = [
        union_all([polygons([(x * unit, y * unit) for x, y in ring]).buffer(0) for ring in s.outline.rings])
        for s in drawn.shapes
    ]

    for line in (polygons(label.rings[0]) for label in labels if isinstance(label, Area)):
        assert sum(line.intersects(land) for land in lands) == 1


@pytest.mark.parametrize("country", ["BRB", "JAM", "BHS", "LCA", "TTO"])
def test_around_an_island_so_much_is_drawn_that_it_is_not_all_sea(country: str) -> None:
    drawn = signers_map(select(shipped(), Filters(countries=(country,))), 1.17)
    lands = [polygons(ring).buffer(0) for shape in drawn.shapes for ring in shape.outline.rings]

    labels = map_labels(drawn, (0, 0, 546, drawn.height * 0.546), 19, led=True)

    assert union_all(lands).area > 0.15 * drawn.width * drawn.height
    assert sum(isinstance(label, Text) for label in labels) >= 4


@pytest.mark.parametrize(
    ("lang", "names", "short"),
    [
        ("en", ("Title 42 statement", "KIND response"), ("Title 42", "KIND")),
        ("es", ("Pronunciamiento sobre el Título 42", "Respuesta de KIND"), ("Título 42", "KIND")),
        ("pt", ("Carta à Cúpula de Líderes", "Resposta à Declaração"), ("Cúpula de Líderes", "Sobre a Declaração")),
        # two that would be alike stay whole
        ("en", ("KIND statement", "KIND response"), ("KIND statement", "KIND response")),
    ],
)
def test_a_statement_is_named_over_its_dots_without_what_kind_of_text_it_is(
    lang: str, names: tuple[str, ...], short: tuple[str, ...]
) -> None:
    catalogue.use(lang)
    try:
        dots = Dots(("jun 2022 (1)", "jun 2022 (2)"), (), "", "", names)
        assert tags(dots) == short
        assert dated(dots)[0].endswith("\njun 2022")
    finally:
        catalogue.use("en")
