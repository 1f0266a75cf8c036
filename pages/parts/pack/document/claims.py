"""A claim in the Word document, and what stands small under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.parts.claims.notes import Note
from pages.parts.pack.citations import named
from pages.parts.pack.content import Brief, Line, site_name
from pages.parts.pack.document.blanks import write
from pages.parts.pack.document.styles import BODY, INDENT, link
from pages.parts.pack.document.tables import add_words
from pages.parts.pack.paper import unparted
from pages.parts.pack.paper_events import parted

# the claims under which it stands what an action package is
EXPLAINED = "unanswered"


def add_reported(paragraph: Any, words: str, source: Note) -> None:
    """Add what somebody published to a paragraph, behind it who did; it may go on."""
    before, name, rest = named(words, source)
    write(paragraph, before)
    link(paragraph, source.url, name)
    paragraph.add_run(rest)


def beneath(brief: Brief, line: Line, meant: str) -> Sequence[tuple[str, Note | None]]:
    """Return what stands small under a claim: what an action package is if that is `meant`; why the event that leads
    matters, how many people it concerns and what a government said of it, with their sources, which a release has told.

    Of several governments these give way, as what is `meant` does, to a table of what is asked.
    """
    if line.kind == EXPLAINED and meant:
        return [(meant, None)]
    room = brief.demands or meant or not brief.meaning
    if line.kind != "since" or not (brief.question and room):
        return []
    why = [(card.why, None) for card, _source in brief.script.events[-1:] if card.why and parted(brief)[2]]
    return [*why, *brief.script.people, *brief.script.replied]


def add_claim(place: Any, brief: Brief, meant: str, line: Line, footnotes: Any, size: float = BODY) -> Any:
    """Add a claim of a `size` (pt) with its note and what stands under it; what comes last of both is returned."""
    from docx.shared import Pt

    last = add_words(place, unparted(line.sentence), "List Bullet")
    last.runs[0].font.size = Pt(size)
    footnotes.cite(last, line.mark)
    for words, source in beneath(brief, line, meant):
        last.paragraph_format.space_after = Pt(0)
        last = add_words(place, "" if source else words, "Caption")
        last.paragraph_format.left_indent, last.paragraph_format.space_before = Pt(INDENT), Pt(1)
        if source:
            add_reported(last, words, source)
            footnotes.cite(last, line.mark)
    return last


def add_credits(document: Any, brief: Brief, style: str) -> None:
    """Add whose the work is, at the end of how to read it: at that of all it could stand on a page alone."""
    last = add_words(document, "", style)
    if brief.link:
        link(last, brief.link, site_name(brief.link))
        last.add_run(" · ")
    last.add_run(brief.credits)
