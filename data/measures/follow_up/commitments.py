"""Demands against the Declaration's action packages: what answers what, and what each government took on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.measures.demands.recurrence import recurrences
from data.measures.signers.signer_bits import signer_counts
from data.record.cache import cached
from data.record.record import Bools, Record
from data.record.selection import View, of_side

ANSWERS = ("direct", "partial")
FITS = (*ANSWERS, "none")
Names = tuple[str, ...]
Row = Mapping[str, Any]


class Fit(NamedTuple):
    """The judgement on a package and a demand: how it fits (direct or partial), and why."""

    package_id: str
    demand_id: str
    fit: str
    reason: str


class Answer(NamedTuple):
    """One demand: who asks for it, as in `Recurrence`, and whether a package answers it.

    `answer` is the best fit among the packages kept, ``direct`` or ``partial``; ``elsewhere`` if only a package that
    no chosen country leads or joined answers it; ``none`` if none does.
    """

    theme_id: str
    statements: int
    organizations: int
    answer: str


@of_side("to")
@cached
def package_rows(view: View) -> Mapping[str, Row]:
    """Return the packages, only those that a chosen country leads or joined if any is chosen, in the order of the file.

    package_id -> its row of the table, with ``leads`` and ``joined`` : tuple of country.
    """
    chosen = view.filters.countries
    every = _every_package(view.record)
    return {p: row for p, row in every.items() if not chosen or not {*row["leads"], *row["joined"]}.isdisjoint(chosen)}


@of_side("to")
@cached
def packages(view: View) -> pd.DataFrame:
    """Return `package_rows` as a frame, indexed by package_id."""
    frame = view.record.tables["action_packages"].set_index("package_id")
    frame["leads"] = [_words(cell) for cell in frame["lead_country"]]
    frame["joined"] = [_words(cell) for cell in frame["participants_country"]]
    return frame[frame.index.isin(package_rows(view))]


@of_side("to")
@cached
def fitting(view: View) -> tuple[Fit, ...]:
    """Return the judgements on packages and demands kept, in the order of the file."""
    kept, demands = package_rows(view), set(view.ids("demands"))
    return tuple(fit for fit in _every_fit(view.record) if fit.package_id in kept and fit.demand_id in demands)


@of_side("to")
@cached
def fit_rows(view: View) -> pd.DataFrame:
    """Return `fitting` as a frame, with the columns of `Fit`."""
    return pd.DataFrame(list(fitting(view)), columns=list(Fit._fields), dtype="str")


@of_side("to")
@cached
def fit_cells(view: View) -> Mapping[str, list[str]]:
    """Return how each package kept answers each demand kept: demand_id -> a word for each of `package_rows`.

    ``direct``, ``partial`` or ``none``; ``unknown`` where a package's name was not found, so that it could not be read
    against the demand.
    """
    table = package_rows(view)
    cells = {(fit.demand_id, fit.package_id): fit.fit for fit in fitting(view)}
    instead = {package: "none" if row["package_name"] else "unknown" for package, row in table.items()}
    return {
        demand: [cells.get((demand, package), instead[package]) for package in table] for demand in view.ids("demands")
    }


@of_side("to")
@cached
def fits(view: View) -> pd.DataFrame:
    """Return `fit_cells` as a frame, index demand_id, columns package_id."""
    cells = fit_cells(view)
    return pd.DataFrame(
        list(cells.values()),
        index=pd.Index(list(cells), name="demand_id"),
        columns=pd.Index(list(package_rows(view)), name="package_id"),
        dtype=object,
    )


@of_side("to")
@cached
def answering(view: View) -> Mapping[str, Answer]:
    """Return, for each demand kept, in the codebook's order, who asks for it and whether a package answers it."""
    best = dict.fromkeys((fit.demand_id for fit in _every_fit(view.record)), "elsewhere")
    for answer in reversed(ANSWERS):
        best |= {fit.demand_id: answer for fit in fitting(view) if fit.fit == answer}
    return {
        demand: Answer(row.theme_id, row.statements, row.organizations, best.get(demand, "none"))
        for demand, row in recurrences(view).items()
    }


@of_side("to")
@cached
def answers(view: View) -> pd.DataFrame:
    """Return `answering` as a frame, indexed by demand_id, with the columns of `Answer`."""
    rows = answering(view)
    frame = pd.DataFrame(
        list(rows.values()), columns=list(Answer._fields), index=pd.Index(list(rows), name="demand_id")
    )
    return frame.astype({"statements": "int64", "organizations": "int64"})


@of_side("to", always=True)
@cached
def asked(view: View) -> pd.DataFrame:
    """Return which demand is asked of which government by the passages kept.

    Returns
    -------
    DataFrame, one row a pair, by country and then in the codebook's order
        ``country``, ``demand_id`` : str.
        ``statements``, ``organizations``, ``passages`` : int, that ask it of that government.
        ``fit`` : str, the best fit of a package kept that it leads or joined: direct, partial or none.
        ``packages`` : tuple of package_id, those packages that answer the demand.
    """
    record = view.record
    table = packages(view)
    grid = np.full((len(record.demands), len(table)), "none", dtype=object)
    grid[view.demands] = fits(view).to_numpy()
    took = _took(table)
    parts: list[pd.DataFrame] = []
    by_statement: list[Bools] = []
    for country in view.filters.countries or record.countries:
        codings = _asked_of(view, country)
        if not codings.any():
            continue
        makes = _pairs(record, codings)
        demands = np.flatnonzero(makes.any(axis=0))
        own = grid[demands][:, [country in countries for countries in took.values()]]
        names = np.array([p for p, countries in took.items() if country in countries], dtype=object)
        parts.append(
            pd.DataFrame(
                {
                    "country": country,
                    "demand_id": [record.demands[d] for d in demands],
                    "statements": makes[:, demands].sum(axis=0),
                    "passages": np.bincount(record.coding_demand[codings], minlength=len(grid))[demands],
                    "fit": _best(own),
                    "packages": [tuple(names[np.isin(cells, ANSWERS)]) for cells in own],
                }
            )
        )
        by_statement.extend(makes.T[demands])
    if not parts:
        return pd.DataFrame(
            columns=["country", "demand_id", "statements", "organizations", "passages", "fit", "packages"]
        )
    frame = pd.concat(parts, ignore_index=True)
    frame.insert(3, "organizations", _organizations(view, by_statement))
    return frame


