"""What is asked and what came of it in the Word document, with passages of one demand, events, packages and gaps."""

from __future__ import annotations

from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.board import Grid, Slide
from pages.parts.pack.content import Brief, in_time
from pages.parts.pack.document.claims import add_reported, add_way
from pages.parts.pack.document.packages import add_packages
from pages.parts.pack.document.room import CM
from pages.parts.pack.document.styles import EVENTS, INK, SMALL, SOFT, TABLE, WIDE
from pages.parts.pack.document.tables import (
    add_table,
    add_words,
    keep_together,
    rgb,
)
from pages.parts.pack.paper import board_marks
from pages.parts.pack.paper_asked import alike, doubted, heads
from pages.parts.pack.paper_events import after, barred, parted, way_of
from pages.parts.pack.paper_limits import small_print, unsaid
from pages.parts.pack.paper_packages import gap_rows, packages, packages_title
from pages.parts.pack.slides.frame import DOTS
from pages.parts.words.catalogue import stopped

# words beside a bar, or where others have one
SET_IN = '<w:left w:w="120" w:type="dxa"/>'
# the column of days, the names of demands at least, and a column of dots (cm)
DAYS, NAMES, MARK = 3.8, 4.2, 1.6


def add_board(
    document: Any,
    brief: Brief,
    board: Slide,
    footnotes: Any,
    air: float = 0.0,
    rows: int = 0,
    *,
    over: bool = False,
) -> None:
    """Add what is asked or what came of it as a table with its small print, on a new page if it stands `over`.

    Of dots so many `rows` are shown, and where these are all alike who asks for what is said in words.
    """
    from docx.shared import Pt

    heading = add_words(document, packages_title(board), "Heading 1")
    heading.paragraph_format.page_break_before = over or None
    footnotes.cite(heading, *board_marks(brief, board), *footnotes.new(*marks_under(brief, board)))
    if any(card.passages for card in board.cards):
        _passages(document, board, air)
    elif board.sides and (found := packages(brief)):
        add_packages(document, brief, found)
    elif board.grid:
        widths = (5.4, WIDE - 5.4) if len(board.grid.header) == 2 else (4.2, 7.0, WIDE - 11.2)
        add_table(document, board.grid.header, board.grid.rows, widths)
    elif same := alike(board, rows):
        who, asked = same
        paragraph = add_words(document, "", "Normal")
        paragraph.add_run(f"{who}: ").bold = True
        paragraph.add_run(stopped("; ".join(asked)))
    elif board.dots:
        dots = board.dots
        told = [(name, *(DOTS[mark] for mark in marks), n) for name, marks, n in dots.rows[:rows]]
        names = (f"{name}\n{month}".strip() for name, month in heads(brief, board))
        table = add_table(document, ("", *names, dots.total), told, columns(brief, board), centred=True, air=air)
        for run in (run for cell in table.rows[0].cells for run in cell.paragraphs[0].runs):
            run.font.size = Pt(SMALL)
        for k, row in enumerate(table.rows[1:]):
            for statement in doubted(dots, k):
                row.cells[statement + 1].paragraphs[0].runs[0].font.color.rgb = rgb(palette.MUTED)
        if board.title != brief.headings.each:
            _head_over(table, dots.over)
        on_one_page(table)
    else:
        _events(document, brief, board, air)
        return
    shown = rows if board.dots else len(board.grid.rows if board.grid else board.cards)
    # what an action package is stands with the claim on them
    foot = add_words(document, unsaid(small_print(brief, board, shown), (brief.meaning,)), "Caption")
    foot.paragraph_format.keep_together = True


def _events(document: Any, brief: Brief, board: Slide, air: float) -> None:
    """Add what happened in the order of time, with its small print on one page; under a day stands its way."""
    cards = [card for card in in_time(board.cards) if card.word]
    foot = unsaid(small_print(brief, board, len(board.cards)), (brief.meaning,))
    days = [(card.head, card.text) for card in cards]
    if counts := parted(brief)[1]:
        add_words(document, counts, "Normal").paragraph_format.keep_with_next = True
    table = add_table(document, None, [*days, ("", "")], (DAYS, WIDE - DAYS), air=air, style=EVENTS)
    for row, card in zip(table.rows, cards, strict=False):
        add_way(add_words(row.cells[0], "", "Names"), card, way_of(card))
        if any(map(barred, cards)) and not all(map(barred, cards)):
            _mark(row.cells[0], barred(card))
        if why := after(brief, card):
            row.cells[1].paragraphs[0].add_run(f" {why}").font.color.rgb = rgb(palette.SOFT)
        for said, source in brief.script.besides(card):
            add_reported(row.cells[1].paragraphs[0], f" {said}", source)
    _under(table, foot)
    # the small print stands with the last two; were the first row kept too, LibreOffice would keep the whole table
    for row in table.rows[max(1, len(cards) - 2) : -1]:
        _with_next(row)


