"""What opens the Word document: its numbers as a band, and the claims beside the map."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.content import Brief, Figure, Line
from pages.parts.pack.docx_room import lines
from pages.parts.pack.docx_styles import ACCENT, GROUND, SERIF, SOFT, WIDE, keep_whole
from pages.parts.pack.docx_tables import add_words, rgb
from pages.parts.pack.paper import figure_marks, map_key, map_marks, unsaid
from pages.parts.views.home.map_picture import Map

# a number over and before its words, and one that is a day; the words (pt)
FIGURE, BESIDE, DAY, WORDS = 22, 16, 13, 9
# how high a map may be, as high as the claims beside it, and how wide at most (cm)
HIGHS, BROAD = (9.0, 8.5, 8.0, 7.5, 7.0, 6.6, 6.2, 5.8, 5.4, 5.0), 6.6
# a claim and what stands under it, and the heading above them (pt)
CLAIM, UNDER, HEADING = 10.0, 2.0, 26.0
# a typeface that stands in may be so much wider; room at both sides of words in the band (cm)
WIDER, PAD = 1.15, 0.5
# between claims and map (cm), before the words of a list (pt)
GAP, INDENT = 0.6, 18.0
# from a number beside the map to what it counts (cm)
BEFORE = 1.9
# points of a centimetre
CM = 72 / 2.54


def add_band(document: Any, figures: Sequence[Figure], marks: Sequence[int], footnotes: Any) -> None:
    """Add the numbers side by side on a ground, each over what it counts with its note; one of a day is that day."""
    from docx.shared import Cm, Pt

    told = [(figure.date or figure.number, figure.short if figure.date else figure.words) for figure in figures]
    widths = _widths(told)
    table = document.add_table(rows=1, cols=len(told))
    table.autofit = False
    keep_whole(table.rows[0])
    cells = zip(table.columns, table.rows[0].cells, widths, told, marks, strict=True)
    for n, (column, cell, width, (number, words), mark) in enumerate(cells):
        cell.width = column.width = Cm(width)
        cell._tc.get_or_add_tcPr().append(_element("shd", val="clear", color="auto", fill=GROUND))
        _room(cell, 60, PAD / 2, 80, PAD / 2)
        large, small = cell.paragraphs[0], cell.add_paragraph()
        run = large.add_run(number.replace(" ", "\u00a0"))
        run.font.name, run.font.color.rgb = SERIF, rgb(ACCENT)
        run.font.size = Pt(_size(number))
        small.add_run(words).font.size = Pt(WORDS)
        # one note behind numbers that follow one another stands with the first
        footnotes.cite(small, 0 if n and mark == marks[n - 1] else mark)
        for paragraph in (large, small):
            paragraph.paragraph_format.space_after = Pt(0)
        # numbers of both sizes stand on one line
        large.paragraph_format.line_spacing = Pt(FIGURE * 1.15)
    # two tables that touch would be one
    between = add_words(document, "", "Normal").paragraph_format
    between.line_spacing, between.space_after = Pt(4), Pt(0)


def _widths(told: Sequence[tuple[str, str]]) -> list[float]:
    """Return how wide each column of the band is (cm): the more words the wider, and no word is broken."""
    least = [
        max(*(measured(word, WORDS + 0.5) for word in words.split()), measured(number, _size(number), serif=True))
        * WIDER
        / CM
        + PAD
        for number, words in told
    ]
    shares = [max(len(words), 24) ** 0.8 for _number, words in told]
    widths = [max(low, WIDE * share / sum(shares)) for low, share in zip(least, shares, strict=True)]
    spare = [width - low for width, low in zip(widths, least, strict=True)]
    over = sum(widths) - WIDE
    return [width - over * free / (sum(spare) or 1) for width, free in zip(widths, spare, strict=True)]


def _size(number: str) -> int:
    """Return the type of a number (pt); that of a day is smaller."""
    return FIGURE if len(number) < 6 else DAY


def add_beside(document: Any, brief: Brief, drawn: Map, told: Sequence[Line], footnotes: Any) -> None:
    """Add the numbers, the map and beside it the claims, then its key; beside a high map stand the numbers too."""
    from docx.shared import Cm

    from pages.parts.pack.pdf import picture

    figures, marks = brief.boards["map"].figures, figure_marks(brief)
    broad = drawn.width > drawn.height
    if broad:
        add_band(document, figures, marks, footnotes)
    place, below = _map(document, drawn, picture(brief), [line.sentence for line in told], 0 if broad else len(figures))
    if not broad:
        _add_figures(place, figures, marks, footnotes)
    if told:
        # a table that began with what keeps with the next would do so whole
        add_words(place, brief.headings.claims, "Heading 1").paragraph_format.keep_with_next = False
    place._tc.remove(place.paragraphs[0]._p)
    for line in told:
        add_claim(place, brief, line, footnotes)
    # that of a map of countries, which is broad, has room under it
    key = _key(below if broad else document, brief, drawn, footnotes)
    key.paragraph_format.left_indent = Cm(GAP if broad else 0)


def _add_figures(place: Any, figures: Sequence[Figure], marks: Sequence[int], footnotes: Any) -> None:
    """Add the numbers under each other, each before what it counts with its note."""
    from docx.shared import Cm, Pt

    for n, (figure, mark) in enumerate(zip(figures, marks, strict=True)):
        paragraph = add_words(place, "", "Normal")
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
        large = paragraph.add_run((figure.date or figure.number).replace(" ", "\u00a0"))
        large.font.name, large.font.color.rgb, large.font.size = SERIF, rgb(ACCENT), Pt(BESIDE)
        # a second line of words stands under the first
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(BEFORE), -Cm(BEFORE)
        paragraph.add_run(f"\t{figure.short if figure.date else figure.words}").font.size = Pt(CLAIM)
        footnotes.cite(paragraph, 0 if n and mark == marks[n - 1] else mark)


def add_claim(place: Any, brief: Brief, line: Line, footnotes: Any) -> None:
    """Add a claim with its note; what an action package is stands with them."""
    from docx.shared import Pt

    sentence = add_words(place, line.sentence, "List Bullet")
    footnotes.cite(sentence, line.mark)
    if line.kind == "unanswered" and brief.meaning:
        meaning = sentence.add_run(f" {brief.meaning}")
        meaning.font.size, meaning.font.color.rgb = Pt(9), rgb(SOFT)


def _map(document: Any, drawn: Map, png: bytes, claims: Sequence[str], figures: int) -> tuple[Any, Any]:
    """Add the map, about as high as claims and `figures` beside it; return the cell beside it and its own."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    def broad(high: float) -> float:
        return min(BROAD, high * drawn.width / drawn.height)

    def claimed(high: float) -> float:
        room = (WIDE - broad(high) - GAP) * CM - INDENT
        high = HEADING + sum(lines(words, room, CLAIM) + UNDER for words in claims)
        return high + figures * (BESIDE * 1.15 + 2)

    wide = broad(next((high for high in HIGHS if high * CM <= claimed(high)), HIGHS[-1]))
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    keep_whole(table.rows[0])
    left, right = table.rows[0].cells
    for cell, column, width in zip((left, right), table.columns, (WIDE - wide - GAP, wide + GAP), strict=True):
        cell.width = column.width = Cm(width)
    # words begin and the picture ends where other words do
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(_element("tblCellMar", margins))
    picture_of = right.paragraphs[0]
    picture_of.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    picture_of.paragraph_format.space_before, picture_of.paragraph_format.space_after = Pt(9), Pt(0)
    shape = picture_of.add_run().add_picture(io.BytesIO(png), width=Cm(wide))
    shape._inline.docPr.set("descr", drawn.alt)
    return left, right


