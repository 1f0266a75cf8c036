"""What its sender asks a government for today, as a release and a mail to the press open with it."""

from __future__ import annotations

from pages.parts.pack.content import Brief
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _


def headline(brief: Brief) -> str:
    """Return who asks which government for what, without a stop; "" where nothing of that kind is asked."""
    return _filled(brief, _("{organization} asks {country} to {ask}"))


def today(brief: Brief) -> str:
    """Return that this is what was asked, as a release goes on from that; "" where nothing of that kind is asked."""
    return _filled(brief, _("{organization} repeats that request today."))


def whats_new() -> str:
    """Return what only its sender knows: what makes it news today."""
    return _("___ (what is new today)")


def _filled(brief: Brief, words: str) -> str:
    country, ask = brief.asking
    whom = labels.countries_said([country]) if country else ""
    return together(words.format(organization=brief.sender.organization or "___", country=whom, ask=ask)) if ask else ""
