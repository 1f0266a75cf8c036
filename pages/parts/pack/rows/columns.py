"""How a sheet lies on paper: how wide its columns are, how high its rows, on how many pages it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import ceil

import numpy as np

from pages.parts.drawing.slide.scene import measured, wrapped
from pages.parts.pack.content import Sheet, site_name
from pages.parts.words.catalogue import gettext as _, number
from pages.parts.words.directions import DIRECTIONS

# type in points, and of a sheet's name; points of a line, and what a row has beside its lines
SIZE, NAME, LINE, ROW = 9, 11, 11.25, 0.75
# width, height (inches) and number of a paper as workbooks know it; its margins
PAPERS = {"us-letter": (8.5, 11.0, 1), "a4": (8.27, 11.69, 9)}
SIDES, ABOVE, BELOW = 0.25, 0.2, 0.45
# columns are as wide as digits of Arial of that size, seven pixels of a screen: on paper so many of them are an inch
PER_INCH = 7 * 72 / (SIZE * 0.556)
# type in these pixels: words that fit on paper fit on a screen, where they are no wider
PIXELS = SIZE / 72 * PER_INCH
# what a cell keeps free beside its words, its indent, and what the filter's arrow covers of a head
BESIDE, INDENT, ARROW = 7, 11, 9
# a page that is higher by no more than this is drawn together to have its last rows: type stays 8.5 points
LITTLE = SIZE / 8.5
# points under a sheet's name and what explains it
AIR = 3
# words are measured for the widest of several typefaces: Arial is narrower by this
NARROWER = 1.035
# lines of a head at most; a text column gives way down to this, a number column stays as narrow as it can be
HEAD, NARROWEST = 4, 44
# room for a site's name (pixels), as links do not wrap: of a longer one the last parts
SITE = 150
# pages of a sheet on paper at most: of gaps and of very many events as many rows are printed as fill
# these, else all events, on which all rests
EACH, CUT, WHOLE = 2, "gaps", "events"
# these sheets stand upright, those of many columns across: in every language and for every selection
UPRIGHT = ("sources", "organizations")
# behind which signs of a whole address a line breaks
BREAKS, BREAK = re.compile(r"(?<=[/-])(?=.)"), "\u200b"
# what stands before a country's ending is no name of a site: "gov.br"
SHORT = 3
# signs of directions, and lines of a list of countries
SIGNS, FEW_LINES = {direction.sign for direction in DIRECTIONS.values()}, 3
# pixels by which columns are tried wider and narrower
STEPS = (64, 16, 4)
# lines break between words, and programs measure these as they like: what that takes of them
MARGIN = 1.01
# rows of a sheet whose lines are counted word by word, and by how many pixels columns are then tried
FEW_ROWS, FINE = 60, (24, 12, 6)


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns (pixels) of which the first `printed` stand on paper, rows (points), pages, and which `part` is printed.

    Rows `above` have the sheet's name and what explains it; of `heights` the first is the head's. `fit` says that a
    little more than these pages is drawn together to stand on them. Of a long list so many `rows` stand on paper.
    """

    widths: tuple[int, ...]
    printed: int
    across: bool
    above: tuple[float, ...]
    heights: tuple[float, ...]
    pages: int
    part: str
    fit: bool
    rows: int


def room(paper: str, *, across: bool = False) -> tuple[int, float]:
    """Return how wide a paper's printed part is (pixels of columns) and how high (points)."""
    width, height, _number = PAPERS[paper]
    width, height = (height, width) if across else (width, height)
    return int((width - 2 * SIDES) * PER_INCH), (height - ABOVE - BELOW) * 72


