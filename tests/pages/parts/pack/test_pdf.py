"""The hand-out: two pages at most, tagged, with claims, notes and accents, read by another library."""

from __future__ import annotations

import pypdfium2
import pytest
from pypdfium2 import raw

from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.formats import made
from tests.pages.parts.pack.briefs import HARMFUL, SELECTIONS, briefing, harmful
from tests.pages.parts.pack.office import close, pdf_text


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_it_holds_the_claims_and_notes_on_two_pages(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    blob = made(one, "pdf")
    found = pdf_text(blob)

    assert 1 <= len(pypdfium2.PdfDocument(blob)) <= 2
    assert close(one.title) in found
    for line in one.claims:
        assert close(line.sentence) in found
    for note in one.notes:
        assert close(note.text) in found


@pytest.mark.parametrize("audience", AUDIENCES)
def test_everything_fits_on_two_pages_for_everyone(audience: str) -> None:
    blob = made(briefing("members too", audience, "es"), "pdf")

    assert len(pypdfium2.PdfDocument(blob)) == 2


def test_it_is_tagged_and_says_that_it_conforms() -> None:
    blob = made(briefing(lang="es"), "pdf")
    document = pypdfium2.PdfDocument(blob)

    assert raw.FPDFCatalog_IsTagged(document)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in blob
    assert document.get_metadata_dict()["Title"] == briefing(lang="es").title


def test_map_and_bars_are_vectors() -> None:
    document = pypdfium2.PdfDocument(made(briefing(), "pdf"))
    kinds = [shape.type for page in document for shape in page.get_objects()]

    assert raw.FPDF_PAGEOBJ_IMAGE not in kinds
    assert kinds.count(raw.FPDF_PAGEOBJ_PATH) > 100


def test_the_names_of_the_signers_keep_their_accents() -> None:
    found = pdf_text(made(briefing(lang="pt"), "pdf"))

    for name in ("Action Réfugiés Montréal", "Laboratório de Estudos de Imigração", "Cátedra de Derechos Humanos"):
        assert close(name) in found


def test_no_name_becomes_markup() -> None:
    found = pdf_text(made(harmful(), "pdf"))

    for name in HARMFUL:
        assert close(name) in found
