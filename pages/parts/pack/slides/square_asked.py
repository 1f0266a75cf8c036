"""What is asked on a square picture: demands against statements, their names under one count, or quoted passages."""

from __future__ import annotations

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SOFT,
    Box,
    Circle,
    Flow,
    Piece,
    Text,
    measured,
    tall,
)
from pages.parts.pack.content import Dots, Slide
from pages.parts.pack.slides.heads import months, tags
from pages.parts.pack.slides.names import asked_by, asked_in, by_whom, varied
from pages.parts.pack.slides.passages import not_asked, passage_list
from pages.parts.pack.slides.square_map import ACROSS, KEY, LEFT
from pages.parts.words.catalogue import gettext as _, number

QUOTED = (76.0, 70.0, 64.0, 58.0, 54.0, 50.0, 46.0, 42.0, 38.0, 34.0, 32.0, 30.0)
# a head over them is not below the smallest type
ROWS = (40.0, 38.0, 36.0, 34.0)
NAMES = (46.0, 44.0, 42.0, 40.0, 38.0, 36.0, 34.0, 32.0)
# the number over names, and what it counts
COUNT, SAID = 124.0, 36.0
# half of how wide a dot is
DOT = 16.0


def small_line(words: str, bottom: float, colour: str = SOFT) -> tuple[list[Piece], float]:
    """Return small print that ends at `bottom`, and where what is above it ends."""
    if not words:
        return [], bottom
    high = tall(words, ACROSS, KEY)
    return [Text(LEFT, bottom - high, ACROSS, words, KEY, colour, height=high)], bottom - high - 22


def square_dots(dots: Dots, top: float, bottom: float) -> list[Piece]:
    """Return demands against statements, or their names alone where all statements treat them alike."""
    of_all = dots
    dots, _said = varied(dots)
    if not dots.columns:
        return _names(of_all, top, bottom)
    key = _dots_key(dots, bottom)
    return [*_dots(dots, top, min(piece.y for piece in key if isinstance(piece, Text)) - 18), *key]


def _dots_key(dots: Dots, bottom: float) -> list[Circle | Text]:
    """Return what the dots mean that stand there, in one line if it has room, the last above `bottom`."""
    standing = {mark for _name, marks, _words in dots.rows for mark in marks}
    meanings = {
        "call": _("asks for it"),
        "concern": _("only objects to its opposite"),
        "absent": _("does not ask for it"),
    }
    shown = [(mark, words) for mark, words in meanings.items() if mark in standing]
    wide = [measured(words, KEY) + 40 for _mark, words in shown]
    lines = 1 if sum(wide) + 36 * len(wide) <= ACROSS else len(shown)
    pieces: list[Circle | Text] = []
    x, y = LEFT, bottom - lines * KEY * LEADING
    for (mark, words), across in zip(shown, wide, strict=True):
        middle, text = (x + 13, y + KEY * 0.64), Text(x + 38, y, across, words, KEY, SOFT, height=KEY * LEADING)
        dot = Circle(*middle, 12, INK) if mark == "call" else Circle(*middle, 11, palette.PAPER, INK, 3)
        pieces += [Circle(*middle, 4, palette.FAINT) if mark == "absent" else dot, text]
        x, y = (x + across + 36, y) if lines == 1 else (x, y + KEY * LEADING)
    return pieces