def layout(sheet: Sheet, paper: str, printed: int = 0) -> Layout:
    """Return how a sheet lies; its printed columns fill the paper's width, each page repeats their heads."""
    across = sheet.file not in UPRIGHT
    total, high = room(paper, across=across)
    rows = [[in_pieces(cell) for cell in row] for row in sheet.rows]
    columns = list(zip(sheet.heads, zip(*rows, strict=True), strict=True))
    printed = printed or len(columns)
    # rows for the screen make no column of paper wider
    seen = sheet.paper[1] or len(rows)
    least = [_least(name, cells) for name, cells in columns]
    lengths = np.array(
        [[measured(shown(cell).replace(BREAK, ""), PIXELS) for cell in cells] for _name, cells in columns]
    )
    lengths = lengths / NARROWER + BESIDE + INDENT
    if sheet.file == "events":
        least = _whole_names(columns, least, lengths.max(axis=1), total)
    # as many of the columns as find room
    while printed > 1 and sum(least[:printed]) > total:
        printed -= 1
    counts = [all(isinstance(cell, int) for cell in cells) for _name, cells in columns]
    links = np.array([any(map(address, cells)) for _name, cells in columns])
    widths = _shared(least[:printed], lengths[:printed, :seen], counts[:printed], links[:printed], total)
    if sheet.paper[1] and seen <= FEW_ROWS:
        widths = _by_words(widths, least, [cells[:seen] for _name, cells in columns[:printed]], counts)
    head = max(map(_head, sheet.heads[:printed], widths))
    # the others are for the screen: what they say, and how they are called, makes no row of the paper higher
    for name, low, longest in zip(sheet.heads[printed:], least[printed:], lengths[printed:], strict=True):
        width = max(low, min(ceil(longest.max() * MARGIN), total))
        while _head(name, width) > head:
            width += 4
        widths.append(width)
    free = [width - (INDENT if k else 0) for k, width in enumerate(widths)]
    heights = [head]
    for row in rows:
        cells = ("" if address(cell) else str(cell) for cell in row)
        heights.append(row_height(zip(cells, free, strict=True)))
    above = [row_height([("", total)], NAME) + AIR]
    kept, every = sheet.paper[1], len(sheet.header)
    while True:
        part = _part((printed, every), (kept, len(sheet.rows)))
        notes = [row_height([(note, sum(widths[:printed]))]) + AIR] if (note := f"{sheet.note} {part}".strip()) else []
        over = sum((*above, *notes))
        fits = _rows_on(heights, high, over, EACH) if sheet.file == CUT or kept < len(sheet.rows) else kept
        if fits >= kept:
            break
        kept = fits
    on_paper = heights[: 1 + kept]
    pages, drawn = (_pages(on_paper, high + more, over) for more in (0, (LITTLE - 1) * high))
    return Layout(tuple(widths), printed, across, (*above, *notes), tuple(heights), drawn, part, drawn < pages, kept)


def _part(columns: tuple[int, int], rows: tuple[int, int]) -> str:
    """Return how many columns and rows of how many are printed, and which; "" where all are, or none."""
    told = []
    if 0 < rows[1] and 0 < rows[0] < rows[1]:
        words = _("Printed: the first {n} of {of} rows.")
        told.append(words.format(n=number(rows[0]), of=number(rows[1])))
    if rows[0] and columns[0] < columns[1]:
        words = _("Printed: {n} of {of} columns; the others are for the screen.")
        told.append(words.format(n=number(columns[0]), of=number(columns[1])))
    return " ".join(told)


def row_height(cells: Iterable[tuple[str, float]], size: float = SIZE, *, bold: bool = False) -> float:
    """Return how high a row is (points) that shows each text whole in so many pixels."""
    pixels = size / SIZE * PIXELS
    lines = max(lines_of(words, _free(width), pixels, bold=bold) for words, width in cells)
    return lines * LINE * size / SIZE + ROW


def _free(width: float) -> float:
    """Return the room for words in a cell, as wide as they are measured."""
    return (width - BESIDE) * NARROWER / MARGIN


def shown(cell: str | int) -> str:
    """Return what a cell shows: of an address the name of its site, of a long name its last parts."""
    words = str(cell)
    if not address(cell):
        return words
    site = site_name(words)
    while measured(site, PIXELS) > SITE and len(parts := site.split(".")) > 2 and len(parts[1]) > SHORT:
        site = site.split(".", 1)[1]
    return site


def in_pieces(cell: str | int) -> str | int:
    """Return an address that is printed whole with a mark where a line of it may break; other cells as they are."""
    whole = isinstance(cell, str) and not address(cell) and "/" in cell and " " not in cell
    return BREAKS.sub(BREAK, str(cell)) if whole else cell


def address(cell: str | int) -> bool:
    """Return whether a cell is one address."""
    return isinstance(cell, str) and cell.startswith(("http://", "https://")) and " " not in cell


def lines_of(words: str, width: float, pixels: float, *, bold: bool = False) -> int:
    """Return how many lines words take in so many pixels; an address breaks where its pieces end."""
    if BREAK in words:
        lines, used = 1, 0.0
        for piece in words.split(BREAK):
            wide = measured(piece, pixels, bold=bold)
            lines, used = (lines + 1, wide) if used and used + wide > width else (lines, used + wide)
        return lines
    if "\n" not in words and measured(words, pixels, bold=bold) <= width:
        return 1
    return len(wrapped(words, width, pixels, bold=bold))


