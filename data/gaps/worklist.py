"""The worklist: every gap in one table, ranked within its kind by a rule that can be said in one sentence."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.gaps.demand import demand_gaps
from data.gaps.evidence import evidence_gaps
from data.gaps.nearest import near, subjects
from data.gaps.presence import presence_gaps
from data.gaps.rules import KINDS, RULES
from data.record.cache import cached
from data.record.selection import View

FIRST = 3


@cached
def worklist(view: View) -> pd.DataFrame:
    """Return every gap of what the filters keep, ranked within its kind.

    A kind is never weighed against another, as a missing seat and a missing date have no common measure.
    Within a kind, first comes what more statements ask for; then where fewer organizations are there already;
    then where more stand near; then the order of the rules and of the record.

    Returns
    -------
    DataFrame, columns of `data.gaps.rules.COLUMNS` and
        ``near`` : int, organizations that stand nearest.
        ``nearest`` : list of str, names of the first of them, at most `FIRST`.
        ``rank`` : int, 1, 2, 3... within the kind.
    """
    gaps = pd.concat([presence_gaps(view), demand_gaps(view), evidence_gaps(view)], ignore_index=True)
    found = [near(view, gap) for gap in subjects(gaps)]
    names = view.record.tables["organizations"]["name"].to_numpy(dtype=object)
    near_ = np.asarray([len(positions) for positions in found], dtype=np.int64)
    kind = np.asarray([KINDS.index(word) for word in gaps["kind"].tolist()], dtype=np.int64)
    rule = np.asarray([list(RULES).index(word) for word in gaps["rule"].tolist()], dtype=np.int64)
    keys = (rule, -near_, gaps["organizations"].to_numpy(), -gaps["statements"].to_numpy(), kind)
    order = np.lexsort(keys)  # the last key counts first; what is equal keeps its order
    gaps = gaps.take(order).reset_index(drop=True)
    kinds = kind[order]
    gaps["near"] = near_[order]
    gaps["nearest"] = pd.Series([names[found[k][:FIRST]].tolist() for k in order], dtype=object)
    gaps["rank"] = np.arange(len(gaps)) - np.searchsorted(kinds, kinds) + 1
    return gaps


@cached
def rule_counts(view: View) -> dict[str, int]:
    """Return how many gaps each rule finds, in the order of the rules; a true 0 keeps its entry."""
    found = worklist(view)["rule"].value_counts()
    return {rule: int(found.get(rule, 0)) for rule in RULES}
