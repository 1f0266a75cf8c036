"""The last slide: the footnotes in small print, and the code that opens the live view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pages.parts.claims.notes import Note
from pages.parts.drawing import palette
from pages.parts.drawing.slide.qr import modules
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    SMALL,
    SOFT,
    STAND_IN,
    Box,
    Flow,
    Group,
    Piece,
    Text,
    highest,
    measured,
    shortened,
)
from pages.parts.pack.content import Brief, runs_words, site_name, whole_address
from pages.parts.pack.slides.frame import ACROSS, LEFT, RIGHT

CODE, GAP, BETWEEN, HEAD = 208.0, 5.0, 32.0, 20.0
SIZES = (20.0, 19.0, 18.0, 17.0, 16.0, 15.0, SMALL)


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as it is printed: numbers of the footnotes that cite it, words, its address as paper shows it, whole."""

    numbers: str
    text: str
    shown: str
    url: str

    @property
    def words(self) -> str:
        """The words with the numbers before them."""
        return f"{self.numbers}  {self.text}" if self.numbers else self.text

    def high(self, column: float, size: float) -> float:
        """Return how high it stands, with the space below it."""
        return highest(f"{self.words} {self.shown}", column, size) + GAP


def source_pieces(brief: Brief, link: str, top: float, bottom: float) -> list[Piece]:
    """Return the sources in two columns in the largest type that holds all, and the code of `link` ("-" for none)."""
    coded = link != "-"
    column = (ACROSS - (CODE + 56 if coded else 0) - BETWEEN) / 2
    # under a question it is said what stands here
    heads = [Text(LEFT, top, column, brief.headings.sources, HEAD, SOFT, bold=True, height=HEAD * 1.5)]
    heads = heads if brief.question else []
    under = top + sum(head.height + 4 for head in heads)
    room = bottom - under
    # the path of an address where there is room, else the name of its site; at last words of a few lines alone
    for size, short, lines in (*((s, False, 9) for s in SIZES), (SMALL, True, 9), (SMALL, True, 2), (SMALL, True, 1)):
        if lines == 2:
            # the head goes first
            heads, under, room = [], top, bottom - top
        cited = [
            replace(one, text=shortened(one.text, column / STAND_IN, size, lines))
            for one in _by_address(brief, column, size, short=short)
        ]
        columns, fits = _columns(cited, column, size, room)
        if fits:
            break
    else:
        columns = _cut(brief, cited, column, room)
    pieces: list[Piece] = [
        Flow(
            LEFT + k * (column + BETWEEN),
            under,
            column,
            room,
            tuple(Text(0, 0, column, c.words, size, SOFT, role="source", link=c.url, tail=c.shown) for c in lines),
            GAP,
            "source",
        )
        for k, lines in enumerate(columns)
        if lines
    ]
    return [*heads, *pieces, *(_code(link, top) if coded else [])]


def _columns(cited: Sequence[Cited], column: float, size: float, room: float) -> tuple[list[list[Cited]], bool]:
    """Return the sources in two columns of like height, and whether both have room."""
    highs = [c.high(column, size) for c in cited]
    at = min(range(len(cited) + 1), key=lambda k: (max(sum(highs[:k]), sum(highs[k:])), k))
    return [list(cited[:at]), list(cited[at:])], max(sum(highs[:at]), sum(highs[at:])) <= room


def _cut(brief: Brief, cited: list[Cited], column: float, room: float) -> list[list[Cited]]:
    """Return as many sources as have room in the smallest type, and how many more there are."""
    for n in range(len(cited) - 1, 0, -1):
        more = Cited("", brief.headings.more_notes.format(n=len(cited) - n), "", "")
        columns, fits = _columns([*cited[:n], more], column, SMALL, room)
        if fits:
            return columns
    return [cited[:1], []]


def _code(link: str, top: float) -> list[Piece]:
    """Return the code of an address, with the address under it."""
    grid = modules(link)
    unit = CODE / len(grid)
    left = RIGHT - CODE
    squares = [
        Box(left + a * unit, top + k * unit, (b - a) * unit, unit, INK)
        for k, row in enumerate(grid)
        for a, b in _runs(row)
    ]
    shown = link.split("?")[0].removeprefix("https://")
    room = CODE + 44
    size = next((s for s in (17.0, 16.0, 15.0, SMALL) if measured(shown, s) * STAND_IN <= room), SMALL)
    if measured(shown, size) * STAND_IN > room:
        # a longer one is broken before its last part
        shown = "\n/".join(shown.rsplit("/", 1))
    under = top + CODE + 20
    return [
        Group("QR", link, (Box(left - 12, top - 12, CODE + 24, CODE + 24, palette.WHITE), *squares)),
        Text(RIGHT - room, under, room, shown, size, ACCENT, align="right", role="source", height=60, link=link),
    ]


def _by_address(brief: Brief, column: float, size: float, *, short: bool) -> list[Cited]:
    """Return the sources of the slides with the numbers of their footnotes; `short` gives the name of a site alone."""
    found: dict[str, list[tuple[int, Note]]] = {}
    for k in brief.on_slides:
        for source in brief.notes[k - 1]:
            found.setdefault(source.url or source.text, []).append((k, source))
    rows = []
    for cited in found.values():
        note = cited[0][1]
        numbers = sorted({k for k, _source in cited})
        text = note.text if len(cited) == 1 else note.text.split(" · ")[0]
        address = whole_address(note.url)
        if short or measured(address, size) * STAND_IN > column:
            address = site_name(note.url)
        rows.append(Cited(runs_words(numbers), text, address, note.url))
    return rows


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the dark runs of a row of modules: from, to."""
    found: list[tuple[int, int]] = []
    for k, dark in enumerate(row):
        if dark and found and found[-1][1] == k:
            found[-1] = (found[-1][0], k + 1)
        elif dark:
            found.append((k, k + 1))
    return found
