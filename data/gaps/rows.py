"""The rows behind one gap: the passages that ask, or that make the demand."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.gaps.nearest import Subject
from data.passages import evidence
from data.selection import View


def passages_behind(view: View, gap: Subject) -> pd.DataFrame:
    """Return the rows of `data.passages.evidence` that a gap rests on; none where it rests on an absence.

    For a country, the passages that address it; for a demand or theme, those that make it; where a gap has both,
    those that do both. What the record does not know of an organization or a date rests on no passage.
    """
    rows = evidence(view)
    kept = np.ones(len(rows), dtype=bool)
    if not (gap.country or gap.theme_id) or gap.rule.endswith(("-unknown", "-confidence", "-range")):
        kept[:] = False
    if gap.country:
        record = view.record
        position = {passage: k for k, passage in enumerate(record.tables["passages"]["passage_id"])}
        addressed = record.passage_addressed[:, record.countries.index(gap.country)]
        kept &= np.array([addressed[position[p]] for p in rows["passage_id"].astype(str)], dtype=bool)
    if gap.demand_id:
        kept &= (rows["demand_id"] == gap.demand_id).to_numpy(dtype=bool)
    elif gap.theme_id:
        themes = dict(zip(view.record.demands, view.record.demand_theme, strict=True))
        theme = view.record.themes.index(gap.theme_id)
        kept &= np.array([themes[d] == theme for d in rows["demand_id"].astype(str)], dtype=bool)
    return rows[kept]
