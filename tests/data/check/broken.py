"""What breaks a rule of the package, and what is said of it."""

from __future__ import annotations

from typing import NamedTuple


class Broken(NamedTuple):
    """A rule, an edit that breaks it (a line of a table; None takes the row out), and the line it must print."""

    rule: str
    table: str
    line: int
    cells: dict[str, str] | None
    fault: str
