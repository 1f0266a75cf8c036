"""The phrase rules that suggest demands, and the small language that they are written in."""

from __future__ import annotations

import pytest

from data.intake.take_apart.demands.suggestions import rules, suggest
from data.intake.take_apart.phrases import fold, phrase
from data.record.load import read_tables


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("right to asylum", "The RIGHT to  asylum!", ("RIGHT to  asylum",)),
        ("niñez".replace("ñ", "n"), "la niñez migrante", ("niñez",)),
        ("reintegrat*", "their reintegration", ("reintegration",)),
        ("access to .. asylum", "access to fair and open asylum", ("access to fair and open asylum",)),
        ("access to .. asylum", "access to asylum", ("access to asylum",)),
        ("access to .. asylum", "access to a b c d e f g asylum", ()),
        ("(search|look) for", "they look for him", ("look for",)),
        ("one & two", "two and one", ("one", "two")),
        ("one & two", "one alone", ()),
        ("one & !two", "one alone", ("one",)),
        ("one & !two", "one, not two", ()),
        ("asylum", "asylums", ()),
    ],
)
def test_a_pattern_finds_its_words_and_shows_them_as_written(pattern: str, text: str, words: tuple[str, ...]) -> None:
    assert phrase(pattern).found(fold(text)) == words


@pytest.mark.parametrize("pattern", ["[a-z]+", "Asylum", "niñez", "", "!only this", "a (b|c", "a\\b"])
def test_a_pattern_outside_the_small_language_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError):
        phrase(pattern)


def test_every_rule_can_be_read_and_names_a_demand_of_the_codebook() -> None:
    demands = set(read_tables()["demands"]["demand_id"].astype(str))
    assert {rule.demand_id for rule in rules()} <= demands
    assert len({(rule.demand_id, rule.language, rule.pattern) for rule in rules()}) == len(rules())


@pytest.mark.parametrize("language", ["en", "es", "pt"])
def test_every_demand_has_a_rule_in_every_language(language: str) -> None:
    have = {rule.demand_id for rule in rules() if rule.language == language}

    assert set(read_tables()["demands"]["demand_id"]) - have == set()


@pytest.mark.parametrize(
    ("language", "text", "demands"),
    [
        ("en", "Guarantee the right to seek asylum and end Title 42.", {"asylum-access", "end-expulsions"}),
        ("es", "Respetar la no devolución y ampliar el reasentamiento.", {"non-refoulement", "refugee-resettlement"}),
        ("pt", "Respeitar a não devolução e consultar a sociedade civil.", {"non-refoulement", "consultation"}),
        ("es", "Brindar atención médica y alojamiento en el camino.", {"humanitarian-aid"}),
        ("es", "No devolver a nadie a su país.", {"non-refoulement"}),
        ("pt", "Não devolver ninguém.", {"non-refoulement"}),
        ("en", "We thank you for your time.", set()),
    ],
)
def test_demands_are_suggested_in_three_languages(language: str, text: str, demands: set[str]) -> None:
    assert {one.demand_id for one in suggest(text, language)} == demands


def test_a_suggestion_shows_every_phrase_that_led_to_it() -> None:
    (one,) = [
        one
        for one in suggest("Oversight and vetting of the police must begin", "en")
        if one.demand_id == "oversight-vetting"
    ]
    assert one.words == ("Oversight", "vetting")
