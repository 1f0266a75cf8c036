"""What changed since the last pack as a page of Word, for who was at the last meeting."""

from __future__ import annotations

import io

from pages.parts.drawing.slide.fixed import fixed
from pages.parts.pack.changes import Last, changes
from pages.parts.pack.content import Brief, in_its_language
from pages.parts.pack.document.docx import add_properties, blank
from pages.parts.pack.document.tables import add_words
from pages.parts.words.catalogue import gettext as _


@in_its_language
def docx_changed(brief: Brief, last: Last) -> bytes:
    """Return the page: what is new, changed and gone against an older pack."""
    document, found = blank(brief), changes(brief, last)
    add_words(document, _("What changed since your last pack"), "Kicker")
    add_words(document, brief.title, "Title")
    for words in found.said:
        add_words(document, words, "Normal")
    for title, lines in found.parts:
        add_words(document, title, "Heading 1")
        for words in lines:
            add_words(document, words, "List Bullet")
    add_properties(document, brief)
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue(), brief.issued)
