"""Gaps of evidence: what the record itself does not know, or is not sure of."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from data.gaps.presence import presences
from data.gaps.rules import Found, Gap, gaps
from data.measures.demands.recurrence import recurrences
from data.measures.signers.signing import statements_signed
from data.record.cache import cached
from data.record.record import Bools, Record
from data.record.selection import View


@cached
def evidence_gaps(view: View) -> list[Gap]:
    """Return the gaps of evidence.

    Organizations kept: ``country-unknown``; ``city-unknown`` (the country is known, no city is);
    ``low-confidence``, its place is known with low confidence. ``statement-range``: the day of a statement
    kept is known only as a range. ``endorsement-range``: the day a government endorsed is known only as a
    range. ``arguable-only``: every coding kept of a demand is arguable.
    """
    no_country, no_city, low = _doubted(view.record)
    return gaps(
        {
            "country-unknown": _organizations(view, no_country),
            "city-unknown": _organizations(view, no_city & ~no_country),
            "low-confidence": _organizations(view, low),
            "statement-range": _statements(view),
            "endorsement-range": _endorsements(view),
            "arguable-only": _arguable(view),
        }
    )


@cached
def _doubted(record: Record) -> tuple[Bools, Bools, Bools]:
    """Return of which organization the country is not known, of which the city, and of which the place is not sure."""
    organizations = record.tables["organizations"]
    return (
        record.organization_country < 0,
        organizations["latitude"].isna().to_numpy(),
        (organizations["location_confidence"] == "low").to_numpy(),
    )


def _organizations(view: View, marked: Bools) -> Iterator[Found]:
    record = view.record
    signed = statements_signed(view)
    for organization in np.flatnonzero(marked & view.organizations):
        seat = record.organization_country[organization]
        subject = {"country": record.countries[seat]} if seat >= 0 else {}
        subject["organization_id"] = record.organizations[organization]
        yield subject, int(signed[organization]), 1


def _statements(view: View) -> Iterator[Found]:
    for statement in np.flatnonzero(view.statements & _ranges(view.record)[0]):
        yield {"statement_id": view.record.statements[statement]}, 1, 0


def _endorsements(view: View) -> Iterator[Found]:
    there = presences(view)
    for country in _ranges(view.record)[1]:
        if country in there:
            yield {"country": country}, there[country].addressed, there[country].organizations


@cached
def _ranges(record: Record) -> tuple[Bools, tuple[str, ...]]:
    """Return which statement's day is a range, shape (n_statements,), and the governments that endorsed in one."""
    statements, governments = record.tables["statements"], record.tables["governments"]
    ranged = (governments["endorsed"] == "yes") & (governments["endorsed_earliest"] != governments["endorsed_latest"])
    return (
        (statements["date_earliest"] != statements["date_latest"]).to_numpy(dtype=bool),
        tuple(governments["country"].astype(str)[ranged]),
    )


def _arguable(view: View) -> Iterator[Found]:
    record, rows = view.record, recurrences(view)
    of_kept = np.bincount(record.coding_demand[view.codings], minlength=len(record.demands))
    of_clear = np.bincount(record.coding_demand[view.codings & record.coding_clear], minlength=len(record.demands))
    for demand in np.flatnonzero((of_kept > 0) & (of_clear == 0)):
        demand_id = record.demands[demand]
        subject = {"theme_id": record.themes[record.demand_theme[demand]], "demand_id": demand_id}
        yield subject, rows[demand_id].statements, rows[demand_id].organizations
