"""The running order of this visit: held from page to page, and written in the presenter's address."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.record.filters import Filters
from data.record.selection import View
from pages.parts.presenter.running_order import PINS, Order, OrderError, Pin, added, compact, read_compact
from pages.parts.presenter.views import VIEWS, entry
from pages.parts.visit import acts, address
from pages.parts.visit.current import visit
from pages.parts.visit.site import PAGES
from pages.parts.words.catalogue import gettext as _, ngettext, number

ORDER, SLIDE = "order", "slide"
BEFORE = "_running_order_before"
HELD, SEEN, MOVED = "_running_order", "_running_order_seen", "_presenter_opened"


def order() -> Order:
    """Return the running order of this visit."""
    held: Order = st.session_state.get(HELD, ())
    return held


def put(new: Order) -> None:
    """Make `new` the running order of this visit; the one before can be had again."""
    st.session_state[BEFORE] = order()
    st.session_state[HELD] = new


def undo_button() -> None:
    """Draw the button that takes the last change of the running order back; none before the first."""
    before = st.session_state.get(BEFORE)
    if before is not None and before != order():
        st.button(
            _("Undo"), icon=":material/undo:", type="tertiary", key="running_order_undo", on_click=put, args=(before,)
        )


def noted(page: str) -> bool:
    """Return whether the present address shows a screen; call it on each run, before the page is noted as seen."""
    st.session_state[MOVED] = st.session_state.get(address.PAGE) != page
    return page == "presenter" and SLIDE in st.query_params


def read_address() -> list[str]:
    """Take over the running order of the address where it is a new one; return the pieces that are no pins."""
    text = st.query_params.get(ORDER)
    unread: list[str] = []
    if text is not None and text != st.session_state.get(SEEN):
        pins, unread = read_compact(text)
        put(pins)
    return unread


def write_address() -> None:
    """Write the running order into the address; an address that was gone back to stays as it was."""
    text = compact(order())
    gone_back = st.query_params.get(ORDER) is None and not st.session_state.get(MOVED)
    if text != st.session_state.get(SEEN) or not gone_back:
        if not text:
            st.query_params.pop(ORDER, None)
        elif st.query_params.get(ORDER) != text:
            st.query_params[ORDER] = text
    st.session_state[SEEN] = text


def pin_of(page: str, view: str, filters: Filters, own: Sequence[tuple[str, str]] = ()) -> Pin:
    """Return the pin of a view under `filters`, with its own words that are not empty."""
    return Pin(page, view, (*filters.query(), *((word, value) for word, value in own if value)))


def pin(new: Pin) -> None:
    """Put a pin at the end of the running order and say so; a view that is there already, or one too many, is not."""
    if any(new.same_view(old) for old in order()):
        st.toast(_("This view is in the slide list already."), icon=":material/keep:")
        return
    try:
        put(added(order(), [new]))
    except OrderError:
        st.toast(_("The slide list is full: it holds {n} views.").format(n=number(PINS)), icon=":material/block:")
        return
    n = len(order())
    st.toast(
        ngettext("Added. The slide list holds {n} view.", "Added. The slide list holds {n} views.", n).format(
            n=number(n)
        ),
        icon=":material/keep:",
    )


def pin_button(view: View, name: str) -> str:
    """Return the button that pins the view `name` of the open page, as HTML, and pin it if it was pressed.

    "" where it cannot be shown alone.
    """
    page = page_open()
    known, _subject = entry(page, name)
    if not known:
        return ""
    if acts.asked(acts.PIN, name):
        words = VIEWS[page, known].words
        own = [(word, str(st.session_state.get(address.choice_key(word)) or "")) for word in words]
        pin(pin_of(page, name, visit().view.filters, own))
    return acts.button(acts.PIN, name, _("Add to presentation"))


def page_open() -> str:
    """Return the id of the page that is open."""
    path = st.session_state.get(address.PAGE, "")
    return next((script.removesuffix(".py") for script, (_title, p) in PAGES.items() if p == path), "")
