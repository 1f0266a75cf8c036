"""Runs of the app take turns.

Python runs one thread at a time. Of a hundred visitors whose runs all go at once each hinders the others: with turns
the same machine answers a third more, and the slowest answers come in a tenth of the time (`tests/benchmarks`).
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# seconds: nobody waits longer than this behind a long run, but goes ahead beside it
PATIENCE = 3.0


class Turn:
    """The turn of one run: held, or not while it waits, steps aside or goes ahead beside a long run."""

    _free = threading.Lock()

    def __init__(self) -> None:
        self.held = False

    def take(self) -> None:
        """Wait for the turn, at most for `PATIENCE`."""
        self.held = self._free.acquire(timeout=PATIENCE)

    def give(self) -> None:
        """Let the next run have the turn."""
        if self.held:
            self.held = False
            self._free.release()


_mine: ContextVar[Turn | None] = ContextVar("turn", default=None)


@contextmanager
def turn() -> Iterator[Turn]:
    """Take the turn for the block, which is one run."""
    mine = Turn()
    token = _mine.set(mine)
    mine.take()
    try:
        yield mine
    finally:
        mine.give()
        _mine.reset(token)


@contextmanager
def aside() -> Iterator[None]:
    """Let others have the turn during the block, which works for seconds or waits."""
    mine = _mine.get()
    if mine is None or not mine.held:
        yield
        return
    mine.give()
    try:
        yield
    finally:
        mine.take()
