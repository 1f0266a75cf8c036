"""Tests of one pack stand together, whatever file they are in: what they share is made by one worker, once."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
PACK = ("filters", "selection", "country", "lang", "audience", "whom")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Bring the tests of this room into the order of their packs, where they stand among all others."""
    at = [k for k, item in enumerate(items) if HERE in item.path.parents]
    for k, item in zip(at, sorted((items[k] for k in at), key=_pack), strict=True):
        items[k] = item


def _pack(item: pytest.Item) -> tuple[str, ...]:
    """Return what is kept, whom one meets and in which language, as far as a test says so."""
    params = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    return tuple(str(params.get(name, "")) for name in PACK)
