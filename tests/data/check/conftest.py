"""A package without faults, and the texts that it was coded from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiny_package import write_package, write_texts


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package without faults."""
    return write_package(tmp_path / "package")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Return the texts that the package was coded from."""
    return write_texts(tmp_path / "texts")
