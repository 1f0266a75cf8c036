"""The rules that find a gap, each of one kind, and the one table that holds what they find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import pandas as pd

Kind = Literal["presence", "demand", "evidence"]

KINDS: tuple[Kind, ...] = ("presence", "demand", "evidence")

# rule -> kind, in the order of display: as a rule has one kind, no gap can be of two
RULES: Mapping[str, Kind] = {
    "endorsed-no-signer": "presence",
    "single-signer": "presence",
    "signer-not-endorsed": "presence",
    "asked-not-signed": "demand",
    "signed-not-asked": "demand",
    "not-repeated": "demand",
    "no-addressee": "demand",
    "nobody-by-name": "demand",
    "group-unnamed": "demand",
    "country-unknown": "evidence",
    "city-unknown": "evidence",
    "low-confidence": "evidence",
    "statement-range": "evidence",
    "endorsement-range": "evidence",
    "arguable-only": "evidence",
}
SUBJECTS = ("country", "theme_id", "demand_id", "group", "organization_id", "statement_id")
COLUMNS = ("gap_id", "kind", "rule", *SUBJECTS, "statements", "organizations")

# what lacks (some of `SUBJECTS`), in how many statements that matters, how many organizations are there already
Gap = tuple[dict[str, str], int, int]


def table(found: Mapping[str, Iterable[Gap]]) -> pd.DataFrame:
    """Return what rules found, rule -> gaps, as the table of gaps: one frame for all, in the order of the rules given.

    Returns
    -------
    DataFrame, columns `COLUMNS`
        ``gap_id`` (the rule and its subject) and the subjects are str, "" where one does not apply;
        ``statements`` and ``organizations`` are int.
    """
    rows = [
        (
            ":".join([rule, *subject.values()]),
            RULES[rule],
            rule,
            *(subject.get(column, "") for column in SUBJECTS),
            int(statements),
            int(organizations),
        )
        for rule, gaps in found.items()
        for subject, statements, organizations in gaps
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object).astype(
        {"statements": "int64", "organizations": "int64"}
    )
