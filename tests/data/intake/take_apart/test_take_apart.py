"""Taking a text apart: its title, dates, places, passages and signatories."""

from __future__ import annotations

from datetime import date

import pytest

from data.intake.errors import TooManySigners
from data.intake.take_apart.addressees import addressees, letter_addressees
from data.intake.take_apart.blocks import blocks
from data.intake.take_apart.dates_found import dates
from data.intake.take_apart.facets import facets
from data.intake.take_apart.gazetteer import places
from data.intake.take_apart.passages import find_passages
from data.intake.take_apart.people import is_person, people_in
from data.intake.take_apart.signatory_block import signatory_block
from data.intake.take_apart.signer_lines import plain_name
from data.intake.take_apart.signers import find_signers
from data.intake.take_apart.titles import title

TODAY = date(2026, 1, 1)


def lines(text: str) -> list[str]:
    return text.strip("\n").split("\n")


# ---- dates ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("January 9, 2023", "2023-01-09"),
        ("Jan. 9, 2023", "2023-01-09"),
        ("June 10th, 2022", "2022-06-10"),
        ("9 January 2023", "2023-01-09"),
        ("May 2022", "2022-05"),
        ("9 de enero de 2023", "2023-01-09"),
        ("1º de mayo del 2024", "2024-05-01"),
        ("15 de setiembre de 2022", "2022-09-15"),
        ("junio de 2022", "2022-06"),
        ("1º de março de 2023", "2023-03-01"),
        ("10 de dezembro de 2022", "2022-12-10"),
        ("2022-06-10", "2022-06-10"),
        ("25/12/2022", "2022-12-25"),
    ],
)
def test_a_date_is_read_in_every_form_in_use(words: str, iso: str) -> None:
    assert [one.date for one in dates([words], TODAY)] == [iso]


@pytest.mark.parametrize(
    "words", ["Title 42, and we", "June 10th", "30 February 2022", "We may 2 of us", "24,000 in 1999"]
)
def test_what_is_no_date_is_not_taken_for_one(words: str) -> None:
    assert dates([words], TODAY) == ()


def test_a_date_in_numbers_gives_both_readings_the_likelier_first() -> None:
    assert [one.date for one in dates(["03/04/2023"], TODAY, "es")] == ["2023-04-03", "2023-03-04"]
    assert [one.date for one in dates(["03/04/2023"], TODAY, "en")] == ["2023-03-04", "2023-04-03"]
    assert all(one.ambiguous for one in dates(["03/04/2023"], TODAY))


def test_the_date_at_the_top_comes_before_those_in_the_text_and_a_future_one_last() -> None:
    found = dates(["Letter", "9 January 2023", *[""] * 20, "Since June 10, 2022 we wait for May 5, 2031."], TODAY)
    assert [(one.date, one.future) for one in found] == [
        ("2023-01-09", False), ("2022-06-10", False), ("2031-05-05", True)
    ]  # fmt: skip


# ---- blocks, title, places -----------------------------------------------------------------


def test_a_paragraph_set_in_lines_is_one_block_and_so_is_a_sentence_over_a_blank_line() -> None:
    text = lines("""
We write to you today about the people who cross the region in search of
safety, and about what they find when they arrive at the borders of a
country that does not expect them and that has made no room for them at

all, neither in law nor in the services that it offers to everybody else.

A second paragraph.""")
    assert [(one.line_start, one.line_end) for one in blocks(text)] == [(1, 5), (7, 7)]


def test_paragraphs_of_one_line_each_stay_apart_without_blank_lines() -> None:
    text = ["The first paragraph is a long line. " * 8 + "End.", "The second is as long as it. " * 8 + "End."]
    assert len(blocks(text)) == 2


def test_the_title_is_the_longest_heading_before_the_prose() -> None:
    assert title(["Press Releases", "", "Groups call for talks with civil society", "", "Today, they said so."]) == (
        "Groups call for talks with civil society"
    )
    assert title(["Today a group said that it welcomes the talks of the governments."]) == ""


