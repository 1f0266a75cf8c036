"""Demands through time: the demand by statement matrix, and what is new, repeated or not repeated."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.measures.demands.statement_demands import called, made
from data.record.cache import cached
from data.record.record import Bools, Record
from data.record.selection import View, of_side

STANCES = np.array(["absent", "concern", "call"], dtype=object)
CHANGES = np.array(["", "new", "repeated", "returned", "not-repeated"], dtype=object)


@of_side("to")
@cached
def demand_by_statement(view: View) -> pd.DataFrame:
    """Return how each statement kept makes each demand kept.

    Returns
    -------
    DataFrame, index demand_id, columns statement_id in order of date
        ``call`` where the statement asks for it, ``concern`` where it only objects to its
        opposite, ``absent`` where it does neither.
    """
    degree = made(view).astype(np.int8) + called(view)
    return pd.DataFrame(
        STANCES[degree[view.statements][:, view.demands].T],
        index=pd.Index(view.ids("demands"), name="demand_id"),
        columns=pd.Index(view.ids("statements"), name="statement_id"),
        dtype=object,
    )


@of_side("to")
@cached
def change_table(view: View) -> NDArray[np.int8]:
    """Return what each statement kept does with each demand kept, as positions in `CHANGES`.

    A demand is ``new`` when no earlier statement makes it, ``repeated`` when the statement just before makes it too,
    ``returned`` when only an earlier one does. It is ``not-repeated`` when the statement just before makes it, this one
    does not and could have: it speaks on the same theme, and to a government that the demand was addressed to, where
    the demand was addressed to any. The first statement has only new ones.

    Returns
    -------
    array of int8, shape (n_statements kept, n_demands kept)
    """
    now = made(view)[view.statements][:, view.demands]
    change = np.zeros(now.shape, dtype=np.int8)
    if not now.size:
        return change
    before = np.zeros_like(now)
    before[1:] = now[:-1]
    seen = np.zeros_like(now)
    seen[1:] = np.logical_or.accumulate(now, axis=0)[:-1]
    left = before & ~now & _could_repeat(view)
    for k, mask in enumerate((now & ~seen, now & before, now & seen & ~before, left), 1):
        change[mask] = k
    return change


@of_side("to")
@cached
def changes(view: View) -> pd.DataFrame:
    """Return `change_table` as rows, statements in order of date.

    Returns
    -------
    DataFrame, columns ``statement_id``, ``demand_id``, ``change``
    """
    change = change_table(view)
    statement, demand = np.nonzero(change)
    return pd.DataFrame(
        {
            "statement_id": np.asarray(view.ids("statements"), dtype=object)[statement],
            "demand_id": np.asarray(view.ids("demands"), dtype=object)[demand],
            "change": CHANGES[change[statement, demand]],
        }
    )


@of_side("to")
@cached
def not_compared(view: View) -> pd.DataFrame:
    """Return the demands that the statement just before makes, this one does not, and could not have repeated.

    Returns
    -------
    DataFrame, columns ``statement_id``, ``demand_id``, ``reason``
        ``theme`` if the statement does not speak on the demand's theme, else ``government``: it addresses none of
        those that the demand was addressed to.
    """
    record = view.record
    now = made(view)[view.statements][:, view.demands]
    left = np.zeros_like(now)
    left[1:] = now[:-1] & ~now[1:]
    statement, demand = np.nonzero(left & ~_could_repeat(view))
    speaks = _whole_texts(record)[0][np.flatnonzero(view.statements)][:, record.demand_theme[view.demands]]
    return pd.DataFrame(
        {
            "statement_id": np.asarray(view.ids("statements"), dtype=object)[statement],
            "demand_id": np.asarray(view.ids("demands"), dtype=object)[demand],
            "reason": np.where(speaks[statement, demand], "government", "theme").astype(object),
        }
    )


def _could_repeat(view: View) -> Bools:
    """Return which demand kept each statement kept could have repeated from the one before, shape as `change_table`.

    The whole texts tell, whatever passages the filters keep.
    """
    record = view.record
    speaks, asked_of, addresses = _whole_texts(record)
    rows, demands = np.flatnonzero(view.statements), np.flatnonzero(view.demands)
    could = np.zeros((len(rows), len(demands)), dtype=bool)
    could[1:] = speaks[rows[1:]][:, record.demand_theme[demands]]
    governments = asked_of[rows[:-1]][:, demands]
    again = governments & addresses[rows[1:], None]
    could[1:] &= ~governments.any(axis=2) | again.any(axis=2)
    return could


@cached
def _whole_texts(record: Record) -> tuple[Bools, NDArray[np.uint8], NDArray[np.uint8]]:
    """Return what the whole texts say, filters aside.

    Which statement speaks on which theme, shape (n_statements, n_themes); of which countries it asks which demand,
    shape (n_statements, n_demands, n_bytes), a bit a country; which countries it addresses, (n_statements, n_bytes).
    """
    n = len(record.statements)
    speaks = np.zeros((n, len(record.themes)), dtype=bool)
    speaks[record.coding_statement, record.demand_theme[record.coding_demand]] = True
    asked_of = np.zeros((n, len(record.demands), len(record.countries)), dtype=bool)
    coding, country = np.nonzero(record.passage_addressed[record.coding_passage])
    asked_of[record.coding_statement[coding], record.coding_demand[coding], country] = True
    addresses = np.zeros((n, len(record.countries)), dtype=bool)
    passage, country = np.nonzero(record.passage_addressed)
    addresses[record.passage_statement[passage], country] = True
    return speaks, np.packbits(asked_of, axis=2), np.packbits(addresses, axis=1)
