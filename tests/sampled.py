"""Which of a test's cases the usual run takes; a sweep (`pytest -m sweep`) takes the others."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

import pytest


def sampled(cases: Iterable[Any], usual: Container[Any]) -> list[Any]:
    """Return the cases as parameters of a test; those that are not in `usual` are marked `sweep`."""
    return [pytest.param(case, marks=() if case in usual else pytest.mark.sweep) for case in cases]
