"""Which demand the words of a passage are likest, by made-up examples of each demand in three languages.

`examples.csv` has short examples as statements ask, object and report; those without a demand tell something else. A
word speaks for a demand by how much oftener it stands in its examples than in the others of its language.
"""

from __future__ import annotations

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from data.intake.take_apart.phrases import fold

EXAMPLES = Path(__file__).with_name("examples.csv")
# words alike in their first letters are one word
BEGINNING = 7
SHORTEST = 3
# words that count for one demand: more of the same say no more
COUNTED = 6
# added to each count, so that what stands in no example is not ruled out
SMOOTHING = 0.3


def likest(tokens: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the demands that words speak for, the likest first; without a language by the examples of all."""
    weights = _weights(language)
    spoken: dict[str, list[float]] = defaultdict(list)
    # in an order of their own, so that equal sums come out alike on every machine
    for word in sorted(_beginnings(tokens)):
        for demand, weight in weights.get(word, {}).items():
            spoken[demand].append(weight)
    sums = {demand: sum(sorted(found, reverse=True)[:COUNTED]) for demand, found in spoken.items()}
    return tuple(sorted(sums, key=lambda demand: (-sums[demand], demand)))


def _beginnings(tokens: Iterable[str]) -> set[str]:
    return {token[:BEGINNING] for token in tokens if len(token) >= SHORTEST and token.isalpha()}


@cache
def _weights(language: str) -> Mapping[str, Mapping[str, float]]:
    """Return what each word of the examples says for each demand: a logarithm of odds, above 0."""
    with EXAMPLES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if language in ("", row["language"])]
    examples = [(row["demand_id"], _beginnings(fold(row["words"]).tokens)) for row in rows]
    everywhere = Counter(word for _, words in examples for word in words)
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for demand in sorted({demand for demand, _ in examples} - {""}):
        own = [words for one, words in examples if one == demand]
        for word, count in Counter(word for words in own for word in words).items():
            here = (count + SMOOTHING) / (len(own) + 5 * SMOOTHING)
            others = len(examples) - len(own)
            there = (everywhere[word] - count + SMOOTHING) / (others + 5 * SMOOTHING)
            if here > there:
                weights[word][demand] = math.log(here / there)
    return weights
