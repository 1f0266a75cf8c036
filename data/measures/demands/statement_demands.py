"""Which statement makes which demand, and how: the tables that every count of demands begins with."""

from __future__ import annotations

import numpy as np

from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View, of_side


@of_side("to")
@cached
def made(view: View) -> Bools:
    """Return which statement makes which demand, shape (n_statements, n_demands) of the record."""
    return stated(view, view.codings)


@of_side("to")
@cached
def called(view: View) -> Bools:
    """Return which statement asks for which demand (not only objects to its opposite), shape as `made`."""
    return stated(view, view.codings & view.record.coding_call)


@of_side("to")
@cached
def clearly_made(view: View) -> Bools:
    """Return which statement makes which demand by a coding that is not arguable, shape as `made`."""
    return stated(view, view.codings & view.record.coding_clear)


@of_side("to")
@cached
def clearly_called(view: View) -> Bools:
    """Return which statement asks for which demand by a coding that is not arguable, shape as `made`."""
    return stated(view, view.codings & view.record.coding_call & view.record.coding_clear)


def stated(view: View, codings: Bools) -> Bools:
    """Return which statement has one of `codings` of which demand, shape as `made`."""
    record = view.record
    table = np.zeros((len(record.statements), len(record.demands)), dtype=bool)
    table[record.coding_statement[codings], record.coding_demand[codings]] = True
    return table