def _with_next(row: Any) -> None:
    """Keep a row of a table on the page of what comes next."""
    for one in (p for cell in row.cells for p in cell.paragraphs):
        one.paragraph_format.keep_with_next = True


def on_one_page(table: Any, *, whole: bool = False) -> None:
    """Keep a table on one page, or as a `whole` with what comes next, where nothing stands before but its heading.

    Were the last row of another kept too, LibreOffice would take along what stands before.
    """
    for row in table.rows if whole else table.rows[:-1]:
        _with_next(row)


def _under(table: Any, words: str) -> None:
    """Put the small print of a table into its last row, which no page's end parts from the others."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    first, *_others, last = table.rows[-1].cells
    cell = first.merge(last)
    cell.text = words
    cell.paragraphs[0].style = "Caption"
    none = "".join(f'<w:{side} w:val="nil"/>' for side in ("left", "bottom", "right"))
    cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{none}</w:tcBorders>"))


def _mark(cell: Any, own: bool) -> None:
    """Set words in from the left, where a bar marks what is a government's `own`."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    bar = f'<w:left w:val="single" w:sz="24" w:color="{INK}"/>' if own else ""
    for words in (f"<w:tcBorders {nsdecls('w')}>{bar}</w:tcBorders>", f"<w:tcMar {nsdecls('w')}>{SET_IN}</w:tcMar>"):
        cell._tc.get_or_add_tcPr().append(parse_xml(words))


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


def columns(brief: Brief, board: Slide) -> tuple[float, ...]:
    """Return how wide the columns of dots are (cm), that of the demands first: no word over one is broken."""
    over = [*heads(brief, board), (board.dots.total if board.dots else "", "")]
    # a typeface that stands in for ours may be a seventh wider; a month may then stand in two lines
    words = [
        max(*(measured(word, SMALL, bold=True) * 1.18 for word in (*name.split(), *month.split("\n"))))
        for name, month in over
    ]
    least = [one / CM + 0.4 for one in words]
    # where there is room a name stands in a line
    marks = [
        max(low, MARK, measured(name, SMALL, bold=True) / CM + 0.4) for low, (name, _m) in zip(least, over, strict=True)
    ]
    if sum(marks) <= WIDE - NAMES:
        return (WIDE - sum(marks), *marks)
    wide = min(NAMES, WIDE - sum(least))
    return (wide, *(one + (WIDE - wide - sum(least)) / len(least) for one in least))


def _passages(document: Any, board: Slide, air: float) -> None:
    """Add the statements that make one demand with some of their passages: words, their place, and what is meant.

    Above each there is some `air` (pt).
    """
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    rows = [(card.head, card.text) for card in board.cards]
    table = add_table(document, None, rows, (DAYS, WIDE - DAYS), air=air)
    for row, card in zip(table.rows, board.cards, strict=True):
        # between its passages a page may end
        row._tr.trPr.remove(row._tr.trPr.find(qn("w:cantSplit")))
        row.cells[1].paragraphs[0].paragraph_format.keep_with_next = True
        for cue, place, summary in card.passages:
            paragraph = row.cells[1].add_paragraph()
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(4), Pt(air)
            # what is meant comes before the words of another language
            paragraph.add_run(f"{summary} ").font.size = Pt(TABLE)
            where = paragraph.add_run(f"(“{cue}”, {place})")
            where.font.size, where.font.color.rgb = Pt(SMALL), RGBColor.from_string(SOFT)


def add_gaps(document: Any, brief: Brief, grid: Grid, footnotes: Any, *marks: int) -> None:
    """Add what is said of countries, each thing once with those of which it is said; the title cites its notes."""
    footnotes.cite(add_words(document, grid.title, "Heading 1"), *marks)
    told = []
    for names, words in gap_rows(brief):
        told.append(add_words(document, "", "Entry"))
        told[-1].add_run(words).bold = True
        told[-1].add_run(f": {stopped(names)}")
    if grid.note:
        told.append(add_words(document, grid.note, "Caption"))
    keep_together(told)
