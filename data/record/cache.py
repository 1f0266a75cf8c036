"""Results that are kept: one bounded cache for a record, one for its selections, one for each selection of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import wraps
from itertools import islice
from threading import Lock
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

import pandas as pd

Result = TypeVar("Result")
Rest = ParamSpec("Rest")


# what is not text, an array, a frame or a collection of these counts as little
LITTLE, SAMPLE = 64, 16


class Cache:
    """Results by key: the least recently used goes first. Threads may share it.

    At most `most` are kept, and with `most_bytes` no more than fill so many bytes, as `size_of` tells.
    """

    def __init__(self, most: int, most_bytes: int | None = None) -> None:
        self._most, self._most_bytes = most, most_bytes
        self._results: OrderedDict[Hashable, Any] = OrderedDict()
        self._sizes: dict[Hashable, int] = {}
        self._lock = Lock()
        self._made = 0
        self.nbytes = 0

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
            if key not in self._sizes:
                self._made += 1
                self._sizes[key] = size_of(kept)
                self.nbytes += self._sizes[key]
            while len(self._results) > self._most or self._too_large():
                gone, _result = self._results.popitem(last=False)
                self.nbytes -= self._sizes.pop(gone)
        return kept

    def _too_large(self) -> bool:
        # selections grow by what is made from them, so they are weighed anew, all of them: the more there are, the more
        # seldom. The newest always stays
        seldom = max(len(self._results) // SAMPLE, 1)
        if self._most_bytes is None or len(self._results) < 2 or self._made % seldom:
            return False
        return sum(map(size_of, self._results.values())) > self._most_bytes

    def values(self) -> list[Any]:
        """Return what is kept, the least recently used first."""
        return list(self._results.values())

    def clear(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._forget()

    def _forget(self) -> None:
        self._results.clear()
        self._sizes.clear()
        self.nbytes = 0

    def close(self) -> None:
        """Let go of everything and keep nothing from now on: what was kept refers back to its record."""
        with self._lock:
            self._most = 0
            self._forget()


def size_of(result: object) -> int:
    """Return about how many bytes a result fills; of a long collection a few elements are weighed."""
    if isinstance(result, (str, bytes)):
        return len(result)
    if result is None or isinstance(result, (int, float)):
        return LITTLE
    if isinstance(result, dict):
        return _size_of_some(list(islice(result.values(), SAMPLE)), len(result))
    if isinstance(result, (list, tuple)):
        return _size_of_some(result[:SAMPLE], len(result))
    if isinstance(result, pd.DataFrame):
        return int(result.memory_usage().sum())
    if (nbytes := getattr(result, "nbytes", None)) is not None:
        return int(nbytes)
    return _size_of_some(list(islice(result.values(), SAMPLE)), len(result)) if isinstance(result, Mapping) else LITTLE


def _size_of_some(some: Sequence[object], of: int) -> int:
    """Return about how many bytes a collection of so many elements fills, by some of them."""
    return LITTLE + sum(map(size_of, some)) * of // max(len(some), 1)


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
