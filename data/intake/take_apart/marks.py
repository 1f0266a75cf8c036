"""Marks that stand before a line: bullets, numbers, headings."""

from __future__ import annotations

import re

# before a name: anything of the kind
MARKS = re.compile(r"^\s*(?:[•●▪◦‣·*–—]|-(?=\s)|\(?\d{1,5}[.)]|#{1,6}\s)\s*")
# before an item of a list: a space must follow
LIST_MARK = re.compile(r"^\s*(?:[•●▪◦‣·*–—-]\s|\(?\d{1,5}[.)]\s)")
