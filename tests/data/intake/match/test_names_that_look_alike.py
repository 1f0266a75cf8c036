"""Names that are nearly those of the record: matched, suggested or asked, and never joined wrongly."""

from __future__ import annotations

import pytest

from data.intake.match.matching import Directory, directory, match_names
from data.record.load import read_tables


@pytest.fixture(scope="module")
def bodies() -> Directory:
    tables = read_tables()
    return directory(tables["organizations"], tables["aliases"])


@pytest.mark.parametrize(("name", "body"), [("HIAS1", "hias"), ("Asylum Access México2", "asylum-access-mexico")])
def test_the_number_of_a_footnote_does_not_hide_a_name(name: str, body: str, bodies: Directory) -> None:
    (match,) = match_names([name], bodies)
    assert (match.reason, match.organization_id, match.name) == ("spelling", body, name)


@pytest.mark.parametrize("name", ["HΙAS", "HIАS", "WOLА"])
def test_letters_of_another_alphabet_are_suggested_and_never_joined(name: str, bodies: Directory) -> None:
    (match,) = match_names([name], bodies)
    assert (match.reason, match.organization_id) == ("likely", "")
    assert match.candidates[0].organization_id in ("hias", "wola")


@pytest.mark.parametrize("name", ["HIAS Ecuador", "HIAS (Perú)", "WOLA México"])
def test_an_acronym_with_a_place_is_suggested_and_never_joined(name: str, bodies: Directory) -> None:
    (match,) = match_names([name], bodies)
    assert (match.reason, match.organization_id) == ("likely", "")


@pytest.mark.parametrize(
    ("name", "bodies_asked"),
    [
        ("Servicio Jesuita a Refugiados", {"jrs-mexico", "jrs-ecuador", "jrs-lac"}),
        ("Central American Resource Center", {"carecen-la", "carecen-sf"}),
        ("Sin Fronteras", {"sin-fronteras"}),
    ],
)
def test_a_name_that_several_bodies_bear_is_asked(name: str, bodies_asked: set[str], bodies: Directory) -> None:
    (match,) = match_names([name], bodies)
    assert (match.reason, match.organization_id) == ("likely", "")
    assert bodies_asked <= {one.organization_id for one in match.candidates}


@pytest.mark.parametrize("name", ["Sin Fronteras I.A.P.", "Sin Fronteras, IAP", "Servicio Jesuita a Refugiados México"])
def test_with_its_legal_form_or_its_place_the_name_says_whose_it_is(name: str, bodies: Directory) -> None:
    assert match_names([name], bodies)[0].sure


def test_a_slip_of_one_letter_in_a_long_name_is_suggested_and_never_joined_to_another(bodies: Directory) -> None:
    typed = {
        text[:at] + change + text[at + 1 :]: body
        for body, text in bodies.names.items()
        if len(text) >= 20 and bodies.sure(text)
        for at, change in ((len(text) // 2, "x"), (len(text) // 3, ""))
        if text[at].isalpha()
    }
    matches = dict(zip(typed, match_names(list(typed), bodies), strict=True))
    assert all(match.organization_id in ("", typed[name]) for name, match in matches.items())
    offered = [typed[name] in {match.organization_id, *(one.organization_id for one in match.candidates)}
               for name, match in matches.items()]  # fmt: skip
    assert sum(offered) >= 0.98 * len(offered)
