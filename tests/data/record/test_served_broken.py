"""A replacement that is broken: the record before it stays in service."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from data.record import served
from data.record.errors import DataError
from data.record.files import Files
from data.record.schema import DESCRIPTION, PACKAGE
from data.record.snapshot import read_files
from tests.package_in_force import publish


def test_a_broken_replacement_keeps_the_record_before_and_is_logged_once(
    package: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = served.served_record()
    (package / "codings.csv").write_text("passage_id\n", encoding="utf-8")
    publish(package, "99.0.0-broken")

    assert served.served_record() is before
    assert served.served_record() is before
    os.utime(package / "themes.csv")
    assert served.served_record() is before
    assert len([r for r in caplog.records if "the package is broken, the one before stays" in r.message]) == 1


def test_a_broken_replacement_is_healed_by_the_next(package: Path) -> None:
    served.served_record()
    (package / "codings.csv").write_text("passage_id\n", encoding="utf-8")
    publish(package, "99.0.0-broken")
    served.served_record()

    shutil.copy(PACKAGE / "codings.csv", package / "codings.csv")
    publish(package, "99.0.0-healed-again")

    assert served.served_record().version == "99.0.0-healed-again"


@pytest.mark.parametrize("missing", ["signatures.csv", DESCRIPTION])
def test_a_file_that_goes_missing_while_serving_keeps_the_record_before(package: Path, missing: str) -> None:
    before = served.served_record()
    (package / missing).unlink()
    if missing != DESCRIPTION:
        publish(package, "99.0.0-gap")

    assert served.served_record() is before


def test_a_file_missing_at_the_start_is_named(package: Path) -> None:
    (package / "signatures.csv").unlink()

    with pytest.raises(DataError) as raised:
        served.served_record()

    assert [(fault.file, fault.problem) for fault in raised.value.faults] == [("signatures.csv", "is missing")]


@pytest.mark.parametrize(
    "content",
    [
        '{"version": ' + "9" * 5000 + "}",
        '{"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [], "primaryKey": [], "foreignKeys": '
        '[{"fields": []}]}}]}',
        "[" * 100_000,
        "",
    ],
)
def test_a_description_that_cannot_be_read_keeps_the_record_before(content: str, package: Path) -> None:
    before = served.served_record()
    (package / DESCRIPTION).write_text(content, encoding="utf-8")

    assert served.served_record() is before
    assert {fault.file for fault in served.state().error.faults} == {DESCRIPTION}  # type: ignore[union-attr]


def test_a_table_replaced_by_a_link_keeps_the_record_before(package: Path, tmp_path: Path) -> None:
    before = served.served()
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (package / "themes.csv").unlink()
    (package / "themes.csv").symlink_to(tmp_path / "secret")

    assert served.served() is before
    assert served.served().files.content["themes.csv"] == (PACKAGE / "themes.csv").read_bytes()


def test_a_fault_that_nobody_thought_of_keeps_the_record_before(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = served.served_record()

    def fails(files: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(served, "record_of", fails)
    publish(package, "99.0.0-new")

    assert served.served_record() is before


def test_a_package_broken_at_the_start_is_read_once_for_each_state(
    package: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (package / "signatures.csv").unlink()
    reads: list[Path] = []

    def counted(directory: Path) -> Files:
        reads.append(directory)
        return read_files(directory)

    monkeypatch.setattr(served, "read_files", counted)
    for _ in range(5):
        with pytest.raises(DataError, match=r"signatures\.csv: is missing"):
            served.served_record()

    assert len(reads) == 1
    assert len(caplog.records) == 1
    shutil.copy(PACKAGE / "signatures.csv", package)
    assert len(served.served_record().statements) >= 5
    assert len(reads) == 2
