"""A number beside the rows it counts: what every kind of claim returns."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from data.record.record import Bools

Positions = NDArray[np.intp]

# name of the number -> the number, the table of its rows, and their positions in it
Counted = Mapping[str, tuple[int, str, Positions]]


def at(mask: Bools) -> Positions:
    """Return the positions at which a mask holds."""
    return np.flatnonzero(mask)
