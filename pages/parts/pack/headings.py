"""The headings and labels that the files of a pack share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pages.parts.words.catalogue import date_words, gettext as _, number
from pages.parts.words.spoken import said_aloud


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings and labels that the formats share, in the reader's language."""

    declaration: str
    society: str
    occasion: str
    claims: str
    also: str
    each: str
    notes: str
    sources: str
    limits: str
    more: str
    sign: str
    signs: str
    page: str
    contact: str
    online: str
    back: str
    next: str
    full: str
    release: str
    about: str


def headings(occasion: str, dates: Iterable[str], until: str) -> Headings:
    """Return them in the language of the reader; `occasion` says on what the statements are, which are of some `dates`.

    What followed was looked for `until` a month.
    """
    months = [date_words(date[:7]) for date in sorted(dates)]
    first, last = months[0], months[-1]
    about = _(
        "Firmantes is a public record of the {n} statements that civil society issued around the Los Angeles "
        "Declaration from {first} to {last}, of who signed them, and of what followed up to {until}. Signing is not "
        "impact: the record shows what was asked and by whom, not what it changed."
    )
    return Headings(
        declaration=_("Los Angeles Declaration on Migration and Protection (2022)"),
        society=_("Civil society on the Los Angeles Declaration on Migration"),
        occasion=occasion,
        claims=_("In short"),
        also=_("Also"),
        each=_("What each statement asks for"),
        notes=_("Notes"),
        sources=_("Sources"),
        limits=_("How to read this"),
        more=_("and {n} more"),
        sign=_("Source: note {note}."),
        signs=_("Sources: notes {notes}."),
        page=_("{n} of {of}"),
        contact=_("Contact: name · telephone · e-mail"),
        online=_("Read online"),
        back=_("Slide before"),
        next=_("Next slide"),
        full=_("Full screen"),
        release=_("Press release"),
        about=said_aloud(about.format(n=number(len(months)), first=first, last=last, until=date_words(until))),
    )
