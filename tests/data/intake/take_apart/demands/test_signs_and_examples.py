"""Signs, examples and weights: what speaks for a demand beside the phrase rules."""

from __future__ import annotations

import csv
import time
from itertools import pairwise

import pytest

from data.intake.measured.learned import LABELS, calibration, fitted, learned, left_out, likelihoods
from data.intake.take_apart.demands.evidence import Sentence, evidence
from data.intake.take_apart.demands.examples import EXAMPLES, likest
from data.intake.take_apart.demands.likelihoods import START, WEIGHTS, likelihood
from data.intake.take_apart.demands.signs import WINDOW, found_signs, signs
from data.intake.take_apart.demands.suggestions import DOUBTFUL, LIKELY, MOST_DOUBTFUL, ranked, suggest
from data.intake.take_apart.phrases import fold
from data.record.load import read_tables

LANGUAGES = ("en", "es", "pt")


def seen(text: str, language: str) -> set[str]:
    return {one.sign.demand_id for one in found_signs(fold(text).tokens, language) if one.sign.strength == "strong"}


@pytest.mark.parametrize(
    ("language", "text", "demand"),
    [
        ("en", "They want the deportations of entire villages, all of them collective, to be over.", "end-expulsions"),
        ("es", "De forma colectiva se realizaron expulsiones de familias.", "end-expulsions"),
        ("pt", "De forma coletiva houve expulsões de famílias.", "end-expulsions"),
        ("en", "A visa will be required of everyone.", "end-externalization"),
        ("es", "Se impone a todas las personas la presentación de una visa.", "end-externalization"),
        ("pt", "Impõe-se a todas as pessoas a apresentação de um visto.", "end-externalization"),
        ("en", "Children are still held in detention.", "child-protection"),
        ("es", "Hay niñas y niños en detención.", "child-protection"),
        ("pt", "Há crianças e adolescentes em detenção.", "child-protection"),
    ],
)
def test_a_sign_is_its_concepts_close_together_in_any_order(language: str, text: str, demand: str) -> None:
    assert demand in seen(text, language)


def test_concepts_far_apart_are_no_sign() -> None:
    apart = " ".join(["word"] * WINDOW)
    assert "child-protection" in seen("children in detention", "en")
    assert "child-protection" not in seen(f"children {apart} detention", "en")
    # a later one near by counts, whatever stands first
    assert "child-protection" in seen(f"children {apart} {apart} detention of children", "en")


def test_every_demand_has_a_sign_and_examples_in_each_language() -> None:
    demands = set(read_tables()["demands"]["demand_id"].astype(str))
    assert {one.demand_id for one in signs()} == demands
    with EXAMPLES.open(encoding="utf-8", newline="") as file:
        rows = [(row["demand_id"], row["language"]) for row in csv.DictReader(file)]
    assert {(demand, language) for demand in demands for language in LANGUAGES} <= set(rows)
    assert {one.polarity for one in signs()} == {"wanted", "objected"}
    assert {one.strength for one in signs()} == {"strong", "weak"}


@pytest.mark.parametrize(
    ("language", "text", "demand"),
    [
        ("en", "Interpreters for Indigenous languages at every hearing", "language-access"),
        ("es", "Que haya intérpretes de lenguas indígenas", "language-access"),
        ("pt", "Intérpretes de línguas indígenas nas audiências", "language-access"),
    ],
)
def test_words_are_likest_to_the_examples_of_their_demand(language: str, text: str, demand: str) -> None:
    assert likest(fold(text).tokens, language)[0] == demand
    assert demand in likest(fold(text).tokens, "")[:3]
    assert likest(["zzz", "42"], language) == ()


def test_what_is_only_told_is_doubtful_and_a_rule_that_asks_is_not() -> None:
    told = "Families told reporters that collective expulsions of asylum seekers took place last winter."
    assert suggest(told, "en") == ()
    assert all(one.likelihood < LIKELY for one in ranked(told, "en"))
    assert [one.likely for one in ranked("We urge the government to restore asylum.", "en")][:1] == [True]


def test_likely_ones_come_first_and_of_the_doubtful_few() -> None:
    things = "asylum shelter visas children detention xenophobia training languages pathways boats women"
    text = " ".join(f"We urge action on {thing}." for thing in things.split())
    found = ranked(text, "en")
    assert all(a.likelihood >= b.likelihood for a, b in pairwise(one for one in found if one.likely))
    doubtful = [one for one in found if not one.likely]
    assert len(doubtful) <= MOST_DOUBTFUL
    assert all(one.likelihood >= DOUBTFUL for one in found)
    assert found[len(found) - len(doubtful) :] == tuple(doubtful)


def test_the_words_of_a_suggestion_stand_in_the_text() -> None:
    text = "We demand that «collective» expulsions – of whole families – be ended, and humane reception."
    for one in ranked(text, "en"):
        assert one.words and all(words in text for words in one.words)


def test_the_weights_are_what_is_learned_from_the_table() -> None:
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        written = {row["feature"]: float(row["weight"]) for row in csv.DictReader(file)}
    weights = fitted(learned())
    assert written == pytest.approx(weights.to_dict(), abs=0.001)
    assert START in written


def test_features_of_a_passage_are_those_that_have_weights() -> None:
    known = set(learned().columns) - set(LABELS)
    text = fold("We urge you to end collective expulsions and to protect children in detention.").tokens
    for force in ("ask", "object", "near", ""):
        found = evidence([Sentence(force, text, {"end-expulsions": ["collective expulsions"]})], True, "en")
        assert set().union(*(one.features for one in found.values())) <= known
    assert likelihood({"no such feature": 5.0}) == likelihood({})


def test_on_parts_not_learned_from_a_likelihood_is_near_the_share_right() -> None:
    rows = learned()
    said = left_out(rows)
    table = calibration(said, rows.loc[said.index, "right"])
    assert table["suggestions"].sum() == len(said)
    assert (table["said"] - table["right"]).abs().max() < 0.12
    assert table["right"].iloc[0] < 0.15 and table["right"].iloc[-1] > 0.7


def test_a_weight_follows_what_was_right() -> None:
    rows = learned().assign(right=lambda table: (table["likest"] > 0).astype(int))
    weights = fitted(rows)
    assert weights["likest"] == weights.drop(START).max()
    assert likelihoods(rows, weights)[rows["right"] == 1].min() > likelihoods(rows, weights)[rows["right"] == 0].max()


def test_time_grows_with_the_text_alone() -> None:
    tokens = ["children", "detention", "asylum", "border", "deported", "visa"] * 4000
    start = time.process_time()
    list(found_signs(tokens, "en"))
    assert time.process_time() - start < 4
