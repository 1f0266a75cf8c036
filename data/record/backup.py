"""The record put away as one file, and taken back from it: checked first, then all or nothing."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import Timeout

from data.record.description import DESCRIPTION
from data.record.errors import DataError, Fault
from data.record.files import FILE_BYTES, Files, read_file, write_file
from data.record.journal import JOURNAL_BYTES, alone, backups_of, carry_out, packed, replace
from data.record.record import record_of
from data.record.schema import shipped
from data.record.snapshot import read_files


@dataclass(frozen=True, slots=True)
class RolledBack:
    """What was done: the version now in force, the backup that it was taken from, the zip of the package before."""

    version: str
    source: Path
    backup: Path


def back_up(directory: Path, target: Path | None = None, *, now: datetime | None = None) -> tuple[str, Path]:
    """Put the package in `directory` away as a zip; return its version and the file.

    Without a `target` the zip stands among the backups beside the package. Raises `DataError` if the package cannot be
    read, or is being written; `OSError` if the disk fails, which leaves no file.
    """
    with _writer(directory):
        carry_out(directory)
        files = read_files(directory)
        version = record_of(files).version
        target = target or _free(backups_of(directory), f"{_moment(now)}-version-{version}")
        write_file(target, packed(files))
    return version, target


def roll_back(directory: Path, source: Path | None = None, *, who: str = "", now: datetime | None = None) -> RolledBack:
    """Make the package in `directory` what a backup holds: that in `source`, else the newest that differs from it.

    It is one step, as a merge is: whoever dies, the package is the one before or the one after. What is lost of the
    package before is in the zip that is made of it first, so that the next call undoes this one.

    Raises
    ------
    DataError
        If `source` is no backup that this version reads, or none is found; then nothing was written.
    OSError
        If the disk fails; then the package is as it was.
    """
    with _writer(directory):
        carry_out(directory)
        before = read_files(directory)
        source, files = (source, read_backup(source)) if source else _newest(directory, before)
        differing = sorted(
            (name for name, text in files.content.items() if before.content.get(name) != text),
            key=lambda name: (name == DESCRIPTION, name),
        )
        if not differing:
            raise _fault(source, "is what is in force already")
        version = record_of(files).version
        moment = now or datetime.now(UTC)
        backup = replace(
            directory,
            before,
            {name: files.content[name] for name in differing},
            _free(backups_of(directory), f"{_moment(moment)}-before-rollback").name,
            {"when": f"{moment:%Y-%m-%dT%H:%M:%SZ}", "who": who, "rollback": source.name, "version": version},
        )
    return RolledBack(version, source, backup)


def read_backup(path: Path) -> Files:
    """Return the package in a zip; raise `DataError` if it holds anything else, or a package that cannot be read."""
    names = {DESCRIPTION, *(table.file for table in shipped().tables)}
    content = {}
    try:
        with zipfile.ZipFile(io.BytesIO(read_file(path, JOURNAL_BYTES))) as archive:
            found = archive.namelist()
            if odd := sorted(names ^ set(found)):
                raise _fault(path, f"is no backup: it {'lacks' if odd[0] in names else 'holds'} {odd[0]}")
            if len(found) > len(names):
                raise _fault(path, "is no backup: it holds a file twice")
            for name in sorted(names):
                with archive.open(name) as file:
                    content[name] = file.read(FILE_BYTES + 1)
                if len(content[name]) > FILE_BYTES:
                    raise _fault(path, f"is no backup: {name} in it is too large")
    except DataError:
        raise
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise _fault(path, "is no backup: it is not a zip file that can be opened") from None
    try:
        record_of(Files(content))
    except DataError as error:
        told = [Fault(path.name, 0, "", "holds a package that cannot be read")]
        raise DataError([*told, *error.faults]) from None
    return Files(content)


def _newest(directory: Path, present: Files) -> tuple[Path, Files]:
    """Return the newest backup beside a package that can be read and is not what is in force."""
    for path in sorted(backups_of(directory).glob("*.zip"), reverse=True):
        try:
            files = read_backup(path)
        except DataError:
            continue
        if files.digest != present.digest:
            return path, files
    raise _fault(backups_of(directory), "holds no backup that differs from what is in force")


@contextmanager
def _writer(directory: Path) -> Iterator[None]:
    """Keep other writers out, as `alone` does; raise `DataError` if there is one."""
    try:
        with alone(directory):
            yield
    except Timeout:
        raise _fault(directory, "is being written by somebody else; try again when that has ended") from None


def _moment(now: datetime | None) -> str:
    return f"{(now or datetime.now(UTC)).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _free(folder: Path, stem: str) -> Path:
    """Return a name that no backup has: two may be made in one second."""
    numbers = ["", *(f"-{number}" for number in range(2, 1000))]
    return next(path for path in (folder / f"{stem}{number}.zip" for number in numbers) if not path.exists())


def _fault(path: Path, problem: str) -> DataError:
    return DataError([Fault(path.name, 0, "", problem)])
