"""What each statement adds to the one before it: demands new, asked again, repeated and not repeated."""

from __future__ import annotations

import pandas as pd

from data.measures.demands.change_counts import CHANGES, change_counts
from data.measures.demands.history import change_table as every_change, changes
from data.record.selection import View
from pages.parts.drawing.bars import labels_above
from pages.parts.drawing.chart import figure
from pages.parts.drawing.palette import DEEP, GRID, MUTED, NOTHING, PALE, WHITE
from pages.parts.drawing.plotted import Plotted, plotted
from pages.parts.words import labels
from pages.parts.words.catalogue import N_, gettext as _, listed, ngettext, number, plain, tagged

MOST = 12
WORDS = {
    "new": N_("new"),
    "returned": N_("asked again"),
    "repeated": N_("repeated from the one before"),
    "not-repeated": N_("not repeated from the one before"),
}
# told apart by fill and by side, not by colour alone
MARKERS = {
    "new": {"color": DEEP},
    "returned": {"color": NOTHING, "line": {"color": MUTED, "width": 1.5}},
    "repeated": {"color": PALE},
    "not-repeated": {
        "color": NOTHING,
        "line": {"color": MUTED, "width": 1.5},
        "pattern": {"shape": "/", "fgcolor": MUTED, "bgcolor": NOTHING, "size": 6, "solidity": 0.25},
    },
}


def compares(view: View) -> bool:
    """Return whether there is something to compare: two statements or more, and two demands or more."""
    table = every_change(view)
    return len(table) > 1 and int(table.any(axis=0).sum()) > 1


def change_figure(view: View, *, first: bool = False) -> None:
    """Draw the chart of changes; nothing where there is nothing to compare."""
    if compares(view):
        figure(
            view,
            "changes",
            lambda: change_bars(view),
            finding=change_finding(view),
            alt=change_alt(view),
            table=lambda: change_table(view),
            first=first,
        )


def change_bars(view: View) -> Plotted:
    """Return one bar a statement: what it does not repeat to the left of zero, what it makes to the right."""
    counts = change_counts(view).iloc[-MOST:]
    rows = list(range(len(counts)))
    names = labels.statement(view.record)
    traces = []
    for change in ("repeated", "returned", "new", "not-repeated"):
        sign = -1 if change == "not-repeated" else 1
        values = counts[change].tolist()
        traces.append(
            dict(
                type="bar",
                x=[sign * v for v in values],
                y=rows,
                orientation="h",
                width=0.42,
                name=_(WORDS[change]),
                marker=MARKERS[change],
                text=[number(v) if v else "" for v in values],
                # figures on lines are hard to read
                textposition="outside" if change == "not-repeated" else "inside",
                constraintext="none",
                insidetextanchor="middle",
                insidetextfont={"color": WHITE if change == "new" else MUTED, "size": 12},
                textangle=0,
                customdata=[
                    tagged(f"{names[s]}: {number(v)} {_(WORDS[change])}")
                    for s, v in zip(counts.index, values, strict=True)
                ],
                hovertemplate="%{customdata}<extra></extra>",
            )
        )
    left = int(counts["not-repeated"].max())
    right = int(counts[["new", "returned", "repeated"]].sum(axis=1).max())
    traces.append(
        labels_above(
            -left,
            [k - 0.4 for k in rows],
            [tagged(f"{names[s]} · {labels.statement_date(view.record, s)}") for s in counts.index],
        )
    )
    layout = dict(
        barmode="relative",
        height=54 * len(rows) + 110,
        margin={"l": 0, "r": 8, "t": 4, "b": 40},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
        dragmode=False,
        xaxis={
            "range": [-left * 1.04 - 1.5, right * 1.04 + 0.3],
            "title": {"text": _("demands"), "font": {"size": 12}},
            "gridcolor": GRID,
            "zerolinecolor": MUTED,
            "tickvals": _ticks(left, right),
            "ticktext": [number(abs(t)) for t in _ticks(left, right)],
            "fixedrange": True,
        },
        yaxis={"visible": False, "range": [len(rows) - 0.5, -0.8], "fixedrange": True},
    )
    return plotted(traces, layout)


def change_finding(view: View) -> str:
    """Return the sentence of what the latest statement changes."""
    row = change_counts(view).iloc[-1]
    n = {change: int(row[change]) for change in CHANGES}
    phrases = [
        (n["new"], ngettext("{n} new demand", "{n} new demands", n["new"])),
        (n["returned"], ngettext("{n} asked again", "{n} asked again", n["returned"])),
        (n["repeated"], ngettext("{n} repeated", "{n} repeated", n["repeated"])),
        (n["not-repeated"], ngettext("{n} not repeated", "{n} not repeated", n["not-repeated"])),
    ]
    return _("{statement}: {changes}").format(
        statement=plain(labels.statement(view.record)[str(row.name)]),
        changes=listed(phrase.format(n=number(k)) for k, phrase in phrases if k),
    )


def change_alt(view: View) -> str:
    """Return the chart in words, statement by statement."""
    rows = listed(
        _("{date}: {new} new, {returned} asked again, {repeated} repeated, {left} not repeated").format(
            date=labels.statement_date(view.record, str(s)),
            left=number(int(row["not-repeated"])),
            **{change: number(int(row[change])) for change in ("new", "returned", "repeated")},
        )
        for s, row in change_counts(view).iloc[-MOST:].iterrows()
    )
    return _("Bars of the demands that each statement adds and does not repeat. {rows}.").format(rows=rows)


def change_table(view: View) -> pd.DataFrame:
    """Return the changes, one row a statement and kind of change, with the demands named."""
    names, statements = labels.demand(view.record), labels.statement(view.record)
    rows = [
        (statements[str(s)], _(WORDS[str(c)]), len(group), "; ".join(names[d] for d in group["demand_id"]))
        for (s, c), group in changes(view).groupby(["statement_id", "change"], sort=False, observed=True)
    ]
    return pd.DataFrame(rows, columns=[_("Statement"), _("Change"), _("Number of demands"), _("Demands")])


def _ticks(left: int, right: int) -> list[int]:
    """Return the marks of the axis, the same step on both sides of zero."""
    step = max(1, 5 * round((left + right) / 40)) if left + right > 12 else 2
    return [*range(-(left // step) * step, 0, step), *range(0, right + 1, step)]
