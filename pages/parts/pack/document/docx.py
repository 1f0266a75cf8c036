"""The briefing as a Word document to edit: styles, tables, real footnotes, the map as a picture with its words."""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.fixed import fixed, property_words
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.citations import cited, shown_address
from pages.parts.pack.content import Brief, Signers, Slide, in_its_language, site_name
from pages.parts.pack.document.opening import add_beside, add_claim
from pages.parts.pack.document.room import events_high, limits_high, room_left, table_high
from pages.parts.pack.document.styles import TITLE, WIDE, dress, link, sheet
from pages.parts.pack.document.tables import add_board, add_demands, add_grid, add_words, columns, marks_under, rgb
from pages.parts.pack.paper import (
    boards,
    heads,
    in_short,
    listed_names,
    small_print,
    standfirst,
    told_elsewhere,
)
from pages.parts.pack.slides.titles import tied
from pages.parts.words.catalogue import stopped
from pages.parts.words.languages import LANGUAGES

# rows of what is asked at least, claims beside the map, and names of a country that may stand with others
FEWEST, BESIDE, FEW = 3, 3, 5
# air above and below the words of a row at most, and by so much what stands on a page is counted too high (pt)
AIR, OVER = 3.0, 15.0
# where two pages have less left (pt; what stands there is counted too high) room is saved; with less than `FAR` there
# are three
SPARE, FAR = -150.0, -400.0
# of how to read this, sentences that stand in any document
FIRST = 4
# a short word goes to the next line with the word after it
SHORT = re.compile(r"(?<![^\s])(\w{1,3}) ")


@in_its_language
def docx(brief: Brief) -> bytes:
    """Return the document: on the first page what the hand-out's has, as far as it holds it, then all else."""
    for saved in range(3):
        document, left = _made(brief, saved)
        if not FAR < left < SPARE:
            break
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue(), brief.issued)


def _made(brief: Brief, saved: int) -> tuple[Any, float]:
    """Return the document and how many points two pages have left.

    Where room is `saved` packages are told in words and countries of few who signed share a paragraph; where more is,
    the last of how to read this are left to the hand-out.
    """
    from docx import Document

    from pages.parts.pack.document.notes import Footnotes

    document = Document()
    dress(document, brief.lang)
    sheet(document, LANGUAGES[brief.lang].paper)
    add_foot(document.sections[0].footer.paragraphs[0], brief)
    add_words(document, brief.title, "Kicker")
    _title(document, SHORT.sub("\\1\u00a0", tied(brief.lead)))
    footnotes = Footnotes(document, cited(brief))
    add_words(document, standfirst(brief), "Subtitle")
    told, lines = boards(brief), [line for line in in_short(brief) if not told_elsewhere(brief, line)]
    # the sources of what happened since stand with its table
    footnotes.later = {line.mark for line in lines if line.kind in {board.key for board in told}} & {
        line.mark for line in brief.claims if line.kind == "since"
    }
    if brief.question:
        add_words(document, brief.question, "Question")
    if brief.map:
        add_beside(document, brief, brief.map, lines[:BESIDE], footnotes)
    elif lines:
        add_words(document, brief.headings.claims, "Heading 1")
    for line in lines[BESIDE if brief.map else 0 :]:
        add_claim(document, brief, line, footnotes)
    kept = brief.limits[: FIRST if saved > 1 else None]
    limits = _add_told(document, brief, told, footnotes, kept)
    for board in brief.tables("committed"):
        add_board(document, brief, board, footnotes, tabled=not saved)
    if brief.gaps:
        add_grid(document, brief.gaps)
        footnotes.cite(document.paragraphs[-1], *(line.mark for line in brief.claims if line.kind == "absent"))
    _limits(document, brief.headings.limits, limits)
    if signers := brief.signers_apart:
        _signers(document, brief, signers, roomy=not saved)
    _sources(document, brief)
    last = add_words(document, "", "Caption")
    if brief.link:
        link(last, brief.link, site_name(brief.link))
        last.add_run(" · ")
    last.add_run(brief.credits)
    last.paragraph_format.keep_with_next = last.paragraph_format.keep_together = True
    _line_to_write_on(document, brief.headings.contact)
    footnotes.write()
    add_properties(document, brief)
    return document, room_left(document, footnotes, pages=2)


