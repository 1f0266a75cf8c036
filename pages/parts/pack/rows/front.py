"""The first sheet of a workbook: one page to print, with its message, three numbers and a list of the other sheets."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from pages.parts.drawing.slide.scene import INK
from pages.parts.pack.content import Brief, Card, Sheet, Slide, in_time
from pages.parts.pack.letter import figures, in_few_words
from pages.parts.pack.paper import board_marks, scope_words
from pages.parts.pack.paper_asked import asking
from pages.parts.pack.rows.cells import plain_words, write
from pages.parts.pack.rows.columns import INDENT, LITTLE, SIZE, room, row_height
from pages.parts.pack.rows.first import (
    FEW_NAMES,
    SAYS,
    claimed,
    codings,
    counted,
    doubted,
    endorsed,
    noted,
    printed,
    sure,
)
from pages.parts.pack.rows.looks import KINDS, Looks
from pages.parts.pack.slides.frame import DOTS, DOUBTFUL, paler
from pages.parts.pack.slides.heads import dated
from pages.parts.words.catalogue import gettext as _, listed, number, stopped
from pages.parts.words.languages import LANGUAGES

# pixels of the first column, for names and days, and of the last, for numbers and signs
NAMES, LAST = 216, 110
# columns between them where no dots stand there, and of dots at least
MARKS, FEWEST_MARKS = 5, 3
# a whole number with the signs of its thousands
COUNT = re.compile(r"\d{1,3}(?:\D?\d{3})*")
# what the bar of a claim takes (pixels)
BAR = 5
# points between parts, of a row of links, and of one of large numbers
GAP, LINKS, FIGURE = 4, 12, 23
# so many demands stand here; so many claims, limits and names, fewer where there is no room
SOME, SIZES = 5, ((3, 3, FEW_NAMES), (2, 3, FEW_NAMES), (2, 2, FEW_NAMES), (2, 1, FEW_NAMES), (2, 1, 0))


class Nowhere:
    """A page on which nothing is written, to ask how high it would be."""

    def __getattr__(self, _name: str) -> Callable[..., None]:
        """Return what writes nothing."""
        return lambda *_given: None


class Front:
    """The sheet as it is written, row under row."""

    def __init__(self, page: Any, brief: Brief, look: Looks, pages: Mapping[str, int], claims: int) -> None:
        self.page, self.brief, self.look, self.row, self.high = page, brief, look, 0, 0.0
        self.claims = claimed(brief)[:claims]
        # a row of dots has every statement that could ask, those that do not too
        self.boards = [board if board.dots else asking(brief, board) for board in brief.tables("asked")]
        # the events that all files tell; which way all went is said once
        told = any(line.kind == "since" for line in self.claims)
        self.boards += [
            replace(board, title=_("What happened since") if told else board.title) for board in brief.tables("since")
        ]
        self.printed = printed(brief, pages)
        self.marks = max((max(FEWEST_MARKS, len(one.dots.columns)) for one in self.boards if one.dots), default=MARKS)
        self.last = self.marks + 1
        self.wide, _high = room(LANGUAGES[brief.lang].paper)
        self.between = self.wide - NAMES - LAST
        page.set_column_pixels(0, 0, NAMES)
        page.set_column_pixels(1, self.marks, self.between // self.marks)
        page.set_column_pixels(self.last, self.last, LAST + self.between % self.marks)

    def gap(self) -> None:
        """Leave a little room."""
        self.set_high(GAP)
        self.row += 1

    def set_high(self, points: float) -> None:
        """Make this row so high."""
        self.page.set_row(self.row, points)
        self.high += points

    def line(self, words: str, kind: str = "text") -> None:
        """Write words across the page."""
        size = KINDS[kind].get("font_size", SIZE)
        bold = bool(KINDS[kind].get("bold"))
        # a typeface that stands in for the serifed one may be much wider
        wide = self.wide * (0.85 if KINDS[kind].get("font_name") else 1) - (
            INDENT + BAR if "indent" in KINDS[kind] else 0
        )
        self.set_high(row_height([(words, wide)], size, bold=bold) + 1)
        self._across(0, self.last, words, kind)
        self.row += 1

    def thirds(self) -> list[tuple[int, int, int]]:
        """Return three runs of columns, each with its width: names, some between these and the last, and the rest."""
        half, each = max(1, (self.marks + 1) // 2), self.between // self.marks
        return [(0, 0, NAMES), (1, half, each * half), (half + 1, self.last, self.wide - NAMES - each * half)]

    def figures(self) -> None:
        """Write the numbers beside the map, each over what it counts."""
        told = list(zip(self.thirds(), figures(self.brief), strict=False))
        for (first, last, _wide), (figure, _k) in told:
            n = int(re.sub(r"\D", "", figure.number)) if COUNT.fullmatch(figure.number) else figure.number
            beside = " next" if first else ""
            self._across(first, last, figure.date or n, f"{'date figure' if figure.date else 'figure'}{beside}")
        self.set_high(FIGURE)
        self.row += 1
        words = [
            (f"{in_few_words(figure)} [{k}]" if k else in_few_words(figure), wide - INDENT)
            for (_first, _last, wide), (figure, k) in told
        ]
        for ((first, last, _wide), _figure), (what, _width) in zip(told, words, strict=True):
            self._across(first, last, what, "text next" if first else "text")
        self.set_high(row_height(words))
        self.row += 1

    def board(self, board: Slide) -> None:
        """Write what is asked or what came of it: dots, or a row for each card, then its small print."""
        self.gap()
        marks = " ".join(f"[{k}]" for k in board_marks(self.brief, board))
        self.line(f"{board.title} {marks}".strip(), "heading")
        if board.dots:
            self._dots(board)
            board = replace(board, foot=doubted(board.dots, SOME))
        for card in in_time(board.cards):
            text = f"{card.text} ({card.source})" if card.source else stopped(card.text)
            text = " ".join((text, *(f"{place}: {meaning}" for _words, place, meaning in card.passages)))
            self._card(replace(card, word=sure(card)), text)
        shown = len(board.dots.rows[:SOME]) if board.dots else len(board.cards) or None
        # notes stand beside the claims, and no passage has its own words here
        plain = replace(board, marks=(), rest=() if board.key == "asked" and board.cards else board.rest)
        small = self.brief.small_print(plain, shown, named=True, listed=True)
        if board.dots and shown and shown < board.dots.of:
            words = _("Shown: {n} of {of} demands.")
            small = f"{small} {words.format(n=number(shown), of=number(board.dots.of))}".strip()
        # a claim may have said that no package matches the one demand
        said = bool(board.cards) and any(line.kind == "unanswered" for line in self.claims)
        under = "" if said else board.under
        if words := f"{under} {small}".strip():
            self.line(words, "soft")

    def _dots(self, board: Slide) -> None:
        dots = board.dots
        assert dots  # noqa: S101 - asked for where there are
        each = self.between // self.marks
        heads = dated(dots) if dots.named else dots.columns
        for column, words in enumerate((*heads, *[""] * (self.marks - len(heads))), 1):
            self.page.write_string(self.row, column, words, self.look("column"))
        self.page.write_string(self.row, 0, dots.over, self.look("column"))
        self.page.write_string(self.row, self.last, dots.total, self.look("column number"))
        self.set_high(row_height([*((words, each) for words in heads), (dots.total, LAST)]))
        self.row += 1
        for name, stances, n in dots.rows[:SOME]:
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
            self.page.write_number(self.row, self.last, int("".join(filter(str.isdigit, n))), self.look("count"))
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
        runs = [(first, last) for first, last, wide in self.thirds() if wide > LAST]
        things = {sheet.file: counted(sheet) for sheet in self.brief.sheets}
        for k, (name, sheet) in enumerate(others.items()):
            first, last = runs[k % len(runs)]
            if first == 0:
                self.row += bool(k)
                self.set_high(LINKS)
            quoted, words = name.replace("'", "''"), f"{sheet.name}\u00a0({number(things[sheet.file])})"
            self._across(first, last, words, "place")
            self.page.write_url(
                self.row, first, f"internal:'{quoted}'!A1", self.look("place"), words, _(SAYS[sheet.file])
            )
        self.row += 1

    def sources(self) -> None:
        """Write the sources of all that stands here, by the numbers of their notes."""
        self.line(self.brief.headings.sources, "strong")
        marks = [line.mark for line in self.claims] + [k for _figure, k in figures(self.brief)]
        marks += [k for board in self.boards for k in board_marks(self.brief, board)]
        self.line(noted(self.brief, marks), "soft")
        self.gap()

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
    this. Where its page has no room, some claims, limits and names are left to them.
    """
    _wide, page_high = room(LANGUAGES[brief.lang].paper)
    fits = (
        size
        for size in SIZES
        if _written(Nowhere(), brief, look, others, pages, size).high <= LITTLE * page_high or size == SIZES[-1]
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
    size: tuple[int, int, int],
) -> Front:
    """Return the sheet as it is written with so many claims, limits and names at most."""
    claims, limits, few = size
    sheet = Front(page, brief, look, pages, claims)
    sheet.line(brief.title, "strong")
    sheet.line(brief.lead, "title")
    # of a country the numbers below say what is counted
    one = any(line.kind == "country" for line in brief.claims)
    context = endorsed(brief)
    sheet.line(context if one else scope_words(replace(brief, context=context)), "soft")
    sheet.gap()
    if brief.map:
        sheet.figures()
        sheet.gap()
    for claim in sheet.claims:
        sheet.line(f"{claim.sentence} [{claim.mark}]" if claim.mark else claim.sentence, "claim")
    if brief.question:
        sheet.gap()
        sheet.line(brief.question, "question")
    sheet.gap()
    for board in sheet.boards:
        sheet.board(board)
    beside = " ".join(in_few_words(figure) for figure, _k in figures(brief))
    groups = brief.signers.groups if brief.signers else ()
    told = [(name, country) for country, _n, names in groups for name in names if name not in beside]
    if 0 < len(told) <= few and not any(one.file == "organizations" for one in sheet.printed):
        apart = len({country for _name, country in told}) > 1
        listed_names = "; ".join(f"{name} ({country})" if apart else name for name, country in told)
        sheet.gap()
        sheet.line(f"{_('Organizations')}: {listed_names}")
    if brief.limits:
        sheet.gap()
        sheet.line(f"{brief.headings.limits}: {' '.join(brief.limits[:limits])}", "soft")
    sheet.gap()
    sheet.sources()
    sheet.line(_("Sheets of this workbook"), "strong")
    sheet.places(others)
    words = _("Printed with this sheet: {sheets}. The others are for the screen.") if sheet.printed else ""
    words = words.format(sheets=listed(one.name for one in sheet.printed))
    if words := f"{codings(brief)} {words}".strip():
        sheet.line(words, "soft")
    sheet.gap()
    sheet.signed()
    return sheet
