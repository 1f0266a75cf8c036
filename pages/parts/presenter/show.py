"""The show: one pinned view a screen, forward and back by button or key, with the way out always in sight."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from data.record.selection import View, select
from pages.parts.drawing.screen import staged
from pages.parts.presenter import pins
from pages.parts.presenter.running_order import Pin
from pages.parts.presenter.slides import SLIDES
from pages.parts.presenter.views import Known, known, view_name
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain

SCRIPT = Path(__file__).with_suffix(".js")
STYLE = """<style>
[data-testid=stHeader], [data-testid=stSidebar], [data-testid=stExpandSidebarButton] { display: none !important; }
/* a lost connection leaves the screen that is shown as it is */
[data-testid=stDialog], [data-testid=stConnectionStatus], [data-testid=stStatusWidget] { display: none !important; }
[data-testid=stMain] { scrollbar-gutter: stable; }
[data-testid=stMainBlockContainer] { padding: 1.2rem 2.4rem 4.2rem !important; max-width: none !important; }
.st-key-stage { transform: scale(var(--scale, 1)); transform-origin: 0 0; gap: .6rem; }
/* a chart draws itself as large as it finds its frame on the screen: the frame is shown to it unscaled */
.st-key-stage [data-testid=stFullScreenFrame]:has(.js-plotly-plot) { transform: scale(calc(1 / var(--scale, 1)));
  transform-origin: 0 0; }
.st-key-stage .js-plotly-plot { transform: scale(var(--scale, 1)); transform-origin: 0 0; }
@media (min-width: 900px) { .st-key-stage :is(.fo, .gv, .pk) { columns: 2; column-gap: 2.4rem;
  max-width: none; }
  .st-key-stage :is(.fo, .gv, .pk) details { break-inside: avoid; }
  .st-key-stage .tl { columns: 2; } .st-key-stage .tl li { break-inside: avoid; } }
.st-key-stage [data-testid=stHtml] { margin-top: .3rem; }
.st-key-stage [class*=st-key-below_], .st-key-stage [data-testid=stExpander] { display: none; }
.st-key-stage .map-key { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; font-size: 1.15rem;
  position: static; }
.st-key-stage :is(.mx, .themes, .made) table { font-size: 1.05rem; }
.st-key-stage .mx thead th { font-size: .95rem; }
.st-key-stage h1 { font-size: 2.1rem; line-height: 1.15; padding: 0 0 .5rem; text-wrap: pretty; }
.st-key-bar { position: fixed; inset: auto 0 0 0; z-index: 99; padding: .45rem 2.4rem; align-items: center;
  backdrop-filter: blur(12px); border-top: 1px solid var(--edge); }
@media (max-width: 640px) { [data-testid=stMainBlockContainer] { padding: .8rem 1rem 7rem !important; }
  .st-key-bar { padding: .4rem 1rem; } .st-key-stage h1 { font-size: 1.6rem; } }
</style>"""


def showable(view: View) -> list[tuple[Pin, Known]]:
    """Return the pins that this version of the record can show, in order, each with what it shows."""
    found = ((pin, known(view.record, pin)) for pin in pins.order())
    return [(pin, what) for pin, what in found if what is not None]


def showing(view: View) -> bool:
    """Return whether a screen is to be drawn; an address without any that can be shown leads back to the list."""
    if pins.SLIDE not in st.query_params:
        return False
    if showable(view):
        return True
    leave()
    return False


def start(view: View) -> None:
    """Draw the button that begins the show; none where there is nothing to show."""
    n = len(showable(view))
    if n:
        st.button(
            ngettext("Show {n} screen", "Show {n} screens", n).format(n=number(n)),
            type="primary",
            icon=":material/slideshow:",
            key="show",
            on_click=turn,
            args=(1,),
            help=_("Next and previous: the arrow keys or Page Down and Page Up. F fills the screen, Esc leaves."),
        )


def screen(view: View) -> None:
    """Draw the screen of the address, and the bar under it."""
    shown = showable(view)
    position = _position(len(shown))
    pin, what = shown[position - 1]
    st.html(STYLE)
    with st.container(key="stage"), staged(pin.title) as stage:
        _draw(select(view.record, what.filters), what)
        if not stage.titled:
            stage.heading(plain(view_name(view.record, what)))
            st.write(_("Under these filters this view is empty."))
    _bar(position, len(shown))


def turn(position: int) -> None:
    """Show the screen at `position`, counted from 1."""
    st.query_params[pins.SLIDE] = str(position)


def leave() -> None:
    """Go back to the running order."""
    st.query_params.pop(pins.SLIDE, None)


def _draw(view: View, what: Known) -> None:
    if view.statements.any():
        SLIDES[what.page, what.view](view, what)


def _position(of: int) -> int:
    """Return which screen the address asks for, counted from 1, as near as there is one."""
    word = st.query_params.get(pins.SLIDE, "")
    asked = int(word) if word.isascii() and word.isdecimal() and len(word) < 6 else 1
    return min(max(asked, 1), of)


def _bar(position: int, of: int) -> None:
    """Draw previous, where in the order, next, and the way out."""
    with st.container(horizontal=True, key="bar"):
        st.button(
            _("Previous"),
            icon=":material/arrow_back:",
            key="show_previous",
            disabled=position == 1,
            on_click=turn,
            args=(position - 1,),
            shortcut="Left",
        )
        st.button(
            _("Next"),
            icon=":material/arrow_forward:",
            type="primary",
            key="show_next",
            disabled=position == of,
            on_click=turn,
            args=(position + 1,),
            shortcut="Right",
        )
        st.caption(_("{n} of {of}").format(n=number(position), of=number(of)), width="content")
        st.space("stretch")
        st.button(_("Exit"), icon=":material/close:", type="tertiary", key="show_leave", on_click=leave, shortcut="Esc")
        fit = st.components.v2.component("stage", html="<i></i>", css="i{display:none}", js=SCRIPT.read_text("utf-8"))
        fit(key="stage_fit", data={"screen": position}, width="content")
