"""The published texts that an operator lays beside the record (`FIRMANTES_TEXTS`): a passage's own lines."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from data.check.text_rules import read_texts
from data.record.errors import DataError

FOLDER = "FIRMANTES_TEXTS"
BLANK = " \t\r\xa0\u2022"  # what stands before an item of a list is no word of it
log = logging.getLogger(__name__)


def texts_folder() -> str:
    """Return the folder of the published texts; "" where none are laid beside the record."""
    return os.environ.get(FOLDER, "")


def quotes() -> bool:
    """Return whether published texts are laid beside the record."""
    return bool(_texts(texts_folder()))


def passage_text(folder: str, text: str, first: int, last: int) -> str:
    """Return lines `first` to `last` (from 1) of the published text `text` (NNN) of a folder; "" where it has none."""
    lines = _texts(folder).get(text, ())
    return "\n".join(line.strip(BLANK) for line in lines[max(first - 1, 0) : last] if line.strip())


@lru_cache(maxsize=2)
def _texts(folder: str) -> Mapping[str, Sequence[str]]:
    """Return the lines of each text of a folder, by number; none, with a word in the log, if it cannot be read."""
    if not folder:
        return {}
    try:
        texts = read_texts(Path(folder))
    except DataError as error:
        log.warning("%s: no passage is quoted. %s", FOLDER, "; ".join(map(str, error.faults)))
        return {}
    if not texts:
        log.warning("%s: no passage is quoted. %s holds no text named NNN_*.txt", FOLDER, Path(folder).name)
    return texts
