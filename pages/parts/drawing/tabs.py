"""Tabs whose open one stands in the address; what a closed tab holds is neither computed nor sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

import streamlit as st

from pages.parts.visit import address
from pages.parts.visit.unknown_words import dropped_words

TAB = "tab"


def open_tab(
    labels: Mapping[str, str], key: str, others: tuple[str, ...] = (), word: str = TAB, above: str = ""
) -> str:
    """Draw tabs as links of the address and return the id of the open one; what it holds is drawn after it.

    `labels` are the tabs' words by id; the first is open unless the address names another. `others` are ids that
    the address may name too: of tabs inside these, and of those that have nothing to show now. `word` is the
    word of the address that names the open tab, `above` HTML that stands over them.
    """
    asked = st.query_params.get(word, "")
    if asked and asked not in labels and asked not in others:
        address.set_word(word, [])
        dropped_words([(word, asked)])
    first = next(iter(labels))
    shown = asked if asked in labels else first
    # who pins a view reads the choice where every choice of a page stands
    st.session_state[address.choice_key(word)] = shown
    tabs = "".join(
        f"<a role='tab' href='{escape(address.instead(word, '' if one == first else one))}' "
        f"aria-selected='{'true' if one == shown else 'false'}' tabindex='{0 if one == shown else -1}'>"
        f"{escape(label)}</a>"
        for one, label in labels.items()
    )
    # `tabs.js` gives them the keys of tabs, and the open one its focus back
    st.html(f"{above}<div role='tablist' class='tablist' id='{key}'>{tabs}</div>")
    return shown


def in_tabs(
    pieces: Mapping[str, tuple[str, Callable[[], None]]],
    key: str,
    others: tuple[str, ...] = (),
    word: str = TAB,
    above: str = "",
) -> None:
    """Draw tabs, by id a label and what draws its piece, of which the open one's alone is called; see `open_tab`."""
    pieces[open_tab({one: label for one, (label, _draw) in pieces.items()}, key, others, word, above)][1]()
