"""A copy of the package in force: what is served until the test ends, and how it is replaced."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from data.record import served
from data.record.schema import DESCRIPTION, PACKAGE


def package_in_force(directory: Path, patch: pytest.MonkeyPatch) -> Path:
    """Put a copy of the package in force, with nothing served yet; return where it is."""
    copy = directory / "package"
    shutil.copytree(PACKAGE, copy)
    patch.setenv("FIRMANTES_PACKAGE", str(copy))
    patch.setattr(served, "_served", None)
    # what was just copied counts as standing still
    patch.setattr(served, "QUIET", 0)
    patch.setattr(served, "LOOK", 0)
    return copy


def publish(package: Path, version: str) -> None:
    """Give the package a version, writing its descriptor last, as one who replaces it does."""
    text = (PACKAGE / DESCRIPTION).read_text(encoding="utf-8")
    (package / DESCRIPTION).write_text(
        re.sub(r'"version": "[^"]*"', f'"version": "{version}"', text, count=1), encoding="utf-8"
    )
