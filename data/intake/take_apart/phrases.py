"""The small language of the phrase rules, and where a phrase stands in a text.

A pattern is words, without accents and in lower case. `word*` stands for every word that begins so, `(a|b)` for either,
`..` for up to six words between. `one & other` asks for both, in any order; `& !other` asks that the other be missing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

GAP = r"(?: \w+){0,6}? "
APOSTROPHES = frozenset("'’`´‘")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded for search, and for each of its characters the place in the text."""

    text: str
    places: tuple[int, ...]
    source: str

    def words(self, start: int, end: int) -> str:
        """Return the words of the text itself between two places of the folded one."""
        return self.source[self.places[start] : self.places[end - 1] + 1]


@lru_cache(maxsize=4096)
def fold(source: str) -> Folded:
    """Return a text in lower case without accents, everything but letters and digits as single spaces."""
    letters: list[str] = [" "]
    places: list[int] = [0]
    for at, character in enumerate(source):
        if character in APOSTROPHES:
            continue
        bare = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
        for letter in bare.casefold():
            if letter.isalnum():
                letters.append(letter)
                places.append(at)
            elif letters[-1] != " ":
                letters.append(" ")
                places.append(at)
    letters.append(" ")
    places.append(max(len(source) - 1, 0))
    return Folded("".join(letters), tuple(places), source)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern ready for search: what must stand in a text, and what must not."""

    needed: tuple[re.Pattern[str], ...]
    missing: tuple[re.Pattern[str], ...]

    def found(self, text: Folded) -> tuple[str, ...]:
        """Return the words of the text that fulfil the pattern; nothing if it is not fulfilled."""
        hits = [pattern.search(text.text) for pattern in self.needed]
        if not all(hits) or any(pattern.search(text.text) for pattern in self.missing):
            return ()
        return tuple(text.words(hit.start() + 1, hit.end() - 1) for hit in hits if hit)


@lru_cache(maxsize=4096)
def phrase(pattern: str) -> Phrase:
    """Return a pattern ready for search; raise `ValueError` if it is not in the small language."""
    needed: list[re.Pattern[str]] = []
    missing: list[re.Pattern[str]] = []
    for part in pattern.split("&"):
        words = part.strip()
        negative = words.startswith("!")
        (missing if negative else needed).append(_compiled(words.lstrip("!").strip(), pattern))
    if not needed:
        raise ValueError(f"{pattern!r} asks for no words")
    return Phrase(tuple(needed), tuple(missing))


def _compiled(words: str, pattern: str) -> re.Pattern[str]:
    if not re.fullmatch(r"[a-z0-9*|() .]+", words) or words.count("(") != words.count(")"):
        raise ValueError(f"{pattern!r} is not made of plain words, *, .., ( | ), & and !")
    pieces = re.findall(r"\([^()]*\)\*?|\.\.|[a-z0-9*]+", words)
    regex = " "
    for at, piece in enumerate(pieces):
        if piece == "..":
            regex = regex.rstrip(" ") + GAP
            continue
        if piece.startswith("("):
            choices = piece.strip("()*").split("|")
            regex += "(?:" + "|".join(_word(choice.strip()) for choice in choices) + ")"
        else:
            regex += _word(piece)
        if at + 1 < len(pieces) and pieces[at + 1] != "..":
            regex += " "
    return re.compile(regex + "(?= )" if regex.endswith(" ") else regex + " ")


def _word(token: str) -> str:
    return re.escape(token).replace(r"\*", r"\w*").replace(r"\ ", " ")
