"""All demands made of one government as paper lists them."""

from __future__ import annotations

from pages.parts.pack.board import Grid
from pages.parts.pack.content import Brief
from pages.parts.words.catalogue import gettext as _, inside

# behind a demand that fewer statements make without arguable passages, and in place of a count of 0
FEWER, REJECTED = "*", "–"


def demand_rows(grid: Grid) -> list[tuple[str, str]]:
    """Return all demands, marked where arguable passages change how many statements ask for each, and that number."""
    return [(f"{name}{fewer}", n if n.strip("0") else REJECTED) for name, n, fewer in grid.rows]


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
