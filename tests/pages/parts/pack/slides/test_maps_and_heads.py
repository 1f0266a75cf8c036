"""Names on maps stand in or beside their own country; a column of dots has a short name and a month over it."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from shapely import Point, box, linestrings, polygons, union_all

from data.measures.signers.signing import totals
from data.record.filters import Filters
from data.record.selection import select
from geo.neighbours import neighbours
from pages.parts.drawing.palette import ACCENT
from pages.parts.drawing.slide.scene import INK, Area, Text
from pages.parts.pack.board import Dots
from pages.parts.pack.maps.map_circles import led_circles, map_circles
from pages.parts.pack.maps.map_ground import between
from pages.parts.pack.maps.map_labels import map_labels
from pages.parts.pack.slides.heads import dated, tags
from pages.parts.pack.squares.crop import near
from pages.parts.views.home.map_marks import Site
from pages.parts.views.home.map_picture import Shape, signers_map
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import shipped


@pytest.mark.parametrize("country", ["HND", "BRB", "PAN", "KNA", "CUB", "USA"])
def test_each_name_on_a_map_touches_its_own_country_or_a_line_leads_to_it(country: str) -> None:
    drawn = near(select(shipped(), Filters(countries=(country,))), 1.17, apart=False)
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
    "filters",
    [
        Filters(),
        Filters(demands=("darien-response",)),
        Filters(statements=("kind-response",)),
        Filters(countries=("USA",)),
        Filters(countries=("COL",)),
        Filters(countries=("GUY",)),
    ],
)
def test_circles_count_every_organization_that_signed_with_those_not_shown_and_none_hides_another(
    filters: Filters,
) -> None:
    view = select(shipped(), filters)
    drawn = signers_map(view)
    frame = (0.0, 0.0, 520.0, drawn.height * 0.52)

    circles, counts = map_circles(drawn, frame, 30)

    seats_known = sum(mark.n for mark in drawn.marks)
    assert seats_known + sum(drawn.unseen) == totals(view.side("from"))["organizations"]
    signers = [circle for circle in circles if circle.fill == ACCENT]
    assert len(signers) == sum(mark.signers for mark in drawn.marks)
    for k, a in enumerate(signers):
        assert a.radius <= a.x <= frame[2] - a.radius and a.radius <= a.y <= frame[3] - a.radius
        assert all(math.dist((a.x, a.y), (b.x, b.y)) >= a.radius + b.radius for b in signers[:k])
    # areas go with numbers, and what is written stands in its circle and can be read
    most = sorted((mark.n for mark in drawn.marks if mark.signers), reverse=True)
    assert [round((circle.radius / signers[-1].radius) ** 2 * most[-1]) for circle in signers] == most
    assert Counter(int(count.words) for count in counts) <= Counter(most)
    assert [count.words for count in counts][:1] == [str(n) for n in most if not filters.countries or n > 1][:1]
    assert all(count.size >= 30 for count in counts)


@pytest.mark.parametrize(("wide", "size"), [(434.0, 19.0), (522.0, 30.0)])
@pytest.mark.parametrize("demands", [(), ("darien-response",), ("venezuelan-parole",), ("end-expulsions",)])
def test_a_circle_that_has_no_room_on_its_country_stands_in_the_sea_with_a_line(
    demands: tuple[str, ...], wide: float, size: float
) -> None:
    drawn = signers_map(select(shipped(), Filters(demands=demands)))
    unit = wide / drawn.width

    found = led_circles(drawn, (0.0, 0.0, wide, drawn.height * unit), size)

    marks = sorted((mark for mark in drawn.marks if mark.signers), key=lambda mark: -mark.n)
    circles = [circle for circle in found.circles if circle.fill == ACCENT]
    off = [
        mark.name
        for mark, circle in zip(marks, circles, strict=True)
        if math.dist((circle.x, circle.y), (mark.x * unit, mark.y * unit)) > circle.radius
    ]
    assert len(found.lines) == len(found.boxes) == len(off)
    # not on another circle
    for a, b, c, d in found.boxes:
        assert sum(a < circle.x < c and b < circle.y < d for circle in circles) == 1


def test_circles_of_coastal_cities_stand_ashore_where_there_is_room() -> None:
    drawn = near(select(shipped(), Filters(countries=("USA",))), 1.54, apart=False)
    unit = 580 / drawn.width
    circles, _counts = map_circles(drawn, (0.0, 0.0, 580, drawn.height * unit), 19)
    (land,) = [shape.outline for shape in drawn.shapes if shape.chosen]
    ashore = union_all([polygons(ring).buffer(0) for ring in land.rings])

    signers = [circle for circle in circles if circle.fill == ACCENT]
    on = [circle for circle in signers if ashore.covers(Point(circle.x / unit, circle.y / unit))]

    # New England has not room for all
    assert len(on) >= len(signers) - 4


def test_a_place_with_several_signers_shows_how_many_on_the_map_of_a_country() -> None:
    drawn = signers_map(select(shipped(), Filters(countries=("COL",))), 1.17)

    for size, unit in ((19, 0.546), (30, 0.9), (50, 1.0)):
        counts = map_circles(drawn, (0, 0, drawn.width * unit, drawn.height * unit), size)[1]
        assert [count.words for count in counts] == ["4"]


@pytest.mark.parametrize("country", ["PAN", "BRB", "HND", "GTM", "HTI"])
def test_the_neighbours_of_a_country_are_named_on_its_maps_in_every_file(country: str) -> None:
    view, near = select(shipped(), Filters(countries=(country,))), {n.iso3 for n in neighbours(country)}
    for ratio, wide, size in ((1.17, 546.0, 19.0), (1.7, 952.0, 30.0), (1.36, 1000.0, 45.0)):
        drawn = signers_map(view, ratio)
        labels = map_labels(drawn, (0, 0, wide, drawn.height * wide / drawn.width), size, led=True)
        named = {label.words.replace("\n", " ") for label in labels if isinstance(label, Text)}
        large = [shape for shape in drawn.shapes if shape.outline.iso3 in near and _area(shape) > 2 * size**2]
        assert {shape.name for shape in large} <= named, ratio


def _area(shape: Shape) -> float:
    return float(sum(polygons(ring).area for ring in shape.outline.rings))


def test_a_demand_whose_passages_all_name_one_border_is_marked_there_by_the_name_of_the_place() -> None:
    drawn = signers_map(select(shipped(), Filters(demands=("darien-response",))))
    lands = {s.outline.iso3: union_all([polygons(r).buffer(0) for r in s.outline.rings]) for s in drawn.shapes}
    frame = (0.0, 0.0, drawn.width, drawn.height)

    assert drawn.site and drawn.site.words == "Aid in the Darién"
    assert all(point_at(drawn.site).distance(lands[iso3]) < 10 for iso3 in ("COL", "PAN"))
    assert any(c.line == INK and (c.x, c.y) == (drawn.site.x, drawn.site.y) for c in map_circles(drawn, frame, 50)[0])
    labels = map_labels(drawn, frame, 50, led=True)
    assert [t.words.replace("\n", " ") for t in labels if isinstance(t, Text)] == ["Darién"]
    for other in ("asylum-access", "venezuelan-parole", "data-safeguards"):
        assert signers_map(select(shipped(), Filters(demands=(other,)))).site is None


def point_at(site: Site) -> Point:
    return Point(site.x, site.y)


@pytest.mark.parametrize(
    ("lang", "names", "short"),
    [
        ("en", ("Title 42 statement", "KIND response"), ("Title\u00a042", "KIND")),
        ("es", ("Pronunciamiento sobre el Título 42", "Respuesta de KIND"), ("Título\u00a042", "KIND")),
        ("pt", ("Carta à Cúpula de Líderes", "Resposta à Declaração"), ("Cúpula de Líderes", "Resposta à Declaração")),
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


def test_a_name_about_as_near_to_two_circles_is_of_neither() -> None:
    name, near = (0.0, 0.0, 50.0, 20.0), (55.0, 0.0, 75.0, 20.0)
    nearer, far = (58.0, 5.0, 70.0, 15.0), (90.0, 0.0, 99.0, 9.0)

    assert between(name, [near, nearer], 20.0)
    assert not between(name, [near, far], 20.0)
    assert not between(name, [near], 20.0)
