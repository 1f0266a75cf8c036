"""The script as a Word document."""

from __future__ import annotations

import io

import pytest
from docx import Document

from pages.parts.pack.document.script import docx_script
from tests.pages.parts.pack.briefs import EACH_FILE, briefing


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_a_script_is_read_from_its_first_page_and_answers_are_overleaf(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    paragraphs = Document(io.BytesIO(docx_script(one))).paragraphs
    texts = [paragraph.text for paragraph in paragraphs]
    breaks = [k for k, paragraph in enumerate(paragraphs) if paragraph.paragraph_format.page_break_before]

    assert [texts[k] for k in breaks] == [one.script.headings[2]]
    for sentences, first, last in (
        ((*one.script.minute, *one.script.three), 0, breaks[0]),
        (tuple(answer for _heard, answer in one.script.objections), breaks[0], len(texts)),
    ):
        for sentence in sentences:
            assert any(sentence in text for text in texts[first:last])


def test_each_number_in_a_script_has_its_note() -> None:
    one = briefing("a country")
    document = Document(io.BytesIO(docx_script(one)))
    notes = [p.text.split()[0] for p in document.paragraphs if p.style.name == "Names" and p.text[:1].isdigit()]

    assert notes == [str(k) for k in range(1, len(one.notes) + len(one.script.extra) + 1)]
    cited = {str(mark) for marks in one.script.cited.values() for mark in marks}
    assert cited <= set(notes)
