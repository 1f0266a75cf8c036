"""What speaks for each demand in a passage: hits of phrase rules, signs, words alike to its examples, each by force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.intake.take_apart.demands.examples import likest
from data.intake.take_apart.demands.signs import FoundSign, found_signs

# names of the forces of `forces`, a sentence that only tells among them
FORCES = {"ask": "asked", "object": "objected", "near": "near", "": "told"}
# more of the same says no more
MOST_STRETCHES = 2
MOST_STRONG = 3
MOST_BEFORE = 4
LIKE = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its force, its tokens, and the words of the rules that it fulfils by demand."""

    force: str
    tokens: Sequence[str]
    hits: Mapping[str, Sequence[str]]


@dataclass(slots=True)
class Evidence:
    """What speaks for one demand.

    Attributes
    ----------
    features : dict of str to float
        By the names that `weights.csv` has.
    rules : dict of str to list of str
        Words that fulfil its phrase rules, by the force of their sentence.
    signs : list of (int, FoundSign)
        Its signs, each with the number of its sentence.
    """

    features: dict[str, float] = field(default_factory=dict)
    rules: dict[str, list[str]] = field(default_factory=dict)
    signs: list[tuple[int, FoundSign]] = field(default_factory=list)


def evidence(sentences: Sequence[Sentence], asks: bool, language: str) -> dict[str, Evidence]:
    """Return what speaks for each demand that a rule or a sign points to; `asks` if the passage or its lead asks."""
    found: dict[str, Evidence] = defaultdict(Evidence)
    first_strong: dict[str, tuple[int, int]] = {}
    for number, sentence in enumerate(sentences):
        for demand, words in sentence.hits.items():
            kept = found[demand].rules.setdefault(sentence.force, [])
            kept += [one for one in words if one not in kept]
        for seen in found_signs(sentence.tokens, language):
            found[seen.sign.demand_id].signs.append((number, seen))
            if seen.sign.strength == "strong":
                place = (number, seen.spans[0][0])
                first_strong[seen.sign.demand_id] = min(place, first_strong.get(seen.sign.demand_id, place))
    if not found:
        return {}
    like = likest((token for sentence in sentences for token in sentence.tokens), language)
    for demand, one in found.items():
        one.features = {
            **_of_rules(one.rules),
            **_of_signs(one.signs, sentences),
            **_of_place(demand, one, sentences, first_strong),
            "passage asks": float(asks),
            "likest": float(like[:1] == (demand,)),
            "among the likest": float(demand in like[:LIKE]),
        }
        one.features["rule and strong sign"] = float(
            demand in first_strong and bool({"ask", "object"} & one.rules.keys())
        )
    return dict(found)


def _of_rules(rules: Mapping[str, Sequence[str]]) -> dict[str, float]:
    stretches = len({one for words in rules.values() for one in words})
    return {
        **{f"rule, {FORCES[force]}": 1.0 for force in rules},
        "more rule words": float(min(max(stretches - 1, 0), MOST_STRETCHES)),
    }


def _of_signs(signs: Sequence[tuple[int, FoundSign]], sentences: Sequence[Sentence]) -> dict[str, float]:
    features: dict[str, float] = {}
    strong = set()
    for number, one in signs:
        force = sentences[number].force
        told = FORCES["" if force == "near" else force]
        features[f"{one.sign.strength} sign of what is {one.sign.polarity}, {told}"] = 1.0
        if one.sign.strength == "strong":
            strong.add((number, one.sign.polarity))
    return {**features, "strong signs": float(min(len(strong), MOST_STRONG))}


def _of_place(
    demand: str, one: Evidence, sentences: Sequence[Sentence], first_strong: Mapping[str, tuple[int, int]]
) -> dict[str, float]:
    """Return whether a demand is the first that the passage has strong signs of, or how many come before it."""
    if not one.signs:
        return {}
    mine = first_strong.get(demand) or min((number, sign.spans[0][0]) for number, sign in one.signs)
    before = sum(place < mine for other, place in first_strong.items() if other != demand)
    strength = "strong" if demand in first_strong else "weak"
    return {
        f"first, by a {strength} sign": float(before == 0),
        f"others before, by a {strength} sign": min(before, MOST_BEFORE) / MOST_BEFORE,
    }
