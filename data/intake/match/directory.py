"""The organizations of the record by everything that a list may call them, and which look alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from data.intake.match.likeness import CANDIDATES, Likeness
from data.intake.match.matches import Candidate, Lookalike, Match, Reason, Shares, Spelling
from data.intake.match.name_parts import Name, latin, looks_like_acronym, name, tight
from data.intake.take_apart.gazetteer import PLACE_WORDS
from data.record.folding import folded

LOOKALIKES = 8
OFFICE = 85
# no name of the record is longer by far
LONGEST = 1_000
FOOTNOTE_NUMBER = re.compile(r"(?<=[A-Za-zÀ-ÿ)])\d{1,2}$")


@dataclass(eq=False)
class Directory:
    """The organizations of the record by everything that a list may call them."""

    names: Mapping[str, str]
    countries: Mapping[str, str]
    spellings: Sequence[Spelling]
    parents: Mapping[str, str]
    exact: dict[str, list[Spelling]] = field(default_factory=lambda: defaultdict(list))
    folded: dict[str, list[Spelling]] = field(default_factory=lambda: defaultdict(list))
    bare: dict[str, list[Spelling]] = field(default_factory=lambda: defaultdict(list))
    acronyms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    acronyms_of: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    families: dict[str, dict[str, Shares]] = field(default_factory=lambda: defaultdict(dict))

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
        self._likeness = Likeness(self.spellings)

    def knows(self, text: str) -> bool:
        """Return whether a text is the name of an organization of the record, or of several of its family."""
        return 0 < len(text) <= LONGEST and (self.sure(text) is not None or self.shared(name(text)))

    def shared(self, taken: Name) -> bool:
        """Return whether a name without a place is one that bodies of several places bear: only a person can tell.

        The record says so itself: it has the name with a place, and for two bodies or in two words at most.
        """
        same = self.bare.get(taken.bare, [])
        if taken.place or taken.acronyms or taken.alone or not any(one.taken.place for one in same):
            return False
        bare = len(taken.folded.split()) == len(taken.bare.split())
        return bare and (len({one.organization_id for one in same}) > 1 or len(taken.bare.split()) <= 2)

    def sure(self, text: str) -> Match | None:
        """Return the match of a name that needs no decision; None if there is none."""
        taken = name(text)
        if not taken.folded:
            return None
        whole = self._whole(taken) or self._without_mark(text)
        if whole or not taken.parts:
            return whole
        # a bilingual double: either name will do, if the other does not contradict it
        found = [match for part in taken.parts if (match := self._whole(name(part)))]
        if found and len({match.organization_id for match in found}) == 1:
            reason = "spelling" if found[0].reason == "exact" else found[0].reason
            return replace(found[0], name=taken.written, reason=reason, score=min(found[0].score, 97))
        return None

    def _without_mark(self, text: str) -> Match | None:
        """Return the match of a name to whose end the number of a footnote sticks."""
        plain = FOOTNOTE_NUMBER.sub("", text)
        whole = self._whole(name(plain)) if plain != text else None
        return replace(whole, name=text, reason="spelling", score=min(whole.score, 96)) if whole else None

    def _whole(self, taken: Name) -> Match | None:
        if self.shared(taken) and taken.written not in self.names.values():
            return None
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

    def _match(self, taken: Name, best: Spelling, reason: Reason, score: int) -> Match:
        # letters say less than words
        score = min(score, 95) if reason == "acronym" else score
        return Match(name=taken.written, reason=reason, score=score, organization_id=best.organization_id)

    def _same_place(self, taken: Name, one: Spelling) -> bool:
        """Return whether the places of a name and a spelling agree; a country may stand in the record instead."""
        country = self.countries.get(one.organization_id, "")
        if taken.place == one.taken.place:
            return True
        if not one.taken.place:
            # "Pop No'j (Guatemala)" is Pop No'j if that is where the record has it
            return taken.place == country and not self._other_offices(taken, one)
        return False

    def _other_offices(self, taken: Name, one: Spelling) -> bool:
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

    def _family(self, bodies: Iterable[str], shares: Shares) -> None:
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

    def likely(self, taken: Name) -> tuple[Candidate, ...]:
        """Return the organizations whose names are like this one, the best first; places that differ rule out.

        Letters of another alphabet that look Latin are read as Latin, and an acronym with a place beside it may be
        an office of the body that bears the acronym: both are for a person to decide.
        """
        found = list(self._likeness.likely(taken))
        plain = name(latin(taken.written))
        first, _, rest = taken.written.partition(" ")
        bodies = set()
        if plain.written != taken.written:
            sure = self._whole(plain)
            bodies = {sure.organization_id} if sure else {one.organization_id for one in self._likeness.likely(plain)}
        elif folded(rest.strip(" -–()")) in PLACE_WORDS and looks_like_acronym(first):
            bodies = self.acronyms.get(tight(first), set())
        offered = {one.organization_id for one in found}
        found += [Candidate(body, OFFICE, self.names[body]) for body in sorted(bodies - offered)]
        return tuple(sorted(found, key=lambda one: -one.score)[:CANDIDATES])


def universities_in(key: str) -> set[str]:
    """Return the university that a folded name mentions, by its telling word."""
    general = "de|la|del|do|da|of|the|catolica|centroccidental|nacional|autonoma|benemerita|federal|estadual|pontificia"
    found = re.findall(rf"\b(?:universidade?|university)\s+(?:(?:{general})\s+)*(\w+(?:\s\w+)?)", key)
    return {word for word in found if word} | set(re.findall(r"\b(\w+) university\b", key))
