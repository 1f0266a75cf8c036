"""A line that says only where and when a text was written is no passage."""

from __future__ import annotations

import pytest

from data.intake.take_apart.datelines import is_dateline
from data.intake.take_apart.passages import find_passages


@pytest.mark.parametrize(
    "line",
    [
        "WASHINGTON, D.C. - June 3 -",
        "- June 3 -",
        "El Paso, Texas, Sept. 4, 2019 –",
        "Tapachula, Chiapas, a 20 de marzo de 2025.-",
        "San José, 1º de mayo",
        "Boa Vista, 3 de junho de 2024 –",
    ],
)
def test_a_place_and_a_day_are_a_dateline(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    ["Restore asylum by June 3", "March 5, 2024 Restore Asylum Now", "Washington, D.C.", "Free the 12 people", ""],
)
def test_what_says_more_or_names_no_day_is_none(line: str) -> None:
    assert not is_dateline(line)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We urge the government to act on asylum.\n\nWASHINGTON, D.C.\n- June 3 -\n\nIt rained.", "en"),
        ("Las redes exigen:\n\nTapachula, 3 de junio de 2024;\n\nQue se restablezca el asilo;", "es"),
        ("As redes exigem:\n\nBoa Vista, 3 de junho de 2024;\n\nQue se garanta o refúgio;", "pt"),
    ],
)
def test_a_dateline_is_no_item_of_what_is_asked(text: str, language: str) -> None:
    found = find_passages(text.split("\n"), language)
    assert len(found) == 1
    assert not any(is_dateline(one.text) for one in found)
