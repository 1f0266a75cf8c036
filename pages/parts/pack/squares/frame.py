"""The frame of a square picture: its measures, its blocks under one another, and the claim in large type."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pages.parts.drawing.slide.scene import ACCENT, INK, LEADING, SOFT, Piece, Text, even, measured, tall, wrapped
from pages.parts.pack.titles import tied, whole_names
from pages.parts.words.catalogue import gettext as _, inside, ngettext
from pages.parts.words.glossary import GLOSSARY, IN_SHORT

# the square, and the smallest type on it: 17 pixels where the picture is 600 wide
SIDE, LEFT, KEY = 1080.0, 64.0, 30.0
ACROSS = SIDE - 2 * LEFT
# of the claims of all squares, at least of one with many words and of one in a low column, and of the numbers that lead
TITLE, LEAST, LOW, NUMBER = 50.0, 44.0, 36.0, 158.0
# all is drawn so many times as large as it has room
SCALES = tuple(round(one, 2) for one in (*(1.5 - 0.06 * k for k in range(5)), *(1.2 - 0.04 * k for k in range(16))))
# of twentieths by which type may be larger to take the whole width
FULLER = 6
# the serif of pictures is this much narrower than what may stand in for it elsewhere
SLIM = 0.9
# and its sans may be wider than measured: so much of a line is sure to hold it
SURE = 0.97
# all smaller than this leaves claims little room, and numbers that are so much smaller, across a square or in a column
CLOSE, SMALL, BESIDE = 0.8, 0.75, 0.88
# in a narrower column words end lines where they may
NARROW = 500.0
# a number stands beside its words if it takes so much of a line at most; words are long that are so much higher
PART_OF, LONG = 0.4, 1.7
# between two blocks, at least and at most
NEAR, FAR = 20.0, 48.0
# a claim that begins with a number, after its subject; what it is a number of
HOOK = re.compile(r"(?:[^:]+: )?(\d[\d.,\xa0]*) (.+)")
PART = re.compile(r"(\w+ \d+) (.+)")
# what is shortened in two: “EE. UU.”
SHORT = re.compile(r"\b([A-Z])\1\. ([A-Z])\2\.")


@dataclass(frozen=True, slots=True)
class Block:
    """Something that stands in a column: how high it is, and what draws it below a height."""

    high: float
    draw: Callable[[float], Sequence[Piece]]


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in parts: the number that leads, "" where it has none, and the words after that."""

    number: str
    words: str


def claim(title: str) -> Claim:
    """Return a title in parts without its subject: “Panama: 4 of 5 statements...” leads with “4 of 5”."""
    found = HOOK.fullmatch(title)
    if not found:
        return Claim("", title)
    part = PART.fullmatch(found[2])
    return Claim(f"{found[1]} {part[1]}", part[2]) if part else Claim(found[1], found[2])


def stacked(make: Callable[[float], list[Block]], top: float, bottom: float) -> list[Piece]:
    """Return blocks under one another as large as they have room, the first at `top`, with even room between them.

    `make` returns them, drawn so many times as large as usual.
    """
    for scale in SCALES:
        blocks = make(scale)
        if has_room(blocks, top, bottom):
            break
    spare = bottom - top - sum(block.high for block in blocks)
    gap = min(FAR, max(0.0, spare) / max(len(blocks) - 1, 1))
    y = top
    pieces: list[Piece] = []
    for block in blocks:
        pieces += block.draw(y)
        y += block.high + gap
    return pieces


def has_room(blocks: Sequence[Block], top: float, bottom: float, near: float = NEAR) -> bool:
    """Return whether blocks stand under one another between two heights so `near` each other."""
    return sum(block.high + near for block in blocks) - near <= bottom - top


def written(
    words: str,
    size: float,
    colour: str = INK,
    *,
    serif: bool = False,
    bold: bool = False,
    left: float = LEFT,
    width: float = ACROSS,
) -> Block:
    """Return words as a block, in no smaller type than `KEY` and in no larger than their longest word has room for."""
    words = whole_names(words, SHORT)
    width = width / SLIM if serif else width * SURE
    longest = _longest(words, 1.0, serif=serif, bold=bold)
    # letters at the very edge are no cause to cut a word
    size = max(KEY, min(size, 0.99 * width / longest))
    # of bold type, which is wider, lines are as even as of a larger one
    across = max(even(words, width, size * 1.07**bold, serif=serif), _longest(words, size, serif=serif, bold=bold) + 1)
    high = tall(words, across, size, serif=serif, bold=bold)
    return Block(high, lambda y: [Text(left, y, across, words, size, colour, bold=bold, serif=serif, height=high)])


