"""The headings and labels that the files of a pack share."""

from __future__ import annotations

from dataclasses import dataclass

from pages.parts.words.catalogue import gettext as _


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
    behind: str
    back: str
    next: str
    full: str


def headings(occasion: str) -> Headings:
    """Return them in the language of the reader; `occasion` says on what the statements are."""
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
        behind=_("The QR code leads to the whole addresses."),
        back=_("Slide before"),
        next=_("Next slide"),
        full=_("Full screen"),
    )
