"""Tables and paragraphs of the Word document: what is asked, with passages of one demand, events and gaps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pages.parts.drawing import palette
from pages.parts.pack.content import Brief, Grid, Slide, in_time
from pages.parts.pack.docx_styles import SERIF, SOFT, keep_whole
from pages.parts.pack.paper import asking, grouped
from pages.parts.pack.slides.frame import DOTS

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
# a table of so many rows stands on one page; of events
TOGETHER, FEW = 9, 3


def add_words(document: Any, words: str, style: str) -> Any:
    """Add a paragraph in a style and return it; the library would search all styles for each."""
    paragraph = document.add_paragraph(words)
    paragraph._p.style = STYLES[style]
    return paragraph


def add_board(document: Any, brief: Brief, board: Slide, footnotes: Any) -> None:
    """Add what is asked or what came of it as a table with its small print."""
    from docx.shared import Pt

    add_words(document, board.title, "Heading 1")
    board = asking(brief, board)
    if any(card.passages for card in board.cards):
        _passages(document, board)
    elif board.grid:
        widths = (6.0, 11.6) if len(board.grid.header) == 2 else (4.4, 7.4, 5.8)
        add_table(document, board.grid.header, board.grid.rows, widths)
    elif board.dots:
        dots = board.dots
        rows = [(name, *(DOTS[mark] for mark in marks), n) for name, marks, n in dots.rows]
        # the last holds “Pronunciamientos” in one line, in a typeface as wide as may stand in for ours
        share = 7.8 / max(len(dots.columns), 1)
        columns = (5.5, *(share for _column in dots.columns), 4.3)
        # a number stands with its year
        heads = (words.replace(" (", "\u00a0(") for words in dots.columns)
        add_table(document, ("", *heads, dots.counted), rows, columns, centred=True)
    else:
        cards = [card for card in in_time(board.cards) if card.word]
        rows = [(card.head, card.text, f"{card.sign} ") for card in cards]
        for row, card in zip(add_table(document, None, rows, (3.2, 10.6, 3.8), whole=FEW).rows, cards, strict=True):
            # on paper its colour is too pale for words
            cell = row.cells[2].paragraphs[0]
            pale = card.colour == palette.FAINT
            cell.runs[0].font.color.rgb = rgb(palette.SOFT if pale else card.colour)
            word = cell.add_run(card.word)
            word.font.size = Pt(9)
            word.font.color.rgb = rgb(palette.SOFT if pale else palette.INK)
    print_ = brief.small_print(replace(board, marks=()), listed=brief.demands is not None)
    foot = add_words(document, print_, "Caption")
    foot.paragraph_format.keep_together = True
    # with a table stand the notes of what is no claim above since its title says it
    titled = {"asked": "demand", "since": "since"}.get(board.key)
    footnotes.cite(foot, *{*board.marks, *(line.mark for line in brief.claims if line.kind == titled)})


def _passages(document: Any, board: Slide) -> None:
    """Add the statements that make one demand with some of their passages: words, their place, and what is meant."""
    from docx.shared import Pt, RGBColor

    rows = [(card.head, card.text) for card in board.cards]
    table = add_table(document, None, rows, (3.2, 14.4))
    for row, card in zip(table.rows, board.cards, strict=True):
        # high rows stand on one page each; the last keeps the small print
        last = card is board.cards[-1]
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = last
        for cue, place, summary in card.passages:
            paragraph = row.cells[1].add_paragraph()
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(4), Pt(0)
            paragraph.paragraph_format.keep_with_next = last
            quoted = paragraph.add_run(f"“{cue}” ")
            quoted.font.name, quoted.font.size = SERIF, Pt(12)
            where = paragraph.add_run(f"{place}. ")
            where.font.size, where.font.color.rgb = Pt(9), RGBColor.from_string(SOFT)
            paragraph.add_run(summary).font.size = Pt(9)


def add_grid(document: Any, grid: Grid) -> None:
    add_words(document, grid.title, "Heading 1")
    add_table(document, grid.header, grouped(grid), (6.0, 11.6))
    if grid.note:
        add_words(document, grid.note, "Caption")


def add_table(
    document: Any, header: Any, rows: Any, widths: tuple[float, ...], *, centred: bool = False, whole: int = TOGETHER
) -> Any:
    """Add a table whose first row, if it is a header, repeats on every page; `centred` all columns but one.

    One of `whole` rows at most stands on one page.
    """
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
                # a short table stands on one page; of a longer one the last row does not stand alone
                together = len(lines) <= whole or k >= len(lines) - 1
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


def rgb(colour: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(colour.lstrip("#").upper())
