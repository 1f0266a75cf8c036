"""Rows of a frame as tuples with names."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest

from data.record.rows import named


class Seat(NamedTuple):
    country: str
    signers: int


FRAME = pd.DataFrame(
    {"city": ["Lima", "Quito"], "signers": np.array([3, 0], dtype=np.int32)},
    index=pd.CategoricalIndex(["PER", "ECU"], name="country"),
)


def test_rows_have_the_columns_asked_for_and_the_index_by_its_name() -> None:
    rows = named(FRAME, Seat)

    assert rows == [Seat("PER", 3), Seat("ECU", 0)]
    assert [type(row.signers) for row in rows] == [int, int]


def test_a_frame_without_rows_gives_none() -> None:
    assert named(FRAME.iloc[:0], Seat) == []


def test_a_column_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="signers"):
        named(FRAME[["city"]], Seat)
