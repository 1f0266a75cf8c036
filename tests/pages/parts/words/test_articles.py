"""How who published something is named behind a sentence."""

from __future__ import annotations

from pages.parts.words.articles import published


def test_a_publisher_in_brackets_has_none_itself() -> None:
    assert published("It ruled.", "La Nación (Costa Rica)") == "It ruled (La Nación, Costa Rica)."
    # through whom it is read is not said, nor one that is known
    assert published("It ruled.", "EFE (via Swissinfo)") == "It ruled (EFE)."
    assert published("It ruled.", "EFE (via Swissinfo)", "EFE") == "It ruled."
