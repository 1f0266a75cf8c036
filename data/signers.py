"""Who signed and from where: counts of organizations by country and by place, and their overlaps."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.record import Bools
from data.selection import View, measure


@measure
def totals(view: View) -> dict[str, int]:
    """Return the counts of what is kept.

    Keys: ``statements``, ``passages``, ``demands`` (made at least once), ``organizations``,
    ``signatures``, ``countries`` (where those organizations are based), ``endorsers``
    (governments that endorsed, among the countries chosen or all).
    """
    record = view.record
    seats = record.organization_country[view.organizations]
    chosen = set(view.filters.countries) or set(record.endorsers)
    return {
        "statements": int(view.statements.sum()),
        "passages": int(view.passages.sum()),
        "demands": len(np.unique(record.coding_demand[view.codings])),
        "organizations": int(view.organizations.sum()),
        "signatures": int(view.signatures.sum()),
        "countries": len(np.unique(seats[seats >= 0])),
        "endorsers": len(chosen & set(record.endorsers)),
    }


@measure
def by_country(view: View) -> pd.DataFrame:
    """Return the organizations kept by country of seat, most first.

    Returns
    -------
    DataFrame, indexed by country (alpha-3; those with at least one)
        ``organizations``, ``statements`` (signed by at least one of them) : int.
    """
    record = view.record
    n = len(record.countries)
    seats = record.organization_country[view.organizations]
    organizations = np.bincount(seats[seats >= 0], minlength=n)
    country = record.organization_country[record.signature_organization]
    kept = view.signatures & (country >= 0)
    signed = np.zeros((n, len(record.statements)), dtype=bool)
    signed[country[kept], record.signature_statement[kept]] = True
    frame = pd.DataFrame(
        {"organizations": organizations, "statements": signed.sum(axis=1)},
        index=pd.Index(record.countries, name="country"),
    )
    return frame[frame["organizations"] > 0].sort_values("organizations", ascending=False, kind="stable")


@measure
def by_place(view: View) -> pd.DataFrame:
    """Return the organizations kept by city, for a map; those without a known city are left out.

    Returns
    -------
    DataFrame, columns ``city``, ``country``, ``latitude``, ``longitude`` (degrees),
    ``organizations`` (int), ``names`` (list of str); most first
    """
    frame = view.record.tables["organizations"][view.organizations]
    frame = frame[frame["latitude"].notna()]
    grouped = frame.groupby(["city", "country"], sort=False, observed=True)
    places = grouped.agg(
        latitude=("latitude", "first"),
        longitude=("longitude", "first"),
        organizations=("organization_id", "size"),
        names=("name", list),
    )
    return places.reset_index().sort_values("organizations", ascending=False, kind="stable", ignore_index=True)


@measure
def unplaced(view: View) -> pd.DataFrame:
    """Return the organizations kept that no map can show: no city known (``country`` may be)."""
    frame = view.record.tables["organizations"][view.organizations]
    return frame[frame["latitude"].isna()][["organization_id", "name", "country", "note"]]


def signed(view: View) -> Bools:
    """Return which organization signed which statement, shape (n_organizations, n_statements)."""
    record = view.record
    table = np.zeros((len(record.organizations), len(record.statements)), dtype=bool)
    table[record.signature_organization[view.signatures], record.signature_statement[view.signatures]] = True
    return table


@measure
def organizations(view: View) -> pd.DataFrame:
    """Return the organizations kept, those that signed most first, then by name.

    Returns
    -------
    DataFrame, indexed by organization_id
        ``name``, ``acronym``, ``kind``, ``city``, ``country`` : str; ``signed`` : int, statements
        signed; one bool column a statement kept, named by its id.
    """
    record = view.record
    table = signed(view)[view.organizations][:, view.statements]
    frame = record.tables["organizations"][view.organizations]
    frame = frame.set_index("organization_id")[["name", "acronym", "kind", "city", "country"]]
    frame = frame.astype(object).fillna("")
    frame["signed"] = table.sum(axis=1)
    frame = pd.concat([frame, pd.DataFrame(table, index=frame.index, columns=list(view.ids("statements")))], axis=1)
    return frame.sort_values(["signed", "name"], ascending=[False, True], kind="stable")


@measure
def overlaps(view: View) -> pd.DataFrame:
    """Return how many organizations signed exactly each combination of the statements kept.

    Returns
    -------
    DataFrame, one bool column a statement kept and ``organizations`` (int), largest first
    """
    table = signed(view)[view.organizations][:, view.statements]
    combinations, counts = np.unique(table, axis=0, return_counts=True)
    frame = pd.DataFrame(combinations, columns=list(view.ids("statements")))
    frame["organizations"] = counts
    return frame.sort_values("organizations", ascending=False, kind="stable", ignore_index=True)
