"""Who signed the statements that ask for one demand, those who signed most of them first."""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

from data.measures.demands.statement_demands import called
from data.measures.signers.signing import signed
from data.record.cache import cached
from data.record.selection import View
from pages.parts.drawing.csv_file import csv_bytes
from pages.parts.drawing.links import page_address
from pages.parts.drawing.pager import turned
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, in_this_language, listed

SIZE = 25


def signers_of_demand(view: View, demand_id: str) -> None:
    """Draw who signed a statement that asks for a demand, `SIZE` at a time, and all of them as CSV."""
    rows = signers_frame(view, demand_id)
    shown, field = turned(len(rows), SIZE, f"page_signers_{demand_id}")
    st.html(
        rendered(
            "demands/signers_of_demand.html",
            rows=[
                {
                    "name": row["name"],
                    "address": page_address("organizations", view.filters, show=row["organization_id"]),
                    "country": labels.country(row["country"]) if row["country"] else "",
                    "statements": listed(labels.statement(view.record)[s] for s in row["statements"]),
                }
                for row in rows.iloc[shown].to_dict("records")
            ],
        )
    )
    field()
    made = in_this_language(lambda: _table(view, rows))
    st.download_button(
        _("Download (CSV)"),
        data=lambda: csv_bytes(made()),
        file_name=f"firmantes-signed-{demand_id}-{view.record.version}.csv",
        mime="text/csv",
        on_click="ignore",
        type="tertiary",
    )


@cached
def signers_frame(view: View, demand_id: str) -> pd.DataFrame:
    """Return the organizations kept that signed a statement kept that asks for a demand.

    Returns
    -------
    DataFrame, columns ``organization_id``, ``name``, ``country`` ("" if not known) : str, ``statements`` : tuple of
    statement_id, most statements first, then by name
    """
    view = view.side("to")
    record = view.record
    asking = np.flatnonzero(called(view)[:, record.demands.index(demand_id)] & view.statements).tolist()
    table = signed(view, asking)
    rows = np.flatnonzero(table.any(axis=1))
    known = record.tables["organizations"].iloc[rows]
    country = known["country"].astype(object)
    frame = pd.DataFrame(
        {
            "organization_id": known["organization_id"].astype(str).tolist(),
            "name": known["name"].astype(str).tolist(),
            "country": country.where(country.notna(), "").tolist(),
            "statements": [tuple(record.statements[asking[s]] for s in np.flatnonzero(table[o])) for o in rows],
        }
    )
    order = sorted(range(len(frame)), key=lambda k: (-len(frame["statements"][k]), frame["name"][k].casefold()))
    return frame.iloc[order].reset_index(drop=True)


def _table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    names = labels.statement(view.record)
    return pd.DataFrame(
        {
            _("Organization"): rows["name"].tolist(),
            _("Country"): [labels.country(c) if c else "" for c in rows["country"]],
            _("Signed, and asking for it"): ["; ".join(names[s] for s in cell) for cell in rows["statements"]],
        }
    )
