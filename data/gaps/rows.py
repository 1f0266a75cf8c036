"""The passages of one gap: those that ask, or that make the demand."""

from __future__ import annotations

import numpy as np

from data.gaps.nearest import Subject
from data.measures.demands.passage_rows import kept_codings
from data.record.record import Ints
from data.record.selection import View

# what is not known of an organization or a date rests on no passage
ON_NO_PASSAGE = ("country-unknown", "city-unknown", "low-confidence", "statement-range", "endorsement-range")


def codings_of_gap(view: View, gap: Subject) -> Ints:
    """Return the positions of the codings that a gap rests on; none where it rests on an absence.

    For a country, the passages that address it; for a demand or theme, those that make it; where a gap has both,
    those that do both.
    """
    record = view.record
    codings = kept_codings(view, demand_id=gap.demand_id)
    if gap.rule in ON_NO_PASSAGE:
        return codings[:0]
    kept = np.ones(len(codings), dtype=bool)
    if gap.country:
        kept &= record.passage_addressed[record.coding_passage[codings], record.countries.index(gap.country)]
    if gap.theme_id and not gap.demand_id:
        kept &= record.demand_theme[record.coding_demand[codings]] == record.themes.index(gap.theme_id)
    return codings[kept]
