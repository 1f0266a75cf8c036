"""The question with what it is about in the Word document, and all demands on one government in lists and lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pages.parts.pack.board import Grid
from pages.parts.pack.content import Brief
from pages.parts.pack.demand_list import (
    asked_once,
    demand_rows,
    leads,
    list_note,
    list_title,
    raised_in_full,
    with_question,
)
from pages.parts.pack.document.boards import marks_under, on_one_page
from pages.parts.pack.document.styles import INSIDE, SOFT, TABLE, WIDE
from pages.parts.pack.document.tables import COUNTED, LISTS, add_lists, add_words, side_by_side
from pages.parts.pack.paper import board_marks
from pages.parts.words.catalogue import gettext as _


def add_question(document: Any, brief: Brief, asked: str) -> None:
    """Add what one asks of whom one meets, and under it the demands that this is about."""
    from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
    from docx.shared import Cm, Pt

    question = add_words(document, asked, "Question")
    full = raised_in_full(brief)
    question.paragraph_format.tab_stops.add_tab_stop(Cm(WIDE) - Pt(INSIDE), WD_TAB_ALIGNMENT.RIGHT)
    lines = [("", "", _("Statements")), *((f"{name}: ", *rest) for name, *rest in full)] if full else []
    for k, (name, whole, n) in enumerate(lines):
        if k:
            question.runs[-1].add_break(WD_BREAK.LINE)
        # of one statement nothing is counted
        for words, bold in ((name, True), (f"{whole}\t{n}" if full[0][-1] else whole, False)):
            run = question.add_run(words)
            run.bold, run.font.size = bold, Pt(TABLE)


def add_demands(document: Any, brief: Brief, grid: Grid, footnotes: Any, air: float) -> None:
    """Add the demands on one government: in lists with how many statements ask for each, in lines those asked once.

    Those that the question is about stand with it.
    """
    from docx.shared import Pt, RGBColor

    above = with_question(brief)
    heading = add_words(document, list_title(brief), "Heading 1")
    asked = brief.tables("asked")[0]
    footnotes.cite(heading, *board_marks(brief, asked), *footnotes.new(*marks_under(brief, asked)))
    # where each is asked once the lines have all
    if recurring := demand_rows(grid, above):
        _add_lists(document, grid, recurring, air)
    told = add_words(document, "", "Names")
    told.paragraph_format.space_before = Pt(3)
    for words, names in asked_once(grid):
        told.add_run(f"{words}: ").bold = True
        told.add_run(f"{names} ")
    # a line of its own could stand on the next page alone
    told.add_run(under_demands(brief, grid)).font.color.rgb = RGBColor.from_string(SOFT)


def _add_lists(document: Any, grid: Grid, recurring: Sequence[tuple[str, str]], air: float) -> None:
    """Add the demands that recur in lists side by side, each with how many statements ask for it."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import RGBColor

    table = add_lists(document, (("",) * 2 * LISTS, *side_by_side(recurring)), COUNTED * LISTS, air)
    heads = table.rows[0].cells
    for name, count in zip(heads[::2], heads[1::2], strict=True):
        # over the numbers, as wide as it is
        head = name.merge(count)
        head.text = grid.header[0]
        head.paragraphs[0].style, head.paragraphs[0].alignment = "Names", WD_ALIGN_PARAGRAPH.RIGHT
        head.paragraphs[0].runs[0].font.color.rgb = RGBColor.from_string(SOFT)
    for name, count in pairwise(table._cells):
        if leads(grid, name.text):
            for cell in (name, count):
                cell.paragraphs[0].runs[0].bold = True
    on_one_page(table)


def under_demands(brief: Brief, grid: Grid) -> str:
    """Return what stands under the list of all demands: of whom they are asked, and what its marks mean."""
    dots = brief.tables("asked")[0].dots
    # the numbers beside the map say it too
    note = list_note(grid, with_question(brief))
    return note if brief.map else f"{dots.whom if dots else ''} {note}".strip()
