"""Who signed statements that ask for a demand: once, twice, through one list alone, by clear codings alone.

Signing is not support for each line of a text. These numbers say who signed at least one statement that asks for a
demand, never who backs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.measures.signing import pairs
from data.measures.statement_demands import called, clearly_called, clearly_made, made
from data.record.cache import cached
from data.record.record import Bits, Bools
from data.record.selection import View, of_side

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
    record = view.record
    once, twice = _signed(view, called(view))
    clear, _ = _signed(view, clearly_called(view))
    either, _ = _signed(view, made(view))
    either_clear, _ = _signed(view, clearly_made(view))
    alone = _alone(view, called(view), once & ~twice)
    found = {}
    for d in np.flatnonzero(view.demands).tolist():
        most = int(alone[:, d].argmax()) if len(alone) else 0
        n = int(alone[most, d]) if len(alone) else 0
        found[record.demands[d]] = DemandSigners(
            signed=int(once[:, d].sum()),
            twice=int(twice[:, d].sum()),
            clear=int(clear[:, d].sum()),
            objected=int((either[:, d] & ~once[:, d]).sum()),
            objected_clear=int((either_clear[:, d] & ~once[:, d]).sum()),
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


def _signed(view: View, by_statement: Bools) -> tuple[Bools, Bools]:
    """Return which signer signed one, and which two or more, of the statements with a property.

    Parameters
    ----------
    by_statement : array of bool, shape (n_statements, n_columns)

    Returns
    -------
    once, twice : arrays of bool, shape (n_signers kept, n_columns), in the order of `pairs`
    """
    organization, statement = pairs(view)
    parts = []
    for start in range(0, max(by_statement.shape[1], 1), WORD):
        part = by_statement[:, start : start + WORD]
        weights = np.uint64(1) << np.arange(part.shape[1], dtype=np.uint64)
        bits = (part * weights).sum(axis=1, dtype=np.uint64)[statement]
        parts.append([(word[:, None] & weights) != 0 for word in _reduced(organization, bits)])
    return np.hstack([once for once, _ in parts]), np.hstack([twice for _, twice in parts])


def _reduced(organization: NDArray[np.int32], bits: Bits) -> tuple[Bits, Bits]:
    """Return the bits that stand in one, and in two or more, of the rows of each organization.

    Neighbours of one organization are joined two by two until each has one row: the work is linear in the rows.
    """
    once, twice = bits, np.zeros_like(bits)
    while True:
        first = np.r_[True, organization[1:] != organization[:-1]][: len(organization)]
        if first.all():
            return once, twice
        starts = np.flatnonzero(first)
        place = np.arange(len(first)) - np.repeat(starts, np.diff(np.r_[starts, len(first)]))
        left = np.flatnonzero(place % 2 == 0)
        right = np.minimum(left + 1, len(first) - 1)
        other = np.where(place[right] % 2 == 1, once[right], np.uint64(0))
        others = np.where(place[right] % 2 == 1, twice[right], np.uint64(0))
        once, twice = once[left] | other, twice[left] | others | (once[left] & other)
        organization = organization[left]


def _alone(view: View, asking: Bools, only: Bools) -> Counts:
    """Return how many signers signed each statement alone of those that ask, shape (n_statements, n_demands)."""
    organization, statement = pairs(view)
    first = np.r_[True, organization[1:] != organization[:-1]][: len(organization)]
    signer = np.cumsum(first) - 1
    n = len(view.record.statements)
    table = np.zeros(asking.shape, dtype=np.int64)
    for demand in np.flatnonzero(only.any(axis=0)):
        kept = only[signer, demand] & asking[statement, demand]
        table[:, demand] = np.bincount(statement[kept], minlength=n)
    return table
