"""The last slide: the footnotes in small print, and the code that opens the live view."""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.drawing import palette
from pages.parts.drawing.slide.qr import modules
from pages.parts.drawing.slide.scene import ACCENT, INK, SMALL, SOFT, Box, Flow, Group, Piece, Text, shortened, tall
from pages.parts.pack.content import Brief, runs_words, site_name
from pages.parts.pack.slides.frame import ACROSS, LEFT, RIGHT

CODE, TOP, BOTTOM, GAP = 190.0, 168.0, 618.0, 6.0


def source_pieces(brief: Brief, link: str) -> list[Piece]:
    """Return the footnotes in two columns, and the code of `link` ("-" for none)."""
    coded = link != "-"
    column = (ACROSS - (CODE + 60 if coded else 0) - 30) / 2
    notes = _by_address(brief)
    columns: list[list[Text]] = [[]]
    y = TOP
    half = sum(_high(note, column) for note in notes) / 2
    for k, note in enumerate(notes):
        high = _high(note, column)
        full = y + high > BOTTOM
        if len(columns) == 1 and (full or y + high / 2 - TOP > max(half, 260.0)):
            columns.append([])
            y = TOP
        elif full:
            more = brief.headings.more_notes.format(n=len(notes) - k)
            columns[-1].append(Text(0, 0, column, more, SMALL, SOFT, role="source"))
            break
        numbers, text, shown, url = note
        words = shortened(f"{numbers}  {text}", column, SMALL, 3)
        columns[-1].append(Text(0, 0, column, words, SMALL, SOFT, role="source", link=url, tail=shown))
        y += high
    pieces: list[Piece] = [
        Flow(LEFT + k * (column + 30), TOP, column, BOTTOM - TOP, tuple(lines), GAP, "source")
        for k, lines in enumerate(columns)
        if lines
    ]
    return pieces + (_code(link) if coded else [])


def _high(note: tuple[str, str, str, str], column: float) -> float:
    numbers, text, shown, _url = note
    return tall(f"{shortened(f'{numbers}  {text}', column, SMALL, 3)} {shown}", column, SMALL) + GAP


def _code(link: str) -> list[Piece]:
    """Return the code of an address, with the address under it."""
    grid = modules(link)
    unit = CODE / len(grid)
    left = RIGHT - CODE
    squares = [
        Box(left + a * unit, 172 + k * unit, (b - a) * unit, unit, INK)
        for k, row in enumerate(grid)
        for a, b in _runs(row)
    ]
    shown = "\n".join(link.split("?")[0].removeprefix("https://").rsplit("/", 1))
    return [
        Group("QR", link, (Box(left - 12, 160, CODE + 24, CODE + 24, palette.WHITE), *squares)),
        Text(left, 172 + CODE + 20, CODE + 10, shown, SMALL, ACCENT, role="source", height=60, link=link),
    ]


def _by_address(brief: Brief) -> list[tuple[str, str, str, str]]:
    """Return the footnotes, those of one address together: numbers, words, the site's name, the address."""
    found: dict[str, list[int]] = {}
    for k, note in enumerate(brief.notes, 1):
        found.setdefault(note.url or note.text, []).append(k)
    rows = []
    for numbers in found.values():
        note = brief.notes[numbers[0] - 1]
        text = note.text if len(numbers) == 1 else note.text.split(" · ")[0]
        site = site_name(note.url)
        rows.append((runs_words(numbers), text, site, note.url))
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
