"""Who stands nearest to a gap: the organizations that could be asked first, and why they are near.

For a country these are the organizations in the states next to it (across a land border; for an island those of its
subregion) that signed on the theme. Where organizations there already signed on a theme, they are the nearest.
For a demand or a group of people at risk they are those who signed a statement that makes it or names it. Evidence
has none: what the record does not know is for the record to mend.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.gaps.rules import RULES, Gap
from data.gaps.tallies import Counts, demand_signed, theme_signed
from data.measures.countries.country_profile import wherever
from data.measures.signers.signer_bits import signed_by
from data.measures.signers.signing import statements_signed
from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View
from geo.neighbours import neighbours

THERE = ("signer-not-endorsed", "signed-not-asked")
BESIDE = ("endorsed-no-signer", "single-signer", "asked-not-signed")
OF_DEMAND = ("not-repeated", "no-addressee", "nobody-by-name")


class Subject(NamedTuple):
    """What a gap is about, as far as who stands near depends on it."""

    rule: str
    country: str
    theme_id: str
    demand_id: str
    group: str


def subjects(gaps: pd.DataFrame) -> list[Subject]:
    """Return the subject of each row of the table of gaps."""
    return [Subject(*map(str, row)) for row in zip(*(gaps[column] for column in Subject._fields), strict=True)]


def beside(country: str) -> dict[str, str]:
    """Return the states next to a country: code -> ``border`` or ``subregion``; none for one outside the region."""
    try:
        return {neighbour.iso3: neighbour.basis for neighbour in neighbours(country)}
    except KeyError:
        return {}


def near(view: View, gap: Subject | Gap) -> Counts:
    """Return the positions of the organizations nearest to a gap, those that signed most statements first."""
    record = view.record
    if RULES[gap.rule] == "evidence":
        return np.zeros(0, dtype=np.int64)
    if gap.rule in OF_DEMAND:
        return _first(view, demand_signed(view)[:, record.demands.index(gap.demand_id)])
    if gap.rule == "group-unnamed":
        theme = theme_signed(view)[:, record.themes.index(gap.theme_id)]
        return _first(view, _group_signed(view)[:, record.groups.index(gap.group)] & theme)
    codes = [gap.country] if gap.rule in THERE else beside(gap.country)
    there = [_seated(view)[record.countries.index(c)] for c in codes if c in record.countries]
    found = np.concatenate(there) if there else np.zeros(0, dtype=np.int64)
    if gap.theme_id:
        found = found[theme_signed(wherever(view))[found, record.themes.index(gap.theme_id)]]
    return found[np.lexsort((found, -statements_signed(wherever(view))[found]))] if len(found) > 1 else found


def nearest(view: View, gap: Subject) -> pd.DataFrame:
    """Return the organizations nearest to one gap, those that signed most statements first.

    Returns
    -------
    DataFrame
        ``organization_id``, ``name``, ``country`` ("" if not known) : str; ``signed`` : int, statements;
        ``basis`` : str, ``border``, ``subregion``, ``there``, ``signed`` (a statement that makes the demand)
        or ``named`` (a statement that names the group).
    """
    record = view.record
    found = near(view, gap)
    countries = [record.countries[seat] if seat >= 0 else "" for seat in record.organization_country[found]]
    return pd.DataFrame(
        {
            "organization_id": [record.organizations[k] for k in found],
            "name": record.tables["organizations"]["name"].iloc[found].tolist(),
            "country": countries,
            "signed": statements_signed(wherever(view))[found].tolist(),
            "basis": basis(gap),
        }
    )


def basis(gap: Subject) -> str:
    """Return why organizations are near to a gap, whether there are any or not: as ``basis`` of `nearest`."""
    if gap.rule in BESIDE:
        # a state has neighbours of one basis: across a land border, or for an island in its subregion
        return next(iter(beside(gap.country).values()), "border")
    return "there" if gap.rule in THERE else "signed" if gap.rule in OF_DEMAND else "named"


def _first(view: View, marked: Bools) -> Counts:
    found = np.flatnonzero(marked)
    return np.asarray(found[np.argsort(-statements_signed(wherever(view))[found], kind="stable")])


@cached
def _seated(view: View) -> list[Counts]:
    """Return the positions of the organizations kept in each country, whatever country is chosen."""
    wide = wherever(view)
    kept = np.flatnonzero(wide.organizations)
    seat = view.record.organization_country[kept]
    order = np.argsort(seat, kind="stable")
    ends = np.searchsorted(seat[order], np.arange(len(view.record.countries) + 1))
    return [kept[order[first:last]] for first, last in pairwise(ends.tolist())]


@cached
def _group_signed(view: View) -> Bools:
    """Return which organization signed a statement with a passage kept that names which group."""
    record = view.record
    passage, group = np.nonzero(record.passage_groups[view.passages])
    table = np.zeros((len(record.statements), record.passage_groups.shape[1]), dtype=bool)
    table[record.passage_statement[view.passages][passage], group] = True
    return signed_by(view, table)
