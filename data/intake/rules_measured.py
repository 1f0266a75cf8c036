"""The phrase rules against the record that people coded: counts, precision and recall, as last measured."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.intake.acceptance import measured
from data.intake.take_apart.suggestions import precision_recall, rules
from data.record.record import Record

COUNTS = ["both", "suggested_only", "coded_only"]


@dataclass(frozen=True, slots=True)
class RulesMeasured:
    """Rules and statements; demands of passages that were suggested, coded, and both; shares in [0, 1], NaN of none."""

    rules: int
    statements: int
    suggested: int
    coded: int
    both: int
    precision: float
    recall: float


def rules_measured(record: Record) -> RulesMeasured:
    """Return how well the rules agree with the record's codings, as far as its statements were measured."""
    agreed = _agreed(record)
    both, more, fewer = (int(agreed[column].sum()) for column in COUNTS)
    precision, recall = precision_recall(agreed)
    statements = int(agreed["statement_id"].nunique())
    return RulesMeasured(len(rules()), statements, both + more, both + fewer, both, precision, recall)


def rules_by_demand(record: Record) -> pd.DataFrame:
    """Return the counts of passages ``both``, ``suggested_only``, ``coded_only``; index demand_id, as measured."""
    return _agreed(record).groupby("demand_id", sort=False)[COUNTS].sum()


def _agreed(record: Record) -> pd.DataFrame:
    agreed = measured()
    return agreed[agreed["demand_id"].isin(record.demands) & agreed["statement_id"].isin(record.statements)]
