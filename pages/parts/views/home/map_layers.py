"""The map as deck.gl's JSON: filled countries, marks of small states, and a circle for each place of signers.

Fills and the colours of circles are given to the inner layers: Streamlit turns everything grey but what was clicked
where it finds `getFillColor` on a layer itself, and here the chosen thing keeps its fill and gets an outline.
"""

from __future__ import annotations

import json
import math
from typing import Any, NamedTuple

import streamlit as st

from data.measures.countries.endorsement import endorsement
from data.measures.signers.places import Place, signers_by_place
from data.record.record import Record
from data.record.selection import View
from geo.countries import countries
from geo.plane import Extent, project, whole
from pages.parts.drawing import palette
from pages.parts.views.home.circles import MOST, layout, radius
from pages.parts.views.home.outlines import outlines, small_states
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import language, ngettext, number
from pages.parts.words.governments import standing_words

SIGNERS = [194, 85, 60, 235]
WHITE = [255, 255, 255, 235]
FAINT = 0.35
# between two filled countries: the ground's colour, so that a coast has no line
BORDER = {"light": [255, 255, 255, 170], "dark": [30, 28, 26, 190]}
INK = {"light": [22, 20, 17, 255], "dark": [250, 247, 240, 255]}
EDGE = 12
COUNTED = 3  # fewer leave no room for a figure in their circle


class Frame(NamedTuple):
    """The size in which the map stands, pixels."""

    width: int = 640
    height: int = 580


class CompactDeck:
    """A deck for Streamlit whose JSON is written once and without white space."""

    layers: tuple[object, ...] = ()
    width = None
    mapbox_key = None

    def __init__(self, body: str) -> None:
        self._body = body
        self._tooltip = {"text": "{label}"}

    def to_json(self) -> str:
        """Return the deck as deck.gl's JSON."""
        return self._body


def view_state(frame: Frame, part: Extent, again: int = 0) -> dict[str, Any]:
    """Return deck.gl's state that shows a part of the plane whole in a frame.

    The browser keeps what the reader has moved until the state is another: `again` makes it one.
    """
    scale = min((frame.width - EDGE) / (part.east - part.west), (frame.height - EDGE) / (part.north - part.south))
    nudge = again * 1e-6
    zoom = round(math.log2(scale), 4) + nudge
    return {
        "target": [(part.west + part.east) / 2 + nudge, (part.south + part.north) / 2, 0],
        # a reader who zooms changes the last two, which then stand before the first
        **dict.fromkeys(("zoom", "zoomX", "zoomY"), zoom),
        "minZoom": -3,
        "maxZoom": 5,
    }


def build_deck(
    view: View, frame: Frame, *, place: str = "", part: Extent | None = None, clicks: int = 0, again: int = 0
) -> CompactDeck:
    """Return the map of a view in a frame, with the outline of the chosen place and countries.

    `clicks` counts the places that were clicked: the layer's name changes with it, so that the browser lets go of the
    click and the same place can be clicked anew.
    """
    return CompactDeck(_body(view, frame, place, part, clicks, again, _theme()))


@cached_by_language
def _body(view: View, frame: Frame, place: str, part: Extent | None, clicks: int, again: int, theme: str) -> str:
    """Return the map as JSON in the colours of a theme, light or dark."""
    scale = 2 ** view_state(frame, whole())["zoom"]
    file, _shapes = outlines(view.record, language())
    shapes = f"{_base()}/geo/{file}"
    ink = INK[theme]
    chosen_line = f"@@=properties.chosen ? {ink} : {WHITE}"
    layers = [
        {
            "@@type": "GeoJsonLayer",
            "id": "countries",
            "data": shapes,
            "pickable": True,
            "stroked": False,
            "autoHighlight": True,
            "highlightColor": [255, 255, 255, 50],
            "_subLayerProps": {"polygons-fill": {"getFillColor": f"@@={_fill(view)}"}},
        },
        {"@@type": "GeoJsonLayer", "id": "outlines", "data": shapes, **_outlined(view, ink, BORDER[theme])},
        _circles("small", _small(view.record), [110, 105, 98, 200], 1),
        {
            **_circles(f"places-{clicks}", _places(view, scale, place), chosen_line, 1),
            "pointType": "circle+text",
            "getLineWidth": "@@=properties.chosen ? 3 : 1",
            "getText": "@@=properties.count",
            "getTextColor": [255, 255, 255, 255],
            "getTextSize": "@@=properties.size",
            "textSizeUnits": "common",
            "textSizeMaxPixels": 26,
            "textFontFamily": "Source Sans, sans-serif",
            "textFontWeight": 700,
        },
    ]  # fmt: skip
    deck = {
        "initialViewState": view_state(frame, part or whole(), again),
        "views": [{"@@type": "OrthographicView", "flipY": False, "controller": {"doubleClickZoom": True}}],
        "layers": layers,
    }
    return json.dumps(deck, separators=(",", ":"))


