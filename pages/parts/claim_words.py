"""What each kind of claim says, as whole sentences in the reader's language, from its numbers alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.record.selection import View
from pages.parts import claim_words_asks, claim_words_signers
from pages.parts.claim_scope import passages_meant

Numbers = Mapping[str, int]


def sentence(view: View, kind: str, subject: str, n: Numbers) -> str:
    """Return the claim as a sentence that is true aloud; `n` are its numbers, of now or of an older link."""
    words = SENTENCES[kind](view, subject, n)
    if kind in ("demand", "theme"):
        words = f"{words} {passages_meant(view)}".strip()
    return words


SENTENCES: Mapping[str, Callable[[View, str, Numbers], str]] = {
    "statements": claim_words_signers.statements,
    "organizations": claim_words_signers.organizations,
    "countries": claim_words_signers.countries,
    "endorsers": claim_words_signers.endorsers,
    "recurring": claim_words_asks.recurring,
    "demand": claim_words_asks.demand,
    "theme": claim_words_asks.theme,
    "statement": claim_words_signers.statement,
    "country": claim_words_asks.country,
    "organization": claim_words_signers.organization,
    "absent": claim_words_signers.absent,
    "unanswered": claim_words_asks.unanswered,
    "since": claim_words_asks.since,
    "gaps": claim_words_asks.gaps,
}
