"""What the cells of one column may hold, and what is wrong with those that hold something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from data.record.errors import quoted
from data.record.files import CONTROL
from data.record.schema import Field

NUMBERS = {
    "integer": (re.compile(r"-?[0-9]{1,18}"), "is not a whole number"),
    "number": (re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?"), "is not a number"),
}
# how alike, of 100, a code must be to one that is known for the two to be a slip of the pen apart
ALIKE = 80


def problems(field: Field, texts: pd.Index[str], keys: Mapping[tuple[str, str], pd.Index[str]]) -> dict[int, str]:
    """Return what is wrong with each distinct text of a column: position in `texts` -> problem."""
    allowed = allowed_values(field, keys)
    # plain lists: a table of a few hundred rows has too few texts in a column for a vectorized test to pay
    every: list[str] = texts.tolist()
    fits: Callable[[str], object]
    if field.type in NUMBERS:
        fits, words = (NUMBERS[field.type][0].fullmatch, NUMBERS[field.type][1])
    elif allowed is not None:
        fits, words = set(allowed.tolist()).__contains__, outside(field)
    elif field.pattern:
        fits, words = re.compile(field.pattern).fullmatch, f"is not {field.form}"
    else:
        fits, words = bool, ""
    found = _beyond(field, texts)
    for at, text in enumerate(every):
        if not text:
            if field.required:
                found[at] = "is empty"
        elif not fits(text):
            found[at] = f"{quoted(text)} {words}{nearest(text, allowed, field)}"
    if CONTROL.search("\n".join(every)):
        for at, text in enumerate(every):
            if hidden := CONTROL.search(text):
                found[at] = f"holds the hidden character U+{ord(hidden[0]):04X}"
    return found


def _beyond(field: Field, texts: pd.Index[str]) -> dict[int, str]:
    """Return which numbers of a column lie below its minimum or above its maximum: position in `texts` -> problem."""
    if field.minimum is None and field.maximum is None:
        return {}
    values = pd.to_numeric(pd.Series(texts), errors="coerce").to_numpy(dtype=float)
    low = -np.inf if field.minimum is None else field.minimum
    high = np.inf if field.maximum is None else field.maximum
    below = {at: f"{quoted(texts[at])} is below {low:g}" for at in map(int, np.flatnonzero(values < low))}
    return below | {at: f"{quoted(texts[at])} is above {high:g}" for at in map(int, np.flatnonzero(values > high))}


def allowed_values(field: Field, keys: Mapping[tuple[str, str], pd.Index[str]]) -> pd.Index[str] | None:
    """Return the closed set of a column's values; None for a list, a free text, or a table not read."""
    if field.is_list:
        return None
    if field.reference:
        return keys.get(field.reference)
    return _closed(field.words) if field.words else None


@cache
def _closed(words: tuple[str, ...]) -> pd.Index[str]:
    return pd.Index(words)


def outside(field: Field) -> str:
    """Return what is wrong with a value outside a column's closed set, in words that follow the value."""
    besides = f", nor {' or '.join(field.keywords)}" if field.keywords else ""
    if field.reference:
        return f"is not in {field.reference[0]}.csv{besides}"
    if field.vocabulary == "countries":
        return f"is not a country's ISO 3166-1 alpha-3 code{besides}"
    return f"is not one of {', '.join(field.words)}"


def nearest(text: str, allowed: Iterable[str] | None, field: Field) -> str:
    """Return the words that name the value which `text` nearly is; "" if none is near, or all are told already."""
    if allowed is None or not (field.reference or field.vocabulary):
        return ""
    found = process.extractOne(text, list(allowed), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return f'; the nearest is "{found[0]}"' if found else ""
