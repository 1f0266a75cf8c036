"""Put a change into a package: checked as a whole first, then written all or nothing, with a backup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import Timeout

from data.check.package import check_files
from data.intake.change.change_file import Change, read_change
from data.intake.change.description import new_description
from data.intake.change.new_rows import TABLES, key_of, package_rows, table_text, with_new
from data.intake.errors import BreaksRecord, Conflict
from data.record.description import DESCRIPTION, description_of
from data.record.errors import DataError, Fault
from data.record.files import Files
from data.record.folding import folded
from data.record.journal import alone, carry_out, replace
from data.record.schema import Schema, schema_of
from data.record.snapshot import read_files


@dataclass(frozen=True, slots=True)
class Merged:
    """What was done: the version now in force, the tables written, the backup, rows added by table."""

    version: str
    files: tuple[str, ...]
    backup: Path
    added: Mapping[str, int]


def conflicts(change: Change, files: Files) -> tuple[str, ...]:
    """Return with which rows of the record a change disagrees, each by name; empty if with none.

    A row that the record has word for word is no conflict, unless it is the statement itself. Raises `DataError` if
    the record cannot be read.
    """
    schema = _schema(files)
    record = package_rows(files, schema)
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


def new_rows(change: Change, files: Files) -> dict[str, list[Mapping[str, str]]]:
    """Return the rows that a change adds, by table: those that the record has already are none of them."""
    schema = _schema(files)
    record = package_rows(files, schema)
    found: dict[str, list[Mapping[str, str]]] = {}
    for name in TABLES:
        table = schema.table(name)
        known = {key_of(table, row) for row in record[name]}
        found[name] = [*(row for row in change.rows[name] if key_of(table, row) not in known)]
    return {name: rows for name, rows in found.items() if rows}


def with_change(change: Change, files: Files) -> Files:
    """Return a package's files as they would be with a change, those that differ last, the description after them.

    For the preview of the pages as well as for the merge. Raises `Conflict` if the change disagrees with the record,
    `DataError` if the record cannot be read.
    """
    if found := conflicts(change, files):
        raise Conflict(names="; ".join(found))
    schema = _schema(files)
    record = package_rows(files, schema)
    content = dict(files.content)
    for name, new in new_rows(change, files).items():
        table = schema.table(name)
        del content[table.file]
        content[table.file] = table_text(table.columns, with_new(name, record[name], new)).encode()
    content[DESCRIPTION] = new_description(change, content.pop(DESCRIPTION)).encode()
    return Files(content)


def new_faults(change: Change, files: Files) -> tuple[Fault, ...]:
    """Return what would be wrong with a record after a change and is not wrong now; raises `Conflict`, `DataError`."""
    return _new_faults(with_change(change, files), files)


def merge(content: bytes, directory: Path, *, who: str = "", now: datetime | None = None) -> Merged:
    """Apply the change in a zip to the package in `directory`.

    The new package is made and checked in memory, then written as one file beside the tables: from that step on the
    package is the new one, whoever dies (`data.record.journal`). A zip of the package as it was stays in the folder
    `NAME-backups` beside it, with a log of who merged what and when.

    Raises
    ------
    IntakeError
        `BrokenChange`, `Conflict` or `BreaksRecord`; then nothing was written.
    OSError
        If the disk fails; then the package is as it was.
    """
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    try:
        # first without a trace on the disk: what is no change, or no package, needs no folder beside it
        read_change(content, _schema(read_files(directory)))
        with alone(directory):
            carry_out(directory)
            return _merge(content, directory, who, moment)
    except Timeout:
        raise Conflict(names="another merge is under way; try again when it has ended") from None
    except DataError as error:
        raise BreaksRecord(faults=str(error)) from None


def _merge(content: bytes, directory: Path, who: str, moment: datetime) -> Merged:
    files = read_files(directory)
    change = read_change(content, _schema(files))
    after = with_change(change, files)
    if faults := _new_faults(after, files):
        raise BreaksRecord(faults="\n".join(map(str, faults)))
    differing = tuple(name for name in after.content if after.content[name] != files.content[name])
    version = description_of(after.content[DESCRIPTION]).version
    added = {name: len(rows) for name, rows in new_rows(change, files).items()}
    backup = replace(
        directory,
        files,
        {name: after.content[name] for name in differing},
        f"{moment:%Y%m%dT%H%M%SZ}-before-{change.statement_id}.zip",
        {
            "when": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
            "who": who,
            "statement_id": change.statement_id,
            "version": version,
            "added": added,
        },
    )
    return Merged(version, differing, backup, added)


def _schema(files: Files) -> Schema:
    """Return the schema of a package's files; raise `DataError` if its description cannot be read."""
    if DESCRIPTION not in files.content:
        raise DataError(files.faults)
    return schema_of(files.content[DESCRIPTION])


def _new_faults(after: Files, before: Files) -> tuple[Fault, ...]:
    """Return the faults of a changed package that are not those of the package before, whatever their row."""
    faults = check_files(after)
    if not faults:
        return ()
    known = {(fault.file, fault.column, fault.problem) for fault in check_files(before)}
    return tuple(fault for fault in faults if (fault.file, fault.column, fault.problem) not in known)
