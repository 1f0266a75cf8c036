"""A change of a package's files as one step: written whole beside them first, then carried out, by whoever comes next.

From the moment when the journal stands in the package's folder the package is the new one: readers lay the journal
over the files. A process that dies before has done nothing; one that dies after has left work that `finish` ends.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout
from msgspec import Struct

from data.record.errors import DataError
from data.record.files import digest, read_file, sync, write_file

log = logging.getLogger(__name__)

JOURNAL = ".merging.json"
BACKUPS = "-backups"
LOG = "log.jsonl"
PART = ".part"


class Journal(Struct, frozen=True):
    """A change that is decided.

    Attributes
    ----------
    before : dict of file name to SHA-256
        What it is a change of.
    after : dict of file name to text
        Every file that differs, as it is to be.
    entry : dict
        What the log says of it; `backup` names the zip of the package before.
    """

    before: dict[str, str]
    after: dict[str, str]
    entry: dict[str, object]

    def fits(self, content: Mapping[str, bytes]) -> bool:
        """Return whether files are those before the change, those after, or some of each: nobody else wrote them."""
        return all(
            name in content and digest(content[name]) in (self.before[name], digest(text.encode()))
            for name, text in self.after.items()
        )

    def over(self, content: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return files with the change made."""
        return {**content, **{name: text.encode() for name, text in self.after.items()}}


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
        return msgspec.json.decode(read_file(directory / JOURNAL), type=Journal)
    except (DataError, OSError, ValueError):
        return None


def finish(directory: Path) -> None:
    """Carry out the change that a dead process left, if there is one and nobody is at it; failures are logged."""
    if (directory / JOURNAL).exists():
        try:
            with alone(directory):
                carry_out(directory)
        except (Timeout, OSError) as error:
            log.warning("a merge stays unfinished for now; the record is read with it: %s", error)


def carry_out(directory: Path) -> None:
    """Put every file of the journal in its place, the log's line too, and take the journal away; alone only.

    As often as it is begun, the end is the same. A journal of files that somebody else has replaced since is put
    aside: its change is not in the package and not in the log.
    """
    journal, backups = pending(directory), backups_of(directory)
    if journal is None:
        (directory / JOURNAL).unlink(missing_ok=True)
        # what one left who died before anything was decided
        for left in (*directory.glob(f".*{PART}"), *backups.glob(f"*{PART}")):
            left.unlink()
        return
    try:
        fits = journal.fits({name: read_file(directory / name) for name in journal.after})
    except DataError:
        fits = False
    if not fits:
        log.warning("the package was replaced during a merge: its journal is put aside in %s", backups.name)
        os.replace(directory / JOURNAL, backups / f"aside-{journal.entry['backup']}.json")
        return
    for name, text in journal.after.items():
        write_file(directory / name, text.encode())
    backup = backups / str(journal.entry["backup"])
    if backup.with_suffix(PART).exists():
        os.replace(backup.with_suffix(PART), backup)
    line = json.dumps(journal.entry, ensure_ascii=False)
    lines = (backups / LOG).read_text(encoding="utf-8").splitlines() if (backups / LOG).exists() else []
    if line not in lines:
        write_file(backups / LOG, "".join(f"{each}\n" for each in (*lines, line)).encode())
    (directory / JOURNAL).unlink()
    sync(directory)
