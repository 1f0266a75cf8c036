"""What a merge leaves on the disk, whoever dies in it: the record before or after, and a log that agrees."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock

from data.intake.change import merge as merging
from data.intake.change.change_file import read_change
from data.intake.change.merge import merge, with_change
from data.intake.errors import BreaksRecord, BrokenChange, Conflict
from data.record import journal as journals
from data.record.files import Files, write_file
from data.record.journal import JOURNAL, finish, pending
from data.record.load import read_tables
from data.record.schema import DESCRIPTION
from data.record.snapshot import read_files
from tests.data.intake.change.made_changes import NOW, SCHEMA, packed
from tests.sampled import sampled
from tests.tiny_package import edit, write_package

STEPS = {"open", "os.rename", "os.remove", "os.mkdir"}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a package; the checks before a merge are left out, as they write nothing."""
    monkeypatch.setattr(merging, "check_files", lambda files: [])
    return write_package(tmp_path / "package")


def after(content: bytes, package: Path) -> Files:
    """Return the files as a merge is to leave them."""
    return with_change(read_change(content, SCHEMA), read_files(package))


def on_the_disk(package: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in package.iterdir()}


def logged(package: Path) -> list[str]:
    """Return the statements that the log says are merged."""
    log = package.with_name("package-backups") / "log.jsonl"
    return [json.loads(line)["statement_id"] for line in log.read_text().splitlines()] if log.exists() else []


def backups(package: Path) -> list[Path]:
    return sorted(package.with_name("package-backups").glob("*.zip"))


def dies(act: Callable[[], object], package: Path, step: int) -> bool:
    """Act in a process of its own that dies before its `step`-th write; return whether it died."""
    child = os.fork()
    if child == 0:
        steps = itertools.count(1)

        def look(event: str, arguments: tuple[object, ...]) -> None:
            writes = event != "open" or int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR)
            ours = event in STEPS and writes and str(arguments[0]).startswith(str(package))
            if ours and next(steps) == step:
                os._exit(9)

        sys.addaudithook(look)
        act()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies is forked")
@pytest.mark.parametrize("every", sampled((1, 4), usual=(4,)))
def test_a_merge_killed_at_any_step_is_there_as_a_whole_or_not_at_all(
    package: Path, tmp_path: Path, every: int
) -> None:
    content, before = packed(package), read_files(package).content
    wanted = after(content, package).content
    outcomes = []
    for step in itertools.count(1, every):
        one = tmp_path / str(step) / "package"
        shutil.copytree(package, one)
        died = dies(partial(merge, content, one, now=NOW), one, step)

        found = read_files(one).content
        assert found in (before, wanted)
        finish(one)
        assert on_the_disk(one) == found
        assert logged(one) == (["door"] if found == wanted else [])
        assert len(backups(one)) == (found == wanted)
        outcomes.append(found == wanted)
        if not died:
            break
        if found == before:
            merge(content, one, now=NOW)
        with pytest.raises(Conflict, match="door stands already"):
            merge(content, one, now=NOW)
        assert on_the_disk(one) == wanted
        assert logged(one) == ["door"]
    # once it has happened it stays so
    assert outcomes == sorted(outcomes)
    assert len(outcomes) > 20 / every
    assert not outcomes[0]


@pytest.mark.parametrize("failing", range(6))
def test_a_disk_that_fails_leaves_the_record_before_or_after(
    failing: int, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, before = packed(package), read_files(package).content
    wanted = after(content, package).content
    calls = itertools.count()

    def fails(path: Path, text: bytes) -> None:
        if next(calls) == failing:
            raise OSError("no space left")
        write_file(path, text)

    monkeypatch.setattr(journals, "write_file", fails)
    if failing < 2:
        with pytest.raises(OSError, match="no space left"):
            merge(content, package, now=NOW)
    else:
        merge(content, package, now=NOW)
    assert read_files(package).content == (before if failing < 2 else wanted)
    finish(package)
    assert on_the_disk(package) == (before if failing < 2 else wanted)


def test_a_package_replaced_while_a_merge_was_cut_short_stays_what_it_was_replaced_by(package: Path) -> None:
    content = packed(package)
    assert any(
        dies(partial(merge, content, package, now=NOW), package, step) and pending(package)
        for step in itertools.count(1)
    )
    edit(package, "signatures", 2, {"name_as_signed": "Another"})
    copied = read_files(package)

    assert copied.content["signatures.csv"] == (package / "signatures.csv").read_bytes()
    finish(package)
    assert read_files(package).content == copied.content
    assert not (package / JOURNAL).exists()
    assert logged(package) == []
    assert [path.suffix for path in package.with_name("package-backups").glob("aside-*")] == [".json"]


def test_a_package_that_cannot_be_written_is_read_as_the_merge_left_it(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = packed(package)
    wanted = after(content, package).content
    assert any(
        dies(partial(merge, content, package, now=NOW), package, step) and pending(package)
        for step in itertools.count(1)
    )

    def refused(path: Path, text: bytes) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(journals, "write_file", refused)
    finish(package)

    assert read_files(package).content == wanted
    assert "door" in set(read_tables(package)["statements"]["statement_id"])


def test_two_merges_at_once_are_one_and_a_conflict(package: Path) -> None:
    content = packed(package)
    folder = package.with_name("package-backups")
    folder.mkdir()
    with FileLock(folder / ".lock"), pytest.raises(Conflict, match="under way"):
        merge(content, package)
    assert merge(content, package).added["codings"] == 1


def test_what_is_no_change_or_no_package_leaves_no_trace(package: Path, tmp_path: Path) -> None:
    with pytest.raises(BrokenChange):
        merge(b"no zip", package)
    with pytest.raises(BreaksRecord, match=r"datapackage\.json: is missing"):
        merge(packed(package), tmp_path / "nowhere")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["package"]


def test_a_table_with_a_mark_and_its_columns_in_another_order_takes_a_change(package: Path) -> None:
    content = packed(package)
    header, *rows = (package / "codings.csv").read_text(encoding="utf-8").splitlines()
    turned = [",".join(reversed(row.split(","))) for row in (header, *rows)]
    (package / "codings.csv").write_text("\n".join(turned) + "\n", encoding="utf-8-sig")
    before = read_tables(package)["codings"].astype(str)

    merge(content, package)

    assert read_tables(package)["codings"].astype(str).head(len(before)).equals(before)


def test_a_change_as_made_in_memory_leaves_the_package_alone(package: Path) -> None:
    before = on_the_disk(package)
    made = after(packed(package), package)
    assert list(made.content)[-1] == DESCRIPTION
    assert b"door" in made.content["statements.csv"]
    assert on_the_disk(package) == before


@pytest.mark.parametrize(
    "spoil", [{"after": {"../evil.csv": "x"}}, {"backup": "../evil.zip"}, {"entry": 7}, {"before": 1}]
)
def test_a_journal_that_names_files_elsewhere_or_is_none_does_nothing(spoil: dict[str, object], package: Path) -> None:
    before = on_the_disk(package)
    sound = {"before": {}, "after": {}, "backup": "b.zip", "entry": {}}
    (package / JOURNAL).write_text(json.dumps(sound | spoil), encoding="utf-8")

    assert read_files(package).content == before
    finish(package)

    assert on_the_disk(package) == before
    assert sorted(path.name for path in package.parent.iterdir()) == ["package", "package-backups"]
