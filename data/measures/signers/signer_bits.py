"""Distinct signers of statements with a property, counted for many properties at once by bits."""

from __future__ import annotations

import numpy as np

from data.measures.signers.signing import sorted_signatures
from data.record.record import Bits, Bools, Ints
from data.record.selection import View

WORD = 64


def signer_counts(view: View, by_statement: Bools) -> Ints:
    """Return how many organizations kept signed at least one statement with each property.

    Parameters
    ----------
    by_statement : array of bool, shape (n_statements, n_columns)
        Which statement has which property.

    Returns
    -------
    array of int, shape (n_columns,)
    """
    columns = by_statement.shape[1]
    counts = np.zeros(columns, dtype=np.int32)
    for start in range(0, columns, WORD):
        part = by_statement[:, start : start + WORD]
        bits = signer_bits(view, part)
        for column in range(part.shape[1]):
            counts[start + column] = int(((bits >> np.uint64(column)) & np.uint64(1)).sum())
    return counts


def signed_by(view: View, by_statement: Bools) -> Bools:
    """Return which organization kept signed a statement with which property, shape (n_organizations, n_columns)."""
    record = view.record
    table = np.zeros((len(record.organizations), by_statement.shape[1]), dtype=bool)
    organizations = record.signature_order[2]
    for start in range(0, by_statement.shape[1], WORD):
        part = by_statement[:, start : start + WORD]
        bits = signer_bits(view, part)
        for column in range(part.shape[1]):
            table[organizations, start + column] = (bits >> np.uint64(column)) & np.uint64(1)
    return table


def signer_bits(view: View, by_statement: Bools) -> Bits:
    """Return, for each organization that signed anything, the properties of the statements kept it signed, as bits.

    One pass over the signatures, sorted by organization, serves up to 64 columns: this is what
    keeps the count of distinct organizations linear in the signatures.
    """
    record = view.record
    weights = np.uint64(1) << np.arange(by_statement.shape[1], dtype=np.uint64)
    of_statement = (by_statement * weights).sum(axis=1, dtype=np.uint64)
    _, first, _ = record.signature_order
    order, _, statements, _ = sorted_signatures(record)
    if not len(order):
        return np.zeros(0, dtype=np.uint64)
    bits = np.where(view.signatures[order], of_statement[statements], np.uint64(0))
    return np.asarray(np.bitwise_or.reduceat(bits, first))
