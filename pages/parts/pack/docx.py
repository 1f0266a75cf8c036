"""The briefing as a Word document to edit: styles, tables, real footnotes, the map as a picture with its words."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.fixed import fixed, property_words
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.content import Brief, Grid, Signers, Slide, in_time, whole_address
from pages.parts.pack.docx_styles import ACCENT, WIDE, dress, keep_whole, link, sheet
from pages.parts.pack.pdf import untold
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.titles import tied
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import stopped
from pages.parts.words.languages import LANGUAGES

# the names of the styles and their ids in the file
STYLES = {
    name: name.replace(" ", "")
    for name in (
        "Title",
        "Subtitle",
        "Heading 1",
        "Caption",
        "List Bullet",
        "Kicker",
        "Question",
        "Names",
        "Source",
        "Normal",
    )
}
# a table of so many rows stands on one page
TOGETHER = 9
# the highest map and the widest (cm)
HIGH, BROAD = 8.0, 6.4
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
    _paragraph(document, brief.title, "Kicker")
    _title(document, SHORT.sub("\\1\u00a0", tied(brief.lead)))
    _paragraph(document, f"{brief.context} {brief.scope}", "Subtitle")
    if brief.question:
        _paragraph(document, brief.question, "Question")
    words = brief.headings
    footnotes = Footnotes(document, brief.notes)
    place = _map(document, brief, brief.map, footnotes) if brief.map else document
    if lines := untold(brief):
        _paragraph(place, words.claims, "Heading 1")
    for line in lines:
        footnotes.cite(_paragraph(place, line.sentence, "List Bullet"), line.mark)
    for board in brief.tables("asked"):
        _board(document, brief, board, footnotes)
    if brief.demands and brief.told:
        _paragraph(document, brief.demands.title, "Heading 1")
        listed = _paragraph(document, "; ".join(f"{name} ({n})" for name, n in brief.demands.rows), "Names")
        listed.paragraph_format.keep_together = True
    for board in brief.tables("since", "committed"):
        _board(document, brief, board, footnotes)
    if brief.gaps:
        _grid(document, brief.gaps)
        footnotes.cite(document.paragraphs[-1], *(line.mark for line in brief.claims if line.kind == "absent"))
    if signers := brief.signers_apart:
        _signers(document, signers, words.more)
    if brief.limits:
        _paragraph(document, words.limits, "Heading 1")
        for k, limit in enumerate(brief.limits, 1):
            _paragraph(document, limit, "Source").paragraph_format.keep_with_next = k < len(brief.limits)
    _sources(document, brief)
    last = _paragraph(document, "", "Caption")
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


def _paragraph(document: Any, words: str, style: str) -> Any:
    """Add a paragraph in a style and return it; the library would search all styles for each."""
    paragraph = document.add_paragraph(words)
    paragraph._p.style = STYLES[style]
    return paragraph


def _title(document: Any, words: str) -> None:
    """Add the title; what fills two lines fills both."""
    from docx.shared import Cm, Pt

    title = _paragraph(document, words, "Title")
    wide = measured(words, 21, serif=True)
    room = Cm(WIDE - 0.5).pt
    if room < wide < 1.8 * room:
        title.paragraph_format.right_indent = Pt(room - max(0.58 * wide, 0.55 * room))


def _line_to_write_on(document: Any, words: str) -> None:
    """Add a label with an empty line after it that reaches the margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm, Pt

    paragraph = _paragraph(document, f"{words}  \t", "Normal")
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

    for figure in brief.boards["map"].figures:
        paragraph = add()
        number = paragraph.add_run(f"{figure.number} ")
        number.bold, number.font.size, number.font.color.rgb = True, Pt(16), _rgb(ACCENT)
        paragraph.add_run(figure.words)
        paragraph.paragraph_format.space_after = Pt(3)
    key = add("Caption")
    for k, (fill, words) in enumerate(drawn.key):
        run = key.add_run(f"{'   ' if k else ''}■\u00a0")
        run.font.color.rgb = _rgb(fill)
        key.add_run(words)
    board = brief.boards["map"]
    if foot := brief.small_print(replace(board, marks=())):
        key = add("Caption")
        key.add_run(foot)
    footnotes.cite(key, *board.marks)
    return left if drawn.width < drawn.height else document


