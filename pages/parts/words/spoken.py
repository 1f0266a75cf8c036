"""Sentences as they are said aloud: small numbers in words that agree with what they count, cut for breath."""

from __future__ import annotations

import re

from pages.parts.words.catalogue import begun, language
from pages.parts.words.small_numbers import spelled

# words that one breath holds
BREATH = 30
# dates stay figures; a number is a word of its own, with its decimals or thousands
NUMBER = re.compile(
    r"(?P<date>\d{1,2} de \w+ de \d{4}|\b[A-Z]\w+ \d{1,2}, \d{4})|(?<![\w$.,–-])(?P<n>\d+(?:[.,]\d+)*)(?![\w%–-])"
)
# language -> number -> in words before a masculine noun, without a noun, of a feminine one; others have one form
FORMS: dict[str, dict[int, tuple[str, str, str]]] = {
    "en": {1: ("one", "one", "one")},
    "es": {1: ("un", "uno", "una")},
    "pt": {1: ("um", "um", "uma"), 2: ("dois", "dois", "duas")},
}
# beginnings of what is counted, and what stands for it, by gender
MASCULINE = re.compile(
    r"(?:pronunciamiento|posicionamento|pasaje|trecho|pa[ií]s|gobierno|governo|hecho|acontecimento|paquete|pacote)",
    re.I,
)
FEMININE = re.compile(
    r"(?:(?:de )?ellas|delas|organiza[cç]|demanda|redes?\b|pessoas?\b|personas?\b|lacuna|brecha)", re.I
)
# “2 of the 3 demands”: the noun of both follows the second
OF = re.compile(r"(?:d[aeo]s?|de l[ao]s|of|of the) \d+ ")
# what stands before a number of masculine things that are not named again
THESE = re.compile(r"(?:estos|estes|ambos) $", re.I)
LAST_SMALL = 10


def said_aloud(sentence: str, *, opening: bool = False) -> str:
    """Return a sentence with its numbers up to ten in words; dates and larger numbers stay in figures.

    `opening` has only those in words that open a sentence: as it is printed.
    """
    forms = FORMS.get(language(), {})
    feminine = False

    def words(found: re.Match[str]) -> str:
        nonlocal feminine
        after = sentence[found.end() :].lstrip()
        of = OF.match(after)
        after = after[of.end() :] if of else after
        masculine_noun = MASCULINE.match(after)
        if masculine_noun or FEMININE.match(after) or THESE.search(sentence[: found.start()]):
            feminine = not masculine_noun and not THESE.search(sentence[: found.start()])
        if found["date"] or not found["n"].isdigit() or not 0 < int(found["n"]) <= LAST_SMALL:
            return found[0]
        begins = re.search(r"(?:^|[.?!] )$", sentence[: found.start()])
        if opening and not begins:
            return found[0]
        n = int(found["n"])
        # “uno de los 4 hechos”: what it counts stands behind another number
        before_noun = masculine_noun and not of
        word = forms[n][2 if feminine else 0 if before_noun else 1] if n in forms else spelled(n)
        return begun(word) if begins else word

    return NUMBER.sub(words, sentence)


def in_breaths(text: str) -> str:
    """Return a text that can be said, a breath between its pauses, cut where it is long; "" where it cannot be."""
    if len(text.split()) > BREATH:
        text = ". ".join(begun(part) for part in text.split("; "))
    return "" if any(len(part.split()) > BREATH for part in re.split(r"(?<=[.?!,:]) ", text)) else text
