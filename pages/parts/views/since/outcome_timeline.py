"""The events found among the statements on one line of time, a lane for each direction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from textwrap import wrap
from typing import Any, NamedTuple

from data.measures.follow_up.outcomes import outcomes
from data.record.rows import named
from data.record.selection import View
from pages.parts.drawing.palette import ACCENT, DIRECTIONS, GRID
from pages.parts.drawing.plotted import Plotted, plotted
from pages.parts.words import labels
from pages.parts.words.catalogue import date_words, gettext as _, language, listed, number, tagged
from pages.parts.words.counts import statements_words
from pages.parts.words.directions import DIRECTIONS as WORDS, direction_words

# events that a count of what happened since holds; without a statement there is no since
COUNTED = ("since", "unasked")
# marks closer than this stand one over the other, so that a phone shows each
APART = timedelta(days=48)
STEP, LABEL = 17, 36
# Plotly's signs of the directions
SYMBOLS = {"advance": "triangle-up", "mixed": "diamond", "setback": "triangle-down", "unclear": "circle-open"}


class Outcome(NamedTuple):
    """A row of `outcomes`."""

    date: str
    earliest: str
    latest: str
    when: str
    country: str
    event: str


class Lane(NamedTuple):
    """What one lane holds, its marks in order of time: ISO spans and their middles, hover texts, opacities."""

    label: str
    symbol: str
    colour: str
    spans: list[tuple[str, str]]
    days: list[date]
    hovers: list[str]
    opacities: list[float]


def timeline_figure(view: View) -> Plotted:
    """Return the statements in the top lane and the events under them, each mark at its date.

    A date known only by month or year is a line over the days that it can mean, the mark in its middle.
    """
    traces, labels_, y = [], [], 0.0
    lanes = [_statements(view), *(_events(view, direction) for direction in DIRECTIONS)]
    for lane in lanes:
        if not lane.days:
            continue
        levels = _levels(lane.days)
        base = y - LABEL - STEP * max(levels)
        heights = [base + STEP * level for level in levels]
        traces += _marks(lane, heights)
        labels_.append(_label(lane, y))
        y = base - STEP
    layout = {
        "height": int(-y) + 46,
        "margin": {"l": 16, "r": 16, "t": 4, "b": 30},
        "showlegend": False,
        "dragmode": False,
        "annotations": labels_,
        "xaxis": {
            "type": "date",
            "range": _years(lanes),
            "dtick": "M12",
            "tickformat": "%Y",
            "showgrid": True,
            "gridcolor": GRID,
            "fixedrange": True,
        },
        "yaxis": {"visible": False, "range": [y, 4], "fixedrange": True},
    }
    return plotted(traces, layout)


def _years(lanes: Sequence[Lane]) -> list[str]:
    """Return whole years around all marks, with room for the label of the first and a mark at the end."""
    days = [day for lane in lanes for span in lane.spans for day in span]
    return [f"{int(min(days)[:4]) - 1}-12-01", f"{int(max(days)[:4]) + 1}-02-01"]


def _marks(lane: Lane, heights: list[float]) -> list[dict[str, Any]]:
    """Return a lane's traces: its spans, then its marks."""
    return [
        {
            "type": "scatter",
            "x": [day for first, last in lane.spans for day in (first, last, None)],
            "y": [h for height in heights for h in (height, height, None)],
            "mode": "lines",
            "line": {"color": lane.colour, "width": 2},
            "opacity": 0.45,
            "hoverinfo": "skip",
        },
        {
            "type": "scatter",
            "x": [day.isoformat() for day in lane.days],
            "y": heights,
            "mode": "markers",
            "marker": {
                "symbol": lane.symbol,
                "size": 13,
                "color": lane.colour,
                "opacity": lane.opacities,
                "line": {"width": 0},
            },
            "customdata": lane.hovers,
            "hovertemplate": "%{customdata}<extra></extra>",
        },
    ]


def _label(lane: Lane, top: float) -> dict[str, Any]:
    """Return a lane's label, over its marks."""
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": top - 6,
        "yanchor": "top",
        "showarrow": False,
        "text": tagged(lane.label),
        "font": {"size": 13},
    }


def timeline_alt(view: View) -> str:
    """Return the time line in words: how many events of each direction in each year."""
    rows = outcomes(view)
    rows = rows[rows["when"].isin(COUNTED)]
    years = rows.assign(year=rows["date"].str[:4])
    parts = [
        _("{year}: {counts}").format(
            year=year,
            counts=listed(direction_words(d, n) for d in DIRECTIONS if (n := int((part["direction"] == d).sum()))),
        )
        for year, part in years.groupby("year")
    ]
    return _("Time line of the statements and the events found. Events by year: {rows}.").format(rows="; ".join(parts))


def _statements(view: View) -> Lane:
    """Return the lane of the statements kept."""
    table = view.record.tables["statements"][view.statements]
    names = labels.statement(view.record)
    marks = [
        (
            str(row.date_earliest or row.date),
            str(row.date_latest or row.date),
            f"{date_words(str(row.date), 'medium')}<br>{tagged(names[str(row.statement_id)])}",
            1.0,
        )
        for row in table.itertuples()
    ]
    return _lane(f"● {statements_words(len(table))}", "circle", ACCENT, marks)


def _events(view: View, direction: str) -> Lane:
    """Return the lane of the events of one direction; those not surely since the first statement are faint."""
    rows = outcomes(view)
    rows = rows[rows["direction"] == direction]
    marks = [
        (row.earliest, row.latest, _hover(view, row), 1.0 if row.when in COUNTED else 0.4)
        for row in named(rows, Outcome)
    ]
    since = int(rows["when"].isin(COUNTED).sum())
    label = f"{WORDS[direction].sign} {direction_words(direction, since)}"
    if older := len(rows) - since:
        label = _("{counted}, and {n} older or undated").format(counted=label, n=number(older))
    return _lane(label, SYMBOLS[direction], DIRECTIONS[direction], marks)


def _lane(label: str, symbol: str, colour: str, marks: list[tuple[str, str, str, float]]) -> Lane:
    """Return a lane of marks (first day, last day, hover text, opacity), put in order of time."""
    ordered = sorted(marks, key=lambda mark: _middle(mark[0], mark[1]))
    return Lane(
        label=label,
        symbol=symbol,
        colour=colour,
        spans=[(first, last) for first, last, _hover_text, _opacity in ordered],
        days=[_middle(first, last) for first, last, _hover_text, _opacity in ordered],
        hovers=[hover for _first, _last, hover, _opacity in ordered],
        opacities=[opacity for _first, _last, _hover_text, opacity in ordered],
    )


def _hover(view: View, row: Outcome) -> str:
    """Return what is read over a mark: date, countries, what happened."""
    where = listed(labels.country(c) for c in row.country.split("|"))
    text = wrap(view.record.text(row.event, language()), 56)
    return "<br>".join([f"<b>{date_words(row.date, 'medium')}</b> · {tagged(where)}", *(tagged(t) for t in text)])


def _levels(days: Sequence[date]) -> list[int]:
    """Return for each day, in order, the lowest level on which no mark stands too close before it."""
    held: list[date] = []
    levels = []
    for day in days:
        level = next((k for k, last in enumerate(held) if day - last >= APART), len(held))
        held[level : level + 1] = [day]
        levels.append(level)
    return levels


def _middle(first: str, last: str) -> date:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return start + (end - start) / 2
