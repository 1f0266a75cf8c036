"""Small maps: where a country lies, it alone in red; and all of the Americas, to choose a country from."""

from __future__ import annotations

import json
from functools import cache
from urllib.parse import quote

from data.record.record import Record
from data.record.selection import View
from geo.plane import Extent, extent, extents, main_extents, plane_geojson, whole
from pages.parts.drawing import palette
from pages.parts.drawing.links import page_address
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _

WIDTH = 360
# a country smaller than this many pixels is a dot on the map of all
DOT = 7
# parts of a country that a click there finds
PICKED = 2
# a corner closer to the last than this many pixels is left out, near and on the map of all
FINE, COARSE = 2.0, 3.5
ENDORSED = palette.STANDINGS["on-the-day"][0]
FILLS = {
    "shown": palette.ACCENT,
    "endorsed": f"{ENDORSED}' fill-opacity='.42",
    "other": f"{palette.MUTED}' fill-opacity='.28",
}


@cached_by_language
def locator_html(record: Record, country: str) -> str:
    """Return the picture of a country among its neighbours as HTML; "" for one that the map does not hold."""
    if country not in extents():
        return ""
    return rendered(
        "countries/locator.html",
        picture="data:image/svg+xml," + quote(_svg(record, country), safe=" =/:,.'"),
        alt=_("Map: where {country} lies; countries whose governments endorsed are tinted").format(
            country=labels.country_inside(country)
        ),
    )


@cached_by_language
def choice_map_html(view: View) -> str:
    """Return the map of the Americas as HTML: a click on a country opens it; the list beside it serves the keyboard."""
    part = whole()
    scale = WIDTH / (part.east - part.west)
    areas: list[tuple[str, str, str, str]] = []
    for iso3, rings in _rings().items():
        if iso3 not in view.record.countries:
            continue
        address = page_address("countries", view.filters.without("countries"), show=iso3)
        dot = _dot(iso3, part, scale)
        shapes = (
            [("circle", f"{dot[0]:.0f},{dot[1]:.0f},{DOT}")]
            if dot
            else [
                ("poly", ",".join(f"{x:.0f},{y:.0f}" for x, y in points))
                for ring in sorted(rings, key=len)[-PICKED:]
                if len(points := _points(ring, part, scale)) >= 3
            ]
        )
        # the first area that holds a point is picked: dots lie over what is around them
        at = 0 if dot else len(areas)
        areas[at:at] = [(labels.country(iso3), address, *shape) for shape in shapes]
    return rendered(
        "countries/choice_map.html",
        picture="data:image/svg+xml," + quote(_drawn(view.record, part), safe=" =/:,.'"),
        areas=areas,
        width=WIDTH,
        height=round((part.north - part.south) * scale),
        alt=_("Map of the Americas: countries whose governments endorsed are tinted"),
        key=_("Tinted: the government endorsed the Declaration."),
    )


def _svg(record: Record, country: str) -> str:
    part = extent([country])
    return _drawn(record, part, country, WIDTH)


def _drawn(record: Record, part: Extent, shown: str = "", most: int = 2 * WIDTH) -> str:
    """Return a part of the plane as SVG, at most `most` pixels high; small countries of the whole are dots."""
    scale = WIDTH / (part.east - part.west)
    height = min(round((part.north - part.south) * scale), most)
    endorsed = record.endorsers
    paths, dots = [], []
    for iso3, rings in _rings().items():
        box = extents()[iso3]
        if box.east < part.west or box.west > part.east or box.north < part.south or box.south > part.north:
            continue
        fill = FILLS["shown" if iso3 == shown else "endorsed" if iso3 in endorsed else "other"]
        if drawn := "".join(_path(ring, part, scale) for ring in rings):
            paths.append(f"<path d='{drawn}' fill='{fill}'/>")
        if not shown and (dot := _dot(iso3, part, scale)):
            dots.append(f"<circle cx='{dot[0]:.0f}' cy='{dot[1]:.0f}' r='3' fill='{fill}'/>")
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' "
        f"stroke='{palette.WHITE}' stroke-width='.7'>{''.join(paths + dots)}</svg>"
    )


def _dot(iso3: str, part: Extent, scale: float) -> tuple[float, float] | None:
    """Return where the dot of a country stands that is too small to be seen; None for others."""
    box = main_extents()[iso3]
    if max(box.east - box.west, box.north - box.south) * scale >= DOT:
        return None
    return ((box.west + box.east) / 2 - part.west) * scale, (part.north - (box.south + box.north) / 2) * scale


def _path(ring: list[list[float]], part: Extent, scale: float) -> str:
    """Return a ring as a path in pixels; "" where it lies outside the part or is too small to be seen."""
    points = _points(ring, part, scale)
    inside = any(-WIDTH <= x <= 2 * WIDTH and -WIDTH <= y <= 2 * WIDTH for x, y in points)
    if len(points) < 3 or not inside:
        return ""
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z"


def _points(ring: list[list[float]], part: Extent, scale: float) -> list[tuple[float, float]]:
    """Return the corners of a ring in pixels; one too close to the last is left out."""
    fine = COARSE if part == whole() else FINE
    points: list[tuple[float, float]] = []
    for x, y in ring:
        point = ((x - part.west) * scale, (part.north - y) * scale)
        if not points or abs(point[0] - points[-1][0]) + abs(point[1] - points[-1][1]) >= fine:
            points.append(point)
    return points


@cache
def _rings() -> dict[str, list[list[list[float]]]]:
    """Return the outer and inner rings of each country on the plane."""
    found = {}
    for feature in json.loads(plane_geojson())["features"]:
        geometry = feature["geometry"]
        parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        found[feature["properties"]["iso3"]] = [ring for polygon in parts for ring in polygon]
    return found
