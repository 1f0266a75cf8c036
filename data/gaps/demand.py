"""Gaps of demand: what is asked where nobody signed for it, what was not repeated, and whom no demand names."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.gaps.rules import Gap, table
from data.gaps.tallies import demand_passages, states, theme_asked, theme_made, theme_passages, theme_seats, themes
from data.measures.history import CHANGES, change_table
from data.measures.recurrence import recurrence
from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View

CELLS = {(True, True): "both", (True, False): "asked", (False, True): "signed", (False, False): "neither"}


@cached
def asked_and_signed(view: View) -> pd.DataFrame:
    """Return, for each state and theme, what is asked of its government and who there signed on it.

    Returns
    -------
    DataFrame, one row a state and theme in scope, states by code, themes in the codebook's order
        ``country``, ``theme_id`` : str.
        ``statements`` : int, statements with a passage that asks something of the theme of that government.
        ``organizations`` : int, organizations based there that signed a statement with a demand of the theme.
        ``cell`` : str, ``both``, ``asked``, ``signed`` or ``neither``.
    """
    record = view.record
    rows = []
    for country in states(view):
        c = record.countries.index(country)
        for theme in themes(view):
            t = record.themes.index(theme)
            asked, signed = int(theme_asked(view)[c, t]), int(theme_seats(view)[c, t])
            rows.append((country, theme, asked, signed, CELLS[asked > 0, signed > 0]))
    return pd.DataFrame(rows, columns=["country", "theme_id", "statements", "organizations", "cell"])


@cached
def group_passages(view: View) -> pd.DataFrame:
    """Return how many passages of each theme name each group of people at risk.

    Returns
    -------
    DataFrame of int, index group (those chosen, or all), columns theme_id
        A true 0 where no passage of the theme names the group.
    """
    record = view.record
    counts = record.passage_groups.T.astype(np.int64) @ theme_passages(view).astype(np.int64)
    frame = pd.DataFrame(counts, index=pd.Index(record.groups, name="group"), columns=list(record.themes))
    return frame.loc[list(view.filters.groups or record.groups), list(themes(view))]


@cached
def demand_gaps(view: View) -> pd.DataFrame:
    """Return the gaps of demand, as rows of the table of gaps.

    By state and theme: ``asked-not-signed``, ``signed-not-asked``, told by `asked_and_signed`; a pair that
    is neither is no gap, as a few statements cannot ask everything of everybody.
    By demand: ``not-repeated`` by the latest statement kept, as `data.measures.history` tells; ``no-addressee``: no
    passage that makes it says of whom it is asked; ``nobody-by-name``: it is asked of governments as a whole
    and of none by name. By group and theme: ``group-unnamed``, no passage of the theme names the group.
    """
    cells = asked_and_signed(view)
    pairs = {"asked-not-signed": "asked", "signed-not-asked": "signed"}
    somebody, by_name = _asked_of(view)
    made = demand_passages(view).any(axis=0)
    return table(
        {
            **{rule: _pairs(cells, cell) for rule, cell in pairs.items()},
            "not-repeated": _demands(view, _not_repeated(view)),
            "no-addressee": _demands(view, made & ~somebody),
            "nobody-by-name": _demands(view, made & somebody & ~by_name),
            "group-unnamed": _unnamed(view),
        }
    )


def _pairs(cells: pd.DataFrame, wanted: str) -> Iterator[Gap]:
    columns = (cells[column].tolist() for column in ("country", "theme_id", "statements", "organizations", "cell"))
    for country, theme_id, statements, organizations, cell in zip(*columns, strict=True):
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
    somebody = (record.tables["passages"]["addressees"] != "").to_numpy(dtype=bool)
    by_name = record.passage_directly.any(axis=1)
    return np.asarray(by_demand[somebody].any(axis=0)), np.asarray(by_demand[by_name].any(axis=0))


def _demands(view: View, marked: Bools) -> Iterator[Gap]:
    record = view.record
    statements, organizations = (recurrence(view)[column].to_dict() for column in ("statements", "organizations"))
    for demand in np.flatnonzero(marked & view.demands):
        demand_id = record.demands[demand]
        subject = {"theme_id": record.themes[record.demand_theme[demand]], "demand_id": demand_id}
        yield subject, statements[demand_id], organizations[demand_id]


def _unnamed(view: View) -> Iterator[Gap]:
    """Yield the pairs of a group and a theme in which no passage names it; a theme that nobody makes has none."""
    record = view.record
    counts = group_passages(view)
    statements = theme_made(view).sum(axis=0)
    for group, row in zip(counts.index, counts.to_numpy(), strict=True):
        for theme, passages in zip(counts.columns, row, strict=True):
            making = int(statements[record.themes.index(theme)])
            if making and not passages:
                yield {"theme_id": str(theme), "group": str(group)}, making, 0
