"""A table that is itself what is shown: finding, rows, source line, CSV; a row can open something."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from data.record.selection import View
from pages.parts.drawing.chart import heading, source
from pages.parts.drawing.downloads import csv_button
from pages.parts.words.catalogue import ngettext, number

MOST = 500


def listing(
    view: View,
    name: str,
    rows: pd.DataFrame,
    whole: Callable[[], pd.DataFrame],
    *,
    finding: str = "",
    note: str = "",
    ids: Sequence[str] = (),
    opens: Callable[[str], None] | None = None,
    opens_what: str = "",
    more: int = 0,
) -> None:
    """Draw a table in the order that all keep.

    `rows` are shown, `more` rows are not; `whole` returns all of them for the CSV. Column names are in
    the reader's language. With `opens`, choosing a row calls it with the row's id of `ids`;
    `opens_what` says so in a sentence.
    """
    if finding:
        heading(finding)
    if opens_what:
        st.caption(opens_what)
    key = f"listing_{name}"
    st.dataframe(
        rows,
        hide_index=True,
        alt=finding or opens_what,
        key=key,
        selection_mode="single-row",
        on_select="ignore" if opens is None else _opened(key, list(ids), opens),
    )
    if more > 0:
        st.caption(ngettext("and {n} more, in the CSV", "and {n} more, in the CSV", more).format(n=number(more)))
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"below_{name}"):
        st.caption(source(view, note), width="content")
        csv_button(view, name, whole)


def _opened(key: str, ids: Sequence[str], opens: Callable[[str], None]) -> Callable[[], None]:
    """Return the callback of a choice of row; it knows the rows as they stood when it was made."""

    def chosen() -> None:
        rows = st.session_state[key].selection.rows
        if rows and rows[0] < len(ids):
            opens(ids[rows[0]])

    return chosen