def _board(document: Any, brief: Brief, board: Slide, footnotes: Any) -> None:
    """Add what is asked or what came of it as a table with its small print."""
    from docx.shared import Pt

    _paragraph(document, board.title, "Heading 1")
    if board.grid:
        widths = (6.0, 11.6) if len(board.grid.header) == 2 else (4.4, 7.4, 5.8)
        _table(document, board.grid.header, board.grid.rows, widths)
    elif board.dots:
        dots = board.dots
        rows = [(name, *(DOTS[mark] for mark in marks), n) for name, marks, n in dots.rows]
        # the last holds “Pronunciamientos” in one line, in a typeface as wide as may stand in for ours
        share = 7.8 / max(len(dots.columns), 1)
        columns = (5.5, *(share for _column in dots.columns), 4.3)
        # a number stands with its year
        heads = (words.replace(" (", "\u00a0(") for words in dots.columns)
        _table(document, ("", *heads, dots.counted), rows, columns, centred=True)
    else:
        cards = [card for card in in_time(board.cards) if card.word]
        rows = [(card.head, card.text, f"{card.sign} ") for card in cards]
        table = _table(document, None, rows, (3.2, 10.6, 3.8))
        for row, card in zip(table.rows, cards, strict=True):
            # on paper its colour is too pale for words
            cell = row.cells[2].paragraphs[0]
            pale = card.colour == palette.FAINT
            cell.runs[0].font.color.rgb = _rgb(palette.SOFT if pale else card.colour)
            word = cell.add_run(card.word)
            word.font.size = Pt(9)
            word.font.color.rgb = _rgb(palette.SOFT if pale else palette.INK)
    print_ = brief.small_print(replace(board, marks=()), listed=brief.demands is not None)
    foot = _paragraph(document, print_, "Caption")
    foot.paragraph_format.keep_together = True
    # with a table stand the notes of what is no claim above since its title says it
    titled = {"asked": "demand", "since": "since"}.get(board.key)
    footnotes.cite(foot, *{*board.marks, *(line.mark for line in brief.claims if line.kind == titled)})


def _grid(document: Any, grid: Grid) -> None:
    _paragraph(document, grid.title, "Heading 1")
    _table(document, grid.header, grid.rows, (6.0, 11.6))
    if grid.note:
        _paragraph(document, grid.note, "Caption")


def _signers(document: Any, signers: Signers, more: str) -> None:
    """Add who signed; countries of few run on behind one another."""
    _paragraph(document, signers.title, "Heading 1")
    paragraph = None
    for country, n, names in signers.groups:
        if paragraph is None or n > ONE_LINE:
            paragraph = _paragraph(document, "", "Names")
        paragraph.add_run(f"{country} ({n}) ").bold = True
        listed = "; ".join(names)
        if len(names) < n:
            listed = f"{listed}; {more.format(n=n - len(names))}"
        paragraph.add_run(f"{stopped(listed)} ")
        if n > ONE_LINE:
            paragraph = None
    _paragraph(document, signers.note, "Caption")


def _sources(document: Any, brief: Brief) -> None:
    """Add the statements as they are cited, then what else the footnotes cite, each with its whole address."""
    _paragraph(document, brief.headings.sources, "Heading 1")
    for source in brief.sources:
        paragraph = _paragraph(document, f"“{source.title}”, {stopped(source.words)} ", "Source")
        link(paragraph, source.url, whole_address(source.url))
    listed = {source.url for source in brief.sources} | {""}
    for note in dict.fromkeys(note for notes in brief.notes for note in notes if note.url not in listed):
        link(_paragraph(document, f"{stopped(note.text)} ", "Source"), note.url, whole_address(note.url))


def _table(document: Any, header: Any, rows: Any, widths: tuple[float, ...], *, centred: bool = False) -> Any:
    """Add a table whose first row, if it is a header, repeats on every page; `centred` all columns but one."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Cm, Pt

    lines = [header, *rows] if header else rows
    table = document.add_table(rows=len(lines), cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for k, (cells, line) in enumerate(zip(lines, table.rows, strict=True), 1):
        for words, cell, width in zip(cells, line.cells, widths, strict=True):
            cell.width = Cm(width)
            cell.text = words
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(0)
                # a short table stands on one page; of a longer one neither its first rows nor its last stand alone
                together = len(lines) <= TOGETHER or k < 3 or k >= len(lines) - 1
                # the last row keeps what explains the table
                paragraph.paragraph_format.keep_with_next = together
                if centred and cell._tc is not line.cells[0]._tc:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                for run in paragraph.runs:
                    run.font.size = Pt(9)
    for line in table.rows:
        keep_whole(line)
    if not header:
        return table
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def _rgb(colour: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(colour.lstrip("#").upper())
