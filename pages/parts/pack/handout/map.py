"""The map as the templates take it, with names that can be read, and as a picture for what cannot draw it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from data.record.cache import cached
from pages.parts.drawing import palette
from pages.parts.drawing.slide.picture import fonts, small
from pages.parts.drawing.slide.scene import Area, Text
from pages.parts.pack.content import Brief
from pages.parts.pack.paper import map_key
from pages.parts.pack.slides.map_labels import locator, map_labels
from pages.parts.views.home.map_picture import Map

COLOURS = json.dumps(palette.PAPER_COLOURS)
FOLDER = Path(__file__).parent
# a map is so wide at least (cm): its names have 9 points at the last of these that it is as wide as
MAP = (5.4, 6.2, 6.8, 7.6)
# a picture of the map is at least so many times as wide as high, a low one more
SHAPE, LOW = 1.15, 1.5


@cached
def maps_of(brief: Brief) -> list[dict[str, Any]]:
    """Return the map of a hand-out and a low one, of which its template chooses one and its width; none without.

    Of some countries more is drawn in a low one: what lies at both sides of a map is not known to be sea.
    """
    if not brief.map:
        return []
    banner = brief.boards["map"].banner
    return [_map(brief.map, MAP, SHAPE), _map(banner(LOW) if banner else brief.map, MAP, LOW)]


def _map(drawn: Map, wides: Sequence[float], shape: float) -> dict[str, Any]:
    """Return the map as the templates take it, with names that can be read where it is so wide (cm).

    It is at least `shape` times as wide as high.
    """
    outlines = [
        {"rings": s.outline.rings, "fill": s.fill, "chosen": s.chosen}
        for s in sorted(drawn.shapes, key=lambda shape: shape.chosen)
    ]
    # sea at both sides of that of all countries gives its key below a picture's width
    broad = max(drawn.width, shape * drawn.height)
    around = [locator(shape, lambda x, y: (x, y), 1.0) for shape in drawn.shapes]
    rings = [{"x": ring.x, "y": ring.y, "radius": ring.radius} for ring in around if ring]
    named = [_names(drawn, broad, wide) for wide in wides]
    parts = {"shapes": outlines, "rings": rings, "named": named, "key": map_key(drawn), "broad": broad}
    return asdict(replace(drawn, shapes=())) | parts


def _names(drawn: Map, broad: float, wide: float) -> dict[str, Any]:
    """Return the names of a map, which have 9 points where it is so `wide` (cm), with lines from the sea to a land."""
    size = broad * 9 / (wide / 2.54 * 72)
    labels = map_labels(drawn, (0.0, 0.0, drawn.width, drawn.height), size, led=True)
    names = [
        {"words": name.words, "x": name.x, "y": name.y, "wide": name.width, "fill": name.colour, "size": size}
        for name in labels
        if isinstance(name, Text)
    ]
    lines = [{"ring": line.rings[0], "fill": line.fill} for line in labels if isinstance(line, Area)]
    return {"least": wide, "names": names, "lines": lines}


@cached
def picture(brief: Brief, wide: float) -> bytes:
    """Return the map of a pack as PNG, for formats that cannot draw it and have it so `wide` (cm); "" without one."""
    import typst

    if not brief.map:
        return b""
    words = {"map": json.dumps(_map(brief.map, MAP, SHAPE)), "colours": COLOURS, "wide": f"{wide}"}
    made = typst.compile(FOLDER / "picture.typ", format="png", ppi=240.0, font_paths=fonts(), sys_inputs=words)
    return small(bytes(made))
