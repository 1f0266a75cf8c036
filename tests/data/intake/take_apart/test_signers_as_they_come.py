"""Signers in every form in which statements name them; the names are made up or organizations of the record."""

from __future__ import annotations

import pytest

from data.intake.match.matching import Directory, directory
from data.intake.take_apart.signers import find_signers
from data.record.load import read_tables

ASKS = "The government must restore asylum.\n\n"


@pytest.fixture(scope="module")
def bodies() -> Directory:
    tables = read_tables()
    return directory(tables["organizations"], tables["aliases"])


def names(text: str, bodies: Directory) -> list[str]:
    return [one.name for one in find_signers(text.split("\n"), bodies.knows).organizations]


@pytest.mark.parametrize(
    "between",
    [
        "12 Elm Street, Austin info@example.org\nPage 2 of 5",
        "***\nPage 2 of 5",
        "***",
        "_____",
        "Página 3 de 8",
        "- 4 -",
        "https://example.org/sign",
        "Tel. +52 55 5555 0101",
        "Calle Cinco 12, Colonia Centro 06000",
    ],
)
def test_what_stands_between_names_does_not_end_the_list(between: str, bodies: Directory) -> None:
    assert names(f"{ASKS}Signed,\nHIAS\n{between}\nWOLA", bodies) == ["HIAS", "WOLA"]


@pytest.mark.parametrize("end", ["Press contact: Jane Roe, jane@example.org", "###", "Notes:", "Para más información"])
def test_a_contact_or_the_foot_of_a_page_ends_the_list(end: str, bodies: Directory) -> None:
    assert names(f"{ASKS}Signed,\nHIAS\nCasa Sol\n{end}\nJane Roe and her team answer you.", bodies) == [
        "HIAS",
        "Casa Sol",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "(Austin, Texas, June 3, 2024) – The Rio Verde Law Clinic, Kino Border Initiative, HIAS, and the Plains "
            "Shelter Network strongly oppose the rule.",
            ["Rio Verde Law Clinic", "Kino Border Initiative", "HIAS", "Plains Shelter Network"],
        ),
        (
            "La Red de Casas Abiertas (RCA), el Centro Jurídico del Valle (CJV) y HIAS expresamos nuestra "
            "preocupación.",
            ["Red de Casas Abiertas (RCA)", "Centro Jurídico del Valle (CJV)", "HIAS"],
        ),
        (
            "A Rede Portas Abertas, o Instituto Migrações e Direitos Humanos (IMDH) e a Pastoral do Caminho, que "
            "assinam esta nota,",
            ["Rede Portas Abertas", "Instituto Migrações e Direitos Humanos (IMDH)", "Pastoral do Caminho"],
        ),
        (
            "SAN ANTONIO, Texas — The Two Rivers Coalition, Casa Luna and the Desert Legal Project condemn the plan.",
            ["Two Rivers Coalition", "Casa Luna", "Desert Legal Project"],
        ),
        (
            "Tegucigalpa, 4 de mayo de 2022.- El Foro del Golfo, la Pastoral del Camino y el Colectivo Siete Mares "
            "rechazamos la medida.",
            ["Foro del Golfo", "Pastoral del Camino", "Colectivo Siete Mares"],
        ),
        (
            "A Missão do Norte, o Centro de Apoio ao Viajante (CAV) e a Associação Raízes repudiam a portaria.",
            ["Missão do Norte", "Centro de Apoio ao Viajante (CAV)", "Associação Raízes"],
        ),
        (
            "The letter was signed by Casa Luna, the Two Rivers Coalition, and Desert Legal Project, among others.",
            ["Casa Luna", "Two Rivers Coalition", "Desert Legal Project"],
        ),
        (
            "Entre las organizaciones firmantes están la Red del Sur, el Centro Jurídico del Valle y Casa Luna.",
            ["Red del Sur", "Centro Jurídico del Valle", "Casa Luna"],
        ),
        (
            "O documento é assinado por entidades como a Rede do Sul, Instituto Raízes, Casa Lua e várias outras "
            "entidades.",
            ["Rede do Sul", "Instituto Raízes", "Casa Lua"],
        ),
        (
            "La Red de Apoyo al Viajante (RAV), manifestamos nuestra preocupación por la ley.",
            ["Red de Apoyo al Viajante (RAV)"],
        ),
        ("O Instituto Raízes, organismo da sociedade civil, vem a público pedir respeito.", ["Instituto Raízes"]),
    ],
)
def test_names_before_a_verb_of_stating_or_after_who_signed(text: str, found: list[str], bodies: Directory) -> None:
    assert names(text, bodies) == found


@pytest.mark.parametrize(
    "text",
    [
        "President Biden condemned the attack.",
        "The Department of Homeland Security announced a rule.",
        "El Instituto Nacional de Migración denunció el hecho.",
        "Organizations across the region condemn the rule.",
        "Las organizaciones abajo firmantes expresamos nuestra preocupación.",
        "Migrants and refugees are concerned about their safety.",
    ],
)
def test_a_government_and_a_word_for_many_sign_nothing(text: str, bodies: Directory) -> None:
    assert names(text, bodies) == []


@pytest.mark.parametrize(
    ("list_", "found"),
    [
        ("Signed,\nRio Verde Law Clinic, Plains Shelter Network, HIAS, Kino Border Initiative", 4),
        ("Firman: Red de Casas Abiertas; Centro Jurídico del Valle; HIAS; Alianza Americas.", 4),
        ("Statement issued by: Red de Casas Abiertas, Centro Jurídico del Valle, HIAS, Alianza Americas.", 4),
        ("Assinam: Rede Portas Abertas, Instituto Raízes e Casa Lua.", 3),
        ("Endorsed by: Casa Luna, the Two Rivers Coalition and Desert Legal Project", 3),
        ("Organizaciones firmantes: Casa Luna, Red del Sur, Foro del Golfo", 3),
        ("Casa Luna, Red del Sur, Foro del Golfo, Two Rivers Coalition and HIAS", 5),
    ],
)
def test_a_list_in_one_line_is_parted(list_: str, found: int, bodies: Directory) -> None:
    assert len(names(ASKS + list_, bodies)) == found


