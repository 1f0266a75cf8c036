"""The UpSet plot: exact combinations of statements as bars over a matrix of dots, and the length of each list."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from data.measures.signers.cosigning import shared_signers
from data.measures.signers.signing import overlaps
from data.record.selection import View
from pages.parts.drawing.palette import ACCENT, GRID, MUTED, NO_DATA
from pages.parts.drawing.plotted import Plotted, plotted
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number, tagged

COMBINATIONS = 12
ROW = 62
BARS = 190
NAMES = 0.34  # of the whole for the names of the statements and the lengths of their lists
WRAP = 19  # characters of a name that fit there on a phone
SIDE, GAP = 0.03, 0.02  # between the columns and the rows of fields, as shares of the whole


@cached_by_language
def combinations(view: View) -> list[tuple[int, list[str]]]:
    """Return how many organizations signed exactly which statements, the largest first."""
    frame = overlaps(view)
    sets = frame.drop(columns="organizations")
    return [
        (int(n), [s for s, inside in zip(sets.columns, row, strict=True) if inside])
        for n, row in zip(frame["organizations"], sets.to_numpy(), strict=True)
        if row.any()
    ]


def upset_figure(view: View) -> Plotted:
    """Return bars of the largest exact combinations over their dots, and beside these how long each list is."""
    shown = combinations(view)[:COMBINATIONS]
    shared = shared_signers(view)
    sizes = {str(s): int(shared.loc[s, s]) for s in shared.index}
    rows = [s for s in sizes if any(s in sets for _n, sets in shown)]
    names = labels.statement(view.record)
    x, y = list(range(len(shown))), list(range(len(rows)))

    bars = {
        "type": "bar",
        "x": x,
        "y": [n for n, _sets in shown],
        "width": 0.62,
        "marker": {"color": [ACCENT if len(sets) > 1 else MUTED for _n, sets in shown], "line": {"width": 0}},
        "text": [number(n) for n, _sets in shown],
        "textposition": "outside",
        "cliponaxis": False,
        "customdata": [_hover(n, [names[s] for s in sets]) for n, sets in shown],
        "hovertemplate": "%{customdata}<extra></extra>",
        "xaxis": "x2",
        "yaxis": "y2",
    }
    cells = [(column, row, rows[row] in sets) for column, (_n, sets) in enumerate(shown) for row in y]
    dots = {
        "type": "scatter",
        "x": [c for c, _r, _in in cells],
        "y": [r for _c, r, _in in cells],
        "mode": "markers",
        "marker": {"size": 11, "color": [MUTED if inside else NO_DATA for _c, _r, inside in cells]},
        "hoverinfo": "skip",
        "xaxis": "x4",
        "yaxis": "y4",
    }
    joined = [(c, [r for r in y if rows[r] in sets]) for c, (_n, sets) in enumerate(shown) if len(sets) > 1]
    lines = {
        "type": "scatter",
        "x": [v for c, at in joined for v in (*[c] * len(at), None)],
        "y": [v for _c, at in joined for v in (*at, None)],
        "mode": "lines+markers",
        "line": {"color": ACCENT, "width": 2.5},
        "marker": {"size": 12, "color": ACCENT},
        "hoverinfo": "skip",
        "xaxis": "x4",
        "yaxis": "y4",
    }
    lengths = {
        "type": "bar",
        "x": [sizes[s] for s in rows],
        "y": y,
        "orientation": "h",
        "width": 0.24,
        "marker": {"color": MUTED, "line": {"width": 0}},
        "text": [number(sizes[s]) for s in rows],
        "textposition": "outside",
        "textangle": 0,
        "cliponaxis": False,
        "customdata": [_size(names[s], sizes[s]) for s in rows],
        "hovertemplate": "%{customdata}<extra></extra>",
        "xaxis": "x3",
        "yaxis": "y3",
    }
    most, largest = max(n for n, _sets in shown), max(sizes[s] for s in rows)
    layout = {
        "height": BARS + ROW * len(rows) + 40,
        "margin": {"l": 0, "r": 4, "t": 26, "b": 4},
        "showlegend": False,
        "dragmode": False,
        "bargap": 0,
        **_axes(len(shown), len(rows), most, largest),
        "annotations": [
            *(_words(wrap(names[s], WRAP), yref="y3", y=row - 0.15, yanchor="bottom") for row, s in enumerate(rows)),
            _words([_("organizations that signed exactly these")], yref="paper", y=1, yanchor="bottom"),
        ],
    }
    return plotted([bars, dots, lines, lengths], layout)


def _axes(columns: int, rows: int, most: int, largest: int) -> dict[str, Any]:
    """Return the axes of the three fields: bars above on the right, dots under them, lengths on the left."""
    low = (1 - GAP) * ROW * rows / (BARS + ROW * rows)
    hidden = {"visible": False, "fixedrange": True}
    left, right = [0, NAMES * (1 - SIDE)], [NAMES * (1 - SIDE) + SIDE, 1]
    over, beside = [-0.6, columns - 0.4], [rows - 0.5, -0.7]
    return {
        "xaxis2": {**hidden, "domain": right, "anchor": "y2", "range": over},
        "yaxis2": {
            "domain": [low + GAP, 1],
            "anchor": "x2",
            "range": [0, most * 1.12],
            "gridcolor": GRID,
            "showticklabels": False,
            "fixedrange": True,
        },
        "xaxis3": {**hidden, "domain": left, "anchor": "y3", "range": [0, largest * 1.6]},
        "yaxis3": {**hidden, "domain": [0, low], "anchor": "x3", "range": beside},
        "xaxis4": {**hidden, "domain": right, "anchor": "y4", "range": over},
        "yaxis4": {**hidden, "domain": [0, low], "anchor": "x4", "range": beside},
    }


def _words(lines: Sequence[str], **place: Any) -> dict[str, Any]:
    """Return a label of some lines at the left edge."""
    return {
        "text": "<br>".join(map(tagged, lines)),
        "align": "left",
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "showarrow": False,
        "font": {"size": 12},
        **place,
    }


def _hover(n: int, names: list[str]) -> str:
    words = ngettext("{n} organization signed exactly:", "{n} organizations signed exactly:", n).format(n=number(n))
    return "<br>".join(map(tagged, [words, *names]))


def _size(name: str, n: int) -> str:
    words = ngettext("{n} organization in all", "{n} organizations in all", n).format(n=number(n))
    return f"{tagged(name)}<br>{tagged(words)}"
