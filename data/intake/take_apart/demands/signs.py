"""Signs of a demand: words of two or three concepts close to each other, whatever their order and language.

`concepts.csv` has the words of each concept in each language, as the phrase rules write them (`word*` for every word
that begins so). A row of `signs.csv` is a demand, the concepts that must stand within a window, whether they name what
is wanted or what is objected to, and whether they are a strong sign of it or a weak one.
"""

from __future__ import annotations

import csv
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CONCEPTS = Path(__file__).with_name("concepts.csv")
SIGNS = Path(__file__).with_name("signs.csv")
# tokens between the first concept of a sign and each other one
WINDOW = 14
Places = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Sign:
    """One row of signs.csv."""

    demand_id: str
    polarity: str
    strength: str
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundSign:
    """A sign in a run of tokens; `spans` are the first token of each concept and the one after its last."""

    sign: Sign
    spans: tuple[tuple[int, int], ...]


@cache
def signs() -> tuple[Sign, ...]:
    """Return the signs in the order of the file; raise `ValueError` for a concept that has no words."""
    known = {concept for concept, *_ in _words()}
    with SIGNS.open(encoding="utf-8", newline="") as file:
        table = tuple(
            Sign(row["demand_id"], row["polarity"], row["strength"], tuple(row["concepts"].split()))
            for row in csv.DictReader(file)
        )
    unknown = {concept for one in table for concept in one.concepts} - known
    if unknown:
        raise ValueError(f"no words for {sorted(unknown)}")
    return table


def found_signs(tokens: Sequence[str], language: str = "") -> Iterator[FoundSign]:
    """Yield each sign that stands in a run of tokens, once, where it stands first; without a language those of all."""
    places = _places(tokens, language)
    starts = {concept: [first for first, _ in spans] for concept, spans in places.items()}
    for sign in signs():
        if all(concept in places for concept in sign.concepts):
            spans = _together(sign.concepts, places, starts)
            if spans:
                yield FoundSign(sign, spans)


def _together(
    concepts: Sequence[str], places: Places, starts: Mapping[str, Sequence[int]]
) -> tuple[tuple[int, int], ...]:
    """Return where the concepts stand within a window of the first of them; nothing if they do not."""
    for first in places[concepts[0]]:
        near = [_nearest(starts[other], first[0]) for other in concepts[1:]]
        spans = [places[other][at] for other, at in zip(concepts[1:], near, strict=True)]
        if all(abs(span[0] - first[0]) <= WINDOW for span in spans):
            return (first, *spans)
    return ()


def _nearest(starts: Sequence[int], place: int) -> int:
    at = bisect_left(starts, place)
    return min((one for one in (at - 1, at) if 0 <= one < len(starts)), key=lambda one: abs(starts[one] - place))


def _places(tokens: Sequence[str], language: str) -> Places:
    """Return the spans of the words of each concept, in the order of their first tokens."""
    exact, begun, lengths = _lexicon(language)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, token in enumerate(tokens):
        there = list(exact.get(token, ()))
        for length in lengths:
            if length > len(token):
                break
            there += begun.get(token[:length], ())
        for concept, words in there:
            end = at + len(words)
            if (not places[concept] or places[concept][-1][0] != at) and _stand(words, tokens[at:end]):
                places[concept].append((at, end))
    return {concept: spans for concept, spans in places.items() if spans}


def _stand(words: Sequence[str], tokens: Sequence[str]) -> bool:
    return len(words) == len(tokens) and all(
        token.startswith(word[:-1]) if word.endswith("*") else token == word
        for word, token in zip(words, tokens, strict=True)
    )


Entries = dict[str, list[tuple[str, tuple[str, ...]]]]


@cache
def _lexicon(language: str) -> tuple[Entries, Entries, list[int]]:
    """Return the words by their first word where it is whole, by its beginning where it is not, and those lengths."""
    exact: Entries = defaultdict(list)
    begun: Entries = defaultdict(list)
    for concept, own, words in _words():
        if language in ("", own):
            first = words[0]
            (begun if first.endswith("*") else exact)[first.rstrip("*")].append((concept, words))
    return dict(exact), dict(begun), sorted({len(first) for first in begun})


@cache
def _words() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    with CONCEPTS.open(encoding="utf-8", newline="") as file:
        return tuple(
            (row["concept"], row["language"], tuple(words.split()))
            for row in csv.DictReader(file)
            for words in row["words"].split("|")
        )
