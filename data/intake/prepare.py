"""From a reading to a draft: take apart, match, suggest; nothing is decided that a person must decide."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from data.intake.draft import Choice, Coding, Draft, Organization, Passage, Signature, Source, StatementRow
from data.intake.match.guesses import guess
from data.intake.match.matching import Match, directory, match_names
from data.intake.match.name_parts import name
from data.intake.read.reading import Reading
from data.intake.take_apart.addressees import letter_addressees, named_most
from data.intake.take_apart.aside import set_aside
from data.intake.take_apart.dates_found import FoundDate, all_dates
from data.intake.take_apart.demands.suggestions import Suggestion
from data.intake.take_apart.facets import facets
from data.intake.take_apart.oddities import oddities
from data.intake.take_apart.passages import FoundPassage, find_passages
from data.intake.take_apart.signatory_block import Block
from data.intake.take_apart.signers import Signers, find_signers
from data.intake.take_apart.stated import stated_number
from data.intake.take_apart.titles import title
from data.record.folding import folded

Progress = Callable[[str, int, int], None]
STEPS = ("signatories", "names", "passages")
CALLED_DATE = "Date on the page"


def prepare(
    reading: Reading,
    tables: Mapping[str, pd.DataFrame],
    today: date,
    *,
    block: Block | None = None,
    progress: Progress | None = None,
) -> Draft:
    """Return the draft of a text.

    Parameters
    ----------
    reading : Reading
    tables : mapping of table name to DataFrame
        The record's, as `data.record.load.read_tables` or `data.record.load.read_package` returns them.
    today : date
        A date after it is flagged.
    block : Block, optional
        Where the person says that the list of signatories stands.
    progress : callable, optional
        Called with a word of `STEPS`, how much of it is done, and of how much.
    """
    tell = progress or (lambda step, done, every: None)
    bodies = directory(tables["organizations"], tables["aliases"])
    tell("signatories", 0, 1)
    found = find_signers(reading.lines, bodies.knows, block)
    names = [one.name for one in found.entries if one.role != "person"]
    matches = match_names(names, bodies, lambda done, every: tell("names", done, every))
    tell("passages", 0, 1)
    passages = find_passages(reading.lines, reading.language, found.block)
    signatures = _signatures(found, matches)
    letter = letter_addressees(reading.lines)
    rows = tuple(_passages(passages, letter, set(tables["demands"]["demand_id"].astype(str))))
    called = all_dates(reading.lines, today, reading.language)
    statement = _statement(reading, tables, called, letter, found, rows)
    remarks = [*reading.remarks, *oddities(reading, tables, called, found, signatures, statement)]
    tell("passages", 1, 1)
    return Draft(
        source=Source(
            name=reading.name,
            kind=reading.kind,
            encoding=reading.encoding,
            digest=reading.digest,
            language=reading.language,
            lines=reading.lines,
            remarks=tuple(map(str, reading.remarks)),
        ),
        statement=statement,
        signatures=signatures,
        passages=rows,
        aside=set_aside(
            reading.lines, found, ((one.line_start, one.line_end) for one in rows), statement.title, called
        ),
        dates=tuple(dict.fromkeys(one.date for one in called if one.date)),
        remarks=tuple(dict.fromkeys(map(str, remarks))),
    )


def new_organization(name_as_signed: str, known: Collection[str], beside: str = "", page: str = "") -> Organization:
    """Return the row of an organization that the record does not have: its name, acronym, a free id, and guesses.

    `beside` is the country that the list gives for it, `page` where the list stands; kind and country are guesses for
    a person to confirm.
    """
    taken = name(name_as_signed)
    acronym = next((one.upper() for one in taken.acronyms), "")
    told = guess(name_as_signed, beside)
    return Organization(
        organization_id=free_id(acronym or name_as_signed, known),
        name=re.sub(r"\s*\([A-Z][\w .-]{1,14}\)$", "", taken.written),
        acronym=acronym,
        kind=told.kind,
        country=told.country,
        location_basis="name" if told.country_word else "page" if told.country else "none",
        location_confidence="medium" if told.country else "",
        source_url=page if told.country and not told.country_word else "",
    )


def free_id(words: str, known: Collection[str]) -> str:
    """Return an id of ASCII letters, digits and hyphens that is not among `known`."""
    bare = "-".join(re.findall("[a-z0-9]+", folded(words)))[:40].strip("-") or "unnamed"
    free, number = bare, 2
    while free in known:
        free, number = f"{bare}-{number}", number + 1
    return free


def coded(found: Suggestion) -> Coding:
    """Return a suggested demand as a coding that nobody has confirmed."""
    return Coding(
        demand_id=found.demand_id,
        stance=found.stance,
        words="; ".join(found.words),
        likelihood=round(100 * found.likelihood),
        doubtful=not found.likely,
    )


def _signatures(found: Signers, matches: list[Match]) -> tuple[Signature, ...]:
    bodies = iter(matches)
    rows = []
    first: dict[str, int] = {}  # organization -> position of its first signature
    for one in found.entries:
        match = Match(name=one.name, reason="new") if one.role == "person" else next(bodies)
        repeats = one.duplicate_of
        if match.organization_id and one.member == 0 and one.role == "signatory":
            earlier = first.setdefault(match.organization_id, one.position)
            repeats = repeats or (earlier if earlier != one.position else 0)
        rows.append(
            Signature(
                position=one.position,
                member=one.member,
                name_as_signed=one.name,
                role=one.role,
                line_start=one.line_start,
                line_end=one.line_end,
                reason="person" if one.role == "person" else match.reason,
                score=match.score,
                organization_id=match.organization_id,
                choices=tuple(Choice(organization_id=c.organization_id, score=c.score) for c in match.candidates),
                apart=tuple(Choice(organization_id=c.organization_id, why=c.shares) for c in match.lookalikes),
                duplicate_of=repeats,
                country=one.country,
            )
        )
    return tuple(rows)


def _passages(found: tuple[FoundPassage, ...], letter: tuple[str, ...], demands: Collection[str]) -> Iterator[Passage]:
    """Yield the rows of the passages; one that names no addressee has those of the letter, else of the one before."""
    so_far = letter
    for one in found:
        facet = facets(one.text, so_far, one.lead)
        if letter:
            facet = replace(facet, addressees=letter, places=tuple(w for w in facet.places if w not in letter))
        elif one.why != "item":
            so_far = facet.addressees
        yield Passage(
            section=one.section,
            ordinal=one.ordinal,
            line_start=one.line_start,
            line_end=one.line_end,
            cue=one.cue,
            addressees="|".join(facet.addressees),
            places="|".join(facet.places),
            groups="|".join(facet.groups),
            why=one.why,
            codings=tuple(coded(found) for found in one.suggestions if found.demand_id in demands),
        )


def _statement(
    reading: Reading,
    tables: Mapping[str, pd.DataFrame],
    dates: Sequence[FoundDate],
    letter: Sequence[str],
    found: Signers,
    passages: tuple[Passage, ...],
) -> StatementRow:
    """Return the statement's row: what a person need not fill in."""
    called = title(reading.lines)
    own = next((one for one in dates if one.dateline and not one.future and not one.impossible), None)
    # two readings of one date are for the person to choose from
    day = own.date if own and not own.ambiguous else ""
    known = set(tables["statements"]["statement_id"].astype(str))
    to = letter or tuple(dict.fromkeys(word for one in passages for word in one.addressees.split("|") if word))
    to = to or named_most(reading.lines)
    governments = set(tables["governments"]["country"].astype(str)) | {"ENDORSERS", "PARTICIPANTS"}
    signed = len({one.position for one in found.organizations})
    return StatementRow(
        statement_id=free_id(" ".join(_telling(called)[:4]) or "statement", known),
        title=called,
        date=day,
        date_earliest=day,
        date_latest=_last_day(day),
        date_basis=CALLED_DATE if day else "",
        kind=_kind(reading, signed),
        language=reading.language,
        addressees="|".join(one for one in to if one in governments),
        stated_signatories=stated_number(reading.text),
        individuals_listed=str(found.people),
    )


def _telling(text: str) -> list[str]:
    """Return the words of a title that tell it from others."""
    return [word for word in folded(text).split() if len(word) > 3 and not word.isdecimal()]


def _last_day(day: str) -> str:
    """Return the last day that a partial date can mean; a whole date is that day."""
    if re.fullmatch(r"\d{4}-\d\d", day):
        year, month = map(int, day.split("-"))
        return f"{day}-{calendar.monthrange(year, month)[1]:02}"
    return day


def _kind(reading: Reading, signed: int) -> str:
    """Return what kind of text it seems: a letter has a salutation, one signer makes a press statement."""
    first = "\n".join(reading.lines[:60])
    if re.search(r"^\s*(?:dear|estimad|prezad|excelent)", first, re.IGNORECASE | re.MULTILINE):
        return "letter"
    return "press-statement" if signed == 1 else "joint-statement"
