"""Tables and paragraphs of the Word document: what is asked, with passages of one demand, events and gaps."""

from __future__ import annotations

from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.content import Brief, Grid, Slide, in_time
from pages.parts.pack.demand_list import demand_rows, demands_note
from pages.parts.pack.document.room import DAYS
from pages.parts.pack.document.styles import SERIF, SOFT, WIDE, keep_whole
from pages.parts.pack.paper import (
    Packages,
    alike,
    board_marks,
    heads,
    packages,
    same_rows,
    small_print,
    unsaid,
)
from pages.parts.pack.slides.frame import DOTS
from pages.parts.words.catalogue import stopped

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
# a table of so many rows stands on one page; beside so many who signed packages are told in words
TOGETHER, MANY = 9, 12
# the names of demands at least, a column of dots, and names beside packages (cm)
NAMES, MARK, NAMED = 4.2, 2.3, 6.8
# lists of demands side by side, and how wide the column of counts in one is (cm)
LISTS, COUNT = 3, 0.8
# points of what stands in tables
TEXT = 9.5


def add_words(document: Any, words: str, style: str) -> Any:
    """Add a paragraph in a style and return it; the library would search all styles for each."""
    paragraph = document.add_paragraph(words)
    paragraph._p.style = STYLES[style]
    return paragraph


def add_board(
    document: Any,
    brief: Brief,
    board: Slide,
    footnotes: Any,
    air: float | None = None,
    rows: int = 0,
    *,
    tabled: bool = True,
) -> None:
    """Add what is asked or what came of it as a table with its small print; `air` (pt) as in `add_table`.

    Of dots so many `rows` are shown, and where these are all alike who asks for what is said in words.
    """
    from docx.shared import Pt

    add_words(document, board.title, "Heading 1")
    if any(card.passages for card in board.cards):
        _passages(document, board)
    elif board.sides and (found := packages(brief)):
        if told := _sides(document, brief, found, tabled=tabled):
            footnotes.cite(told, *board.marks)
            return
    elif board.grid:
        widths = (5.4, WIDE - 5.4) if len(board.grid.header) == 2 else (4.2, 7.0, WIDE - 11.2)
        add_table(document, board.grid.header, board.grid.rows, widths, explained=True)
    elif same := alike(board, rows):
        who, asked = same
        paragraph = add_words(document, "", "Normal")
        paragraph.add_run(f"{who}: ").bold = True
        paragraph.add_run(stopped("; ".join(asked)))
    elif board.dots:
        dots = board.dots
        told = [(name, *(DOTS[mark] for mark in marks), n) for name, marks, n in dots.rows[:rows]]
        names = (f"{name}\n{month}".strip() for name, month in heads(board))
        wide = columns([*heads(board), (dots.total, "")])
        table = add_table(document, ("", *names, dots.total), told, wide, centred=True, explained=True, air=air)
        _head_over(table, dots.over)
    else:
        cards = [card for card in in_time(board.cards) if card.word]
        days = [(card.head, card.text) for card in cards]
        # those on one demand, whose document is long, begin where there is room
        air = 0.0 if brief.wanted else None
        table = add_table(document, None, days, (DAYS, WIDE - DAYS), explained=True, air=air)
        for row, card in zip(table.rows, cards, strict=True):
            # under the day which way it goes; on paper its colour may be too pale for words
            paragraph = row.cells[0].add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = row.cells[1].paragraphs[0].paragraph_format.keep_with_next
            pale = card.colour == palette.FAINT
            for words, colour in ((f"{card.sign} ", card.colour), (card.word, palette.INK)):
                run = paragraph.add_run(words)
                run.font.size, run.bold = Pt(9), True
                run.font.color.rgb = rgb(palette.SOFT if pale else colour)
    shown = rows if board.dots else len(board.grid.rows if board.grid else board.cards)
    # what an action package is stands with the claim on them
    foot = add_words(document, unsaid(small_print(brief, board, shown), (brief.meaning,)), "Caption")
    foot.paragraph_format.keep_together = True
    footnotes.cite(foot, *marks_under(brief, board))


def marks_under(brief: Brief, board: Slide) -> set[int]:
    """Return the notes that stand with a table: also those of what is no claim above since its title says it."""
    titled = {"asked": "demand", "since": "since"}.get(board.key)
    return {*board_marks(brief, board), *(line.mark for line in brief.claims if line.kind == titled)}


def _head_over(table: Any, words: str) -> None:
    """Put over the columns of dots what their heads are, in a row that repeats with them."""
    from copy import deepcopy

    from docx.enum.text import WD_ALIGN_PARAGRAPH

    first = table.rows[0]
    first._tr.addprevious(deepcopy(first._tr))
    for cell in table.rows[0].cells:
        cell.text = ""
    cells = table.rows[0].cells
    over = cells[1].merge(cells[-2])
    over.text = words
    paragraph = over.paragraphs[0]
    paragraph.style, paragraph.alignment = "Caption", WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = 0


