"""Bars with their labels above them, so that long words fit a phone."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from pages.parts.palette import GRID
from pages.parts.words import tagged

ROW = 42


def labelled_bars(
    *,
    labels: Sequence[str],
    values: Sequence[float],
    texts: Sequence[str],
    hovers: Sequence[str],
    colours: Sequence[str],
    most: float,
    axis: str,
) -> go.Figure:
    """Return horizontal bars, first row on top.

    Each row has its label over the bar and its numbers in words at the bar's end; `most` is the
    length of the axis, so that a filtered chart keeps the scale of the whole.
    """
    rows = len(labels)
    y = list(range(rows))
    figure = go.Figure()
    figure.add_bar(
        x=list(values),
        y=y,
        orientation="h",
        width=0.36,
        marker={"color": list(colours), "line": {"width": 0}},
        text=[tagged(t) for t in texts],
        textposition="outside",
        textfont={"size": 12},
        constraintext="none",
        cliponaxis=False,
        customdata=[tagged(h) for h in hovers],
        hovertemplate="%{customdata}<extra></extra>",
    )
    figure.add_scatter(
        x=[0] * rows,
        y=[k - 0.42 for k in y],
        mode="text",
        text=[tagged(label) for label in labels],
        textposition="middle right",
        textfont={"size": 13},
        cliponaxis=False,
        hoverinfo="skip",
    )
    figure.update_layout(
        height=ROW * rows + 54,
        margin={"l": 0, "r": 8, "t": 4, "b": 40},
        showlegend=False,
        bargap=0,
        dragmode=False,
        xaxis={
            "range": [0, most * 1.32],
            "tickmode": "linear" if most <= 10 else "auto",
            "dtick": 1 if most <= 10 else None,
            "tickvals": list(range(int(most) + 1)) if most <= 10 else None,
            "title": {"text": axis, "font": {"size": 12}},
            "gridcolor": GRID,
            "zeroline": False,
            "fixedrange": True,
        },
        yaxis={"visible": False, "range": [rows - 0.5, -0.8], "fixedrange": True},
    )
    if most <= 10:
        figure.update_xaxes(tickmode="array")
    return figure
