"""A slide as it is drawn: texts, shapes and tables at their places, from which every format is made.

Lengths are pixels of a slide of `WIDTH` by `HEIGHT`; at 96 to the inch they are those of PowerPoint's wide slide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pages.parts.drawing import palette

WIDTH, HEIGHT = 1280, 720
INK, SOFT, LINE, ACCENT, PAPER = palette.INK, palette.SOFT, palette.LINE, palette.STRONG, palette.PAPER
# what a reader at the back of a room can still read, and what stands in the small print
BODY, SMALL = 20.0, 14.0

Role = Literal["body", "title", "source"]
Point = tuple[float, float]
# left, top, width, height
Place = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a box that wraps them; `size` is the height of the type, `link` where a click on them leads, `linked`
    are words that follow, each with its address; `middle` puts them at the middle of its height."""

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
    linked: tuple[tuple[str, str], ...] = ()
    wrap: bool = True
    middle: bool = False

    @property
    def whole(self) -> str:
        """The words with those that follow them."""
        return " ".join(filter(None, (self.words, ", ".join(words for words, _url in self.linked))))


@dataclass(frozen=True, slots=True)
class Flow:
    """Paragraphs under one another, `gap` apart, in one box: a longer one pushes the next down, in whatever type.
    `middle` puts them at the middle of its height."""

    x: float
    y: float
    width: float
    height: float
    paragraphs: tuple[Text, ...]
    gap: float
    role: Role = "body"
    middle: bool = False


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


@dataclass(frozen=True, slots=True)
class Image:
    """A picture from elsewhere (PNG); `words` say what it is."""

    x: float
    y: float
    width: float
    height: float
    png: bytes
    words: str


def head_size(size: float) -> float:
    """Return the type of a table's head beside that of its body."""
    return 20.0 if size <= 24 else size * 0.85


Piece = Text | Flow | Circle | Box | Group | Table | Bars | Image
# what a figure shows, composed for a place
Picture = Callable[[Place], list[Piece]]


@dataclass(frozen=True, slots=True)
class Scene:
    """One slide: its pieces in the order in which they are drawn and read, and what its speaker has before them.

    `own` says that it keeps the place for the speaker's own organization.
    """

    title: str
    pieces: tuple[Piece, ...]
    notes: str
    lang: str
    width: float = WIDTH
    height: float = HEIGHT
    own: bool = False

    def texts(self) -> list[Text]:
        """Return its words outside tables, in the order in which they are read."""
        found: list[Text] = []
        for piece in self.pieces:
            found += [piece] if isinstance(piece, Text) else piece.paragraphs if isinstance(piece, Flow) else []
        return found


# how wide letters of Arial are, in shares of their height; other typefaces that stand in for it are little wider
WIDTHS = {
    0.222: "ijl'‘’",
    0.278: "ftI.,:;/! []|·í",
    0.333: "r()-“”",
    0.5: "cksvxyzJç",
    0.611: "FTZ",
    0.667: "ABEKPSVXY&ÁÀÂÃÉÊ",
    0.722: "CDHNRUwÚÇ",
    0.778: "GOQÓÔÕ",
    0.833: "mM",
    0.889: "%",
    0.944: "W",
    1.0: "—…@●○▲▼◆",
}
USUAL, WIDER = 0.556, 1.035
WIDE = defaultdict(lambda: USUAL, {letter: width for width, letters in WIDTHS.items() for letter in letters})
# how much wider DejaVu is, which stands in where neither ours nor Arial is there
STAND_IN = 1.14


def measured(words: str, size: float, *, serif: bool = False, bold: bool = False) -> float:
    """Return how wide words stand in one line at most, in any of the typefaces that stand in for one another."""
    return _units(words) * size * WIDER * (1.01 if serif else 1.0) * (1.07 if bold else 1.0)


# where lines break is tried at one width after the other
@lru_cache(maxsize=1 << 14)
def _units(words: str) -> float:
    return sum(map(WIDE.__getitem__, words))


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


# a slide tries many sizes and rooms, each with the same words
@lru_cache(maxsize=1 << 14)
def highest(words: str, width: float, size: float, *, serif: bool = False, bold: bool = False) -> float:
    """Return how high words stand in a box in the widest typeface that may stand in for ours."""
    return tall(words, width / STAND_IN, size, serif=serif, bold=bold)


def whole(words: str, width: float, size: float) -> bool:
    """Return whether no word is wider than a box in the widest typeface that may stand in for ours."""
    return max(measured(word, size) for word in words.split() or [""]) * STAND_IN <= width


def even(words: str, width: float, size: float, *, serif: bool = False) -> float:
    """Return the width in which words stand in no more lines than in `width`, and their last is no lone word."""
    lines = len(wrapped(words, width, size, serif=serif))
    narrow = width
    while narrow > width * 0.6 and len(wrapped(words, narrow - 20, size, serif=serif)) == lines:
        narrow -= 20
    return narrow if lines > 1 else width


def shortened(words: str, width: float, size: float, lines: int) -> str:
    """Return words cut to a number of lines, with an ellipsis where some are left out."""
    found = wrapped(words, width, size)
    if len(found) <= lines:
        return words
    kept = " ".join(found[:lines])
    return f"{kept.rsplit(' ', 1)[0].rstrip(' ,;.')}…"
