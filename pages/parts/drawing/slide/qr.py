"""A QR code as rows of dark and light modules."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=64)
def modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """Return the code of an address, without a margin: a row a line, dark modules true."""
    import segno

    return tuple(tuple(bool(cell) for cell in row) for row in segno.make(address, error="m", micro=False).matrix)
