"""The record put away and taken back: what is no backup is refused, who dies leaves the record before or after."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from data.__main__ import main
from data.record.backup import back_up, read_backup, roll_back
from data.record.errors import DataError
from data.record.journal import alone, finish
from data.record.snapshot import read_files
from tests.data.intake.change.made_changes import NOW
from tests.data.intake.change.test_merge import backups, dies, on_the_disk
from tests.sampled import sampled
from tests.tiny_package import edit, write_package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return write_package(tmp_path / "package")


def other(package: Path) -> dict[str, bytes]:
    """Change one word of a package; return its files."""
    edit(package, "events", 2, {"label_en": "Another"})
    return on_the_disk(package)


def test_what_was_put_away_comes_back_and_so_does_what_was_there_meanwhile(package: Path) -> None:
    first = on_the_disk(package)
    version, path = back_up(package, now=NOW)
    second = other(package)

    done = roll_back(package, who="Ana", now=NOW)

    assert on_the_disk(package) == first
    assert (done.version, done.source) == (version, path)
    assert read_backup(done.backup).content == second
    line = json.loads((package.with_name("package-backups") / "log.jsonl").read_text())
    assert (line["who"], line["rollback"], line["backup"]) == ("Ana", path.name, done.backup.name)

    roll_back(package, now=NOW)
    assert on_the_disk(package) == second


@pytest.mark.parametrize("file", ["events.csv", "datapackage.json"])
def test_a_package_that_lost_a_file_or_holds_rubbish_comes_back(package: Path, file: str) -> None:
    first = on_the_disk(package)
    back_up(package, now=NOW)
    for spoil in (Path.unlink, lambda path: path.write_bytes(b"\xff rubbish")):
        spoil(package / file)
        roll_back(package, now=NOW)
        assert on_the_disk(package) == first


def test_a_backup_can_stand_elsewhere(package: Path, tmp_path: Path) -> None:
    first = on_the_disk(package)
    _version, path = back_up(package, tmp_path / "kept.zip", now=NOW)
    other(package)

    assert path == tmp_path / "kept.zip"
    roll_back(package, path, now=NOW)
    assert on_the_disk(package) == first


def spoiled(change: Callable[[dict[str, bytes]], object]) -> Callable[[Path], None]:
    """Return what writes a zip of a backup's files after a change of them."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        change(files)
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)

    return write


NO_BACKUPS: dict[str, Callable[[Path], object]] = {
    "not a zip file": lambda path: path.write_bytes(b"PK\x03\x04"),
    "is missing": Path.unlink,
    "lacks events.csv": spoiled(lambda files: files.pop("events.csv")),
    "holds ../evil": spoiled(lambda files: files.update({"../evil": b""})),
    "cannot be read": spoiled(lambda files: files.update({"events.csv": b"event_id\nx\n"})),
    "not JSON": spoiled(lambda files: files.update({"datapackage.json": b"{"})),
}


@pytest.mark.parametrize("words", NO_BACKUPS)
def test_what_is_no_backup_is_refused_by_name_and_nothing_is_written(
    package: Path, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _version, path = back_up(package, now=NOW)
    second = other(package)
    NO_BACKUPS[words](path)

    assert main(["rollback", str(path), str(package)]) == 1

    told = capsys.readouterr().err
    assert words in told
    assert path.name in told
    assert on_the_disk(package) == second


def test_nothing_to_roll_back_to_is_said(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", str(package)]) == 0
    (path,) = backups(package)
    assert main(["rollback", str(path), str(package)]) == 1
    assert "is what is in force already" in capsys.readouterr().err
    with pytest.raises(DataError, match="no backup that differs"):
        roll_back(package)


def test_a_package_that_cannot_be_read_is_not_put_away(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "events.csv").unlink()

    assert main(["backup", str(package)]) == 1
    assert "events.csv: is missing" in capsys.readouterr().err
    assert backups(package) == []


def test_two_writers_do_not_meet(package: Path) -> None:
    back_up(package, now=NOW)
    other(package)
    with alone(package):
        with pytest.raises(DataError, match="written by somebody else"):
            back_up(package)
        with pytest.raises(DataError, match="written by somebody else"):
            roll_back(package)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies is forked")
@pytest.mark.parametrize("every", sampled((1, 4), usual=(4,)))
def test_a_rollback_killed_at_any_step_is_there_as_a_whole_or_not_at_all(
    package: Path, tmp_path: Path, every: int
) -> None:
    first = on_the_disk(package)
    _version, kept = back_up(package, tmp_path / "kept.zip", now=NOW)
    other(package)
    edit(package, "themes", 2, {"label_en": "Renamed"})
    second = on_the_disk(package)
    outcomes = []
    for step in itertools.count(1, every):
        one = tmp_path / str(step) / "package"
        shutil.copytree(package, one)
        died = dies(partial(roll_back, one, kept, now=NOW), one, step)

        found = dict(read_files(one).content)
        assert found in (first, second)
        finish(one)
        assert on_the_disk(one) == found
        assert len(backups(one)) == (found == first)
        outcomes.append(found == first)
        if not died:
            break
    assert outcomes == sorted(outcomes)
    assert len(outcomes) > 10 / every
