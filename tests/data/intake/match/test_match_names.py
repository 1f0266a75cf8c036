"""Names matched to organizations: why, how surely, and what must stay apart."""

from __future__ import annotations

import random

import pandas as pd
import pytest

from data.intake.match.matching import Directory, directory, match_names
from data.intake.match.name_parts import name

ORGANIZATIONS = [
    # id, name, acronym, country, parent
    ("casa", "Casa del Migrante Ejemplo, A.C.", "", "MEX", ""),
    ("talks", "Center for Talks", "CFT", "USA", ""),
    ("jesuit", "Servicio Jesuita Ejemplo", "SJE", "", ""),
    ("jesuit-mexico", "Servicio Jesuita Ejemplo México", "SJE México", "MEX", "jesuit"),
    ("jesuit-chile", "Servicio Jesuita Ejemplo Chile", "", "CHL", "jesuit"),
    ("clinic", "Clínica Jurídica de la Universidad Ejemplar", "", "", ""),
    ("chair", "Cátedra de Derechos, Universidad Ejemplar", "", "", ""),
    ("arm-one", "Action Réfugiés", "ARM", "CAN", ""),
    ("arm-two", "Albergue Río Moctezuma", "ARM", "MEX", ""),
    ("pop", "Asociación Pop", "", "GTM", ""),
]
ALIASES = [
    ("Centro para los Diálogos", "talks"),
    ("The Talks Center", "talks"),
    ("Service Talks of the Center", "talks"),
]


@pytest.fixture(scope="module")
def bodies() -> Directory:
    organizations = pd.DataFrame(ORGANIZATIONS, columns=["organization_id", "name", "acronym", "country", "parent_id"])
    return directory(organizations, pd.DataFrame(ALIASES, columns=["alias", "organization_id"]))


@pytest.mark.parametrize(
    ("signed", "reason", "organization"),
    [
        ("Center for Talks", "exact", "talks"),
        ("CENTER FOR TALKS", "spelling", "talks"),
        ("Casa del Migrante Ejemplo", "spelling", "casa"),
        ("Casa del Migrante Ejemplo AC", "spelling", "casa"),
        ("La Casa del Migrante Ejemplo, I.A.P.", "spelling", "casa"),
        ("Action Refugies", "spelling", "arm-one"),
        ("Center for Talks (CFT)", "spelling", "talks"),
        ("Center for Talks - CFT", "spelling", "talks"),
        ("CFT", "acronym", "talks"),
        ("CFT, Estados Unidos", "acronym", "talks"),
        ("The Talks Center", "alias", "talks"),
        ("Centro para los Diálogos", "translation", "talks"),
        ("Center for Talks / Centro para los Diálogos", "spelling", "talks"),
        ("Asociación Pop (Guatemala)", "spelling", "pop"),
        ("Asociación Pop / Guatemala", "spelling", "pop"),
        ("Servicio Jesuita Ejemplo - Chile", "spelling", "jesuit-chile"),
        ("Servicio Jesuita Ejemplo (Chile)", "spelling", "jesuit-chile"),
        ("Centre for Talkes", "likely", ""),
        ("Ensemble Tout Autre", "new", ""),
        ("", "new", ""),
    ],
)
def test_a_name_is_matched_with_its_reason(bodies: Directory, signed: str, reason: str, organization: str) -> None:
    (match,) = match_names([signed], bodies)
    assert (match.reason, match.organization_id, match.sure) == (reason, organization, bool(organization))


def test_only_the_same_letters_score_100(bodies: Directory) -> None:
    signed = ["Center for Talks", "The Talks Center", "center for talks", "Center for Talks (CFT)", "CFT"]
    assert [one.score for one in match_names(signed, bodies)] == [100, 100, 99, 97, 95]


def test_a_likely_name_is_offered_with_a_score_and_never_taken(bodies: Directory) -> None:
    (match,) = match_names(["Centre for Talkes"], bodies)
    assert [one.organization_id for one in match.candidates] == ["talks"]
    assert match.organization_id == ""
    assert 80 <= match.score < 97


