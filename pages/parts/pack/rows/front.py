"""The first sheet of a workbook: one page to print, a block for each thing, and a list of the other sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pages.parts.drawing.slide.scene import INK
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, Line, Sheet, in_time
from pages.parts.pack.paper import (
    band,
    board_marks,
    figure_marks,
    figures,
    in_short,
    named_in_question,
    standfirst,
)
from pages.parts.pack.paper_asked import asking, without_same_number
from pages.parts.pack.paper_events import kept, leading_first, parted, recounted
from pages.parts.pack.rows import first as says
from pages.parts.pack.rows.cells import Nowhere, plain_words, write
from pages.parts.pack.rows.columns import INDENT, LITTLE, SIZE, room, row_height
from pages.parts.pack.rows.looks import KINDS, Looks
from pages.parts.pack.slides.event_rows import of_slide_first
from pages.parts.pack.slides.frame import DOTS, DOUBTFUL, paler
from pages.parts.pack.slides.heads import dated
from pages.parts.words.catalogue import gettext as _, number, stopped
from pages.parts.words.languages import LANGUAGES

Size = tuple[int, int, int, int]
# pixels of the first column, for names and days, and of the last, for numbers and signs; columns between at least
NAMES, LAST, MARKS = 216, 110, 5
# letters of a year
YEAR = 4
# what the bar of a claim takes (pixels)
BAR = 5
# points of a row of links, and of one of large numbers; links and numbers in a row
LINKS, FIGURE, IN_A_ROW = 14, 24, 4
# points between parts, names of signers, events and demands, less of each where there is no room
SIZES = (
    *((air, says.FEW_NAMES, 9, n) for n in (8, 5) for air in (18, 14, 11)),
    *((air, says.FEW_NAMES, 9, 3) for air in (22, 18, 14, 11)),
    *((11, 0, n, 3) for n in (9, 6, 5)),
    *((air, 0, n, 3) for n in (5, 4) for air in (8, 3)),
    # rather than one of four left out
    (1, 0, 4, 3),
    *((air, 0, 3, 3) for air in (8, 3)),
)


class Front:
    """The sheet as it is written, row under row."""

    def __init__(self, page: Any, brief: Brief, look: Looks, pages: Mapping[str, int], size: Size) -> None:
        self.page, self.brief, self.look, self.row, self.high = page, brief, look, 0, 0.0
        self.air, _few, most, self.some = size
        self.claims = says.claimed(brief)
        some = _("Shown: {n} of {of} passages.")
        self.boards = [board if board.dots else asking(brief, board, some) for board in brief.tables("asked")]
        told = any(line.kind == "since" for line in self.claims)
        for one in (of_slide_first(brief, leading_first(brief, one)) for one in brief.tables("since")):
            cards = one.cards[: kept(one, len(one.cards), min(most, len(one.cards)))]
            # a number as of what lacks a package would be taken for that
            one = without_same_number(recounted(brief, one) if told else one, in_short(brief))
            self.boards.append(replace(one, title=_("What happened since") if told else one.title, cards=cards))
        self.printed = says.printed(brief, pages)
        self.marks = max(MARKS, *(len(one.dots.columns) for one in self.boards if one.dots), 0)
        self.last, self.wide = self.marks + 1, room(LANGUAGES[brief.lang].paper)[0]
        self.between = self.wide - NAMES - LAST
        page.set_column_pixels(0, 0, NAMES)
        page.set_column_pixels(1, self.marks, self.between // self.marks)
        page.set_column_pixels(self.last, self.last, LAST + self.between % self.marks)

    def gap(self, share: float = 1) -> None:
        """Leave room between parts, or a share of it."""
        self.set_high(self.air * share)
        self.row += 1

    def set_high(self, points: float) -> None:
        """Make this row so high."""
        self.page.set_row(self.row, points)
        self.high += points

    def line(self, words: str, kind: str = "text") -> None:
        """Write words across the page."""
        size = KINDS[kind].get("font_size", SIZE)
        # a typeface that stands in for the serifed one may be much wider
        wide = self.wide * (0.85 if KINDS[kind].get("font_name") else 1) - (
            INDENT + BAR if "indent" in KINDS[kind] else 0
        )
        self.set_high(row_height([(words, wide)], size, bold=bool(KINDS[kind].get("bold"))) + 1)
        self._across(0, self.last, words, kind)
        self.row += 1

    def runs(self) -> list[tuple[int, int, int]]:
        """Return runs of columns for what stands in a row, each with its width, as even as the columns are."""
        each = self.between // self.marks
        return says.even([0, *(NAMES + each * k for k in range(self.last)), self.wide], IN_A_ROW)

    def figures(self) -> None:
        """Write the numbers beside the map, each over what it counts."""
        every, runs = figures(self.brief), self.runs()
        # the last has what is left of the page
        first, _last, wide = runs[len(every) - 1]
        runs[len(every) - 1 :] = [(first, self.last, wide + sum(more for _f, _l, more in runs[len(every) :]))]
        told = [*zip(every, figure_marks(self.brief), runs, strict=True)]
        for (figure, _words), _mark, (first, last, _wide) in told:
            digits = re.sub(r"\D", "", figure)
            n = int(digits) if digits and number(int(digits)) == figure else figure
            kind = "date figure" if len(figure) > YEAR and n == figure else "figure"
            self._across(first, last, n, f"{kind}{' next' if first else ''}")
        self.set_high(FIGURE)
        self.row += 1
        cells = []
        for (_figure, words), mark, (first, last, wide) in told:
            words = f"{words}\u00a0[{mark}]" if mark else words
            self._across(first, last, words, "text next" if first else "text")
            cells.append((words, wide - INDENT))
        self.set_high(row_height(cells))
        self.row += 1

    def claim(self, line: Line) -> None:
        """Write a claim over what else it says."""
        for words, look in zip(says.in_two(self.brief, line), ("claim", "claim more"), strict=True):
            if words:
                self.line(words, look)

    def board(self, board: Slide) -> None:
        """Write what is asked or what came of it: dots, or a row for each card, then its small print."""
        marks = " ".join(f"[{k}]" for k in board_marks(self.brief, board))
        self.line(f"{board.title} {marks}".strip(), "heading")
        if board.key == "since" and (counts := parted(self.brief)[1]):
            self.line(counts)
        same = says.one_sentence(board, self.some)
        if same:
            self.line(same)
        elif board.dots:
            self._dots(board)
        if board.dots:
            board = replace(board, foot=says.doubted(self.brief, board.dots, self.some))
        for card in in_time(board.cards):
            said = says.with_publishers(self.brief.script.besides(card))
            self._card(replace(card, word=says.sure(card)), f"{stopped(card.text)} {said}".strip())
            for _words, where, meaning in card.passages:
                self._card(replace(card, head=where, sign="", word=""), meaning)
        shown = len(board.dots.rows[: self.some]) if board.dots else len(board.cards) or None
        # notes stand beside the claims, which say whom most concern, and no passage has its own words here
        rest = () if board.key == "asked" and board.cards else board.rest
        plain = replace(board, dots=None if same else board.dots, marks=(), mostly="", rest=rest)
        small = self.brief.small_print(plain, shown, named=True, listed=True)
        if board.dots and shown and shown < board.dots.of:
            words = _("Shown: {n} of {of} demands.").format(n=number(shown), of=number(board.dots.of))
            small = f"{small} {words} {says.only_rejected(self.brief)}".strip()
        # a claim may have said that no package matches the one demand
        under = "" if board.cards and any(line.kind == "unanswered" for line in self.claims) else board.under
        runs = says.one_measure(self.brief, f"{under} {small}") if board.key == "since" else ""
        if words := " ".join(filter(None, (under, small, runs))):
            self.line(words, "soft")

    def _dots(self, board: Slide) -> None:
        dots = board.dots
        assert dots  # noqa: S101 - asked for where there are
        each = self.between // self.marks
        heads = says.with_signers(self.brief, dots, dated(dots) if dots.named else dots.columns)
        signed = says.who_signed(self.brief)
        total = _("Organizations that signed at least one") if signed else dots.total
        total = "" if says.signed_alike(self.brief, dots, self.some) else total
        for column, words in enumerate((*heads, *[""] * (self.marks - len(heads))), 1):
            self.page.write_string(self.row, column, words, self.look("column"))
        self.page.write_blank(self.row, 0, None, self.look("column"))
        self.page.write_string(self.row, self.last, total, self.look("column number"))
        self.set_high(row_height([*((words, each) for words in heads), (total, LAST)]))
        self.row += 1
        for name, stances, n in dots.rows[: self.some]:
            self.page.write_string(self.row, 0, plain_words(name), self.look("name"))
            for column in range(len(stances) + 1, self.last):
                self.page.write_blank(self.row, column, None, self.look("dot"))
            for column, mark in enumerate(stances, 1):
                doubt = (name, dots.named[column - 1]) in dots.doubted
                colour = paler(INK, DOUBTFUL) if doubt else ""
                self.page.write_string(self.row, column, DOTS[mark], self.look("dot", colour))
                if doubt:
                    # that it is lighter is read aloud, and in one colour, too
                    self.page.write_comment(self.row, column, _("arguable"))
            many = signed[name] if signed else int(re.sub(r"\D", "", n))
            self.page.write(self.row, self.last, many if total else None, self.look("count"))
            self.set_high(row_height([(name, NAMES)]) + 1)
            self.row += 1

    def _card(self, card: Card, words: str) -> None:
        """Write when something was, its word below, and beside them all the room for what it was."""
        wide, head, sign = self.between + LAST, plain_words(card.head), plain_words(f"{card.sign} {card.word}".strip())
        when = self.look("day")
        if head and sign:
            self.page.write_rich_string(self.row, 0, when, f"{head}\n", self.look("word", card.colour), sign, when)
        else:
            self.page.write_string(self.row, 0, sign or head, self.look("sign", card.colour) if sign else when)
        self._across(1, self.last, words, "name")
        self.set_high(
            max(row_height([(words, wide)]), row_height([("\n".join(filter(None, (head, sign))), NAMES)])) + 1
        )
        self.row += 1

    def _across(self, first: int, last: int, cell: str | int, kind: str) -> None:
        """Write words or a number into one cell over some columns."""
        shown = cell if isinstance(cell, int) else plain_words(cell)
        if first < last:
            self.page.merge_range(self.row, first, self.row, last, shown, self.look(kind))
        else:
            self.page.write(self.row, first, shown, self.look(kind))

    def places(self, others: Mapping[str, Sheet]) -> None:
        """Write a link to each of these sheets (by name), some in a row; what is in it is said where one points at."""
        runs, things = self.runs(), {sheet.file: says.counted(sheet) for sheet in self.brief.sheets}
        for k, (name, sheet) in enumerate(others.items()):
            first, last, _wide = runs[k % len(runs)]
            if first == 0:
                self.row += bool(k)
                self.set_high(LINKS)
            quoted, words = name.replace("'", "''"), f"{sheet.name}\u00a0({number(things[sheet.file])})"
            self._across(first, last, words, "place")
            self.page.write_url(
                self.row, first, f"internal:'{quoted}'!A1", self.look("place"), words, _(says.SAYS[sheet.file])
            )
        self.row += 1

    def signed(self) -> None:
        """Write where this is read online, of which day the data are, and whose the work is."""
        if self.brief.link:
            write(self.page, self.row, 0, self.brief.link, self.look, "place")
        self._across(1 if self.brief.link else 0, self.last, self.brief.stamp, "soft")
        self.set_high(LINKS)
        self.row += 1
        self.line(self.brief.credits, "soft")


def front(page: Any, brief: Brief, look: Looks, others: Mapping[str, Sheet], pages: Mapping[str, int]) -> list[Sheet]:
    """Write the sheet: what it is about, its claims, what is asked, what came of it, and a list of the others.

    `others` are the other sheets by their names, which print on so many `pages`; returned are those that print with
    this. Where its page has no room there is less between its parts, and names are left to the others.
    """
    # it is drawn together a little where it must
    most = room(LANGUAGES[brief.lang].paper)[1] * LITTLE
    fits = (
        size
        for size in SIZES
        if size == SIZES[-1] or _written(Nowhere(), brief, look, others, pages, size).high <= most
    )
    sheet = _written(page, brief, look, others, pages, next(fits))
    page.print_area(0, 0, sheet.row - 1, sheet.last)
    return sheet.printed


def _written(
    page: Any,
    brief: Brief,
    look: Looks,
    others: Mapping[str, Sheet],
    pages: Mapping[str, int],
    size: Size,
) -> Front:
    """Return the sheet as it is written with so much of each of `SIZES`."""
    sheet = Front(page, brief, look, pages, size)
    sheet.line(brief.title, "strong")
    sheet.line(brief.lead, "title")
    sheet.line(standfirst(brief), "soft")
    sheet.gap()
    if asked := band(brief):
        sheet.line(asked, "question")
        if named := named_in_question(brief):
            sheet.line(named)
        sheet.gap()
    if brief.map:
        sheet.figures()
        sheet.gap()
    for k, claim in enumerate(sheet.claims):
        if k:
            sheet.gap(0.5)
        sheet.claim(claim)
    sheet.gap()
    for board in sheet.boards:
        sheet.board(board)
        sheet.gap()
    if not any(one.file == "organizations" for one in sheet.printed) and (names := says.few_named(brief, size[1])):
        sheet.line(names)
        sheet.gap()
    sheet.line(_("Sheets of this workbook"), "strong")
    sheet.places(others)
    sheet.line(says.about_sheets(brief, sheet.printed), "soft")
    sheet.gap()
    sheet.signed()
    return sheet
