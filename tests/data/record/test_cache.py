"""What is kept for a record and for a selection: bounded, least recently used first out, never shared by copies."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from threading import Barrier, Thread

import numpy as np
import pytest

from data.measures.countries.endorsement import endorsement
from data.measures.signers.signing import totals
from data.record.cache import Cache, cached
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import select
from pages.parts.words import catalogue
from pages.parts.words.by_language import cached_by_language
from tests.tiny import tiny


@pytest.fixture
def record() -> Record:
    return tiny(signers={"a": "x y"}, asks={"a": "asylum-access"}, endorsed={"USA": "2022-01-01"})


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    catalogue.use("en")


def test_a_result_is_made_once_and_shared() -> None:
    cache, answers = Cache(2), iter(("made", "again"))

    assert cache.get("a", lambda: next(answers)) == "made"
    assert cache.get("a", lambda: next(answers)) == "made"
    assert next(answers) == "again"


def test_the_least_recently_used_goes_first_and_what_is_in_use_stays() -> None:
    cache = Cache(2)
    for key in ("in use", "other", "in use", "new"):
        cache.get(key, lambda key=key: key)  # type: ignore[misc]

    assert cache.values() == ["in use", "new"]


def test_a_cache_never_grows_beyond_its_bound() -> None:
    cache = Cache(3)
    for key in range(50):
        cache.get(key, lambda: 0)

    assert len(cache) == 3


def test_what_fills_too_much_memory_goes_the_least_recently_used_first() -> None:
    cache = Cache(10, most_bytes=100)
    for key in "abc":
        cache.get(key, lambda key=key: key * 40)  # type: ignore[misc]
    assert cache.values() == ["b" * 40, "c" * 40]

    cache.get("d", lambda: "d" * 1000)
    assert cache.values() == ["d" * 1000]


def test_a_selection_weighs_what_is_made_from_it(record: Record) -> None:
    view = select(record, Filters())
    before = view.nbytes
    view.cache.get("text", lambda: "x" * 1000)
    view.cache.get("array", lambda: np.zeros(100, dtype=np.int64))

    assert view.nbytes == before + 1800


def test_a_closed_cache_lets_go_and_keeps_nothing_more() -> None:
    cache = Cache(3)
    cache.get("a", lambda: 1)

    cache.close()

    assert cache.get("a", lambda: 2) == 2
    assert len(cache) == 0


def test_two_threads_that_make_one_result_at_once_go_on_with_the_same() -> None:
    cache, both, found = Cache(3), Barrier(2), []

    def make() -> object:
        both.wait(10)
        return object()

    threads = [Thread(target=lambda: found.append(cache.get("a", make))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found[0] is found[1]


def test_a_measure_is_kept_for_its_selection_and_its_arguments(record: Record) -> None:
    asked = []

    @cached
    def measure(record: Record, word: str) -> str:
        asked.append(word)
        return word

    assert [measure(record, "a"), measure(record, "b"), measure(record, "a")] == ["a", "b", "a"]
    assert asked == ["a", "b"]


def test_words_are_kept_for_each_language(record: Record) -> None:
    @cached_by_language
    def word(record: Record) -> str:
        return catalogue.language()

    catalogue.use("es")
    spanish = word(record)
    catalogue.use("pt")

    assert (spanish, word(record)) == ("es", "pt")


def test_a_copy_of_a_record_or_of_a_selection_has_a_cache_of_its_own(record: Record) -> None:
    assert len(endorsement(record)) == 1
    nobody = replace(record, tables={**record.tables, "governments": record.tables["governments"].iloc[:0]})
    view = select(record, Filters())
    assert totals(view)["statements"] == 1
    nothing = replace(view, statements=view.statements & False)

    assert len(endorsement(nobody)) == 0
    assert totals(nothing)["statements"] == 0


def test_a_record_that_is_closed_is_freed_without_the_collector(record: Record) -> None:
    old = tiny(signers={"a": "x"}, asks={"a": "asylum-access"})
    totals(select(old, Filters()))
    gone = weakref.ref(old)
    gc.disable()
    try:
        old.close()
        del old
        assert gone() is None
    finally:
        gc.enable()
