"""Every change is made to a package of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiny_package import write_package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return write_package(tmp_path / "package")
