"""The files of a package: read whole, links not followed; known by their state on the disk and their content."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from data.record.errors import DataError, Fault

MEGABYTE = 1_000_000
FILE_BYTES = 64 * MEGABYTE

# what no document format can hold: controls but tab and line breaks, halves of a pair, what is no character
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# name, number, size and times of every table and description in a folder, those being written beside them too
Stamp = tuple[tuple[str, int, int, int, int], ...]


@dataclass(frozen=True)
class Files:
    """The files of a package as they stood at one moment.

    Attributes
    ----------
    content : mapping of file name to bytes
        Those that can be read.
    faults : tuple of Fault
        Why the others cannot.
    """

    content: Mapping[str, bytes]
    faults: tuple[Fault, ...] = ()

    @cached_property
    def digest(self) -> str:
        """SHA-256 over names and contents: two packages with the same one are the same."""
        parts = (f"{name}:{digest(content)}" for name, content in sorted(self.content.items()))
        return digest("\n".join(parts).encode())


def digest(content: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def stamp(directory: Path) -> Stamp:
    """Return the state of a folder's files without reading them; empty if the folder cannot be listed."""
    try:
        with os.scandir(directory) as entries:
            ours = [entry for entry in entries if ".csv" in entry.name or ".json" in entry.name]
            states = [(entry.name, entry.stat(follow_symlinks=False)) for entry in ours]
    except OSError:
        return ()
    return tuple(sorted((name, s.st_ino, s.st_size, s.st_mtime_ns, s.st_ctime_ns) for name, s in states))


def read_file(path: Path, limit: int | None = None) -> bytes:
    """Return the content of a file of a package; raise `DataError` if it is none of its own, or too large.

    A link is not followed: it could hand out any file of the machine. `limit` is in bytes, `FILE_BYTES` if not given.
    """
    limit = FILE_BYTES if limit is None else limit
    try:
        state = path.lstat()
        if stat.S_ISLNK(state.st_mode):
            raise _error(path, "is a link; a package holds its files themselves")
        if stat.S_ISDIR(state.st_mode):
            raise _error(path, "cannot be opened: Is a directory")
        if not stat.S_ISREG(state.st_mode):
            raise _error(path, "is no ordinary file")
        # the flags hold for a file that becomes a link or a pipe in between
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with open(os.open(path, flags), "rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError:
        raise _error(path, "is missing") from None
    except OSError as error:
        raise _error(path, f"cannot be opened: {error.strerror}") from error
    if len(content) > limit:
        raise _error(path, f"is larger than {limit // MEGABYTE} MB, the most that is read")
    return content


def write_file(path: Path, content: bytes) -> None:
    """Put a file in its place in one step and onto the disk: it is there as it was, or as it is to be."""
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, part)
    os.replace(part, path)
    sync(path.parent)


def sync(directory: Path) -> None:
    """Put onto the disk which files a folder holds, where the system can."""
    if os.name == "posix":
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _error(path: Path, problem: str) -> DataError:
    return DataError([Fault(path.name, 0, "", problem)])
