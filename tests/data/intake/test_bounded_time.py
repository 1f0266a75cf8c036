"""A million characters of any shape are taken apart within seconds, or refused in words."""

from __future__ import annotations

import time
from datetime import date

import pytest

from data.intake import limits
from data.intake.errors import IntakeError, TooManyLines
from data.intake.prepare import prepare
from data.intake.read.reading import read_pasted
from data.record.load import PACKAGE, read_tables
from tests.data.intake.shapes import SHAPES

TABLES = read_tables(PACKAGE)
TODAY = date(2026, 1, 1)
# of processor time; 5 where nothing else runs, and a machine that others use counts slower
SECONDS = 12


def _taken(shape: str) -> float:
    """Return the seconds of processor time that a shape takes; a refusal in words is an answer."""
    text = SHAPES[shape]()[: limits.CHARACTERS]
    start = time.process_time()
    try:
        prepare(read_pasted(text), TABLES, TODAY)
    except IntakeError:
        pass
    return time.process_time() - start


@pytest.mark.sweep
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_ends_in_time(shape: str) -> None:
    assert _taken(shape) < SECONDS


def test_more_lines_than_any_statement_has_are_refused_and_empty_ones_do_not_count() -> None:
    with pytest.raises(TooManyLines):
        read_pasted("a\n" * (limits.LINES + 1))
    assert len(read_pasted("a\n" * limits.LINES + "\n" * limits.LINES).lines) == 2 * limits.LINES + 1
