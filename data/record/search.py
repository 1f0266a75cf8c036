"""Find organizations by any spelling: accents, case, punctuation and acronyms do not matter."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from data.record.cache import cached
from data.record.folding import folded
from data.record.record import Record

# "c a r l", from C.A.R.L., is read as carl
_LETTERS = re.compile(r"\b(\w) (?=\w\b)")


def spelled(text: str) -> str:
    """Return `text` folded, with letters that stand alone in a row joined into one word."""
    return _LETTERS.sub(r"\1", folded(text))


def find_organizations(record: Record, words: str) -> NDArray[np.intp]:
    """Return the positions in `record.organizations` of those that have all of `words` in their spellings.

    Those with a spelling that is exactly the search come first, then those in which each word
    begins a word, then the rest; within these, the order of the file. A search without any letter
    or digit finds all.
    """
    wanted = spelled(words)
    every = _index(record)
    if not wanted:
        return np.arange(len(every), dtype=np.intp)
    parts = wanted.split()
    exact, begins, inside = f"|{wanted}|", [f" {p}" for p in parts], parts
    ranks: list[list[int]] = [[], [], []]
    for position, text in enumerate(every):
        if all(part in text for part in inside):
            spaced = text.replace("|", " ")
            rank = 0 if exact in text else 1 if all(part in spaced for part in begins) else 2
            ranks[rank].append(position)
    return np.asarray([position for found in ranks for position in found], dtype=np.intp)


def spellings(record: Record, organization_id: str) -> list[str]:
    """Return every spelling of an organization on the record, its name first, each once."""
    organization = record.row("organizations", organization_id)
    aliases, signatures = record.tables["aliases"], record.tables["signatures"]
    found = [
        organization["name"],
        organization["acronym"],
        *signatures["name_as_signed"][np.asarray(signatures["organization_id"] == organization_id)],
        *aliases["alias"][np.asarray(aliases["organization_id"] == organization_id)],
    ]
    return [text for text in dict.fromkeys(map(str, found)) if text]


@cached
def _index(record: Record) -> list[str]:
    """Return all spellings of each organization as one text `|one|other|`."""
    table = record.tables["organizations"]
    found = [{spelled(name), spelled(acronym)} for name, acronym in zip(table["name"], table["acronym"], strict=True)]
    position = {o: i for i, o in enumerate(record.organizations)}
    aliases = record.tables["aliases"]
    for alias, organization in zip(aliases["alias"], aliases["organization_id"], strict=True):
        found[position[organization]].add(spelled(alias))
    signatures = record.tables["signatures"][["name_as_signed", "organization_id"]].drop_duplicates()
    for name, organization in zip(signatures["name_as_signed"], signatures["organization_id"], strict=True):
        found[position[organization]].add(spelled(name))
    return [f"|{'|'.join(sorted(texts - {''}))}|" for texts in found]
