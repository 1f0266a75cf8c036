"""The order that every chart keeps: finding, figure, source line, numbers as a table, CSV."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from data.record.selection import View
from pages.parts.drawing.downloads import take_along
from pages.parts.presenter.stage import stage
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, language, plain

CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}


def drawn(view: View, name: str, build: Callable[[], Any]) -> Any:
    """Return what `build` makes, made once for this view and language; nobody may change it after."""
    return view.cache.get(("drawn", name, language()), build)


def heading(finding: str) -> None:
    """Draw a chart's title: the finding as one sentence."""
    if screen := stage():
        screen.heading(finding)
    else:
        st.header(finding, anchor=False)


def figure(
    view: View,
    name: str,
    build: Callable[[], Any],
    *,
    finding: str,
    alt: str,
    table: Callable[[], pd.DataFrame],
) -> None:
    """Draw one Plotly chart in the order that all keep.

    `finding` and `alt` are whole sentences; `table` returns the numbers that the chart shows, with
    column names in the reader's language: it is shown on request and is what the CSV holds.
    """
    heading(finding)
    st.plotly_chart(drawn(view, name, build), key=f"figure_{name}", config=CONFIG, alt=alt)
    below(view, name, table)


def below(view: View, name: str, table: Callable[[], pd.DataFrame], note: str = "") -> None:
    """Draw what stands under a chart or map: source line, the numbers as a table, the CSV."""
    source(view, note)
    if stage():
        return
    take_along(view, name, table, _("Numbers and pictures to take along"), numbers)


def numbers(frame: pd.DataFrame) -> None:
    """Draw the numbers of a chart as a table."""
    st.dataframe(frame, hide_index=True, alt=_("The numbers of the chart above"))


def source(view: View, note: str = "") -> None:
    """Draw the source line: where the numbers come from, of which version, under which filters."""
    record = view.record
    line = _("Source: the statements' texts, coded by this project; data version {version}.").format(
        version=record.version
    )
    if view.filters:
        line += " " + _("Filters: {filters}.").format(filters=plain(labels.filters(record, view.filters)))
    st.caption(f"{line} {note}".strip())
