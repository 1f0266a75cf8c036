"""How far a chosen set of organizations reaches among the signers. Signing is not impact."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from data.gaps.nearest import near, subjects
from data.gaps.tallies import theme_signed
from data.gaps.worklist import worklist
from data.measures.demands.statement_demands import made
from data.measures.signers.signer_bits import signed_by
from data.record.record import Bools
from data.record.selection import View, of_side


@of_side("from")
def reach(view: View, organization_ids: Collection[str]) -> pd.DataFrame:
    """Return what the chosen organizations that signed reach, against all other signers kept.

    Returns
    -------
    DataFrame, index ``chosen`` and ``others``
        ``organizations`` : int, that signed a statement kept; ``countries`` : int, where they are based (those
        whose country is not known add none); ``themes``, ``demands`` : int, of the statements that at least one signed;
        ``statements`` : int, that at least one signed.
    """
    chosen = _chosen(view, organization_ids)
    rows = [_reach(view, view.organizations & part) for part in (chosen, ~chosen)]
    columns = ["organizations", "countries", "themes", "demands", "statements"]
    return pd.DataFrame(rows, columns=columns, index=pd.Index(["chosen", "others"]))


def gaps_near(view: View, organization_ids: Collection[str]) -> pd.DataFrame:
    """Return the rows of the worklist to which a chosen organization stands nearest, in its order.

    Returns
    -------
    DataFrame, the columns of `data.gaps.worklist.worklist` and
        ``chosen`` : int, how many of the chosen stand near; ``names`` : list of str, theirs.
    """
    chosen = _chosen(view, organization_ids)
    gaps = worklist(view)
    gaps = gaps[gaps["near"] > 0]
    names = view.record.tables["organizations"]["name"].to_numpy()
    found = [near(view, gap) for gap in subjects(gaps)]
    ours = [positions[chosen[positions]] for positions in found]
    return gaps.assign(
        chosen=pd.Series([len(positions) for positions in ours], index=gaps.index, dtype="int64"),
        names=pd.Series([names[positions].tolist() for positions in ours], index=gaps.index, dtype=object),
    ).query("chosen > 0")


def _chosen(view: View, organization_ids: Collection[str]) -> Bools:
    position = {organization: k for k, organization in enumerate(view.record.organizations)}
    mask = np.zeros(len(view.record.organizations), dtype=bool)
    mask[[position[organization] for organization in organization_ids if organization in position]] = True
    return mask


def _reach(view: View, organizations: Bools) -> tuple[int, int, int, int, int]:
    record = view.record
    seats = record.organization_country[organizations]
    signatures = view.signatures & organizations[record.signature_organization]
    return (
        int(organizations.sum()),
        len(np.unique(seats[seats >= 0])),
        int(theme_signed(view)[organizations].any(axis=0).sum()),
        int(signed_by(view, made(view))[organizations].any(axis=0).sum()),
        len(np.unique(record.signature_statement[signatures])),
    )