def _names(dots: Dots, top: float, bottom: float) -> list[Piece]:
    """Return the names of demands that all are treated alike under who asks for them, and how many more there are."""
    count, said = asked_by(dots)
    _asking, others = by_whom(dots)
    whom, end = small_line(" ".join(filter(None, (others, dots.whom))), bottom)
    pieces, left, deep = [*whom], LEFT, 0.0
    if not dots.of_one:
        # of one country the title says how many ask
        left = LEFT + measured(count, COUNT, bold=True) + 26
        deep = COUNT * 1.1
        pieces.append(Text(LEFT, top, left - LEFT, count, COUNT, ACCENT, bold=True, height=deep, middle=True))
    lines = [] if dots.of_one else [Text(0, 0, ACROSS + LEFT - left, said, SAID)]
    lines.append(Text(0, 0, ACROSS + LEFT - left, asked_in(dots), KEY, SOFT))
    deep = max(deep, sum(tall(line.words, line.width, line.size) + 6 for line in lines))
    pieces.append(Flow(left, top + (0 if dots.of_one else 8), ACROSS + LEFT - left, deep, tuple(lines), 6.0))
    every = [name for name, _marks, _words in dots.rows] + list(dots.alike)
    y = top + deep + 20
    tries = [(every[:n], size) for n in range(min(8, len(every)), 0, -1) for size in NAMES]
    for names, size in tries:
        # so that what is seen adds up
        some = _("{shown} of the {of} demands").format(shown=number(len(names)), of=number(dots.of))
        more = [some] if dots.of > len(names) else []
        words = [*names, *more]
        highs = [tall(w, ACROSS, size) + 16 for w in words]
        if sum(highs) <= end - y:
            break
    spread = min(24.0, max(0.0, end - y - sum(highs)) / len(highs))
    for k, (name, high) in enumerate(zip(words, highs, strict=True)):
        colour = INK if name in names else SOFT
        pieces += [
            Box(LEFT, y, ACROSS, 2 if k else 4, LINE if k else INK),
            Text(LEFT, y + 8 + spread / 2, ACROSS, name, size, colour, height=high - 16),
        ]
        y += high + spread
    return pieces


def _dots(dots: Dots, top: float, bottom: float) -> list[Piece]:
    """Return demands against the last statements: under each name its dots, below the names of the statements."""
    heads = [f"{tag}\n{month}" for tag, month in zip(tags(dots)[-5:], months(dots)[-5:], strict=True)]
    column = ACROSS / max(len(heads), 3)
    lefts = [LEFT + k * column for k in range(len(heads))]
    deep = max(tall(words, column - 12, KEY) for words in heads) + 14
    names = [name for name, _marks, _words in dots.rows[:6]]
    tries = [(size, n) for n in range(len(names), 0, -1) for size in ROWS]

    def high(size: float, name: str) -> float:
        return tall(name, ACROSS, size, bold=True) + DOT * 2 + 34

    size, many = next(
        (t for t in tries if sum(high(t[0], name) for name in names[: t[1]]) <= bottom - top - deep), tries[-1]
    )
    spread = min(40.0, max(0.0, bottom - top - deep - sum(high(size, name) for name in names[:many])) / many)
    pieces: list[Piece] = [
        Text(x, top, column - 12, words, KEY, SOFT, height=deep - 14) for x, words in zip(lefts, heads, strict=True)
    ]
    y = top + deep
    for k, (name, marks, _words) in enumerate(dots.rows[:many]):
        line, down = tall(name, ACROSS, size, bold=True), y + 8 + spread / 2
        pieces += [
            Box(LEFT, y, ACROSS, 2 if k else 4, LINE if k else INK),
            Text(LEFT, down, ACROSS, name, size, bold=True, height=line),
        ]
        for x, mark in zip(lefts, marks[-5:], strict=True):
            pieces.append(_dot(mark, x + DOT + 2, down + line + 8 + DOT))
        y += high(size, name) + spread
    return pieces


def _dot(mark: str, x: float, y: float) -> Circle:
    """Return what a statement does with a demand as a dot: full, open or small."""
    if mark == "absent":
        return Circle(x, y, 5, palette.FAINT)
    return Circle(x, y, DOT, INK) if mark == "call" else Circle(x, y, DOT - 1, palette.PAPER, INK, 3)


def square_passages(slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return what the statements ask of one demand, in the reader's language and then in their own words."""
    pieces = passage_list(slide.cards, (LEFT, top, ACROSS, bottom - top), QUOTED, KEY, 0.0, 1.0)
    others, above = small_line(not_asked(slide.cards), bottom)
    low = max(piece.y + piece.height for piece in pieces if isinstance(piece, Flow))
    return [*pieces, *others] if low <= above else pieces
