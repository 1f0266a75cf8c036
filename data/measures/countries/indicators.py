"""Context around the demands: figures of governments and agencies, each with its source and cut-off."""

from __future__ import annotations

import pandas as pd

from data.record.cache import cached
from data.record.record import Record
from data.record.selection import View


@cached
def indicators(view: View) -> pd.DataFrame:
    """Return the indicators, only those of the countries chosen if any is; they depend on no other filter.

    Returns
    -------
    DataFrame, the columns of the table, country as str
        By indicator in the order of the file; one country's years in order of time, several countries'
        figures largest first.
    """
    table = view.record.tables["indicators"].astype({"country": "str"})
    if view.filters.countries:
        table = table[table["country"].isin(view.filters.countries)]
    parts = [_ordered(part) for _, part in table.groupby("indicator_id", sort=False)]
    return pd.concat(parts, ignore_index=True) if parts else table


@cached
def any_indicator(record: Record) -> frozenset[str]:
    """Return the countries of which there is a figure."""
    return frozenset(record.tables["indicators"]["country"].astype(str))


def indicator_ids(view: View) -> tuple[str, ...]:
    """Return the indicators with a figure kept, those with most figures first."""
    return tuple(str(name) for name in indicators(view)["indicator_id"].value_counts(sort=True).index)


def indicator(view: View, indicator_id: str) -> pd.DataFrame:
    """Return the rows of `indicators` of one indicator."""
    rows = indicators(view)
    return rows[rows["indicator_id"] == indicator_id].reset_index(drop=True)


def is_series(rows: pd.DataFrame) -> bool:
    """Return whether the rows of an indicator are one country's through time, not several countries'."""
    return len(rows["country"].unique()) == 1


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    if is_series(rows):
        return rows.sort_values("year", kind="stable")
    return rows.sort_values("value", ascending=False, kind="stable")
