"""A slide as it is drawn: texts, shapes and tables at their places, from which every format is made.

Lengths are pixels of a slide of `WIDTH` by `HEIGHT`; at 96 to the inch they are those of PowerPoint's wide slide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

WIDTH, HEIGHT = 1280, 720
INK, SOFT, LINE, ACCENT, PAPER = "#161411", "#5d574e", "#e4dccd", "#a8452f", "#fffdf9"
# what a reader at the back of a room can still read, and what stands in the small print
BODY, SMALL = 20.0, 14.0

Role = Literal["body", "title", "source"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a box that wraps them; `size` is the height of the type, `link` where a click on them leads, or on
    `tail`, the words that follow them."""

    x: float
    y: float
    width: float
    words: str
    size: float = BODY
    colour: str = INK
    bold: bool = False
    serif: bool = False
    align: Literal["left", "center", "right"] = "left"
    link: str = ""
    role: Role = "body"
    height: float = 0.0
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle; without a `fill` it is a ring. `words` say what it means, "" if text beside it does."""

    x: float
    y: float
    radius: float
    fill: str
    line: str = ""
    weight: float = 1.0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that says nothing."""

    x: float
    y: float
    width: float
    height: float
    fill: str


@dataclass(frozen=True, slots=True)
class Area:
    """A country: its rings, what it is called, and what is said of it."""

    rings: tuple[tuple[Point, ...], ...]
    fill: str
    line: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together, with one description."""

    name: str
    words: str
    parts: tuple[Area | Circle | Box, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: words, or a dot for what a statement does (call, concern, absent)."""

    words: str
    dot: str = ""
    bold: bool = False
    align: Literal["left", "center", "right"] = "left"
    colour: str = INK
    link: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row is its head; `heights` has one entry a row."""

    x: float
    y: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    name: str
    words: str
    size: float = BODY


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars in one neutral colour, first on top; a number stands at the end of each."""

    x: float
    y: float
    width: float
    height: float
    first: float
    labels: tuple[str, ...]
    values: tuple[float, ...]
    words: tuple[str, ...]
    name: str
    about: str
    size: float = BODY


def head_size(size: float) -> float:
    """Return the type of a table's head beside that of its body."""
    return 20.0 if size <= 24 else size * 0.85


Piece = Text | Circle | Box | Group | Table | Bars


@dataclass(frozen=True, slots=True)
class Scene:
    """One slide: its pieces in the order in which they are drawn and read, and what its speaker has before them."""

    title: str
    pieces: tuple[Piece, ...]
    notes: str
    lang: str
    width: float = WIDTH
    height: float = HEIGHT


NARROW, BROAD = frozenset("ijlIft.,;:'|!()[]r-’·“” "), frozenset("mwMWÁÀÂÃ—@%")


def measured(words: str, size: float, *, serif: bool = False, bold: bool = False) -> float:
    """Return about how wide words stand in one line: a little more than in the fonts of the slides."""
    units = sum(0.3 if c in NARROW else 0.86 if c in BROAD else 0.64 if c.isupper() else 0.51 for c in words)
    return units * size * (1.09 if serif else 1.0) * (1.05 if bold else 1.0)


def wrapped(words: str, width: float, size: float, *, serif: bool = False, bold: bool = False) -> list[str]:
    """Return words broken into lines that are at most `width` wide; a word that is wider is cut."""
    lines = [""]
    for paragraph in words.split("\n"):
        for word in paragraph.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and measured(longer, size, serif=serif, bold=bold) > width:
                lines.append("")
                longer = word
            while measured(longer, size, serif=serif, bold=bold) > width and len(longer) > 1:
                fits = max(1, int(len(longer) * width / measured(longer, size, serif=serif, bold=bold)))
                lines[-1] = longer[:fits]
                longer = longer[fits:]
                lines.append("")
            lines[-1] = longer
        lines.append("")
    return lines[:-1]


def tall(words: str, width: float, size: float, *, serif: bool = False, bold: bool = False) -> float:
    """Return how high words stand in a box."""
    return len(wrapped(words, width, size, serif=serif, bold=bold)) * size * LEADING


LEADING = 1.25


def shortened(words: str, width: float, size: float, lines: int) -> str:
    """Return words cut to a number of lines, with an ellipsis where some are left out."""
    found = wrapped(words, width, size)
    if len(found) <= lines:
        return words
    kept = " ".join(found[:lines])
    return f"{kept.rsplit(' ', 1)[0].rstrip(' ,;.')}…"
