"""Gaps of evidence on records counted by hand."""

from __future__ import annotations

from data.gaps.worklist import worklist
from data.record.filters import Filters
from data.record.selection import select
from tests.data.gaps.by_hand import ALL, found
from tests.tiny import tiny


def test_evidence_lists_what_the_record_does_not_know_of_places_and_dates() -> None:
    assert found("country-unknown") == "far"
    assert found("city-unknown") == "USA:wola GTM:casa"
    assert found("statement-range") == "b"
    assert found("endorsement-range") == "BLZ"


def test_a_low_confidence_and_a_demand_only_arguable_are_gaps_of_evidence() -> None:
    coded = {"demand_id": "asylum-access", "stance": "call", "coder": "a"}
    record = tiny(
        signers={"a": "x"},
        asks={"a": "asylum-access consultation; asylum-access"},
        tables={
            "organizations": [
                {"organization_id": "x", "name": "X", "country": "PAN", "location_confidence": "low", "city": "Colón"}
                | {"latitude": "9.4", "longitude": "-79.9"}
            ],
            "codings": [
                coded | {"passage_id": "a-p01", "confidence": "clear"},
                coded | {"passage_id": "a-p02", "confidence": "arguable"},
                coded | {"passage_id": "a-p01", "demand_id": "consultation", "confidence": "arguable"},
            ],
        },
    )
    view = select(record, Filters())

    assert found("low-confidence", view) == "PAN:x"
    assert found("arguable-only", view) == "governance:consultation"
    assert found("city-unknown", view) == found("country-unknown", view) == ""


def test_a_gap_of_evidence_counts_the_statements_that_it_touches_and_the_organizations() -> None:
    gaps = worklist(ALL).set_index("gap_id")[["statements", "organizations"]]

    assert gaps.loc["statement-range:b"].tolist() == [1, 0]
    assert gaps.loc["city-unknown:USA:wola"].tolist() == [2, 1]
    assert gaps.loc["country-unknown:far"].tolist() == [1, 1]
