"""People who sign as individuals, told from organizations."""

from __future__ import annotations

import pytest

from data.intake.take_apart.people import is_person, people_in
from data.intake.take_apart.signers import find_signers


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
