"""Tabs whose open one stands in the address; what a closed tab holds is neither computed nor sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts.visit import address
from pages.parts.visit.unknown_words import dropped_words
from pages.parts.words.catalogue import plain

TAB = "tab"


def open_tab(
    labels: Mapping[str, str], key: str, others: tuple[str, ...] = (), word: str = TAB
) -> tuple[str, DeltaGenerator]:
    """Draw tabs and return the id of the open one with the container that it fills.

    `labels` are the tabs' words by id; the first is open unless the address names another. `others` are ids that
    the address may name too: of tabs inside these, and of those that have nothing to show now. `word` is the
    word of the address that names the open tab.
    """
    asked = st.query_params.get(word, "")
    if asked and asked not in labels and asked not in others:
        address.set_word(word, [])
        dropped_words([(word, asked)])
    first = next(iter(labels))
    shown = asked if asked in labels else first
    words = {one: plain(label) for one, label in labels.items()}
    # who pins a view reads the choice where every choice of a page stands
    st.session_state[address.choice_key(word)] = shown
    # the address decides: a step back in the browser's history opens the tab that was open
    st.session_state[key] = words[shown]

    def chosen() -> None:
        picked = next((one for one, label in words.items() if label == st.session_state[key]), first)
        address.set_word(word, [] if picked == first else [picked])

    boxes = st.tabs(list(words.values()), key=key, on_change=chosen)
    return shown, dict(zip(words, boxes, strict=True))[shown]


def in_tabs(
    pieces: Mapping[str, tuple[str, Callable[[], None]]], key: str, others: tuple[str, ...] = (), word: str = TAB
) -> None:
    """Draw tabs, by id a label and what draws its piece, of which the open one's alone is called; see `open_tab`."""
    shown, box = open_tab({one: label for one, (label, _draw) in pieces.items()}, key, others, word)
    with box:
        pieces[shown][1]()
