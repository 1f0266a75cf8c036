"""How good the suggestions are: counted on a development set of two texts."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from data.intake.measured import development, rules_measured as module
from data.intake.measured.development import PARTS, UNSEEN, development_measured, development_set, measure
from data.intake.measured.rules_measured import measured_parts, rules_measured
from data.intake.prepare import prepare
from data.intake.read.reading import read_pasted
from data.intake.take_apart.demands.suggestions import rules
from data.record.load import read_tables

COLUMNS = ["half", "language", "part", "right", "found", "there"]


def test_precision_is_of_suggestions_and_recall_of_labels_in_the_half_that_the_rules_never_saw(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [("A", "en", "demands", 9, 9, 9), (UNSEEN, "en", "demands", 1, 2, 2), (UNSEEN, "es", "demands", 2, 2, 3)]
    monkeypatch.setattr(module, "development_measured", lambda: pd.DataFrame(rows, columns=COLUMNS))
    found = rules_measured()
    assert (found.right, found.found, found.there) == (3, 4, 5)
    assert (found.precision, found.recall) == (3 / 4, 3 / 5)
    assert measured_parts()[["group", "right"]].to_numpy().tolist() == [
        ["en", 1],
        ["es", 2],
        ["seen", 9],
        ["unseen", 3],
    ]


def test_of_no_suggestion_there_is_no_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(UNSEEN, "en", "demands", 0, 0, 0)]
    monkeypatch.setattr(module, "development_measured", lambda: pd.DataFrame(rows, columns=COLUMNS))
    assert math.isnan(rules_measured().precision)
    assert math.isnan(rules_measured().recall)


def test_a_text_is_compared_with_its_labels_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = pd.DataFrame(
        [("t", "en", "letter", "B", "https://example.org", "Groups ask for asylum now", "2024-05-03", "", "2", "")],
        columns=["text_id", "language", "form", "half", "address", "title", "date", "addressees", "signers", "stated"],
    )
    passages = pd.DataFrame(
        [("t", "We urge", "asylum-access|consultation"), ("t", "It rains", "")],
        columns=["text_id", "cue", "demands"],
    )
    monkeypatch.setattr(development, "development_set", lambda: (texts, passages))
    text = "Groups ask for asylum now\n\nMay 3, 2024\n\nWe urge you to restore asylum.\n\nIt rains.\n\nSigned,\nHIAS"
    misses: list[str] = []
    found = measure({"t": prepare(read_pasted(text), read_tables(), development.TODAY)}, misses)
    assert found.to_numpy().tolist() == [
        ["B", "en", "demands", 1, 1, 2],
        ["B", "en", "signers", 0, 1, 1],
        ["B", "en", "title", 1, 1, 1],
        ["B", "en", "date", 1, 1, 1],
        ["B", "en", "addressees", 1, 1, 1],
        ["B", "en", "stated", 1, 1, 1],
    ]
    assert len(misses) == 2


def test_the_set_is_large_and_has_both_halves_in_each_language_and_no_text() -> None:
    texts, passages = development_set()
    assert len(texts) >= 40
    assert set(zip(texts["half"], texts["language"], strict=True)) == {
        (h, x) for h in "ABCDEFGH" for x in ("en", "es", "pt")
    }
    assert passages["cue"].map(lambda cue: len(cue.split())).max() <= 6
    demands = set(read_tables()["demands"]["demand_id"].astype(str))
    assert {one for cell in passages["demands"] for one in cell.split("|")} - {""} <= demands


def test_what_was_measured_last_is_of_the_set_of_now() -> None:
    texts, passages = development_set()
    measured = development_measured()
    assert set(measured["part"]) == set(PARTS)
    # not every text can be had again
    assert 20 <= measured.loc[measured["part"] == "title", "found"].sum() <= len(texts)
    labelled = passages["demands"].map(lambda cell: len([one for one in cell.split("|") if one])).sum()
    assert measured.loc[measured["part"] == "demands", "there"].sum() <= labelled
    assert rules_measured().rules == len(rules())
