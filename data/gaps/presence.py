"""Gaps of presence: where governments endorsed and nobody signs, where it is the other way round, or only one signs.

Presence is the seat of an organization that signed. It is not where the organization works, nor who is active in a
country without signing.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.gaps.rules import Gap, table
from data.gaps.tallies import addressed, states
from data.measures.signing import by_country, seats
from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View


@cached
def presence(view: View) -> pd.DataFrame:
    """Return who is present in each state that could endorse, in the order of its code.

    Returns
    -------
    DataFrame, indexed by country
        ``endorsed`` : bool.
        ``organizations`` : int, organizations kept that are based there.
        ``signed`` : int, statements kept that at least one of them signed.
        ``addressed`` : int, statements kept with a passage that addresses its government.
    """
    record = view.record
    index = pd.Index(states(view), name="country", dtype=object)
    counts = by_country(view.in_role("from")).reindex(index, fill_value=0)
    position = {country: k for k, country in enumerate(record.countries)}
    return pd.DataFrame(
        {
            "endorsed": [country in record.endorsers for country in index],
            "organizations": counts["organizations"].to_numpy(dtype=np.int64),
            "signed": counts["statements"].to_numpy(dtype=np.int64),
            "addressed": [int(addressed(view)[position[country]]) for country in index],
        },
        index=index,
    )


@cached
def presence_gaps(view: View) -> pd.DataFrame:
    """Return the gaps of presence, as rows of the table of gaps.

    ``endorsed-no-signer``: the government endorsed and no organization kept is based there;
    ``single-signer``: exactly one is, outside the Americas too; ``signer-not-endorsed``: some are and the government
    did not endorse.
    """
    there = presence(view)
    nobody, one = there["organizations"] == 0, there["organizations"] == 1
    found = {
        "endorsed-no-signer": there["endorsed"] & nobody,
        "single-signer": one,
        "signer-not-endorsed": ~there["endorsed"].astype(bool) & ~nobody,
    }
    gaps = {rule: list(_gaps(there, which.to_numpy(dtype=bool))) for rule, which in found.items()}
    position = {country: k for k, country in enumerate(view.record.countries)}
    gaps["single-signer"] += [
        ({"country": country}, int(addressed(view)[position[country]]), n)
        for country, n in seats(view.in_role("from")).countries.items()
        if n == 1 and country not in there.index
    ]
    return table(gaps)


def _gaps(seats: pd.DataFrame, which: Bools) -> Iterator[Gap]:
    columns = (seats[column].to_numpy()[which].tolist() for column in ("addressed", "organizations"))
    for country, addressed_in, organizations in zip(seats.index[which].tolist(), *columns, strict=True):
        yield {"country": country}, addressed_in, organizations
