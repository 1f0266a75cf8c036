"""The record that is being served: read once, replaced whole when its package has changed and stands still again."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from data.record.description import DESCRIPTION, Description, description_of
from data.record.errors import DataError, Fault
from data.record.files import Files, Stamp, stamp
from data.record.journal import finish, pending
from data.record.load import package_directory
from data.record.record import Record, record_of
from data.record.snapshot import read_files

log = logging.getLogger(__name__)

# a package is copied file by file: it is whole when nothing has moved for so many seconds
QUIET = 2.0
# the disk is looked at no more often than this, in seconds
LOOK = 1.0
# a start waits so many seconds at most for a package that is being copied
PATIENCE = 10.0
PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Served:
    """A record with the files and the description that it was read from."""

    files: Files
    description: Description
    record: Record


@dataclass(frozen=True, slots=True)
class State:
    """What a state of the disk gave: what is served under it, and why its own package is not, if it is not."""

    directory: Path
    stamp: Stamp
    served: Served | None
    error: DataError | None

    def given(self) -> Served:
        """Return what is served; raise `DataError` if nothing is."""
        if self.served is not None:
            return self.served
        # one error may be raised at every visit: it must not gather all their frames
        raise (self.error or DataError([])).with_traceback(None)


_lock = threading.Lock()
_served: State | None = None
_watched: tuple[Stamp, float] = ((), 0.0)
_looked = 0.0


def served_record() -> Record:
    """Return the record of the package in force; raise `DataError` as `served` does."""
    return served().record


def served() -> Served:
    """Return the record of the package in force with its files, read again only when a file of it has changed.

    A new package is swapped in whole, once its files stand still for `QUIET` seconds; the record before is served
    meanwhile, and for as long as the new files are broken. Their faults are logged once.

    Raises
    ------
    data.record.errors.DataError
        If there is no record yet and the package is broken.
    """
    return state().given()


def state() -> State:
    """Return what is served for the disk as it stands, and what is wrong with the package if it is not served."""
    global _looked
    directory, known = package_directory(), _served
    if known is None or known.directory != directory:
        with _lock:
            known = _served
            return known if known is not None and known.directory == directory else _take(directory, None)
    if time.monotonic() - _looked >= LOOK:
        _looked = time.monotonic()
        now = stamp(directory)
        # nobody waits for a new package while there is one to show
        if now != known.stamp and (_quiet(now) or pending(directory)) and _lock.acquire(blocking=False):
            try:
                return _take(directory, known)
            finally:
                _lock.release()
    return known


def renew() -> None:
    """Read the package in force without waiting: whoever calls this has just written it whole."""
    with _lock:
        directory, known = package_directory(), _served
        _take(directory, known if known is not None and known.directory == directory else None)


def _take(directory: Path, known: State | None) -> State:
    """Return and keep the state of the disk; with `known` None it waits until the files stand still."""
    global _served
    finish(directory)
    end = time.monotonic() + (PATIENCE if known is None else 0)
    while not _quiet(stamp(directory)) and time.monotonic() < end:
        time.sleep(PAUSE)
    now = stamp(directory)
    files = read_files(directory)
    before = known.served if known else None
    same = before is not None and before.files.digest == files.digest
    found, error = (before, None) if same else _read(files)
    if error is not None and not (known and known.error and known.error.faults == error.faults):
        log.error("the package is broken%s: %s", ", the one before stays" if before else "", error)
    if before is not None and found is not None and found is not before:
        # its selections refer back to it: without this the record before would never be freed
        before.record.close()
    _served = State(directory, now, found or before, error)
    return _served


def _read(files: Files) -> tuple[Served | None, DataError | None]:
    """Return what files hold, or what is wrong with them; whatever that is, what is served goes on."""
    try:
        record = record_of(files)
        return Served(files, description_of(files.content[DESCRIPTION]), record), None
    except DataError as error:
        return None, error
    except Exception as error:
        log.exception("a package cannot be read for a reason that nobody thought of")
        return None, DataError([Fault(DESCRIPTION, 0, "", f"the package cannot be read: {error}")])


def _quiet(now: Stamp) -> bool:
    """Return whether files stand still: none is newer than `QUIET` seconds, by its own time or as seen from here.

    The second holds where the clock of the disk is ahead of ours.
    """
    global _watched
    if _watched[0] != now:
        _watched = (now, time.monotonic())
    newest = max((changed for *_, changed in now), default=0) / 1e9
    return time.time() - newest >= QUIET or time.monotonic() - _watched[1] >= QUIET
