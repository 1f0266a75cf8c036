"""A statement on its way into the record: what was found, what was decided; a file that can be reopened."""

from __future__ import annotations

import re

import msgspec
from msgspec import Struct

from data.intake.errors import BrokenDraft, TooLarge, TooLong
from data.intake.limits import CHARACTERS, DRAFT_BYTES
from data.record.files import MEGABYTE

FORMAT = "firmantes-draft-1"


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The text that the draft comes from, line by line, and how it was read."""

    name: str = ""
    kind: str = "pasted"
    encoding: str = ""
    digest: str = ""
    language: str = ""
    lines: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class StatementRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
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


class Choice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An organization that a name may mean: `why` is likely, or what a look-alike shares."""

    organization_id: str
    score: int = 0
    why: str = "likely"


class Signature(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
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


class Coding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One demand of a passage; `words` triggered it ("" if the person added it). Only confirmed ones are kept.

    `likelihood` is how many of a hundred such suggestions are right; 0 if the person added it. A `doubtful` one is
    kept apart from those that are likely.
    """

    demand_id: str
    stance: str = "call"
    coder: str = "a"
    confidence: str = "clear"
    reason: str = ""
    words: str = ""
    likelihood: int = 0
    doubtful: bool = False
    confirmed: bool = False


class Passage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
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


class Organization(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
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


class Translation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The row of translations.csv for a free English text that the record does not have yet."""

    text_en: str
    text_es: str = ""
    text_pt: str = ""


class Aside(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lines of the text that are no signer and no passage, from and to, and why: see `take_apart.aside`."""

    line_start: int
    line_end: int
    reason: str


class Draft(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything known about one statement on its way into the record."""

    source: Source
    statement: StatementRow
    signatures: tuple[Signature, ...] = ()
    passages: tuple[Passage, ...] = ()
    organizations: tuple[Organization, ...] = ()
    translations: tuple[Translation, ...] = ()
    dates: tuple[str, ...] = ()
    aside: tuple[Aside, ...] = ()
    remarks: tuple[str, ...] = ()


class _File(Struct):
    """A draft as a file: which format it is in, and the draft, which is read once that is known."""

    format: str
    draft: msgspec.Raw


def draft_json(draft: Draft) -> str:
    """Return a draft as the text of a file that `read_draft` reopens."""
    return msgspec.json.encode(_File(FORMAT, msgspec.Raw(msgspec.json.encode(draft)))).decode() + "\n"


def read_draft(content: str | bytes) -> Draft:
    """Return the draft of a file; raise `BrokenDraft` if it is not one, `TooLarge` or `TooLong` beyond a limit."""
    if len(content) > DRAFT_BYTES:
        raise TooLarge(size=len(content) // MEGABYTE, limit=DRAFT_BYTES // MEGABYTE)
    try:
        file = msgspec.json.decode(content, type=_File)
        if file.format != FORMAT:
            raise msgspec.ValidationError
    except msgspec.ValidationError:
        raise BrokenDraft(reason=f"it does not say that its format is {FORMAT}") from None
    except (ValueError, RecursionError):
        raise BrokenDraft(reason="it is not JSON") from None
    try:
        draft = msgspec.json.decode(file.draft, type=Draft)
    except (ValueError, RecursionError) as error:
        place = re.search(r"`\$\.?([^`]*)`$", str(error))
        raise BrokenDraft(reason=f"{place[1] if place else 'draft'} is not as a draft has it") from None
    if (count := sum(map(len, draft.source.lines))) > CHARACTERS:
        raise TooLong(count=count, limit=CHARACTERS)
    return draft
