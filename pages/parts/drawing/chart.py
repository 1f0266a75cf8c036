"""The order that every chart keeps: finding, figure, one line with its source and what to take along."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from data.record.selection import View
from pages.parts.drawing.downloads import beside_filters, said_above, take_along
from pages.parts.drawing.links import unmarked
from pages.parts.drawing.screen import stage
from pages.parts.drawing.slide.scene import Picture
from pages.parts.words.catalogue import gettext as _, language

Made = TypeVar("Made")
CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}


def drawn(view: View, name: str, build: Callable[[], Made]) -> Made:
    """Return what `build` makes, made once for this view, language and place; nobody may change it after."""
    return view.cache.get(("drawn", name, language(), stage() is not None), build)


def heading(finding: str, *, first: bool = False) -> None:
    """Draw a chart's title: the finding as one sentence; `first`, where it is the title of the whole page."""
    said_above(finding)
    if screen := stage():
        screen.heading(finding)
    elif first:
        st.title(finding, anchor=False)
    else:
        st.header(finding, anchor=False)


def titled(finding: str, html: str) -> None:
    """Draw a piece of HTML under its finding, a sentence in Markdown."""
    if stage():
        heading(finding)
        st.html(html)
    else:
        said_above(finding)
        st.html(finding_html(finding) + html)


def finding_html(finding: str) -> str:
    """Return a finding, a sentence in Markdown, as the title over a piece of HTML."""
    return f"<h2 class='finding'>{unmarked(finding)}</h2>"


def figure(
    view: View,
    name: str,
    build: Callable[[], Any],
    *,
    finding: str,
    alt: str,
    table: Callable[[], pd.DataFrame],
    how: str = "",
    first: bool = False,
) -> None:
    """Draw one Plotly chart in the order that all keep; `first` makes its finding the page's title.

    `finding` and `alt` are whole sentences; `table` returns the numbers that the chart shows, with
    column names in the reader's language: it is shown on request and is what the CSV holds. `how` says how to read
    a chart of an uncommon kind.
    """
    heading(finding, first=first)
    if how:
        st.caption(how)
    chart = drawn(view, name, build)
    st.plotly_chart(chart, key=f"figure_{name}", config=CONFIG, alt=alt)
    take_along(view, name, table, source(view), numbers, bars=plain_bars(chart.to_dict()))


def plain_bars(spec: dict[str, Any]) -> bool:
    """Return whether a figure shows one bar a row and words, nothing else."""
    kinds = sorted(trace["type"] if trace.get("mode", "text") == "text" else "" for trace in spec["data"])
    return kinds == ["bar", "scatter"]


def below(
    view: View,
    name: str,
    table: Callable[[], pd.DataFrame],
    note: str = "",
    picture: Picture | None = None,
    *,
    listed: bool = False,
    html: str = "",
    finding: str = "",
    brief: Callable[[], pd.DataFrame] | None = None,
) -> None:
    """Draw the line under a chart or map: source, the numbers as a table, files, the presentation.

    What is drawn as `html` comes in one piece with its line and with the `finding` above it. `picture` composes the
    figure for slides and pictures; what is `listed` on the page is a table of its rows, of which slides show `brief`.
    Without either no pictures are handed out.
    """
    if finding and stage():
        heading(finding)
    elif finding:
        said_above(finding)
        html = finding_html(finding) + html
    take_along(view, name, table, source(view, note), numbers, picture=picture, listed=listed, html=html, brief=brief)


def numbers(frame: pd.DataFrame) -> None:
    """Draw the numbers of a chart as a table."""
    st.dataframe(frame, hide_index=True, alt=_("The numbers of the chart above"))


def source(view: View, note: str = "") -> str:
    """Return the source line: where the numbers come from and of which version."""
    line = _("Source: the statements, coded by this project, data {version}.").format(version=view.record.version)
    return beside_filters(view, line, note)
