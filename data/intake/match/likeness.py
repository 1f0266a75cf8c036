"""Names that are like others: searched among those that share a telling word, scored by letters and by words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from data.intake.match.matches import Candidate, Spelling
from data.intake.match.name_parts import Name

LIKELY = 80
ROUGH = 68
CONTAINS = 82
CANDIDATES = 3
COMMON = 400
WHOLE = 12


class Likeness:
    """The spellings of the record, by the words in them."""

    def __init__(self, spellings: Sequence[Spelling]) -> None:
        seen: dict[tuple[str, str], Spelling] = {}
        for spelling in spellings:
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
        if len(one) >= WHOLE:
            # a slip of one letter in the only word that tells
            score = max(score, fuzz.ratio(one, other) - 5)
        return min(round(score), 96)
