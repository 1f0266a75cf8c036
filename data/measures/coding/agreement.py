"""How far two coders agree: for each demand and over all, on the passages that both coded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.record.record import Bools

OVERALL = ""


class Agreement(NamedTuple):
    """Two coders compared.

    ``passages``, ``left_out`` : int, passages that both coded, and that only one did.
    ``stances``, ``same_stance`` : int, demands that both find in a passage, and those with the same stance in both.
    ``demands`` : DataFrame, indexed by demand_id, `OVERALL` last over all pairs of passage and demand
        ``both``, ``first``, ``second``, ``neither`` : int, passages in which both coders, one alone or none finds it.
        ``observed`` : float, share of passages judged alike; ``kappa``, ``alpha`` : float. NaN where undefined.
    """

    passages: int
    left_out: int
    stances: int
    same_stance: int
    demands: pd.DataFrame


def agreement(first: pd.DataFrame, second: pd.DataFrame, demands: Sequence[str]) -> Agreement:
    """Return how far the codings of two coders agree; both are tables with the columns of `codings`.

    A passage that one of them left without any coding counts as not read by that coder and is left out.
    """
    coded = [set(table["passage_id"].astype("str")) for table in (first, second)]
    passages = sorted(coded[0] & coded[1])
    makes = [_makes(table, passages, demands) for table in (first, second)]
    rows = [_row(a, b) for a, b in zip(makes[0].T, makes[1].T, strict=True)]
    rows.append(_row(makes[0].ravel(), makes[1].ravel()))
    keys = ["passage_id", "demand_id"]
    pairs = first.astype("str").merge(second.astype("str"), on=keys)
    return Agreement(
        passages=len(passages),
        left_out=len(coded[0] ^ coded[1]),
        stances=len(pairs),
        same_stance=int((pairs["stance_x"] == pairs["stance_y"]).sum()),
        demands=pd.DataFrame(rows, index=pd.Index([*demands, OVERALL], name="demand_id")),
    )


def cohens_kappa(first: Sequence[object], second: Sequence[object]) -> float:
    """Return Cohen's kappa of two coders' categories, one a unit; NaN where chance alone would agree always.

    Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological
    Measurement 20 (1960), 37-46: (p_o - p_e) / (1 - p_e). `ValueError` if the lengths differ.
    """
    if len(first) != len(second):
        raise ValueError("both coders must judge the same units")
    counts = pd.crosstab(pd.Series(list(first), dtype=object), pd.Series(list(second), dtype=object))
    every = counts.index.union(counts.columns)
    table = counts.reindex(index=every, columns=every, fill_value=0).to_numpy(float)
    n = table.sum()
    if not n:
        return float("nan")
    expected = float(table.sum(axis=0) @ table.sum(axis=1)) / n**2
    return float((np.trace(table) / n - expected) / (1 - expected)) if expected < 1 else float("nan")


def krippendorffs_alpha(units: Sequence[Sequence[object]]) -> float:
    """Return Krippendorff's alpha for nominal categories; NaN where fewer than two categories occur.

    `units` holds for each unit the categories that it was given, of any number of coders; a unit with fewer
    than two cannot be compared and is left out.

    Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C and D:
    1 - (n - 1) * sum of o_ck / sum of n_c * n_k, both over pairs of unequal categories c, k.
    """
    compared = [unit for unit in units if len(unit) >= 2]
    categories = sorted({str(value) for unit in compared for value in unit})
    given = np.array([[sum(str(v) == c for v in unit) for c in categories] for unit in compared], dtype=float)
    if len(categories) < 2:
        return float("nan")
    weights = given.sum(axis=1) - 1
    coincidences = (given / weights[:, None]).T @ given - np.diag((given / weights[:, None]).sum(axis=0))
    totals = coincidences.sum(axis=1)
    n = totals.sum()
    observed = n - np.trace(coincidences)
    expected = n**2 - float(totals @ totals)
    return float(1 - (n - 1) * observed / expected)


def _makes(table: pd.DataFrame, passages: Sequence[str], demands: Sequence[str]) -> Bools:
    """Return which passage makes which demand in a coder's table, shape (n_passages, n_demands)."""
    grid = np.zeros((len(passages), len(demands)), dtype=bool)
    row = pd.Index(passages).get_indexer(pd.Index(table["passage_id"].astype("str")))
    column = pd.Index(demands).get_indexer(pd.Index(table["demand_id"].astype("str")))
    kept = (row >= 0) & (column >= 0)
    grid[row[kept], column[kept]] = True
    return grid


def _row(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> dict[str, float]:
    """Return the counts and coefficients of one comparison of two columns of marks."""
    n = len(first)
    return {
        "both": int((first & second).sum()),
        "first": int((first & ~second).sum()),
        "second": int((~first & second).sum()),
        "neither": int((~first & ~second).sum()),
        "observed": float((first == second).mean()) if n else float("nan"),
        "kappa": cohens_kappa(first.tolist(), second.tolist()),
        "alpha": krippendorffs_alpha(list(zip(first.tolist(), second.tolist(), strict=True))),
    }
