"""A statement on its way into the record: what was found, what was decided; a file that can be reopened."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from typing import Any, TypeVar

from data.intake.errors import BrokenDraft, TooLarge, TooLong
from data.intake.limits import CHARACTERS, DRAFT_BYTES, MEGABYTE

FORMAT = "firmantes-draft-1"
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text that the draft comes from, line by line, and how it was read."""

    name: str = ""
    kind: str = "pasted"
    encoding: str = ""
    digest: str = ""
    language: str = ""
    lines: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """The row of statements.csv, every cell as text."""

    statement_id: str = ""
    text: str = ""
    title: str = ""
    short_en: str = ""
    short_es: str = ""
    short_pt: str = ""
    date: str = ""
    date_earliest: str = ""
    date_latest: str = ""
    date_basis: str = ""
    kind: str = ""
    language: str = ""
    publishers: str = ""
    url: str = ""
    event_id: str = ""
    addressees: str = ""
    participants: str = ""
    stated_signatories: str = ""
    individuals_listed: str = "0"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An organization that a name may mean: `why` is likely, or what a look-alike shares."""

    organization_id: str
    score: int = 0
    why: str = "likely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One entry of the list of signatories: as found, how it was matched, and what the person decided.

    `organization_id` is empty until it is sure or decided; an id that is not in the record must stand among the
    draft's organizations. `country` is what a heading or a cell beside the name says. `kept` is off for an entry that
    is no signature.
    """

    position: int
    member: int
    name_as_signed: str
    role: str
    line_start: int = 0
    line_end: int = 0
    reason: str = "new"
    score: int = 0
    organization_id: str = ""
    choices: tuple[Choice, ...] = ()
    apart: tuple[Choice, ...] = ()
    duplicate_of: int = 0
    country: str = ""
    kept: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """One demand of a passage; `words` triggered it ("" if the person added it). Only confirmed ones are kept.

    `likelihood` is how many of a hundred such suggestions are right; 0 if the person added it.
    """

    demand_id: str
    stance: str = "call"
    coder: str = "a"
    confidence: str = "clear"
    reason: str = ""
    words: str = ""
    likelihood: int = 0
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One passage: its place, its facets, its summaries in our own words (empty until written), its codings."""

    section: str
    ordinal: int
    line_start: int
    line_end: int
    cue: str
    summary_en: str = ""
    summary_es: str = ""
    summary_pt: str = ""
    addressees: str = ""
    places: str = ""
    groups: str = ""
    why: str = ""
    codings: tuple[Coding, ...] = ()
    kept: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """The row of organizations.csv for a new organization, every cell as text."""

    organization_id: str
    name: str
    acronym: str = ""
    kind: str = ""
    reach: str = ""
    city: str = ""
    country: str = ""
    latitude: str = ""
    longitude: str = ""
    location_basis: str = "none"
    location_confidence: str = ""
    parent_id: str = ""
    source_url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The row of translations.csv for a free English text that the record does not have yet."""

    text_en: str
    text_es: str = ""
    text_pt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Lines of the text that are no signer and no passage, from and to, and why: see `take_apart.aside`."""

    line_start: int
    line_end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Everything known about one statement on its way into the record."""

    source: Source
    statement: StatementRow
    signatures: tuple[Signature, ...] = ()
    passages: tuple[Passage, ...] = ()
    organizations: tuple[Organization, ...] = ()
    translations: tuple[Translation, ...] = ()
    dates: tuple[str, ...] = ()
    aside: tuple[Aside, ...] = ()
    remarks: tuple[str, ...] = field(default=())


def draft_json(draft: Draft) -> str:
    """Return a draft as the text of a file that `read_draft` reopens."""
    return json.dumps({"format": FORMAT, "draft": asdict(draft)}, ensure_ascii=False, indent=1) + "\n"


def read_draft(content: str | bytes) -> Draft:
    """Return the draft of a file; raise `BrokenDraft` if it is not one, `TooLarge` or `TooLong` beyond a limit."""
    if len(content) > DRAFT_BYTES:
        raise TooLarge(size=len(content) // MEGABYTE, limit=DRAFT_BYTES // MEGABYTE)
    try:
        data = json.loads(content)
        # half of a pair of characters can be written in JSON, but neither shown nor saved
        json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise BrokenDraft(reason="it is not JSON") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BrokenDraft(reason=f"it does not say that its format is {FORMAT}")
    draft = _built(Draft, data.get("draft"), "draft")
    if (count := sum(map(len, draft.source.lines))) > CHARACTERS:
        raise TooLong(count=count, limit=CHARACTERS)
    return draft


def _built(kind: type[T], data: object, where: str) -> T:
    """Return a dataclass from what `asdict` made of it; raise `BrokenDraft` that names the first wrong place."""
    if not isinstance(data, Mapping):
        raise BrokenDraft(reason=f"{where} is no object")
    hints = typing.get_type_hints(kind)
    known = {one.name for one in fields(kind)}  # type: ignore[arg-type]
    unknown = sorted(set(map(str, data)) - known)
    if unknown:
        raise BrokenDraft(reason=f"{where} has the unknown field {unknown[0]}")
    values = {str(key): _value(hints[str(key)], value, f"{where}.{key}") for key, value in data.items()}
    try:
        return kind(**values)
    except TypeError:
        raise BrokenDraft(reason=f"{where} lacks a field") from None


def _value(hint: Any, value: object, where: str) -> Any:
    if is_dataclass(hint):
        return _built(typing.cast(type[Any], hint), value, where)
    if isinstance(hint, types.GenericAlias) or typing.get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise BrokenDraft(reason=f"{where} is no list")
        inner = typing.get_args(hint)[0]
        return tuple(_value(inner, one, f"{where}[{at}]") for at, one in enumerate(value))
    # a bool is an int to Python, not to a draft
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise BrokenDraft(reason=f"{where} is no {hint.__name__}")
    return value
