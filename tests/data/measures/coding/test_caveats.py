"""The counts behind the caveats, and the package's own description of its files."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from data.measures.coding.caveats import (
    coding_counts,
    demands_without_outcome,
    lists_of_signers,
    outcome_counts,
    outcomes_by_country,
    package_counts,
    places_known,
    signing_counts,
)
from data.record.errors import DataError
from data.record.record import Record, read_record
from data.record.schema import read_description
from tests.tiny import tiny

# gtpm signs a with wola and lists redim and wola; b is signed by wola alone
RECORD = tiny(
    signers={"a": "gtpm wola", "b": "wola"},
    members={"a": {"gtpm": "redim wola"}},
    asks={"a": "asylum-access; humanitarian-aid end-expulsions?", "b": "humanitarian-aid"},
    addressed={"a-p01": "PARTICIPANTS USA", "a-p02": "ENDORSERS", "b-p01": "PARTICIPANTS"},
    based={"wola": "USA", "gtpm": "MEX"},
    cities={"wola": ("Washington", 38.9, -77.0)},
    aliases={"WOLA (Washington Office)": "wola"},
    tables={
        "action_packages": [
            {"package_id": "P1", "pillar": "1", "package_name": "One", "lead_country": "PAN",
             "lead_complete": "yes", "participants_complete": "yes"},
            {"package_id": "P3", "pillar": "2", "package_name": "Three", "lead_country": "MEX",
             "lead_complete": "yes", "participants_complete": "yes"},
            {"package_id": "P2", "pillar": "1", "lead_complete": "no", "participants_complete": "no"},
        ],
        "package_demands": [
            {"package_id": "P1", "demand_id": "humanitarian-aid", "fit": "direct", "reason": "aid"},
            {"package_id": "P2", "demand_id": "humanitarian-aid", "fit": "partial", "reason": "aid"},
        ],
        "outcomes": [
            {"outcome_id": "O1", "date": "2023", "country": "USA|MEX", "demand_ids": "asylum-access",
             "direction": "setback", "event": "One"},
            {"outcome_id": "O2", "date": "2023", "country": "USA", "demand_ids": "asylum-access|consultation",
             "direction": "advance", "event": "Two"},
        ],
    },
)  # fmt: skip


@pytest.fixture(scope="module")
def shipped() -> Record:
    return read_record()


def test_passages_codings_objections_and_coders_are_counted() -> None:
    assert coding_counts(RECORD) == {
        "statements": 2,
        "passages": 3,
        "codings": 4,
        "coders": 1,
        "arguable": 0,
        "concern": 1,
        "to_participants": 2,
    }


def test_a_member_that_also_signs_itself_is_no_member_only() -> None:
    counts = signing_counts(RECORD)

    assert (counts["lines"], counts["signers"], counts["members_only"], counts["coalitions"]) == (3, 2, 1, 1)


def test_every_organization_and_spelling_is_counted_once() -> None:
    counts = signing_counts(RECORD)

    assert (counts["organizations"], counts["spellings"], counts["noted"]) == (3, 4, 0)


def test_a_list_that_states_no_number_is_not_one_that_states_zero() -> None:
    lists = lists_of_signers(RECORD)

    assert pd.isna(lists.loc["a", "stated"])
    assert lists["listed"].to_dict() == {"a": 2, "b": 1}


def test_a_statement_that_nobody_signed_lists_nobody() -> None:
    record = tiny(signers={"a": "wola"}, asks={"a": "asylum-access", "b": "consultation"})

    assert lists_of_signers(record)["listed"].to_dict() == {"a": 1, "b": 0}


def test_places_are_counted_by_how_they_are_known_and_none_is_left_out() -> None:
    known = places_known(RECORD).set_index(["basis", "confidence"])

    assert known.loc[("name", "high")].to_list() == [2, 1]
    assert known.loc[("none", "")].to_list() == [1, 0]
    assert known["organizations"].sum() == len(RECORD.organizations)


def test_a_demand_that_two_packages_answer_is_met_once() -> None:
    counts = package_counts(RECORD)

    assert (counts["packages"], counts["unnamed"], counts["without_lead"], counts["incomplete"]) == (3, 1, 1, 1)
    assert (counts["demands_met"], counts["demands"]) == (1, len(RECORD.tables["demands"]))


def test_an_outcome_counts_for_each_of_its_countries() -> None:
    assert outcome_counts(RECORD) == {"outcomes": 2, "advance": 1, "setback": 1, "mixed": 0, "unclear": 0}
    assert outcomes_by_country(RECORD).to_dict() == {"USA": 2, "MEX": 1}


def test_demands_without_outcome_are_all_others_in_the_codebooks_order() -> None:
    without = demands_without_outcome(RECORD)

    assert len(without) == 34
    assert not {"asylum-access", "consultation"} & set(without)
    assert list(without) == [demand for demand in RECORD.demands if demand in without]


def test_a_record_without_outcomes_lacks_one_for_every_demand() -> None:
    assert demands_without_outcome(tiny(signers={"a": "wola"}, asks={"a": "consultation"})) == RECORD.demands


def test_the_shipped_letter_that_states_94_lists_95(shipped: Record) -> None:
    assert lists_of_signers(shipped).loc["leaders-summit", ["stated", "listed"]].to_list() == [94, 95]


def test_every_shipped_table_and_column_is_described(shipped: Record) -> None:
    described = {table.name: table for table in read_description().resources}

    assert described.keys() == shipped.tables.keys()
    for name, table in described.items():
        assert [column.name for column in table.schema.fields] == list(shipped.tables[name].columns)
        assert table.description
        assert all(column.description for column in table.schema.fields)


def test_a_column_keeps_its_unit() -> None:
    organizations = next(table for table in read_description().resources if table.name == "organizations")

    latitude = next(column for column in organizations.schema.fields if column.name == "latitude")

    assert latitude.description == "Latitude of the city, not of the building"
    assert latitude.unit == "degrees north, WGS 84"


def test_a_source_without_address_has_an_empty_one(tmp_path: Path) -> None:
    description = {"resources": [], "sources": [{"title": "Pages of the press"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(description), encoding="utf-8")

    (source,) = read_description(tmp_path).sources

    assert (source.title, source.publisher, source.path, source.date) == ("Pages of the press", "", "", "")


def test_a_package_without_description_is_a_data_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"datapackage\.json: is missing"):
        read_description(tmp_path)
