"""A text that the record was coded from already: the cues of its passages stand in it, whatever its title says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from data.record.folding import folded

SAME = 0.6
LEAST = 3


def same_text(lines: Sequence[str], tables: Mapping[str, pd.DataFrame]) -> dict[str, int]:
    """Return the statements whose passages' cues stand in a text: statement_id -> share of them, 0 to 100.

    A statement needs at least three cues, and six in ten of them found: others use the same phrases too.
    """
    text = f" {folded(' '.join(lines))} "
    passages = tables["passages"]
    there: dict[str, list[bool]] = {}
    for statement, cue in zip(passages["statement_id"].astype(str), passages["cue"].astype(str), strict=True):
        there.setdefault(statement, []).append(f" {folded(cue)} " in text)
    shares = {statement: sum(found) / len(found) for statement, found in there.items() if len(found) >= LEAST}
    return {statement: round(100 * share) for statement, share in shares.items() if share >= SAME}
