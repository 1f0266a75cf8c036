"""The slides: a claim as title, native shapes and tables, type that can be read, and what to say in the notes."""

from __future__ import annotations

import io
import itertools
import re
from html import unescape

import pptx
import pytest
from pptx.util import Pt

from data.record.filters import Filters
from pages.parts.drawing.palette import ACCENT, STRONG
from pages.parts.drawing.slide.fixed import MOST
from pages.parts.drawing.slide.scene import Table, Text
from pages.parts.drawing.slide.svg import svg
from pages.parts.pack.content import Brief
from pages.parts.pack.formats import made
from pages.parts.pack.paper import in_short
from pages.parts.pack.slides.compose import scenes
from pages.parts.pack.slides.tables import dot_heads
from pages.parts.pack.titles import MOST_WORDS, longest_that_fits, tied
from tests.pages.parts.pack.briefs import EACH_FILE, SELECTIONS, briefing, harmful, pack
from tests.pages.parts.pack.office import as_text, close

LANGUAGES = ("en", "es", "pt")
CASES = list(itertools.product(SELECTIONS, LANGUAGES))


def deck(one: Brief):  # type: ignore[no-untyped-def]
    return pptx.Presentation(io.BytesIO(made(one, "pptx")))


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_at_most_five_slides_each_with_a_claim_of_at_most_fourteen_words(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)

    slides = list(deck(one).slides)

    assert 1 <= len(slides) <= 5
    for slide, told in zip(slides, one.slides, strict=True):
        # of one demand it says also how many ask for it arguably
        assert slide.shapes.title.text_frame.text.replace("\u00a0", " ").startswith(told.title)
        assert len(slide.shapes.title.text_frame.text.split()) <= MOST_WORDS
        assert 1 <= len(told.title.split()) <= MOST_WORDS
    assert len({slide.title for slide in one.slides}) == len(slides)


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_titles_of_a_pack_are_of_one_size_but_the_question(selection: str, lang: str) -> None:
    titles = [drawn.texts()[0] for drawn in scenes(briefing(selection, lang=lang))]

    assert {title.role for title in titles} == {"title"}
    assert len({title.size for title in titles[:-1]}) == 1
    assert titles[-1].size >= titles[0].size


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_no_text_is_smaller_than_14_points_but_the_sources(selection: str, lang: str) -> None:
    for drawn in scenes(briefing(selection, lang=lang)):
        for piece in drawn.pieces:
            if isinstance(piece, Text):
                assert piece.size * 0.75 >= (10 if piece.role == "source" else 14)
            elif isinstance(piece, Table):
                assert piece.size * 0.75 >= 14


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_the_notes_hold_a_minute_what_follows_and_three_answers_each_once(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    script = one.script

    notes = [slide.notes_slide.notes_text_frame.text.split("\n") for slide in deck(one).slides]

    every = [line for lines in notes for line in lines]
    answers = [f"{said} {answer}" for said, answer in (*script.objections, *script.questions)]
    assert len(script.objections) >= 3
    for sentence in {*script.minute, *script.three, *answers}:
        assert every.count(sentence) >= 1
    # one opens with the first slide and closes with the last
    assert script.minute[0] in notes[0]
    assert script.minute[-1] in notes[-1]
    # sources come last
    for lines in notes:
        if one.headings.sources in lines:
            said = {*script.minute, *script.three, *answers}
            assert not said & {*lines[lines.index(one.headings.sources) :]}


def test_events_are_told_under_the_slide_that_shows_them() -> None:
    for selection in ("everything", "a country", "a theme"):
        one = briefing(selection)
        k, slide = next((k, slide) for k, slide in enumerate(one.slides) if slide.key == "since")
        others = {mark for other in one.slides if other is not slide for mark in other.marks}
        told = [
            words
            for words in (*one.script.minute, *one.script.three)
            if (cited := one.script.cited.get(words)) and not others & set(cited)
        ]

        # the one that opens is told with the first slide
        notes = f"{scenes(one)[0].notes}\n{scenes(one)[k].notes}"

        assert [words for words in told if {*one.script.cited[words]} & {*slide.marks}]
        assert all(words in notes for words in told if {*one.script.cited[words]} & {*slide.marks})


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_what_stands_behind_a_slide_stands_in_its_notes(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)

    for slide, told in zip(deck(one).slides, one.slides, strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        for k in told.marks:
            assert all(source.line in notes for source in one.notes[k - 1])
            assert f"[{k}] {one.notes[k - 1][0].line}" in notes


def test_the_map_is_a_group_of_shapes_named_by_country_and_zoomed_to_the_one_chosen() -> None:
    one = briefing("a country")

    (group,) = [shape for shape in next(iter(deck(one).slides)).shapes if shape.shape_type == 6]

    names = {shape.name for shape in group.shapes}
    assert {"Panama", "Colombia", "Costa Rica"} <= names
    assert "Canada" not in names
    assert group._element.nvGrpSpPr.cNvPr.get("descr") == one.slides[0].map.alt  # type: ignore[union-attr]


@pytest.mark.parametrize("selection", ["everything", "a theme"])
def test_beside_the_map_large_numbers_say_what_the_title_does_not(selection: str) -> None:
    one = briefing(selection)
    (k,) = [k for k, slide in enumerate(one.slides) if slide.map]
    said = str(len(one.seats) and sum(n for _country, n in one.seats))
    # it stands in a title, and in that of the map to say of how many some are
    titles = [slide.title for slide in one.slides if said in slide.title.split()]
    assert titles and (len(titles) == 1 or one.slides[k].title.startswith(f"{said} signers: "))

    numbers = [text for text in scenes(one)[k].texts() if text.colour == STRONG and text.words.isdecimal()]

    assert said not in [text.words for text in numbers]
    assert 2 <= len(numbers) <= 3
    assert all(number.size >= 36 for number in numbers)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_of_a_government_that_no_passage_names_begins_with_the_event_of_the_hand_out(lang: str) -> None:
    one = pack(Filters(countries=("HND",)), lang)
    (drawn, *_others) = scenes(one)
    event = one.script.events[-1][0].text.split("; ")[0].rstrip(".")
    (told,) = [line for line in in_short(one) if line.kind == "since"]

    (lead,) = [text for text in drawn.texts() if event in text.words]

    assert told.sentence.startswith(lead.words)
    # what it is cited with is said there and stands in the notes
    assert str(told.mark) in drawn.texts()[-1].words or any(f", {told.mark}." in t.words for t in drawn.texts())
    assert f"[{told.mark}] " in drawn.notes


def test_a_journalist_sees_who_signed_before_what_is_asked() -> None:
    keys = [slide.key for slide in briefing("everything", "press").slides]

    assert keys[:2] == ["map", "asked"]


@pytest.mark.parametrize("selection", ["a country", "a country nobody signs from"])
def test_the_colour_of_signers_stands_for_them_alone(selection: str) -> None:
    one = briefing(selection)
    drawn = one.boards["map"].map
    assert drawn is not None

    signers = [mark for mark in drawn.marks if mark.signers]
    assert bool(signers) == bool(one.seats)
    assert (ACCENT in dict(drawn.key)) == bool(signers)
    assert ACCENT not in {shape.fill for shape in drawn.shapes}
    assert all((mark.fill == ACCENT) == mark.signers for mark in drawn.marks)
    # the country chosen has an entry of its own
    (chosen,) = [shape for shape in drawn.shapes if shape.chosen]
    assert dict(drawn.key)[chosen.fill].startswith(f"{chosen.name}: ")


def test_dots_are_a_native_table_over_all_statements() -> None:
    one = briefing("everything")
    told = next(slide for slide in one.slides if slide.key == "asked")
    assert told.dots is not None

    (table,) = [shape.table for slide in deck(one).slides for shape in slide.shapes if shape.has_table][:1]

    assert [cell.text for cell in table.rows[0].cells][1:-1] == list(dot_heads(told.dots))
    assert table.cell(1, 0).text == told.dots.rows[0][0]
    assert {cell.text for cell in table.rows[1].cells} & {"●", "○"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pictures_have_words_runs_their_language_and_shapes_ids_of_their_own(lang: str) -> None:
    for slide in deck(briefing(lang=lang)).slides:
        for shape in slide.shapes:
            if shape.shape_type in (6, 19):
                assert next(shape._element.iter("{*}cNvPr")).get("descr")
        for run in slide._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}r"):
            assert run.rPr.get("lang").startswith(lang)
        ids = [element.get("id") for element in slide._element.iter("{*}cNvPr")]
        assert len(ids) == len(set(ids))


def test_the_template_has_a_master_two_layouts_fonts_of_its_theme_and_a_place_for_a_logo() -> None:
    one = deck(briefing())

    assert [layout.name for layout in one.slide_layouts] == ["Firmantes, text", "Firmantes"]
    assert (one.slide_width, one.slide_height) == (Pt(960), Pt(540))
    layout = one.slide_layouts[1]
    for each in (layout, one.slide_layouts[0]):
        assert {"Logo", "Organization"} <= {shape.name for shape in each.placeholders}
        # a date on a slide reads as that of the meeting: the sender puts it in
        assert any(str(shape.placeholder_format.type).startswith("DATE") for shape in each.placeholders)
    for k, slide in enumerate(one.slides):
        kinds = {str(shape.placeholder_format.type).split(" ")[0] for shape in slide.placeholders}
        assert {"TITLE", "FOOTER", "SLIDE_NUMBER"} <= kinds and "DATE" not in kinds
        # a place for a picture, left empty, would be printed
        assert "PICTURE" not in kinds
        assert ("BODY" in kinds) == (k in (0, len(one.slides) - 1))
        (foot,) = [shape for shape in slide.placeholders if str(shape.placeholder_format.type).startswith("FOOTER")]
        assert "November 22, 2026" in foot.text_frame.text


def test_nothing_leaves_its_slide() -> None:
    for selection, lang in CASES:
        for drawn in scenes(briefing(selection, lang=lang)):
            for piece in drawn.pieces:
                if isinstance(piece, Table):
                    assert piece.x + sum(piece.widths) <= drawn.width
                    assert piece.y + sum(piece.heights) <= 665
                elif isinstance(piece, Text):
                    assert 0 <= piece.x and piece.x + piece.width <= drawn.width
                    assert piece.y + piece.height <= 676


def test_the_preview_holds_the_words_of_the_file() -> None:
    one = briefing("a country", lang="es")

    for drawn in scenes(one):
        shown = close(unescape(re.sub("<[^>]+>", "", svg(drawn))))
        for piece in drawn.pieces:
            if isinstance(piece, Text):
                assert close(piece.words) in shown


def test_a_long_scope_and_title_are_cut_to_what_a_property_holds() -> None:
    one = briefing("a long selection", lang="es")
    assert len(one.scope) > MOST

    for key, read in (("pptx", pptx.Presentation), ("docx", __import__("docx").Document)):
        core = read(io.BytesIO(made(one, key))).core_properties
        assert max(len(core.title), len(core.subject), len(core.comments)) <= MOST


def test_harmful_names_make_slides_all_the_same() -> None:
    one = harmful()

    assert [slide.shapes.title.text_frame.text for slide in deck(one).slides] == [tied(s.title) for s in one.slides]


def test_a_title_that_is_too_long_gives_way_to_a_shorter_one() -> None:
    assert longest_that_fits(["word " * 15, "short"]) == "short"
    assert len(longest_that_fits(["word " * 20]).split()) <= MOST_WORDS


def test_no_word_or_number_of_a_title_stands_alone_on_a_line() -> None:
    assert tied("Panama, 8 events: 3 away from it") == "Panama, 8\u00a0events: 3\u00a0away\u00a0from\u00a0it"
    assert tied("Asylum") == "Asylum"


def test_libreoffice_opens_it_and_finds_titles_and_accents() -> None:
    one = briefing("a country", lang="pt")

    found = as_text(made(one, "pptx"), "pptx")

    for slide in one.slides:
        assert close(slide.title) in found


def test_why_a_package_matches_stands_under_it_in_the_preview_too() -> None:
    one = briefing()
    drawn = next(svg(scene) for scene in scenes(one) if "In part: capacity" in svg(scene))

    lines = re.findall(r"y='([\d.]+)'[^>]*font-size='([\d.]+)'[^>]*>([^<]*)</text>", drawn)
    package, why = (next(line for line in lines if line[2].startswith(start)) for start in ("Investing", "In part"))
    assert float(why[0]) - float(package[0]) >= float(why[1])


def test_a_typeface_that_stands_in_for_ours_is_drawn_no_wider_so_that_no_line_runs_into_what_is_beside_it() -> None:
    drawn = svg(scenes(briefing())[-1])

    # as high as Calibri’s small letters, and as Georgia’s where a line has serifs
    assert drawn.count("font-size-adjust:.466") == 1
    assert drawn.count("font-size-adjust:.481") == drawn.count("Georgia")
