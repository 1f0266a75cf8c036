"""What turns a pack into a letter to one person."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from pages.parts.pack.content import Brief
from pages.parts.words.catalogue import gettext as _

# so many names are read in a letter
FEW_NAMES = 12


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
    return urlunsplit(parts._replace(path=f"{parts.path.rpartition('/')[0]}/organizations", query=query))
