"""The faults of a package as they are printed."""

from __future__ import annotations

from pathlib import Path

from data.check.package import check


def lines(directory: Path, texts: Path | None = None) -> list[str]:
    """Return the faults as they are printed."""
    return [str(fault) for fault in check(directory, texts)]
