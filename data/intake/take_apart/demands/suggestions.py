"""Demands that a passage may make, by phrase rules and signs that anybody can read, the likeliest first."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from data.intake.limits import BLOCK_CHARACTERS
from data.intake.take_apart.demands.asking import ASKS
from data.intake.take_apart.demands.evidence import Evidence, Sentence, evidence
from data.intake.take_apart.demands.forces import forces
from data.intake.take_apart.demands.likelihoods import likelihood
from data.intake.take_apart.demands.names_apart import without_names
from data.intake.take_apart.phrases import Folded, Index, Phrase, fold, phrase

RULES = Path(__file__).with_name("rules.csv")
# on parts that the weights had not learned from, suggestions from here on were as often right as demands were found
LIKELY = 0.35
# what is less likely is wrong four times out of five: kept apart, for who looks for more
DOUBTFUL = 0.15
TOLD = 0.34
MOST_DOUBTFUL = 4


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
        Share of such suggestions that are right, in [0, 1]: see `likelihoods`.
    stance : str
        call where the sentence asks, concern where it only objects.
    ruled : bool
        Whether a phrase rule says so in a sentence that asks or objects.
    """

    demand_id: str
    words: tuple[str, ...]
    likelihood: float = 1.0
    stance: str = "call"
    ruled: bool = False

    @property
    def likely(self) -> bool:
        """Whether it is shown first: what is not is kept apart, as doubtful."""
        return self.likelihood >= (DOUBTFUL if self.ruled else LIKELY)


@cache
def rules() -> tuple[PhraseRule, ...]:
    """Return the phrase rules in the order of the file; raise `ValueError` for a pattern that cannot be read."""
    with RULES.open(encoding="utf-8", newline="") as file:
        table = tuple(PhraseRule(**row) for row in csv.DictReader(file))
    for rule in table:
        phrase(rule.pattern)
    return table


def suggest(text: str, language: str = "", lead: str | None = None) -> tuple[Suggestion, ...]:
    """Return the demands that a passage likely makes, the likeliest first; every language's words if none is given.

    `lead` is what leads to the list that the passage is an item of: an item asks where its lead asks.
    """
    return tuple(one for one in ranked(text, language, lead) if one.likely)


def ranked(text: str, language: str = "", lead: str | None = None) -> tuple[Suggestion, ...]:
    """Return the likely demands of a passage, and after them a few that are doubtful: see `suggest`."""
    text = text[:BLOCK_CHARACTERS]
    # the words of a name ask for nothing, but are shown as they stand where they lie between words that do
    folded = replace(fold(without_names(text)), source=text)
    index = _index(language)
    places, sentences = [], []
    for first, last, force in forces(text, language, lead):
        hits: dict[str, list[str]] = {}
        for demand, words in index.found(folded, first, last):
            hits.setdefault(demand, []).extend(words)
        places.append(first)
        sentences.append(Sentence(force, folded.tokens[first:last], hits))
    asks = ASKS.search(text) is not None or bool(lead and ASKS.search(lead))
    found = evidence(sentences, asks, language)
    made = [_suggestion(demand, one, folded, places, sentences, asks) for demand, one in found.items()]
    made.sort(key=lambda one: (-one.likelihood, one.demand_id))
    doubtful = [one for one in made if not one.likely and one.likelihood >= DOUBTFUL]
    return (*[one for one in made if one.likely], *doubtful[:MOST_DOUBTFUL])


def _suggestion(
    demand: str, found: Evidence, folded: Folded, places: Sequence[int], sentences: Sequence[Sentence], asks: bool
) -> Suggestion:
    by_rules = [word for force, words in found.rules.items() if force for word in words]
    by_signs = [
        folded.words(places[number] + first, places[number] + last)
        for number, one in found.signs
        for first, last in one.spans
    ]
    told = {force for force in found.rules if force} | {sentences[number].force for number, _ in found.signs}
    stance = "concern" if "ask" not in told and ("object" in told or _only_objected(found)) else "call"
    share = likelihood(found.features)
    if not asks and not told & {"ask", "object"}:
        # what is only told is no demand, though its words may be those of one
        share = min(share, TOLD)
    ruled = bool({"ask", "object"} & found.rules.keys())
    return Suggestion(demand, _widest(by_rules or by_signs), share, stance, ruled)


def _only_objected(found: Evidence) -> bool:
    return bool(found.signs) and all(one.sign.polarity == "objected" for _, one in found.signs)


def _widest(words: Iterable[str]) -> tuple[str, ...]:
    """Return the stretches of words that lie in no other of them."""
    distinct = list(dict.fromkeys(words))
    return tuple(one for one in distinct if not any(one != other and one in other for other in distinct))


@cache
def _index(language: str) -> Index:
    return Index((rule.demand_id, rule.phrase) for rule in rules() if language in ("", rule.language))