def _circles(name: str, features: list[dict[str, Any]], line: Any, width: float) -> dict[str, Any]:
    """Return a layer of circles whose features say their colour and radius."""
    return {
        "@@type": "GeoJsonLayer",
        "id": name,
        "data": {"type": "FeatureCollection", "features": features},
        "pickable": True,
        "stroked": True,
        "autoHighlight": True,
        "highlightColor": [255, 255, 255, 50],
        "pointType": "circle",
        "getPointRadius": "@@=properties.radius",
        "pointRadiusUnits": "common",
        "pointRadiusMaxPixels": 30,
        "getLineColor": line,
        "getLineWidth": width,
        "lineWidthUnits": "pixels",
        "_subLayerProps": {"points-circle": {"getFillColor": "@@=properties.colour"}},
    }


def _point(point: tuple[float, float], **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": point}, "properties": properties}


def _places(view: View, scale: float, chosen: str) -> list[dict[str, Any]]:
    """Return a circle a city of the Americas with a known point, the largest first: small ones lie over them.

    The `MOST` largest, and the chosen one.
    """
    stand = layout(view.record, scale).centres
    cities = [place for place in signers_by_place(view).cities if place.key in stand]
    return [
        _point(
            stand[place.key],
            place=place.key,
            label=place_label(view.record, place),
            count=number(n) if (n := len(place.organizations)) >= COUNTED else "",
            radius=round(radius(n) / scale, 2),
            size=round((9.5 if n < 10 else 11) / scale, 2),
            colour=SIGNERS,
            chosen=place.key == chosen,
        )
        for place in [*cities[:MOST], *(place for place in cities[MOST:] if place.key == chosen)]
    ]


def place_label(record: Record, place: Place) -> str:
    """Return a place in words: “Mexico City, Mexico: 17 organizations”."""
    n = len(place.organizations)
    return ngettext("{city}, {country}: {n} organization", "{city}, {country}: {n} organizations", n).format(
        city=labels.city(record, place.city), country=labels.country(place.country), n=number(n)
    )


@cached_by_language
def _small(record: Record) -> list[dict[str, Any]]:
    """Return a mark for each state too small to be seen, in the colour of its standing; no filter changes them."""
    standings = endorsement(record)["standing"]
    codes = small_states(record)
    points = project([countries()[c].latitude for c in codes], [countries()[c].longitude for c in codes])
    return [
        _point(
            point,
            iso3=iso3,
            label=f"{labels.country(iso3)}\n{standing_words(record, iso3)}",
            radius=9,
            colour=_colour(standings.get(iso3, "territory")),
        )
        for iso3, point in zip(codes, points, strict=True)
    ]


def _fill(view: View) -> str:
    """Return deck.gl's expression for a country's fill by its standing; those that a filter leaves out are faint."""
    if not view.filters.countries:
        return _standing(1)
    return f"{_one_of(view)} ? ({_standing(1)}) : ({_standing(FAINT)})"


def _standing(part: float) -> str:
    """Return the expression for a standing's colour, with so large a part of its opacity."""
    expression = str(_colour("territory", part))
    for standing in palette.STANDINGS:
        if standing != "territory":
            expression = f"properties.standing == '{standing}' ? {_colour(standing, part)} : {expression}"
    return expression


def _colour(standing: str, part: float = 1) -> list[int]:
    """Return the colour of a standing as deck.gl reads it, with so large a part of its opacity."""
    colour, opacity = palette.STANDINGS[standing]
    return [*palette.channels(colour), round(opacity * part)]


def _one_of(view: View) -> str:
    """Return the expression that is true of the countries chosen."""
    return " || ".join(f"properties.iso3 == '{iso3}'" for iso3 in view.filters.countries) or "false"


def _outlined(view: View, ink: list[int], border: list[int]) -> dict[str, Any]:
    """Return the lines between countries, and around the chosen ones."""
    one = _one_of(view)
    return {
        "filled": False,
        "stroked": True,
        "lineWidthUnits": "pixels",
        "getLineColor": f"@@={one} ? {ink} : {border}",
        "getLineWidth": f"@@={one} ? 2.5 : 0.8",
    }


def _theme() -> str:
    return "dark" if st.context.theme.type == "dark" else "light"


def _base() -> str:
    """Return the path under which the app is served, without a slash at the end."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""