def test_places_are_named_in_three_languages_and_the_pronoun_is_no_country() -> None:
    found = places([(1, "From Brasil to México, through the Darién Gap"), (2, "let us go to the U.S. and Panama")])
    assert [(one.code, one.line) for one in found] == [
        ("BRA", 1), ("MEX", 1), ("COL|PAN", 1), ("USA", 2), ("PAN", 2)
    ]  # fmt: skip


def test_addressees_are_those_who_are_told_to_act() -> None:
    assert addressees("We urge the government of Mexico to open its offices.") == ("MEX",)
    assert addressees("The Biden administration must end this.") == ("USA",)
    assert addressees("Instamos a los gobiernos firmantes a actuar.") == ("ENDORSERS",)
    assert addressees("People wait in Mexico.") == ()


def test_a_letter_addresses_those_named_above_its_salutation() -> None:
    text = lines("""
The groups sent the letter that follows to two governments last week.

President of the United States Jane Roe

President of Mexico Juana Pérez

Dear President Roe and President Pérez:""")
    assert set(letter_addressees(text)) == {"USA", "MEX"}


def test_a_country_addressed_is_no_place_and_groups_only_consulted_are_left_out() -> None:
    one = facets("The government of Mexico must protect children who return from Panama.")
    assert (one.addressees, one.places, one.groups) == (("MEX",), ("PAN",), ("children",))
    assert facets("Consult women and Indigenous communities.").groups == ()


# ---- passages ------------------------------------------------------------------------------

LETTER = lines("""
Groups ask for asylum

The groups sent this: they urge governments to keep asylum open.

They released the following letter:

The region is large and people cross it every day.

We urge your governments to:

1. Restore access to asylum at
   the border.
2. Consult civil society.

• We thank you for the talks in which we take part.

Governments must also end expulsions under Title 42.

Sincerely,

Casa Uno
Casa Dos""")


def test_passages_are_the_items_and_the_paragraphs_that_ask() -> None:
    found = find_passages(LETTER, "en", signatory_block(LETTER))
    assert [(one.section, one.ordinal, one.line_start, one.line_end) for one in found] == [
        ("intro", 1, 3, 3),
        ("list-1", 1, 11, 12),
        ("list-1", 2, 13, 13),
        ("list-1", 3, 15, 15),
        ("closing", 1, 17, 17),
    ]


def test_a_line_that_leads_to_a_list_is_a_passage_only_if_it_names_a_demand() -> None:
    text = ["We call for transparency and ask governments to:", "- Act now.", "- Act well."]
    assert [one.why for one in find_passages(text, "en")] == ["introduction", "item", "item"]
    assert [one.why for one in find_passages(["We ask them to:", *text[1:]], "en")] == []


def test_without_a_list_the_last_paragraph_that_asks_closes_the_text() -> None:
    text = ["They must act.", "", "It rains.", "", "They should listen."]
    assert [(one.section, one.line_start) for one in find_passages(text)] == [("body", 1), ("closing", 5)]


def test_a_cue_has_at_most_six_words_that_stand_on_its_lines() -> None:
    for one in find_passages(LETTER, "en"):
        there = " ".join(" ".join(LETTER[one.line_start - 1 : one.line_end]).split())
        assert one.cue in there
        assert 0 < len(one.cue.split()) <= 6


# ---- signatories ---------------------------------------------------------------------------


