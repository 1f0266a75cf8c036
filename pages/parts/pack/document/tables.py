"""Paragraphs, tables and lists of the Word document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.parts.pack.document.styles import SMALL, TABLE, keep_whole

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
        "Names",
        "Source",
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
    none = ("",) * len(told[0])
    return [tuple(w for k in range(LISTS) for w in (*told[row::side], none, none)[k]) for row in range(side)]


def add_lists(document: Any, rows: Sequence[tuple[str, ...]], widths: tuple[float, ...]) -> Any:
    """Add rows of lists, set close, on one page, and return their table."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Pt

    table = add_table(document, None, rows, widths)
    sides = "".join(f'<w:{side} w:w="8" w:type="dxa"/>' for side in ("top", "bottom"))
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(
        parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
    )
    for cell in table._cells:
        # also what is empty stands low
        cell.paragraphs[0]._p.style = STYLES["Names"]
        for run in cell.paragraphs[0].runs:
            run.font.size = Pt(SMALL)
    return table


def add_table(
    document: Any, header: Any, rows: Any, widths: tuple[float, ...], *, centred: bool = False, air: float = 0.0
) -> Any:
    """Add a table whose first row, if it is a header, repeats on every page; `centred` all columns but one.

    Above and below the words of a row there is `air` (pt). Nothing keeps a row with what comes next: LibreOffice would
    push the table from its page, with what stands before.
    """
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Cm, Pt

    lines = [header, *rows] if header else rows
    table = document.add_table(rows=len(lines), cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for cells, line in zip(lines, table.rows, strict=True):
        for words, cell, width in zip(cells, line.cells, widths, strict=True):
            cell.width = Cm(width)
            cell.text = words
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(air)
                if centred and cell._tc is not line.cells[0]._tc:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                for run in paragraph.runs:
                    run.font.size = Pt(TABLE)
    for line in table.rows:
        keep_whole(line)
    if not header:
        return table
    for cell in table.rows[0].cells:
        for n, run in enumerate(cell.paragraphs[0].runs):
            run.bold = n == 0
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def rgb(colour: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(colour.lstrip("#").upper())