def _sides(document: Any, brief: Brief, found: Packages, *, tabled: bool) -> Any:
    """Add the demands that no package matches in a paragraph, and those that one does with these in a table.

    Where there is no room for one all is told in words, and the last paragraph returned.
    """
    # a long table leaves its room to the names of many who signed
    many = brief.signers_apart and sum(n for _country, n, _names in brief.signers_apart.groups) > MANY
    table = tabled and (not many or len(found.rows) == 1)
    paragraph = None
    for words, names in found.named if table else found.short:
        paragraph = add_words(document, "", "Names")
        paragraph.add_run(words).bold = True
        paragraph.add_run(f": {names}")
    if not table:
        return paragraph
    if found.rows:
        add_table(document, found.header, found.rows, (NAMED, WIDE - NAMED), explained=True, short=4)
    return None


def columns(names: list[tuple[str, str]]) -> tuple[float, ...]:
    """Return how wide the columns of dots are (cm), that of the demands first: no word over one is broken."""
    # a typeface that stands in for ours may be a seventh wider; a month may then stand in two lines
    words = [
        max(*(measured(word, TEXT, bold=True) * 1.18 for word in name.split()), measured(month, TEXT, bold=True) * 0.95)
        for name, month in names
    ]
    least = [one / 72 * 2.54 + 0.4 for one in words]
    marks = [max(one, MARK) for one in least]
    if sum(marks) <= WIDE - NAMES:
        return (WIDE - sum(marks), *marks)
    wide = min(NAMES, WIDE - sum(least))
    return (wide, *(one + (WIDE - wide - sum(least)) / len(least) for one in least))


def _passages(document: Any, board: Slide) -> None:
    """Add the statements that make one demand with some of their passages: words, their place, and what is meant."""
    from docx.shared import Pt, RGBColor

    rows = [(card.head, card.text) for card in board.cards]
    table = add_table(document, None, rows, (DAYS, WIDE - DAYS), explained=True)
    for row, card in zip(table.rows, board.cards, strict=True):
        # rows are high: one may go over to the next page, not the last without the small print
        keep = card is board.cards[-1]
        for paragraph in (paragraph for cell in row.cells for paragraph in cell.paragraphs):
            paragraph.paragraph_format.keep_with_next = keep
        for cue, place, summary in card.passages:
            paragraph = row.cells[1].add_paragraph()
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(4), Pt(0)
            paragraph.paragraph_format.keep_with_next = keep
            quoted = paragraph.add_run(f"“{cue}” ")
            quoted.font.name, quoted.font.size = SERIF, Pt(12)
            where = paragraph.add_run(f"{place}. ")
            where.font.size, where.font.color.rgb = Pt(9), RGBColor.from_string(SOFT)
            paragraph.add_run(summary).font.size = Pt(9)


def add_demands(document: Any, brief: Brief, grid: Grid, footnotes: Any) -> None:
    """Add all demands made of one government, each with how many statements ask for it, side by side as in a list."""
    board = brief.tables("asked")[0]
    add_words(document, grid.title, "Heading 1")
    told = demand_rows(brief, grid)
    side = -(-len(told) // LISTS)
    lists = [told[k : k + side] for k in range(0, len(told), side)]
    rows = [[words for some in lists for words in (some[k] if k < len(some) else ("", ""))] for k in range(side)]
    table = add_table(document, None, rows, (WIDE / LISTS - COUNT, COUNT) * len(lists), air=0.0)
    _close(table)
    foot = add_words(
        document, f"{board.dots.whom if board.dots else ''} {demands_note(brief, grid)}".strip(), "Caption"
    )
    footnotes.cite(foot, *marks_under(brief, board))


def _close(table: Any) -> None:
    """Set the rows of a table close, in the smallest type."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Pt

    sides = "".join(f'<w:{side} w:w="8" w:type="dxa"/>' for side in ("top", "bottom"))
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(
        parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
    )
    for run in (run for cell in table._cells for run in cell.paragraphs[0].runs):
        run.font.size = Pt(9)


def add_grid(document: Any, grid: Grid) -> None:
    """Add what is said of countries, each thing once with those of which it is said."""
    add_words(document, grid.title, "Heading 1")
    for names, words in same_rows(grid.rows):
        paragraph = add_words(document, "", "Names")
        paragraph.add_run(words).bold = True
        paragraph.add_run(f": {stopped(names)}")
    if grid.note:
        add_words(document, grid.note, "Caption")


def add_table(
    document: Any,
    header: Any,
    rows: Any,
    widths: tuple[float, ...],
    *,
    centred: bool = False,
    explained: bool = False,
    air: float | None = None,
    short: int = TOGETHER,
) -> Any:
    """Add a table whose first row, if it is a header, repeats on every page; `centred` all columns but one.

    A `short` one stands on one page; of a longer one no row stands alone before or after a break. One that small print
    `explained` stands on its page. One that has room has `air` (pt) above and below the words of a row, and nothing
    that holds it together: beside footnotes in a table LibreOffice would push it to the next page.
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
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(air or 0)
                together = len(lines) <= short or k <= (2 if header else 1) or k >= len(lines) - 1
                paragraph.paragraph_format.keep_with_next = air is None and together and (explained or k < len(lines))
                if centred and cell._tc is not line.cells[0]._tc:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                for run in paragraph.runs:
                    run.font.size = Pt(TEXT)
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
