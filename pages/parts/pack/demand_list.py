"""All demands made of one government as paper lists them, with a mark behind those that no package matches."""

from __future__ import annotations

from pages.parts.pack.content import Brief, Grid
from pages.parts.pack.slides.sides import Side

# behind a demand that no package matches, and one that fewer statements make without arguable passages
NONE, FEWER = "†", "*"


def demand_rows(brief: Brief, grid: Grid) -> list[tuple[str, str]]:
    """Return all demands and how many statements ask for each, marked where arguable passages change that or no
    package matches."""
    none = {name for name, _said in side.rows} if (side := _unmatched(brief)) else set()
    return [(f"{name}{fewer}{NONE if name in none else ''}", n) for name, n, fewer in grid.rows]


def leads(grid: Grid, words: str) -> bool:
    """Return whether a row with these words is of a demand that the mail names."""
    return words.rstrip(FEWER + NONE) in grid.names


def demands_note(brief: Brief, grid: Grid) -> str:
    """Return what numbers and marks in the list of all demands mean."""
    side = _unmatched(brief)
    marked = side and any(NONE in name for name, _n in demand_rows(brief, grid))
    return f"{grid.note} {f'{NONE} {side.each}' if side and marked else ''}".strip()


def _unmatched(brief: Brief) -> Side | None:
    """Return the demands that no package matches, of a government with packages none of its own."""
    return next((board.sides[0] for board in brief.tables("committed") if board.sides), None)
