"""A claim in the Word document, and what stands small under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.parts.claims.notes import Note
from pages.parts.drawing import palette
from pages.parts.pack.board import Card
from pages.parts.pack.citations import named
from pages.parts.pack.content import Brief, Line
from pages.parts.pack.document.blanks import write
from pages.parts.pack.document.styles import BODY, INDENT, SMALL, link
from pages.parts.pack.document.tables import add_words, rgb
from pages.parts.pack.paper import unparted
from pages.parts.pack.paper_events import way_of
from pages.parts.pack.paper_lead import leading, way_in_line, with_demand

# the claims under which it stands what an action package is
EXPLAINED = "unanswered"


def add_reported(paragraph: Any, words: str, source: Note) -> None:
    """Add what somebody published to a paragraph, behind it who did; it may go on."""
    before, name, rest = named(words, source)
    write(paragraph, before)
    link(paragraph, source.url, name)
    paragraph.add_run(rest)


def beneath(brief: Brief, line: Line, meant: str) -> Sequence[tuple[str, Note | None]]:
    """Return what stands small under a claim: what an action package is if that is `meant`; which way the event that
    leads goes, why it matters, how many people it concerns and what a government said of it, with their sources, which
    a release has told."""
    if line.kind == EXPLAINED and meant:
        return [(meant, None)]
    if line.kind != "since" or not brief.question:
        return []
    led = leading(brief)
    told = [f"{way_in_line(led[0])}{with_demand(brief, led[0])}", led[1]] if led else []
    return [*((words, None) for words in told if words), *brief.script.people, *brief.script.replied]


def add_way(paragraph: Any, card: Card, words: str) -> None:
    """Add in `words` which way an event goes, behind its sign; on paper its colour may be too pale for words."""
    from docx.shared import Pt

    pale = card.colour == palette.FAINT
    for part, colour in ((f"{card.sign} ", card.colour), (words, palette.INK)):
        run = paragraph.add_run(part)
        run.font.size, run.bold = Pt(SMALL), True
        run.font.color.rgb = rgb(palette.SOFT if pale else colour)


def add_claim(place: Any, brief: Brief, meant: str, line: Line, footnotes: Any, size: float = BODY) -> Any:
    """Add a claim of a `size` (pt) with its note and what stands under it; what comes last of both is returned."""
    from docx.shared import Pt

    last = add_words(place, unparted(line.sentence), "List Bullet")
    last.runs[0].font.size = Pt(size)
    footnotes.cite(last, line.mark)
    led = leading(brief) if line.kind == "since" else None
    for k, (words, source) in enumerate(beneath(brief, line, meant)):
        last.paragraph_format.space_after = Pt(0)
        way = led[0] if led and not k else None
        last = add_words(place, "" if source or way else words, "Caption")
        if way:
            add_way(last, way, way_of(way).replace("\n", " "))
            last.add_run(with_demand(brief, way))
        last.paragraph_format.left_indent, last.paragraph_format.space_before = Pt(INDENT), Pt(1)
        if source:
            add_reported(last, words, source)
            footnotes.cite(last, line.mark)
    return last
