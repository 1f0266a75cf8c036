"""What the package's description says of itself: complete, and the only schema there is."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from data.record.errors import DataError
from data.record.schema import DESCRIPTION, PACKAGE, Schema, differences, read_description, read_schema

SHIPPED = read_schema()


def resources() -> list[dict[str, Any]]:
    """Return the tables as datapackage.json describes them."""
    found: list[dict[str, Any]] = said()["resources"]
    return found


def said() -> dict[str, Any]:
    """Return datapackage.json as it stands."""
    found: dict[str, Any] = json.loads((PACKAGE / DESCRIPTION).read_text(encoding="utf-8"))
    return found


def described(directory: Path, description: object) -> Schema:
    """Return the schema of a description written into `directory`."""
    (directory / DESCRIPTION).write_text(json.dumps(description), encoding="utf-8")
    return read_schema(directory)


def test_every_table_of_the_package_is_described_and_no_other() -> None:
    assert {table.file for table in SHIPPED.tables} == {path.name for path in PACKAGE.glob("*.csv")}


def test_every_table_and_column_says_what_it_is() -> None:
    silent = [
        (resource["name"], field["name"])
        for resource in resources()
        for field in [resource, *resource["schema"]["fields"]]
        if not field.get("description", "").strip()
    ]

    assert silent == []


def test_the_package_names_its_version_licence_contributors_and_dated_sources() -> None:
    description = read_description()

    assert description.version == SHIPPED.version
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", SHIPPED.version)
    assert [licence.name for licence in description.licenses] == ["CC-BY-4.0"]
    assert "Firmantes contributors" in [who.title for who in description.contributors]
    assert {"2022-04-19", "2022-06", "2022-11-14", "2023-01-09"} <= {source.date for source in description.sources}


def test_every_reference_leads_to_the_key_of_a_table() -> None:
    keys = {(table.name, table.key) for table in SHIPPED.tables}
    references = [field.reference for table in SHIPPED.tables for field in table.fields if field.reference]

    assert references
    assert [(table, column) for table, column in references if (table, (column,)) not in keys] == []


def test_every_pattern_is_said_in_words() -> None:
    unsaid = [field.name for table in SHIPPED.tables for field in table.fields if field.pattern and not field.form]

    assert unsaid == []


def test_a_field_knows_what_its_cells_may_hold() -> None:
    passages = {field.name: field for field in SHIPPED.table("passages").fields}

    assert passages["statement_id"].reference == ("statements", "statement_id")
    assert passages["section"].words == ("intro", "body", "list-1", "list-2", "closing")
    assert passages["addressees"].is_list
    assert passages["addressees"].keywords == ("ENDORSERS", "PARTICIPANTS")
    assert "MEX" in passages["places"].words
    assert passages["places"].free_words
    assert len(passages["groups"].words) == 11


def test_a_reference_to_the_table_itself_names_that_table() -> None:
    parent = next(field for field in SHIPPED.table("organizations").fields if field.name == "parent_id")

    assert parent.reference == ("organizations", "organization_id")


def test_a_table_that_is_not_there_is_asked_for_in_vain() -> None:
    with pytest.raises(KeyError, match="letters"):
        SHIPPED.table("letters")


def test_other_titles_and_sources_make_no_difference(tmp_path: Path) -> None:
    other = described(tmp_path, said() | {"title": "Another", "version": "2.0.0", "sources": []})

    assert other.version == "2.0.0"
    assert differences(other, SHIPPED) == []


def test_a_table_more_or_less_makes_a_difference(tmp_path: Path) -> None:
    first, *others = resources()
    letters = first | {"name": "letters", "path": "letters.csv"}
    other = described(tmp_path, said() | {"resources": [*others, letters]})

    assert [str(fault) for fault in differences(other, SHIPPED)] == [
        "datapackage.json: letters: is no known table",
        f"datapackage.json: {first['name']}: is not described",
    ]


def test_another_key_makes_a_difference() -> None:
    codings = SHIPPED.table("codings")
    tables = tuple(replace(t, key=("passage_id",)) if t is codings else t for t in SHIPPED.tables)

    assert [str(fault) for fault in differences(replace(SHIPPED, tables=tables), SHIPPED)] == [
        "datapackage.json: codings: described otherwise than in this version: key or order of columns",
    ]


def test_a_type_that_is_not_in_use_is_refused(tmp_path: Path) -> None:
    description = said()
    description["resources"][0]["schema"]["fields"][0]["type"] = "geopoint"

    with pytest.raises(DataError, match="Invalid enum value 'geopoint'"):
        described(tmp_path, description)
