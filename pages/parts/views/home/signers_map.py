"""The map: how governments stand to the Declaration, and where the organizations that signed are based."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from typing import Any

import streamlit as st

from data.measures.endorsement import endorsement
from data.measures.signing import by_country, by_place
from data.record.record import Record
from data.record.selection import View
from geo.countries import countries
from pages.parts.drawing.chart import drawn
from pages.parts.shell import address
from pages.parts.views.home.outlines import outlines, small_states
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, language, ngettext, number
from pages.parts.words.governments import COLOURS, standing_words

KEY = "map"
POINT = (194, 85, 60, 225)
# between two filled countries; on either page a coast needs no line
BORDER = (255, 255, 255, 170)
MOST_NAMES = 12


class CompactDeck:
    """A deck for Streamlit whose JSON is written once and without white space."""

    layers: tuple[object, ...] = ()
    width = None
    mapbox_key = None

    def __init__(self, body: str, tooltip: dict[str, Any]) -> None:
        self._body = body
        self._tooltip = tooltip

    def to_json(self) -> str:
        """Return the deck as deck.gl's JSON."""
        return self._body


def signers_map(view: View, alt: str) -> None:
    """Draw the map; a click on a country filters to it, a second click or an empty one lets go."""
    deck = drawn(view, "map", lambda: build_deck(view))
    st.pydeck_chart(deck, height=470, key=KEY, on_select=_clicked, selection_mode="single-object", alt=alt)


def build_deck(view: View) -> CompactDeck:
    """Return the deck for a view: fills, outlines, marks of small states, then the signers' points."""
    name, _body = outlines(view.record, language())
    deck = _deck(f"{_base()}/geo/{name}")
    own: dict[str, dict[str, Any]] = {
        "outlines": _outlined(view.filters.countries),
        "small": {"data": _small(view.record)},
        "signers": {"data": _points(view)},
    }
    layers = [{**layer, **own.get(layer["id"], {})} for layer in deck["layers"]]
    return CompactDeck(json.dumps({**deck, "layers": layers}, separators=(",", ":")), {"text": "{label}"})


@lru_cache(maxsize=8)
def _deck(shapes: str) -> dict[str, Any]:
    """Return what all views share of the deck, as deck.gl's JSON; `shapes` is the address of the outlines.

    pydeck looks for Jupyter and indents its JSON sixfold each time that it is asked: it is asked once.
    """
    import pydeck as pdk

    layers = [
        pdk.Layer(
            "GeoJsonLayer",
            shapes,
            id="countries",
            pickable=True,
            stroked=False,
            filled=True,
            auto_highlight=True,
            get_fill_color=_fill(),
        ),
        pdk.Layer(
            "GeoJsonLayer",
            shapes,
            id="outlines",
            pickable=False,
            stroked=True,
            filled=False,
            line_width_units="'pixels'",
        ),
        pdk.Layer(
            "ScatterplotLayer",
            [],
            id="small",
            pickable=True,
            stroked=True,
            filled=True,
            get_position="[x, y]",
            get_fill_color="colour",
            get_line_color=[110, 105, 98, 200],
            get_radius=4,
            radius_units="'pixels'",
            line_width_units="'pixels'",
            get_line_width=1,
        ),
        pdk.Layer(
            "ScatterplotLayer",
            [],
            id="signers",
            pickable=True,
            stroked=True,
            filled=True,
            get_position="[x, y]",
            get_fill_color=list(POINT),
            get_line_color=[255, 255, 255, 230],
            get_radius="r",
            radius_units="'pixels'",
            line_width_units="'pixels'",
            get_line_width=1,
        ),
    ]
    deck = pdk.Deck(
        layers,
        map_provider=None,
        initial_view_state=pdk.ViewState(longitude=-80, latitude=9, zoom=1.42, min_zoom=0.5, max_zoom=9),
    )
    return dict(json.loads(deck.to_json()))


def _points(view: View) -> list[dict[str, Any]]:
    """Return one point a city, its area in proportion to the organizations there."""
    points = []
    for place in by_place(view).itertuples():
        names = sorted(place.names)
        shown = names[:MOST_NAMES]
        if len(names) > MOST_NAMES:
            shown.append(_("and {n} more").format(n=number(len(names) - MOST_NAMES)))
        count = ngettext("{n} organization", "{n} organizations", place.organizations).format(
            n=number(place.organizations)
        )
        points.append(
            {
                "x": round(place.longitude, 3),
                "y": round(place.latitude, 3),
                "r": round(3.2 + 2.3 * math.sqrt(place.organizations), 1),
                "iso3": str(place.country),
                "label": f"{place.city}, {labels.country(str(place.country))}: {count}\n" + "\n".join(shown),
            }
        )
    return points


@cached_by_language
def _small(record: Record) -> list[dict[str, Any]]:
    """Return a mark for each state too small to be seen, in the colour of its standing; no filter changes them."""
    standings = endorsement(record)["standing"]
    return [
        {
            "x": countries()[iso3].longitude,
            "y": countries()[iso3].latitude,
            "colour": list(COLOURS[standings.get(iso3, "territory")]),
            "iso3": iso3,
            "label": f"{labels.country(iso3)}\n{standing_words(record, iso3)}",
        }
        for iso3 in small_states(record)
    ]


def _fill() -> str:
    """Return deck.gl's expression for a country's fill by its standing."""
    expression = str(list(COLOURS["territory"]))
    for standing, colour in COLOURS.items():
        if standing != "territory":
            expression = f"properties.standing == '{standing}' ? {list(colour)} : {expression}"
    return expression


def _outlined(chosen: tuple[str, ...]) -> dict[str, Any]:
    """Return deck.gl's expressions (marked by `@@=`) for the outlines: the chosen countries stand out."""
    if not chosen:
        return {"getLineColor": list(BORDER), "getLineWidth": 0.8}
    one = " || ".join(f"properties.iso3 == '{iso3}'" for iso3 in chosen)
    return {
        "getLineColor": f"@@={one} ? {list(POINT)} : {list(BORDER)}",
        "getLineWidth": f"@@={one} ? 2.5 : 0.8",
    }


def _base() -> str:
    """Return the path under which the app is served, without a slash at the end."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


def _clicked() -> None:
    """Filter to the country that was clicked; let go of it when the click was taken back."""
    objects = st.session_state[KEY].selection.objects
    found = [o for layer in ("signers", "small", "countries") for o in objects.get(layer, [])]
    key = address.KEY("countries")
    if found:
        iso3 = found[0].get("iso3") or found[0].get("properties", {}).get("iso3")
        st.session_state[key] = [iso3]
        st.session_state["_clicked"] = iso3
    elif st.session_state.get(key) == [st.session_state.get("_clicked")]:
        st.session_state[key] = []


def map_counts(view: View) -> int:
    """Return in how many countries the organizations kept are based."""
    return len(by_country(view))