def _least(name: str, cells: Sequence[str | int]) -> int:
    """Return how narrow a column may be: its words stand whole in it, its head in `HEAD` lines."""
    words = [measured(word, PIXELS) for cell in cells for word in shown(cell).replace(BREAK, " ").split()]
    head = max(measured(word, PIXELS, bold=True) for word in name.split() or [""]) + ARROW
    width = max(NARROWEST, ceil(max([head, *words]) + BESIDE + INDENT))
    while _head(name, width) > HEAD * LINE + ROW:
        width += 4
    return width


def _whole_names(
    columns: Sequence[tuple[str, Sequence[str | int]]], least: Sequence[int], longest: np.ndarray, total: int
) -> list[int]:
    """Return how narrow columns of events may be: a direction has two lines, countries before it a few."""
    wider = list(least)
    for k, (_name, cells) in enumerate(columns):
        if k and all(str(cell)[:1] in SIGNS for cell in cells):
            wider[k] = max(wider[k], ceil(longest[k] * 0.6))
            # which are mainly about one country is marked between them
            at = k - 2 if k > 1 and all(len(str(cell)) < 2 for cell in columns[k - 1][1]) else k - 1
            wider[at] = max(wider[at], min(ceil(longest[at] / FEW_LINES), total // 9))
    return wider


def _head(name: str, width: int) -> float:
    """Return how high a column's head is (points)."""
    return row_height([(name, width - ARROW - INDENT)], bold=True)


def _shared(
    least: Sequence[int], lengths: np.ndarray, counts: Sequence[bool], links: np.ndarray, total: int
) -> list[int]:
    """Return widths that fill `total`, with the fewest lines: from the least on, what is left goes where it saves most.

    `lengths` are pixels of each cell on one line, a row a column; a column that `counts` stays at its least, one of
    `links` has one line.
    """
    texts = [k for k, number in enumerate(counts) if not number] or [0]

    def lines(tried: np.ndarray) -> float:
        found = np.ceil(lengths * MARGIN / tried[:, None])
        return float(np.where(links[:, None], 1, found).max(axis=0).sum() + found.sum() / 1000)

    def settled(widths: np.ndarray) -> tuple[float, list[float]]:
        fewest = lines(widths)
        for step in STEPS:
            better = True
            while better:
                better = False
                for one, other in permutations(texts, 2):
                    tried = widths.copy()
                    tried[one] += step
                    tried[other] -= step
                    if tried[other] >= least[other] and (n := lines(tried)) < fewest:
                        widths, fewest, better = tried, n, True
        return fewest, widths.tolist()

    found = []
    for one in texts:
        start = np.array(least, dtype=float)
        start[one] += total - sum(least)
        found.append(settled(start))
    return [int(width) for width in min(found)[1]]


def _by_words(
    widths: Sequence[int], least: Sequence[int], columns: Sequence[Sequence[str | int]], counts: Sequence[bool]
) -> list[int]:
    """Return widths with the fewest lines of rows as words break; a column that `counts` stays as it is."""
    texts = [k for k in range(len(widths)) if not counts[k]]

    def lines(k: int, width: int) -> list[int]:
        free = _free(width - (INDENT if k else 0))
        return [1 if address(cell) else lines_of(str(cell), free, PIXELS) for cell in columns[k]]

    kept = list(widths)
    found = [lines(k, width) for k, width in enumerate(kept)]
    fewest = sum(map(max, *found)) if len(found) > 1 else 0
    for step in FINE:
        for one, other in permutations(texts, 2):
            tried = {one: kept[one] + step, other: kept[other] - step}
            if tried[other] < least[other]:
                continue
            now = [lines(k, tried[k]) if k in tried else found[k] for k in range(len(kept))]
            if (n := sum(map(max, *now))) < fewest:
                fewest, found = n, now
                kept = [tried.get(k, width) for k, width in enumerate(kept)]
    return kept


def _pages(heights: Sequence[float], high: float, over: float) -> int:
    """Return on how many pages rows stand whose head is repeated, what is `over` it on the first alone; none is cut."""
    head, *rows = heights
    pages, used = 1, over + head
    for row in rows:
        if used + row > high and used > head:
            pages, used = pages + 1, head
        used += row
    return pages


def _rows_on(heights: Sequence[float], high: float, over: float, pages: int) -> int:
    """Return how many rows stand on so many pages at most."""
    return next(n for n in range(len(heights) - 1, -1, -1) if _pages(heights[: 1 + n], high, over) <= pages)
