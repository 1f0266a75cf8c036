"""Pictures of figures: the map is the map, the dots are the dots; what cannot be drawn as it stands has none."""

from __future__ import annotations

import io
from functools import partial
from itertools import product
from typing import cast

import pandas as pd
import pytest
from PIL import Image

from data.measures.demands.recurrence import ranking
from data.measures.demands.statement_demands import called, made
from data.measures.signers.signing import latest
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.drawing.chart import plain_bars
from pages.parts.drawing.slide.figure import figure_scene
from pages.parts.drawing.slide.picture import png
from pages.parts.drawing.slide.scene import Area, Bars, Box, Circle, Group, Picture, Scene, Table, Text, measured, whole
from pages.parts.views.demands.demand_matrix import matrix_picture as demands_picture, matrix_table as demands_table
from pages.parts.views.demands.recurrence_chart import recurrence_bars
from pages.parts.views.gaps.worklist_panel import worklist_rows, worklist_table
from pages.parts.views.home.map_picture import map_picture
from pages.parts.views.home.map_words import map_table
from pages.parts.views.home.theme_matrix import matrix_picture, matrix_table
from pages.parts.views.organizations.signers_matrix import signers_matrix_picture, signers_matrix_table
from pages.parts.views.organizations.upset_figure import upset_figure
from tests.pages.parts.pack.briefs import shipped


def everything() -> View:
    return select(shipped(), Filters())


def drawn(square: bool, picture: Picture | None, view: View) -> Scene:
    return figure_scene("A finding", matrix_table(view), "Source.", "example.org", square=square, picture=picture)


@pytest.mark.parametrize("square", [False, True])
def test_the_picture_of_the_map_has_the_outlines_of_countries_and_a_mark_for_each_city(square: bool) -> None:
    view = everything()
    scene = figure_scene("A finding", map_table(view), "Source.", "x", square=square, picture=map_picture(view))
    (group,) = [piece for piece in scene.pieces if isinstance(piece, Group)]

    areas = [part for part in group.parts if isinstance(part, Area)]
    assert {"Canada", "Brazil", "Panama"} <= {area.name for area in areas}
    assert sum(isinstance(part, Circle) for part in group.parts) > 30
    for area in areas:
        for ring in area.rings:
            assert all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in ring)


def test_the_north_of_canada_is_on_the_map() -> None:
    scene = drawn(False, map_picture(everything()), everything())
    (group,) = [piece for piece in scene.pieces if isinstance(piece, Group)]
    ground, *areas = [part for part in group.parts if isinstance(part, (Box, Area))]
    assert isinstance(ground, Box)

    # what is cut off ends at the edge
    for area in areas:
        if isinstance(area, Area) and area.name in ("Canada", "Greenland"):
            assert min(y for ring in area.rings for _x, y in ring) > ground.y


@pytest.mark.parametrize("square", [False, True])
def test_the_picture_of_the_matrix_has_one_dot_a_demand_and_statement(square: bool) -> None:
    view = everything()
    scene = drawn(square, partial(matrix_picture, view), view)
    dots = [part for piece in scene.pieces if isinstance(piece, Group) for part in piece.parts]
    dots = [dot for dot in dots if isinstance(dot, Circle)]

    asks, makes = called(view), made(view)

    assert len(dots) == asks.size
    assert sum(dot.fill == "#161411" for dot in dots) == int(asks.sum())
    assert sum(not dot.fill for dot in dots) == int((makes & ~asks).sum())
    assert all(0 < cast(Circle, dot).x < scene.width and dot.y < scene.height for dot in dots)
    assert any(isinstance(piece, Text) and "Asylum" in piece.words for piece in scene.pieces)


@pytest.mark.parametrize("square", [False, True])
def test_a_picture_is_as_large_as_its_layout_and_light(square: bool) -> None:
    view = everything()

    blob = png(drawn(square, partial(matrix_picture, view), view))
    picture = Image.open(io.BytesIO(blob))

    assert picture.size == ((1080, 1080) if square else (1280, 720))
    assert 15_000 < len(blob) < 80_000
    assert min(cast(tuple[int, ...], picture.convert("RGB").getpixel((600, 4)))) > 240


def test_a_map_of_a_country_has_no_picture_as_its_page_draws_it_otherwise() -> None:
    assert map_picture(select(shipped(), Filters(countries=("HND",)))) is None


