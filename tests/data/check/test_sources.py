"""Which sources the record does not date within a year."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from data.__main__ import main
from data.check.source_ages import sources
from data.record.load import PACKAGE
from tests.tiny_package import edit, write_package

OLD = "https://example.org/old"


def test_a_source_counts_by_its_latest_day_and_one_without_by_the_day_of_the_package(tmp_path: Path) -> None:
    package = write_package(tmp_path / "package")
    edit(package, "events", 2, {"date": "2020", "source_url": OLD})

    found = {one.address: one for one in sources(package, date(2021, 1, 1))}

    assert found[OLD].day == "2020"
    assert found[OLD].tables == ("events",)
    # a day that lies within the year, or on it, is not old
    assert OLD not in {one.address for one in sources(package, date(2020, 12, 31))}


def test_every_address_of_the_record_is_listed_once_if_all_is_old() -> None:
    found = sources(PACKAGE, date(9999, 1, 1))

    assert [one.day for one in found] == sorted(one.day for one in found)
    assert len({one.address for one in found}) == len(found) > 100
    assert {"events", "outcomes", "organizations", "statements", "datapackage.json"} <= {
        table for one in found for table in one.tables
    }


def test_the_command_prints_a_line_a_source_and_says_what_the_day_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "--days", "0"]) == 0

    told = capsys.readouterr()
    assert all(line.count("\t") == 2 for line in told.out.splitlines())
    assert f"{len(told.out.splitlines())} sources" in told.err
    assert "none on which somebody opened them" in told.err


def test_a_package_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", str(tmp_path)]) == 1
    assert "is missing" in capsys.readouterr().err


def test_whoever_reads_only_the_first_lines_is_spared_a_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "data", "sources"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as it:
        assert it.stdout is not None
        assert it.stderr is not None
        it.stdout.close()

        assert it.stderr.read() == b""
    assert it.returncode == 1
