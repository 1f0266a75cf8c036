"""Tabs of a page whose open one stands in the address; a closed one is neither computed nor sent."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts.shell import address
from pages.parts.shell.notices import dropped_words
from pages.parts.words.catalogue import language


def open_tab(word: str, names: Mapping[str, str]) -> tuple[str, DeltaGenerator]:
    """Draw a tab for each of `names` (id -> label); return the id of the open one and where its content goes.

    The address holds the id as the value of `word`, unless it is the first.
    """
    ids, key = list(names), f"tabs_{word}_{language()}"
    asked = st.query_params.get(word, ids[0])
    if asked not in names:
        dropped_words([(word, asked)])
        asked = ids[0]
    if st.session_state.get(f"_{key}") != asked:
        st.session_state[key] = names[asked]
    drawn = st.tabs(list(names.values()), key=key, on_change="rerun")
    opened = next((k for k, tab in enumerate(drawn) if tab.open), 0)
    address.set_word(word, ids[opened : opened + 1] if opened else [])
    # who pins a view reads the choice where every choice of a page stands
    st.session_state[f"_{key}"] = st.session_state[address.choice_key(word)] = ids[opened]
    return ids[opened], drawn[opened]
