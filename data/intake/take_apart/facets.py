"""Whom a passage addresses, which places and which groups it names: proposals for the reviewer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from data.intake.take_apart.addressees import addressees
from data.intake.take_apart.gazetteer import places
from data.intake.take_apart.phrases import Index, fold, phrase

GROUPS = {
    "children": (
        "child*",
        "minors",
        "youth",
        "girls",
        "ninez",
        "ninos",
        "ninas",
        "infancia",
        "adolescentes",
        "criancas",
    ),
    "women": ("women", "girls", "mujeres", "ninas", "mulheres", "meninas"),
    "families": ("families", "familias"),
    "lgbtqi": ("lgbt*",),
    "indigenous": ("indigenous", "indigena*", "pueblos originarios", "povos originarios"),
    "afro-descendant": ("afro descend*", "afrodescend*", "black", "(personas|poblacion|comunidades) negra*", "negros"),
    "venezuelans": ("venezuelans", "(personas|poblacion) venezolan*", "venezolan*", "venezuelanos", "venezuelanas"),
    "at-sea": ("at sea", "en el mar", "no mar"),
    "returnees": ("returnees", "retornad*", "returning to their home", "deportad*"),
    "internally-displaced": ("internally displaced", "desplazad* intern*", "deslocad* intern*"),
    "host-communities": (
        "host communities",
        "comunidades (de acogida|receptoras|de acolhida|de acolhimento)",
        "communities (who|that) receive",
    ),
}
# named only as people to be consulted, a group is left out
CONSULTED = re.compile(r"\bconsult\w*|participation of|participaci[oó]n de|participação de", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facets:
    """Addressees (alpha-3, ENDORSERS, PARTICIPANTS), places (alpha-3 or free words) and groups of a passage."""

    addressees: tuple[str, ...]
    places: tuple[str, ...]
    groups: tuple[str, ...]


def facets(text: str, led_by: Sequence[str] = (), lead: str = "") -> Facets:
    """Return what a passage seems to address and name; a country that is addressed is no place.

    Parameters
    ----------
    text : str
        The passage.
    led_by : sequence of str
        Whom the text addresses so far: taken where the passage itself names nobody.
    lead : str
        For a list item, the paragraph that leads to its list: whom it addresses, the item addresses.
    """
    to = addressees(lead) or addressees(text) or tuple(led_by)
    named = [word for place in places([(1, text)]) for word in place.code.split("|")]
    named_groups = {group for group, _ in _groups().found(fold(text))}
    consulted = bool(CONSULTED.search(text))
    return Facets(
        addressees=to,
        places=tuple(dict.fromkeys(word for word in named if word not in to)),
        groups=() if consulted else tuple(group for group in GROUPS if group in named_groups),
    )


@cache
def _groups() -> Index:
    return Index((group, phrase(pattern)) for group, patterns in GROUPS.items() for pattern in patterns)