def names(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    found = find_signers(["We sign.", "", "Signed:", *lines(text)], known.__contains__)
    return [one.name for one in found.organizations]


@pytest.mark.parametrize(
    "head",
    [
        *("Sincerely,", "Signatories:", "**Signed by:**"),
        *("Atentamente,", "Firman:", "Organizaciones firmantes", "Suscriben:"),
        *("Atenciosamente,", "Assinam:", "Organizações signatárias:"),
    ],
)
def test_the_list_begins_after_its_sign_off_in_three_languages(head: str) -> None:
    block = signatory_block(
        ["Governments must act now.", "", head, "", "Casa Uno", "Casa Dos", "", "###", "Press office"]
    )
    assert block is not None
    assert (block.line_start, block.line_end, block.found_by) == (5, 6, "sign-off")


def test_a_list_without_sign_off_is_the_longest_run_of_names() -> None:
    block = signatory_block(
        ["We ask that you act.", "And that we are heard.", "", "Casa Uno", "", "Casa Dos", "", "Red Tres"]
    )
    assert block is not None
    assert (block.line_start, block.line_end, block.found_by) == (4, 8, "names")


def test_the_lines_of_a_title_are_no_list() -> None:
    assert (
        signatory_block(["Groups Call for Talks", "With Civil Society", "In the Region", "We must all be heard."])
        is None
    )


def test_nothing_but_names_is_a_list() -> None:
    block = signatory_block(["Casa Uno", "Casa Dos", "Red Tres"])
    assert block is not None
    assert (block.line_start, block.line_end) == (1, 3)


def test_a_text_without_a_list_has_no_signers() -> None:
    found = find_signers(["We ask that you act.", "It is late and we are tired."])
    assert (found.block, found.entries) == (None, ())


def test_one_name_after_the_sign_off_is_one_signer() -> None:
    assert names("Casa Uno") == ["Casa Uno"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("• Casa Uno", "Casa Uno"),
        ("12. Casa Uno", "Casa Uno"),
        ("- **Casa Uno**", "Casa Uno"),
        ("[Casa Uno](https://example.org)", "Casa Uno"),
        ("Casa Uno¹", "Casa Uno"),
        ("Casa Uno [3]", "Casa Uno"),
        ("Casa Uno*", "Casa Uno"),
        ("#WelcomeAll", "#WelcomeAll"),
        ("La 72, Hogar", "La 72, Hogar"),
        ("=SUM(A1:A2)", "=SUM(A1:A2)"),
        ("Casa <b>Uno</b>", "Casa <b>Uno</b>"),
    ],
)
def test_marks_of_the_list_are_taken_off_and_the_name_stays(line: str, name: str) -> None:
    assert plain_name(line) == name


def test_a_name_wrapped_over_lines_is_one_name() -> None:
    assert names("""
Centro de Derechos Humanos de la
Universidad Ejemplo
Fundación Ejemplo,
A.C.
Red de Casas (CASAS y
ALBERGUES)
Comité de Inmi-
grantes
Instituto Ejemplo
(IE)
Casa Dos""") == [
        "Centro de Derechos Humanos de la Universidad Ejemplo",
        "Fundación Ejemplo, A.C.",
        "Red de Casas (CASAS y ALBERGUES)",
        "Comité de Inmigrantes",
        "Instituto Ejemplo (IE)",
        "Casa Dos",
    ]


def test_the_record_decides_where_a_line_end_leaves_doubt() -> None:
    text = "Red Internacional\nDerechos Humanos"
    assert names(text) == ["Red Internacional", "Derechos Humanos"]
    assert names(text, frozenset({"Red Internacional Derechos Humanos"})) == ["Red Internacional Derechos Humanos"]


def test_commas_at_the_end_of_the_lines_part_names() -> None:
    assert names("Casa Uno,\nCasa Dos,\nCasa de la Mujer y Familia,\nRed Tres") == [
        "Casa Uno", "Casa Dos", "Casa de la Mujer y Familia", "Red Tres"
    ]  # fmt: skip


def test_two_columns_are_read_downwards() -> None:
    assert names("Albergue A     Mesa M\nBloque B       Nodo N\nCasa C         Oficina O") == [
        "Albergue A", "Bloque B", "Casa C", "Mesa M", "Nodo N", "Oficina O"
    ]  # fmt: skip


def test_a_bilingual_double_is_one_name_and_a_table_is_not() -> None:
    assert names("Hope Institute | Instituto Esperanza\nCasa Dos") == [
        "Hope Institute | Instituto Esperanza",
        "Casa Dos",
    ]
    assert names("| Casa Uno | Casa Dos |\n|---|---|\n| Red Tres | Red Seis |") == [
        "Casa Uno", "Red Tres", "Casa Dos", "Red Seis"
    ]  # fmt: skip


