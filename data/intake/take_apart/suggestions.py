"""Demands that a passage may make, by phrase rules that anybody can read, the likeliest first."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from data.intake.limits import BLOCK_CHARACTERS
from data.intake.take_apart.forces import forces
from data.intake.take_apart.names_apart import without_names
from data.intake.take_apart.phrases import Index, Phrase, fold, phrase

RULES = Path(__file__).with_name("rules.csv")
# share that was right on the record's passages and on part B of the development set, by what the sentence does and how
# many stretches of words say so
LIKELIHOODS = {
    ("ask", 1): 0.83, ("ask", 2): 0.93, ("ask", 3): 0.94,
    ("object", 1): 0.72, ("object", 2): 0.82, ("object", 3): 0.85,
    ("near", 1): 0.53, ("near", 2): 0.71, ("near", 3): 0.75,
}  # fmt: skip
# what is wrong about as often as right is no suggestion
LEAST = 0.6


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """One row of rules.csv: a demand, a language, a pattern of words, and a note."""

    demand_id: str
    language: str
    pattern: str
    note: str

    @property
    def phrase(self) -> Phrase:
        """The pattern, ready for search."""
        return phrase(self.pattern)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A demand that a passage may make.

    Attributes
    ----------
    demand_id : str
    words : tuple of str
        The words of the passage that say so.
    likelihood : float
        Share of such suggestions that are right, in [0, 1]: see `LIKELIHOODS`.
    stance : str
        call where the sentence asks, concern where it only objects.
    """

    demand_id: str
    words: tuple[str, ...]
    likelihood: float = 1.0
    stance: str = "call"


@cache
def rules() -> tuple[PhraseRule, ...]:
    """Return the phrase rules in the order of the file; raise `ValueError` for a pattern that cannot be read."""
    with RULES.open(encoding="utf-8", newline="") as file:
        table = tuple(PhraseRule(**row) for row in csv.DictReader(file))
    for rule in table:
        phrase(rule.pattern)
    return table


def suggest(text: str, language: str = "", lead: str | None = None) -> tuple[Suggestion, ...]:
    """Return the demands that a passage may make, the likeliest first; every language's rules if none is given.

    A sentence counts if it asks or objects; what it only tells or praises counts as little as a rule that is not
    there. `lead` is what leads to the list that the passage is an item of: an item asks where its lead asks.
    """
    text = text[:BLOCK_CHARACTERS]
    # the words of a name ask for nothing, but are shown as they stand where they lie between words that do
    folded = replace(fold(without_names(text)), source=text)
    found: dict[str, dict[str, list[str]]] = {}
    index = _index(language)
    if not index.touches(folded):
        return ()
    for first, last, force in forces(text, language, lead):
        if not force:
            continue
        for demand, words in index.found(folded, first, last):
            said = found.setdefault(demand, {}).setdefault(force, [])
            said += [one for one in words if one not in said]
    made = [_suggestion(demand, by_force) for demand, by_force in found.items()]
    return tuple(sorted((one for one in made if one.likelihood >= LEAST), key=lambda one: -one.likelihood))


def _suggestion(demand: str, by_force: Mapping[str, Sequence[str]]) -> Suggestion:
    words = _widest(word for words in by_force.values() for word in words)
    force = _strongest(by_force)
    return Suggestion(demand, words, likelihood(force, len(words)), "concern" if force == "object" else "call")


def likelihood(force: str, phrases: int) -> float:
    """Return the share of suggestions that are right, by what the sentence does and how many stretches say so."""
    return LIKELIHOODS[force, min(phrases, 3)]


def _widest(words: Iterable[str]) -> tuple[str, ...]:
    """Return the stretches of words that lie in no other of them."""
    distinct = list(dict.fromkeys(words))
    return tuple(one for one in distinct if not any(one != other and one in other for other in distinct))


def _strongest(forces_seen: Collection[str]) -> str:
    return next(force for force in ("ask", "object", "near") if force in forces_seen)


@cache
def _index(language: str) -> Index:
    return Index((rule.demand_id, rule.phrase) for rule in rules() if language in ("", rule.language))
