"""Long lists in pages: which part is shown, and the field that turns to another."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.parts.words.catalogue import gettext as _, number


def turned(n: int, size: int, key: str) -> tuple[slice, Callable[[], None]]:
    """Return the rows to show of a list of `n`, and what draws the field for its page; nothing where they fit `size`.

    The field stands under the list.
    """
    pages = max(1, -(-n // size))
    if pages == 1:
        return slice(0, n), lambda: None
    held = st.session_state.get(key, 1)
    if not isinstance(held, int) or not 1 <= held <= pages:
        st.session_state[key] = held = 1
    first, last = (held - 1) * size, min(held * size, n)
    return slice(first, last), lambda: _field(pages, first, last, n, key)


def _field(pages: int, first: int, last: int, n: int, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.number_input(
            _("Page"), min_value=1, max_value=pages, step=1, key=key, label_visibility="collapsed", width=130
        )
        st.caption(
            _("of {pages} pages · rows {first} to {last} of {n}").format(
                pages=number(pages), first=number(first + 1), last=number(last), n=number(n)
            )
        )
