"""The events as a table, each row with its sources."""

from __future__ import annotations

import pandas as pd

from data.measures.follow_up.outcomes import outcomes
from data.record.selection import View
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, language, listed
from pages.parts.words.directions import DIRECTIONS


def outcome_table(view: View) -> pd.DataFrame:
    """Return the events with their sources and column names in the reader's language, newest first."""
    rows, record, names = outcomes(view), view.record, labels.demand(view.record)
    when = {
        "since": _("since the first statement"),
        "before": _("before the first statement"),
        "unordered": _("dates unclear"),
        "unasked": _("no statement chosen"),
    }
    return pd.DataFrame(
        {
            _("Date"): rows["date"].tolist(),
            _("When"): [when[w] for w in rows["when"]],
            _("Direction (our reading)"): [_(DIRECTIONS[d].word) for d in rows["direction"]],
            _("Why"): [record.text(cell, language()) for cell in rows["why"]],
            _("Countries"): [listed(labels.country(c) for c in cell.split("|")) for cell in rows["country"]],
            _("Event"): [record.text(cell, language()) for cell in rows["event"]],
            _("Demands"): [listed(names.get(d, d) for d in cell.split("|")) for cell in rows["demand_ids"]],
            _("Title of the source"): rows["source_title"].tolist(),
            _("Publisher"): rows["source_publisher"].tolist(),
            _("Source"): rows["source_url"].tolist(),
            _("Second publisher"): rows["source2_publisher"].tolist(),
            _("Second source"): rows["source2_url"].tolist(),
        }
    )
