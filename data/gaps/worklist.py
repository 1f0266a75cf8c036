"""The worklist: every gap in one list, ranked within its kind by a rule that can be said in one sentence."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from data.gaps.demand import demand_gaps
from data.gaps.evidence import evidence_gaps
from data.gaps.nearest import near
from data.gaps.presence import presence_gaps
from data.gaps.rules import KINDS, RULES, Gap
from data.record.cache import cached
from data.record.selection import View

# how many of the organizations that stand near to a gap are named
FIRST = 3


@cached
def ranked_gaps(view: View) -> list[Gap]:
    """Return every gap of what the filters keep, ranked within its kind.

    A kind is never weighed against another, as a missing seat and a missing date have no common measure.
    Within a kind, first comes what more statements ask for; then where fewer organizations are there already;
    then where more stand near; then the order of the rules and of the record.
    """
    names = view.record.tables["organizations"]["name"].to_numpy(dtype=object)
    order = {rule: place for place, rule in enumerate(RULES)}
    found = [(gap, near(view, gap)) for gap in (*presence_gaps(view), *demand_gaps(view), *evidence_gaps(view))]

    def place(one: tuple[Gap, np.ndarray]) -> tuple[int, ...]:
        gap, positions = one
        return KINDS.index(gap.kind), -gap.statements, gap.organizations, -len(positions), order[gap.rule]

    ranks: Counter[str] = Counter()
    rows = []
    for gap, positions in sorted(found, key=place):
        ranks[gap.kind] += 1
        nearest = tuple(names[positions[:FIRST]].tolist())
        rows.append(gap._replace(near=len(positions), nearest=nearest, rank=ranks[gap.kind]))
    return rows


@cached
def worklist(view: View) -> pd.DataFrame:
    """Return `ranked_gaps` as a frame, with the columns of `Gap`."""
    numbers = ("statements", "organizations", "near", "rank")
    frame = pd.DataFrame(ranked_gaps(view), columns=list(Gap._fields), dtype=object)
    return frame.astype(dict.fromkeys(numbers, "int64"))


@cached
def rule_counts(view: View) -> dict[str, int]:
    """Return how many gaps each rule finds, in the order of the rules; a true 0 keeps its entry."""
    found = Counter(gap.rule for gap in ranked_gaps(view))
    return {rule: found[rule] for rule in RULES}
