"""Gaps of evidence: what the record itself does not know, or is not sure of."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.gaps.presence import presence
from data.gaps.rules import Gap, table
from data.measures.recurrence import recurrence
from data.measures.signing import statements_signed
from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View


@cached
def evidence_gaps(view: View) -> pd.DataFrame:
    """Return the gaps of evidence, as rows of the table of gaps.

    Organizations kept: ``country-unknown``; ``city-unknown`` (the country is known, no city is);
    ``low-confidence``, its place is known with low confidence. ``statement-range``: the day of a statement
    kept is known only as a range. ``endorsement-range``: the day a government endorsed is known only as a
    range. ``arguable-only``: every coding kept of a demand is arguable.
    """
    record = view.record
    organizations = record.tables["organizations"]
    no_country = record.organization_country < 0
    no_city = organizations["latitude"].isna().to_numpy()
    low = (organizations["location_confidence"] == "low").to_numpy()
    return table(
        {
            "country-unknown": _organizations(view, no_country),
            "city-unknown": _organizations(view, no_city & ~no_country),
            "low-confidence": _organizations(view, low),
            "statement-range": _statements(view),
            "endorsement-range": _endorsements(view),
            "arguable-only": _arguable(view),
        }
    )


def _organizations(view: View, marked: Bools) -> Iterator[Gap]:
    record = view.record
    signed = statements_signed(view)
    for organization in np.flatnonzero(marked & view.organizations):
        seat = record.organization_country[organization]
        subject = {"country": record.countries[seat]} if seat >= 0 else {}
        subject["organization_id"] = record.organizations[organization]
        yield subject, int(signed[organization]), 1


def _statements(view: View) -> Iterator[Gap]:
    table_ = view.record.tables["statements"]
    ranged = view.statements & (table_["date_earliest"] != table_["date_latest"]).to_numpy(dtype=bool)
    for statement_id in table_["statement_id"][ranged]:
        yield {"statement_id": str(statement_id)}, 1, 0


def _endorsements(view: View) -> Iterator[Gap]:
    governments = view.record.tables["governments"]
    ranged = (governments["endorsed"] == "yes") & (governments["endorsed_earliest"] != governments["endorsed_latest"])
    addressed, organizations = (presence(view)[column].to_dict() for column in ("addressed", "organizations"))
    for country in governments["country"].astype(str)[ranged]:
        if country in addressed:
            yield {"country": country}, addressed[country], organizations[country]


def _arguable(view: View) -> Iterator[Gap]:
    record = view.record
    arguable = (record.tables["codings"]["confidence"] == "arguable").to_numpy(dtype=bool)
    of_kept = np.bincount(record.coding_demand[view.codings], minlength=len(record.demands))
    of_clear = np.bincount(record.coding_demand[view.codings & ~arguable], minlength=len(record.demands))
    statements, organizations = (recurrence(view)[column].to_dict() for column in ("statements", "organizations"))
    for demand in np.flatnonzero((of_kept > 0) & (of_clear == 0)):
        demand_id = record.demands[demand]
        subject = {"theme_id": record.themes[record.demand_theme[demand]], "demand_id": demand_id}
        yield subject, statements[demand_id], organizations[demand_id]
