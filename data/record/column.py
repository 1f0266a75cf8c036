"""What the cells of one column may hold, and what is wrong with those that hold something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from data.record.errors import quoted
from data.record.files import CONTROL
from data.record.schema import Field

INTEGER = r"-?[0-9]{1,18}"
NUMBER = r"-?[0-9]{1,18}(\.[0-9]{1,18})?"
# how alike, of 100, a code must be to one that is known for the two to be a slip of the pen apart
ALIKE = 80


def problems(field: Field, texts: pd.Index[str], keys: Mapping[tuple[str, str], pd.Index[str]]) -> dict[int, str]:
    """Return what is wrong with each distinct text of a column: position in `texts` -> problem."""
    allowed = allowed_values(field, keys)
    if field.type == "integer":
        wrong, words = ~_match(texts, INTEGER), "is not a whole number"
    elif field.type == "number":
        wrong, words = ~_match(texts, NUMBER), "is not a number"
    elif allowed is not None:
        wrong, words = ~np.asarray(texts.isin(allowed)), outside(field)
    elif field.pattern:
        wrong, words = ~_match(texts, field.pattern), f"is not {field.form}"
    else:
        wrong, words = np.zeros(len(texts), dtype=bool), ""
    found = _beyond(field, texts)
    for at in map(int, np.flatnonzero(wrong | np.asarray(texts == ""))):
        if texts[at]:
            found[at] = f"{quoted(texts[at])} {words}{nearest(texts[at], allowed, field)}"
        elif field.required:
            found[at] = "is empty"
    if CONTROL.search("\n".join(texts)):
        for at, text in enumerate(texts):
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
    return pd.Index(field.words) if field.words else None


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


def _match(texts: pd.Index[str], pattern: str) -> NDArray[np.bool_]:
    return np.asarray(texts.str.fullmatch(pattern), dtype=bool)
