"""Bars with their labels above them, so that long words fit a phone."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from pages.parts.drawing.palette import GRID
from pages.parts.drawing.plotted import Plotted, plotted
from pages.parts.words.catalogue import SEPARATORS, language, tagged

BAR, LINE, GAP = 15, 18, 12  # pixels: a bar, a line of its label, the space to the next row
WRAP = 46  # characters that fit above a bar on a phone


def labelled_bars(
    *,
    labels: Sequence[str],
    values: Sequence[float],
    texts: Sequence[str],
    hovers: Sequence[str],
    colours: Sequence[str],
    most: float,
    axis: str,
) -> Plotted:
    """Return horizontal bars, first row on top.

    Each row has its label over the bar and its numbers in words at the bar's end; `most` is the
    length of the axis, so that a filtered chart keeps the scale of the whole.
    """
    names, bars, end = rows(labels)
    few = most <= 10
    bar = {
        "type": "bar",
        "x": list(values),
        "y": bars,
        "orientation": "h",
        "width": BAR,
        "marker": {"color": list(colours), "line": {"width": 0}},
        "text": [tagged(t) for t in texts],
        "textposition": "outside",
        "textfont": {"size": 12},
        "constraintext": "none",
        "cliponaxis": False,
        "customdata": [tagged(h) for h in hovers],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    layout = {
        "height": int(end) + 50,
        "margin": {"l": 0, "r": 8, "t": 4, "b": 46},
        "showlegend": False,
        "dragmode": False,
        "separators": SEPARATORS[language()],
        "xaxis": {
            "range": [0, most * 1.32],
            "tickmode": "array" if few else "auto",
            "tickvals": list(range(int(most) + 1)) if few else None,
            "nticks": 6,
            "tickformat": ",",
            "title": {"text": axis, "font": {"size": 12}},
            "gridcolor": GRID,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {"visible": False, "range": [end, 0], "fixedrange": True},
    }
    return plotted([bar, names], layout)


def rows(labels: Sequence[str]) -> tuple[dict[str, Any], list[float], float]:
    """Return the trace of labels over bars, wrapped to fit a phone, the height of each bar under them, and the end.

    Heights are pixels from the top.
    """
    tops, bars, texts, end = [], [], [], 0.0
    for label in labels:
        lines = wrap(label, WRAP) or [""]
        texts.append("<br>".join(map(tagged, lines)))
        tops.append(end + LINE * len(lines) / 2)
        bars.append(end + LINE * len(lines) + 2 + BAR / 2)
        end += LINE * len(lines) + 2 + BAR + GAP
    return labels_above(0, tops, texts), bars, end


def labels_above(x: float, tops: Sequence[float], texts: Sequence[str]) -> dict[str, Any]:
    """Return the trace of labels that stand over bars: they begin at `x`, each at its height of `tops`."""
    return {
        "type": "scatter",
        "x": [x] * len(tops),
        "y": list(tops),
        "mode": "text",
        "text": list(texts),
        "textposition": "middle right",
        "textfont": {"size": 13},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }
