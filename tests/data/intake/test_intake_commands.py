"""The commands `add` and `merge`: from a file to a draft, to a change, to the record, and what they say."""

from __future__ import annotations

import argparse
import zipfile
from pathlib import Path

import pytest

from data.intake import add_command
from data.intake.change import merge_command
from data.intake.draft import draft_json, read_draft
from data.record.load import read_tables
from tests.data.intake.change.made_changes import TEXT, finished, packed
from tests.tiny_package import write_package


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    directory = write_package(tmp_path / "package")
    monkeypatch.setenv("FIRMANTES_PACKAGE", str(directory))
    return directory


def run(command: object, *arguments: object) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)  # type: ignore[attr-defined]
    return command.run(parser.parse_args([str(one) for one in arguments]))  # type: ignore[attr-defined, no-any-return]


def test_add_prints_what_it_finds_and_writes_a_draft(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text(TEXT, encoding="utf-8")
    assert run(add_command, tmp_path / "letter.txt") == 0
    said = capsys.readouterr().out
    for line in ("title: Houses ask for an open door", "date: 2023-01-09", "passages: 1"):
        assert line in said
    draft = read_draft((tmp_path / "letter.draft.json").read_bytes())
    assert draft.statement.title == "Houses ask for an open door"


def test_add_turns_a_finished_draft_into_a_change_and_merge_applies_it(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "draft.json").write_text(draft_json(finished(package)), encoding="utf-8")
    assert run(add_command, tmp_path / "draft.json", "--change", tmp_path / "change.zip") == 0
    assert "summary.md" in zipfile.ZipFile(tmp_path / "change.zip").namelist()
    assert run(merge_command, tmp_path / "change.zip", "--who", "Maintainer") == 0
    assert "5 rows in signatures" in capsys.readouterr().out
    assert "door" in set(read_tables(package)["statements"]["statement_id"])


def test_add_says_what_a_draft_lacks_and_writes_no_change(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text(TEXT, encoding="utf-8")
    assert run(add_command, tmp_path / "letter.txt", "--change", tmp_path / "change.zip") == 1
    assert "not complete" in capsys.readouterr().err
    assert not (tmp_path / "change.zip").exists()


def test_a_file_that_cannot_be_read_ends_with_a_sentence_and_no_trace(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    assert run(add_command, tmp_path / "empty.txt") == 1
    assert capsys.readouterr().err == "There is no text in it.\n"
    assert run(add_command, tmp_path / "missing.txt") == 1
    assert "missing.txt" in capsys.readouterr().err


def test_merge_into_another_folder_leaves_the_package_in_force_alone(package: Path, tmp_path: Path) -> None:
    other = write_package(tmp_path / "other")
    (tmp_path / "change.zip").write_bytes(packed(other))
    assert run(merge_command, tmp_path / "change.zip", other) == 0
    assert len(read_tables(package)["statements"]) == 2
    assert len(read_tables(other)["statements"]) == 3


def test_merge_of_a_broken_file_ends_with_a_sentence(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "change.zip").write_bytes(b"no zip")
    assert run(merge_command, tmp_path / "change.zip") == 1
    assert "cannot be applied as a change" in capsys.readouterr().err
