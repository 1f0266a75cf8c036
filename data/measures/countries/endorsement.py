"""How each government stands to the Declaration: endorsed on the day, later, or not."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.record.cache import cached
from data.record.record import Record


@cached
def standings(record: Record) -> Mapping[str, str]:
    """Return the standing of each government, as in `endorsement`."""
    return {str(country): str(standing) for country, standing in endorsement(record)["standing"].items()}


@cached
def endorsement(record: Record) -> pd.DataFrame:
    """Return each government's standing, in the order of the file.

    The day of the Declaration is the earliest endorsement on the record.

    Returns
    -------
    DataFrame, indexed by country
        ``standing`` : str, ``on-the-day``, ``later`` or ``not``.
        ``earliest``, ``latest`` : str, ISO dates between which it endorsed; "" if it did not.
        ``disputed`` : str, ``yes`` if a page says otherwise of its endorsement without a source, else ``no``.
        ``source_url``, ``source_publisher``, ``note`` : str.
    """
    table = record.tables["governments"].set_index("country")
    table.index = table.index.astype(str)
    endorsed = table["endorsed"] == "yes"
    day = table.loc[endorsed, "endorsed_earliest"].min() if endorsed.any() else ""
    standing = pd.Series("not", index=table.index)
    standing[endorsed] = "later"
    standing[endorsed & (table["endorsed_latest"] == day)] = "on-the-day"
    return pd.DataFrame(
        {
            "standing": standing,
            "earliest": table["endorsed_earliest"],
            "latest": table["endorsed_latest"],
            "disputed": table["disputed"].astype(str),
            "source_url": table["source_url"],
            "source_publisher": table["source_publisher"],
            "note": table["note"],
        }
    )
