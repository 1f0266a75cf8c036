"""The script as a Word document."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from docx import Document

from pages.parts.pack.document.script import docx_script
from tests.pages.parts.pack.briefs import EACH_FILE, briefing
from tests.pages.parts.pack.office import as_pdfs, close


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_a_script_is_read_from_its_first_page_and_answers_are_overleaf(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    paragraphs = Document(io.BytesIO(docx_script(one))).paragraphs
    texts = [paragraph.text for paragraph in paragraphs]
    breaks = [k for k, paragraph in enumerate(paragraphs) if paragraph.paragraph_format.page_break_before]

    # where answers fill a page sources have one of their own
    assert [texts[k] for k in breaks] in ([one.script.headings[2]], [one.script.headings[2], one.headings.notes])
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


def test_all_that_is_said_stands_on_the_first_page_and_answers_on_the_second() -> None:
    ones = [briefing(*some) for some in (("a country", "government", "es"), ("everything", "press", "pt"))]
    for one, blob in zip(ones, as_pdfs([docx_script(one) for one in ones], "docx"), strict=True):
        pages = [close(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(blob)]
        assert close(one.script.minute[-1].rpartition(": ")[2]) in pages[0]
        assert pages[1].startswith(close(one.script.headings[2])) and len(pages) <= 3
        assert close(one.script.questions[-1][0]) in pages[1]
