"""Names folded for comparison: case, accents and punctuation do not matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APART = re.compile(r"[^\w]+", re.UNICODE)
_INSIDE = re.compile("[’'`´‘]")


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return `text` in lower case without accents, apostrophes dropped, punctuation as single spaces."""
    bare = text
    if not text.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _APART.sub(" ", _INSIDE.sub("", bare).casefold()).strip()
