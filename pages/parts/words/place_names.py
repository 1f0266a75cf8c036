"""Names of places that passages name: countries, and regions that have no code."""

from __future__ import annotations

from pages.parts.words import labels
from pages.parts.words.catalogue import N_, gettext as _

REGIONS = {
    "Caribbean": N_("Caribbean"),
    "Central America": N_("Central America"),
    "Latin America": N_("Latin America"),
    "North America": N_("North America"),
    "South America": N_("South America"),
}


def place(word: str) -> str:
    """Return the name of a place: a country by its code, a known region, or the free word itself."""
    if word in REGIONS:
        return _(REGIONS[word])
    return labels.country(word)
