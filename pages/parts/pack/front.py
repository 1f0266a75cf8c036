"""The first sheet of a workbook: one page to print, as the hand-out begins, and the way to the other sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pages.parts.pack.cells import plain_words, write
from pages.parts.pack.columns import INDENT, SIZE, address, room, row_height
from pages.parts.pack.content import Brief, Sheet, Slide, in_time
from pages.parts.pack.looks import KINDS, Looks
from pages.parts.pack.slides.frame import DOTS
from pages.parts.words.languages import LANGUAGES

# pixels of the first column, for names and days, and of the last, for numbers and signs
NAMES, LAST = 176, 132
# columns between them where no dots stand there
MARKS = 5
# points between parts
GAP = 7


class Front:
    """The sheet as it is written, row under row."""

    def __init__(self, page: Any, brief: Brief, look: Looks) -> None:
        self.page, self.brief, self.look, self.row = page, brief, look, 0
        self.boards = brief.tables("asked", "since")
        self.marks = max((len(board.dots.columns) for board in self.boards if board.dots), default=MARKS)
        self.last = self.marks + 1
        self.wide, _high = room(LANGUAGES[brief.lang].paper)
        self.between = self.wide - NAMES - LAST
        page.set_column_pixels(0, 0, NAMES)
        page.set_column_pixels(1, self.marks, self.between // self.marks)
        page.set_column_pixels(self.last, self.last, LAST + self.between % self.marks)

    def gap(self) -> None:
        """Leave a little room."""
        self.page.set_row(self.row, GAP)
        self.row += 1

    def line(self, words: str, kind: str = "text") -> None:
        """Write words across the page."""
        size = KINDS[kind].get("font_size", SIZE)
        bold = bool(KINDS[kind].get("bold"))
        # a typeface that stands in for the serifed one may be much wider
        wide = self.wide * (0.88 if KINDS[kind].get("font_name") else 1) - (INDENT if "indent" in KINDS[kind] else 0)
        self.page.set_row(self.row, row_height([(words, wide)], size, bold=bold) + 1)
        if address(words):
            write(self.page, self.row, 0, words, self.look, self.wide, "place")
        else:
            self._across(0, self.last, words, kind)
        self.row += 1

    def board(self, board: Slide) -> None:
        """Write what is asked or what came of it: dots, or a row for each card, then its small print."""
        self.gap()
        self.line(board.title, "heading")
        if board.dots:
            self._dots(board)
        for card in in_time(board.cards):
            text = f"{card.text} ({card.source})" if card.source else card.text
            self._card(card.head, text, f"{card.sign} {card.word}" if card.word else "", card.colour)
        # the book has its notes beside the claims, under no numbers of this page
        if words := self.brief.small_print(replace(board, marks=())):
            self.line(words, "soft")

    def _dots(self, board: Slide) -> None:
        dots = board.dots
        assert dots  # noqa: S101 - asked for where there are
        for column, words in enumerate(dots.columns, 1):
            self.page.write_string(self.row, column, words, self.look("column"))
        self.page.write_blank(self.row, 0, None, self.look("column"))
        self.page.write_string(self.row, self.last, dots.counted, self.look("column number"))
        each = self.between // self.marks
        heads = [*((words, each) for words in dots.columns), (dots.counted, LAST)]
        self.page.set_row(self.row, row_height(heads))
        self.row += 1
        for name, stances, n in dots.rows:
            self.page.write_string(self.row, 0, plain_words(name), self.look("name"))
            for column, mark in enumerate(stances, 1):
                self.page.write_string(self.row, column, DOTS[mark], self.look("dot"))
            self.page.write_number(self.row, self.last, int("".join(filter(str.isdigit, n))), self.look("count"))
            self.page.set_row(self.row, row_height([(name, NAMES)]) + 2)
            self.row += 1

    def _card(self, head: str, words: str, sign: str, colour: str) -> None:
        self.page.write_string(self.row, 0, plain_words(head), self.look("day"))
        # without a sign its words have all the room
        until, wide = (self.marks, self.between) if sign else (self.last, self.between + LAST)
        self._across(1, until, words, "name")
        if sign:
            self.page.write_string(self.row, self.last, plain_words(sign), self.look("sign", colour))
        cells = [(head, NAMES), (words, wide), (sign, LAST - INDENT)]
        self.page.set_row(self.row, row_height(cells) + 2)
        self.row += 1

    def _across(self, first: int, last: int, words: str, kind: str) -> None:
        """Write words into one cell over some columns."""
        if first < last:
            self.page.merge_range(self.row, first, self.row, last, plain_words(words), self.look(kind))
        else:
            self.page.write_string(self.row, first, plain_words(words), self.look(kind))

    def place(self, name: str, words: str) -> None:
        """Write a link to another sheet."""
        quoted = name.replace("'", "''")
        self.page.write_url(self.row, 0, f"internal:'{quoted}'!A1", self.look("place"), words)
        self.row += 1


def front(
    page: Any,
    brief: Brief,
    look: Looks,
    few: Sheet | None,
    printed: Sequence[tuple[str, str]],
    others: Sequence[tuple[str, str]],
) -> None:
    """Write the sheet: what it is about, its claims, what is asked, what came of it, and links to the others.

    `few` are the organizations where so few signed that their names stand here; `printed` and `others` are names and
    words of the sheets that print with this one, and of those that do not.
    """
    sheet = Front(page, brief, look)
    sheet.line(brief.title, "strong")
    sheet.line(brief.lead, "title")
    sheet.line(f"{brief.context} {brief.scope}", "soft")
    sheet.gap()
    for claim in brief.claims:
        sheet.line(claim.sentence, "claim")
    if brief.question:
        sheet.line(brief.question, "question")
    for board in sheet.boards:
        sheet.board(board)
    if few:
        sheet.gap()
        sheet.line(few.name, "heading")
        sheet.line("; ".join(f"{name} ({country})" for name, country, *_more in few.rows))
    if brief.limits:
        sheet.gap()
        sheet.line(brief.headings.limits, "heading")
        sheet.line(" ".join(brief.limits))
    sheet.gap()
    for words in (brief.stamp, brief.link, brief.credits):
        if words:
            sheet.line(words, "soft")
    # what is for the screen alone stands below all that is printed
    page.print_area(0, 0, sheet.row - 1, sheet.last)
    for heading, places in ((brief.headings.printed, printed), (brief.headings.on_screen, others)):
        if places:
            sheet.gap()
            sheet.line(heading, "strong")
        for name, words in places:
            sheet.place(name, words)
