"""Claims on who signed and who endorsed: each number from its measure, beside the rows that it counts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from data.claims.counted import Counted, at
from data.gaps.presence import presence
from data.measures.countries.endorsement import endorsement
from data.measures.demands.statement_demands import made
from data.measures.signers.organization_profile import demands_signed
from data.measures.signers.signing import seats, signers_of, statements_of, totals
from data.record.selection import View, select


def statements(view: View, _subject: str) -> Counted:
    """Count the statements kept of those on the record, and their passages."""
    kept = totals(view)
    return {
        "statements": (kept["statements"], "statements", at(view.statements)),
        "of": (len(view.record.statements), "statements", np.arange(len(view.record.tables["statements"]))),
        "passages": (kept["passages"], "passages", at(view.passages)),
    }


def organizations(view: View, _subject: str) -> Counted:
    """Count the organizations kept, and the statements and signatures that are theirs."""
    kept = totals(view)
    statements_signed = np.unique(view.record.signature_statement[view.signatures]).astype(np.intp)
    return {
        "organizations": (kept["organizations"], "organizations", at(view.organizations)),
        # not the statements kept: one may be kept for a passage although nobody kept signed it
        "statements": (int((signers_of(view) > 0).sum()), "statements", statements_signed),
        "signatures": (kept["signatures"], "signatures", at(view.signatures)),
    }


def countries(view: View, _subject: str) -> Counted:
    """Count the countries where organizations kept are based, those of which it is not known, and those outside."""
    kept = seats(view)
    seat = view.record.organization_country
    known = view.organizations & (seat >= 0)
    outside = np.isin(seat, [view.record.countries.index(c) for c in kept.outside])
    return {
        "countries": (len(kept.countries), "countries", np.unique(seat[known]).astype(np.intp)),
        "organizations": (sum(kept.countries.values()), "organizations", at(known)),
        "unknown": (kept.unknown, "organizations", at(view.organizations & (seat < 0))),
        "outside": (sum(kept.outside.values()), "organizations", at(view.organizations & outside)),
    }


def endorsers(view: View, _subject: str) -> Counted:
    """Count the governments that endorsed, of the countries chosen or all, on the day and later."""
    table = endorsement(view.record)
    chosen = set(view.filters.countries)
    scope = np.array([not chosen or country in chosen for country in table.index], dtype=bool)
    day = scope & (table["standing"] == "on-the-day").to_numpy(dtype=bool)
    later = scope & (table["standing"] == "later").to_numpy(dtype=bool)
    return {
        "governments": (totals(view)["endorsers"], "governments", at(day | later)),
        "day": (int(day.sum()), "governments", at(day)),
        "later": (totals(view)["endorsers"] - int(day.sum()), "governments", at(later)),
    }


def statement(view: View, subject: str) -> Counted:
    """Count one statement, whatever country is chosen: who signed it, its demands and passages."""
    one = select(view.record, replace(view.filters.without("countries"), statements=(subject,)))
    kept = totals(one)
    demands = np.unique(view.record.coding_demand[one.codings]).astype(np.intp)
    return {
        "organizations": (kept["organizations"], "organizations", at(one.organizations)),
        "demands": (kept["demands"], "demands", demands),
        "passages": (kept["passages"], "passages", at(one.passages)),
    }


def organization(view: View, subject: str) -> Counted:
    """Count one organization: statements it signed, and demands that these make."""
    record = view.record
    row = statements_of(view, subject)
    makes = made(view)[row].any(axis=0) & view.demands if row.any() else np.zeros(len(record.demands), dtype=bool)
    return {
        "statements": (int(row.sum()), "statements", at(row)),
        "of": (totals(view)["statements"], "statements", at(view.statements)),
        "demands": (len(demands_signed(view, subject)), "demands", at(makes)),
    }


def absent(view: View, _subject: str) -> Counted:
    """Count the countries whose governments endorsed and where no organization kept is based."""
    there = presence(view)
    endorsed = there["endorsed"].astype(bool)
    present = set(view.record.organization_country[view.in_role("from").organizations].tolist())
    order = view.record.tables["governments"]["country"].astype("str").tolist()
    scope = [c in view.record.endorsers and c in there.index for c in order]
    empty = [kept and view.record.countries.index(c) not in present for kept, c in zip(scope, order, strict=True)]
    return {
        "countries": (
            int((endorsed & (there["organizations"] == 0)).sum()),
            "governments",
            at(np.array(empty, dtype=bool)),
        ),
        "of": (int(endorsed.sum()), "governments", at(np.array(scope, dtype=bool))),
    }
