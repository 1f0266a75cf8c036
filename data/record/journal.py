"""A change of a package's files as one step: written whole beside them first, then carried out, by whoever comes next.

From the moment when the journal stands in the package's folder the package is the new one: readers lay the journal
over the files. A process that dies before has done nothing; one that dies after has left work that `finish` ends.
"""

from __future__ import annotations

import io
import json
import logging
import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec
from filelock import FileLock, Timeout
from msgspec import Meta, Struct

from data.record.errors import DataError
from data.record.files import FILE_BYTES, Files, digest, read_file, sync, write_file

log = logging.getLogger(__name__)

JOURNAL = ".merging.json"
JOURNAL_BYTES = 16 * FILE_BYTES
BACKUPS = "-backups"
LOG = "log.jsonl"
PART = ".part"

# a journal names files of its own folder only, whoever wrote it
FileName = Annotated[str, Meta(pattern=r"^\w+\.(csv|json)$")]


class Journal(Struct, frozen=True):
    """A change that is decided.

    Attributes
    ----------
    before : dict of file name to SHA-256
        What it is a change of; "" for a file that could not be read.
    after : dict of file name to text
        Every file that differs, as it is to be.
    backup : str
        Name of the zip of the package before.
    entry : dict
        What the log says of it.
    """

    before: dict[FileName, str]
    after: dict[FileName, str]
    backup: Annotated[str, Meta(pattern=r"^[\w.-]+\.zip$")]
    entry: dict[str, object]

    def fits(self, content: Mapping[str, bytes]) -> bool:
        """Return whether files are those before the change, those after, or some of each: nobody else wrote them."""
        return all(
            digest_of(content, name) in (self.before.get(name), digest(text.encode()))
            for name, text in self.after.items()
        )

    def over(self, content: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return files with the change made."""
        return {**content, **{name: text.encode() for name, text in self.after.items()}}


def digest_of(content: Mapping[str, bytes], name: str) -> str:
    """Return the SHA-256 of one of some files, "" if it is none of them."""
    return digest(content[name]) if name in content else ""


@contextmanager
def alone(directory: Path) -> Iterator[None]:
    """Keep other writers of a package out; raise `filelock.Timeout` if there is one. Death opens the lock."""
    backups = backups_of(directory)
    backups.mkdir(exist_ok=True)
    with FileLock(backups / ".lock", timeout=0):
        yield


def backups_of(directory: Path) -> Path:
    """Return the folder beside a package in which its backups and the log stand."""
    return directory.resolve().with_name(directory.resolve().name + BACKUPS)


def pending(directory: Path) -> Journal | None:
    """Return the change that is decided and perhaps not carried out; None if there is none that can be read."""
    try:
        if not (directory / JOURNAL).exists():
            return None
        return msgspec.json.decode(read_file(directory / JOURNAL, JOURNAL_BYTES), type=Journal)
    except (DataError, OSError, ValueError):
        return None


def replace(
    directory: Path, before: Files, after: Mapping[str, bytes], backup: str, entry: Mapping[str, object]
) -> Path:
    """Make files of a package others in one step, alone only; return the zip of the package before.

    Parameters
    ----------
    before : its files as they are.
    after : those that differ, as they are to be; the order is that in which they are written.
    backup : name of the zip, which is put into the folder of the backups.
    entry : what the log says of it; the name of the backup is added.
    """
    journal = Journal(
        before={name: digest_of(before.content, name) for name in after},
        after={name: content.decode() for name, content in after.items()},
        backup=backup,
        entry={**entry, "backup": backup},
    )
    place = backups_of(directory) / backup
    # a backup becomes one only with the change that it is the backup of
    write_file(place.with_suffix(PART), packed(before))
    write_file(directory / JOURNAL, msgspec.json.encode(journal))
    try:
        carry_out(directory)
    except OSError as error:
        log.warning("the change is decided; the next start carries it out: %s", error)
    return place


def packed(files: Files) -> bytes:
    """Return a package's files as a zip."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(files.content.items()):
            archive.writestr(name, text)
    return content.getvalue()


def finish(directory: Path) -> None:
    """Carry out the change that a dead process left, if there is one and nobody is at it; failures are logged."""
    if (directory / JOURNAL).exists() or _left(directory):
        try:
            with alone(directory):
                carry_out(directory)
        except (DataError, Timeout, OSError) as error:
            log.warning("a merge stays unfinished for now; the record is read with it: %s", error)


def carry_out(directory: Path) -> None:
    """Put every file of the journal in its place, the log's line too, and take the journal away; alone only.

    As often as it is begun, the end is the same. A journal of files that somebody else has replaced since is put
    aside: its change is not in the package and not in the log. Raises `DataError` if a file cannot be read.
    """
    journal, backups = pending(directory), backups_of(directory)
    if journal is None:
        if (directory / JOURNAL).exists():
            log.warning("a journal of a merge that cannot be read is put aside in %s", backups.name)
            shutil.move(directory / JOURNAL, backups / "aside-unreadable.json")
        # what one left who died before anything was decided
        for left in (*_left(directory), *backups.glob(f"*{PART}")):
            left.unlink()
        return
    now = {}
    for name in journal.after:
        try:
            now[name] = read_file(directory / name)
        except DataError:
            if journal.before.get(name) != "":
                raise
    fits = journal.fits(now)
    for name, text in journal.after.items() if fits else ():
        write_file(directory / name, text.encode())
    backup = backups / journal.backup
    if backup.with_suffix(PART).exists():
        os.replace(backup.with_suffix(PART), backup)
    if not fits:
        log.warning("the package was replaced during a merge: its journal is put aside in %s", backups.name)
        shutil.move(directory / JOURNAL, backups / f"aside-{journal.backup}.json")
        return
    line = json.dumps(journal.entry, ensure_ascii=False)
    lines = (backups / LOG).read_text(encoding="utf-8").splitlines() if (backups / LOG).exists() else []
    if line not in lines:
        write_file(backups / LOG, "".join(f"{each}\n" for each in (*lines, line)).encode())
    (directory / JOURNAL).unlink()
    sync(directory)


def _left(directory: Path) -> list[Path]:
    """Return the files of a package's folder that were never put in their place."""
    return [*directory.glob(f".*.csv{PART}"), *directory.glob(f".*.json{PART}")]
