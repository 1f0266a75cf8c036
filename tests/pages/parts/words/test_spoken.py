"""Numbers said aloud agree with what they count; what is too long for a breath is cut or not said."""

from __future__ import annotations

import pytest

from pages.parts.words import catalogue, labels
from pages.parts.words.articles import the_statement, together
from pages.parts.words.spoken import BREATH, dated, going_on, in_breaths, said_aloud
from tests.shipped import shipped


@pytest.mark.parametrize(
    ("lang", "written", "said"),
    [
        ("en", "1 of them is based here. 2 are not.", "One of them is based here. Two are not."),
        ("en", "It signed on June 10, 2022, with 12 others.", "It signed on June 10, 2022, with 12 others."),
        ("en", "1.5 million, 3–5, 24,000 and note-2.", "1.5 million, 3–5, 24,000 and note-2."),
        ("es", "Ha firmado 1 organización.", "Ha firmado una organización."),
        ("es", "1 paquete de acción; 1 por su nombre.", "Un paquete de acción; uno por su nombre."),
        ("es", "Respaldó la Declaración el 10 de junio de 2022.", "Respaldó la Declaración el 10 de junio de 2022."),
        ("es", "De 3 demandas, 1 en todos; 1 gobierno.", "De tres demandas, una en todos; un gobierno."),
        ("pt", "A 2 das 3 demandas; 2 delas, em 2 países.", "A duas das três demandas; duas delas, em dois países."),
        ("es", "1 de los 4 hechos se acerca.", "Uno de los cuatro hechos se acerca."),
        ("pt", "3 organizações, 2 destes 2.", "Três organizações, duas destes dois."),
        ("pt", "2 de 5 posicionamentos.", "Dois de cinco posicionamentos."),
        ("en", "The first were sent on October 10.", "The first were sent on October 10."),
        ("es", "Comenzó el 7 de enero; 2 de ellas, después.", "Comenzó el 7 de enero; dos de ellas, después."),
        # a number within a name stays as that is written; behind a name it counts, and behind what opens a sentence
        ("es", "Entre ellas Fox 10 Phoenix, Cadena 3 y 2 más.", "Entre ellas Fox 10 Phoenix, Cadena 3 y dos más."),
        ("en", "In Panama 3 signed. Of 3 Andean lists, 2.", "In Panama three signed. Of three Andean lists, two."),
    ],
)
def test_small_numbers_are_words_that_agree_with_what_they_count(lang: str, written: str, said: str) -> None:
    catalogue.use(lang)
    try:
        assert said_aloud(written) == said
    finally:
        catalogue.use("en")


@pytest.mark.parametrize(
    ("lang", "name", "said"),
    [
        ("en", "Statement against Title 42", "the statement against Title 42"),
        ("es", "Carta a la Cumbre", "la carta a la Cumbre"),
        ("es", "Pronunciamiento de Panamá", "el pronunciamiento de Panamá"),
        ("pt", "Posicionamento do Panamá", "o posicionamento do Panamá"),
        ("pt", "Declaração de Lima", "a declaração de Lima"),
    ],
)
def test_a_statement_is_named_in_a_sentence_with_its_article(lang: str, name: str, said: str) -> None:
    catalogue.use(lang)
    try:
        assert the_statement(name) == said
    finally:
        catalogue.use("en")


def test_printed_only_the_numbers_that_open_a_sentence_are_words() -> None:
    assert said_aloud("1 of 3 signed. 2 of them twice; 164 did.", opening=True) == (
        "One of 3 signed. Two of them twice; 164 did."
    )


def test_a_long_sentence_is_cut_where_it_pauses_and_left_out_where_it_does_not() -> None:
    half = "W" + " ".join(["word"] * (BREATH - 5))

    assert in_breaths(f"{half}.") == f"{half}."
    assert in_breaths(f"{half}; {half}.") == f"{half}. {half}."
    assert in_breaths(f"{half}, {half}.") == f"{half}, {half}."
    assert in_breaths(f"{half} {half}.") == ""


@pytest.mark.parametrize(
    ("lang", "event", "told"),
    [
        ("en", "The court ruled.", "In March 2025, the court ruled."),
        ("en", "At Palenque they met.", "In March 2025, at Palenque they met."),
        ("en", "Doctors Without Borders left.", "In March 2025, Doctors Without Borders left."),
        ("en", "Title 42 ended.", "In March 2025, Title 42 ended."),
        ("es", "El Salvador abrió.", "En marzo de 2025, El Salvador abrió."),
        ("es", "El Decreto 112 abrió.", "En marzo de 2025, el Decreto 112 abrió."),
        ("es", "Panamá ordenó.", "En marzo de 2025, Panamá ordenó."),
        ("pt", "Os Estados Unidos abriram.", "Em março de 2025, os Estados Unidos abriram."),
    ],
)
def test_an_event_goes_on_after_its_month_and_a_name_keeps_its_large_letter(lang: str, event: str, told: str) -> None:
    catalogue.use(lang)
    try:
        assert dated("2025-03-25", event) == told
    finally:
        catalogue.use("en")


def test_a_date_that_an_event_names_is_not_said_before_it() -> None:
    assert dated("2024", "Mexico issued fewer cards in 2024 than before.") == (
        "Mexico issued fewer cards in 2024 than before."
    )


@pytest.mark.parametrize(
    ("lang", "headline", "told"),
    [
        ("en", "US judge halted it", "US judge halted it"),
        ("en", "The US ended it", "the US ended it"),
        ("en", "A US judge halted it", "a US judge halted it"),
        ("en", "Trinidad court ruled", "Trinidad court ruled"),
        ("en", "Canadian law denied it", "Canadian law denied it"),
        ("en", "Children were held", "children were held"),
        ("en", "Governments reviewed it", "governments reviewed it"),
        ("es", "Un tribunal de EE. UU. lo anuló", "un tribunal de EE. UU. lo anuló"),
        ("es", "EE. UU. lo terminó", "EE. UU. lo terminó"),
        ("es", "Antigua y Dominica aceptaron", "Antigua y Dominica aceptaron"),
        ("es", "Países de la región acordaron", "países de la región acordaron"),
        ("pt", "Trinidad registrou", "Trinidad registrou"),
        ("pt", "Os EUA terminaram", "os EUA terminaram"),
    ],
)
def test_a_headline_begins_small_after_a_colon_unless_a_name_begins_it(lang: str, headline: str, told: str) -> None:
    catalogue.use(lang)
    try:
        assert going_on(headline) == told
    finally:
        catalogue.use("en")


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_every_event_of_the_record_can_be_said(lang: str) -> None:
    record = shipped()

    unsaid = [event for event in record.tables["outcomes"]["event"] if not in_breaths(record.text(str(event), lang))]

    assert unsaid == []


@pytest.mark.parametrize(
    ("lang", "sentence", "said"),
    [
        ("pt", "com sede em {}, por {}, de {}, a {}", "com sede no Panamá, pelos Estados Unidos, da Guiana, a Cuba"),
        ("es", "con sede en {}, por {}, de {}, a {}", "con sede en Panamá, por Estados Unidos, de Guyana, a Cuba"),
        ("en", "based in {}, by {}, of {}, to {}", "based in Panama, by the United States, of Guyana, to Cuba"),
    ],
)
def test_a_country_has_the_article_of_its_language(lang: str, sentence: str, said: str) -> None:
    catalogue.use(lang)
    try:
        names = (labels.countries_said([iso3]) for iso3 in ("PAN", "USA", "GUY", "CUB"))
        assert together(sentence.format(*names)) == said
    finally:
        catalogue.use("en")
