"""The phrase rules' precision and recall, counted on a record with one demand."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest

from data.intake import rules_measured as module
from data.intake.rules_measured import rules_by_demand, rules_measured
from data.record.record import Record, read_record

AGREED = pd.DataFrame(
    [
        ("asylum-access", "kind-response", 3, 1, 2),
        ("gone", "kind-response", 9, 9, 9),
        ("asylum-access", "gone", 9, 9, 9),
    ],
    columns=["demand_id", "statement_id", "both", "suggested_only", "coded_only"],
)


@pytest.fixture(scope="module")
def record() -> Record:
    return read_record()


def test_precision_is_of_suggestions_and_recall_of_codings(monkeypatch: pytest.MonkeyPatch, record: Record) -> None:
    monkeypatch.setattr(module, "measured", lambda: AGREED)

    found = rules_measured(record)

    assert (found.statements, found.suggested, found.coded, found.both) == (1, 4, 5, 3)
    assert (found.precision, found.recall) == (3 / 4, 3 / 5)
    assert rules_by_demand(record).to_dict("index") == {
        "asylum-access": {"both": 3, "suggested_only": 1, "coded_only": 2}
    }


def test_a_record_without_measured_statements_has_no_precision(monkeypatch: pytest.MonkeyPatch, record: Record) -> None:
    monkeypatch.setattr(module, "measured", lambda: AGREED)
    other = replace(record, tables={**record.tables, "statements": record.tables["statements"].iloc[:0]})

    assert math.isnan(rules_measured(other).precision)


def test_the_measure_was_taken_on_the_codings_that_the_record_has(record: Record) -> None:
    assert rules_measured(record).coded == len(record.tables["codings"].drop_duplicates(["passage_id", "demand_id"]))
