"""Articles inside a sentence: of countries in Portuguese, drawn together with what precedes them; of statements."""

from __future__ import annotations

import re

from pages.parts.words.catalogue import begun, gettext as _, inside, language

# countries whose names have an article in Brazil, by article; others have none (em Cuba, em Honduras)
ARTICLES = {
    "o": "BRA CAN CHL ECU GBR HTI MEX PAN PER PRY SUR URY",
    "a": "ARG AUS AUT BEL BOL CHE COL CRI DEU DMA DNK DOM ESP FRA GTM GUF GUY IRL ITA JAM MTQ NIC NOR SWE VEN",
    "os": "BES NLD USA",
    "as": "BHS BMU CYM FLK TCA VGB VIR",
}
ARTICLE = {iso3: article for article, countries in ARTICLES.items() for iso3 in countries.split()}
# articles of masculine and feminine nouns by language, and how the latter end
GENDERS = {"es": ("el", "la"), "pt": ("o", "a")}
FEMININE = ("a", "ión", "ção", "dad", "dade")
# a preposition and the article after it, which are one word
PREPOSITIONS = {"a": "a", "de": "d", "em": "n", "por": "pel"}
TOGETHER = re.compile(r"\b(a|de|em|por) (os?|as?) (?=[A-ZÁÉÍÓÚÂÊÔÃÕ])", re.IGNORECASE)


def with_article(iso3: str, name: str) -> str:
    """Return a country's name with its article, where its language puts one before it: “os Estados Unidos”."""
    article = ARTICLE.get(iso3, "") if language() == "pt" else ""
    return f"{article} {name}".strip()


def the_statement(name: str) -> str:
    """Return a statement's name as it stands inside a sentence, with its article: “la carta a la Cumbre”."""
    if language() not in GENDERS:
        # “Statement” is a common noun, what begins other names is not
        name = inside(name) if name.startswith("Statement against ") else begun(name)
        return _("the {statement}").format(statement=name)
    feminine = name.partition(" ")[0].endswith(FEMININE)
    return f"{GENDERS[language()][feminine]} {inside(name)}"


def together(sentence: str) -> str:
    """Return a sentence with prepositions and articles of countries drawn together: “em o Panamá” is “no Panamá”."""
    return TOGETHER.sub(_one_word, sentence) if language() == "pt" else sentence


def _one_word(found: re.Match[str]) -> str:
    preposition, article = found[1], found[2]
    if preposition.lower() == "a" and article.startswith("a"):
        word = "à" + article[1:]
    else:
        word = PREPOSITIONS[preposition.lower()] + article
    return f"{word[:1].upper() + word[1:] if preposition[0].isupper() else word} "


def published_by(publisher: str) -> str:
    """Return the name of who published something with the word for the way there in the reader's language."""
    way = _("via")
    return publisher.replace("(via ", f"({way} ")


def published(words: str, publisher: str, known: str = "") -> str:
    """Return a sentence with the agency that published it in brackets, if that is not the one `known`."""
    first = agency(publisher)
    return words if first in ("", known) else f"{words.rstrip('.')} ({unbracketed(first)})."


def unbracketed(publisher: str) -> str:
    """Return who published something as it stands in brackets, which has none itself: “La Nación, Costa Rica”."""
    return publisher.replace(" (", ", ").replace(")", "")


def agency(publisher: str) -> str:
    """Return who first published something, in the words of `published_by`, without who printed it after that."""
    return publisher.partition(f" ({_('via')} ")[0]
