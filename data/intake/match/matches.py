"""What a name may mean, and why: the words in which matching answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.intake.match.name_parts import Name

Reason = Literal["exact", "spelling", "acronym", "alias", "translation", "likely", "new"]
Shares = Literal["acronym", "network", "university", "name"]
SURE: tuple[Reason, ...] = ("exact", "spelling", "acronym", "alias", "translation")


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
    shares: Shares


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
class Spelling:
    """What an organization may be called, taken apart, and what that is to its name."""

    text: str
    organization_id: str
    taken: Name
    reason: Reason


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name of somebody's list and one organization that it may mean ("" for none); `sure` is exact or alias."""

    name: str
    reason: Literal["exact", "alias", "likely", "none"]
    organization_id: str
    score: int
    sure: bool


@dataclass(frozen=True, slots=True)
class NamesRead:
    """The matches of a list in its order, how many names it has, and how many lines were too long for one."""

    matches: tuple[NameMatch, ...]
    names: int
    long: int
