"""Office files against the schemas of Office, by a library that wrote none of them; a planted fault is found."""

from __future__ import annotations

import io
import itertools
import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.slide.figure import figure_scene, slide
from pages.parts.pack.formats import made
from pages.parts.views.demands.recurrence_chart import recurrence_table
from tests.pages.parts.pack.briefs import SELECTIONS, briefing, harmful, shipped

KINDS = ("pptx", "docx", "xlsx")
# outside a sweep each selection once, and each kind once in each language
CASES = [
    pytest.param(selection, kind, lang, marks=() if s == k else pytest.mark.sweep)
    for s, selection in enumerate(SELECTIONS)
    for k, (kind, lang) in enumerate(itertools.product(KINDS, ("en", "es", "pt")))
]


def faults(blob: bytes, ending: str, folder: Path) -> list[str]:
    """Return what is wrong with a file, each fault in words."""
    path = folder / f"file.{ending}"
    path.write_bytes(blob)
    # a validator each: what one keeps of a file is known by its place in memory, where the next file may come to lie
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


@pytest.mark.parametrize(("selection", "kind", "lang"), CASES)
def test_the_files_of_a_pack_keep_the_schemas(selection: str, kind: str, lang: str, tmp_path: Path) -> None:
    assert faults(made(briefing(selection, lang=lang), kind), kind, tmp_path) == []


@pytest.mark.parametrize("kind", KINDS)
def test_harmful_names_keep_the_schemas(kind: str, tmp_path: Path) -> None:
    assert faults(made(harmful(), kind), kind, tmp_path) == []


def test_slides_in_two_languages_keep_the_schemas(tmp_path: Path) -> None:
    blob = made(briefing("a country", lang="es"), "pptx", briefing("a country", lang="en"))

    assert faults(blob, "pptx", tmp_path) == []


def test_a_slide_of_one_figure_keeps_the_schemas(tmp_path: Path) -> None:
    table = recurrence_table(select(shipped(), Filters()))
    blob = slide(figure_scene("A finding", table, "Source: the record.", "example.org"), "1.0.0", "2026-11-22")

    assert faults(blob, "pptx", tmp_path) == []


@pytest.mark.parametrize(
    ("kind", "part", "before", "after"),
    [
        ("pptx", "ppt/slides/slide1.xml", b"<p:nvPr", b"<p:nonsense/><p:nvPr"),
        ("docx", "word/document.xml", b"<w:body>", b"<w:body><w:nonsense/>"),
        ("xlsx", "xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheetData><nonsense/>"),
    ],
)
def test_a_planted_fault_is_found(kind: str, part: str, before: bytes, after: bytes, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made(briefing(), kind))) as file, zipfile.ZipFile(out, "w") as broken:
        for name in file.namelist():
            content = file.read(name)
            if name == part:
                assert before in content
                content = content.replace(before, after, 1)
            broken.writestr(name, content)

    assert faults(out.getvalue(), kind, tmp_path)
