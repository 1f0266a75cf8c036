"""Who does what twice: the other side of the gaps, where the same is said or done by several."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from data.addressees import directly_addressed
from data.filters import KINDS
from data.gaps.standing import Counts, states, theme_behind, themes
from data.selection import View, measure, select

# rule -> what is done twice, in the order of display
DUPLICATIONS = ("signed-twice", "parent-and-unit", "asked-twice", "same-kind-same-theme")
COLUMNS = (
    "duplication_id",
    "rule",
    "country",
    "theme_id",
    "demand_id",
    "organization_kind",
    "organization_id",
    "statement_id",
    "times",
)


@measure
def duplications(view: View) -> pd.DataFrame:
    """Return what is done more than once, by rule and then most often first.

    ``signed-twice``: an organization stands twice on one statement, itself and in a coalition's list of members
    (sought among the members too, whatever the switch for members says). ``parent-and-unit``: an organization and
    one that it belongs to signed the same statement. ``asked-twice``: statements ask one demand of the same
    government by name. ``same-kind-same-theme``: organizations of one kind, based in one state, stand behind the
    same theme: who does what where, twice. Being many is not waste: it is where somebody could agree who does what.

    Returns
    -------
    DataFrame, columns `COLUMNS`
        The subjects are str, "" where one does not apply; ``times`` is int, 2 or more.
    """
    found = {
        "signed-twice": _signed_twice(view),
        "parent-and-unit": _parent_and_unit(view),
        "asked-twice": _asked_twice(view),
        "same-kind-same-theme": _crowded(view),
    }
    parts = []
    for rule in DUPLICATIONS:
        rows = found[rule].sort_values("times", ascending=False, kind="stable")
        identity = pd.Series(rule, index=rows.index, dtype=object)
        for column in rows.columns.drop("times"):
            identity = identity + ":" + rows[column]
        parts.append(rows.assign(duplication_id=identity, rule=rule))
    frame = pd.concat(parts, ignore_index=True).reindex(columns=list(COLUMNS))
    words = list(COLUMNS[:-1])
    frame[words] = frame[words].astype(object).fillna("")
    return frame.astype({"times": "int64"})


def _signed_twice(view: View) -> pd.DataFrame:
    record = view.record
    whole = select(record, replace(view.filters, members=True))
    pairs = record.signature_organization[whole.signatures].astype(np.int64) * len(record.statements)
    distinct, times = np.unique(pairs + record.signature_statement[whole.signatures], return_counts=True)
    return _signers(view, distinct[times > 1], times[times > 1])


def _parent_and_unit(view: View) -> pd.DataFrame:
    record = view.record
    n = max(len(record.statements), 1)
    order = pd.Index(record.organizations)
    parents = order.get_indexer(pd.Index(record.tables["organizations"]["parent_id"].astype(object)))
    organization = record.signature_organization[view.signatures].astype(np.int64)
    signed = np.unique(organization * n + record.signature_statement[view.signatures])
    parent = parents[signed // n]
    both = signed[(parent >= 0) & np.isin(parent * n + signed % n, signed)]
    return _signers(view, both, np.full(len(both), 2))


def _signers(view: View, pairs: Counts, times: Counts) -> pd.DataFrame:
    """Return pairs of organization and statement, each written as one number, as rows."""
    organization, statement = np.divmod(pairs, max(len(view.record.statements), 1))
    return pd.DataFrame(
        {
            "organization_id": np.asarray(view.record.organizations, dtype=object)[organization],
            "statement_id": np.asarray(view.record.statements, dtype=object)[statement],
            "times": times,
        }
    )


def _asked_twice(view: View) -> pd.DataFrame:
    record = view.record
    kept = np.flatnonzero(view.codings)
    coding, country = np.nonzero(directly_addressed(record)[record.coding_passage[kept]])
    demand = record.coding_demand[kept][coding]
    statement = record.passage_statement[record.coding_passage[kept][coding]]
    table = np.zeros((len(record.demands), len(record.countries), len(record.statements)), dtype=bool)
    table[demand, country, statement] = True
    times = table.sum(axis=2)
    scope = np.isin(np.asarray(record.countries, dtype=object), list(states(view)))
    rows = [
        (record.countries[c], record.themes[record.demand_theme[d]], record.demands[d], times[d, c])
        for d, c in np.argwhere((times > 1) & scope)
    ]
    return pd.DataFrame(rows, columns=["country", "theme_id", "demand_id", "times"])


def _crowded(view: View) -> pd.DataFrame:
    record = view.record
    rows = []
    for theme_id in themes(view):
        behind = theme_behind(view)[:, record.themes.index(theme_id)]
        behind = behind & (record.organization_country >= 0) & (record.organization_kind >= 0)
        cell = record.organization_country[behind].astype(np.int64) * len(KINDS) + record.organization_kind[behind]
        times = np.bincount(cell, minlength=len(record.countries) * len(KINDS))
        for position in np.flatnonzero(times > 1):
            country, kind = record.countries[position // len(KINDS)], KINDS[position % len(KINDS)]
            if country in states(view):
                rows.append((country, theme_id, kind, times[position]))
    return pd.DataFrame(rows, columns=["country", "theme_id", "organization_kind", "times"])
