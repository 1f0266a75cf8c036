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

    subject: str
    greeting: str
    opening: str
    meeting: str
    below: str
    button: str
    full_list: str
    closing: str
    names: str


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons left to fill in."""
    return Letter(
        subject=_("Subject: {subject}").format(subject=brief.lead),
        greeting=_("Dear ___,"),
        opening=" ".join(brief.script.letter),
        # the press is not asked
        meeting=_("Could we meet for half an hour to talk about it? We suggest ___.")
        if brief.question
        else _("For questions or an interview: ___."),
        below=_("The numbers, and the source of each, are below."),
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
