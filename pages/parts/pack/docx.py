"""The briefing as a Word document to edit: styles, tables, real footnotes, the map as a picture with its words."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from pages.parts.drawing.slide.fixed import fixed, property_words
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.content import Brief, Signers, Slide, whole_address
from pages.parts.pack.docx_room import room_left, table_high
from pages.parts.pack.docx_styles import ACCENT, WIDE, dress, keep_whole, link, sheet
from pages.parts.pack.docx_tables import add_board, add_grid, add_words, rgb
from pages.parts.pack.paper import by_number, untold
from pages.parts.pack.slides.titles import tied
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import stopped
from pages.parts.words.languages import LANGUAGES

# the highest map and the widest (cm)
HIGH, BROAD = 7.0, 6.4
# the numbers beside it (pt)
FIGURE = 14
# sources that stand with the end of the document
LAST = 6
# rows of what is asked on the first page
FEWEST = 4
# of a country with more organizations the names begin a line
ONE_LINE = 4
# a short word goes to the next line with the word after it
SHORT = re.compile(r"(?<![^\s])(\w{1,3}) ")


def docx(brief: Brief) -> bytes:
    """Return the document."""
    from docx import Document

    from pages.parts.pack.docx_notes import Footnotes

    document = Document()
    dress(document, brief.lang)
    sheet(document, LANGUAGES[brief.lang].paper)
    _foot(document.sections[0].footer.paragraphs[0], brief)
    add_words(document, brief.title, "Kicker")
    _title(document, SHORT.sub("\\1\u00a0", tied(brief.lead)))
    footnotes = Footnotes(document, brief.notes)
    about = add_words(document, f"{brief.context} {brief.scope}", "Subtitle")
    # those of this page are cited first in their order: Word counts them, and they have the numbers of every other file
    here = (*(line.mark for line in untold(brief)), *(brief.boards["map"].marks if brief.map else ()))
    footnotes.cite(about, *range(1, max(here, default=0) + 1))
    if brief.question:
        add_words(document, brief.question, "Question")
    words = brief.headings
    place = _map(document, brief, brief.map, footnotes) if brief.map else document
    if lines := untold(brief):
        add_words(place, words.claims, "Heading 1")
    for line in lines:
        footnotes.cite(add_words(place, line.sentence, "List Bullet"), line.mark)
    limits = brief.limits
    for board in brief.tables("asked"):
        fitting = _on_this_page(brief, board, room_left(document, footnotes))
        if not fitting:
            # what is short stands there instead
            limits = _limits(document, words.limits, limits)
        add_board(document, brief, fitting or board, footnotes)
    if brief.demands and brief.told:
        add_words(document, brief.demands.title, "Heading 1")
        for n, names in by_number(brief.demands):
            listed = add_words(document, "", "Names")
            listed.add_run(f"{n}  ").bold = True
            listed.add_run(names)
    for board in brief.tables("since", "committed"):
        add_board(document, brief, board, footnotes)
    if brief.gaps:
        add_grid(document, brief.gaps)
        footnotes.cite(document.paragraphs[-1], *(line.mark for line in brief.claims if line.kind == "absent"))
    if signers := brief.signers_apart:
        _signers(document, signers, words.more)
    _limits(document, words.limits, limits)
    _sources(document, brief)
    last = add_words(document, "", "Caption")
    if brief.link:
        link(last, brief.link, brief.link)
        last.add_run(" · ")
    last.add_run(brief.credits)
    last.paragraph_format.keep_with_next = last.paragraph_format.keep_together = True
    _line_to_write_on(document, words.contact)
    footnotes.write()
    _properties(document, brief)
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue(), brief.issued)


def _on_this_page(brief: Brief, board: Slide, room: float) -> Slide | None:
    """Return what is asked with as many rows as have room; None if most have none."""
    if not board.dots:
        return board
    rows = board.dots.rows
    for k in range(len(rows), min(FEWEST, len(rows)) - 1, -1):
        fewer = replace(board, dots=replace(board.dots, rows=rows[:k]))
        if table_high(board.dots.columns, k, brief.small_print(fewer, listed=brief.demands is not None)) <= room:
            return fewer
    return None


def _limits(document: Any, title: str, limits: tuple[str, ...]) -> tuple[str, ...]:
    """Add what the numbers do not say, if anything, and return what of it is left to add: nothing."""
    if limits:
        add_words(document, title, "Heading 1")
    for k, limit in enumerate(limits, 1):
        # none stands alone on the next page
        add_words(document, limit, "Source").paragraph_format.keep_with_next = k == len(limits) - 1
    return ()


def _title(document: Any, words: str) -> None:
    """Add the title; what fills two lines fills both."""
    from docx.shared import Cm, Pt

    title = add_words(document, words, "Title")
    wide = measured(words, 21, serif=True)
    room = Cm(WIDE - 0.5).pt
    if room < wide < 1.8 * room:
        title.paragraph_format.right_indent = Pt(room - max(0.58 * wide, 0.55 * room))


def _line_to_write_on(document: Any, words: str) -> None:
    """Add a label with an empty line after it that reaches the margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm, Pt

    paragraph = add_words(document, f"{words}  \t", "Normal")
    paragraph.runs[0].bold = True
    paragraph.paragraph_format.space_before = Pt(9)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(WIDE), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)


