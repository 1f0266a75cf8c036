"""Who signed and from where: counts of organizations by country and by place, and their overlaps."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.record.cache import cached
from data.record.filters import Filters
from data.record.record import Bools, Ints, Record
from data.record.selection import View, of_side, select
from geo.countries import countries as geo_countries


@cached
def totals(view: View) -> dict[str, int]:
    """Return the counts of what a view of one side keeps; of a two-sided view, statements are those of either.

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
        "demands": int((np.bincount(record.coding_demand[view.codings], minlength=1) > 0).sum()),
        "organizations": int(view.organizations.sum()),
        "signatures": int(view.signatures.sum()),
        "countries": len(np.unique(seats[seats >= 0])),
        "endorsers": len(chosen & set(record.endorsers)),
    }


class Seats(NamedTuple):
    """Where organizations kept are based: country -> how many, most first; those outside the Americas; not known.

    `signed` : country -> how many statements at least one of them signed.
    """

    countries: dict[str, int]
    outside: dict[str, int]
    unknown: int
    signed: dict[str, int]


@of_side("from")
@cached
def seats(view: View) -> Seats:
    """Return where the organizations kept are based; every page counts countries by it."""
    record = view.record
    seat = record.organization_country[view.organizations]
    counts = np.bincount(seat[seat >= 0], minlength=len(record.countries))
    order = np.argsort(-counts, kind="stable")
    found = {record.countries[c]: int(counts[c]) for c in order if counts[c]}
    region = {iso3 for iso3, country in geo_countries().items() if country.status != "elsewhere"}
    outside = {country: n for country, n in found.items() if country not in region}
    organization, statement = pairs(view)
    country = record.organization_country[organization]
    signed_ = np.zeros((len(record.countries) + 1, len(record.statements)), dtype=bool)
    signed_[country, statement] = True  # the last row is that of those whose country is not known
    statements = signed_.sum(axis=1).tolist()
    return Seats(
        found, outside, int((seat < 0).sum()), {c: statements[k] for k, c in enumerate(record.countries) if c in found}
    )


@of_side("from")
@cached
def by_country(view: View) -> pd.DataFrame:
    """Return the organizations kept by country of seat, most first.

    Returns
    -------
    DataFrame, indexed by country (alpha-3; those with at least one)
        ``organizations``, ``statements`` (signed by at least one of them) : int.
    """
    found = seats(view)
    index = pd.Index(list(found.countries), name="country", dtype="str")
    return pd.DataFrame(
        {
            "organizations": np.array(list(found.countries.values()), dtype=np.int64),
            "statements": np.array([found.signed[country] for country in found.countries], dtype=np.int64),
        },
        index=index,
    )


@of_side("from")
@cached
def by_place(view: View) -> pd.DataFrame:
    """Return the organizations kept by city, for a map; those without a known city are left out.

    Returns
    -------
    DataFrame, columns ``city``, ``country``, ``latitude``, ``longitude`` (degrees),
    ``organizations`` (int), ``names`` (array of str); most first
    """
    places, table = view.record.organization_place
    kept = np.flatnonzero(view.organizations & (places >= 0))
    order = kept[np.argsort(places[kept], kind="stable")]
    counts = np.bincount(places[kept], minlength=len(table))
    names = view.record.tables["organizations"]["name"].to_numpy(dtype=object)[order]
    frame = table.assign(organizations=counts, names=pd.Series(np.split(names, np.cumsum(counts)[:-1])))
    frame = frame[frame["organizations"] > 0]
    return frame.sort_values("organizations", ascending=False, kind="stable", ignore_index=True)


@of_side("from")
@cached
def unplaced(view: View) -> pd.DataFrame:
    """Return the organizations kept that no map can show: no city known (``country`` may be)."""
    table = view.record.tables["organizations"]
    nowhere = np.flatnonzero(view.organizations & np.isnan(table["latitude"].to_numpy(dtype=float)))
    return table[["organization_id", "name", "country", "note"]].iloc[nowhere]


@of_side("from")
@cached
def pairs(view: View) -> tuple[Ints, Ints]:
    """Return who signed what, as positions (organizations, statements).

    A statement signed twice by one organization, under two spellings, is one pair.
    """
    order, organizations, statements, twice = sorted_signatures(view.record)
    kept = view.signatures[order]
    organization, statement = organizations[kept], statements[kept]
    if not twice:
        return organization, statement
    first = np.ones(len(organization), dtype=bool)
    first[1:] = (organization[1:] != organization[:-1]) | (statement[1:] != statement[:-1])
    return organization[first], statement[first]