def test_a_coalition_goes_on_over_paragraphs_and_the_next_one_is_its_own() -> None:
    first = ["Red A: Casa Uno; Casa Dos;", "", "Casa Tres; Casa Cuatro."]
    found = find_signers(["Signed:", *first, "", "Red B: Casa Cinco; Casa Seis", "", "Casa Siete"])
    assert [(one.position, one.member) for one in found.organizations] == [
        (1, 0), (1, 1), (1, 2), (1, 3), (1, 4), (2, 0), (2, 1), (2, 2), (3, 0)
    ]  # fmt: skip


COALITION = """
Red Ejemplo: Casa Uno, A.C.; Fundación
Dos; Casa Tres, Casa Cuatro; Leticia Pérez, Analista; Consejo Ejemplo
(Observadoras). Claudia Gómez, Ana Ruiz y Melissa A. Soto, Secretaría Técnica.
Casa Cinco"""


def test_a_coalition_is_one_signature_with_its_members_observers_and_people() -> None:
    found = find_signers(["Signed:", *lines(COALITION)], {"Casa Tres", "Casa Cuatro"}.__contains__)
    assert [(one.position, one.member, one.name, one.role) for one in found.organizations] == [
        (1, 0, "Red Ejemplo", "signatory"),
        (1, 1, "Casa Uno, A.C.", "member"),
        (1, 2, "Fundación Dos", "member"),
        (1, 3, "Casa Tres", "member"),
        (1, 4, "Casa Cuatro", "member"),
        (1, 5, "Consejo Ejemplo", "observer"),
        (2, 0, "Casa Cinco", "signatory"),
    ]
    assert found.people == 4


def test_a_comma_inside_a_name_parts_it_only_if_the_record_has_both_parts() -> None:
    found = find_signers(["Signed:", *lines(COALITION)])
    assert "Casa Tres, Casa Cuatro" in [one.name for one in found.organizations]


@pytest.mark.parametrize(
    "text", ["Leticia Calderón", "Dr. Jane Roe", "Brenda Valdés, investigadora", "María de los Ángeles Pérez"]
)
def test_a_person_is_told_from_an_organization(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Casa Monarca",
        "Santa Fe Dreamers Project",
        "Clara Barton Center",
        "HIAS",
        "Latinas en Poder",
        "Equipo de Apoyo, A.C.",
    ],
)
def test_an_organization_is_not_taken_for_a_person(text: str) -> None:
    assert not is_person(text)


def test_people_in_one_line_are_counted() -> None:
    assert people_in("Ana Ruiz, Berta Soto y Carla Díaz, Secretaría") == 3
    assert people_in("Educación, Salud y Vivienda") == 0


def test_a_heading_for_individuals_makes_people_of_those_below_it() -> None:
    found = find_signers(
        ["Firman:", "Organizaciones:", "Casa Uno", "A título individual:", "Xóchitl Ñandú", "Quilla Wari"]
    )
    assert [one.name for one in found.organizations] == ["Casa Uno"]
    assert found.people == 2


def test_a_name_that_stands_twice_is_marked() -> None:
    found = find_signers(["Signed:", "Casa Uno, A.C.", "Casa Dos", "CASA UNO"])
    assert [one.duplicate_of for one in found.entries] == [0, 0, 1]


def test_names_in_running_text_are_found_by_their_acronyms() -> None:
    names = "the Center for Talks (CFT), Centro por la Paz y el Derecho (CPD), and Casa de Todos (CDT)"
    found = find_signers([f"In response, {names} released the following statement:", "They must act."])
    assert found.block is None
    assert [one.name for one in found.entries] == [
        "Center for Talks (CFT)", "Centro por la Paz y el Derecho (CPD)", "Casa de Todos (CDT)"
    ]  # fmt: skip


def test_the_one_who_speaks_is_the_signer_of_a_text_without_a_list() -> None:
    assert [one.name for one in find_signers(["Center for Talks (CFT) welcomes the talks."]).entries] == [
        "Center for Talks (CFT)"
    ]


def test_ten_thousand_signers_are_read_and_more_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    many = ["Signed:", *(f"Casa Número {n}" for n in range(10_000))]
    assert len(find_signers(many).entries) == 10_000
    monkeypatch.setattr("data.intake.take_apart.signers.SIGNERS", 9_999)
    with pytest.raises(TooManySigners):
        find_signers(many)
