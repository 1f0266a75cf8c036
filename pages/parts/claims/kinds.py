"""The one table of kinds of claims: what each says, the page of its numbers, its button, its rows and its notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.claims.claim import Claim
from data.record.selection import View
from pages.parts.claims import notes, sentences_asked, sentences_signed
from pages.parts.claims.notes import Note
from pages.parts.words.catalogue import N_

Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of claim.

    `say` returns its sentence from its numbers, of now or of an older link; `rows` are the numbers whose rows are
    shown; `notes` returns its footnotes; `page` is where its numbers stand ("" is the first page), which `opens` on
    what the claim is about; `button` is what stands on its button, "" where that is what it is about.
    """

    say: Callable[[View, str, Numbers], str]
    rows: tuple[str, ...]
    notes: Callable[[Claim], tuple[Note, ...]]
    button: str = ""
    page: str = ""
    opens: bool = False


# in the order and with the names of data.claims.kinds
KINDS: Mapping[str, Kind] = {
    "statements": Kind(
        say=sentences_signed.statements, rows=("statements",), notes=notes.whole, button=N_("The statements")
    ),
    "organizations": Kind(
        say=sentences_signed.organizations, rows=("organizations",), notes=notes.lists, button=N_("Who signed")
    ),
    "countries": Kind(
        say=sentences_signed.countries,
        rows=("organizations", "unknown"),
        notes=notes.seats,
        button=N_("Where they are based"),
    ),
    "endorsers": Kind(
        say=sentences_signed.endorsers,
        rows=("governments",),
        notes=notes.governments,
        button=N_("Which governments endorsed the Declaration"),
    ),
    "recurring": Kind(say=sentences_asked.recurring, rows=("made",), notes=notes.whole, button=N_("What recurs")),
    "demand": Kind(
        say=sentences_asked.demand,
        rows=("passages", "organizations"),
        notes=notes.passages,
        button=N_("The demand named above"),
        page="demands",
        opens=True,
    ),
    "theme": Kind(
        say=sentences_asked.theme,
        rows=("passages", "organizations"),
        notes=notes.passages,
        button=N_("This theme"),
        page="demands",
    ),
    "statement": Kind(
        say=sentences_signed.statement,
        rows=("organizations", "passages"),
        notes=notes.one_statement,
        button=N_("This statement"),
        page="statements",
        opens=True,
    ),
    "country": Kind(
        say=sentences_asked.country,
        rows=("organizations", "addressing", "addressed", "naming", "named"),
        notes=notes.one_country,
        page="countries",
        opens=True,
    ),
    "organization": Kind(
        say=sentences_signed.organization,
        rows=("statements", "demands"),
        notes=notes.lists,
        button=N_("This organization"),
        page="organizations",
        opens=True,
    ),
    "absent": Kind(
        say=sentences_signed.absent,
        rows=("countries",),
        notes=notes.absent,
        button=N_("Where nobody signed from"),
        page="gaps",
    ),
    "unanswered": Kind(
        say=sentences_asked.unanswered,
        rows=("demands",),
        notes=notes.packages,
        button=N_("What no package matched"),
        page="commitments",
    ),
    "since": Kind(
        say=sentences_asked.since,
        rows=("events",),
        notes=notes.outcomes,
        button=N_("What happened since"),
        page="since",
    ),
    "gaps": Kind(say=sentences_asked.gaps, rows=("gaps",), notes=notes.whole, page="gaps"),
}
