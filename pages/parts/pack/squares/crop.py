"""The map of a country cut to what matters of that and its neighbours; maps in one colour, and without signers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from data.measures.demands.passage_rows import evidence
from data.record.selection import View
from geo.countries import countries
from pages.parts.drawing import palette
from pages.parts.drawing.slide.outlines import Outline
from pages.parts.views.home.map_marks import Mark
from pages.parts.views.home.map_picture import Map, Shape, area, signers_map

# around what is kept, and around the country itself, in shares of the width of the map
MARGIN, OWN = 0.02, 0.1
# so far around a country its neighbours are seen, in shares of how long it is
NEAR = 0.4
# of a country whose mainland and dots reach over less than this of it the rest is cut off, but for a margin
MAINLAND, AROUND = 0.6, 0.05
# around those who signed, in shares of the height of a map, its width over height; so many have the name of theirs
SIGNED, UPRIGHT, SEVERAL = 0.14, 0.76, 3
# how far a circle reaches, in shares of the width of a map: of one who signed, of any at least and at most
ONE, COVERED = 0.0115, (0.02, 0.05)
# whom passages address that are said to all who endorsed
ENDORSERS = "ENDORSERS"
# left, top, right, bottom
Window = tuple[float, float, float, float]


def cropped(drawn: Map) -> Map:
    """Return a map cut to what is seen of its country, of its neighbours and of its marks, and what lies between.

    Around a small state the sea is what shows where it is.
    """
    chosen = [shape for shape in drawn.shapes if shape.chosen]
    kept = [_bounds(shape, MARGIN * drawn.width) for shape in drawn.shapes if shape.label]
    kept += [_bounds(shape, OWN * drawn.width) for shape in chosen]
    kept += [(mark.x, mark.y, mark.x, mark.y) for mark in drawn.marks]
    if not chosen or any(countries()[shape.outline.iso3].small for shape in chosen):
        return drawn
    west, north, east, south = zip(*kept, strict=True)
    # of large neighbours what is near is enough
    own = [_bounds(shape, 0.0) for shape in chosen]
    far = NEAR * max(max(b[2] - b[0], b[3] - b[1]) for b in own)
    left = max(0.0, min(west), min(b[0] for b in own) - far)
    top = max(0.0, min(north), min(b[1] for b in own) - far)
    right = min(drawn.width, max(east), max(b[2] for b in own) + far)
    return _to(drawn, (left, top, right, min(drawn.height, max(south), max(b[3] for b in own) + far)))


def mainland(drawn: Map, ratio: float) -> Map:
    """Return the map of a country cut to its mainland and its dots, so many times as wide as high, if these are less
    than most of it."""
    rings = [ring for shape in drawn.shapes if shape.chosen for ring in shape.outline.rings]
    if not rings:
        return drawn
    points = [*max(rings, key=area), *((mark.x, mark.y) for mark in drawn.marks if mark.signers)]
    across, down = zip(*points, strict=True)
    margin = AROUND * drawn.width
    west, east, north, south = min(across) - margin, max(across) + margin, min(down) - margin, max(down) + margin
    xs, ys = zip(*(point for ring in rings for point in ring), strict=True)
    wide = max(east - west, (south - north) * ratio)
    if (east - west) * (south - north) > MAINLAND * (max(xs) - min(xs)) * (max(ys) - min(ys)) or wide > drawn.width:
        return drawn
    high = wide / ratio
    left = min(max(0.0, (west + east - wide) / 2), drawn.width - wide)
    top = min(max(0.0, (north + south - high) / 2), drawn.height - high)
    return _to(drawn, (left, top, left + wide, top + high))


def near(view: View, ratio: float, *, apart: bool) -> Map:
    """Return the map of a view; without those who signed where it is only what stands `apart` from what is asked."""
    drawn = together(mainland(signers_map(view, ratio), ratio))
    return unsigned(drawn) if apart else plain(drawn) if of_some(view) else drawn


def together(drawn: Map) -> Map:
    """Return the map of a country with one mark for cities near each other, in the middle of who signed there."""
    if not any(shape.chosen for shape in drawn.shapes):
        return drawn
    kept: list[Mark] = []
    # the largest come first; a city under the circle of a larger one would be pushed away from where it is
    for mark in drawn.marks:
        over = (
            k
            for k, one in enumerate(kept)
            if mark.signers and one.signers and one.name == mark.name
            if math.dist((mark.x, mark.y), (one.x, one.y)) < drawn.width * _covers(one.n)
        )
        if (k := next(over, None)) is None:
            kept.append(mark)
            continue
        one, n = kept[k], kept[k].n + mark.n
        x, y = ((a * one.n + b * mark.n) / n for a, b in ((one.x, mark.x), (one.y, mark.y)))
        kept[k] = replace(one, x=x, y=y, n=n, words=f"{one.words}; {mark.words}", cities=one.cities + 1)
    return replace(drawn, marks=tuple(kept))


def _covers(n: int) -> float:
    """Return how far the circle of so many reaches, in shares of the width of a map of some countries."""
    return max(COVERED[0], min(COVERED[1], ONE * math.sqrt(n)))


def of_some(view: View) -> bool:
    """Return whether a view is on one demand that is not asked of all governments that endorsed the Declaration."""
    if len(view.filters.demands) != 1 or view.filters.countries:
        return False
    whom = evidence(view, view.filters.demands[0])["addressees"].astype(str)
    return not any(ENDORSERS in cell.split("|") for cell in whom)


def unsigned(drawn: Map) -> Map:
    """Return a map without those who signed."""
    marks = tuple(mark for mark in drawn.marks if not mark.signers)
    key = tuple(entry for entry in drawn.key if entry[0] != palette.ACCENT)
    return replace(drawn, marks=marks, key=key, unseen=(0, 0))


def plain(drawn: Map) -> Map:
    """Return a map in one colour, that says who signed and not how governments stand."""
    return replace(
        drawn,
        shapes=tuple(replace(shape, fill=palette.LAND) for shape in drawn.shapes),
        marks=tuple(mark for mark in drawn.marks if mark.signers),
        key=tuple(entry for entry in drawn.key if entry[0] == palette.ACCENT),
        note="",
        territories=False,
    )


def around_signers(drawn: Map) -> Map:
    """Return a map of all cut above and below to where those are who signed, with names where several are."""
    marks = [mark for mark in drawn.marks if mark.signers]
    downs = [mark.y for mark in marks] + ([drawn.site.y] if drawn.site else [])
    if not downs:
        return drawn
    margin, least = SIGNED * drawn.height, drawn.width / UPRIGHT
    top, bottom = max(0.0, min(downs) - margin), max(downs) + margin
    # no wider than leaves room for what stands beside it
    bottom = min(drawn.height, max(bottom, top + least))
    top = max(0.0, min(top, bottom - least))
    several = {mark.name for mark in marks if mark.n >= SEVERAL}
    named = tuple(replace(shape, label=int(shape.name in several)) for shape in drawn.shapes)
    return _to(replace(drawn, shapes=named), (0.0, top, drawn.width, bottom))


def _to(drawn: Map, window: Window) -> Map:
    """Return what a window shows of a map."""
    left, top, right, bottom = window
    shapes = [replace(shape, outline=one) for shape in drawn.shapes if (one := _cut(shape.outline, window))]
    marks = [
        replace(mark, x=mark.x - left, y=mark.y - top)
        for mark in drawn.marks
        if left < mark.x < right and top < mark.y < bottom
    ]
    spot = drawn.site and replace(drawn.site, x=drawn.site.x - left, y=drawn.site.y - top)
    wide, high = right - left, bottom - top
    return replace(drawn, width=wide, height=high, shapes=tuple(shapes), marks=tuple(marks), site=spot)


def _bounds(shape: Shape, margin: float) -> Window:
    """Return how far a country reaches on a map, with a margin."""
    across, down = zip(*(point for ring in shape.outline.rings for point in ring), strict=True)
    return min(across) - margin, min(down) - margin, max(across) + margin, max(down) + margin


def _cut(outline: Outline, window: Window) -> Outline | None:
    """Return what a window shows of a country, from its corner; None where that is nothing."""
    import shapely

    land = shapely.MultiPolygon([shapely.Polygon(ring) for ring in outline.rings]).buffer(0)
    seen = shapely.clip_by_rect(land, *window)
    parts = [part for part in getattr(seen, "geoms", [seen]) if part.geom_type == "Polygon" and not part.is_empty]
    if not parts:
        return None
    largest = max(parts, key=lambda part: float(part.area))
    middle = shapely.maximum_inscribed_circle(largest).coords[0]
    (inside,) = _from([middle], window)
    return Outline(outline.iso3, tuple(_from(part.exterior.coords[:-1], window) for part in parts), inside)


def _from(points: Sequence[tuple[float, float]], window: Window) -> tuple[tuple[float, float], ...]:
    """Return points as they stand from the corner of a window."""
    return tuple((round(x - window[0], 1), round(y - window[1], 1)) for x, y in points)
