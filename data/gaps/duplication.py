"""Who does what twice: the other side of the gaps, where the same is said or done by several."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.gaps.tallies import Counts, states, theme_signed, themes
from data.measures.signers.signing import pairs, sorted_signatures
from data.record.cache import cached
from data.record.record import Record
from data.record.selection import View, select

# rule -> what is done twice, in the order of display
DUPLICATIONS = ("signed-twice", "parent-and-unit", "asked-twice", "same-kind-same-theme")

# what is done twice (some of the subjects of `Twice`), and how often
Found = Iterable[tuple[dict[str, str], int]]


class Twice(NamedTuple):
    """What is done more than once: `duplication_id` is its rule and its subject; what does not apply of that is ""."""

    duplication_id: str
    rule: str
    country: str
    theme_id: str
    demand_id: str
    organization_kind: str
    organization_id: str
    statement_id: str
    times: int


@cached
def twice(view: View) -> list[Twice]:
    """Return what is done more than once, by rule and then most often first.

    ``signed-twice``: an organization stands twice on one statement, itself and in a coalition's list of members
    (sought among the members too, whatever the switch for members says). ``parent-and-unit``: an organization and
    one that it belongs to signed the same statement. ``asked-twice``: statements ask one demand of the same
    government by name. ``same-kind-same-theme``: organizations of one kind, based in one state, signed on the
    same theme: who does what where, twice. Being many is not waste: it is where somebody could agree who does what.
    """
    found = {
        "signed-twice": _signed_twice(view),
        "parent-and-unit": _parent_and_unit(view),
        "asked-twice": _asked_twice(view),
        "same-kind-same-theme": _crowded(view),
    }
    return [
        Twice(
            duplication_id=":".join([rule, *subject.values()]),
            rule=rule,
            country=subject.get("country", ""),
            theme_id=subject.get("theme_id", ""),
            demand_id=subject.get("demand_id", ""),
            organization_kind=subject.get("organization_kind", ""),
            organization_id=subject.get("organization_id", ""),
            statement_id=subject.get("statement_id", ""),
            times=int(times),
        )
        for rule in DUPLICATIONS
        for subject, times in sorted(found[rule], key=lambda one: -one[1])
    ]


@cached
def duplications(view: View) -> pd.DataFrame:
    """Return `twice` as a frame, with the columns of `Twice`."""
    return pd.DataFrame(twice(view), columns=list(Twice._fields), dtype=object).astype({"times": "int64"})


def _signed_twice(view: View) -> Found:
    record = view.record
    order, organization, statement, any_twice = sorted_signatures(record)
    if not any_twice:
        return []
    kept = select(record, replace(view.filters, members=True)).signatures[order]
    pair = organization[kept].astype(np.int64) * len(record.statements) + statement[kept]
    first = np.flatnonzero(np.r_[True, pair[1:] != pair[:-1]][: len(pair)])
    times = np.diff(np.r_[first, len(pair)])
    return _signers(view, pair[first[times > 1]], times[times > 1])


def _parent_and_unit(view: View) -> Found:
    record = view.record
    n = max(len(record.statements), 1)
    parents = _parents(record)
    organization, statement = pairs(view)
    unit = parents[organization] >= 0
    signed = organization.astype(np.int64) * n + statement
    wanted = parents[organization[unit]] * n + statement[unit]
    place = np.minimum(np.searchsorted(signed, wanted), max(len(signed) - 1, 0))
    both = signed[unit][signed[place] == wanted] if len(wanted) else signed[:0]
    return _signers(view, both, np.full(len(both), 2))


@cached
def _parents(record: Record) -> Counts:
    """Return the position of the organization that each belongs to, -1 where it belongs to none."""
    known = pd.Index(record.tables["organizations"]["parent_id"].astype(object))
    return np.asarray(pd.Index(record.organizations).get_indexer(known), dtype=np.int64)


def _signers(view: View, signed: Counts, times: Counts) -> Found:
    """Return pairs of organization and statement, each written as one number, as what is done twice."""
    organizations, statements = view.record.organizations, view.record.statements
    found = np.divmod(signed, max(len(statements), 1))
    return [
        ({"organization_id": organizations[organization], "statement_id": statements[statement]}, n)
        for organization, statement, n in zip(*(part.tolist() for part in found), times.tolist(), strict=True)
    ]


def _asked_twice(view: View) -> Found:
    record = view.record
    kept = np.flatnonzero(view.codings)
    coding, country = np.nonzero(record.passage_directly[record.coding_passage[kept]])
    demand = record.coding_demand[kept][coding]
    statement = record.passage_statement[record.coding_passage[kept][coding]]
    table = np.zeros((len(record.demands), len(record.countries), len(record.statements)), dtype=bool)
    table[demand, country, statement] = True
    times = table.sum(axis=2)
    scope = np.isin(np.asarray(record.countries, dtype=object), list(states(view)))
    return [
        (
            {
                "country": record.countries[c],
                "theme_id": record.themes[record.demand_theme[d]],
                "demand_id": record.demands[d],
            },
            int(times[d, c]),
        )
        for d, c in np.argwhere((times > 1) & scope)
    ]


def _crowded(view: View) -> Found:
    record, kinds = view.record, view.record.kinds
    found = []
    for theme_id in themes(view):
        signed = theme_signed(view)[:, record.themes.index(theme_id)]
        signed = signed & (record.organization_country >= 0) & (record.organization_kind >= 0)
        cell = record.organization_country[signed].astype(np.int64) * len(kinds) + record.organization_kind[signed]
        times = np.bincount(cell, minlength=len(record.countries) * len(kinds))
        for position in np.flatnonzero(times > 1):
            country, kind = record.countries[position // len(kinds)], kinds[position % len(kinds)]
            if country in states(view):
                subject = {"country": country, "theme_id": theme_id, "organization_kind": kind}
                found.append((subject, int(times[position])))
    return found
