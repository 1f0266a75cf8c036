"""What can be wrong with a package, said so that the person who wrote it can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong: in which file, on which line of it (0: the whole file), in which column."""

    file: str
    row: int
    column: str
    problem: str

    def __str__(self) -> str:
        """Return the fault as one line, `table.csv:row: column: what is wrong`."""
        place = f"{self.file}:{self.row}" if self.row else self.file
        line = ": ".join(part for part in (place, self.column, self.problem) if part)
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)


def quoted(cell: str) -> str:
    """Return a cell's text in quotation marks, cut where it is long."""
    return f'"{cell}"' if len(cell) <= 80 else f'"{cell[:80]}..."'


class DataError(ValueError):
    """The package cannot be read; the message lists every fault, one a line.

    Attributes
    ----------
    faults : tuple of Fault
        All that was found, in order of file, row and column.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))
