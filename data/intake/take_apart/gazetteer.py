"""Countries, borders, routes and regions by the names that texts use for them, folded, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from data.record.folding import folded
from geo.countries import countries

# names beyond those of the Unicode locale data; "us" and "eu" are words as well and are matched as written
OTHER_NAMES = {
    "USA": "united states of america|estados unidos de america|ee uu|eeuu|eua|usa|u s a|u s|norteamerica",
    "BHS": "the bahamas|las bahamas|as bahamas",
    "KNA": "st kitts and nevis|saint kitts and nevis",
    "LCA": "st lucia|santa lucia",
    "VCT": "st vincent and the grenadines|saint vincent and the grenadines",
    "HTI": "ayiti",
    "DOM": "dominican republic|the dominican republic|rd",
    "BRA": "brasil",
    "SLV": "salvador",
}
REGIONS = {
    "Central America": "central america|centroamerica|america central",
    "Caribbean": "caribbean|the caribbean|caribe|caribbean basin|cuenca del caribe",
    "Latin America": "latin america|latinoamerica|america latina",
    "South America": "south america|sudamerica|america do sul|america del sur|suramerica",
    "Central America|South America": "central and south america|america central y del sur|centroamerica y sudamerica",
    "North America": "north america|america del norte|america do norte",
    "Mesoamerica": "mesoamerica",
}
ROUTES = {"COL|PAN": "darien|darien gap|tapon del darien|selva del darien|estreito de darien|tampao de darien"}
MORE_PLACE_WORDS = (
    "lac|americas|america latina y el caribe|latin america and the caribbean|latin america the caribbean|"
    "latinoamerica y el caribe|latinoamericana y el caribe|latinoamerica caribe|america latina caribe|"
    "latinoamerica el caribe|america latina el caribe|cana|"
    "centroamerica y norteamerica|centroamerica norteamerica|us|uk|united kingdom|espana|spain|"
    "australia|ireland|internacional|international|los angeles|la|san francisco|sf|houston|washington dc|dc|"
    "ciudad de mexico|cdmx|new york|texas|california|florida|baja california"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a text names: alpha-3 codes or a region's word, joined by `|`, and the words on the line."""

    code: str
    line: int
    words: str


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for iso3, country in countries().items():
        for words in (country.name_en, country.name_es, country.name_pt):
            table.setdefault(folded(words), iso3)
    for source in (OTHER_NAMES, REGIONS, ROUTES):
        for code, words in source.items():
            table |= dict.fromkeys(words.split("|"), code)
    return table


CODES = _table()
PLACE_WORDS = frozenset(CODES) | frozenset(MORE_PLACE_WORDS.split("|"))
# a bare "rd", "salvador" or "norteamerica" says too little in running text
_TOO_SHORT = {"rd", "salvador", "u s", "norteamerica"}
_NAMES = re.compile(
    r"\b(?:" + "|".join(sorted((w for w in CODES if w not in _TOO_SHORT), key=len, reverse=True)) + r")\b"
)
# written as such, since "us" folded would be the pronoun; before a noun, as in "US sponsors", it is an adjective
_US = re.compile(
    r"\b(?:US|U\.S\.|U\.S|EUA|EE\.\s?UU\.?)(?!\w)(?!\s+(?!and\b|to\b|in\b|will\b|must\b|y\b|e\b|en\b|em\b)[a-z])"
)


def places(lines: Iterable[tuple[int, str]]) -> tuple[Place, ...]:
    """Return the places named on numbered lines, each once, in the order of the text."""
    found: dict[str, Place] = {}
    for number, line in lines:
        hits = [(match.start(), CODES[match[0]], match[0]) for match in _NAMES.finditer(folded(line))]
        hits += [(match.start(), "USA", match[0]) for match in _US.finditer(line)]
        for _, code, words in sorted(hits):
            found.setdefault(code, Place(code, number, words))
    return tuple(found.values())


def country_names() -> re.Pattern[str]:
    """Return the pattern of the names of countries, regions and routes in a folded text."""
    return _NAMES


def place_code(words: str) -> str:
    """Return one code for all the words for a place at the end of a name: alpha-3, LAC, or the words themselves."""
    if words == "lac" or re.search("latin.*(carib)", words):
        return "LAC"
    return CODES.get(words, words)
