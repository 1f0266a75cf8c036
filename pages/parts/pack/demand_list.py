"""All demands made of one government as paper lists them."""

from __future__ import annotations

from pages.parts.pack.board import Grid

# behind a demand that fewer statements make without arguable passages, and in place of a count of 0
FEWER, REJECTED = "*", "–"


def demand_rows(grid: Grid) -> list[tuple[str, str]]:
    """Return all demands, marked where arguable passages change how many statements ask for each, and that number."""
    return [(f"{name}{fewer}", n if n.strip("0") else REJECTED) for name, n, fewer in grid.rows]


def leads(grid: Grid, words: str) -> bool:
    """Return whether a row with these words is of a demand that the mail names."""
    return words.rstrip(FEWER) in grid.names
