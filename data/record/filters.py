"""What a reader chose, as ids: the one grammar of the pages' addresses and of the data routes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:
    from data.record.record import Record

Link = Literal["any", "based", "addressed", "named"]

GROUPS = (
    "children",
    "women",
    "families",
    "lgbtqi",
    "indigenous",
    "afro-descendant",
    "venezuelans",
    "at-sea",
    "returnees",
    "internally-displaced",
    "host-communities",
)
KINDS = ("network", "academic", "shelter", "faith", "humanitarian", "legal", "community", "advocacy")

# word in the address -> field of Filters that holds several ids
WORDS: Mapping[str, str] = {
    "c": "countries",
    "theme": "themes",
    "demand": "demands",
    "statement": "statements",
    "kind": "kinds",
    "group": "groups",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is chosen: OR within a field, AND between fields; an empty field chooses everything.

    `link` narrows how a country is tied to what is kept; `members` adds the organizations that
    signed only through a coalition's list to those that signed themselves.
    """

    countries: tuple[str, ...] = ()
    link: Link = "any"
    themes: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    members: bool = False

    def __bool__(self) -> bool:
        """Return whether anything is filtered (the switch for members adds rows, it filters none)."""
        return any(getattr(self, name) for name in WORDS.values())

    def without(self, name: str) -> Filters:
        """Return the same filters with the field `name`, one of `WORDS`, emptied."""
        empty: dict[str, Any] = {name: ()}
        return replace(self, **empty)

    def query(self) -> list[tuple[str, str]]:
        """Return the filters as words of an address: pairs (word, id) in a fixed order."""
        pairs = [(word, value) for word, name in WORDS.items() for value in getattr(self, name)]
        if self.countries and self.link != "any":
            pairs.insert(len(self.countries), ("link", self.link))
        if self.members:
            pairs.append(("members", "1"))
        return pairs


def options(record: Record) -> dict[str, Sequence[str]]:
    """Return, for each word of the address, the ids that it may take, in the order of display."""
    return {
        "c": record.countries,
        "theme": record.themes,
        "demand": record.demands,
        "statement": record.statements,
        "kind": KINDS,
        "group": GROUPS,
    }


def parse(pairs: Iterable[tuple[str, str]], record: Record) -> tuple[Filters, list[tuple[str, str]]]:
    """Return the filters that the words of an address ask for, and the pairs that mean nothing here.

    Words that belong to no filter (`lang`, a page's own words) are passed over; a known word
    with an unknown id is dropped and returned in the second list, so that the page can name it.
    """
    allowed = {word: set(ids) for word, ids in options(record).items()}
    chosen: dict[str, list[str]] = {word: [] for word in WORDS}
    link: Link = "any"
    members = False
    unknown: list[tuple[str, str]] = []
    for word, value in pairs:
        if word in WORDS:
            if value not in allowed[word]:
                unknown.append((word, value))
            elif value not in chosen[word]:
                chosen[word].append(value)
        elif word == "link":
            if value in get_args(Link):
                link = value  # type: ignore[assignment]
            else:
                unknown.append((word, value))
        elif word == "members":
            if value in ("0", "1"):
                members = value == "1"
            else:
                unknown.append((word, value))
    ordered = {WORDS[word]: tuple(i for i in ids if i in chosen[word]) for word, ids in options(record).items()}
    return Filters(**ordered, link=link if chosen["c"] else "any", members=members), unknown
