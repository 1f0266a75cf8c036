"""Who signed in the Word document: few in lines, many in columns with a line each or where they run on."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from pages.parts.drawing import palette
from pages.parts.pack.content import Brief, Signers
from pages.parts.pack.document.room import CM, lines, page_high
from pages.parts.pack.document.styles import SMALL, WIDE
from pages.parts.pack.document.tables import add_words, rgb
from pages.parts.pack.paper import listed_names
from pages.parts.words.catalogue import stopped

# so many stand in lines, more in columns, with room between; what runs on has a type (pt)
FEW, BETWEEN, RUNNING = 12, 14, 8.5
# lines of less are kept in one column; lines are counted higher than they stand in most typefaces
LONG, COUNTED = 400, 0.93
# how many columns, their type, and the bold words, the others and the room above of each paragraph in them
Columns = tuple[int, float, Sequence[tuple[str, str, float]]]


def add_signers(document: Any, brief: Brief, signers: Signers, above: float) -> None:
    """Add who signed under the country where they are based: few in lines, many in columns.

    Each has a line, if they take no page less where they run on; `above` them so much stands on pages (pt).
    """
    from docx.shared import Pt

    if sum(n for _country, n, _names in signers.groups) <= FEW:
        paragraph = add_words(document, "", "End")
        paragraph.paragraph_format.space_before = Pt(8)
        paragraph.add_run(f"{signers.title}. ").bold = True
        for country, n, names in signers.groups:
            # of one country the title says it
            place = f"{country}: " if len(signers.groups) > 1 else ""
            paragraph.add_run(f"{place}{stopped('; '.join(listed_names(brief, n, names)))} ")
        paragraph.add_run(signers.note).font.color.rgb = rgb(palette.SOFT)
        return
    add_words(document, signers.title, "Heading 1")
    if signers.note:
        add_words(document, signers.note, "Caption").paragraph_format.keep_with_next = True
    ways, page = (_lined(brief, signers), _running(brief, signers)), page_high(document)
    columns, size, rows = min(ways, key=lambda way: ceil(COUNTED * (above + _high(*way)) / page))
    _columns(document, columns)
    for head, words, air in rows:
        paragraph = add_words(document, "", "Names")
        paragraph.add_run(f"{head} " if head else "").bold = True
        paragraph.add_run(words)
        for run in paragraph.runs:
            run.font.size = Pt(size)
        paragraph.paragraph_format.space_before = Pt(air)
        paragraph.paragraph_format.keep_with_next = not words
        paragraph.paragraph_format.keep_together = len(words) < LONG
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Pt(6), Pt(-6)
    _columns(document, 1)


def _high(columns: int, size: float, rows: Sequence[tuple[str, str, float]]) -> float:
    """Return how high paragraphs stand in so many columns, in a type of that `size` (pt)."""
    wide = (WIDE * CM - (columns - 1) * BETWEEN) / columns - 6
    return sum(lines(f"{head} {words}", wide, size) + air for head, words, air in rows) / columns


def _lined(brief: Brief, signers: Signers) -> Columns:
    """Return who signed in four columns, with a line each; the only one of a country stands beside it."""
    rows: list[tuple[str, str, float]] = []
    for country, n, names in signers.groups:
        told = listed_names(brief, n, names)
        rows += [(f"{country}:", told[0], 4.0)] if n == 1 else [(f"{country} ({n})", "", 4.0)]
        rows += [("", name, 0.0) for name in told if n > 1]
    return 4, SMALL, rows


def _running(brief: Brief, signers: Signers) -> Columns:
    """Return who signed in two columns, those of each country in lines that run on."""
    return (
        2,
        RUNNING,
        [
            (f"{country} ({n}):", stopped("; ".join(listed_names(brief, n, names))), 3.0)
            for country, n, names in signers.groups
        ],
    )


def _columns(document: Any, n: int) -> None:
    """Let what comes stand in so many columns, on the page where what went before ends."""
    from docx.enum.section import WD_SECTION
    from docx.oxml.ns import qn

    columns = document.add_section(WD_SECTION.CONTINUOUS)._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), str(n))
    columns.set(qn("w:space"), str(20 * BETWEEN))