def _foot(paragraph: Any, brief: Brief) -> None:
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


def _properties(document: Any, brief: Brief) -> None:
    day = datetime.fromisoformat(brief.issued)
    core = document.core_properties
    core.title, core.author, core.language = property_words(brief.title), "Firmantes", LANGUAGES[brief.lang].office
    core.created = core.modified = day
    core.comments, core.last_modified_by = property_words(brief.stamp), "Firmantes"


def _map(document: Any, brief: Brief, drawn: Map, footnotes: Any) -> Any:
    """Add the map beside the numbers with its key; return where the claims go: beside it too, if it is high."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Cm, Pt

    from pages.parts.pack.pdf import picture

    wide = min(BROAD, HIGH * drawn.width / drawn.height)
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    # words begin and the picture ends where other words do
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    # the schema wants it before the look
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    look.addprevious(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
    keep_whole(table.rows[0])
    left, right = table.rows[0].cells
    for cell, column, width in zip((left, right), table.columns, (WIDE - wide, wide), strict=True):
        cell.width = column.width = Cm(width)
    gap = f'<w:tcMar {nsdecls("w")}><w:right w:w="340" w:type="dxa"/></w:tcMar>'
    left._tc.get_or_add_tcPr().append(parse_xml(gap))
    right.paragraphs[0].paragraph_format.space_after = Pt(0)
    shape = right.paragraphs[0].add_run().add_picture(io.BytesIO(picture(drawn)), width=Cm(wide))
    shape._inline.docPr.set("descr", drawn.alt)

    def add(style: str = "Normal") -> Any:
        paragraph = left.paragraphs[0] if not left.paragraphs[0].runs else left.add_paragraph()
        paragraph._p.style = style.replace(" ", "")
        return paragraph

    board = brief.boards["map"]
    # words stand beside their number, one under the other
    beside = Pt(max((measured(figure.number, FIGURE, bold=True) for figure in board.figures), default=0.0) + 5)
    for figure in board.figures:
        paragraph = add()
        number = paragraph.add_run(f"{figure.number}\t")
        number.bold, number.font.size, number.font.color.rgb = True, Pt(FIGURE), rgb(ACCENT)
        paragraph.add_run(figure.words)
        room = paragraph.paragraph_format
        room.left_indent, room.first_line_indent, room.space_after = beside, -beside, Pt(2)
    key = add("Caption")
    for k, (fill, words) in enumerate(drawn.key):
        run = key.add_run(f"{'   ' if k else ''}■\u00a0")
        run.font.color.rgb = rgb(fill)
        key.add_run(words)
    if foot := brief.small_print(replace(board, marks=())):
        key = add("Caption")
        key.add_run(foot)
    footnotes.cite(key, *board.marks)
    return left if drawn.width < drawn.height else document


def _signers(document: Any, signers: Signers, more: str) -> None:
    """Add who signed; countries of few run on behind one another."""
    add_words(document, signers.title, "Heading 1")
    paragraph = None
    for country, n, names in signers.groups:
        if paragraph is None or n > ONE_LINE:
            paragraph = add_words(document, "", "Names")
        paragraph.add_run(f"{country} ({n}) ").bold = True
        listed = "; ".join(names)
        if len(names) < n:
            listed = f"{listed}; {more.format(n=n - len(names))}"
        paragraph.add_run(f"{stopped(listed)} ")
        if n > ONE_LINE:
            paragraph = None
    add_words(document, signers.note, "Caption")


def _sources(document: Any, brief: Brief) -> None:
    """Add the statements as they are cited, then what else the footnotes cite, each with its whole address."""
    add_words(document, brief.headings.sources, "Heading 1")
    listed = {source.url for source in brief.sources} | {""}
    others = dict.fromkeys(note for notes in brief.notes for note in notes if note.url not in listed)
    cited = [(f"“{source.title}”, {stopped(source.words)}", source.url) for source in brief.sources]
    cited += [(stopped(note.text), note.url) for note in others]
    for k, (words, url) in enumerate(cited, 1):
        paragraph = add_words(document, f"{words} ", "Source")
        link(paragraph, url, whole_address(url))
        # the last page holds more than what ends the document
        paragraph.paragraph_format.keep_with_next = k > len(cited) - LAST
