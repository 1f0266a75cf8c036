"""What a page itself shows, chosen in its address or in it; a word that means nothing is named once."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.parts.visit import address
from pages.parts.visit.unknown_words import dropped_words


def own_choice(word: str, options: Sequence[str], default: str) -> str:
    """Return the page's own choice as `address.choice` does, and say so if the address named none."""
    asked = st.query_params.get(word)
    if asked is not None and asked not in options and asked != "":
        del st.query_params[word]
        dropped_words([(word, asked)])
    return address.choice(word, options, default)


def choose(word: str, option: str) -> None:
    """Make `option` the page's own choice for the next run."""
    st.session_state[address.choice_key(word)] = option
