"""The four counts of each country, never one number: asked of it, signed from it, committed to, happened since."""

from __future__ import annotations

import pandas as pd

from data.measures.addressees import addressees
from data.measures.commitments import packages
from data.measures.country_profile import wherever
from data.measures.outcomes import outcomes
from data.measures.signing import by_country
from data.record.cache import cached
from data.record.selection import View


@cached
def country_counts(view: View) -> pd.DataFrame:
    """Return the four counts of each country of the record; the view's own choice of countries narrows nothing.

    Returns
    -------
    DataFrame of int, indexed by country (alpha-3) in the record's order; a true 0 keeps its row
        ``asked`` : statements kept with a passage that addresses its government.
        ``signed`` : organizations kept that are based there.
        ``committed`` : action packages that it is known to lead or to have joined.
        ``since`` : events that concern it, found since the first statement kept.
    """
    whole = wherever(view)
    took = packages(whole)
    pairs = pd.Series(
        [country for leads, joined in zip(took["leads"], took["joined"], strict=True) for country in {*leads, *joined}],
        dtype=object,
    )
    counts = {
        "asked": addressees(whole)["statements"],
        "signed": by_country(whole)["organizations"],
        "committed": pairs.value_counts(),
        "since": _since(whole)["country"].str.split("|").explode().value_counts(),
    }
    order = pd.Index(view.record.countries, name="country")
    return pd.DataFrame({name: column.reindex(order, fill_value=0).astype(int) for name, column in counts.items()})


@cached
def events_of(view: View, country: str) -> pd.DataFrame:
    """Return the rows of `data.measures.outcomes.outcomes` that `country_counts` counts for a country, newest first."""
    rows = _since(wherever(view))
    return rows[[country in cell.split("|") for cell in rows["country"]]].reset_index(drop=True)


def _since(whole: View) -> pd.DataFrame:
    rows = outcomes(whole)
    return rows[rows["when"] == "since"]
