"""The passages of one gap: those that ask, or that make the demand."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.gaps.nearest import Subject
from data.measures.passage_rows import evidence
from data.record.selection import View

# what is not known of an organization or a date rests on no passage
ON_NO_PASSAGE = ("country-unknown", "city-unknown", "low-confidence", "statement-range", "endorsement-range")


def passages_of_gap(view: View, gap: Subject) -> pd.DataFrame:
    """Return the rows of `data.measures.passage_rows.evidence` that a gap rests on; none where it rests on an absence.

    For a country, the passages that address it; for a demand or theme, those that make it; where a gap has both,
    those that do both.
    """
    record = view.record
    rows = evidence(view, gap.demand_id or None)
    if gap.rule in ON_NO_PASSAGE:
        return rows[:0]
    kept = np.ones(len(rows), dtype=bool)
    if gap.country:
        passages = pd.Index(record.tables["passages"]["passage_id"].astype(object))
        position = passages.get_indexer(pd.Index(rows["passage_id"].astype(object)))
        kept &= record.passage_addressed[position, record.countries.index(gap.country)]
    if gap.theme_id and not gap.demand_id:
        themes = pd.Series(record.demand_theme, index=pd.Index(record.demands))
        kept &= themes[rows["demand_id"].astype(object)].to_numpy() == record.themes.index(gap.theme_id)
    return rows[kept]
