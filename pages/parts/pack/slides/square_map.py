"""The map of a square picture, with its numbers beside it and the key of all that it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import SOFT, Box, Circle, Piece, Text, tall
from pages.parts.pack.content import Slide
from pages.parts.pack.slides.map_piece import figure_pieces, key_mark, labelled, legend
from pages.parts.views.home.map_picture import Map, colour
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.governments import STANDINGS

# the square, and the smallest type on it: 9 pixels where the picture is 360 wide
SIDE, LEFT, KEY = 1080.0, 70.0, 28.0
ACROSS = SIDE - 2 * LEFT
# of the numbers beside the map, and how wide these are
BESIDE = ((104.0, 34.0), (92.0, 32.0), (84.0, 30.0), (76.0, 28.0), (64.0, 28.0), (52.0, 28.0))
COLUMN = 290.0
NOT = STANDINGS["not"]
# of an upright map
WIDEST = 540.0


def square_map(slide: Slide, drawn: Map, top: float, bottom: float) -> list[Piece]:
    """Return the map at the right, with the numbers beside it and under them what its marks mean.

    Of some countries what the marks mean stands under the map.
    """
    upright, widest = drawn.width < drawn.height, ACROSS - COLUMN - 30
    drawn = _plain(drawn)
    unit = min(WIDEST / drawn.width, (bottom - top) / drawn.height)
    key = _key(drawn, ACROSS - drawn.width * unit - 34, bottom)
    if not upright:
        # as much is drawn around some countries as there is room, which the key of what is drawn leaves
        for _turn in range(2):
            key = _key(drawn, ACROSS, bottom)
            if slide.banner:
                drawn = _plain(slide.banner(round(widest / (_first(key, bottom) - top), 2)))
            unit = min(widest / drawn.width, (_first(key, bottom) - top) / drawn.height)
    below = _first(key, bottom)
    west = SIDE - LEFT - drawn.width * unit

    def at(x: float, y: float) -> tuple[float, float]:
        return round(west + x * unit, 1), round(top + y * unit, 1)

    pieces = labelled(drawn, at, unit, KEY)
    place = (LEFT, top, west - LEFT - 30, below - top)
    figures = [replace(f, words=f.short or f.words) for f in slide.figures[:3]]
    for many in range(len(figures), 0, -1):
        numbers = figure_pieces(figures[:many], place, BESIDE, over=True)
        if max(n.y + n.height for n in numbers if isinstance(n, Text)) <= below:
            return [*pieces, *numbers, *key]
    return [*pieces, *key]


def _plain(drawn: Map) -> Map:
    """Return a map without what takes long to explain: small states, and who endorsed later rather than on the day."""
    day, later = colour("on-the-day"), colour("later")

    def one(fill: str) -> str:
        return day if fill == later else fill

    words = {day: _("endorsed the Declaration"), colour("not"): _(NOT)}
    key = {one(fill): words.get(one(fill), said) for fill, said in drawn.key}
    # around a country the white of territories is left out, as its key would take a line of the map
    zoomed = any(shape.chosen for shape in drawn.shapes)
    kept = [shape for shape in drawn.shapes if shape.chosen or not zoomed or shape.fill != colour("territory")]
    return replace(
        drawn,
        shapes=tuple(replace(shape, fill=one(shape.fill)) for shape in kept),
        marks=tuple(mark for mark in drawn.marks if mark.signers),
        key=tuple(key.items()),
        territories=drawn.territories and not zoomed,
    )


def _first(key: Sequence[Piece], bottom: float) -> float:
    """Return where what stands above a key ends."""
    return min((piece.y for piece in key if isinstance(piece, Text)), default=bottom) - 24


def _key(drawn: Map, across: float, bottom: float) -> list[Box | Circle | Text]:
    """Return what the colours and marks of a map mean, in two columns where they have room, the last above `bottom`."""
    entries = legend(drawn)
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
            pieces += [*key_mark(fill, x, y + 8, 20), Text(x + 36, y, wide - 36, words, KEY, SOFT, height=high)]
    return pieces
