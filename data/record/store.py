"""The record that is being served: loaded once, replaced whole when its package changes on disk."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from pathlib import Path

from data.record.errors import DataError
from data.record.load import package_directory
from data.record.record import Record, read_record

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Served:
    """A record with the state of the files that it was read from."""

    directory: Path
    stamp: tuple[int, int]
    record: Record


_lock = threading.Lock()
_served: Served | None = None


def served_record() -> Record:
    """Return the record of the package in force, read again only when its descriptor has changed.

    A package is replaced by writing its `datapackage.json` last. The new record is swapped in
    whole; if the new files are broken, the record read before stays and the faults are logged.

    Raises
    ------
    data.record.errors.DataError
        If there is no record yet and the package is broken.
    """
    global _served
    directory = package_directory()
    stamp = _stamp(directory)
    served = _served
    if served is not None and served.directory == directory and served.stamp == stamp:
        return served.record
    with _lock:
        served = _served
        if served is not None and served.directory == directory:
            if served.stamp == stamp:
                return served.record
            try:
                record = read_record(directory)
            except DataError as error:
                log.error("the new package is broken, the one before stays: %s", error)
                record = served.record
        else:
            record = read_record(directory)
        if served is not None and served.record is not record:
            # its selections refer back to it: without this the record before would never be freed
            served.record.cache.close()
        _served = Served(directory, stamp, record)
        return record


def _stamp(directory: Path) -> tuple[int, int]:
    """Return the descriptor's time of change and size; zeros if it is not there."""
    try:
        stat = (directory / "datapackage.json").stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)
