"""The small language of the phrase rules, and where a phrase stands in a text.

A pattern is words, without accents and in lower case. `word*` stands for every word that begins so, `(a|b)` for either,
`..` for up to six words between. `one & other` asks for both, in any order; `& !other` asks that the other be missing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

WIDEST = 6
APOSTROPHES = frozenset("'’`´‘")
# alternatives, each a run of words; None for a gap
Element = tuple[tuple[str, ...], ...] | None
Part = tuple[Element, ...]
# the same with what its elements begin with: see `_ready`
Ready = tuple[tuple[frozenset[str], tuple[str, ...], tuple[tuple[str, ...], ...]] | None, ...]


@dataclass(frozen=True)
class Folded:
    """A text folded for search, and for each of its characters the place in the text."""

    text: str
    places: tuple[int, ...]
    source: str

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words of the folded text."""
        return tuple(self.text.split())

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(match.start() for match in re.finditer(r"\S+", self.text))

    def words(self, first: int, last: int) -> str:
        """Return the words of the text itself from one token to another, the last left out."""
        end = self._starts[last - 1] + len(self.tokens[last - 1])
        return self.source[self.places[self._starts[first]] : self.places[end - 1] + 1]


@lru_cache(maxsize=4096)
def fold(source: str) -> Folded:
    """Return a text in lower case without accents, everything but letters and digits as single spaces."""
    letters: list[str] = [" "]
    places: list[int] = [0]
    for at, character in enumerate(source):
        for letter in _letters(character):
            if letter != " " or letters[-1] != " ":
                letters.append(letter)
                places.append(at)
    letters.append(" ")
    places.append(max(len(source) - 1, 0))
    return Folded("".join(letters), tuple(places), source)


@lru_cache(maxsize=4096)
def _letters(character: str) -> str:
    """Return what a character is in a folded text: letters and digits, a space for each other sign, or nothing."""
    if character in APOSTROPHES:
        return ""
    bare = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
    return "".join(letter if letter.isalnum() else " " for letter in bare.casefold())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern ready for search: what must stand in a text, and what must not."""

    needed: tuple[Part, ...]
    missing: tuple[Part, ...]

    def found(self, text: Folded) -> tuple[str, ...]:
        """Return the words of the text that fulfil the pattern; nothing if it is not fulfilled."""
        return next((words for _, words in Index([("", self)]).found(text)), ())


@lru_cache(maxsize=8192)
def phrase(pattern: str) -> Phrase:
    """Return a pattern ready for search; raise `ValueError` if it is not in the small language."""
    needed: list[Part] = []
    missing: list[Part] = []
    for part in pattern.split("&"):
        words = part.strip()
        negative = words.startswith("!")
        (missing if negative else needed).append(_parsed(words.lstrip("!").strip(), pattern))
    if not needed:
        raise ValueError(f"{pattern!r} asks for no words")
    return Phrase(tuple(needed), tuple(missing))


class Index:
    """Many patterns, each with a label, searched for at once: time grows with the text, not with the patterns."""

    def __init__(self, patterns: Iterable[tuple[str, Phrase]]) -> None:
        self._patterns = tuple(patterns)
        self._parts: list[Ready] = []
        numbers: dict[Part, int] = {}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._begin: dict[str, list[int]] = defaultdict(list)
        for _, one in self._patterns:
            for part in (*one.needed, *one.missing):
                if part not in numbers:
                    numbers[part] = len(self._parts)
                    self._parts.append(tuple(map(_ready, part)))
                    for words in part[0] or ():
                        first = words[0]
                        (self._begin if first.endswith("*") else self._exact)[first.rstrip("*")].append(numbers[part])
        self._lengths = sorted({len(first) for first in self._begin})
        # label, parts needed, parts that must be missing
        self._asked = [
            (label, [numbers[part] for part in one.needed], [numbers[part] for part in one.missing])
            for label, one in self._patterns
        ]
        self._by_part: dict[int, list[int]] = defaultdict(list)
        for at, (_, needed, _missing) in enumerate(self._asked):
            self._by_part[needed[0]].append(at)

    def found(self, text: Folded, first: int = 0, last: int | None = None) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the label of each pattern that the tokens from `first` to `last` fulfil, and the words that do."""
        tokens = text.tokens[first:last]
        hits: dict[int, tuple[int, int]] = {}
        for at, token in enumerate(tokens):
            for number in self._beginning(token):
                if number not in hits:
                    end = _matched(self._parts[number], 0, tokens, at)
                    if end > 0:
                        hits[number] = (at, end)
        asked = sorted({at for number in hits for at in self._by_part.get(number, ())})
        for one in asked:
            label, needed, missing = self._asked[one]
            if all(number in hits for number in needed) and not any(number in hits for number in missing):
                yield label, tuple(text.words(first + hits[n][0], first + hits[n][1]) for n in needed)

    def _beginning(self, token: str) -> Iterator[int]:
        yield from self._exact.get(token, ())
        for length in self._lengths:
            if length > len(token):
                break
            yield from self._begin.get(token[:length], ())


def _ready(element: Element) -> tuple[frozenset[str], tuple[str, ...], tuple[tuple[str, ...], ...]] | None:
    """Return an element with its first words whole and begun, by which it is ruled out at most tokens."""
    if element is None:
        return None
    first = [words[0] for words in element]
    begun = tuple(word[:-1] for word in first if word[-1] == "*")
    return frozenset(word for word in first if word[-1] != "*"), begun, element


def _matched(part: Ready, element: int, tokens: Sequence[str], at: int) -> int:
    """Return where a part ends that begins at a token; -1 if it does not stand there."""
    if element == len(part):
        return at
    one = part[element]
    if one is None:
        for gap in range(WIDEST + 1):
            end = _matched(part, element + 1, tokens, at + gap)
            if end >= 0:
                return end
        return -1
    if at >= len(tokens) or not (tokens[at] in one[0] or tokens[at].startswith(one[1])):
        return -1
    for words in one[2]:
        if at + len(words) <= len(tokens) and all(
            token.startswith(word[:-1]) if word[-1] == "*" else token == word
            for word, token in zip(words, tokens[at : at + len(words)], strict=True)
        ):
            end = _matched(part, element + 1, tokens, at + len(words))
            if end >= 0:
                return end
    return -1


def _parsed(words: str, pattern: str) -> Part:
    if not re.fullmatch(r"[a-z0-9*|() .]+", words) or words.count("(") != words.count(")"):
        raise ValueError(f"{pattern!r} is not made of plain words, *, .., ( | ), & and !")
    elements: list[Element] = []
    for piece in re.findall(r"\([^()]*\)|\.\.|[a-z0-9*]+", words):
        if piece == "..":
            elements.append(None)
        else:
            elements.append(tuple(tuple(choice.split()) for choice in piece.strip("()").split("|") if choice.strip()))
    while elements and elements[0] is None:
        elements.pop(0)
    if not elements:
        raise ValueError(f"{pattern!r} asks for no words")
    return tuple(elements)
