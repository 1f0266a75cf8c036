"""Demands that no action package matches, as bars of the organizations that signed what asks for them."""

from __future__ import annotations

from pages.parts.drawing.slide.scene import SOFT, STAND_IN, Bars, Piece, Text, highest, measured
from pages.parts.pack.content import Slide
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.words.catalogue import gettext as _, number

SIZES = (32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0)
HEAD, MOST = 22.0, 8
# how high the row of a bar is in shares of its type, and at most
ROW, HIGHEST = 2.0, 120.0


def open_demands(slide: Slide, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the first demands as bars under what these count, in the largest type that has room, and how many."""
    counted = _("Organizations that signed a statement that asks for it; in brackets, the statements that make it")
    high = highest(counted, ACROSS, HEAD)
    under = top + high + 10
    pieces: list[Piece] = [Text(LEFT, top, ACROSS, counted, HEAD, SOFT, height=high)]
    if slide.under:
        deep = highest(slide.under, ACROSS, HEAD)
        bottom -= deep + 10
        pieces.append(Text(LEFT, bottom + 10, ACROSS, slide.under, HEAD, height=deep))
    shown = slide.counts[:MOST]
    size = next((s for s in SIZES if ROW * s * len(shown) <= bottom - under), SIZES[-1])
    shown = shown[: int((bottom - under) / (ROW * size))]
    names, values = zip(*shown, strict=True)
    made = [figure.number for figure in slide.figures[: len(shown)]]
    labels = tuple(f"{name} ({n})" for name, n in zip(names, made, strict=True))
    # a label stands in one line
    first = min(max(measured(label, size) for label in labels) * STAND_IN + 30, ACROSS * 0.55)
    about = "; ".join(f"{name}: {number(n)}" for name, n in shown)
    height = min(bottom - under, HIGHEST * len(shown))
    bars = Bars(LEFT, under, ACROSS, height, first, labels, values, tuple(map(number, values)), counted, about, size)
    return [pieces[0], bars, *pieces[1:]], len(shown)