def test_plain_bars_are_told_from_other_charts() -> None:
    view = everything()

    assert plain_bars(recurrence_bars(view, 6).to_dict())
    assert not plain_bars(upset_figure(view).to_dict())


@pytest.mark.parametrize("square", [False, True])
def test_the_picture_of_the_demands_has_the_dots_of_the_page_and_counts_the_rows_left_out(square: bool) -> None:
    view = everything()
    picture = cast(Picture, partial(demands_picture, view))
    scene = figure_scene("A finding", demands_table(view), "Source.", "x", square=square, picture=picture)
    (table,) = [piece for piece in scene.pieces if isinstance(piece, Table)]
    more = [piece.words for piece in scene.pieces if isinstance(piece, Text) and "more" in piece.words]

    order, asks, makes = ranking(view), called(view), made(view)
    for demand, row in zip(order, table.rows[1:], strict=False):
        column = view.record.demands.index(demand)
        dots = [cell.dot for cell in row if cell.dot]
        shown = latest(view, 7)
        assert dots == ["call" if asks[s, column] else "concern" if makes[s, column] else "absent" for s in shown]
    assert more == [f"and {len(order) - len(table.rows) + 1} more"]
    assert table.x + sum(table.widths) <= scene.width and table.y + sum(table.heights) <= 930
    assert Image.open(io.BytesIO(png(scene))).size == (1080 if square else 1280, 1080 if square else 720)


def test_the_picture_of_who_signed_two_or_more_has_a_dot_for_each_signature() -> None:
    view = everything()
    frame = signers_matrix_table(view)
    picture = cast(Picture, partial(signers_matrix_picture, view))
    scene = figure_scene("A finding", frame, "Source.", "x", picture=picture)
    (table,) = [piece for piece in scene.pieces if isinstance(piece, Table)]

    for n, row in enumerate(table.rows[1:]):
        assert sum(cell.words == "●" for cell in row) == frame.iloc[n, -1]


def test_what_is_a_list_on_the_page_is_a_table_and_no_rank_becomes_a_bar() -> None:
    view = everything()
    frame = worklist_table(view, worklist_rows(view, "presence", ""))

    (table,) = [p for p in figure_scene("A finding", frame, "Source.", "x", listed=True).pieces if isinstance(p, Table)]

    assert table.rows[1][0].words in map(str, frame.iloc[0])


@pytest.mark.parametrize("square", [False, True])
def test_a_table_leaves_out_what_every_row_says_alike_and_what_only_counts(square: bool) -> None:
    frame = pd.DataFrame(
        {
            "Kind": ["Presence"] * 4,
            "Place": [1, 2, 3, 4],
            "What": ["Belize", "Haiti", "Jamaica", "Guyana"],
            "Country": ["Belize", "Haiti", "Jamaica", "Guyana"],
            "Near": [33, 5, 0, 0],
        }
    )
    scene = figure_scene("A finding", frame, "Source.", "x", square=square, listed=True)

    (table,) = [piece for piece in scene.pieces if isinstance(piece, Table)]
    assert [cell.words for cell in table.rows[0]] == ["What", "Near"]


@pytest.mark.parametrize("square", [False, True])
def test_a_lone_row_is_read_down(square: bool) -> None:
    frame = pd.DataFrame({"Organization": ["Fe y Alegría"], "City": ["Panama City"], "Page": ["https://x.org"]})
    scene = figure_scene("A finding", frame, "Source.", "x", square=square, listed=True)

    (table,) = [piece for piece in scene.pieces if isinstance(piece, Table)]
    assert [[cell.words for cell in row] for row in table.rows[1:]] == [
        ["Organization", "Fe y Alegría"],
        ["City", "Panama City"],
    ]


@pytest.mark.parametrize("square", [False, True])
def test_one_demand_is_a_list_of_the_statements(square: bool) -> None:
    view = select(shipped(), Filters(demands=("asylum-access",)))
    scene = figure_scene(
        "A finding", demands_table(view), "Source.", "x", square=square, picture=partial(demands_picture, view)
    )

    (table,) = [piece for piece in scene.pieces if isinstance(piece, Table)]
    assert [cell.dot for _name, cell, *_more in table.rows[1:]] == ["call"] * 5
    assert all("statement" in row[0].words or "20" in row[0].words for row in table.rows[1:])


def test_the_map_says_in_numbers_where_most_signed_from() -> None:
    view = everything()
    scene = figure_scene("A finding", map_table(view), "Source.", "x", picture=map_picture(view))

    words = [text.words for text in scene.texts()]
    assert words[words.index("United States") - 1] == "78"


