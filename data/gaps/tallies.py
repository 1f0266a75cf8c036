"""Who signed what, and what is asked of whom: the arrays that the rules on gaps read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from data.measures.countries.endorsement import standings
from data.measures.demands.statement_demands import called, made
from data.measures.signers.signer_bits import signed_by
from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View, of_side

Counts = NDArray[np.int64]


@cached
def states(view: View) -> tuple[str, ...]:
    """Return the countries whose gaps are looked for: those that could endorse, of them the chosen ones."""
    chosen = view.filters.countries
    return tuple(sorted(c for c in standings(view.record) if not chosen or c in chosen))


@cached
def themes(view: View) -> tuple[str, ...]:
    """Return the themes with a demand kept, in the codebook's order."""
    record = view.record
    return tuple(record.themes[t] for t in np.unique(record.demand_theme[view.demands]))


@cached
def theme_made(view: View) -> Bools:
    """Return which statement makes a demand of which theme, shape (n_statements, n_themes)."""
    record = view.record
    by_demand = made(view)
    table = np.zeros((len(record.statements), len(record.themes)), dtype=bool)
    for demand in np.flatnonzero(view.demands):
        table[:, record.demand_theme[demand]] |= by_demand[:, demand]
    return table


@of_side("from", always=True)
@cached
def theme_signed(view: View) -> Bools:
    """Return which organization kept signed a statement that makes a demand of which theme."""
    return signed_by(view, theme_made(view))


@of_side("to")
@cached
def demand_signed(view: View) -> Bools:
    """Return which organization kept signed a statement that asks for which demand."""
    return signed_by(view, called(view))


@cached
def theme_seats(view: View) -> Counts:
    """Return how many organizations based in each country signed on each theme.

    Returns
    -------
    array of int, shape (n_countries, n_themes)
    """
    return by_seat(view, theme_signed(view))


def by_seat(view: View, marked: Bools) -> Counts:
    """Return how many organizations of each country are marked, shape (n_countries, n_columns)."""
    record = view.record
    seat = record.organization_country
    counts = np.zeros((len(record.countries), marked.shape[1]), dtype=np.int64)
    for column in range(marked.shape[1]):
        counts[:, column] = np.bincount(seat[marked[:, column] & (seat >= 0)], minlength=len(record.countries))
    return counts


@of_side("to", always=True)
@cached
def theme_asked(view: View) -> Counts:
    """Return in how many statements kept a passage asks something of a theme of each country.

    Returns
    -------
    array of int, shape (n_countries, n_themes)
    """
    record = view.record
    counts = np.zeros((len(record.countries), len(record.themes)), dtype=np.int64)
    for theme in range(len(record.themes)):
        counts[:, theme] = _statements_addressing(view, theme_passages(view)[:, theme])
    return counts


@of_side("to", always=True)
@cached
def addressed(view: View) -> Counts:
    """Return in how many statements kept a passage addresses each country, shape (n_countries,)."""
    return _statements_addressing(view, view.passages)


@cached
def theme_passages(view: View) -> Bools:
    """Return which passage kept makes a demand of which theme, shape (n_passages, n_themes)."""
    record = view.record
    table = np.zeros((len(record.passage_statement), len(record.themes)), dtype=bool)
    table[record.coding_passage[view.codings], record.demand_theme[record.coding_demand[view.codings]]] = True
    return table


@cached
def demand_passages(view: View) -> Bools:
    """Return which passage kept makes which demand, shape (n_passages, n_demands)."""
    record = view.record
    table = np.zeros((len(record.passage_statement), len(record.demands)), dtype=bool)
    table[record.coding_passage[view.codings], record.coding_demand[view.codings]] = True
    return table


def _statements_addressing(view: View, passages: Bools) -> Counts:
    record = view.record
    passage, country = np.nonzero(record.passage_addressed[passages])
    table = np.zeros((len(record.statements), len(record.countries)), dtype=bool)
    table[record.passage_statement[passages][passage], country] = True
    return np.asarray(table.sum(axis=0), dtype=np.int64)
