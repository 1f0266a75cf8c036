"""Columns of words as numbers: where each cell stands in an order, or which of an order stand in it."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def positions(column: pd.Series, order: tuple[str, ...]) -> NDArray[np.int32]:
    """Return the position of each value of `column` in `order`; -1 where it is not there."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        lookup = pd.Index(order).get_indexer(column.cat.categories.astype(str))
        codes = column.cat.codes.to_numpy()
        return np.where(codes < 0, -1, lookup[codes]).astype(np.int32)
    return pd.Index(order).get_indexer(pd.Index(column.astype(str))).astype(np.int32)


def membership(cells: pd.Series, order: tuple[str, ...]) -> NDArray[np.bool_]:
    """Return which of `order` stand in each `|`-separated cell, shape (n_cells, len(order))."""
    codes, distinct = pd.factorize(cells)
    position = {word: i for i, word in enumerate(order)}
    table = np.zeros((len(distinct), len(order)), dtype=bool)
    for row, cell in enumerate(distinct):
        for word in cell.split("|"):
            if word in position:
                table[row, position[word]] = True
    # column order: a filter reads whole columns
    return np.asfortranarray(table[codes])
