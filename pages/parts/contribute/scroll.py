"""What the browser keeps in sight: the top of a step that opens, the passage that is next, its line in the text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

SCRIPT = Path(__file__).with_suffix(".js")
TURN = "add_turn"


def in_sight(step: str, card: str = "", line: int = 1) -> None:
    """Keep the top of a step in sight when it opens, then what `card` selects, and in its box `line` of the text."""
    data = {"step": step, "card": card, "turn": st.session_state.get(TURN, 0), "line": line}
    _component()(data=data, key="add_in_sight", width="content")


def turned() -> None:
    """Give the keys to the first field of the present card."""
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(
        "add_in_sight", html="<i></i>", css="i{display:none}", js=SCRIPT.read_text(encoding="utf-8")
    )
