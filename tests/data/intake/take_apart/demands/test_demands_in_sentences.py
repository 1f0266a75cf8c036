"""Demands told from what a sentence only tells: made-up sentences in three languages."""

from __future__ import annotations

import pytest

from data.intake.take_apart.demands.forces import forces
from data.intake.take_apart.demands.names_apart import without_names
from data.intake.take_apart.demands.suggestions import ranked, suggest
from data.intake.take_apart.passages import find_passages


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
    found = ranked("Guarantee access to asylum. The policy of militarization is cruel.", "en")
    assert [(one.demand_id, one.stance) for one in found] == [
        ("asylum-access", "call"),
        ("limit-enforcement", "concern"),
    ]
    assert 1 > found[0].likelihood > found[1].likelihood > 0


@pytest.mark.parametrize(
    ("language", "text", "demand"),
    [
        # a verb that asks or objects
        ("es", "Las redes abogan por el cese de las deportaciones a la isla.", "non-refoulement"),
        ("es", "Deploran las repatriaciones masivas desde el continente.", "end-expulsions"),
        ("es", "La entidad pidió considerar en especial a las personas con discapacidad.", "groups-at-risk"),
        ("pt", "Registramos nossa perplexidade diante de um discurso de ódio.", "anti-xenophobia"),
        ("pt", "Reafirmamos que não ter papéis não configura crime.", "limit-enforcement"),
        ("en", "We reiterate that seeking safety is not a crime.", "limit-enforcement"),
        # another form of a demand's words
        ("es", "Denunciamos que fueron expulsadas colectivamente.", "end-expulsions"),
        ("en", "We condemn that they were summarily expelled.", "end-expulsions"),
        ("pt", "Repudiamos que tenham sido deportados coletivamente.", "end-expulsions"),
        ("es", "Pedimos una moratoria de las deportaciones.", "non-refoulement"),
        ("en", "We call for a moratorium on removals.", "non-refoulement"),
        ("pt", "Pedimos uma moratória das deportações.", "non-refoulement"),
        ("es", "Rechazamos que se les discrimine por su color de piel.", "anti-xenophobia"),
        ("en", "We denounce racial profiling at checkpoints.", "anti-xenophobia"),
        ("pt", "Denunciamos o perfilamento racial nas ruas.", "anti-xenophobia"),
        ("es", "Nos preocupa la exigencia de presentar una visa.", "end-externalization"),
        ("en", "They denounce the requirement of visas for families.", "end-externalization"),
        ("pt", "Condenamos as barreiras à entrada de famílias.", "asylum-access"),
        ("pt", "As entidades denunciam a repressão nas ruas.", "limit-enforcement"),
        ("en", "The state should strengthen regional protection.", "asylum-systems"),
        (
            "en",
            "Pathways will never replace the obligation that states must keep, to give asylum.",
            "pathways-no-tradeoff",
        ),
        ("es", "Exigimos que las vías no reemplacen nunca el deber de dar asilo.", "pathways-no-tradeoff"),
    ],
)
def test_other_words_for_a_demand_are_known(language: str, text: str, demand: str) -> None:
    assert demand in demands(text, language)


@pytest.mark.parametrize(
    ("language", "text", "demand"),
    [
        ("es", "Desde el Observatorio de Movilidad del Darién exigimos respuestas.", "darien-response"),
        (
            "en",
            "We urge action on the “Order on a Regional Framework to Address the Causes of Migration”.",
            "root-causes",
        ),
        ("pt", "Exigimos respeito ao Pacto Global para a Migração Segura, Ordenada e Regular.", "regular-pathways"),
        ("en", "While we welcome new legal pathways, we urge you to restore asylum.", "regular-pathways"),
        ("es", "Si bien saludamos las vías regulares, exigimos el derecho al asilo.", "regular-pathways"),
        ("pt", "Embora saudamos as vias regulares, exigimos o direito ao refúgio.", "regular-pathways"),
        ("pt", "Garantir o direito ao trabalho é um desafio constante.", "integration"),
        ("es", "Garantizar el derecho a la salud es un reto.", "integration"),
        ("pt", "Repudiamos o tratamento dos deportados que desembarcaram na cidade.", "rescue-at-sea"),
        ("es", "Condenamos que se exija una visa humanitaria.", "regular-pathways"),
        ("es", "Nos preocupa la detención de personas, incluyendo mujeres embarazadas.", "groups-at-risk"),
        ("es", "Condenamos que detengan a personas con estatus migratorio regular.", "regular-status"),
        ("pt", "Denunciam violações em deportações e detenções arbitrárias.", "end-expulsions"),
        ("en", "We lament regional efforts to limit movement.", "regional-cooperation"),
    ],
)
def test_words_of_a_name_a_grant_or_a_tale_are_no_demand(language: str, text: str, demand: str) -> None:
    assert demand not in demands(text, language)


def test_a_name_is_left_out_and_a_named_policy_is_not() -> None:
    assert without_names("Red de Defensa del Darién pide asilo") == "xxx xx xxxxxxx xxx xxxxxx pide asilo"
    assert without_names("End “Remain in Mexico” now") == "End “Remain in Mexico” now"


def test_paragraphs_set_apart_by_semicolons_are_items_of_what_leads_to_them() -> None:
    lines = ["Entre as reivindicações, exigimos:", "A realização de uma audiência pública;", "A soltura das famílias."]
    found = find_passages([line for one in lines for line in (one, "")], "pt")
    assert [(one.section, one.why) for one in found][-2:] == [("list-1", "item"), ("list-1", "item")]
    assert [one.demand_id for one in found[-2].suggestions] == ["consultation"]


@pytest.mark.parametrize(
    ("language", "text", "demand"),
    [
        ("en", "The parties must reopen the asylum offices at the bridge.", "asylum-access"),
        ("es", "Demandamos que se detengan las deportaciones hacia la isla.", "non-refoulement"),
        ("pt", "Exigimos que os assassinatos sejam investigados e os culpados punidos.", "prosecute-crimes"),
        ("en", "Make public every agreement signed with the neighbouring state.", "transparency"),
        ("es", "Solicitamos que la agencia financie el sistema de asilo y reduzca el rezago.", "asylum-systems"),
        ("en", "We ask for legal counsel and due process for those detained.", "access-to-justice"),
    ],
)
def test_the_likeliest_of_other_sentences_of_each_kind(language: str, text: str, demand: str) -> None:
    assert suggest(text, language)[0].demand_id == demand


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "Foram barradas apesar da sua situação migratória."),
        ("es", "El fin del Título 42 fue presenciado por nuestra delegación."),
        ("pt", "O fim do Título 42 foi testemunhado pela delegação."),
        ("en", "They were held regardless of their immigration status."),
    ],
)
def test_other_tales_of_each_kind_suggest_nothing(language: str, text: str) -> None:
    assert suggest(text, language) == ()
