"""The map with its list: choosing a place on either opens it in the list, a click on a country filters to it."""

from __future__ import annotations

import streamlit as st

from data.measures.signers.places import OUTSIDE, UNKNOWN, Places, every_place, signers_by_place
from data.record.record import Record
from data.record.selection import View
from pages.parts.drawing.chart import below, titled
from pages.parts.views.home import map_words
from pages.parts.views.home.map_layers import Frame, build_deck
from pages.parts.views.home.map_picture import map_picture
from pages.parts.views.home.map_tools import map_tools, reported
from pages.parts.views.home.place_list import list_finding, list_html
from pages.parts.visit import address
from pages.parts.visit.unknown_words import dropped_words
from pages.parts.words import findings
from pages.parts.words.catalogue import gettext as _

KEY, PLACE, COUNTRIES = "map", "place", "c"
CLICKS, AGAIN, COUNTRY = "_map_clicks", "_map_again", "_map_country"
NARROWEST, PHONE = 240, 340


def map_and_list(view: View) -> None:
    """Draw the map and the list of places beside it."""
    found = signers_by_place(view)
    place = _asked(view.record) or first(found)
    with st.container(key="columns_home"):
        _map(view, place)
        titled(list_finding(view), list_html(view, place))
    below(view, "signers", lambda: map_words.map_table(view), note=map_words.map_sources(), picture=map_picture(view))


def first(found: Places) -> str:
    """Return what the list opens unasked: its first place, else the organizations whose city is not known."""
    if found.cities:
        return found.cities[0].key
    return OUTSIDE if found.outside else UNKNOWN


def frame() -> Frame:
    """Return the size of the map: as wide as its column, as high as the hemisphere needs in that width."""
    whole = Frame()
    guess = PHONE if "Mobi" in (st.context.headers.get("User-Agent") or "") else whole.width
    width = min(max(int(reported("width", guess)), NARROWEST), whole.width)
    return Frame(width, min(whole.height, round(width * 1.12)))


def _map(view: View, place: str) -> None:
    size, webgl = frame(), bool(reported("webgl", True))
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
        st.html(map_words.map_key_html(view))
        map_tools(size.width, webgl, _open, _whole)


def _asked(record: Record) -> str:
    """Return the place that the address names, "" if it names none; one that the record does not have is said."""
    place = st.query_params.get(PLACE, "")
    if place and place not in {UNKNOWN, OUTSIDE, *(known.key for known in every_place(record))}:
        address.set_word(PLACE, [])
        dropped_words([(PLACE, place)])
        return ""
    return place


def _clicked() -> None:
    """Open the place, or filter to the country, that was clicked; a second click on a country lets go of it."""
    objects = st.session_state[KEY].selection.get("objects", {})
    found = [dict(o.get("properties", o)) for row in objects.values() for o in row]
    if found and "place" in found[0]:
        _open(found[0]["place"])
        st.session_state[CLICKS] = st.session_state.get(CLICKS, 0) + 1
        st.session_state[COUNTRY] = ""
    elif found:
        # a place opened before may lie elsewhere: the list opens the first of this country
        _open("")
        address.set_word(COUNTRIES, [found[0]["iso3"]])
        st.session_state[COUNTRY] = found[0]["iso3"]
    elif st.session_state.get(COUNTRY) and st.query_params.get_all(COUNTRIES) == [st.session_state[COUNTRY]]:
        address.set_word(COUNTRIES, [])


def _open(place: str) -> None:
    address.set_word(PLACE, [place] if place else [])


def _whole() -> None:
    st.session_state[AGAIN] = st.session_state.get(AGAIN, 0) + 1
