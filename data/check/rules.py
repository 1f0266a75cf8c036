"""What a rule of the record is: a sentence, the tables that it needs, and a search for what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from data.record.errors import Fault
from data.record.schema import Schema


@dataclass(frozen=True, slots=True)
class Package:
    """A package as the rules see it.

    Attributes
    ----------
    schema : Schema
        Its description.
    tables : mapping of table name to DataFrame
        Those tables that can be read: every cell as text, indexed by its line in the file.
    texts : mapping of a statement's `text` to its lines
        The texts that the record was coded from; empty where they were not given.
    """

    schema: Schema
    tables: Mapping[str, pd.DataFrame]
    texts: Mapping[str, list[str]] = field(default_factory=dict)


Search = Callable[[Package], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, the sentence that says it, the tables that it cannot do without."""

    name: str
    says: str
    needs: tuple[str, ...]
    search: Search

    def faults(self, package: Package) -> Iterator[Fault]:
        """Yield what breaks the rule; nothing if a table that it needs cannot be read."""
        if all(name in package.tables for name in self.needs):
            yield from self.search(package)


def rule(*needs: str) -> Callable[[Search], Rule]:
    """Make a search a `Rule` that needs these tables; its docstring is the sentence."""

    def make(search: Search) -> Rule:
        return Rule(search.__name__, " ".join((search.__doc__ or "").split()), needs, search)

    return make


def rows(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of a frame as named tuples, their `Index` the line in the file."""
    yield from frame.itertuples()


def numbers(column: pd.Series[str]) -> pd.Series[float]:
    """Return a column of text as numbers, NaN where a cell is empty or no number."""
    return pd.to_numeric(column, errors="coerce").astype(float)


def follows(number: pd.Series[float], *groups: pd.Series[str]) -> pd.Series[bool]:
    """Return which numbers are one more than the one before in their group (the first: 1).

    A NaN, and the number after it, are let pass: the schema reports the cell.
    """
    before = number.groupby(list(groups)).shift(fill_value=0) if groups else number.shift(fill_value=0)
    return (number == before + 1) | number.isna() | before.isna()
