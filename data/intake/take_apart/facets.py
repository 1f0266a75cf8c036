"""Whom a passage addresses, which places and which groups it names: proposals for the reviewer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.intake.take_apart.blocks import Part, blocks
from data.intake.take_apart.gazetteer import CODES, places
from data.intake.take_apart.phrases import fold, phrase

ENDORSERS = (
    "(signatory|endorsing) (countries|governments|states)",
    "governments (across|of|in|from) .. (region|americas|hemisphere)",
    "signatories to the (la|los angeles) declaration",
    "(paises|gobiernos|estados) (firmantes|signatarios)",
    "gobiernos (de|en) .. (region|americas|hemisferio)",
    "(paises|governos|estados) signatarios",
    "governos (da|na|das) .. (regiao|americas|hemisferio)",
)
PARTICIPANTS = (
    "participating (governments|states|countries)",
    "(gobiernos|estados|paises) participantes",
    "(governos|estados|paises) participantes",
)
# whose government acts, by what it is called
GOVERNMENTS = {
    "USA": (
        "(biden|trump|u s) administration*",
        "(u s|us|united states) government",
        "president (biden|trump)",
        "(gobierno|administracion|presidente) (biden|trump)",
        "(gobierno|administracion) de (biden|trump)",
        "gobierno estadounidense",
        "governo (biden|trump|dos eua)",
        "secretary of state",
        "(u s|us) must",
    ),
    "MEX": ("lopez obrador", "sheinbaum", "mexican government", "(gobierno|governo) mexicano", "president of mexico"),
    "CAN": ("trudeau", "canadian government", "gobierno canadiense", "governo canadense", "prime minister of canada"),
}
ACTS = (
    "government of {0}",
    "government of the {0}",
    "gobierno de {0}",
    "governo (do|da|de) {0}",
    "{0} (must|should|debe|deve)",
    "{0} (and|y|e) .. (must|should|deben|devem)",
    "(president|presidente|presidenta|primer ministro) (of|de|do|da) {0}",
    "president of the {0}",
    "(urge|exhort*|inst*|call on) {0}",
)
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
    consulted = bool(CONSULTED.search(text))
    return Facets(
        addressees=to,
        places=tuple(dict.fromkeys(word for word in named if word not in to)),
        groups=() if consulted else tuple(group for group, words in GROUPS.items() if _any(words, text)),
    )


def addressees(text: str) -> tuple[str, ...]:
    """Return which governments a text tells to act."""
    found = ["ENDORSERS"] if _any(ENDORSERS, text) else []
    found += ["PARTICIPANTS"] if _any(PARTICIPANTS, text) else []
    found += [country for country, words in GOVERNMENTS.items() if _any(words, text)]
    folded = fold(text).text
    for words, code in CODES.items():
        if len(code) == 3 and code.isupper() and f" {words} " in folded and code not in found:
            if _any([act.format(words) for act in ACTS], text):
                found.append(code)
    return tuple(found)


def letter_addressees(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the countries of the people to whom a letter is addressed: the lines above its salutation."""
    parts = blocks(lines, 1, min(len(lines), 120))
    at = next((at for at, part in enumerate(parts) if part.kind == "salutation"), 0)
    above: list[Part] = []
    for part in reversed(parts[:at]):
        if part.kind == "paragraph" or part.mark == "#":
            break
        above.append(part)
    text = [(part.line_start, part.text) for part in above] + [
        (part.line_start, part.text) for part in parts[at : at + 1]
    ]
    found = [place.code for place in places(text) if len(place.code) == 3 and place.code.isupper()]
    found += [to for _, words in text for to in addressees(words)]
    return tuple(dict.fromkeys(found)) if at else ()


def _any(patterns: Iterable[str], text: str) -> bool:
    return any(phrase(pattern).found(fold(text)) for pattern in patterns)