@pytest.mark.parametrize("square", [False, True])
def test_a_picture_has_its_address_and_can_be_read_at_600_pixels(square: bool) -> None:
    view = everything()
    pictures = {
        "map": (map_table(view), map_picture(view)),
        "themes": (matrix_table(view), cast(Picture, partial(matrix_picture, view))),
        "demands": (demands_table(view), cast(Picture, partial(demands_picture, view))),
        "gaps": (worklist_table(view, worklist_rows(view, "presence", "")), None),
    }
    for name, (frame, picture) in pictures.items():
        scene = figure_scene("A finding", frame, "Source.", "x.org/", square=square, signed=True, picture=picture)

        words = {text.words: text for text in scene.texts()}
        assert "x.org" in words and any("Source." in text for text in words), name
        tables = [piece.size for piece in scene.pieces if isinstance(piece, (Table, Bars))]
        assert min([*(text.size for text in scene.texts()), *tables]) * 600 / scene.width >= 9, name
        assert all(text.y + text.size <= scene.height for text in scene.texts()), name


@pytest.mark.parametrize("square", [False, True])
def test_a_table_cuts_no_word_in_two_and_keeps_a_column_of_sentences(square: bool) -> None:
    view = everything()
    frame = worklist_table(view, worklist_rows(view, "presence", ""))
    scene = figure_scene("A finding", frame, "Source.", "x", square=square, listed=True)

    (table,) = [piece for piece in scene.pieces if isinstance(piece, Table)]
    assert any(len(cell.words) > 60 for cell in table.rows[1])
    for row in table.rows:
        for cell, width in zip(row, table.widths, strict=True):
            assert all(measured(word, table.size) <= width - 20 for word in cell.words.split())


def test_the_dots_of_the_demands_are_explained_and_months_told_apart() -> None:
    view = everything()
    for square, picture in product((False, True), (demands_picture, matrix_picture)):
        if picture is matrix_picture and not square:
            # there the statements stand by their names
            continue
        scene = figure_scene("A", demands_table(view), "S.", "x", square=square, picture=partial(picture, view))
        words = " ".join(text.words for text in scene.texts())
        assert "(1) Declaration response and (2) KIND response" in words
        assert picture is matrix_picture or "Full circle: asks for it." in words
        # a program that draws no dots shows their signs
        tables = [piece for piece in scene.pieces if isinstance(piece, Table)]
        signs = [cell.words for table in tables for row in table.rows for cell in row if cell.dot]
        assert picture is matrix_picture or (signs and set(signs) <= {"●", "○", "·"})


@pytest.mark.parametrize("square", [False, True])
def test_bars_show_what_is_counted_and_not_the_years_that_name_the_rows(square: bool) -> None:
    frame = pd.DataFrame(
        {"Country": ["Panama", "Panama"], "Year": [2023, 2024], "Value": [520085.0, 302203.0], "Unit": ["people"] * 2}
    )
    scene = figure_scene("A finding", frame, "Source.", "x", square=square)

    (bars,) = [piece for piece in scene.pieces if isinstance(piece, Bars)]
    assert bars.name == "Value"
    assert bars.labels == ("2023", "2024")
    assert bars.words == ("520,085", "302,203")


def test_links_of_a_page_are_words_on_a_slide() -> None:
    source = r"Sources: [EFE \(via La Prensa\)](https://example.org/a_b); [AILA](https://example.org)."
    scene = figure_scene("A finding", pd.DataFrame({"Country": ["Peru", "Chile"], "People": [2, 1]}), source, "x")

    (words,) = [text.words for text in scene.texts() if text.role == "source"]
    assert words == "People. Sources: EFE (via La Prensa); AILA."


def test_a_table_has_room_for_each_word_of_its_head() -> None:
    frame = pd.DataFrame(
        {
            "Data": ["2026-03-26", "2026-03-11"],
            "Direção": ["se afasta", "se aproxima"],
            "Acontecimento": ["Uma lei negou a audiência a quem chega depois " * 3, "O governo enviou militares " * 5],
        }
    )
    scene = figure_scene("A finding", frame, "Source.", "x", listed=True)

    (table,) = [piece for piece in scene.pieces if isinstance(piece, Table)]
    for cell, width in zip(table.rows[0], table.widths, strict=True):
        assert whole(cell.words, width - 12, table.size)
    assert sum(table.widths) == pytest.approx(1280 - 76 - 64)
