"""Find what the record holds by words: accents, case, punctuation and acronyms do not matter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from data.record.cache import cached
from data.record.folding import folded
from data.record.record import Record
from geo.countries import countries

# kinds of answers, in the order in which they are shown
KINDS = ("countries", "organizations", "demands", "themes", "statements", "passages")
MOST = 10
LETTERS = 200  # of a search that are read; nobody types more
WORDS = 200_000  # among which a word that is nowhere is compared
ALIKE = 65  # of 100: below, two words share letters by chance

# "c a r l", from C.A.R.L., is read as carl
_LETTERS = re.compile(r"\b(\w) (?=\w\b)")


@dataclass(frozen=True, slots=True)
class Answers:
    """The first ids of one kind that a search finds, and whether there are more."""

    kind: str
    ids: tuple[str, ...]
    more: bool


class Texts:
    """The spellings of many things, found by whole names and by words."""

    def __init__(self, spellings: Iterable[Iterable[str]]) -> None:
        names: dict[str, list[int]] = {}
        words: dict[str, list[int]] = {}
        self.n = 0
        for position, texts in enumerate(spellings):
            distinct = {*texts} - {""}
            for text in distinct:
                names.setdefault(text, []).append(position)
            for word in {word for text in distinct for word in text.split()}:
                words.setdefault(word, []).append(position)
            self.n = position + 1
        self.names = dict(sorted(names.items()))
        self.starts = list(self.names)
        self.words = sorted(words)
        # the positions that hold each word, one word after the other in the order of `words`
        self.ends = np.cumsum([0, *(len(words[word]) for word in self.words)])
        self.holders = np.fromiter(chain.from_iterable(words[word] for word in self.words), dtype=np.int32)

    def named(self, wanted: str) -> bool:
        """Return whether a name begins with `wanted`."""
        at = bisect_left(self.starts, wanted)
        return at < len(self.starts) and self.starts[at].startswith(wanted)

    def positions(self, wanted: str, most: int) -> list[int]:
        """Return the first positions of what has all words of `wanted`, at most `most`.

        First what is spelled exactly so, then what has words that begin so, then what holds them anywhere.
        """
        found = dict.fromkeys(self.names.get(wanted, ()))
        parts = wanted.split()
        for holding in (self._beginning, self._inside):
            if len(found) >= most:
                break
            kept = np.ones(self.n, dtype=bool)
            for part in parts:
                kept &= holding(part)
                if not kept.any():
                    break
            found |= dict.fromkeys(np.flatnonzero(kept)[: most + len(found)].tolist())
        return list(found)[:most]

    def _beginning(self, part: str) -> NDArray[np.bool_]:
        """Return what holds a word that begins with `part`, shape (n,)."""
        kept = np.zeros(self.n, dtype=bool)
        first, last = bisect_left(self.words, part), bisect_left(self.words, part + "\U0010ffff")
        kept[self.holders[self.ends[first] : self.ends[last]]] = True
        return kept

    def _inside(self, part: str) -> NDArray[np.bool_]:
        """Return what holds `part` anywhere in a word, shape (n,)."""
        kept = np.zeros(self.n, dtype=bool)
        for at, word in enumerate(self.words):
            if part in word:
                kept[self.holders[self.ends[at] : self.ends[at + 1]]] = True
        return kept


def spelled(text: str) -> str:
    """Return `text` folded, with letters that stand alone in a row joined into one word."""
    return _LETTERS.sub(r"\1", folded(text))


def find(record: Record, words: str, most: int = MOST) -> list[Answers]:
    """Return what has all of `words`, kind by kind, at most `most` of each; [] if nothing has.

    Kinds of which a name begins with the search come first, then the order of `KINDS`.
    """
    wanted = spelled(words[:LETTERS])
    if not wanted:
        return []
    answers: list[Answers] = []
    first = 0
    for kind, (ids, texts) in _index(record).items():
        found = texts.positions(wanted, most + 1)
        if found:
            answer = Answers(kind, tuple(ids[i] for i in found[:most]), len(found) > most)
            named = texts.named(wanted)
            answers.insert(first if named else len(answers), answer)
            first += named
    return answers


def nearest(record: Record, words: str) -> str:
    """Return the nearest search that finds something; "" if nothing is near.

    A word that is nowhere on the record is taken for the one most like it; of words that never stand
    together the longest is kept.
    """
    wanted = spelled(words[:LETTERS]).split()[:12]
    known = _words(record)
    near = []
    for word in wanted:
        like = None if find(record, word, 1) else process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=ALIKE)
        near.append(like[0] if like else word)
    for attempt in (" ".join(near), *sorted(near, key=len, reverse=True)):
        if attempt and attempt != " ".join(wanted) and find(record, attempt, 1):
            return attempt
    return ""


def find_organizations(record: Record, words: str) -> NDArray[np.intp]:
    """Return the positions in `record.organizations` of all that have all of `words` in their spellings.

    In the order of `Texts.positions`; a search without any letter or digit finds all.
    """
    wanted = spelled(words[:LETTERS])
    if not wanted:
        return np.arange(len(record.organizations))
    texts = _index(record)["organizations"][1]
    return np.asarray(texts.positions(wanted, texts.n), dtype=np.intp)


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
def _index(record: Record) -> dict[str, tuple[Sequence[str], Texts]]:
    """Return the ids and the texts of each kind, made once per record."""
    passages = record.tables["passages"]
    return {
        "countries": (record.countries, Texts(_country(iso3) for iso3 in record.countries)),
        "organizations": (record.organizations, Texts(_organizations(record))),
        "demands": (record.demands, Texts(_columns(record, "demands"))),
        "themes": (record.themes, Texts(_columns(record, "themes"))),
        "statements": (record.statements, Texts(_columns(record, "statements"))),
        "passages": (tuple(passages["passage_id"].astype(str)), Texts(_columns(record, "passages"))),
    }


def _organizations(record: Record) -> list[set[str]]:
    table = record.tables["organizations"]
    found = [{spelled(name), spelled(acronym)} for name, acronym in zip(table["name"], table["acronym"], strict=True)]
    position = {o: i for i, o in enumerate(record.organizations)}
    for name, column in (("aliases", "alias"), ("signatures", "name_as_signed")):
        rows = record.tables[name][[column, "organization_id"]].drop_duplicates()
        for text, organization in zip(rows[column], rows["organization_id"], strict=True):
            found[position[organization]].add(spelled(text))
    return found


def _country(iso3: str) -> set[str]:
    country = countries().get(iso3)
    names = (country.iso2, country.name_en, country.name_es, country.name_pt) if country else ()
    return {folded(name) for name in (iso3, *names)}


SEARCHED = ("label", "short", "title", "summary", "cue")


def _columns(record: Record, name: str) -> list[set[str]]:
    """Return the folded words of each row of a table, in every language that it has."""
    table = record.tables[name]
    columns = [column for column in table.columns if column.rsplit("_", 1)[0] in SEARCHED]
    return [{folded(text) for text in row} for row in zip(*(table[c].astype(str) for c in columns), strict=True)]


@cached
def _words(record: Record) -> list[str]:
    """Return the distinct words of the texts, the first `WORDS` of them."""
    found = (texts.words for _ids, texts in _index(record).values())
    words = dict.fromkeys(word for words in found for word in words if len(word) > 2)
    return list(islice(words, WORDS))
