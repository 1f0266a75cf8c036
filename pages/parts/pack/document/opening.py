"""What opens the Word document: its numbers as a band, and the claims beside the map."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.content import Brief, Figure, Line
from pages.parts.pack.document.room import lines
from pages.parts.pack.document.styles import ACCENT, GROUND, SERIF, SOFT, WIDE, keep_whole
from pages.parts.pack.document.tables import add_words, rgb
from pages.parts.pack.paper import figure_marks, map_key, map_marks, map_sources, unsaid
from pages.parts.views.home.map_picture import Map

# a number over its words, and one that is a day; the words (pt)
FIGURE, DAY, WORDS = 22, 13, 9
# how wide a map may be, so that it and its key are as high as the claims beside it (cm); lines of the key at 9 points
WIDES, KEY = (7.8, 7.4, 7.0, 6.6, 6.2, 5.8), 5 * 9 * 1.15
# a claim and what stands under it, and the heading above them (pt)
CLAIM, UNDER, HEADING = 10.0, 3.0, 26.0
# a typeface that stands in may be so much wider; room at both sides of words in the band (cm)
WIDER, PAD = 1.15, 0.5
# between claims and map (cm), before the words of a list (pt)
GAP, INDENT = 0.6, 18.0
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
    """Add the numbers, then the claims beside the map with its key: under it."""
    from pages.parts.pack.handout.pdf import picture

    add_band(document, brief.boards["map"].figures, figure_marks(brief), footnotes)
    place, beside, air = _map(document, drawn, picture(brief), [line.sentence for line in told])
    if told:
        # a table that began with what keeps with the next would do so whole
        add_words(place, brief.headings.claims, "Heading 1").paragraph_format.keep_with_next = False
        place._tc.remove(place.paragraphs[0]._p)
    for line in told:
        add_claim(place, brief, line, footnotes, air)
    _add_key(document, beside, brief, drawn, footnotes)


def add_claim(place: Any, brief: Brief, line: Line, footnotes: Any, air: float = 0.0) -> None:
    """Add a claim with its note and `air` under it (pt); what an action package is stands with them."""
    from docx.shared import Pt

    sentence = add_words(place, line.sentence, "List Bullet")
    if air:
        sentence.paragraph_format.space_after = Pt(UNDER + air)
    footnotes.cite(sentence, line.mark)
    if line.kind == "unanswered" and brief.meaning:
        meaning = sentence.add_run(f" {brief.meaning}")
        meaning.font.size, meaning.font.color.rgb = Pt(9), rgb(SOFT)


def _map(document: Any, drawn: Map, png: bytes, claims: Sequence[str]) -> tuple[Any, Any, float]:
    """Add the map, with its key about as high as the claims beside it; return both cells and the air under a claim."""
    from docx.shared import Cm, Pt

    from pages.parts.pack.handout.pdf import SHAPE

    shape = max(SHAPE, drawn.width / drawn.height)

    def apart(wide: float) -> float:
        """Return how much higher the map is than the claims (pt)."""
        claimed = HEADING + sum(lines(words, (WIDE - wide - GAP) * CM - INDENT, CLAIM) + UNDER for words in claims)
        return wide / shape * CM + KEY - claimed

    wide = min(WIDES, key=lambda wide: abs(apart(wide)))
    table = document.add_table(rows=1, cols=3)
    table.autofit = False
    keep_whole(table.rows[0])
    cells = table.rows[0].cells
    for cell, column, width in zip(cells, table.columns, (WIDE - wide - GAP, GAP, wide), strict=True):
        cell.width = column.width = Cm(width)
        # words begin and the picture ends where other words do
        _room(cell, 0, 0, 0, 0)
    picture_of = cells[-1].paragraphs[0]
    picture_of.paragraph_format.space_before, picture_of.paragraph_format.space_after = Pt(5), Pt(0)
    drawing = picture_of.add_run().add_picture(io.BytesIO(png), width=Cm(wide))
    # where this is not said LibreOffice puts air at its sides and cuts it
    for side in "TBLR":
        drawing._inline.set(f"dist{side}", "0")
    drawing._inline.docPr.set("descr", drawn.alt)
    return cells[0], cells[-1], min(16.0, max(0.0, apart(wide)) / max(1, len(claims)))


def _add_key(document: Any, place: Any, brief: Brief, drawn: Map, footnotes: Any) -> None:
    """Add what the colours of the map mean, a line each, and under all what else is said of it with its notes."""
    from docx.shared import Cm, Pt

    for n, (fill, words, dot) in enumerate(map_key(drawn)):
        line = add_words(place, "", "Caption")
        line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(0 if n else 3), Pt(0)
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Cm(0.35), -Cm(0.35)
        line.add_run(f"{'●' if dot else '■'}\u00a0").font.color.rgb = rgb(fill)
        line.add_run(words).font.color.rgb = rgb(palette.INK)
    foot, marks = unsaid(brief.boards["map"].foot, brief.limits), map_marks(brief)
    if foot or marks:
        line = add_words(document, foot, "Caption")
        # what no number cites is cited here, and all are named in words
        footnotes.cite(line, *footnotes.new(*marks))
        line.add_run(f"{' ' if foot else ''}{map_sources(brief)}")


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