@of_side("to", always=True)
@cached
def governments(view: View) -> pd.DataFrame:
    """Return what each government leads or joined against what the passages kept ask of it.

    A row for each country chosen; without a choice, for each that endorsed, leads or joined a package,
    or is addressed. Those that lead most come first, then those that joined most.

    Returns
    -------
    DataFrame, indexed by country
        ``leads``, ``joined`` : tuple of package_id.
        ``statements``, ``asked`` : int, statements kept that ask something of it, and demands asked.
        ``direct``, ``partial``, ``none`` : int, those demands by the best fit of a package that it
        leads or joined; together they are ``asked``.
    """
    table, rows = packages(view), asked(view)
    leads, joined = _by_country(table["leads"]), _by_country(table["joined"])
    every = sorted({*view.record.endorsers, *leads, *joined, *rows["country"]})
    countries = list(view.filters.countries or every)
    statements = [_statements(view, country) for country in countries]
    frame = pd.DataFrame(
        {
            "leads": [leads.get(c, ()) for c in countries],
            "joined": [joined.get(c, ()) for c in countries],
            "statements": np.array(statements, dtype=np.int64),
            "asked": rows["country"].value_counts().reindex(countries, fill_value=0).to_numpy(),
        },
        index=pd.Index(countries, name="country"),
    )
    for fit in FITS:
        of_fit = rows.loc[rows["fit"] == fit, "country"]
        frame[fit] = of_fit.value_counts().reindex(countries, fill_value=0).to_numpy()
    size = [(-len(leads.get(c, ())), -len(joined.get(c, ())), c) for c in countries]
    return frame.loc[[country for _, _, country in sorted(size)]]


def _asked_of(view: View, country: str) -> Bools:
    """Return which codings kept stand in a passage that addresses `country`, shape (n_codings,)."""
    record = view.record
    addressed = record.passage_addressed[:, record.countries.index(country)]
    return view.codings & addressed[record.coding_passage]


def _statements(view: View, country: str) -> int:
    """Return how many statements kept ask something of `country`."""
    record = view.record
    codings = _asked_of(view, country) if country in record.countries else np.zeros(0, dtype=bool)
    return len(np.unique(record.passage_statement[record.coding_passage[codings]])) if codings.any() else 0


def _organizations(view: View, by_statement: list[Bools]) -> list[int]:
    """Return how many organizations signed one of each set of statements; equal sets are counted once."""
    sets, which = np.unique(np.array(by_statement), axis=0, return_inverse=True)
    return [int(n) for n in signer_counts(view, sets.T)[which.ravel()]]


def _pairs(record: Record, codings: Bools) -> Bools:
    """Return which (statement, demand) has one of `codings`, shape (n_statements, n_demands)."""
    table = np.zeros((len(record.statements), len(record.demands)), dtype=bool)
    table[record.passage_statement[record.coding_passage[codings]], record.coding_demand[codings]] = True
    return table


def _best(grid: NDArray[np.object_]) -> NDArray[np.object_]:
    """Return the best fit of each row, shape (n_rows,); ``none`` for a row without cells."""
    direct, partial = (grid == "direct").any(axis=1), (grid == "partial").any(axis=1)
    return np.where(direct, "direct", np.where(partial, "partial", "none")).astype(object)


@cached
def _every_package(record: Record) -> Mapping[str, Row]:
    """Return each package of the record as `package_rows` does."""
    table = record.tables["action_packages"]
    return {
        str(row["package_id"]): row
        | {"leads": _words(row["lead_country"]), "joined": _words(row["participants_country"])}
        for row in cast(list[dict[str, Any]], table.to_dict("records"))
    }


@cached
def _every_fit(record: Record) -> tuple[Fit, ...]:
    """Return each judgement of the record, in the order of the file."""
    table = record.tables["package_demands"].astype("str")
    return tuple(Fit(*map(str, row)) for row in zip(*(table[name] for name in Fit._fields), strict=True))


def _took(table: pd.DataFrame) -> dict[str, set[str]]:
    """Return the countries that lead or joined each package of `packages`."""
    cells = zip(table.index, table["leads"], table["joined"], strict=True)
    return {str(package): {*leads, *joined} for package, leads, joined in cells}


def _by_country(cells: pd.Series) -> dict[str, Names]:
    """Return the packages of each country that stands in a cell."""
    held: dict[str, Names] = {}
    for package, countries in zip(cells.index, cells, strict=True):
        for country in countries:
            held[country] = (*held.get(country, ()), str(package))
    return held


def _words(cell: str) -> Names:
    return tuple(word for word in cell.split("|") if word)