def test_an_acronym_of_two_bodies_is_nobodys_and_both_are_shown(bodies: Directory) -> None:
    (match,) = match_names(["ARM"], bodies)
    assert not match.sure
    assert {(one.organization_id, one.shares) for one in match.lookalikes} == {
        ("arm-one", "acronym"),
        ("arm-two", "acronym"),
    }


def test_a_known_acronym_beside_another_name_merges_nothing(bodies: Directory) -> None:
    (match,) = match_names(["Consejo de Familias de Tamaulipas (CFT)"], bodies)
    assert match.reason == "new"
    assert [(one.organization_id, one.shares) for one in match.lookalikes] == [("talks", "acronym")]


def test_a_name_with_the_acronym_of_another_body_is_not_sure(bodies: Directory) -> None:
    (match,) = match_names(["Casa del Migrante Ejemplo (CFT)"], bodies)
    assert not match.sure


def test_offices_of_one_network_stay_apart(bodies: Directory) -> None:
    (colombia,) = match_names(["Servicio Jesuita Ejemplo (Colombia)"], bodies)
    assert not colombia.sure
    shown = {one.organization_id for one in colombia.lookalikes} | {one.organization_id for one in colombia.candidates}
    assert {"jesuit-mexico", "jesuit-chile"} <= shown

    (chile,) = match_names(["Servicio Jesuita Ejemplo Chile"], bodies)
    assert chile.organization_id == "jesuit-chile"
    assert {"jesuit", "jesuit-mexico"} == {one.organization_id for one in chile.lookalikes}


def test_units_of_one_university_stay_apart(bodies: Directory) -> None:
    (match,) = match_names(["Clínica Jurídica de la Universidad Ejemplar"], bodies)
    assert match.organization_id == "clinic"
    assert [(one.organization_id, one.shares) for one in match.lookalikes] == [("chair", "university")]


def test_two_names_of_different_bodies_in_one_line_are_not_sure(bodies: Directory) -> None:
    (match,) = match_names(["Center for Talks / Action Réfugiés"], bodies)
    assert not match.sure


@pytest.mark.parametrize(
    ("written", "key", "acronyms", "place"),
    [
        ("Center for Talks (CFT)", "center for talks", ("cft",), ""),
        ("Fundación Ejemplo, A C.", "fundacion ejemplo", (), ""),
        ("Red de Casas -RDC A.C.", "red de casas", ("rdc",), ""),
        ("RDC Red de Casas", "red de casas", ("rdc",), ""),
        ("Red de Casas (México)", "red de casas", (), "MEX"),
        ("Status & Protection", "status protection", (), ""),
        ("", "", (), ""),
    ],
)
def test_a_name_is_taken_apart(written: str, key: str, acronyms: tuple[str, ...], place: str) -> None:
    taken = name(written)
    assert (taken.key, taken.acronyms, taken.place) == (key, acronyms, place)


def test_ten_thousand_names_are_matched_and_the_progress_is_told() -> None:
    chance = random.Random(1)  # noqa: S311
    words = ["".join(chance.choices("abcdefghilmnoprstu", k=7)) for _ in range(3000)]
    names = [" ".join(chance.sample(words, 4)).title() for _ in range(10_000)]
    organizations = pd.DataFrame(
        {
            "organization_id": [f"o{n}" for n in range(10_000)],
            "name": names,
            "acronym": "",
            "country": "",
            "parent_id": "",
        }
    )
    # a letter is lost in each
    signed = [one[:9] + one[10:] for one in names]
    told: list[tuple[int, int]] = []

    found = match_names(
        signed,
        directory(organizations, pd.DataFrame(columns=["alias", "organization_id"])),
        lambda *at: told.append(at),
    )

    assert (
        sum(one.candidates[:1] != () and one.candidates[0].organization_id == f"o{n}" for n, one in enumerate(found))
        > 9_900
    )
    assert told[-1] == (10_000, 10_000)
