"""The buttons over the map, and what the browser tells of it: the place chosen in the list, its width, no WebGL."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from pages.parts.words.catalogue import gettext as _

KEY = "home_map_tools"
HTML = "<div><button>+</button><button>−</button><button>⤢</button></div>"
CSS = """
div { display: grid; gap: 4px; }
button { width: 34px; height: 34px; font: 600 1.05rem/1 var(--st-font); cursor: pointer; color: var(--st-text-color);
  background: var(--st-background-color); border: 1px solid var(--st-border-color); border-radius: 6px; }
button:hover, button:focus-visible { border-color: var(--st-text-color); }
"""
SCRIPT = Path(__file__).with_suffix(".js")


def map_tools(width: int, webgl: bool, place: Callable[[str], None], whole: Callable[[], None]) -> None:
    """Draw the buttons in, out and whole.

    `width` is the width (pixels) that the map was drawn for and `webgl` whether it was drawn. `place` is called with
    the key of a place chosen in the list, `whole` when the whole map is asked for.
    """
    tools = st.components.v2.component("home_map", html=HTML, css=CSS, js=SCRIPT.read_text(encoding="utf-8"))
    tools(
        key=KEY,
        data={
            "width": width,
            "webgl": webgl,
            "nearer": _("Zoom in"),
            "farther": _("Zoom out"),
            "whole": _("Show the whole map"),
        },
        on_place_change=lambda: place(str(st.session_state[KEY].place)),
        on_whole_change=whole,
        on_width_change=lambda: None,
        on_webgl_change=lambda: None,
    )


def reported(name: str, default: int | bool) -> int | bool:
    """Return what the browser last told of the map: its `width` in pixels or whether it has `webgl`."""
    state = st.session_state.get(KEY)
    value = getattr(state, name, None) if state is not None else None
    return default if value is None else value
