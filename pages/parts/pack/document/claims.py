"""A claim in the Word document, and what stands small under it."""

from __future__ import annotations

from typing import Any

from pages.parts.claims.notes import Note
from pages.parts.pack.content import Brief, Line
from pages.parts.pack.document.styles import BODY, INDENT, link
from pages.parts.pack.document.tables import add_words
from pages.parts.pack.mail.notes import publisher
from pages.parts.pack.paper import unparted

# the claims under which it stands what an action package is
EXPLAINED = "unanswered"


def beneath(brief: Brief, line: Line, meant: str) -> list[tuple[str, Note | None]]:
    """Return what stands small under a claim: what an action package is if that is `meant`, and what a government said
    of the event that leads with its source, which a release has told."""
    if line.kind == EXPLAINED and meant:
        return [(meant, None)]
    replied = brief.script.reply if line.kind == "since" and brief.question else ()
    return [(f"{words.rstrip('.')} ({publisher(source)}).", source) for words, source in replied]


def add_claim(place: Any, brief: Brief, meant: str, line: Line, footnotes: Any, size: float = BODY) -> Any:
    """Add a claim of a `size` (pt) with its note and what stands under it; what comes last of both is returned."""
    from docx.shared import Pt

    last = add_words(place, unparted(line.sentence), "List Bullet")
    last.runs[0].font.size = Pt(size)
    footnotes.cite(last, line.mark)
    for words, source in beneath(brief, line, meant):
        last.paragraph_format.space_after = Pt(0)
        last = add_words(place, words if not source else words.removesuffix(f"{publisher(source)})."), "Caption")
        last.paragraph_format.left_indent, last.paragraph_format.space_before = Pt(INDENT), Pt(1)
        if source:
            link(last, source.url, publisher(source))
            last.add_run(").")
    return last