@pytest.mark.parametrize(
    "name",
    [
        "Center for Gender, Refugee and Feminist Studies",
        "Instituto de Derechos, Justicia, Paz y Desarrollo",
        "Casa Luna, Austin, Texas",
        "Red de Mujeres, Jóvenes y Niñez, A.C.",
    ],
)
def test_a_comma_in_a_name_among_other_names_parts_nothing(name: str, bodies: Directory) -> None:
    assert names(f"{ASKS}Signed,\nHIAS\n{name}\nCasa Sol", bodies) == ["HIAS", name, "Casa Sol"]


def test_headings_of_a_list_are_kept_as_a_hint_of_the_country(bodies: Directory) -> None:
    text = "Signed,\nMexico\nHIAS\nCasa Sol\nUnited States\nWOLA\nInternational organizations\nOxfam\nBrasil:\nCasa Lua"
    found = find_signers((ASKS + text).split("\n"), bodies.knows)
    assert [(one.name, one.country) for one in found.organizations] == [
        ("HIAS", "MEX"), ("Casa Sol", "MEX"), ("WOLA", "USA"), ("Oxfam", ""), ("Casa Lua", "BRA")
    ]  # fmt: skip
    assert [len(found.headings), found.headings[0]] == [4, 4]


@pytest.mark.parametrize(
    ("head", "country"),
    [("| Organization | Country |", "Mexico"), ("| Nombre | País |", "México"), ("| Entidade | País |", "México")],
)
def test_the_country_column_of_a_table_is_a_hint_and_no_name(head: str, country: str, bodies: Directory) -> None:
    table = f"{head}\n|---|---|\n| Casa Sol | {country} |\n| WOLA | United States |"
    found = find_signers(f"{ASKS}Signed,\n{table}".split("\n"), bodies.knows)
    assert [(one.name, one.country) for one in found.organizations] == [("Casa Sol", "MEX"), ("WOLA", "USA")]


def test_a_semicolon_inside_quotation_marks_is_part_of_a_name(bodies: Directory) -> None:
    text = 'Signed,\nRed de Casas Abiertas: Casa Sol; "Puerta; Norte" A.C.; HIAS'
    found = find_signers((ASKS + text).split("\n"), bodies.knows)
    assert [(one.member, one.name) for one in found.organizations] == [
        (0, "Red de Casas Abiertas"), (1, "Casa Sol"), (2, '"Puerta; Norte" A.C.'), (3, "HIAS")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Ana López, Juan Pérez y Rosa Díaz, Secretaría Técnica", 3),
        ("Maria Silva e João Souza, coordenação", 2),
        ("Jane Roe and Mary Major, coordinators", 2),
    ],
)
def test_people_with_one_role_are_counted_each(line: str, people: int, bodies: Directory) -> None:
    found = find_signers(f"{ASKS}Signed,\nHIAS\n{line}".split("\n"), bodies.knows)
    assert (len(found.organizations), found.people) == (1, people)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Oxfam America\nrednacional migrante", ["Oxfam America", "rednacional migrante"]),
        (
            "![x](http://example.org/a.png) Foundation\nCasa Sol",
            ["![x](http://example.org/a.png) Foundation", "Casa Sol"],
        ),
        ("Tom &amp; Ana Clinic\nCasa &quot;Sol&quot;", ["Tom & Ana Clinic", 'Casa "Sol"']),
        ("HIAS\n+1+1\n\t=1+1", ["HIAS", "+1+1", "=1+1"]),
    ],
)
def test_names_are_kept_as_signed(lines: str, found: list[str], bodies: Directory) -> None:
    assert names(f"{ASKS}Signed,\n{lines}", bodies) == found


def test_formulas_are_not_repeats_of_one_another_and_an_acronym_repeats_its_name(bodies: Directory) -> None:
    text = "Signed,\nWashington Office on Latin America (WOLA)\nHIAS\n+1+1\n\t=1+1\nWOLA"
    found = find_signers((ASKS + text).split("\n"), bodies.knows)
    assert [one.duplicate_of for one in found.entries] == [0, 0, 0, 0, 1]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{ASKS}Signed,\nProvea\n44 Oak Avenue, Denver mail@example.org\nPage 3 of 9\nHIAS", 2),
        (f"{ASKS}Firman:\nProvea\n---\nAlianza Americas", 2),
        (
            "(El Paso, Texas, May 2, 2023) – The Harbor Law Clinic, WOLA, HIAS, and the Mesa Network condemn the rule.",
            4,
        ),
        ("El Centro Puerto Claro (CPC), la Red del Norte (RAN) y Provea manifestamos nuestra preocupación.", 3),
        (
            "O Centro Porto Claro, a Rede de Abrigos (RAN) e a Pastoral da Serra, que subscrevem esta carta,",
            3,
        ),
        (f"{ASKS}Signed by:\nHarbor Law Clinic, Blue Mesa Shelter Network, WOLA, Provea", 4),
        (f"{ASKS}Assinam: Rede de Abrigos do Norte; Centro Porto Claro; HIAS; Provea.", 4),
        (f"{ASKS}Suscriben: Red de Albergues del Norte; Centro Puerto Claro; HIAS; Alianza Americas.", 4),
    ],
)
def test_other_texts_of_each_kind_have_every_signer(text: str, count: int, bodies: Directory) -> None:
    assert len(names(text, bodies)) == count
