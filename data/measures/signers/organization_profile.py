"""One organization: what it signed and how, which demands that makes, and the units it has."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.measures.demands.statement_demands import called, made
from data.record.record import Record
from data.record.selection import View, of_side


@of_side("from")
def signatures_of(view: View, organization_id: str) -> pd.DataFrame:
    """Return every signature of an organization on the record, in order of date.

    Returns
    -------
    DataFrame, one row a signature
        ``statement_id``, ``name_as_signed``, ``role`` : str; ``through`` : str, the coalition in
        whose list it stands, or ""; ``kept`` : bool, whether the view counts it.
    """
    record = view.record
    rows = np.flatnonzero(record.signature_organization == record.organizations.index(organization_id))
    rows = rows[np.argsort(record.signature_statement[rows], kind="stable")]
    columns = ["statement_id", "name_as_signed", "role", "through"]
    frame = record.tables["signatures"].iloc[rows][columns].astype(object).fillna("")
    return frame.assign(kept=view.signatures[rows]).reset_index(drop=True)


@of_side("from")
def demands_signed(view: View, organization_id: str) -> pd.DataFrame:
    """Return the demands that the statements kept which an organization signed make, in the codebook's order.

    Returns
    -------
    DataFrame, indexed by demand_id
        ``theme_id`` : str; ``statements`` : int, statements it signed that make the demand;
        ``calls`` : int, those of them that ask for it.
    """
    record = view.record
    mine = view.signatures & (record.signature_organization == record.organizations.index(organization_id))
    signed = np.unique(record.signature_statement[mine])
    frame = pd.DataFrame(
        {
            "theme_id": [record.themes[t] for t in record.demand_theme],
            "statements": made(view)[signed].sum(axis=0),
            "calls": called(view)[signed].sum(axis=0),
        },
        index=pd.Index(record.demands, name="demand_id"),
    )
    return frame[frame["statements"] > 0]


def units(record: Record, organization_id: str) -> list[str]:
    """Return the organizations that are parts of another, in the order of the file."""
    table = record.tables["organizations"]
    return [str(unit) for unit in table["organization_id"][np.asarray(table["parent_id"] == organization_id)]]
