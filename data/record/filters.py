"""What a reader may choose: the one table of filters that addresses, bar, chips, twins and their description read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:
    from data.record.record import Record

# a country's part: "from" there are organizations, "to" it are passages; "any" keeps both, each in a view of its own
Role = Literal["any", "from", "to"]
ROLES: tuple[Role, ...] = get_args(Role)
Rows = Literal["statements", "passages", "organizations"]


def N_(message: str) -> str:
    """Return `message`, marked for the catalogues; it is translated where it is shown."""
    return message


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One filter.

    `word` : its word in an address; `field` : where `Filters` holds it; `ids` : what it may hold, in the order of
    display; `label` : its name, to be translated;
    `says` : what it keeps, in English for machines; `narrows` : the rows that it chooses, of which all other
    rows follow; `default` : what it holds if nothing is chosen, where it holds one word and not several;
    `after` : the filter without which it means nothing; `old` : words of older addresses, word -> value -> value now.
    """

    word: str
    field: str
    ids: Callable[[Record], Sequence[str]]
    label: str
    says: str
    narrows: tuple[Rows, ...]
    default: str | None = None
    after: str = ""
    old: Mapping[str, Mapping[str, str]] | None = None

    @property
    def several(self) -> bool:
        """Whether it may hold several ids: what fits any of them is kept."""
        return self.default is None


FILTERS: tuple[Filter, ...] = (
    Filter(
        word="c",
        field="countries",
        ids=lambda record: record.countries,
        label=N_("Country"),
        says="Keeps what comes from any of these countries or is said to them, as `role` tells",
        narrows=("organizations", "passages"),
    ),
    Filter(
        word="role",
        field="role",
        ids=lambda _record: ROLES,
        label=N_("The country's role"),
        says="from: organizations based there and all that they signed; to: passages that address it or name it as a "
        "place, and all who signed those; any: both, counted apart",
        narrows=("organizations", "passages"),
        default="any",
        after="countries",
        old={"link": {"any": "any", "based": "from", "addressed": "to", "named": "to"}},
    ),
    Filter(
        word="theme",
        field="themes",
        ids=lambda record: record.themes,
        label=N_("Theme"),
        says="Keeps the passages that make a demand of any of these themes",
        narrows=("passages",),
    ),
    Filter(
        word="demand",
        field="demands",
        ids=lambda record: record.demands,
        label=N_("Demand"),
        says="Keeps the passages that make any of these demands",
        narrows=("passages",),
    ),
    Filter(
        word="statement",
        field="statements",
        ids=lambda record: record.statements,
        label=N_("Statement"),
        says="Keeps these statements",
        narrows=("statements",),
    ),
    Filter(
        word="kind",
        field="kinds",
        ids=lambda record: record.kinds,
        label=N_("Kind of organization"),
        says="Keeps the organizations of any of these kinds",
        narrows=("organizations",),
    ),
    Filter(
        word="group",
        field="groups",
        ids=lambda record: record.groups,
        label=N_("People at risk"),
        says="Keeps the passages that name any of these people",
        narrows=("passages",),
    ),
    Filter(
        word="members",
        field="members",
        ids=lambda _record: ("0", "1"),
        label=N_("Count members of coalitions"),
        says="1 counts organizations that are listed only as members of a coalition too",
        narrows=("organizations",),
        default="0",
    ),
)
BY_WORD: Mapping[str, Filter] = {one.word: one for one in FILTERS}
# every word that an address may use, those of older addresses included
WORDS: tuple[str, ...] = (*BY_WORD, *(word for one in FILTERS for word in one.old or ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is chosen: OR within a field, AND between fields; an empty field chooses everything.

    `role` says which part the countries play; `members` adds the organizations that signed only through a coalition's
    list to those that signed themselves.
    """

    countries: tuple[str, ...] = ()
    role: Role = "any"
    themes: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    members: bool = False

    def __bool__(self) -> bool:
        """Return whether anything is filtered (the switch for members adds rows, it filters none)."""
        return any(getattr(self, one.field) for one in FILTERS if one.several)

    def without(self, field: str, value: str = "") -> Filters:
        """Return the same filters with one field emptied, or with one of its ids taken out."""
        left = tuple(one for one in getattr(self, field) if one != value) if value else ()
        changed: dict[str, Any] = {field: left}
        if field == "countries" and not left:
            changed["role"] = "any"
        return replace(self, **changed)

    def query(self) -> list[tuple[str, str]]:
        """Return the filters as words of an address: pairs (word, id) in a fixed order."""
        pairs = []
        for one in FILTERS:
            value = getattr(self, one.field)
            if one.several:
                pairs += [(one.word, word) for word in value]
            elif not one.after or getattr(self, one.after):
                word = str(int(value)) if isinstance(value, bool) else str(value)
                pairs += [(one.word, word)] if word != one.default else []
        return pairs


def options(record: Record) -> dict[str, Sequence[str]]:
    """Return, for each word of the address, the ids that it may take, in the order of display."""
    return {one.word: one.ids(record) for one in FILTERS}


def parse(pairs: Iterable[tuple[str, str]], record: Record) -> tuple[Filters, list[tuple[str, str]]]:
    """Return the filters that the words of an address ask for, and the pairs that mean nothing here.

    Words that belong to no filter (`lang`, a page's own words) are passed over; a known word
    with an unknown id is dropped and returned in the second list, so that the page can name it. Of a word that
    holds one value the last counts.
    """
    allowed = options(record)
    sets = {word: set(ids) for word, ids in allowed.items()}
    now = {word: (one.word, values) for one in FILTERS for word, values in (one.old or {}).items()}
    chosen: dict[str, list[str]] = {word: [] for word in allowed}
    unknown: list[tuple[str, str]] = []
    for pair in pairs:
        word, value = pair
        if word in now:
            word, value = now[word][0], now[word][1].get(value, "")
        if word in sets and value in sets[word]:
            chosen[word].append(value)
        elif word in sets:
            unknown.append(pair)
    fields: dict[str, Any] = {}
    for one in FILTERS:
        ids = set(chosen[one.word])
        if one.several:
            fields[one.field] = tuple(i for i in allowed[one.word] if i in ids)
        else:
            fields[one.field] = chosen[one.word][-1] if chosen[one.word] else one.default
    fields["members"] = fields["members"] == "1"
    for one in FILTERS:
        if one.after and not fields[one.after]:
            fields[one.field] = one.default
    return Filters(**fields), unknown
