"""A scene as SVG: for the preview, for slides in a page, and for pictures."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import pairwise

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    LEADING,
    LINE,
    PAPER,
    SMALL,
    SOFT,
    Area,
    Bars,
    Box,
    Circle,
    Flow,
    Group,
    Image,
    Point,
    Scene,
    Table,
    Text,
    head_size,
    tall,
    wrapped,
)

SERIF = "Georgia,'Source Serif 4','Libertinus Serif',serif"
# the last before the generic names stand beside this module, for pictures
SANS = "Calibri,Carlito,'Source Sans 3','Source Sans',Arial,'Public Sans','Libertinus Serif',sans-serif"
# how high small letters of Georgia and of Calibri are: one that stands in for them is drawn as high, so no wider
HIGH_SERIF, HIGH_SANS = "font-size-adjust:.481", "font-size-adjust:.466"
SIGNS = frozenset("▲◆▼○●")
ANCHOR = {"left": "start", "center": "middle", "right": "end"}
BAR = palette.MUTED
DOTS = {"call": (9.5, True), "concern": (8.5, False), "absent": (2.5, True)}


def svg(scene: Scene, foot: str = "", number: str = "") -> str:
    """Return a scene as one SVG element, its words as text; `foot` and `number` stand at its lower edge."""
    parts = [f"<rect width='{scene.width:g}' height='{scene.height:g}' fill='{PAPER}'/>"]
    parts.append(f"<rect width='12' height='{scene.height:g}' fill='{ACCENT}'/>")
    parts += [_piece(piece) for piece in scene.pieces]
    if foot or number:
        y = scene.height - 60
        parts.append(f"<rect x='76' y='{y:g}' width='{scene.width - 140:g}' height='1' fill='{LINE}'/>")
        parts.append(_line(76, y + 26, foot, SMALL, SOFT))
        parts.append(_line(scene.width - 64, y + 26, number, SMALL, SOFT, anchor="end"))
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {scene.width:g} {scene.height:g}' "
        f"width='{scene.width:g}' height='{scene.height:g}' role='img' lang='{scene.lang}' style='{HIGH_SANS}' "
        f"aria-label='{escape(scene.title, quote=True)}'>{''.join(parts)}</svg>"
    )


def _piece(piece: object) -> str:
    if isinstance(piece, Text):
        return _text(piece)
    if isinstance(piece, Flow):
        return _flow(piece)
    if isinstance(piece, Table):
        return _table(piece)
    if isinstance(piece, Bars):
        return _bars(piece)
    if isinstance(piece, Group):
        return f"<g><title>{escape(piece.words)}</title>{_boxes(piece) or ''.join(map(_piece, piece.parts))}</g>"
    if isinstance(piece, Box):
        return (
            f"<rect x='{piece.x:.2f}' y='{piece.y:.2f}' width='{piece.width:.2f}' height='{piece.height:.2f}' "
            f"fill='{piece.fill}'/>"
        )
    if isinstance(piece, Circle):
        title = f"<title>{escape(piece.words)}</title>" if piece.words else ""
        return (
            f"<circle cx='{piece.x:.1f}' cy='{piece.y:.1f}' r='{piece.radius:.1f}' fill='{piece.fill or 'none'}' "
            f"stroke='{piece.line or 'none'}' stroke-width='{piece.weight:g}'>{title}</circle>"
        )
    if isinstance(piece, Image):
        return (
            f"<image x='{piece.x:.1f}' y='{piece.y:.1f}' width='{piece.width:.1f}' height='{piece.height:.1f}' "
            f"href='data:image/png;base64,{b64encode(piece.png).decode()}'><title>{escape(piece.words)}</title></image>"
        )
    assert isinstance(piece, Area)  # noqa: S101 - the only kind that is left
    return (
        f"<path d='{''.join(map(_ring, piece.rings))}' fill='{piece.fill}' stroke='{piece.line}' stroke-width='0.8'>"
        f"<title>{escape(piece.words)}</title></path>"
    )


def _boxes(group: Group) -> str:
    """Return a group of boxes of one fill, as a code has very many, as one path; "" of any other."""
    boxes = [part for part in group.parts if isinstance(part, Box)]
    if len(boxes) < len(group.parts) or len({box.fill for box in boxes}) != 1:
        return ""
    steps = (f"M{b.x:.2f},{b.y:.2f}h{b.width:.2f}v{b.height:.2f}h-{b.width:.2f}z" for b in boxes)
    return f"<path d='{''.join(steps)}' fill='{boxes[0].fill}'/>"


def _ring(ring: Sequence[Point]) -> str:
    """Return a ring as steps from point to point, which are shorter than the points."""
    steps = (f"{round(x - a, 1):g},{round(y - b, 1):g}" for (a, b), (x, y) in pairwise(ring))
    return f"M{ring[0][0]:g},{ring[0][1]:g}l{' '.join(steps)}Z"


def _flow(piece: Flow) -> str:
    """Return paragraphs under one another."""
    highs = [
        tall(words.whole, piece.width, words.size, serif=words.serif, bold=words.bold) + piece.gap
        for words in piece.paragraphs
    ]
    y = piece.y + (max(0.0, piece.height - sum(highs) + piece.gap) / 2 if piece.middle else 0.0)
    parts = []
    for words, high in zip(piece.paragraphs, highs, strict=True):
        # in a box of the flow's, not of its own
        parts.append(_text(replace(words, x=piece.x, y=y, width=piece.width, height=0, middle=False)))
        y += high
    return "".join(parts)


def _text(piece: Text) -> str:
    x = {"left": piece.x, "center": piece.x + piece.width / 2, "right": piece.x + piece.width}[piece.align]
    words = piece.whole
    lines = (
        wrapped(words, piece.width, piece.size, serif=piece.serif, bold=piece.bold) if piece.wrap else words.split("\n")
    )
    above = max(0.0, piece.height - len(lines) * piece.size * LEADING) / 2 if piece.middle else 0.0
    return "".join(
        _line(
            x,
            piece.y + above + piece.size * (0.98 + k * LEADING),
            line,
            piece.size,
            piece.colour,
            bold=piece.bold,
            serif=piece.serif,
            anchor=ANCHOR[piece.align],
        )
        for k, line in enumerate(lines)
    )


def _line(
    x: float,
    y: float,
    words: str,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    serif: bool = False,
    anchor: str = "start",
) -> str:
    if words[:1] in SIGNS and anchor == "start" and len(words) > 1:
        # a typeface without the sign would be left for the whole line
        sign = _line(x, y, words[0], size, colour)
        return sign + _line(x + size * 1.2, y, words[1:].strip(), size, colour, bold=bold, serif=serif)
    weight = " font-weight='700'" if bold else ""
    high = f" style='{HIGH_SERIF}'" if serif else ""
    return (
        f"<text x='{x:.1f}' y='{y:.1f}' font-family=\"{SERIF if serif else SANS}\" font-size='{size:g}' "
        f"fill='{colour}'{high}"
        f"{weight} text-anchor='{anchor}'>{escape(words)}</text>"
        if words
        else ""
    )


def _table(piece: Table) -> str:
    parts, y = [], piece.y
    for k, (row, height) in enumerate(zip(piece.rows, piece.heights, strict=True)):
        x = piece.x
        for cell, width in zip(row, piece.widths, strict=True):
            middle = y + height / 2
            if cell.dot:
                radius, filled = DOTS[cell.dot]
                radius = round(radius * piece.size / 22, 1)
                colour = palette.FAINT if cell.dot == "absent" else cell.colour
                fill, weight = (colour, 0) if filled else ("none", 2.5)
                parts.append(
                    f"<circle cx='{x + width / 2:.1f}' cy='{middle:.1f}' r='{radius}' fill='{fill}' stroke='{colour}' "
                    f"stroke-width='{weight}'><title>{escape(cell.words)}</title></circle>"
                )
            elif cell.words:
                size = piece.size if k else head_size(piece.size)
                at = {"left": x, "center": x + width / 2, "right": x + width - 4}[cell.align]
                lines = wrapped(cell.words, width - (20 if cell.align == "left" else 0), size, bold=cell.bold)
                first = middle - (len(lines) - 1) * size * LEADING / 2 + size * 0.34
                parts += [
                    _line(
                        at,
                        first + n * size * LEADING,
                        line,
                        size,
                        cell.colour,
                        bold=cell.bold,
                        anchor=ANCHOR[cell.align],
                    )
                    for n, line in enumerate(lines)
                ]
            x += width
        y += height
        if k < len(piece.rows) - 1:
            parts.append(f"<rect x='{piece.x:g}' y='{y:.1f}' width='{sum(piece.widths):g}' height='1' fill='{LINE}'/>")
    words = f"<title>{escape(piece.words)}</title>"
    return f"<g>{words}{''.join(parts)}</g>"


def _bars(piece: Bars) -> str:
    """Return bars with their labels at the left and their numbers behind them."""
    step = piece.height / max(len(piece.labels), 1)
    most = max((*piece.values, 1e-9))
    room = piece.width - piece.first - 70
    parts = []
    for k, (label, value, words) in enumerate(zip(piece.labels, piece.values, piece.words, strict=True)):
        middle = piece.y + (k + 0.5) * step
        lines = wrapped(label, piece.first - 20, piece.size)[:2]
        top = middle - (len(lines) - 1) * piece.size * LEADING / 2 + piece.size * 0.34
        parts += [
            _line(piece.x, top + n * piece.size * LEADING, line, piece.size, palette.INK)
            for n, line in enumerate(lines)
        ]
        wide, high = room * max(value, 0) / most, min(step * 0.5, 34)
        left = piece.x + piece.first
        parts.append(
            f"<rect x='{left:.1f}' y='{middle - high / 2:.1f}' width='{wide:.1f}' height='{high:.1f}' fill='{BAR}'/>"
        )
        parts.append(_line(left + wide + 10, middle + piece.size * 0.34, words, piece.size, palette.INK))
    return f"<g><title>{escape(piece.about)}</title>{''.join(parts)}</g>"
