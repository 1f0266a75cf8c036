"""What a name tells of a new body: its kind and country, with the word that tells it."""

from __future__ import annotations

import pytest

from data.intake.match.guesses import guess
from data.intake.prepare import new_organization


@pytest.mark.parametrize(
    ("name", "kind", "word"),
    [
        ("Clínica Jurídica del Puente", "legal", "Jurídica"),
        ("Casa del Migrante Luna", "shelter", "Casa del Migrante"),
        ("Universidad del Valle", "academic", "Universidad"),
        ("Pastoral do Caminho", "faith", "Pastoral"),
        ("Red de Apoyo al Viajante", "network", "Red"),
        ("Colectivo Siete Mares", "community", "Colectivo"),
        ("Puerta Abierta", "", ""),
        ("Reducto Verde", "", ""),
    ],
)
def test_a_word_of_the_name_tells_the_kind(name: str, kind: str, word: str) -> None:
    told = guess(name)
    assert (told.kind, told.kind_word) == (kind, word)


def test_the_name_tells_the_country_before_the_list_does() -> None:
    assert (guess("Puerta Abierta México", "USA").country, guess("Puerta Abierta", "USA").country) == ("MEX", "USA")


def test_a_country_says_how_it_is_known() -> None:
    own = new_organization("Puerta Abierta México", [])
    assert (own.country, own.location_basis, own.location_confidence, own.source_url) == ("MEX", "name", "medium", "")
    listed = new_organization("Puerta Abierta", [], "USA", "https://example.org/letter")
    assert (listed.country, listed.location_basis, listed.source_url) == ("USA", "page", "https://example.org/letter")
    nothing = new_organization("Puerta Abierta", [])
    assert (nothing.country, nothing.location_basis, nothing.location_confidence) == ("", "none", "")
