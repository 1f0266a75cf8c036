"""Lines of a text, as every part of taking apart reads them."""

from __future__ import annotations


def lines(text: str) -> list[str]:
    return text.strip("\n").split("\n")
