"""The map with its list: choosing a place on either opens it in the list, a click on a country filters to it."""

from __future__ import annotations

import streamlit as st

from data.measures.places import OUTSIDE, UNKNOWN, Places, every_place, signers_by_place
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.shell import address
from pages.parts.shell.own_choice import choose, own_choice
from pages.parts.views.home import parts
from pages.parts.views.home.deck import Frame, build_deck
from pages.parts.views.home.map_tools import map_tools, told
from pages.parts.views.home.place_list import list_finding, list_html
from pages.parts.words import findings
from pages.parts.words.catalogue import gettext as _

KEY, PLACE = "map", "place"
CLICKS, AGAIN, COUNTRY = "_map_clicks", "_map_again", "_map_country"
NARROWEST, PHONE = 240, 340


def map_and_list(view: View) -> None:
    """Draw the map and the list of places beside it."""
    found = signers_by_place(view)
    asked = own_choice(PLACE, ["", UNKNOWN, OUTSIDE, *(place.key for place in every_place(view.record))], "")
    place = asked or first(found)
    left, right = st.columns(2, gap="medium")
    with left:
        _map(view, place)
    with right:
        heading(list_finding(view))
        st.html(list_html(view, place))
    address.keep(PLACE, "")
    below(view, "signers", lambda: parts.map_table(view), note=parts.map_note(view))


def first(found: Places) -> str:
    """Return what the list opens unasked: its first place, else the organizations whose city is not known."""
    if found.cities:
        return found.cities[0].key
    return OUTSIDE if found.outside else UNKNOWN


def frame() -> Frame:
    """Return the size of the map: as wide as its column, as high as the hemisphere needs in that width."""
    whole = Frame()
    guess = PHONE if "Mobi" in (st.context.headers.get("User-Agent") or "") else whole.width
    width = min(max(int(told("width", guess)), NARROWEST), whole.width)
    return Frame(width, min(whole.height, round(width * 1.12)))


def _map(view: View, place: str) -> None:
    size, webgl = frame(), bool(told("webgl", True))
    with st.container(key="home_map", height=size.height, border=False):
        if webgl:
            deck = build_deck(
                view,
                size,
                place=place,
                clicks=st.session_state.get(CLICKS, 0),
                again=st.session_state.get(AGAIN, 0),
            )
            st.pydeck_chart(
                deck,
                height=size.height,
                key=KEY,
                on_select=_clicked,
                selection_mode="single-object",
                alt=findings.map_alt(view),
            )
        else:
            st.caption(_("This browser cannot draw the map (no WebGL). The list holds all that it shows."))
        st.html(parts.map_key_html(view))
        map_tools(size.width, webgl, _listed, _whole)


def _clicked() -> None:
    """Open the place, or filter to the country, that was clicked; a second click on a country lets go of it."""
    objects = st.session_state[KEY].selection.objects
    found = [dict(o.get("properties", o)) for row in objects.values() for o in row]
    key = address.KEY("countries")
    if found and "place" in found[0]:
        choose(PLACE, found[0]["place"])
        st.session_state[CLICKS] = st.session_state.get(CLICKS, 0) + 1
        st.session_state[COUNTRY] = ""
    elif found:
        st.session_state[key] = [found[0]["iso3"]]
        st.session_state[COUNTRY] = found[0]["iso3"]
    elif st.session_state.get(COUNTRY) and st.session_state.get(key) == [st.session_state[COUNTRY]]:
        st.session_state[key] = []


def _listed(place: str) -> None:
    choose(PLACE, place)


def _whole() -> None:
    st.session_state[AGAIN] = st.session_state.get(AGAIN, 0) + 1
