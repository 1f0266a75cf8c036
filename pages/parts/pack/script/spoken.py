"""Sentences as they are said, with the footnotes behind each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pages.parts.pack.board import Slide
from pages.parts.pack.content import Line, Sources
from pages.parts.pack.slides.speaker import SHOWN
from pages.parts.words.spoken import said_aloud, word_count


class Spoken:
    """Sentences in the order in which they are said, each once, with the numbers of the footnotes behind them."""

    def __init__(self, lines: tuple[Line, ...], boards: Mapping[str, Slide], notes: tuple[Sources, ...]) -> None:
        """Take the claims, the slides and the footnotes of a pack, which stand behind what is said."""
        self._notes = notes
        self._lines = {line.kind: (line.mark,) if line.mark else () for line in lines}
        # who signed is told with where they are based, where it is no claim of its own
        self._lines.setdefault("organizations", self._lines.get("countries", ()))
        self._boards = boards
        self.cited: dict[str, tuple[int, ...]] = {}
        # the kinds of claims and the slides that say each
        self.kinds: dict[str, tuple[str, ...]] = {}

    def also(self, *told: tuple[str, Sources]) -> tuple[Sources, ...]:
        """Return the sources of sentences that no footnote of the pack has, under numbers that follow on from these."""
        known = {source: k for k, sources in enumerate(self._notes, 1) for source in sources}
        extra: list[Sources] = []
        for words, sources in told:
            if new := tuple(source for source in sources if source not in known):
                extra.append(new)
            marks = {known.get(source, len(self._notes) + len(extra)) for source in sources}
            self.cited[said_aloud(words)] = tuple(sorted({*self.cited.get(said_aloud(words), ()), *marks}))
        return tuple(extra)

    def of(self, kind: str, words: str | Iterable[str], behind: str = "") -> list[str]:
        """Return sentences as they are said, on the footnotes of kinds of claims or of slides, with spaces between.

        Only some of these stand `behind` what says less than a whole slide.
        """
        told = [said_aloud(one) for one in ([words] if isinstance(words, str) else words) if one]
        found = [
            self._boards[k].marks if k in self._boards else self._lines.get(k, ()) for k in (behind or kind).split()
        ]
        marks = tuple(sorted({mark for some in found for mark in some}))
        self.cited |= {one: marks for one in told if marks}
        self.kinds |= dict.fromkeys(told, tuple(kind.split()))
        return told


def in_turn(told: tuple[str, ...], counted: str, events: list[str]) -> tuple[str, ...]:
    """Return sentences with the `events` in turn, after the one that says how many were `counted` where it is there."""
    others = [one for one in told if one not in events]
    first = next((k for k, one in enumerate(told) if one in events), 0)
    after = others.index(counted) + 1 if counted in others else first
    return (*others[:after], *(one for one in events if one in told), *others[after:])


def within(said_first: list[str], most: int, last: str = "") -> tuple[str, ...]:
    """Return those of some sentences, each once, that find room in `most` words before the `last`, and that."""
    kept: list[str] = []
    left = most - word_count(last)
    for sentence in dict.fromkeys(said_first):
        if (words := word_count(sentence)) <= left or not kept:
            kept.append(sentence)
            left -= words
    return (*kept, *filter(None, [last]))


def behind(told: Iterable[str], first: Sequence[str], then: Sequence[str]) -> tuple[str, ...]:
    """Return what is told with what belongs to the `first` of these (`then`) right behind it."""
    kept = [*told]
    others = [one for one in kept if one not in then]
    at = max((k for k, one in enumerate(others, 1) if one in first), default=0)
    return (*others[:at], *(one for one in then if one in kept), *others[at:]) if at else tuple(kept)


def for_each(spoken: Spoken, shown: Sequence[str], minute: Sequence[str], told: Sequence[str]) -> list[str]:
    """Return of what can be `told` one sentence for each of the slides `shown` on which the minute has none."""
    places = {one: {key for kind in spoken.kinds.get(one, ()) for key in SHOWN.get(kind, (kind,))} for one in told}
    kinds = [kind for one in minute for kind in spoken.kinds.get(one, ())]
    has = {next((key for key in SHOWN.get(kind, (kind,)) if key in shown), "") for kind in kinds}
    found = (next((one for one in told if key in places[one]), "") for key in shown[1:] if key not in has)
    return [one for one in found if one]
