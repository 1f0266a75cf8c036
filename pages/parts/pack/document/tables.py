"""Paragraphs, tables and lists of the Word document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from pages.parts.pack.document.styles import CELL, EVENTS

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
        "Entry",
        "End",
        CELL,
        EVENTS,
        "Names",
        "Signers",
        "Normal",
    )
}
# lists side by side, and how wide are the columns of a demand and of its count (cm)
LISTS, COUNTED = 3, (5.3, 0.7)


def add_words(document: Any, words: str, style: str) -> Any:
    """Add a paragraph in a style and return it; the library would search all styles for each."""
    paragraph = document.add_paragraph(words)
    paragraph._p.style = STYLES[style]
    return paragraph


def side_by_side(told: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return rows of lists that stand side by side, each read down; where the last ends early its cells are empty."""
    side = -(-len(told) // LISTS)
    none = ("",) * len(told[0]) if told else ()
    return [tuple(w for k in range(LISTS) for w in (*told[row::side], none, none)[k]) for row in range(side)]


def add_lists(
    document: Any, rows: Sequence[tuple[str, ...]], widths: tuple[float, ...], air: float = 0.0, header: Any = None
) -> Any:
    """Add rows of lists, set close, and return their table."""
    return add_table(document, header, rows, widths, air=air, style="Names", close=True)


def add_table(
    document: Any,
    header: Any,
    rows: Any,
    widths: tuple[float, ...],
    *,
    centred: bool = False,
    air: float = 0.0,
    style: str = CELL,
    close: bool = False,
) -> Any:
    """Add a table whose first row, if it is a header, repeats on every page; `centred` all columns but one.

    Above and below the words of a row there is `air` (pt). Nothing keeps a row with what comes next: LibreOffice would
    push the table from its page, with what stands before. The library would take long for it, cell by cell.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.table import Table

    room = f'<w:spacing w:before="{round(20 * air)}" w:after="{round(20 * air)}"/>'
    centre = '<w:jc w:val="center"/>' if centred else ""
    twips = [round(width / 2.54 * 1440) for width in widths]

    def row(cells: Sequence[str], *, heads: bool = False) -> str:
        told = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips[k]}" w:type="dxa"/></w:tcPr>'
            f"{paragraph(style, run(words, bold=heads), room + (centre if k else ''))}</w:tc>"
            for k, words in enumerate(cells)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if heads else ''}</w:trPr>{told}</w:tr>"

    sides = "".join(f'<w:{side} w:w="8" w:type="dxa"/>' for side in ("top", "bottom")) if close else ""
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in twips)
    table = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
        f'<w:tblLayout w:type="fixed"/>{sides and f"<w:tblCellMar>{sides}</w:tblCellMar>"}<w:tblLook w:val="04A0"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{row(header, heads=True) if header else ''}{''.join(map(row, rows))}"
        "</w:tbl>"
    )
    document.element.body._insert_tbl(table)
    return Table(table, document._body)


def paragraph(style: str, runs: str, looks: str = "") -> str:
    """Return a paragraph in a style as XML; `looks` are properties of its own."""
    return f'<w:p><w:pPr><w:pStyle w:val="{STYLES[style]}"/>{looks}</w:pPr>{runs}</w:p>'


def run(words: str, *, bold: bool = False, size: float = 0.0) -> str:
    """Return words as XML, of the style's size (pt) if none is given; "" of none."""
    if not words:
        return ""
    looks = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{round(2 * size)}"/>' if size else "")
    told = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in words.split("\n"))
    return f"<w:r><w:rPr>{looks}</w:rPr>{told}</w:r>"


def apart(document: Any) -> None:
    """Part two tables: such as touch would be one."""
    from docx.shared import Pt

    between = add_words(document, "", "Normal").paragraph_format
    between.line_spacing, between.space_after = Pt(4), Pt(0)


def keep_together(paragraphs: Sequence[Any]) -> None:
    """Keep paragraphs on one page with each other."""
    for one in paragraphs[:-1]:
        one.paragraph_format.keep_with_next = True


def rgb(colour: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(colour.lstrip("#").upper())
