"""The footnotes of a claim: statement, place in its text and link; or the source of what is no statement's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from data.claims.claim import Claim
from data.claims.counted import Positions
from data.measures.countries.country_profile import wherever
from data.measures.follow_up.foremost import foremost, shown
from data.record.rows import row
from pages.parts.words import labels
from pages.parts.words.articles import published_by
from pages.parts.words.catalogue import begun, date_words, gettext as _, listed, ngettext, number

# statements that a claim cites
CITED = 40


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote: what it says, the address where that can be read ("" if it has none), and the place in the text.

    `publisher` says in few words whose it is, `day` of what day the event is; of a statement its text does.
    """

    text: str
    url: str
    place: str = ""
    publisher: str = ""
    day: str = ""

    @property
    def line(self) -> str:
        """The note as plain text, its address at the end."""
        return f"{self.text} {self.url}".strip()


def passages(claim: Claim) -> tuple[Note, ...]:
    """Return a note for each statement of the passages that a claim counts, in order of date, with who signed it.

    Of a demand the lists are of those that ask for it, whose signers are counted.
    """
    return _passages(claim, claim.rows["passages"], claim.rows.get("calls", claim.rows["statements"]))


def one_country(claim: Claim) -> tuple[Note, ...]:
    """Return the notes on a country: the passages to it, the lists that were signed from there, and the seats.

    That nobody signed from there is known from all lists.
    """
    touched = np.union1d(claim.rows["addressed"], claim.rows["named"]).astype(np.intp)
    every = np.flatnonzero(wherever(claim.view).statements)
    signed = _signed_by(claim, claim.rows["organizations"]) if len(claim.rows["organizations"]) else every
    return (*_passages(claim, touched, signed), *known_seats())


def one_statement(claim: Claim) -> tuple[Note, ...]:
    """Return the note of a claim on one statement."""
    return (_of_statement(claim, claim.subject, _("whole text, and list of signatories")),)


def lists(claim: Claim) -> tuple[Note, ...]:
    """Return a note for the list of signatories of each statement that a claim counts."""
    return _lists(claim, claim.rows["statements"])


def seats(claim: Claim) -> tuple[Note, ...]:
    """Return the notes on where signers are based: the lists of the statements kept, and how a seat is known."""
    return (*_lists(claim, _kept(claim)), *known_seats())


def absent(claim: Claim) -> tuple[Note, ...]:
    """Return the notes on countries without a signer: the endorsements, the lists and the seats."""
    return (*_governments(claim, claim.rows["of"]), *seats(claim))


def governments(claim: Claim) -> tuple[Note, ...]:
    """Return the sources of the endorsements that a claim counts."""
    return _governments(claim, claim.rows["governments"])


def whole(claim: Claim) -> tuple[Note, ...]:
    """Return a note for the whole text of each statement kept."""
    return _statements(claim, _kept(claim).tolist(), lambda _s: _("whole text"))


def places_in_text(passages: Iterable[tuple[str, int]]) -> str:
    """Return where passages of one statement stand, by section and ordinal: “Introduction 1; First list, items 2–5”."""
    sections: dict[str, list[int]] = {}
    for section, ordinal in passages:
        sections.setdefault(section, []).append(ordinal)
    parts = []
    for section, found in sections.items():
        name = _(labels.SECTIONS.get(section, section))
        if section.startswith("list"):
            words = ngettext("{section}, item {numbers}", "{section}, items {numbers}", len(found))
        elif section == "body":
            words = ngettext("Paragraph {numbers}", "Paragraphs {numbers}", len(found))
        else:
            words = _("{section} {numbers}")
        parts.append(words.format(section=name, numbers=listed(_runs(found))))
    return "; ".join(parts)


def _passages(claim: Claim, at: Positions, lists: Iterable[int]) -> tuple[Note, ...]:
    """Return a note for each statement of some passages or of some lists of signatories, in order of date."""
    record = claim.view.record
    found: dict[int, list[tuple[str, int]]] = {}
    rows = record.tables["passages"].iloc[at]
    for s, section, ordinal in zip(
        record.passage_statement[at].tolist(), rows["section"].tolist(), rows["ordinal"].tolist(), strict=True
    ):
        found.setdefault(s, []).append((str(section), int(ordinal)))
    signed = set(lists)
    every = sorted(found.keys() | signed)

    def places(s: int) -> str:
        parts = [places_in_text(found[s])] if s in found else []
        return "; ".join([*parts, _("list of signatories")] if s in signed else parts)

    return _statements(claim, every, places)


