"""The package of outlines and names: what its descriptor says of each file."""

import csv
import hashlib
import json
from itertools import pairwise

import pytest

from geo import PACKAGE


def test_the_descriptor_tells_the_truth_about_each_file():
    resources = json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))["resources"]

    for resource in resources:
        content = (PACKAGE / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert {resource["path"] for resource in resources} == {
        path.name for path in PACKAGE.iterdir() if path.name != "datapackage.json"
    }


@pytest.mark.parametrize("table", ["countries", "neighbours"])
def test_a_table_has_the_columns_described_and_is_sorted_by_its_key(table):
    resources = json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    schema = next(resource["schema"] for resource in resources if resource["name"] == table)
    with (PACKAGE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [tuple(row[column] for column in schema["primaryKey"]) for row in rows]

    assert list(rows[0]) == [field["name"] for field in schema["fields"]]
    assert all(one < next_one for one, next_one in pairwise(keys))


def test_sources_licences_and_the_disclaimer_on_borders_are_stated():
    package = json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))

    assert {"Natural Earth", "Unicode CLDR"} <= {
        known
        for known in ("Natural Earth", "Unicode CLDR")
        for source in package["sources"]
        if known in source["title"]
    }
    assert "position of this project" in package["description"]
    assert all(resource["licenses"] for resource in package["resources"])
