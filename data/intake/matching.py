"""Names matched to the organizations of the record: why, how surely, and which look alike but are others."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import pandas as pd
from rapidfuzz import fuzz, process

from data.intake.language import SMALL_WORDS
from data.intake.names import Name, looks_like_acronym, name, tight

Reason = Literal["exact", "spelling", "acronym", "alias", "translation", "likely", "new"]
SURE: tuple[Reason, ...] = ("exact", "spelling", "acronym", "alias", "translation")

LIKELY = 80
ROUGH = 68
CONTAINS = 82
CANDIDATES = 3
LOOKALIKES = 8
COMMON = 400


@dataclass(frozen=True, slots=True)
class Candidate:
    """An organization that a name may mean: score 0 to 100, and the spelling that it is like."""

    organization_id: str
    score: int
    spelling: str


@dataclass(frozen=True, slots=True)
class Lookalike:
    """An organization that must not be taken for the one meant, and what the two share."""

    organization_id: str
    shares: Literal["acronym", "network", "university", "name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a name means.

    Attributes
    ----------
    name : str
        As signed.
    reason : str
        exact, spelling (same but for accents, case, punctuation or legal form), acronym, alias, translation,
        likely (for a person to decide) or new.
    score : int
        0 to 100; 100 for the same letters.
    organization_id : str
        Filled for every reason but likely and new.
    candidates : tuple of Candidate
        For likely, the best first.
    lookalikes : tuple of Lookalike
        Organizations to keep apart.
    """

    name: str
    reason: Reason
    score: int = 0
    organization_id: str = ""
    candidates: tuple[Candidate, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nobody has to decide."""
        return self.reason in SURE


@dataclass(frozen=True, slots=True)
class _Spelling:
    text: str
    organization_id: str
    taken: Name
    reason: Reason


@dataclass(eq=False)
class Directory:
    """The organizations of the record by everything that a list may call them."""

    names: Mapping[str, str]
    countries: Mapping[str, str]
    spellings: Sequence[_Spelling]
    parents: Mapping[str, str]
    exact: dict[str, list[_Spelling]] = field(default_factory=lambda: defaultdict(list))
    folded: dict[str, list[_Spelling]] = field(default_factory=lambda: defaultdict(list))
    bare: dict[str, list[_Spelling]] = field(default_factory=lambda: defaultdict(list))
    acronyms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    acronyms_of: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    families: dict[str, dict[str, Literal["acronym", "network", "university", "name"]]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def __post_init__(self) -> None:
        for spelling in self.spellings:
            taken = spelling.taken
            self.exact[taken.written].append(spelling)
            self.folded[taken.folded.replace(" ", "")].append(spelling)
            self.bare[taken.bare].append(spelling)
            codes = set(taken.acronyms)
            if spelling.reason == "acronym" or taken.alone:
                codes.add(taken.alone or tight(taken.written))
            for code in codes:
                self.acronyms[code].add(spelling.organization_id)
                self.acronyms_of[spelling.organization_id].add(code)
        self._relate()
        self._index()

    def knows(self, text: str) -> bool:
        """Return whether a text is surely the name of one organization of the record."""
        return bool(text) and self.sure(text) is not None

    def sure(self, text: str) -> Match | None:
        """Return the match of a name that needs no decision; None if there is none."""
        taken = name(text)
        if not taken.folded:
            return None
        whole = self._whole(taken)
        if whole or not taken.parts:
            return whole
        # a bilingual double: either name will do, if the other does not contradict it
        found = [match for part in taken.parts if (match := self._whole(name(part)))]
        if found and len({match.organization_id for match in found}) == 1:
            reason = "spelling" if found[0].reason == "exact" else found[0].reason
            return replace(found[0], name=taken.written, reason=reason, score=min(found[0].score, 97))
        return None

    def _whole(self, taken: Name) -> Match | None:
        for index, key, least in (
            (self.exact, taken.written, 100),
            (self.folded, taken.folded.replace(" ", ""), 99),
        ):
            found = index.get(key, [])
            if len({one.organization_id for one in found}) == 1:
                best = min(found, key=lambda one: one.reason != "exact")
                reason = best.reason if least == 100 or best.reason != "exact" else "spelling"
                return self._match(taken, best, reason, least)
        if taken.alone:
            bodies = self.acronyms.get(taken.alone, set())
            body = next(iter(bodies), "")
            if len(bodies) == 1 and taken.place in ("", self.countries.get(body, "")):
                return Match(name=taken.written, reason="acronym", score=95, organization_id=body)
            return None
        found = [one for one in self.bare.get(taken.bare, []) if self._same_place(taken, one)]
        bodies = {one.organization_id for one in found}
        if len(bodies) != 1 or self._other_acronym(taken, next(iter(bodies))):
            return self._office(taken)
        best = min(found, key=lambda one: one.reason != "exact")
        return self._match(taken, best, "spelling" if best.reason == "exact" else best.reason, 97)

    def _office(self, taken: Name) -> Match | None:
        """Return the office of a network that a name means: the name tells the network, the acronym the office."""
        named = {body for code in taken.acronyms for body in self.acronyms.get(code, set())}
        both = named & {one.organization_id for one in self.bare.get(taken.bare, [])}
        if len(both) == 1 and not taken.place:
            return Match(name=taken.written, reason="acronym", score=96, organization_id=both.pop())
        return None

    def _match(self, taken: Name, best: _Spelling, reason: Reason, score: int) -> Match:
        # letters say less than words
        score = min(score, 95) if reason == "acronym" else score
        return Match(name=taken.written, reason=reason, score=score, organization_id=best.organization_id)

    def _same_place(self, taken: Name, one: _Spelling) -> bool:
        """Return whether the places of a name and a spelling agree; a country may stand in the record instead."""
        country = self.countries.get(one.organization_id, "")
        if taken.place == one.taken.place:
            return True
        if not one.taken.place:
            # "Pop No'j (Guatemala)" is Pop No'j if that is where the record has it
            return taken.place == country and not self._other_offices(taken, one)
        return False

    def _other_offices(self, taken: Name, one: _Spelling) -> bool:
        """Return whether another organization has this name with this place."""
        return any(
            other.organization_id != one.organization_id and other.taken.place == taken.place
            for other in self.bare.get(taken.bare, [])
        )

    def _other_acronym(self, taken: Name, organization_id: str) -> bool:
        """Return whether the acronym beside a name is surely another body's."""
        ours = self.acronyms_of.get(organization_id, set())
        return any(code not in ours and self.acronyms.get(code) for code in taken.acronyms)

    # ---- look-alikes ------------------------------------------------------------------------

    def _relate(self) -> None:
        for code, bodies in self.acronyms.items():
            if len(bodies) > 1 and len(code) > 1:
                self._family(bodies, "acronym")
        heads: dict[str, set[str]] = defaultdict(set)
        stems: dict[str, set[str]] = defaultdict(set)
        universities: dict[str, set[str]] = defaultdict(set)
        for spelling in self.spellings:
            stems[spelling.taken.bare].add(spelling.organization_id)
            for part in universities_in(spelling.taken.key):
                universities[part].add(spelling.organization_id)
            head = re.split(r"[-\s]", spelling.text)[0]
            if spelling.taken.alone and len(head) >= 4 and head != spelling.text:
                heads[tight(head)].add(spelling.organization_id)
        for code, bodies in heads.items():
            self._family(bodies | self.acronyms.get(code, set()), "network")
        for bodies in universities.values():
            self._family(bodies, "university")
        for bodies in stems.values():
            self._family(bodies, "network")
        offices: dict[str, set[str]] = defaultdict(set)
        for child, parent in self.parents.items():
            if parent:
                offices[parent] |= {child, parent}
        for bodies in offices.values():
            self._family(bodies, "network")

    def _family(self, bodies: Iterable[str], shares: Literal["acronym", "network", "university", "name"]) -> None:
        several = sorted(bodies)
        if 1 < len(several) <= 200:
            for one in several:
                for other in several:
                    if other != one:
                        self.families[one].setdefault(other, shares)

    def lookalikes(self, taken: Name, organization_id: str, candidates: Sequence[Candidate]) -> tuple[Lookalike, ...]:
        """Return the organizations that a name or its match must be kept apart from."""
        found: dict[str, Lookalike] = {}
        for code in taken.acronyms + ((taken.alone,) if taken.alone else ()):
            for other in sorted(self.acronyms.get(code, set())):
                found.setdefault(other, Lookalike(other, "acronym"))
        for one in self.bare.get(taken.bare, []):
            found.setdefault(one.organization_id, Lookalike(one.organization_id, "network"))
        for body in (organization_id, *(one.organization_id for one in candidates[:1])):
            for other, shares in self.families.get(body, {}).items():
                found.setdefault(other, Lookalike(other, shares))
        found.pop(organization_id, None)
        offered = {one.organization_id for one in candidates}
        return tuple(one for other, one in found.items() if other not in offered)[:LOOKALIKES]

    # ---- names that are like others -----------------------------------------------------------

    def _index(self) -> None:
        seen: dict[tuple[str, str], _Spelling] = {}
        for spelling in self.spellings:
            if not spelling.taken.alone:
                seen.setdefault((spelling.taken.bare, spelling.organization_id), spelling)
        self._distinct = list(seen.values())
        self._bares = [spelling.taken.bare for spelling in self._distinct]
        self._tokens: dict[str, list[int]] = defaultdict(list)
        self._edges: dict[str, set[str]] = defaultdict(set)
        for at, bare in enumerate(self._bares):
            for token in set(bare.split()):
                self._tokens[token].append(at)
        for token in self._tokens:
            if len(token) >= 5:
                self._edges["<" + token[:4]].add(token)
                self._edges[token[-4:] + ">"].add(token)
        count = max(len(self._bares), 1)
        self._weights = {token: math.log(1 + count / len(rows)) for token, rows in self._tokens.items()}
        self._unknown = math.log(1 + count)

    def likely(self, taken: Name) -> tuple[Candidate, ...]:
        """Return the organizations whose names are like this one, the best first; places that differ rule out."""
        block = self._block(taken.bare)
        if not block:
            return ()
        choices = {at: self._bares[at] for at in block}
        rough = process.extract(
            taken.bare, choices, scorer=fuzz.token_sort_ratio, score_cutoff=ROUGH, limit=2 * CANDIDATES + 2
        )
        inside = process.extract(
            taken.bare, choices, scorer=fuzz.token_set_ratio, score_cutoff=95, limit=CANDIDATES + 2
        )
        best: dict[str, Candidate] = {}
        for _, ratio, at in [*rough, *inside]:
            spelling = self._distinct[at]
            if taken.place and spelling.taken.place and taken.place != spelling.taken.place:
                continue
            score = self._score(taken.bare, spelling.taken.bare, ratio)
            known = best.get(spelling.organization_id)
            if score >= LIKELY and (known is None or known.score < score):
                best[spelling.organization_id] = Candidate(spelling.organization_id, score, spelling.text)
        return tuple(sorted(best.values(), key=lambda one: (-one.score, one.organization_id))[:CANDIDATES])

    def _block(self, bare: str) -> set[int]:
        """Return which spellings share a telling word with a name, spelled alike at its start or end."""
        block: set[int] = set()
        tokens = sorted(set(bare.split()), key=lambda token: len(self._tokens.get(token, ())))
        for token in tokens[:6]:
            rows = self._tokens.get(token)
            if rows is not None:
                if len(rows) <= COMMON or not block:
                    block.update(rows[:COMMON])
                continue
            if len(token) >= 5:
                near = self._edges.get("<" + token[:4], set()) | self._edges.get(token[-4:] + ">", set())
                for other, _, _ in process.extract(token, near, scorer=fuzz.ratio, score_cutoff=75, limit=5):
                    block.update(self._tokens[other][:COMMON])
        return block

    def _score(self, one: str, other: str, ratio: float) -> int:
        """Return how alike two names are: their letters, and their words by how much each tells."""
        left, right = one.split(), other.split()
        rest = set(right)
        shared = total = 0.0
        for token in left:
            weight = self._weights.get(token, self._unknown)
            total += weight
            if token in rest:
                shared += 2 * weight
                rest.discard(token)
            elif len(token) > 4:
                near = process.extractOne(token, rest, scorer=fuzz.ratio, score_cutoff=80)
                if near:
                    shared += weight + self._weights.get(near[0], self._unknown)
                    rest.discard(near[0])
        total += sum(self._weights.get(token, self._unknown) for token in right)
        words = 100 * shared / total if total else 0.0
        score = (fuzz.token_sort_ratio(one, other) + min(words, 100.0)) / 2
        shorter = min(len(left), len(right))
        if ratio >= 95 and shorter >= 2 and (set(left) <= set(right) or set(right) <= set(left)):
            score = max(score, CONTAINS)
        return min(round(score), 96)


def directory(organizations: pd.DataFrame, aliases: pd.DataFrame) -> Directory:
    """Return the directory of the record's tables `organizations` and `aliases` (typed or as text)."""
    table = organizations.astype(object).fillna("")
    names = dict(zip(table["organization_id"], table["name"], strict=True))
    acronyms = dict(zip(table["organization_id"], table["acronym"], strict=True))
    spellings = [_Spelling(text, body, name(text), "exact") for body, text in names.items()]
    spellings += [_Spelling(text, body, name(text), "acronym") for body, text in acronyms.items() if text]
    spoken = {body: _language(text) for body, text in names.items()}
    other = aliases.astype(object).fillna("")
    for text, body in zip(other["alias"], other["organization_id"], strict=True):
        if text != names.get(body):
            spellings.append(
                _Spelling(text, body, name(text), _kind(text, acronyms.get(body, ""), spoken.get(body, "")))
            )
    return Directory(
        names=names,
        countries=dict(zip(table["organization_id"], table["country"].astype(str), strict=True)),
        spellings=spellings,
        parents=dict(zip(table["organization_id"], table["parent_id"].astype(str), strict=True)),
    )


def match_names(
    names: Sequence[str], bodies: Directory, progress: Callable[[int, int], None] | None = None
) -> list[Match]:
    """Return what each name means, in order; `progress` is called now and then with (done, all)."""
    found: list[Match] = []
    known: dict[str, Match] = {}
    for at, text in enumerate(names):
        if text not in known:
            known[text] = _match(text, bodies)
        found.append(known[text])
        if progress and (at % 200 == 199 or at + 1 == len(names)):
            progress(at + 1, len(names))
    return found


def _match(text: str, bodies: Directory) -> Match:
    taken = name(text)
    sure = bodies.sure(text)
    if sure:
        return replace(sure, name=text, lookalikes=bodies.lookalikes(taken, sure.organization_id, ()))
    candidates = list(bodies.likely(taken)) if taken.bare else []
    for part in taken.parts:
        candidates += [one for one in bodies.likely(name(part)) if one not in candidates]
    candidates.sort(key=lambda one: -one.score)
    top = tuple(candidates[:CANDIDATES])
    lookalikes = bodies.lookalikes(taken, "", top)
    if top:
        return Match(name=text, reason="likely", score=top[0].score, candidates=top, lookalikes=lookalikes)
    return Match(name=text, reason="new", lookalikes=lookalikes)


def universities_in(key: str) -> set[str]:
    """Return the university that a folded name mentions, by its telling word."""
    general = "de|la|del|do|da|of|the|catolica|centroccidental|nacional|autonoma|benemerita|federal|estadual|pontificia"
    found = re.findall(rf"\b(?:universidade?|university)\s+(?:(?:{general})\s+)*(\w+(?:\s\w+)?)", key)
    return {word for word in found if word} | set(re.findall(r"\b(\w+) university\b", key))


def _kind(text: str, acronym: str, language: str) -> Reason:
    """Return what an alias is to its organization: its acronym, its name in another language, another spelling."""
    if (acronym and tight(text) == tight(acronym)) or looks_like_acronym(text):
        return "acronym"
    spoken = _language(text)
    return "translation" if spoken and language and spoken != language else "alias"


_MARKS = {lang: frozenset(words) for lang, words in SMALL_WORDS.items()}


def _language(text: str) -> str:
    """Return the language of a name by its small words and endings; "" if they do not tell."""
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    counts = {lang: sum(words[word] for word in marks) for lang, marks in _MARKS.items()}
    counts["es"] += len(re.findall(r"\b\w+(?:ción|dad|dades|ño|ña|ante|antes)\b|ñ", text.lower()))
    counts["pt"] += len(re.findall(r"\b\w+(?:ção|ções|dade|ão)\b", text.lower()))
    counts["en"] += len(re.findall(r"\b\w+(?:tion|ity|ing|ights|ants?)\b", text.lower()))
    best = max(counts, key=lambda lang: counts[lang])
    return best if counts[best] and list(counts.values()).count(counts[best]) == 1 else ""