def _key(place: Any, brief: Brief, drawn: Map, footnotes: Any) -> Any:
    """Add what the colours of the map mean, and return it."""
    board, key = brief.boards["map"], add_words(place, "", "Caption")
    for k, (fill, words, dot) in enumerate(map_key(drawn)):
        run = key.add_run(f"{'   ' if k else ''}{'●' if dot else '■'}\u00a0")
        run.font.color.rgb = rgb(fill)
        key.add_run(words)
    if foot := unsaid(board.foot, brief.limits):
        key.add_run(f". {foot}")
    footnotes.cite(key, *map_marks(brief))
    return key


def _room(cell: Any, top: float, left: float, bottom: float, right: float) -> None:
    """Set the room in a cell: above and below its words in twentieths of a point, left and right in cm."""
    twips = {"top": top, "left": left * CM * 20, "bottom": bottom, "right": right * CM * 20}
    sides = "".join(f'<w:{side} w:w="{round(room)}" w:type="dxa"/>' for side, room in twips.items())
    cell._tc.get_or_add_tcPr().append(_element("tcMar", sides))


def _element(tag: str, inner: str = "", **attributes: str) -> Any:
    """Return an element of a cell's properties."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    said = " ".join(f'w:{key}="{value}"' for key, value in attributes.items())
    return parse_xml(f"<w:{tag} {nsdecls('w')} {said}>{inner}</w:{tag}>")
