"""Put a change into a package: checked as a whole first, then written all or nothing, with a backup."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from data.check.package import check
from data.intake.change.change_file import Change, read_change
from data.intake.change.description import write_description
from data.intake.change.new_rows import TABLES, key_of, package_rows, table_text, with_new
from data.intake.errors import BreaksRecord, Conflict
from data.record.errors import DataError, Fault
from data.record.folding import folded
from data.record.schema import DESCRIPTION, Schema, read_schema

BACKUPS = "-backups"
LOCK = ".merging"
LOG = "log.jsonl"


@dataclass(frozen=True, slots=True)
class Merged:
    """What was done: the version now in force, the tables written, the backup, rows added by table."""

    version: str
    files: tuple[str, ...]
    backup: Path
    added: Mapping[str, int]


def conflicts(change: Change, directory: Path) -> tuple[str, ...]:
    """Return with which rows of the record a change disagrees, each by name; empty if with none.

    A row that the record has word for word is no conflict, unless it is the statement itself.
    """
    schema = read_schema(directory)
    record = package_rows(directory, schema)
    found = []
    for name in TABLES:
        table = schema.table(name)
        known = {key_of(table, row): row for row in record[name]}
        for row in change.rows[name]:
            there = known.get(key_of(table, row))
            if there is not None and (name == "statements" or there != row):
                found.append(f"{table.file}: {'+'.join(key_of(table, row))} stands already")
    ours = change.rows["statements"][0]
    for row in record["statements"]:
        if row["statement_id"] != ours["statement_id"] and _same(row, ours):
            found.append(f"{ours['statement_id']} is already on the record as {row['statement_id']}")
    return tuple(found)


def _same(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Return whether two rows are of one statement, whatever their ids: title and date are the same."""
    return bool(one["date"]) and one["date"] == other["date"] and folded(one["title"]) == folded(other["title"])


def added_rows(change: Change, directory: Path) -> dict[str, int]:
    """Return how many rows a change adds to each table: those that the record has already are none of them."""
    schema = read_schema(directory)
    record = package_rows(directory, schema)
    counts = {}
    for name in TABLES:
        table = schema.table(name)
        known = {key_of(table, row) for row in record[name]}
        counts[name] = sum(key_of(table, row) not in known for row in change.rows[name])
    return {name: count for name, count in counts.items() if count}


def merged_package(change: Change, directory: Path, into: Path) -> tuple[str, ...]:
    """Write the package as it would be with a change into the empty folder `into`; return the files that differ.

    For the preview of the pages as well as for the merge. Raises `Conflict` if the change disagrees with the record.
    """
    if found := conflicts(change, directory):
        raise Conflict(names="; ".join(found))
    schema = read_schema(directory)
    record = package_rows(directory, schema)
    for path in sorted(directory.iterdir()):
        if path.is_file() and path.name != LOCK:
            shutil.copyfile(path, into / path.name)
    written = []
    for name in TABLES:
        table = schema.table(name)
        known = {key_of(table, row) for row in record[name]}
        new = [row for row in change.rows[name] if key_of(table, row) not in known]
        if new:
            text = table_text(table.columns, with_new(name, record[name], new))
            (into / table.file).write_text(text, encoding="utf-8", newline="")
            written.append(table.file)
    write_description(change, directory, into)
    return (*written, DESCRIPTION)


def new_faults(change: Change, directory: Path) -> tuple[Fault, ...]:
    """Return what would be wrong with the record after a change and is not wrong now; raises `Conflict`."""
    with tempfile.TemporaryDirectory() as folder:
        merged_package(change, directory, Path(folder))
        return _new_faults(Path(folder), directory)


def merge(content: bytes, directory: Path, *, who: str = "", now: datetime | None = None) -> Merged:
    """Apply the change in a zip to the package in `directory`.

    The package is written whole beside itself and checked; only then its files are replaced one by one,
    datapackage.json last, and put back if one of them cannot be. A zip of the package as it was stays in the folder
    `NAME-backups` beside it, with a log of who merged what and when.

    Raises
    ------
    IntakeError
        `BrokenChange`, `Conflict` or `BreaksRecord`; then nothing was written.
    OSError
        If the disk fails; then the files are as they were.
    """
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    schema = _schema(directory)
    change = read_change(content, schema)
    backups = directory.with_name(directory.name + BACKUPS)
    backups.mkdir(exist_ok=True)
    lock = backups / LOCK
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        words = (
            f"another merge is under way, or one was cut short: if none is, restore the newest zip in {backups.name}"
        )
        raise Conflict(names=f"{words} and remove {LOCK}") from None
    try:
        # beside the package: a file can be put in its place in one step only within one file system
        with tempfile.TemporaryDirectory(dir=directory.parent, prefix=".merge-") as folder:
            into = Path(folder)
            files = merged_package(change, directory, into)
            if faults := _new_faults(into, directory):
                raise BreaksRecord(faults="\n".join(map(str, faults)))
            backup = backups / f"{moment:%Y%m%dT%H%M%SZ}-before-{change.statement_id}.zip"
            _back_up(directory, backup)
            added = added_rows(change, directory)
            _replace(into, directory, files)
            version = read_schema(directory).version
        _log(
            backups / LOG,
            {
                "when": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
                "who": who,
                "statement_id": change.statement_id,
                "version": version,
                "added": added,
                "backup": backup.name,
            },
        )
        return Merged(version, files, backup, added)
    finally:
        lock.unlink(missing_ok=True)


def _schema(directory: Path) -> Schema:
    try:
        return read_schema(directory)
    except DataError as error:
        raise BreaksRecord(faults=str(error)) from None


def _new_faults(merged: Path, directory: Path) -> tuple[Fault, ...]:
    """Return the faults of a merged package that are not those of the package before, whatever their row."""
    after = check(merged)
    if not after:
        return ()
    before = {(fault.file, fault.column, fault.problem) for fault in check(directory)}
    return tuple(fault for fault in after if (fault.file, fault.column, fault.problem) not in before)


def _back_up(directory: Path, backup: Path) -> None:
    """Write a zip of the package's files; it is there whole or not at all."""
    part = backup.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(directory.iterdir()):
            if path.is_file():
                archive.write(path, path.name)
    os.replace(part, backup)


def _replace(into: Path, directory: Path, files: tuple[str, ...]) -> None:
    """Put the new files in place of the old, the description last; put the old ones back if that fails."""
    old = into / "old"
    old.mkdir()
    for name in files:
        shutil.copy2(directory / name, old / name)
    done: list[str] = []
    try:
        for name in files:
            os.replace(into / name, directory / name)
            done.append(name)
    except BaseException:
        for name in done:
            os.replace(old / name, directory / name)
        raise


def _log(path: Path, entry: Mapping[str, object]) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(entry, ensure_ascii=False) + "\n")
