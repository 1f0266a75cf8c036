"""Demands told from what a sentence only tells: made-up sentences in three languages."""

from __future__ import annotations

import pytest

from data.intake.take_apart.forces import forces
from data.intake.take_apart.suggestions import suggest


def demands(text: str, language: str) -> set[str]:
    return {one.demand_id for one in suggest(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "We urge the government to restore asylum.", {"asylum-access"}),
        ("en", "Congress must reopen asylum at ports of entry.", {"asylum-access"}),
        ("es", "Exigimos que se restablezca el derecho de asilo.", {"asylum-access"}),
        ("pt", "O governo deve garantir o direito ao refúgio.", {"asylum-access"}),
        ("en", "Halt all deportation flights to the island.", {"non-refoulement"}),
        ("es", "Suspendan los vuelos de deportación a la isla.", {"non-refoulement"}),
        ("pt", "Suspendam os voos de deportação para a ilha.", {"non-refoulement"}),
        ("es", "Exigimos que se investiguen los hechos con diligencia.", {"prosecute-crimes"}),
        ("en", "We call for a thorough and independent investigation of the deaths.", {"prosecute-crimes"}),
        ("pt", "Exigimos a apuração dos fatos e a punição dos responsáveis.", {"prosecute-crimes"}),
        (
            "es",
            "Que se prohíba la detención migratoria de niñas, niños y adolescentes.",
            {"child-protection", "limit-enforcement"},
        ),
        ("en", "End the detention of children and families.", {"child-protection", "limit-enforcement"}),
        ("es", "Publique los acuerdos firmados con el país vecino.", {"transparency"}),
        ("en", "Publish the agreement signed with the neighbouring country.", {"transparency"}),
        ("pt", "Publique os acordos assinados com o país vizinho.", {"transparency"}),
        ("pt", "Defendemos um sistema de refúgio justo e eficiente.", {"asylum-systems"}),
        ("en", "The agency must fund asylum processing and cut the backlog.", {"asylum-systems"}),
        ("es", "Deben fortalecer el sistema de asilo y reducir el rezago de solicitudes.", {"asylum-systems"}),
        (
            "es",
            "Pedimos representación jurídica y debido proceso para las personas detenidas.",
            {"access-to-justice"},
        ),
        ("en", "We demand access to counsel and due process.", {"access-to-justice"}),
        ("pt", "Pedimos assistência jurídica e devido processo.", {"access-to-justice"}),
    ],
)
def test_what_a_sentence_asks_for_is_suggested(language: str, text: str, asked: set[str]) -> None:
    assert demands(text, language) == asked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Fueron detenidas sin importar su estatus migratorio."),
        ("en", "The end of Title 42 was witnessed by our delegation."),
        ("en", "Families crossed the border in search of asylum last winter."),
        ("es", "El año pasado miles de familias buscaron refugio en la ciudad."),
        ("pt", "No ano passado, o abrigo recebeu famílias em busca de refúgio."),
        ("en", "We thank the shelters for their humanitarian assistance."),
    ],
)
def test_what_a_sentence_only_tells_is_not_suggested(language: str, text: str) -> None:
    assert demands(text, language) == set()


def test_a_status_that_does_not_matter_is_no_demand_for_one() -> None:
    text = "Condenamos que fueran maltratadas sin importar su estatus migratorio."
    assert "regular-status" not in demands(text, "es")


def test_a_denied_asking_asks_nothing() -> None:
    assert [force for *_, force in forces("We do not call for more detention.", "en")] == [""]
    assert [force for *_, force in forces("We call for less detention.", "en")] == ["ask"]


def test_an_item_takes_the_force_of_what_leads_to_its_list() -> None:
    assert suggest("Access to asylum at the border", "en", "We urge you to guarantee:")
    assert not suggest("Access to asylum at the border", "en", "They found this at the border:")


def test_the_likeliest_come_first_and_objections_are_concerns() -> None:
    found = suggest("Guarantee access to asylum. The policy of militarization is cruel.", "en")
    assert [(one.demand_id, one.stance) for one in found] == [
        ("asylum-access", "call"),
        ("limit-enforcement", "concern"),
    ]
    assert 1 > found[0].likelihood > found[1].likelihood > 0
