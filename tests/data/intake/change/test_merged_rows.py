"""From a change to the record: the rows that it adds, or nothing."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from data.check.package import check
from data.intake.change.change import change_of, change_zip, read_change
from data.intake.change.description import next_version
from data.intake.change.merge import conflicts, merge, new_faults
from data.intake.change.new_rows import package_rows, table_text, with_new
from data.intake.errors import BreaksRecord, Conflict
from data.record.load import PACKAGE, read_tables
from data.record.snapshot import read_files
from tests.data.intake.change.made_changes import NOW, SCHEMA, changed, finished, packed


def state(package: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(package.iterdir())}


def test_a_change_is_merged_and_the_record_stays_without_faults(package: Path) -> None:
    before = state(package)
    assert check(package) == []

    done = merge(packed(package), package, who="Maintainer", now=NOW)

    assert check(package) == []
    tables = read_tables(package)
    assert list(tables["statements"]["statement_id"]) == ["spring", "autumn", "door"]
    assert set(tables["organizations"]["name"]) >= {"=HYPERLINK(evil)", "Casa <b>Nueva</b>"}
    assert done.version == next_version(json.loads(before["datapackage.json"])["version"])
    assert done.files[-1] == "datapackage.json"
    with zipfile.ZipFile(done.backup) as backup:
        assert {name: backup.read(name) for name in backup.namelist()} == before
    (entry,) = (done.backup.parent / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(entry)["who"] == "Maintainer"
    assert sorted(path.name for path in package.parent.iterdir()) == ["package", "package-backups"]


def test_a_merge_changes_no_row_that_was_there(package: Path) -> None:
    before = package_rows(read_files(package), SCHEMA)
    merge(packed(package), package, now=NOW)
    after = package_rows(read_files(package), SCHEMA)
    for name, rows in before.items():
        assert [row for row in after[name] if row in rows] == rows


def test_a_change_merged_twice_is_a_conflict_that_names_the_statement(package: Path) -> None:
    content = packed(package)
    merge(content, package, now=NOW)
    after = state(package)
    with pytest.raises(Conflict, match=r"statements\.csv: door stands already"):
        merge(content, package, now=NOW)
    assert state(package) == after


def test_the_same_statement_under_another_id_is_named_and_nothing_is_written(package: Path) -> None:
    merge(packed(package), package, now=NOW)
    after = state(package)
    again = finished(package)
    other = replace(again, statement=replace(again.statement, statement_id="another-door"))
    content = change_zip(change_of(other, read_tables(package), "1.0.0", NOW), SCHEMA)
    with pytest.raises(Conflict, match="another-door is already on the record as door"):
        merge(content, package, now=NOW)
    assert state(package) == after


def test_a_merge_reports_the_rows_that_it_adds_and_not_those_that_stand_already(package: Path) -> None:
    content = packed(package)
    change = read_change(content, SCHEMA)
    first = change.rows["aliases"][0]
    with (package / "aliases.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow([first["alias"], first["organization_id"]])
    stands = {"organizations": change.rows["organizations"][0]}
    rows = package_rows(read_files(package), SCHEMA)
    known = with_new("organizations", rows["organizations"], [stands["organizations"]])
    (package / "organizations.csv").write_text(
        table_text(SCHEMA.table("organizations").columns, known), encoding="utf-8", newline=""
    )

    done = merge(content, package, now=NOW)

    assert done.added["aliases"] == len(change.rows["aliases"]) - 1
    assert done.added["organizations"] == len(change.rows["organizations"]) - 1
    assert done.added["statements"] == 1


def test_a_spelling_that_means_another_body_by_now_is_a_conflict_by_name(package: Path) -> None:
    content = packed(package)
    with (package / "aliases.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow(["=HYPERLINK(evil)", "house"])
    change = read_change(content, SCHEMA)
    assert conflicts(change, read_files(package)) == ("aliases.csv: =HYPERLINK(evil) stands already",)
    before = state(package)
    with pytest.raises(Conflict, match="HYPERLINK"):
        merge(content, package)
    assert state(package) == before


def test_a_change_that_breaks_a_rule_is_refused_and_nothing_is_written(package: Path) -> None:
    change = changed(package)
    rows = {**change.rows, "codings": ({**change.rows["codings"][0], "demand_id": "no-such-demand"},)}
    broken = replace(change, rows=rows)
    before = state(package)
    assert any("no-such-demand" in str(fault) for fault in new_faults(broken, read_files(package)))
    with pytest.raises(BreaksRecord, match="no-such-demand"):
        merge(change_zip(broken, SCHEMA), package)
    assert state(package) == before


def test_new_rows_stand_in_the_order_of_their_table() -> None:
    dated = [{"date": day, "date_latest": day} for day in ("2022-01-01", "2023-01-01")]
    new = {"date": "2022-06", "date_latest": "2022-06-30"}
    assert [row["date"] for row in with_new("statements", dated, [new])] == ["2022-01-01", "2022-06", "2023-01-01"]
    bodies = [{"organization_id": one} for one in "ac"]
    assert [row["organization_id"] for row in with_new("organizations", bodies, [{"organization_id": "b"}])] == list(
        "abc"
    )


def test_the_tables_of_the_record_are_written_as_they_are_read() -> None:
    for name, rows in package_rows(read_files(PACKAGE), SCHEMA).items():
        assert table_text(SCHEMA.table(name).columns, rows) == (PACKAGE / f"{name}.csv").read_text(encoding="utf-8")


def test_rows_added_raise_the_second_number_of_the_version() -> None:
    assert next_version("1.4.2") == "1.5.0"
    assert next_version("draft") == "draft+1"