@cached
def sorted_signatures(record: Record) -> tuple[NDArray[np.intp], Ints, Ints, bool]:
    """Return all signatures by organization, then statement: their order, both columns, whether a pair stands twice."""
    order, _, _ = record.signature_order
    organization, statement = record.signature_organization[order], record.signature_statement[order]
    same = (organization[1:] == organization[:-1]) & (statement[1:] == statement[:-1])
    return order, organization, statement, bool(same.any())


@of_side("from")
@cached
def statements_signed(view: View) -> Ints:
    """Return how many of the statements kept each organization signed, shape (n_organizations,)."""
    return np.bincount(pairs(view)[0], minlength=len(view.record.organizations)).astype(np.int32)


@of_side("from")
@cached
def signers_of(view: View) -> Ints:
    """Return how many organizations kept signed each statement, shape (n_statements,)."""
    return np.bincount(pairs(view)[1], minlength=len(view.record.statements)).astype(np.int32)


@cached
def own_signers(record: Record) -> tuple[Ints, Ints]:
    """Return how many organizations signed each statement themselves, and one of them (-1 if none did).

    Both have the shape (n_statements,); no filter plays a part.
    """
    whole = select(record, Filters())
    n = len(record.statements)
    organization, statement = pairs(whole)
    one = np.full(n, -1, dtype=np.int32)
    one[statement] = organization
    return np.bincount(statement, minlength=n).astype(np.int32), one


@of_side("from")
def statements_of(view: View, organization_id: str) -> Bools:
    """Return which statements kept one organization signed, shape (n_statements,)."""
    record = view.record
    own = record.signature_organization == record.organizations.index(organization_id)
    table = np.zeros(len(record.statements), dtype=bool)
    table[record.signature_statement[view.signatures & own]] = True
    return table


@of_side("from")
def latest(view: View, most: int) -> list[int]:
    """Return the positions of the latest statements kept, at most `most`, in order of date."""
    return [int(s) for s in np.flatnonzero(view.statements)[-most:]]


@of_side("from")
def signed(view: View, statements: list[int]) -> Bools:
    """Return which organization signed which of some statements, shape (n_organizations, len(statements))."""
    record = view.record
    column = np.full(len(record.statements), -1, dtype=np.int32)
    column[statements] = np.arange(len(statements))
    of = column[record.signature_statement]
    kept = view.signatures & (of >= 0)
    table = np.zeros((len(record.organizations), len(statements)), dtype=bool)
    table[record.signature_organization[kept], of[kept]] = True
    return table


@of_side("from")
@cached
def organizations(view: View) -> pd.DataFrame:
    """Return the organizations kept, those that signed most first, then by name.

    Returns
    -------
    DataFrame, indexed by organization_id
        ``name``, ``acronym``, ``kind``, ``city``, ``country`` : str, "" where not known;
        ``signed`` : int, statements kept that it signed.
    """
    record = view.record
    kept = record.name_order[view.organizations[record.name_order]]
    signed = statements_signed(view)
    order = kept[np.argsort(-signed[kept], kind="stable")]
    frame = record.organization_words.iloc[order]
    return frame.assign(signed=signed[order])


MOST_SETS = 12


@of_side("from")
@cached
def overlaps(view: View) -> pd.DataFrame:
    """Return how many organizations signed exactly each combination of the latest statements kept.

    Of more than `MOST_SETS` statements the latest are compared, and organizations that signed
    none of these are left out.

    Returns
    -------
    DataFrame, one bool column a statement and ``organizations`` (int), largest first
    """
    chosen = latest(view, MOST_SETS)
    table = signed(view, chosen)
    combination = (table * (1 << np.arange(len(chosen)))).sum(axis=1)
    found, counts = np.unique(combination[combination > 0], return_counts=True)
    frame = pd.DataFrame(
        {view.record.statements[s]: (found >> k) & 1 == 1 for k, s in enumerate(chosen)},
        index=range(len(found)),
    )
    frame["organizations"] = counts
    return frame.sort_values("organizations", ascending=False, kind="stable", ignore_index=True)
