"""The running order as a list: read it, put it in order, rename, remove, and add a view that has no pin of its own."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from data.record.selection import View, select
from pages.parts.claims import panel
from pages.parts.presenter import pins
from pages.parts.presenter.running_order import TITLE, Order, Pin, moved, removed, renamed
from pages.parts.presenter.views import ABOUT, CLAIM, KIND, VIEWS, known, name, page_name
from pages.parts.visit.site import link
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, listed as in_words, ngettext, number, plain

CHOSEN, NAME, ADD = "running_order_chosen", "running_order_name", "running_order_add"
CUT = 90


def finding() -> str:
    """Return the page's title: how many views the running order holds."""
    n = len(pins.order())
    if not n:
        return _("Choose views, then show them one per screen")
    return ngettext("{n} view in the slide list", "{n} views in the slide list", n).format(n=number(n))


def meaning() -> None:
    """Draw how a view comes into the running order, and where the order is kept."""
    words = _(
        "“Add to presentation” under a chart takes it as it is, filters included; or add a view below. The "
        "slide list is in this page’s address: send the link, or download the file and open it later."
    )
    if pins.order():
        offline = _("Each screen comes from this server; for a room without a network, take the slides below.")
        words = f"{words} {offline}"
    st.write(words)


def unread(pieces: list[str]) -> None:
    """Draw which pieces of the address are no pins."""
    if pieces:
        named = in_words(piece[:40] for piece in pieces[:5])
        st.warning(
            ngettext(
                "{n} view of this link cannot be read and was left out: {pieces}.",
                "{n} views of this link cannot be read and were left out: {pieces}.",
                len(pieces),
            ).format(n=number(len(pieces)), pieces=plain(named)),
            icon=":material/link_off:",
        )


def listed(view: View) -> None:
    """Draw the running order to choose from, and what can be done with the view chosen; nothing where it is empty."""
    order = pins.order()
    if not order:
        return
    places = list(range(len(order)))
    if st.session_state.get(CHOSEN) not in places:
        # of a choice that the list no longer has, the browser sends its words
        held = st.session_state.get(CHOSEN)
        st.session_state[CHOSEN] = min(held, len(order) - 1) if isinstance(held, int) else 0
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.radio(
            _("Slide list"),
            places,
            format_func=lambda k: _("{n}. {name}").format(n=number(k + 1), name=plain(_label(view, order[k]))),
            captions=[plain(_caption(view, pin)) for pin in order],
            key=CHOSEN,
        )
    with right:
        _chosen(view, order, st.session_state[CHOSEN])


def add(view: View) -> None:
    """Draw the choice of a view to add under the filters that are set."""
    names = {_id(pin): pin for pin in _offered(view)}
    with st.container(horizontal=True, vertical_alignment="bottom", key="running_order_adding"):
        chosen = st.selectbox(
            _("Add a view, under the filters set now"),
            list(names),
            format_func=lambda word: _("{page}: {view}").format(
                page=page_name(names[word].page), view=_label(view, names[word])
            ),
            index=None,
            placeholder=_("Choose a view or a sentence"),
            key=ADD,
            width=560,
        )
        if chosen in names:
            st.button(
                _("Add"),
                icon=":material/keep:",
                key="running_order_add_it",
                on_click=pins.pin,
                args=(names[chosen],),
            )


def _offered(view: View) -> list[Pin]:
    """Return the pins of all views that need no choice but the filters, then of sentences to say aloud."""
    filters = view.filters
    whole = [pins.pin_of(page, one, filters) for (page, one), kind in VIEWS.items() if not kind.about and one != CLAIM]
    if not view.statements.any():
        return whole
    kinds = [*panel.top(view), *((kind, "") for kind in ("statements", "organizations", "countries", "endorsers"))]
    kinds += [("recurring", ""), ("absent", ""), ("unanswered", ""), ("since", "")]
    return whole + [pins.pin_of("overview", CLAIM, filters, [(KIND, kind), (ABOUT, about)]) for kind, about in kinds]


def _chosen(view: View, order: Order, k: int) -> None:
    """Draw the name of one pin to change, its buttons, and the way to its page."""
    pin = order[k]
    st.session_state[NAME] = pin.title
    st.text_input(
        _("Title on the screen"),
        key=NAME,
        max_chars=TITLE,
        placeholder=_("The finding itself"),
        on_change=lambda: pins.put(renamed(order, k, str(st.session_state[NAME] or ""))),
        help=_("A title of your own stands over the finding; without one the finding is the title."),
    )
    with st.container(horizontal=True, key="running_order_moves"):
        _move(_("Move up"), "arrow_upward", order, k, -1)
        _move(_("Move down"), "arrow_downward", order, k, 1)
        st.button(
            _("Remove"),
            icon=":material/delete:",
            key="running_order_remove",
            on_click=pins.put,
            args=(removed(order, k),),
        )
    found = known(view.record, pin)
    script = f"{pin.page}.py"
    if found is not None:
        own = {word: value for word, value in found.own.items() if word not in (KIND, ABOUT)}
        if found.kind.about in ("country", "organization"):
            own["show"] = found.subject
        link(script, _("Open it on its page"), found.filters, **own)


def _move(label: str, icon: str, order: Order, k: int, by: int) -> None:
    """Draw a button that moves the pin at `k`; the choice moves with it."""
    to = k + by

    def go() -> None:
        pins.put(moved(order, k, by))
        st.session_state[CHOSEN] = to

    outside = not 0 <= to < len(order)
    st.button(label, icon=f":material/{icon}:", key=f"running_order_by_{by}", on_click=go, disabled=outside)


def _label(view: View, pin: Pin) -> str:
    """Return what a pin is called in the list: its title, the sentence that it says, or its view's name."""
    found = known(view.record, pin)
    if found is None or pin.title or found.view != CLAIM:
        return name(view.record, pin)
    sentence = panel.said(select(view.record, found.filters), found.own[KIND], found.own.get(ABOUT, "")).sentence
    return sentence if len(sentence) <= CUT else f"{sentence[:CUT].rsplit(' ', 1)[0]}…"


def _caption(view: View, pin: Pin) -> str:
    """Return where a pin comes from and under which filters, or that it cannot be shown here."""
    found = known(view.record, pin)
    if found is None:
        words = " ".join(f"{word}={value}" for word, value in pin.words)
        return _(
            "{page}: not known in this version of the site or of the data ({view} {words}); kept, but not shown"
        ).format(page=page_name(pin.page), view=pin.view, words=words)
    parts: list[Callable[[], str]] = [lambda: page_name(pin.page)]
    if pin.title:
        parts.append(lambda: _label(view, Pin(pin.page, pin.view, pin.words)))
    if found.filters:
        parts.append(lambda: labels.filters(view.record, found.filters))
    return " · ".join(part() for part in parts)


def _id(pin: Pin) -> str:
    """Return a name for a pin that is offered, the same whatever the filters are."""
    return " ".join([pin.page, pin.view, *(value for word, value in pin.words if word in (KIND, ABOUT))])
