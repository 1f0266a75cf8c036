"""What each kind of claim says, as whole sentences in the reader's language, from its numbers alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.selection import View
from pages.parts import claim_words_asks as asks, claim_words_signers as signers
from pages.parts.claim_scope import passages_meant

Numbers = Mapping[str, int]


def sentence(view: View, kind: str, subject: str, n: Numbers) -> str:
    """Return the claim as a sentence that is true aloud; `n` are its numbers, of now or of an older link."""
    words = SENTENCES[kind](view, subject, n)
    if kind in ("demand", "theme"):
        words = f"{words} {passages_meant(view)}".strip()
    return words


SENTENCES: Mapping[str, Callable[[View, str, Numbers], str]] = {
    "statements": signers.statements,
    "organizations": signers.organizations,
    "countries": signers.countries,
    "endorsers": signers.endorsers,
    "recurring": asks.recurring,
    "demand": asks.demand,
    "theme": asks.theme,
    "statement": signers.statement,
    "country": asks.country,
    "organization": signers.organization,
    "absent": signers.absent,
    "unanswered": asks.unanswered,
    "since": asks.since,
    "gaps": asks.gaps,
}
