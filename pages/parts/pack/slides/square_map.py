"""The map of a square picture, with its numbers beside it and the key of all that it shows."""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import SOFT, Box, Circle, Piece, Text, tall
from pages.parts.pack.content import Figure, Slide
from pages.parts.pack.slides.map_piece import figure_pieces, key_mark, map_names
from pages.parts.views.home.map_picture import Map, colour, plane
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.governments import STANDINGS

TERRITORY = STANDINGS["territory"]
# the square, and the smallest type on it: 9 pixels where the picture is 360 wide
SIDE, LEFT, KEY = 1080.0, 70.0, 28.0
ACROSS = SIDE - 2 * LEFT
# of the numbers beside the map, and how wide these are
BESIDE = ((104.0, 34.0), (92.0, 32.0), (84.0, 30.0), (76.0, 28.0), (64.0, 28.0))
COLUMN = 290.0

# a number that is read before all others
LARGE = 100


def square_map(slide: Slide, drawn: Map, top: float, bottom: float) -> list[Piece]:
    """Return the map at the right with the numbers beside it; what its marks mean stands under what is less high."""
    upright, widest = drawn.width < drawn.height, ACROSS - COLUMN - 30
    if upright:
        unit = min(widest / drawn.width, (bottom - top) / drawn.height)
        key = _key(drawn, ACROSS - drawn.width * unit - 30, bottom)
    # of some countries as much is drawn around them as there is room, which the key of what is drawn leaves
    for _turn in range(0 if upright else 2):
        key = _key(drawn, ACROSS, bottom)
        if slide.banner:
            drawn = slide.banner(round(widest / (_first(key, bottom) - top), 1))
        unit = min(widest / drawn.width, (_first(key, bottom) - top) / drawn.height)
    below = _first(key, bottom)
    west = SIDE - LEFT - drawn.width * unit

    def at(x: float, y: float) -> tuple[float, float]:
        return round(west + x * unit, 1), round(top + y * unit, 1)

    pieces: list[Piece] = [plane(drawn, at, unit)]
    pieces += map_names(drawn, (west, top, drawn.width * unit, drawn.height * unit), KEY)
    place = (LEFT, top, west - LEFT - 30, below - top)
    for many in range(min(3, len(slide.figures)), 0, -1):
        # where one number has room, it is the large one
        figures = slide.figures[:many] if many > 1 else (max(slide.figures[:3], key=_size),)
        numbers = figure_pieces(figures, place, BESIDE, over=True)
        if many == 1 or max(n.y + n.height for n in numbers if isinstance(n, Text)) <= below:
            break
    return [*pieces, *numbers, *key]


def _size(figure: Figure) -> int:
    """Return a number of at least a hundred; all others are alike."""
    return n if (n := int(figure.number) if figure.number.isdigit() else 0) >= LARGE else 0


def _first(key: Sequence[Piece], bottom: float) -> float:
    """Return where what stands above a key ends."""
    return min((piece.y for piece in key if isinstance(piece, Text)), default=bottom) - 24


def _key(drawn: Map, across: float, bottom: float) -> list[Box | Circle | Text]:
    """Return what the colours and marks of a map mean, in two columns where they have room, the last above `bottom`."""
    entries = [(fill, words) for fill, words in drawn.key]
    if any(not mark.signers for mark in drawn.marks):
        entries.append(("", _("small state")))
    if drawn.territories:
        entries.append((colour("territory"), _(TERRITORY)))
    columns = 2 if across == ACROSS else 1
    wide = (across - 20 * (columns - 1)) / columns
    pieces: list[Box | Circle | Text] = []
    y = bottom
    for k in reversed(range(0, len(entries), columns)):
        line = entries[k : k + columns]
        y -= max(tall(words, wide - 36, KEY) for _fill, words in line) + 4
        for n, (fill, words) in enumerate(line):
            x = LEFT + n * (wide + 20)
            high = tall(words, wide - 36, KEY)
            pieces += [*_mark(fill, x, y + 8), Text(x + 36, y, wide - 36, words, KEY, SOFT, height=high)]
    return pieces


def _mark(fill: str, x: float, y: float) -> list[Box | Circle]:
    """Return what stands before an entry: a ring for a small state, and round white a line that shows it on paper."""
    if not fill:
        return [Circle(x + 10, y + 10, 8, palette.WHITE, SOFT, 2)]
    return [*([Box(x - 1, y - 1, 22, 22, SOFT)] if fill == colour("territory") else []), key_mark(fill, x, y, 20)]
