"""Runs take turns, step aside for long work, and nobody waits for ever."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from pages.parts.visit import run_lock
from pages.parts.visit.run_lock import Turn, aside, turn


@pytest.fixture(autouse=True)
def the_turn_is_given_back() -> Iterator[None]:
    yield
    assert Turn._free.acquire(blocking=False)
    Turn._free.release()


def test_of_many_runs_one_goes_at_a_time() -> None:
    at_once, most = 0, 0

    def run(_number: int) -> None:
        nonlocal at_once, most
        with turn() as mine:
            assert mine.held
            at_once += 1
            most = max(most, at_once)
            at_once -= 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(run, range(200)))

    assert most == 1


def test_a_run_that_fails_gives_its_turn_back() -> None:
    with pytest.raises(ValueError), turn():
        raise ValueError

    with turn() as mine:
        assert mine.held


def test_behind_a_long_run_the_next_goes_ahead_when_its_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_lock, "PATIENCE", 0.01)
    with turn() as first:
        with ThreadPoolExecutor(1) as pool:
            held = pool.submit(lambda: _held_in_a_turn()).result(timeout=10)

        assert first.held
    assert not held


def test_long_work_steps_aside_and_then_has_its_turn_again() -> None:
    begun, go_on = threading.Event(), threading.Event()

    def long() -> bool:
        with turn() as mine:
            with aside():
                begun.set()
                go_on.wait(10)
            return mine.held

    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(long)
        begun.wait(10)
        other = pool.submit(_held_in_a_turn).result(timeout=10)
        go_on.set()

        assert other
        assert one.result(timeout=10)


def test_work_outside_a_run_needs_no_turn() -> None:
    with aside():
        pass


def _held_in_a_turn() -> bool:
    with turn() as mine:
        return mine.held
