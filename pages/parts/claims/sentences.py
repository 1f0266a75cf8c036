"""What each kind of claim says, as whole sentences in the reader's language, from its numbers alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.record.selection import View
from pages.parts.claims import sentences_asked, sentences_signed
from pages.parts.claims.scope import passages_meant

Numbers = Mapping[str, int]


def sentence(view: View, kind: str, subject: str, n: Numbers) -> str:
    """Return the claim as a sentence that is true aloud; `n` are its numbers, of now or of an older link."""
    words = SENTENCES[kind](view, subject, n)
    if kind in ("demand", "theme"):
        words = f"{words} {passages_meant(view)}".strip()
    return words


SENTENCES: Mapping[str, Callable[[View, str, Numbers], str]] = {
    "statements": sentences_signed.statements,
    "organizations": sentences_signed.organizations,
    "countries": sentences_signed.countries,
    "endorsers": sentences_signed.endorsers,
    "recurring": sentences_asked.recurring,
    "demand": sentences_asked.demand,
    "theme": sentences_asked.theme,
    "statement": sentences_signed.statement,
    "country": sentences_asked.country,
    "organization": sentences_signed.organization,
    "absent": sentences_signed.absent,
    "unanswered": sentences_asked.unanswered,
    "since": sentences_asked.since,
    "gaps": sentences_asked.gaps,
}
