"""The map as the templates take it, with names that can be read, and as a picture for what cannot draw it."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from data.record.cache import cached
from pages.parts.drawing import palette
from pages.parts.drawing.slide.picture import fonts, small
from pages.parts.drawing.slide.scene import Area, Text, wrapped
from pages.parts.pack.content import Brief
from pages.parts.pack.handout.map_all import is_of_all, near_signers, numbered
from pages.parts.pack.handout.map_words import map_key, unplaced
from pages.parts.pack.maps.map_circles import map_circles
from pages.parts.pack.maps.map_labels import locator, map_labels
from pages.parts.pack.paper import page_claims
from pages.parts.views.home.map_picture import Map

COLOURS = json.dumps(palette.PAPER_COLOURS)
FOLDER = Path(__file__).parent
# a map is so wide at least (cm): its names have their type at the last of these that it is as wide as
MAP = (5.6, 6.0, 6.6, 7.8, 8.6)
# the type of its names (pt), and of how many times that a line to the one chosen is too long
NAMES, LONG = 9, 3.5
# how much of a map's height open sea may take from its foot for a key, and its air, in shares of its height
OPEN, AIR = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0), 0.02
# a key on the sea: around it, how wide it is at least (pt), its signs and its lines in shares of its type, and how much
# wider its typeface is than what is measured
PAD, LEAST, SIGN, LINE, WIDER = 10.0, 74.0, 1.1, 1.45, 1.12
# an island so much shorter than its country has no outline of its own: many would be a blot
TINY = 0.1
# a map is so many times as wide as high; that of all countries, on whose sea its key stands, and that of a site
SHAPES, ALL, SITE = (1.2, 1.65), (1.25, 1.55), (1.55,)


@cached
def maps_of(brief: Brief) -> list[dict[str, Any]]:
    """Return the map of a hand-out in some shapes, of which its template chooses one and its width; none without.

    Of some countries more is drawn: what lies at both sides of a map is not known to be sea.
    """
    if not brief.map:
        return []
    whole = SITE if brief.map.site else ALL
    found = []
    for shape in whole if is_of_all(brief.map) else SHAPES:
        drawn = _shaped(brief, shape)
        found.append(_map(drawn, MAP, shape, unplaced(brief)))
        for named in found[-1]["named"]:
            named["missing"] = _missing(brief, drawn, named)
    return found


def _missing(brief: Brief, drawn: Map, named: dict[str, Any]) -> int:
    """Return how many have no name on a map: of countries chosen, around these, or named in the claims beside it."""
    told = " ".join(line.sentence for line in page_claims(brief))
    there = {" ".join(name["words"].split()) for name in named["names"]}
    return sum(bool(shape.label or shape.name in told) and shape.name not in there for shape in drawn.shapes)


@cached
def _drawn(brief: Brief, wide: float, shape: float) -> tuple[dict[str, Any], int]:
    """Return the map of a pack so `wide` (cm) and in a shape, and how many names are missing on it."""
    drawn = _shaped(brief, shape)
    found = _map(drawn, (wide,), shape)
    return found, _missing(brief, drawn, found["named"][0])


def missing(brief: Brief, wide: float, shape: float) -> int:
    """Return how many countries that the text names have no name on a map so `wide` (cm) and in a shape."""
    return _drawn(brief, wide, shape)[1]


@cached
def key_of(brief: Brief, shape: float) -> list[tuple[str, str, bool]]:
    """Return what the colours mean that are seen on the map of a pack in a shape; nothing without a map."""
    return map_key(_shaped(brief, shape), unplaced(brief)) if brief.map else []


@cached
def _shaped(brief: Brief, shape: float) -> Map:
    """Return the map of a pack, of some countries `shape` times as wide as high; of all as it is or without rings."""
    board, drawn = brief.boards["map"], brief.map
    assert drawn  # noqa: S101 - whoever asks has one
    if not is_of_all(drawn):
        return board.banner(shape) if board.banner else drawn
    # a small state is ringed only where it is told who endorsed
    ringed = "endorsers" in board.tells
    return drawn if ringed else replace(drawn, marks=tuple(mark for mark in drawn.marks if mark.signers))


def _map(drawn: Map, wides: Sequence[float], shape: float, missing: int = 0) -> dict[str, Any]:
    """Return the map as the templates take it, with names that can be read where it is so wide (cm).

    It is at least `shape` times as wide as high.
    """
    drawn = near_signers(drawn)
    outlines = [
        {"rings": [ring], "fill": s.fill, "chosen": s.chosen and _long(ring) > TINY * max(map(_long, s.outline.rings))}
        for s in sorted(drawn.shapes, key=lambda shape: shape.chosen)
        for ring in s.outline.rings
    ]
    # sea at the west of that of all countries has room for its key
    broad = max(drawn.width, shape * drawn.height)
    west = max(0.0, broad - drawn.width - AIR * drawn.height)
    around = [locator(shape, lambda x, y: (x, y), 1.0) for shape in drawn.shapes]
    rings = [{"x": ring.x, "y": ring.y, "radius": ring.radius} for ring in around if ring]
    named = [_names(drawn, broad, west, wide) for wide in wides]
    parts = {"shapes": outlines, "rings": rings, "named": named, "key": map_key(drawn, missing), "broad": broad}
    parts |= {"west": west}
    return asdict(replace(drawn, shapes=(), marks=())) | parts


def _long(ring: Sequence[tuple[float, float]]) -> float:
    """Return how far a ring reaches across or down."""
    return float(max(max(side) - min(side) for side in zip(*ring, strict=True)))


def _sea(drawn: Map, west: float, names: Sequence[dict[str, Any]]) -> list[tuple[float, float]]:
    """Return from which heights down to the foot of a map with sea so far to its `west` how much of that is free."""
    points = [point for shape in drawn.shapes for ring in shape.outline.rings for point in ring]
    ends = [(name["x"], name["y"] + name["high"]) for name in names]
    points += ends
    under = [y + 1 for x, y in ends if x < 0]
    tops = sorted([*((1 - share) * drawn.height for share in OPEN), *under], reverse=True)
    return [(top, west + min([drawn.width, *(x for x, y in points if y >= top)])) for top in tops]


def _without_long_lines(drawn: Map, labels: Sequence[Text | Area], size: float) -> list[Text | Area]:
    """Return names and lines without that of one country chosen where a long line leads to it: its key says it."""
    chosen = [shape.name for shape in drawn.shapes if shape.chosen]
    kept: list[Text | Area] = []
    for one in labels:
        line = kept[-1] if kept and isinstance(kept[-1], Area) else None
        if isinstance(one, Text) and line and [" ".join(one.words.split())] == chosen:
            ring = line.rings[0]
            if max(math.dist(a, b) for a in ring for b in ring) > LONG * size:
                kept.pop()
                continue
        kept.append(one)
    return kept


def _names(drawn: Map, broad: float, west: float, wide: float) -> dict[str, Any]:
    """Return the names of a map where it is so `wide` (cm), the lines from them, circles, and its sea."""
    size = broad * NAMES / (wide / 2.54 * 72)
    frame = (0.0, 0.0, drawn.width, drawn.height)
    # where it is narrower lines would lead far
    labels = _without_long_lines(drawn, map_labels(drawn, frame, size, led=wide >= MAP[0], west=west), size)
    circles, numbers = numbered(drawn, *map_circles(drawn, frame, size), size)
    names = [
        {"words": one.words, "x": one.x, "y": one.y, "wide": one.width, "high": one.height, "fill": one.colour}
        | {"size": one.size}
        for one in (*numbers, *labels)
        if isinstance(one, Text)
    ]
    lines = [{"ring": line.rings[0], "fill": line.fill} for line in labels if isinstance(line, Area)]
    sea = _sea(drawn, west, names) if west else []
    return {
        "least": wide,
        "names": names,
        "lines": lines,
        "sea": sea,
        "circles": [asdict(circle) for circle in circles],
    }


@cached
def picture(brief: Brief, wide: float, shape: float) -> tuple[bytes, bool]:
    """Return the map of a pack as PNG, for formats that cannot draw it and have it so `wide` (cm); "" without one.

    It is at least `shape` times as wide as high, and has its key on its sea if that has room there.
    """
    import typst

    if not brief.map:
        return b"", False
    drawn = _drawn(brief, wide, shape)[0]
    room = _key_room(drawn, wide)
    words = {"map": json.dumps(drawn), "colours": COLOURS, "wide": f"{wide}", "room": f"{room}"}
    made = typst.compile(FOLDER / "picture.typ", format="png", ppi=240.0, font_paths=fonts(), sys_inputs=words)
    return small(bytes(made)), room > 0


def _key_room(drawn: dict[str, Any], wide: float) -> float:
    """Return how wide the key stands on the sea of a map so `wide` (cm), as low as it has room (pt); 0 without any."""
    unit = wide / 2.54 * 72 / drawn["broad"]
    for top, free in drawn["named"][-1]["sea"]:
        room = free * unit - PAD
        lines = sum(len(wrapped(words, (room - NAMES * SIGN) / WIDER, NAMES)) for _fill, words, _dot in drawn["key"])
        if room > LEAST and lines * NAMES * LINE <= (drawn["height"] - top) * unit - PAD:
            return float(room)
    return 0.0
