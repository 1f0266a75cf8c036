"""Cells of a workbook: numbers are numbers, addresses links, and no text is read as a formula."""

from __future__ import annotations

import re
from typing import Any

from pages.parts.drawing.csv_file import neutral
from pages.parts.pack.columns import address, shown
from pages.parts.pack.looks import Looks

# what a cell and a link of a workbook hold
LONGEST_CELL, LONGEST_LINK = 32_767, 2_000
# characters that XML cannot hold
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
SHARE = re.compile(r"(\d{1,3})\s?%")


def plain_words(words: str) -> str:
    """Return words as a cell may hold them."""
    return str(neutral(CONTROL.sub("", words)))[:LONGEST_CELL]


def write(page: Any, row: int, column: int, cell: str | int, look: Looks, link: str = "link") -> None:
    """Write a number or a share as a number, one address as a link, all else as text."""
    if isinstance(cell, int):
        page.write_number(row, column, cell, look("number"))
    elif share := SHARE.fullmatch(cell):
        page.write_number(row, column, int(share[1]) / 100, look("share"))
    elif address(cell) and len(cell) < LONGEST_LINK:
        page.write_url(row, column, cell, look(link), shown(cell), cell)
    else:
        page.write_string(row, column, plain_words(cell), look("cell next" if column else "cell"))
