"""All demands made of one government as paper lists them."""

from __future__ import annotations

from pages.parts.pack.board import Grid
from pages.parts.pack.content import Brief
from pages.parts.words.catalogue import gettext as _, inside, number, stopped

# behind a demand that fewer statements make without arguable passages
FEWER = "*"
# so many statements make a demand that recurs
RECURS = 2


def demand_rows(grid: Grid) -> list[tuple[str, str]]:
    """Return the demands that recur and those that the mail names, each with how many statements ask for it.

    They are marked where arguable passages change that number.
    """
    return [(f"{name}{fewer}", n) for name, n, fewer in grid.rows if int(n) >= RECURS or name in grid.names]


def asked_once(grid: Grid) -> list[tuple[str, str]]:
    """Return after words the demands that one statement makes, and those of which only the opposite is rejected."""
    told = [name for name, _n in demand_rows(grid)]
    fewer: dict[str, list[str]] = {}
    for name, n, mark in grid.rows:
        if f"{name}{mark}" not in told:
            fewer.setdefault(n, []).append(f"{name}{mark}")
    words = {number(1): _("Also asked in one statement"), number(0): _("Only the opposite rejected")}
    return [(words[n], stopped("; ".join(names))) for n, names in fewer.items()]


def in_full(brief: Brief, grid: Grid) -> list[tuple[str, str, str]]:
    """Return the demands that the mail names, what exactly each asks, and how many statements ask for it."""
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "demands"), None)
    column = _("In full")
    if not sheet or column not in sheet.header:
        return []
    whole = {str(row[0]): str(row[sheet.header.index(column)]) for row in sheet.rows}
    return [
        (name, inside(whole[name.rstrip(FEWER)]), n)
        for name, n in demand_rows(grid)
        if name.rstrip(FEWER) in grid.names
    ]


def leads(grid: Grid, words: str) -> bool:
    """Return whether a row with these words is of a demand that the mail names."""
    return words.rstrip(FEWER) in grid.names
