"""Who signed in the Word document: few in lines, many in columns with a line each or where they run on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.parts.drawing import palette
from pages.parts.pack.content import Brief, Signers
from pages.parts.pack.document.room import CM, lines, page_high
from pages.parts.pack.document.styles import WIDE
from pages.parts.pack.document.tables import add_words, paragraph as written, rgb, run
from pages.parts.pack.paper_signers import listed_names, signing
from pages.parts.words.catalogue import stopped

# so many stand in lines, more in columns, with room between; types with a line each, and of what runs on (pt)
FEW, BETWEEN, TYPES, RUNNING = 12, 14, (10.0, 9.5, 9.0, 8.5), 8.5
# lines of less are kept in one column; lines are counted higher than they stand in most typefaces
LONG, COUNTED = 400, 0.95
# so much of a page is not left empty before them, nor filled after it
EMPTY = 0.22
# the heading above, and what stands under them (pt)
AROUND = 70.0
# how many columns, their type, and the bold words, the others and the room above of each paragraph in them
Columns = tuple[int, float, Sequence[tuple[str, str, float]]]


def add_signers(document: Any, brief: Brief, signers: Signers, above: float, *, apart: bool) -> None:
    """Add who signed under the country where they are based: few in lines, many in columns that begin a page.

    Each has a line, in a type as large as has room. What stands `above` on a page (pt) has them under it if they have
    room there, if they are not to begin one `apart`, or if much of it would be empty: then they go on.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Pt

    if sum(n for _country, n, _names in signers.groups) <= FEW:
        paragraph = add_words(document, "", "End")
        paragraph.paragraph_format.space_before = Pt(8)
        paragraph.add_run(f"{signers.title}. ").bold = True
        for country, n, names in signers.groups:
            # of one country the title says it
            place = f"{country}: " if len(signers.groups) > 1 else ""
            named = signing(brief, names) if brief.demands else listed_names(brief, n, names)
            paragraph.add_run(f"{place}{stopped('; '.join(named))} ")
        paragraph.add_run(signers.note).font.color.rgb = rgb(palette.SOFT)
        return
    heading = add_words(document, signers.title, "Heading 1")
    if signers.note:
        add_words(document, signers.note, "Caption").paragraph_format.keep_with_next = True
    lined, page = _lined(brief, signers), page_high(document)
    ways: list[Columns] = [*((4, size, lined) for size in TYPES), _running(brief, signers)]
    highs = [_high(*way) for way in ways]
    above %= page
    if apart and above + highs[-3] > page and page - above < EMPTY * page:
        heading.paragraph_format.page_break_before, above = True, 0.0
    left = page - above
    whole = [way for way, high in zip(ways, highs, strict=True) if high <= left]
    # no page has a few lines alone
    on = [way for way, high in zip(ways[:-1], highs, strict=False) if left + EMPTY * page < high < left + page]
    columns, size, rows = [*whole, *(on if above else []), ways[-1 if apart and not above else 0]][0]
    _columns(document, columns)
    for head, words, air in rows:
        both = run(f"{head} " if head else "", bold=True, size=size) + run(words, size=size)
        kept = f"<w:keepNext w:val='{int(not words)}'/><w:keepLines w:val='{int(len(words) < LONG)}'/>"
        looks = f"{kept}<w:spacing w:before='{round(20 * air)}'/><w:ind w:left='120' w:hanging='120'/>"
        told = f"<w:p {nsdecls('w')}>{written('Names', both, looks).removeprefix('<w:p>')}"
        document.element.body._insert_p(parse_xml(told))
    _columns(document, 1)


def _high(columns: int, size: float, rows: Sequence[tuple[str, str, float]]) -> float:
    """Return how high paragraphs stand in so many columns, in a type of that `size`, with what is around (pt)."""
    wide = (WIDE * CM - (columns - 1) * BETWEEN) / columns - 6
    return sum(lines(f"{head} {words}", wide, size) + air for head, words, air in rows) / columns * COUNTED + AROUND


def _lined(brief: Brief, signers: Signers) -> list[tuple[str, str, float]]:
    """Return who signed with a line each; the only one of a country stands beside it."""
    rows: list[tuple[str, str, float]] = []
    for country, n, names in signers.groups:
        told = listed_names(brief, n, names)
        rows += [(f"{country}:", told[0], 4.0)] if n == 1 else [(f"{country} ({n})", "", 4.0)]
        rows += [("", name, 0.0) for name in told if n > 1]
    return rows


def _running(brief: Brief, signers: Signers) -> Columns:
    """Return who signed in two columns, those of each country in lines that run on."""
    rows = [
        (f"{country} ({n}):", stopped("; ".join(listed_names(brief, n, names))), 3.0)
        for country, n, names in signers.groups
    ]
    return 2, RUNNING, rows


def _columns(document: Any, n: int) -> None:
    """Let what comes stand in so many columns, on the page where what went before ends."""
    from docx.enum.section import WD_SECTION
    from docx.oxml.ns import qn

    columns = document.add_section(WD_SECTION.CONTINUOUS)._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), str(n))
    columns.set(qn("w:space"), str(20 * BETWEEN))
