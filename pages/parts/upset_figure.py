"""The UpSet plot: exact combinations of statements as bars over a matrix of dots, and the length of each list."""

from __future__ import annotations

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from data.cosigning import shared_signers
from data.selection import View
from data.signers import overlaps
from pages.parts import labels
from pages.parts.date_labels import date_labels
from pages.parts.once import once
from pages.parts.palette import ACCENT, GRID, MUTED, NO_DATA
from pages.parts.words import gettext as _, ngettext, number, tagged

COMBINATIONS = 12
ROW = 46
BARS = 190


@once
def combinations(view: View) -> list[tuple[int, list[str]]]:
    """Return how many organizations signed exactly which statements, the largest first."""
    frame = overlaps(view)
    sets = frame.drop(columns="organizations")
    return [
        (int(n), [s for s, inside in zip(sets.columns, row, strict=True) if inside])
        for n, row in zip(frame["organizations"], sets.to_numpy(), strict=True)
        if row.any()
    ]


def upset_figure(view: View) -> go.Figure:
    """Return bars of the largest exact combinations over their dots, and beside these how long each list is."""
    shown = combinations(view)[:COMBINATIONS]
    shared = shared_signers(view)
    sizes = {str(s): int(shared.loc[s, s]) for s in shared.index}
    rows = [s for s in sizes if any(s in sets for _n, sets in shown)]
    names, dates = labels.statement(view.record), date_labels(view.record)
    x, y = list(range(len(shown))), list(range(len(rows)))

    drawn = make_subplots(
        rows=2,
        cols=2,
        column_widths=[0.2, 0.8],
        row_heights=[BARS, ROW * len(rows)],
        shared_xaxes=True,
        shared_yaxes=True,
        horizontal_spacing=0.03,
        vertical_spacing=0.02,
    )
    drawn.add_bar(
        x=x,
        y=[n for n, _sets in shown],
        width=0.62,
        marker={"color": [ACCENT if len(sets) > 1 else MUTED for _n, sets in shown], "line": {"width": 0}},
        text=[number(n) for n, _sets in shown],
        textposition="outside",
        cliponaxis=False,
        customdata=[_hover(n, [names[s] for s in sets]) for n, sets in shown],
        hovertemplate="%{customdata}<extra></extra>",
        row=1,
        col=2,
    )
    cells = [(column, row, rows[row] in sets) for column, (_n, sets) in enumerate(shown) for row in y]
    drawn.add_scatter(
        x=[c for c, _r, _in in cells],
        y=[r for _c, r, _in in cells],
        mode="markers",
        marker={"size": 11, "color": [MUTED if inside else NO_DATA for _c, _r, inside in cells]},
        hoverinfo="skip",
        row=2,
        col=2,
    )
    joined = [(c, [r for r in y if rows[r] in sets]) for c, (_n, sets) in enumerate(shown) if len(sets) > 1]
    drawn.add_scatter(
        x=[v for c, at in joined for v in (*[c] * len(at), None)],
        y=[v for _c, at in joined for v in (*at, None)],
        mode="lines+markers",
        line={"color": ACCENT, "width": 2.5},
        marker={"size": 12, "color": ACCENT},
        hoverinfo="skip",
        row=2,
        col=2,
    )
    drawn.add_bar(
        x=[sizes[s] for s in rows],
        y=y,
        orientation="h",
        width=0.3,
        marker={"color": MUTED, "line": {"width": 0}},
        text=[number(sizes[s]) for s in rows],
        textposition="outside",
        textangle=0,
        cliponaxis=False,
        customdata=[_size(names[s], sizes[s]) for s in rows],
        hovertemplate="%{customdata}<extra></extra>",
        row=2,
        col=1,
    )
    _axes(drawn, len(shown), len(rows), max(n for n, _sets in shown), max(sizes[s] for s in rows))
    for row, statement in enumerate(rows):
        drawn.add_annotation(
            text=tagged(dates[statement]),
            xref="paper",
            x=0,
            xanchor="left",
            yref="y3",
            y=row - 0.42,
            showarrow=False,
            font={"size": 12},
        )
    drawn.add_annotation(
        text=tagged(_("organizations that signed exactly these")),
        xref="paper",
        x=0,
        xanchor="left",
        yref="paper",
        y=1,
        yanchor="bottom",
        showarrow=False,
        font={"size": 12},
    )
    return drawn


def _axes(drawn: go.Figure, columns: int, rows: int, most: int, largest: int) -> None:
    """Set the axes of the four fields and the height of the whole."""
    drawn.update_layout(
        height=BARS + ROW * rows + 40,
        margin={"l": 0, "r": 4, "t": 26, "b": 4},
        showlegend=False,
        dragmode=False,
        bargap=0,
    )
    drawn.update_xaxes(visible=False, fixedrange=True)
    drawn.update_yaxes(visible=False, fixedrange=True)
    drawn.update_xaxes(range=[-0.6, columns - 0.4], row=1, col=2)
    drawn.update_xaxes(range=[-0.6, columns - 0.4], row=2, col=2)
    drawn.update_yaxes(range=[0, most * 1.12], visible=True, gridcolor=GRID, showticklabels=False, row=1, col=2)
    for column in (1, 2):
        drawn.update_yaxes(range=[rows - 0.5, -0.75], row=2, col=column)
    drawn.update_xaxes(range=[0, largest * 1.6], row=2, col=1)


def _hover(n: int, names: list[str]) -> str:
    words = ngettext("{n} organization signed exactly:", "{n} organizations signed exactly:", n).format(n=number(n))
    return "<br>".join(map(tagged, [words, *names]))


def _size(name: str, n: int) -> str:
    words = ngettext("{n} organization in all", "{n} organizations in all", n).format(n=number(n))
    return f"{tagged(name)}<br>{tagged(words)}"