def _statements(claim: Claim, statements: Sequence[int], place: Callable[[int], str]) -> tuple[Note, ...]:
    """Return a note for each of some statements with the place in it, after the first `CITED` how many more."""
    ids = claim.view.record.statements
    notes = tuple(_of_statement(claim, ids[s], place(s)) for s in statements[:CITED])
    more = len(statements) - CITED
    if more <= 0:
        return notes
    words = ngettext("and {n} more statement, in the record", "and {n} more statements, in the record", more)
    return (*notes, Note(words.format(n=number(more)), ""))


def _runs(ordinals: list[int]) -> list[str]:
    """Return whole numbers in words, three or more in a row as “2–5”."""
    runs: list[list[int]] = []
    for n in ordinals:
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    words: list[str] = []
    for run in runs:
        words += [f"{number(run[0])}–{number(run[-1])}"] if len(run) > 2 else map(number, run)
    return words


def _lists(claim: Claim, statements: Iterable[int]) -> tuple[Note, ...]:
    return _statements(claim, list(statements), lambda _s: _("list of signatories"))


def _of_statement(claim: Claim, statement_id: str, place: str) -> Note:
    record = claim.view.record
    url = str(row(record, "statements", statement_id)["url"]).split("|")[0]
    words = _("{statement}, {date} · {place}").format(
        statement=begun(labels.statement(record)[statement_id]),
        date=labels.statement_date(record, statement_id),
        place=place,
    )
    return Note(words, url, place)


def _kept(claim: Claim) -> Positions:
    return np.flatnonzero(claim.view.statements)


def _signed_by(claim: Claim, organizations: Positions) -> Positions:
    """Return the statements that at least one of some organizations signed."""
    record = claim.view.record
    theirs = np.isin(record.signature_organization, organizations)
    return np.unique(record.signature_statement[theirs]).astype(np.intp)


def known_seats() -> tuple[Note, ...]:
    """Return the note on how it is known where an organization is based."""
    return (
        Note(
            _("Where an organization is based: from its name, a page or public knowledge, as the record says of each."),
            "",
            publisher=_("Where organizations are based: the record"),
        ),
    )


def _governments(claim: Claim, at: Positions) -> tuple[Note, ...]:
    frame = claim.view.record.tables["governments"].iloc[at]
    found = []
    for (publisher, url), rows in frame.groupby(["source_publisher", "source_url"], sort=False, observed=True):
        names = listed(labels.country(str(c)) for c in rows["country"])
        said = _("{publisher}: {names}").format(publisher=publisher, names=names)
        found.append(Note(said, str(url), "", str(publisher)))
    return tuple(found)


def packages(claim: Claim) -> tuple[Note, ...]:
    """Return the sources of the action packages."""
    frame = claim.view.record.tables["action_packages"]
    found = []
    for (publisher, url), rows in frame.groupby(["source_publisher", "source_url"], sort=False, observed=True):
        words = ngettext("{n} action package", "{n} action packages", len(rows)).format(n=number(len(rows)))
        said = _("{publisher}: {names}").format(publisher=publisher, names=words)
        found.append(Note(said, str(url), "", str(publisher)))
    return tuple(found)


def outcomes(claim: Claim) -> tuple[Note, ...]:
    """Return the sources of the events that slides and hand-outs tell, in the order of time, and how many more are."""
    events = shown(claim.view).sort_values("date", kind="stable")
    found = [event(row) for row in events.to_dict("records")]
    return (*found, *more_events(len(foremost(claim.view)) - len(events)))


def more_events(n: int) -> tuple[Note, ...]:
    """Return that so many more events have their sources in the record; nothing of none."""
    words = ngettext(
        "and {n} more event, with its source in the record",
        "and {n} more events, with their sources in the record",
        n,
    )
    return (Note(words.format(n=number(n)), ""),) if n else ()


def event(row: Mapping[Any, Any]) -> Note:
    """Return the source of an event by its row: its day, title, publisher; a title not seen (in brackets) goes."""
    date, title, publisher = (
        date_words(str(row["date"]), "medium"),
        str(row["source_title"]),
        published_by(str(row["source_publisher"])),
    )
    # pages came out later than what they tell of
    words = _("Event of {date}: {title}, {publisher}")
    if title.startswith("["):
        words = _("Event of {date}: report by {publisher}")
    said = words.format(date=date, title=title, publisher=publisher)
    return Note(said, str(row["source_url"]), "", str(publisher), date)
