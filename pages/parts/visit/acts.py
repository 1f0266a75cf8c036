"""What a reader presses in a page's own HTML, as the row above it tells: a panel opened, an act asked for.

A button of Streamlit is an element to make and send at every run; one piece of HTML holds as many as a figure has.
"""

from __future__ import annotations

from html import escape

import streamlit as st

from pages.parts.visit.address import PAGE

PIN, PANEL = "pin", "panel"
_ASKED, _OPENED = "_asked", "_opened"


def ask(act: str, *names: str) -> None:
    """Note that the reader asks for an act; the run that follows does it."""
    st.session_state[_ASKED] = (act, names)


def asked(act: str, *names: str) -> tuple[str, ...]:
    """Return the names that an act was asked for with, once; none if it was not, or not with these `names`."""
    found = st.session_state.get(_ASKED)
    if found is None or found[0] != act or (names and found[1] != names):
        return ()
    del st.session_state[_ASKED]
    return tuple(found[1])


def forget() -> None:
    """Forget what was asked for and nobody did: the page that has it is not open any more."""
    st.session_state.pop(_ASKED, None)


def toggle(name: str) -> None:
    """Open a panel of the present page, or close it if it is open; one is open at a time."""
    st.session_state[_OPENED] = (st.session_state.get(PAGE), "" if opened(name) else name)


def opened(name: str) -> bool:
    """Return whether a panel is open on the present page."""
    return opened_now() == name


def opened_now() -> str:
    """Return the name of the open panel of the present page; "" without one."""
    page, name = st.session_state.get(_OPENED, (None, ""))
    return name if page == st.session_state.get(PAGE) else ""


def button(act: str, name: str, words: str) -> str:
    """Return a button as HTML that asks for an act; one that opens a panel says whether it is open."""
    expanded = " aria-expanded='false'" if act == PANEL else ""
    return f"<button type='button' data-act='{act}' data-name='{escape(name)}'{expanded}>{escape(words)}</button>"
