"""What the tests of the record in service begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.package_in_force import package_in_force


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a copy of the package in force; return where it is."""
    return package_in_force(tmp_path, monkeypatch)
