"""Bars with their labels above them, so that long words fit a phone."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any, NamedTuple

from pages.parts.drawing.palette import GRID
from pages.parts.drawing.plotted import Plotted, plotted
from pages.parts.drawing.screen import stage
from pages.parts.words.catalogue import separators, tagged

BAR, GAP = 15, 12  # pixels: a bar, and the space to the next row
JOINED = "\xa0"


class Type(NamedTuple):
    """How large words are: a line of a label, its letters, those of numbers, and how many letters a line has."""

    line: int
    label: int
    number: int
    wrap: int


# a line fits a phone; on the screen of a room it is read from the back
PAGE, ROOM = Type(18, 13, 12, 56), Type(28, 21, 19, 84)


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
    type_ = size_of_type()
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
        "textfont": {"size": type_.number},
        "constraintext": "none",
        "cliponaxis": False,
        "customdata": [tagged(h) for h in hovers],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    layout = {
        "height": int(end) + 26 + 2 * type_.number,
        "margin": {"l": 0, "r": 8, "t": 4, "b": 22 + 2 * type_.number},
        "showlegend": False,
        "dragmode": False,
        "separators": separators(),
        "xaxis": {
            "range": [0, most * 1.32],
            "tickmode": "array" if few else "auto",
            "tickvals": list(range(int(most) + 1)) if few else None,
            "nticks": 6,
            "tickformat": ",",
            "title": {"text": axis, "font": {"size": type_.number}},
            "tickfont": {"size": type_.number},
            "gridcolor": GRID,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {"visible": False, "range": [end, 0], "fixedrange": True},
    }
    return plotted([bar, names], layout)


def joined(words: str) -> str:
    """Return words that a label keeps on one line: a number with its noun."""
    return words.replace(" ", JOINED)


def size_of_type() -> Type:
    """Return how large words are where the chart is drawn: on a page, or on the screen of a room."""
    return ROOM if stage() else PAGE


def rows(labels: Sequence[str]) -> tuple[dict[str, Any], list[float], float]:
    """Return the trace of wrapped labels over bars, the height of each bar, and the end: pixels from the top."""
    type_ = size_of_type()
    tops, bars, texts, end = [], [], [], 0.0
    for label in labels:
        # no line begins with the dot between two parts
        lines = wrap(label.replace(" · ", f"{JOINED}· "), type_.wrap) or [""]
        texts.append("<br>".join(map(tagged, lines)))
        high = type_.line * len(lines)
        tops.append(end + high / 2)
        bars.append(end + high + 2 + BAR / 2)
        end += high + 2 + BAR + GAP
    return labels_above(0, tops, texts, type_.label), bars, end


def labels_above(x: float, tops: Sequence[float], texts: Sequence[str], size: int = PAGE.label) -> dict[str, Any]:
    """Return the trace of labels that stand over bars: they begin at `x`, each at its height of `tops`."""
    return {
        "type": "scatter",
        "x": [x] * len(tops),
        "y": list(tops),
        "mode": "text",
        "text": list(texts),
        "textposition": "middle right",
        "textfont": {"size": size},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }
