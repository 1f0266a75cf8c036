"""A package at one moment: all its files, none of them from before or after the others."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from data.record.description import DESCRIPTION
from data.record.errors import DataError, Fault
from data.record.files import Files, read_file, stamp
from data.record.journal import pending
from data.record.schema import PACKAGE, shipped

TRIES, PAUSE = 20, 0.05


def read_files(directory: Path = PACKAGE) -> Files:
    """Return the files of the package in a folder, read until they stand still; faults instead of those unreadable.

    A merge that is decided but not carried out counts as made.
    """
    names = (DESCRIPTION, *(table.file for table in shipped().tables))
    for _ in range(TRIES):
        before = stamp(directory)
        files = _read(directory, names)
        if stamp(directory) == before:
            return files
        time.sleep(PAUSE)
    return Files({}, (Fault(DESCRIPTION, 0, "", "changes while it is read; try again when it is complete"),))


def _read(directory: Path, names: Sequence[str]) -> Files:
    content: dict[str, bytes] = {}
    faults: list[Fault] = []
    for name in names:
        try:
            content[name] = read_file(directory / name)
        except DataError as error:
            faults += error.faults
    journal = pending(directory)
    if journal is not None and journal.fits(content):
        content = journal.over(content)
    return Files(content, tuple(faults))
