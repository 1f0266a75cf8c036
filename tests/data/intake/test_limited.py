"""What a stranger brings is read in a process of its own, which may fail alone."""

from __future__ import annotations

import json
import os
from datetime import date

import pytest
from msgspec.structs import replace

from data.intake import limited_process
from data.intake.draft import Draft, draft_json, read_draft
from data.intake.errors import Busy, EmptyText, IntakeError, TooLong, TooManyAttributes, TooSlow
from data.intake.limited_process import draft_within_limits
from data.intake.limits import AT_ONCE
from data.intake.prepare import prepare
from data.intake.read.reading import read_bytes, read_pasted
from data.record.load import PACKAGE, read_tables

TABLES = read_tables(PACKAGE)
TODAY = date(2026, 1, 1)
TEXT = """Joint statement
January 9, 2023
We urge governments to guarantee access to asylum.
Signed,
WOLA
Refugees International
"""
PAGE = "<html><body><h1>Joint statement</h1><p>We urge governments to guarantee asylum.</p></body></html>"


def draft(name: str, content: bytes | str, **how: object) -> Draft:
    return draft_within_limits(name, content, TABLES, TODAY, **how)  # type: ignore[arg-type]


@pytest.fixture
def instead(monkeypatch: pytest.MonkeyPatch) -> object:
    """Return a function that runs other Python in place of the reader."""

    def put(program: str) -> None:
        monkeypatch.setattr(limited_process, "START", program)

    return put


def test_the_process_makes_the_same_draft_and_tells_how_far_it_is() -> None:
    steps: list[tuple[str, int, int]] = []

    assert draft("", TEXT, progress=lambda *step: steps.append(step)) == prepare(read_pasted(TEXT), TABLES, TODAY)
    assert steps[0][0] == "signatories"
    assert draft("a.html", PAGE.encode()) == prepare(read_bytes("a.html", PAGE.encode()), TABLES, TODAY)


def test_what_is_refused_there_is_refused_here_in_the_same_words() -> None:
    with pytest.raises(EmptyText):
        draft("", "  \n ")
    many = f"<html><p {' '.join(f'a{n}=1' for n in range(80_000))}>We urge</p></html>"
    with pytest.raises(TooManyAttributes, match="1000 attributes"):
        draft("a.html", many.encode())


def test_values_in_quotes_are_no_attributes() -> None:
    long = f"<html><p data-all='{'word ' * 5000}' style=\"{'a: b; ' * 5000}\">We urge governments</p></html>"

    assert "We urge governments" in read_bytes("a.html", long.encode()).text


@pytest.mark.parametrize(
    ("program", "seconds"),
    [
        ("import time; time.sleep(60)", 0.2),
        ("import sys; sys.stdin.buffer.read(); import os; os.abort()", 20),
        ("import sys; sys.stdin.buffer.read(); sys.exit(1)", 20),
    ],
    ids=["endless", "crash", "out of memory"],
)
def test_a_reader_that_hangs_or_dies_takes_nothing_with_it(instead, program: str, seconds: float) -> None:  # type: ignore[no-untyped-def]
    instead(program)

    with pytest.raises(TooSlow):
        draft("", TEXT, seconds=seconds)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (["refused", ["OSError", {}]], RuntimeError),
        (["refused", ["system", {}]], RuntimeError),
        (["failed", "Traceback: a fault of ours"], RuntimeError),
        (["draft", "{}"], IntakeError),
    ],
)
def test_a_reader_that_was_taken_over_can_only_make_this_fail(instead, answer: object, error: type[Exception]) -> None:  # type: ignore[no-untyped-def]
    instead(f"import sys; sys.stdin.buffer.read(); print({json.dumps(json.dumps(answer))})")

    with pytest.raises(error):
        draft("", TEXT)


def test_a_saved_draft_holds_no_more_text_than_may_be_read() -> None:
    made = prepare(read_pasted(TEXT), TABLES, TODAY)
    long = replace(made, source=replace(made.source, lines=("x" * 500_001,) * 2))

    with pytest.raises(TooLong):
        read_draft(draft_json(long))


@pytest.mark.skipif(not hasattr(os, "nice"), reason="no such limits on this system")
def test_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "MEMORY_BYTES", 60_000_000)

    with pytest.raises((TooSlow, RuntimeError)):
        draft("", TEXT)


def test_when_as_many_are_read_as_the_machine_bears_the_next_is_asked_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "WAIT_SECONDS", 0)
    for _ in range(AT_ONCE):
        assert limited_process._places.acquire(blocking=False)
    try:
        with pytest.raises(Busy):
            draft("", TEXT)
    finally:
        for _ in range(AT_ONCE):
            limited_process._places.release()

    assert draft("", TEXT).signatures
