"""Results that are kept: one bounded cache for a record, one for each selection of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

Result = TypeVar("Result")
Rest = ParamSpec("Rest")


class Cache:
    """Results by key, at most `most` of them: the least recently used goes first. Threads may share it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._results: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """Return how many results are kept."""
        return len(self._results)

    def get(self, key: Hashable, make: Callable[[], Result]) -> Result:
        """Return the result kept under `key`; if there is none, what `make` returns, kept from now on."""
        with self._lock:
            if key in self._results:
                self._results.move_to_end(key)
                return self._results[key]  # type: ignore[no-any-return]
        result = make()
        with self._lock:
            # of two threads that made it at once, both go on with the first
            kept: Result = self._results.setdefault(key, result)
            self._results.move_to_end(key)
            while len(self._results) > self._most:
                self._results.popitem(last=False)
        return kept

    def values(self) -> list[Any]:
        """Return what is kept, the least recently used first."""
        return list(self._results.values())

    def clear(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._results.clear()

    def close(self) -> None:
        """Let go of everything and keep nothing from now on: what was kept refers back to its record."""
        with self._lock:
            self._most = 0
            self._results.clear()


class Caching(Protocol):
    """A record or a selection: it carries the cache of what was made from it."""

    @property
    def cache(self) -> Cache:
        """Its cache."""


Of = TypeVar("Of", bound=Caching)


def cached(function: Callable[Concatenate[Of, Rest], Result]) -> Callable[Concatenate[Of, Rest], Result]:
    """Return `function` made to compute once for the record or selection that it is about and its other arguments.

    What it returns is shared by everybody who asks, so nobody may change it.
    """
    name = (function.__module__, function.__qualname__)

    @wraps(function)
    def kept(of: Of, /, *args: Rest.args, **kwargs: Rest.kwargs) -> Result:
        return of.cache.get((name, args, tuple(kwargs.items())), lambda: function(of, *args, **kwargs))

    return kept
