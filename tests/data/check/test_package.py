"""The check of a package: faults of its schema in order, its command, and the shipped record."""

from __future__ import annotations

from pathlib import Path

import pytest
from frictionless import Package as FrictionlessPackage

from data.__main__ import main
from data.record.errors import DataError
from data.record.load import read_tables
from data.record.schema import DESCRIPTION, PACKAGE
from tests.data.check.printed import lines
from tests.tiny_package import edit

TEXTS_OF_THE_RECORD = Path(__file__).parents[4] / "shared" / "statements"


AGAINST_SCHEMA = [
    ("action_packages", 2, {"pillar": "5"}, "action_packages.csv:2: pillar: \"5\" is above 4"),
    ("aliases", 5, {"alias": "Red", "organization_id": "net"}, "aliases.csv:5: alias: stands already in row 3"),
    ("codings", 2, {"stance": "calls"}, 'codings.csv:2: stance: "calls" is not one of call, concern'),
    ("codings", 3, {"coder": ""}, "codings.csv:3: coder: is empty"),
    (
        "codings", 5,
        {"passage_id": "autumn-p01", "demand_id": "access", "stance": "call", "coder": "a", "confidence": "clear"},
        "codings.csv:5: passage_id+demand_id+coder: stands already in row 4",
    ),
    ("demands", 3, {"theme_id": "law"}, 'demands.csv:3: theme_id: "law" is not in themes.csv'),
    ("figures", 2, {"value": "24,000"}, 'figures.csv:2: value: "24,000" is not a number'),
    ("governments", 3, {"source_url": "www.example.org"},
     'governments.csv:3: source_url: "www.example.org" is not an address that begins with http:// or https:// '
     "and has no spaces"),
    ("indicators", 2, {"reference_date": "autumn"},
     'indicators.csv:2: reference_date: "autumn" is not a date such as 2022, 2022-06 or 2022-06-10, '
     "or a fiscal year such as FY2024"),
    ("organizations", 2, {"latitude": "95"}, 'organizations.csv:2: latitude: "95" is above 90'),
    ("organizations", 3, {"parent_id": "nobody"},
     'organizations.csv:3: parent_id: "nobody" is not in organizations.csv'),
    ("package_demands", 2, {"demand_id": "trail"},
     'package_demands.csv:2: demand_id: "trail" is not in demands.csv; the nearest is "trial"'),
    ("passages", 3, {"line_end": "4.5"}, 'passages.csv:3: line_end: "4.5" is not a whole number'),
    ("statements", 3, {"text": "000"}, "statements.csv:3: text: stands already in row 2"),
]  # fmt: skip


def test_every_fault_is_told_at_once_in_order_of_file_and_row(package: Path) -> None:
    for table, line, cells, _ in AGAINST_SCHEMA:
        edit(package, table, line, cells)
    edit(package, "passages", 2, {"cue": "one two three four five six seven"})

    expected = [fault for *_, fault in AGAINST_SCHEMA]
    expected.insert(-2, "passages.csv:2: cue: has 7 words, more than 6")

    assert lines(package) == expected


def test_the_reader_and_frictionless_agree_on_what_breaks_the_schema(package: Path) -> None:
    for table, line, cells, _ in AGAINST_SCHEMA:
        edit(package, table, line, cells)

    with pytest.raises(DataError) as error:
        read_tables(package)

    found = {(fault.file, fault.row) for fault in error.value.faults}
    assert {(f"{table}.csv", line) for table, line, *_ in AGAINST_SCHEMA} == found
    report = FrictionlessPackage(str(package / DESCRIPTION)).validate(limit_errors=10**6)
    broken = {(f"{task.name}.csv", error.row_number) for task in report.tasks for error in task.errors}
    assert broken == found


def test_frictionless_agrees_that_the_shipped_package_is_a_data_package() -> None:
    report = FrictionlessPackage(str(PACKAGE / DESCRIPTION)).validate()

    assert report.flatten(["fieldName", "rowNumber", "note"]) == []
    assert report.valid


def test_the_command_prints_each_fault_on_a_line_and_fails(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(package, "codings", 3, {"coder": ""})

    status = main(["check", str(package)])

    assert status == 1
    assert capsys.readouterr().out == "codings.csv:3: coder: is empty\n"


def test_the_command_says_how_much_it_read_where_nothing_is_wrong(
    package: Path, texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["check", str(package), "--texts", str(texts)])

    assert status == 0
    assert capsys.readouterr().out == "19 tables, 43 rows: no faults\n"


def test_the_shipped_record_has_no_faults() -> None:
    assert lines(PACKAGE) == []


def test_the_shipped_record_agrees_with_its_texts() -> None:
    if not TEXTS_OF_THE_RECORD.is_dir():
        pytest.skip("the statements' texts are not beside the project")

    assert lines(PACKAGE, TEXTS_OF_THE_RECORD) == []