def _add_told(
    document: Any, brief: Brief, told: list[Slide], footnotes: Any, limits: tuple[str, ...]
) -> tuple[str, ...]:
    """Add what is asked, of one government in full, and what happened since; return the limits still to be said.

    Where the first page cannot hold what happened, how to read this may have its room.
    """
    words = brief.headings.limits
    for board in told:
        if board.key == "since":
            high = events_high(board.title, board.cards, small_print(brief, board, 1))
            high += footnotes.high(footnotes.later)
            if limits and high > room_left(document, footnotes) + OVER >= limits_high(words, limits):
                _limits(document, words, limits)
                limits = ()
            footnotes.later = set()
        room = room_left(document, footnotes) + OVER if board.dots else 0.0
        if board.dots and brief.demands:
            add_demands(document, brief, brief.demands, footnotes)
        elif board.dots:
            rows, spare = _rows(brief, board, room - footnotes.high(footnotes.new(*marks_under(brief, board))))
            # without room for the fewest all go to the next page
            air = None if spare < 0 else min(AIR, spare / (2 * rows + 4))
            add_board(document, brief, board, footnotes, air, rows)
        else:
            add_board(document, brief, board, footnotes)
    return limits


def _rows(brief: Brief, board: Slide, room: float) -> tuple[int, float]:
    """Return how many rows of dots have room, and how much that leaves (pt; below 0 if even the fewest have none)."""
    dots = board.dots
    assert dots  # noqa: S101 - whoever asks has some
    over = [*heads(board), (dots.total, "")]
    least = min(FEWEST, len(dots.rows))
    for k in range(len(dots.rows), least - 1, -1):
        names = [name for name, _marks, _n in dots.rows[:k]]
        high = table_high(
            board.title, [name for name, _month in over], names, columns(over), small_print(brief, board, k)
        )
        if high <= room or k == least:
            return k, room - high
    return 0, -1.0


def _limits(document: Any, title: str, limits: tuple[str, ...]) -> None:
    """Add what the numbers do not say, if that is still to be said."""
    if not limits:
        return
    add_words(document, title, "Heading 1")
    for k, limit in enumerate(limits, 1):
        add_words(document, limit, "Source").paragraph_format.keep_with_next = k < len(limits)


def _title(document: Any, words: str) -> None:
    """Add the title; what fills two lines fills both."""
    from docx.shared import Cm, Pt

    title = add_words(document, words, "Title")
    wide = measured(words, TITLE, serif=True)
    room = Cm(WIDE - 0.5).pt
    if room < wide < 1.8 * room:
        title.paragraph_format.right_indent = Pt(room - max(0.58 * wide, 0.55 * room))


def _line_to_write_on(document: Any, words: str) -> None:
    """Add a label with an empty line after it that reaches the margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm, Pt

    paragraph = add_words(document, f"{words}  \t", "Normal")
    paragraph.runs[0].bold = True
    paragraph.paragraph_format.space_before = Pt(5)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(WIDE), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)


def add_foot(paragraph: Any, brief: Brief) -> None:
    """Put the version, the licence and the number of the page at the foot of every page."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Pt

    before, between, after = re.split(r"\{n\}|\{of\}", brief.headings.page)
    paragraph.add_run(f"Firmantes · {brief.stamp} · CC BY 4.0 · {before}")
    for field, words in (("PAGE", between), ("NUMPAGES", after)):
        # of one size with the words around it
        run = '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>1</w:t></w:r>'
        paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{field}">{run}</w:fldSimple>'))
        paragraph.add_run(words)
    for run in paragraph.runs:
        run.font.size = Pt(9)


def add_properties(document: Any, brief: Brief) -> None:
    day = datetime.fromisoformat(brief.issued)
    core = document.core_properties
    core.title, core.author, core.language = property_words(brief.title), "Firmantes", LANGUAGES[brief.lang].office
    core.created = core.modified = day
    core.comments, core.last_modified_by = property_words(brief.stamp), "Firmantes"


def _signers(document: Any, brief: Brief, signers: Signers, *, roomy: bool) -> None:
    """Add who signed: a paragraph for each country, or where room is short one for those of few names."""
    add_words(document, signers.title, "Heading 1")
    paragraph, last = None, 0
    for country, n, names in signers.groups:
        if paragraph is None or roomy or max(n, last) > FEW:
            paragraph = add_words(document, "", "Names")
        last = n
        paragraph.add_run(f"{country} ({n})  ").bold = True
        paragraph.add_run(f"{stopped('; '.join(listed_names(brief, n, names)))} ")
    if paragraph is not None:
        paragraph.add_run(signers.note).font.color.rgb = rgb(palette.SOFT)


def _sources(document: Any, brief: Brief) -> None:
    """Add the statements under the names that the footnotes have for them."""
    add_words(document, brief.headings.sources, "Heading 1")
    for source in brief.sources:
        paragraph = add_words(document, "", "Names")
        paragraph.add_run(f"{source.name}. ").bold = True
        link(paragraph, source.url, f"“{source.title}”")
        paragraph.add_run(f", {stopped(source.words)} ")
        link(paragraph, source.url, shown_address(source.url))
        # all stand on the page of what ends the document
        paragraph.paragraph_format.keep_with_next = paragraph.paragraph_format.keep_together = True
