"""Sentences as they are said aloud: small numbers in words that agree with what they count, cut for breath."""

from __future__ import annotations

import re
from functools import cache

from geo import countries
from pages.parts.words.catalogue import begun, date_words, gettext as _, language
from pages.parts.words.small_numbers import spelled

# words that one breath holds
BREATH = 30
# dates stay figures (of them the months are put in); a number is a word of its own, with its decimals or thousands
NUMBER = (
    r"(?P<date>\d{{1,2}} de (?:{months})\b|\b(?:{months}) \d{{1,2}}\b)"
    r"|(?<![\w$.,–-])(?P<n>\d+(?:[.,]\d+)*)(?![\w%–-])"
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
THESE = re.compile(r"(?:est[oe]s|esos|esses|ambos) $", re.I)
LAST_SMALL = 10
# a word of a name before a number, and what comes behind one that belongs to it: more of it, or no noun to count
NAME = re.compile(r"[^\s.?!¿¡“] \(?(?P<word>[A-ZÁÉÍÓÚÂÊÔÃÕÇ][\w-]+) $")
NAMED_ON = re.compile(r" [A-ZÁÉÍÓÚÂÊÔÃÕÇ(]|[,;:.)]|$| (?:and|y|e) ")
# words that are no name, though a name may follow them
NO_NAMES = {
    "en": {"The", "A", "An", "After", "Around", "At", "By", "For", "In", "On", "To", "Under", "While", "With"},
    "es": {"El", "La", "Los", "Las", "Un", "Una", "A", "Al", "Ante", "Con", "En", "Para", "Por", "Tras"},
    "pt": {"O", "A", "Os", "As", "Um", "Uma", "Ao", "Após", "Com", "Em", "Na", "No", "Para", "Por"},
}


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
        if (
            found["date"]
            or _in_a_name(sentence, found)
            or not found["n"].isdigit()
            or not 0 < int(found["n"]) <= LAST_SMALL
        ):
            return found[0]
        begins = re.search(r"(?:^|[.?!] )$", sentence[: found.start()])
        if opening and not begins:
            return found[0]
        n = int(found["n"])
        # “uno de los 4 hechos”: what it counts stands behind another number
        before_noun = masculine_noun and not of
        word = forms[n][2 if feminine else 0 if before_noun else 1] if n in forms else spelled(n)
        return begun(word) if begins else word

    return _numbers(language()).sub(words, sentence)


def _in_a_name(sentence: str, found: re.Match[str]) -> bool:
    """Return whether a number belongs to a proper name, behind a word of it that does not open the sentence."""
    before = NAME.search(sentence[: found.start()])
    named = before and before["word"] not in NO_NAMES[language()]
    return bool(named and NAMED_ON.match(sentence[found.end() :]))


@cache
def _numbers(lang: str) -> re.Pattern[str]:
    """Return what finds numbers and dates in sentences of a language."""
    from babel.dates import get_month_names

    return re.compile(NUMBER.format(months="|".join(get_month_names("wide", locale=lang).values())))


def in_breaths(text: str) -> str:
    """Return a text that can be said, a breath between its pauses, cut where it is long; "" where it cannot be."""
    if len(text.split()) > BREATH:
        text = ". ".join(begun(part) for part in text.split("; "))
    return "" if any(len(part.split()) > BREATH for part in re.split(r"(?<=[.?!,:]) ", text)) else text


def dated(iso: str, event: str) -> str:
    """Return what happened as one tells it, its month before it: “In March 2025, the court ...”; "" if it is too long.

    `iso` is the date, whole or partial. What names its month, or its year where no more is known, has it once.
    """
    when = date_words(iso[:7])
    return in_breaths(event if when in event else _("In {month}, {event}").format(month=when, event=going_on(event)))


def going_on(event: str) -> str:
    """Return a sentence or headline as it goes on after a date or a colon: its first letter small, but of a name."""
    first, _space, rest = event.partition(" ")
    name = first not in NO_NAMES[language()] and not rest[:1].islower()
    name = name or first[1:] != first[1:].lower() or event.startswith(_country_names(language()))
    return event if name else event[:1].lower() + event[1:]


@cache
def _country_names(lang: str) -> tuple[str, ...]:
    """Return the beginnings of names of all countries, and of what comes from there: “Trinidad”, “Cuba”, “Argentin”."""
    names = [countries.name(iso3, lang) for iso3 in countries.countries()]
    # a first word alone is the name's where no other large one follows: not “El”, “Costa” or “Países”
    alone = [name.partition(" ")[0] for name in names if not re.search(r" [A-Z]", re.sub(r" (?:and|y|e) .*", "", name))]
    return (*names, *(re.sub("a$", "", word) for word in alone))


# what says how to fill a blank is not said
HINT = re.compile(r"(?<=___) \([^)]*\)")


def word_count(told: str) -> int:
    """Return how many words are said, without what says how to fill blanks."""
    return len(HINT.sub("", told).split())
