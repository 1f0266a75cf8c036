"""The slides: shapes and charts that can be edited, words for those who cannot see, footnotes for the speaker."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from lxml import etree

from pages.parts.pack.formats import made
from tests.pages.parts.pack.briefs import HARMFUL, SELECTIONS, briefing, harmful
from tests.pages.parts.pack.office import as_text, close

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def parts(blob: bytes, folder: str) -> list[etree._Element]:
    """Return the numbered parts of one folder as XML, in order."""
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        names = [name for name in file.namelist() if re.fullmatch(rf"ppt/{folder}/[a-zA-Z]+\d+\.xml", name)]
        names.sort(key=lambda name: int(re.findall(r"\d+", name)[-1]))
        return [etree.fromstring(file.read(name)) for name in names]


def text(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{A}t"))


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_claims_stand_on_slides_and_their_footnotes_in_the_notes(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    blob = made(one, "pptx")

    shown = " ".join(map(text, parts(blob, "slides")))
    spoken = " ".join(map(text, parts(blob, "notesSlides")))

    for line in one.claims:
        assert line.sentence in shown
        assert line.sentence in spoken
    for k, note in enumerate(one.notes, 1):
        assert f"[{k}] {note.line}" in spoken


def test_the_map_is_a_group_of_shapes_named_by_country() -> None:
    one = briefing()
    assert one.map is not None
    (group,) = [g for slide in parts(made(one, "pptx"), "slides") for g in slide.iter(f"{P}grpSp")]

    shapes = {s.find(f".//{P}cNvPr").get("name"): s for s in group.iter(f"{P}sp")}

    assert {shape.outline.iso3 for shape in one.map.shapes} <= set(shapes)
    assert shapes["PAN"].find(f".//{A}custGeom") is not None
    assert "Panama" in shapes["PAN"].find(f".//{P}cNvPr").get("descr")
    assert group.find(f".//{P}cNvPr").get("descr") == one.map.alt


def test_the_chart_is_native_with_its_numbers() -> None:
    one = briefing()
    assert one.chart is not None
    blob = made(one, "pptx")
    (chart,) = parts(blob, "charts")

    labels = [v.text for v in chart.iter(f"{C}v")]

    assert chart.find(f".//{C}barChart") is not None
    for bar in one.chart.bars:
        assert bar.label in labels
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        assert [name for name in file.namelist() if name.startswith("ppt/embeddings/") and name.endswith(".xlsx")]


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_everything_that_is_drawn_has_words_and_every_run_its_language(lang: str) -> None:
    for slide in parts(made(briefing(lang=lang), "pptx"), "slides"):
        for drawn in [*slide.iter(f"{P}graphicFrame"), *slide.iter(f"{P}grpSp"), *slide.iter(f"{P}pic")]:
            assert drawn.find(f".//{P}cNvPr").get("descr")
        for run in slide.iter(f"{A}r"):
            assert run.find(f"{A}rPr").get("lang").startswith(lang)
        ids = [e.get("id") for e in slide.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids))


def test_every_slide_has_a_title_and_its_source() -> None:
    one = briefing()
    for slide in parts(made(one, "pptx"), "slides"):
        assert slide.find(f".//{P}ph[@type='title']") is not None
        assert one.stamp in text(slide)


def test_names_stay_names() -> None:
    shown = " ".join(map(text, parts(made(harmful(), "pptx"), "slides")))

    for name in HARMFUL:
        assert name in shown


def test_libreoffice_opens_it_and_finds_claims_and_accents() -> None:
    one = briefing(lang="pt")
    found = as_text(made(one, "pptx"), "pptx")

    for line in one.claims:
        assert close(line.sentence) in found
    assert close("Action Réfugiés Montréal") in found
