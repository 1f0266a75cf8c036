"""The list of signatories: where it begins, and one name a signer."""

from __future__ import annotations

import pytest

from data.intake.errors import TooManySigners
from data.intake.take_apart.signatory_block import signatory_block
from data.intake.take_apart.signer_lines import plain_name
from data.intake.take_apart.signers import find_signers
from tests.data.intake.take_apart.lines import lines


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
