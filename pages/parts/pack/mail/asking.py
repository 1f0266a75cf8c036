"""Who asks for what, as a letter says it: the statements, who signed them, and who of these is based in a country."""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.pack.content import Brief
from pages.parts.pack.mail.news import FIRST
from pages.parts.pack.paper_signers import SEVERAL, behind
from pages.parts.pack.slides.packages import arguable
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, listed, ngettext, number
from pages.parts.words.spoken import said_aloud

# of one country so many who signed what is asked are named
LOCAL = 3


def requested(brief: Brief, *, doubtful: bool = True) -> list[str]:
    """Return the sentences on who asks for what, with what is doubtful of them, without what lacks a package."""
    script = brief.script
    runs = [[script.doubts.get(one, one) if doubtful else one for one in run] for run in script.letter]
    if less := _asked_less(brief, *runs[0][:1]) if runs else "":
        runs[0].insert(1, less)
    return [one for run in runs for one in run if not (brief.meaning and brief.meaning in one)]


def based_there(brief: Brief) -> str:
    """Return who of those behind what is asked first is based in the one country, by name where these are few.

    "" where none is, and of any other pack.
    """
    signed, own = behind(brief), {country for country, _n in brief.seats}
    names = [name for country, _n, names in signed.groups if country in own for name in names] if signed else []
    if not names:
        return ""
    words = ngettext(
        "Of these, {who} is based in {country}.",
        "Of these, {who} are based in {country}.",
        len(names),
    )
    if len(names) > LOCAL:
        return together(said_aloud(words.format(who=number(len(names)), country=country_said(brief))))
    who = listed([name.removesuffix(SEVERAL) for name in names])
    return together(words.format(who=who, country=country_said(brief)))


def country_said(brief: Brief) -> str:
    """Return the one country of a pack as it stands inside a sentence; "" of any other."""
    drawn = brief.boards["map"].map
    chosen = [shape.outline.iso3 for shape in drawn.shapes if shape.chosen] if drawn else []
    return labels.countries_said(chosen) if len(chosen) == 1 else ""


def first_names(brief: Brief) -> list[str]:
    """Return the demands that stand first, as they stand inside a sentence."""
    asked = brief.boards.get("asked")
    return [inside(name) for name, *_more in asked.dots.rows[:FIRST]] if asked and asked.dots else []


def first_of_these(brief: Brief, told: Sequence[str]) -> str:
    """Return which demands the question speaks of, if neither it nor what is `told` before it names one."""
    names = first_names(brief)
    if brief.wanted:
        names = [inside(brief.wanted), inside(brief.subject)]
    said = " ".join((brief.question, *told))
    named = any(name in said for name in names)
    return _("First among the demands: {demands}.").format(demands=listed(names)) if names and not named else ""


def _asked_less(brief: Brief, told: str = "") -> str:
    """Return in one line by how many statements each demand is made that the question names and `told` does not."""
    dots = brief.boards["asked"].dots if "asked" in brief.boards else None
    found = []
    for name, marks, _n in dots.rows if dots and not brief.wanted else ():
        n, unsure = marks.count("call"), sum(one == name for one, _statement in dots.doubted) if dots else 0
        if n and inside(name) in brief.question and inside(name) not in told:
            words = ngettext(
                "{n} of the {of} statements asks for {demand}{doubt}.",
                "{n} of the {of} statements ask for {demand}{doubt}.",
                n,
            )
            of = number(len(marks))
            words = words.format(n=number(n), of=of, demand=inside(name), doubt=arguable(unsure))
            found.append(said_aloud(words))
    return " ".join(found)
