"""What turns a pack into a letter to one person, and the pack's own language, in which its files are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from pages.parts.pack.content import Brief
from pages.parts.words.catalogue import gettext as _, language, use

# so many names are read in a letter
FEW_NAMES = 12
Maker = Callable[[Brief], bytes]


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter; `names` is the address of the full list ("" without a site)."""

    greeting: str
    opening: str
    button: str
    full_list: str
    closing: str
    names: str


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons left to fill in."""
    return Letter(
        greeting=_("Dear ___,"),
        # what would be said to this reader first
        opening=" ".join((*brief.script.minute[:2], _("Each number has its source below."))),
        button=_("Open this briefing"),
        full_list=_("Full list of names"),
        closing=_("Kind regards,"),
        names=_names(brief.link),
    )


def _names(link: str) -> str:
    """Return the address of the organizations under the filters of a pack's address."""
    if not link:
        return ""
    parts = urlsplit(link)
    query = urlencode([pair for pair in parse_qsl(parts.query) if pair[0] != "for"])
    return urlunsplit(parts._replace(path="/organizations", query=query))


def in_its_language(make: Maker) -> Maker:
    """Return a maker of files that speaks the language of the pack that it is given, on whichever thread it runs."""

    @wraps(make)
    def spoken(brief: Brief) -> bytes:
        before = language()
        use(brief.lang)
        try:
            return make(brief)
        finally:
            use(before)

    return spoken
