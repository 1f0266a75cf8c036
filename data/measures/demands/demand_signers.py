"""Who signed statements that ask for a demand: once, twice, through one list alone, by clear codings alone.

Signing is not support for each line of a text. These numbers say who signed at least one statement that asks for a
demand, never who backs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.measures.demands.statement_demands import called, clearly_called, clearly_made, made
from data.measures.signers.signing import pairs
from data.record.cache import cached
from data.record.filters import Filters
from data.record.record import Bools, Record
from data.record.selection import View, of_side, select

Counts = NDArray[np.int64]
WORD = 64


class DemandSigners(NamedTuple):
    """Distinct organizations kept, for one demand.

    `signed` : signed at least one statement that asks for it; `twice` : two or more of them; `clear` : at least one
    that asks for it by a coding that is not arguable, so that `clear` to `signed` is the range; `objected` : signed
    none that asks for it, but one that objects to its opposite; `objected_clear` : those of them by a clear coding.
    `alone` : those of `signed` who signed only the statement `through`, the one with most such signers (the earliest
    of several; "" and 0 where there is none).
    """

    signed: int
    twice: int
    clear: int
    objected: int
    objected_clear: int
    alone: int
    through: str

    @property
    def one_list(self) -> bool:
        """Whether more than half of `signed` come through one of several statements alone."""
        return self.alone < self.signed < 2 * self.alone

    @property
    def ranges(self) -> bool:
        """Whether the number of those who signed depends on arguable codings."""
        return self.clear != self.signed


@of_side("to")
@cached
def demand_signers(view: View) -> Mapping[str, DemandSigners]:
    """Return, for each demand kept, in the codebook's order, who signed statements that ask for it."""
    filters = view.filters
    everything = Filters(members=filters.members)
    # a choice of demands drops the others and changes nothing of those that stay
    if replace(filters, themes=(), demands=()) == everything:
        every = _of_every_demand(view.record, filters.members)
        return {demand: every[demand] for demand in view.ids("demands")}
    return _counted(view)


@cached
def _of_every_demand(record: Record, members: bool) -> Mapping[str, DemandSigners]:
    """Return the signers of each demand of the record under no filter."""
    return _counted(select(record, Filters(members=members)))


def _counted(view: View) -> Mapping[str, DemandSigners]:
    record = view.record
    asking = called(view)
    once, twice = _once_and_twice(view, asking)
    clear, either, either_clear = (_once(view, table(view)) for table in (clearly_called, made, clearly_made))
    alone = _alone(view, asking, once & ~twice)
    found = {}
    for d in np.flatnonzero(view.demands).tolist():
        most = int(alone[:, d].argmax()) if len(alone) else 0
        n = int(alone[most, d]) if len(alone) else 0
        found[record.demands[d]] = DemandSigners(
            signed=int(once[d].sum()),
            twice=int(twice[d].sum()),
            clear=int(clear[d].sum()),
            objected=int((either[d] & ~once[d]).sum()),
            objected_clear=int((either_clear[d] & ~once[d]).sum()),
            alone=n,
            through=record.statements[most] if n else "",
        )
    return found


def demand_signers_table(view: View) -> pd.DataFrame:
    """Return `demand_signers` as a frame, indexed by demand_id, with the columns of `DemandSigners`."""
    found = demand_signers(view)
    return pd.DataFrame(
        list(found.values()), columns=list(DemandSigners._fields), index=pd.Index(list(found), name="demand_id")
    )


@of_side("from")
@cached
def _first_pairs(view: View) -> NDArray[np.intp]:
    """Return where the pairs of each signer begin in `pairs`, shape (n_signers kept,)."""
    organization, _statement = pairs(view)
    return np.flatnonzero(np.r_[True, organization[1:] != organization[:-1]][: len(organization)])


def _once(view: View, by_statement: Bools) -> Bools:
    """Return which signer signed at least one of the statements with a property.

    Parameters
    ----------
    by_statement : array of bool, shape (n_statements, n_columns)

    Returns
    -------
    array of bool, shape (n_columns, n_signers kept), signers in the order of `pairs`
    """
    return _lanes(view, by_statement, np.bitwise_or, 1) > 0


def _once_and_twice(view: View, by_statement: Bools) -> tuple[Bools, Bools]:
    """Return which signer signed one or more, and which two or more, of the statements with a property; as `_once`."""
    # nobody signs more statements than a lane can count
    times = _lanes(view, by_statement, np.add, 16 if len(by_statement) < 1 << 16 else 32)
    return times > 0, times > 1


def _lanes(view: View, by_statement: Bools, join: np.ufunc, width: int) -> Counts:
    """Return the rows of `by_statement` joined for each signer, shape (n_columns, n_signers kept).

    Columns lie side by side in words, each `width` bits wide, so that one pass over the pairs joins many.
    """
    _organization, statement = pairs(view)
    first, columns, each = _first_pairs(view), by_statement.shape[1], WORD // width
    found = np.zeros((columns, len(first)), dtype=np.int64)
    for start in range(0, columns if len(first) else 0, each):
        part = by_statement[:, start : start + each]
        places = np.arange(part.shape[1], dtype=np.uint64) * np.uint64(width)
        words = (part * (np.uint64(1) << places)).sum(axis=1, dtype=np.uint64)
        joined = join.reduceat(words[statement], first)
        for column, place in enumerate(places):
            found[start + column] = (joined >> place) & np.uint64((1 << width) - 1)
    return found


def _alone(view: View, asking: Bools, only: Bools) -> Counts:
    """Return how many signers signed each statement alone of those that ask, shape (n_statements, n_demands)."""
    organization, statement = pairs(view)
    signer = np.repeat(np.arange(only.shape[1]), np.diff(np.r_[_first_pairs(view), len(organization)]))
    n = len(view.record.statements)
    table = np.zeros(asking.shape, dtype=np.int64)
    for start in range(0, asking.shape[1], WORD):
        places = np.arange(min(WORD, asking.shape[1] - start), dtype=np.uint64)
        weights = np.uint64(1) << places
        asks = (asking[:, start : start + WORD] * weights).sum(axis=1, dtype=np.uint64)
        alone = (only[start : start + WORD].T * weights).sum(axis=1, dtype=np.uint64)
        both = alone[signer] & asks[statement]
        rows = np.flatnonzero(both)
        for column, place in enumerate(places):
            kept = rows[(both[rows] >> place) & np.uint64(1) > 0]
            table[:, start + column] = np.bincount(statement[kept], minlength=n)
    return table
