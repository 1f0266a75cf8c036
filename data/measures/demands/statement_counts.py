"""Counts of one statement: what it states, what its list holds, and what the filters keep of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.measures.demands.statement_demands import made
from data.measures.signers.signing import own_signers, signers_of
from data.record.cache import cached
from data.record.record import Bools, Ints, Record
from data.record.selection import View


@cached
def listed_counts(record: Record) -> pd.DataFrame:
    """Return what each statement's own list holds, whatever is filtered.

    Returns
    -------
    DataFrame, indexed by statement_id in order of date
        ``stated`` : Int64, signatories by the text or its publishers; <NA> if none is stated.
        ``signatures`` : int, lines of the list signed by an organization.
        ``organizations`` : int, distinct organizations of those.
        ``listed_members`` : int, distinct organizations that a coalition lists under its signature.
        ``only_listed`` : int, those of them that did not sign by themselves.
        ``individuals`` : Int64, people who signed as individuals.
        ``passages`` : int, passages that make a demand.
    """
    direct = record.signature_direct
    n = len(record.statements)
    counts, _ = own_signers(record)
    listed = _pairs(record, ~direct)
    by_itself = np.isin(listed, _pair(record, direct))
    statements = record.tables["statements"]
    return pd.DataFrame(
        {
            "stated": statements["stated_signatories"].to_numpy(),
            "signatures": np.bincount(record.signature_statement[direct], minlength=n),
            "organizations": counts,
            "listed_members": _per_statement(record, listed),
            "only_listed": _per_statement(record, listed[~by_itself]),
            "individuals": statements["individuals_listed"].to_numpy(),
            "passages": np.bincount(record.passage_statement, minlength=n),
        },
        index=pd.Index(record.statements, name="statement_id"),
    ).astype({"stated": "Int64", "individuals": "Int64"})


class Kept(NamedTuple):
    """What the filters keep of one statement: `organizations` are distinct, `demands` are made at least once."""

    signatures: int
    organizations: int
    passages: int
    demands: int


@cached
def kept_counts(view: View) -> Mapping[str, Kept]:
    """Return what the filters keep of each statement kept, in order of date."""
    record = view.record
    n = len(record.statements)
    counts = (
        np.bincount(record.signature_statement[view.signatures], minlength=n),
        signers_of(view),
        np.bincount(record.passage_statement[view.passages], minlength=n),
        made(view).sum(axis=1),
    )
    return {record.statements[s]: Kept(*(int(column[s]) for column in counts)) for s in np.flatnonzero(view.statements)}


def _pairs(record: Record, signatures: Bools) -> np.ndarray:
    """Return the distinct (statement, organization) of some signatures, each as one integer."""
    return np.unique(_pair(record, signatures))


def _pair(record: Record, signatures: Bools) -> np.ndarray:
    """Return (statement, organization) of each of some signatures as one integer."""
    statement = record.signature_statement[signatures].astype(np.int64)
    return statement * len(record.organizations) + record.signature_organization[signatures]


def _per_statement(record: Record, pairs: np.ndarray) -> Ints:
    """Return how many of `pairs` each statement has, shape (n_statements,)."""
    statement = pairs // max(len(record.organizations), 1)
    return np.bincount(statement, minlength=len(record.statements)).astype(np.int32)
