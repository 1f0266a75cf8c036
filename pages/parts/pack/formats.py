"""The formats of a pack; what makes one is imported when it is asked for, and the file is made once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from data.record.cache import cached
from pages.parts.pack.content import Brief
from pages.parts.words.catalogue import N_


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name for readers, the file's ending, and the function that makes it.

    `pairs` says that one file holds both languages of a pack in two; else each language has its own. `beside` says
    that it is made with an eye to the other, so that both hold the same.
    """

    name: str
    ending: str
    mime: str
    made_by: str
    icon: str
    pairs: bool = False
    beside: bool = False

    def file_name(self, brief: Brief, other: Brief | None = None) -> str:
        """Return the file's name, from ids alone; a file in two languages is named by both."""
        name = brief.file
        if other and self.pairs:
            name = f"-{brief.lang}-{other.lang}-".join(name.rsplit(f"-{brief.lang}-", 1))
        return f"{name}.{self.ending}"


OFFICE = "application/vnd.openxmlformats-officedocument"
HERE = "pages.parts.pack"

FORMATS: Mapping[str, Format] = {
    "zip": Format(
        N_("Everything for the meeting"),
        "zip",
        "application/zip",
        f"{HERE}.bundle:bundle",
        ":material/folder_zip:",
        True,
    ),
    "pptx": Format(
        N_("Slides (PowerPoint)"),
        "pptx",
        f"{OFFICE}.presentationml.presentation",
        f"{HERE}.pptx:pptx",
        ":material/co_present:",
        True,
    ),
    "deck": Format(
        N_("Slides for any browser"), "slides.html", "text/html", f"{HERE}.deck:deck", ":material/slideshow:", True
    ),
    "pdf": Format(
        N_("Hand-out (PDF)"),
        "pdf",
        "application/pdf",
        f"{HERE}.handout.pdf:pdf",
        ":material/picture_as_pdf:",
        beside=True,
    ),
    "docx": Format(
        N_("Text to edit (Word)"),
        "docx",
        f"{OFFICE}.wordprocessingml.document",
        f"{HERE}.document.docx:docx",
        ":material/edit_document:",
    ),
    "script": Format(
        N_("What to say (Word)"),
        "script.docx",
        f"{OFFICE}.wordprocessingml.document",
        f"{HERE}.document.script:docx_script",
        ":material/record_voice_over:",
    ),
    "eml": Format(
        N_("Mail, opens as a draft (EML)"),
        "eml",
        "message/rfc822",
        f"{HERE}.mail.page:eml",
        ":material/drafts:",
        beside=True,
    ),
    "html": Format(
        N_("Page to copy into a mail (HTML)"), "html", "text/html", f"{HERE}.mail.page:html", ":material/mail:"
    ),
    "xlsx": Format(
        N_("Rows (Excel)"), "xlsx", f"{OFFICE}.spreadsheetml.sheet", f"{HERE}.rows.workbook:xlsx", ":material/table:"
    ),
    "csv": Format(
        N_("Rows (CSV, zipped)"), "csv.zip", "application/zip", f"{HERE}.rows.workbook:csv_zip", ":material/csv:"
    ),
}


def made(brief: Brief, key: str, other: Brief | None = None) -> bytes:
    """Return the pack as a file of one format; the same pack gives the same bytes.

    `other` is the same pack in a second language, for the formats that hold both or are made beside each other.
    """
    # one way to ask, that a file is made once whoever asks
    return _made(brief, key, other)


@cached
def _made(brief: Brief, key: str, other: Brief | None) -> bytes:
    form = FORMATS[key]
    module, function = form.made_by.split(":")
    make: Callable[..., bytes] = getattr(import_module(module), function)
    return make(brief, other) if form.pairs or form.beside else make(brief)
