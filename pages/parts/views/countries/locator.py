"""A small picture of where a country lies: it alone in red, the governments that endorsed, the others."""

from __future__ import annotations

import json
from functools import cache
from urllib.parse import quote

from data.record.record import Record
from geo.plane import Extent, extent, extents, plane_geojson
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _

WIDTH = 360
# a corner closer to the last than this many pixels is left out
FINE = 2.0
FILLS = {"shown": "#c2553c", "endorsed": "#3d7d86' fill-opacity='.42", "other": "#8a857c' fill-opacity='.28"}


@cached_by_language
def locator_html(record: Record, country: str) -> str:
    """Return the picture of a country among its neighbours as HTML; "" for one that the map does not hold."""
    if country not in extents():
        return ""
    return rendered(
        "countries/locator.html",
        picture="data:image/svg+xml," + quote(_svg(record, country), safe=" =/:,.'"),
        alt=_("Map: where {country} lies; countries whose governments endorsed are tinted").format(
            country=labels.told(country)
        ),
    )


def _svg(record: Record, country: str) -> str:
    part = extent([country])
    scale = WIDTH / (part.east - part.west)
    height = min(round((part.north - part.south) * scale), WIDTH)
    endorsed = record.endorsers
    paths = []
    for iso3, rings in _rings().items():
        box = extents()[iso3]
        if box.east < part.west or box.west > part.east or box.north < part.south or box.south > part.north:
            continue
        fill = FILLS["shown" if iso3 == country else "endorsed" if iso3 in endorsed else "other"]
        drawn = "".join(_path(ring, part, scale) for ring in rings)
        paths.append(f"<path d='{drawn}' fill='{fill}'/>")
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' "
        f"stroke='#fff' stroke-width='.7'>{''.join(paths)}</svg>"
    )


def _path(ring: list[list[float]], part: Extent, scale: float) -> str:
    """Return a ring as a path in pixels; "" where it lies outside the part or is too small to be seen."""
    points: list[tuple[float, float]] = []
    for x, y in ring:
        point = ((x - part.west) * scale, (part.north - y) * scale)
        if not points or abs(point[0] - points[-1][0]) + abs(point[1] - points[-1][1]) >= FINE:
            points.append(point)
    inside = any(-WIDTH <= x <= 2 * WIDTH and -WIDTH <= y <= 2 * WIDTH for x, y in points)
    if len(points) < 3 or not inside:
        return ""
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z"


@cache
def _rings() -> dict[str, list[list[list[float]]]]:
    """Return the outer and inner rings of each country on the plane."""
    found = {}
    for feature in json.loads(plane_geojson())["features"]:
        geometry = feature["geometry"]
        parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        found[feature["properties"]["iso3"]] = [ring for polygon in parts for ring in polygon]
    return found
