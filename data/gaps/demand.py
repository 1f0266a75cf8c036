"""Gaps of demand: what is asked where nobody signed for it, what was not repeated, and whom no demand names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.gaps.rules import Found, Gap, gaps
from data.gaps.tallies import (
    Counts,
    demand_passages,
    states,
    theme_asked,
    theme_made,
    theme_passages,
    theme_seats,
    themes,
)
from data.measures.demands.history import CHANGES, change_table
from data.measures.demands.recurrence import recurrences
from data.record.cache import cached
from data.record.record import Bools, Record
from data.record.selection import View

CELLS = {(True, True): "both", (True, False): "asked", (False, True): "signed", (False, False): "neither"}


class Cell(NamedTuple):
    """One state and theme: `statements` with a passage that asks something of the theme of that government.

    `organizations` are based there and signed a statement with a demand of the theme; `cell` is ``both``, ``asked``,
    ``signed`` or ``neither``.
    """

    country: str
    theme_id: str
    statements: int
    organizations: int
    cell: str


@cached
def cells(view: View) -> list[Cell]:
    """Return what is asked of each state on each theme and who there signed on it, states by code, then themes."""
    record = view.record
    asked, signed = theme_asked(view).tolist(), theme_seats(view).tolist()
    columns = [(theme, record.themes.index(theme)) for theme in themes(view)]
    rows = [(country, record.countries.index(country)) for country in states(view)]
    return [
        Cell(country, theme, asked[c][t], signed[c][t], CELLS[asked[c][t] > 0, signed[c][t] > 0])
        for country, c in rows
        for theme, t in columns
    ]


@cached
def asked_and_signed(view: View) -> pd.DataFrame:
    """Return `cells` as a frame, with the columns of `Cell`."""
    return pd.DataFrame(cells(view), columns=list(Cell._fields))


@cached
def group_counts(view: View) -> Counts:
    """Return how many passages of each theme name each group of people at risk, shape (n_groups, n_themes)."""
    return np.asarray(view.record.passage_groups.T.astype(np.int64) @ theme_passages(view).astype(np.int64))


@cached
def group_passages(view: View) -> pd.DataFrame:
    """Return how many passages of each theme name each group of people at risk.

    Returns
    -------
    DataFrame of int, index group (those chosen, or all), columns theme_id
        A true 0 where no passage of the theme names the group.
    """
    record = view.record
    frame = pd.DataFrame(group_counts(view), index=pd.Index(record.groups, name="group"), columns=list(record.themes))
    return frame.loc[list(view.filters.groups or record.groups), list(themes(view))]


@cached
def demand_gaps(view: View) -> list[Gap]:
    """Return the gaps of demand.

    By state and theme: ``asked-not-signed``, ``signed-not-asked``, told by `cells`; a pair that
    is neither is no gap, as a few statements cannot ask everything of everybody.
    By demand: ``not-repeated`` by the latest statement kept, as the history of demands tells; ``no-addressee``: no
    passage that makes it says of whom it is asked; ``nobody-by-name``: it is asked of governments as a whole
    and of none by name. By group and theme: ``group-unnamed``, no passage of the theme names the group.
    """
    pairs = {"asked-not-signed": "asked", "signed-not-asked": "signed"}
    somebody, by_name = _asked_of(view)
    made = demand_passages(view).any(axis=0)
    return gaps(
        {
            **{rule: _pairs(view, cell) for rule, cell in pairs.items()},
            "not-repeated": _demands(view, _not_repeated(view)),
            "no-addressee": _demands(view, made & ~somebody),
            "nobody-by-name": _demands(view, made & somebody & ~by_name),
            "group-unnamed": _unnamed(view),
        }
    )


def _pairs(view: View, wanted: str) -> Iterator[Found]:
    for country, theme_id, statements, organizations, cell in cells(view):
        if cell == wanted:
            yield {"country": country, "theme_id": theme_id}, statements, organizations


def _not_repeated(view: View) -> Bools:
    marked = np.zeros(len(view.record.demands), dtype=bool)
    for change in change_table(view)[-1:]:
        marked[np.flatnonzero(view.side("to").demands)] = CHANGES[change] == "not-repeated"
    return marked


def _asked_of(view: View) -> tuple[Bools, Bools]:
    """Return which demands a passage asks of somebody, and which of a government by name; shape (n_demands,)."""
    record = view.record
    by_demand = demand_passages(view)
    somebody, by_name = _addressing(record)
    return np.asarray(by_demand[somebody].any(axis=0)), np.asarray(by_demand[by_name].any(axis=0))


@cached
def _addressing(record: Record) -> tuple[Bools, Bools]:
    """Return which passage says of whom it is asked, and which names a government, both of shape (n_passages,)."""
    somebody = (record.tables["passages"]["addressees"] != "").to_numpy(dtype=bool)
    return somebody, np.asarray(record.passage_directly.any(axis=1))


def _demands(view: View, marked: Bools) -> Iterator[Found]:
    record, rows = view.record, recurrences(view)
    for demand in np.flatnonzero(marked & view.demands):
        demand_id = record.demands[demand]
        subject = {"theme_id": record.themes[record.demand_theme[demand]], "demand_id": demand_id}
        yield subject, rows[demand_id].statements, rows[demand_id].organizations


def _unnamed(view: View) -> Iterator[Found]:
    """Yield the pairs of a group and a theme in which no passage names it; a theme that nobody makes has none."""
    record = view.record
    counts, statements = group_counts(view).tolist(), theme_made(view).sum(axis=0).tolist()
    columns = [(theme, record.themes.index(theme)) for theme in themes(view)]
    for group in view.filters.groups or record.groups:
        named = counts[record.groups.index(group)]
        for theme, t in columns:
            if statements[t] and not named[t]:
                yield {"theme_id": theme, "group": group}, statements[t], 0
