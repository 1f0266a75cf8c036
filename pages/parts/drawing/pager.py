"""Long lists in pages: which part is shown, and the field that turns to another."""

from __future__ import annotations

import streamlit as st

from pages.parts.words.catalogue import gettext as _, number


def turned(n: int, size: int, key: str) -> slice:
    """Draw, for a list of `n` rows that does not fit `size`, the field for its page; return the rows to show.

    Call it where the field should stand: under the list, with the list in a container made before.
    """
    pages = max(1, -(-n // size))
    if pages == 1:
        return slice(0, n)
    held = st.session_state.get(key, 1)
    if not isinstance(held, int) or not 1 <= held <= pages:
        st.session_state[key] = 1
    with st.container(horizontal=True, vertical_alignment="center"):
        page = int(
            st.number_input(
                _("Page"),
                min_value=1,
                max_value=pages,
                step=1,
                key=key,
                label_visibility="collapsed",
                width=130,
            )
        )
        first, last = (page - 1) * size, min(page * size, n)
        st.caption(
            _("of {pages} pages · rows {first} to {last} of {n}").format(
                pages=number(pages), first=number(first + 1), last=number(last), n=number(n)
            )
        )
    return slice(first, last)
