"""The hand-out as a file: tagged, drawn with lines, its names as they are written."""

from __future__ import annotations

import pypdfium2
from pypdfium2 import raw

from pages.parts.pack.formats import made
from tests.pages.parts.pack.briefs import (
    HARMFUL,
    briefing,
    harmful,
)
from tests.pages.parts.pack.office import close, pdf_text


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
    one = briefing("a long selection", lang="pt")
    found = pdf_text(made(one, "pdf"))

    accented = [
        name for _c, _n, names in (one.signers.groups if one.signers else ()) for name in names if not name.isascii()
    ]
    assert accented and all(close(name) in found for name in accented)


def test_no_name_becomes_markup() -> None:
    found = pdf_text(made(harmful(), "pdf"))

    for name in HARMFUL:
        assert close(name) in found