def filled(words: str, size: float) -> Block:
    """Return words in serif as a block that takes the whole width: in the largest type with no more lines than a size
    has."""
    sizes = [max(KEY, size) * (1 + k / 20) for k in range(FULLER, -1, -1)]
    lines = [len(wrapped(words, ACROSS / SLIM, one, serif=True)) for one in sizes]
    return written(words, sizes[lines.index(lines[-1])], serif=True)


def _longest(words: str, size: float, *, serif: bool, bold: bool) -> float:
    """Return how wide the longest word is, of which none is in no words."""
    return max(measured(word, size, serif=serif, bold=bold) for word in re.split("[ \n]", words or "-"))


def claimed(told: Claim, scale: float, *, width: float = ACROSS) -> list[Block]:
    """Return a claim as blocks: its number, and under it its words, which are smaller where they have no room."""
    # a column may be low too
    least = LEAST if scale > SMALL or width == ACROSS else LOW
    words = _told(told.words, least if scale < CLOSE else TITLE, LEFT, width)
    if not told.number:
        return [words]
    led = _leading(told.number, scale, width=width)
    return [Block(led.high + 16 + words.high, lambda y: [*led.draw(y), *words.draw(y + led.high + 16)])]


def _leading(words: str, scale: float, *, width: float) -> Block:
    """Return the number that leads a claim as a block."""
    # beside a map there is more room for it
    less = 1.0 if scale >= CLOSE else SMALL if width == ACROSS else BESIDE
    size = min(NUMBER * less, 0.97 * width / measured(words, 1.0, bold=True))
    return Block(size * 0.82, lambda y: _number(words, LEFT, y, size))


def beside(told: Claim) -> Block:
    """Return a claim as a block in which words stand beside the number; under it if that is wide."""
    wide = measured(told.number, NUMBER, bold=True) + 30
    if not told.number or wide > PART_OF * ACROSS:
        return claimed(told, 1.0)[0]
    words = _told(told.words, TITLE, LEFT + wide, ACROSS - wide)
    least = _told(told.words, LEAST, LEFT + wide, ACROSS - wide)
    # in smaller type they may take a line less
    if words.high > LONG * NUMBER or words.high / TITLE > least.high / LEAST + 0.5:
        words = least
    high = max(NUMBER * 0.82, words.high)

    def draw(y: float) -> list[Piece]:
        number = _number(told.number, LEFT, y + (high - NUMBER * 0.82) / 2, NUMBER)
        return [*number, *words.draw(y + (high - words.high) / 2)]

    return Block(high, draw)


def _told(words: str, size: float, left: float, width: float) -> Block:
    """Return a claim as a block, in which no last word stands alone if that has room."""
    # in a narrow column no more than two words are kept in one line
    before, _space, last = whole_names(words).rpartition(" ")
    kept = tied(words) if width >= NARROW else f"{before}\u00a0{last}"
    fits = _longest(kept, size, serif=True, bold=False) <= width / SLIM
    return written(kept if fits else whole_names(words), size, serif=True, left=left, width=width)


def _number(number: str, left: float, y: float, size: float) -> list[Piece]:
    """Return a number whose figures, not its line, begin at a height."""
    wide = measured(number, size, bold=True) + 10
    return [
        Text(
            left - size * 0.04,
            y - size * 0.16,
            wide,
            number,
            size,
            ACCENT,
            bold=True,
            height=size * LEADING,
            wrap=False,
        )
    ]


def that_asks(statements: int, signed: int, demand: str) -> str:
    """Return what so many organizations signed that asks for a demand by its name: a picture may stand alone."""
    words = ngettext(
        "organization signed a statement that asks for {demand}",
        "organizations signed a statement that asks for {demand}",
        signed,
    )
    if statements == 1:
        words = ngettext(
            "organization signed the statement that asks for {demand}",
            "organizations signed the statement that asks for {demand}",
            signed,
        )
    return words.format(demand=inside(demand))


def explained(title: str) -> list[str]:
    """Return what words of a title mean that not everybody knows."""
    return [_(words) for term, words in IN_SHORT.items() if _(GLOSSARY[term][0]).casefold() in title.casefold()]


def noted(words: str) -> list[Block]:
    """Return small print as a block; none without words."""
    return [written(words, KEY, SOFT)] if words else []
