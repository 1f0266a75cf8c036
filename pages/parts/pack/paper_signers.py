"""Who signed, as hand-out and Word document name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.record.folding import folded
from geo.countries import countries
from pages.parts.pack.content import Brief, Signers, in_its_language, site_name
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.heads import in_a_word
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, inside, number, stopped

Group = tuple[str, int, tuple[str, ...]]
# behind who signed two or more of the statements that ask
SEVERAL = "\u00a0●"
# of so many both are signed
BOTH = 2


@in_its_language
def counted_signers(brief: Brief) -> str:
    """Return in a line how many signed from where, and where their names are."""
    seats = stopped("; ".join(f"{country} {number(n)}" for country, n in brief.seats))
    # whoever gets a sheet of paper has no other file
    where = _("Names: at {site}.").format(site=site_name(brief.link)) if brief.link else ""
    return f"{seats} {where}".strip()


@in_its_language
def behind(brief: Brief) -> Signers | None:
    """Return who signed a statement that asks one government for what most of them do, by country; None of any other.

    Their sheet has a column for each statement, with a dot where one signed.
    """
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "organizations"), None)
    dots = next((board.dots for board in brief.tables("asked") if board.dots), None)
    # where nobody is based none is asked to be named
    wanted = brief.demands and (brief.signers or not brief.seats)
    if not (wanted and sheet and dots and dots.named and {*dots.named} <= {*sheet.header}):
        return None
    demand, marks, _n = dots.rows[0]
    asks = [sheet.header.index(name) for name, mark in zip(dots.named, marks, strict=True) if mark == "call"]
    named: dict[str, list[str]] = {}
    for row in sheet.rows:
        if any(row[column] for column in asks):
            several = SEVERAL if sum(bool(row[column]) for column in asks) > 1 else ""
            named.setdefault(str(row[1]), []).append(f"{row[0]}{several}")
    groups, order = _ordered(
        brief, [(country, len(names), tuple(sorted(names, key=folded))) for country, names in named.items()]
    )
    n = sum(len(names) for names in named.values())
    title = _("Signers of statements that ask for {demand}: {n}").format(demand=inside(demand), n=number(n))
    several = _("● Signed both of them.") if len(asks) == BOTH else _("● Signed two or more of them.")
    some = any(name.endswith(SEVERAL) for _country, _n, names in groups for name in names)
    return Signers(title, groups, f"{several if some else ''} {order}".strip())


@in_its_language
def signed_there(brief: Brief) -> Signers | None:
    """Return who signed, those of the one country first; None where all of them stand beside the map already."""
    signers = brief.signers_apart
    if not signers:
        return None
    groups, order = _ordered(brief, signers.groups)
    return replace(signers, groups=groups, note=f"{signers.note} {order}".strip())


def _ordered(brief: Brief, groups: Sequence[Group]) -> tuple[tuple[Group, ...], str]:
    """Return who signed by country, that of a pack first and those of whom none is known last, with that said."""
    known = {labels.country(iso3) for iso3 in countries()}
    own = {country for country, _n in brief.seats} if brief.demands else set()
    ordered = sorted(groups, key=lambda group: (group[0] not in own, group[0] not in known, folded(group[0])))
    words = _("In the order of countries and names.")
    if own & {country for country, _n, _names in groups}:
        words = _("This country first, then in the order of countries and names.")
    return tuple(ordered), words if len(ordered) > 1 else ""


@in_its_language
def unaddressed(brief: Brief) -> list[str]:
    """Return the statements that those based in a country signed, if none of these addresses its government."""
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "organizations"), None)
    dots = next((board.dots for board in brief.tables("asked") if board.dots), None)
    if not (brief.script.apart and brief.demands and sheet and dots and dots.named):
        return []
    own = {country for country, _n in brief.seats}
    cells = (cell for row in sheet.rows if row[1] in own for cell in zip(sheet.header, row, strict=True))
    signed = dict.fromkeys(head for head, cell in cells if cell == DOTS["call"])
    return [] if signed.keys() & {*dots.named} else [*signed]


def note_there(brief: Brief) -> str:
    """Return that none of those based in a country signed what addresses its government; "" where some did."""
    return _("None of them signed a statement that addresses this government.") if unaddressed(brief) else ""


def listed_names(brief: Brief, n: int, names: Sequence[str]) -> list[str]:
    """Return the names of those who signed from a country, and at the end how many of `n` are left out."""
    return [*names, *([brief.headings.more.format(n=number(n - len(names)))] if len(names) < n else [])]


def signing(brief: Brief, names: Sequence[str]) -> list[str]:
    """Return who signed, each with the statements that it signed in a word or two, as notes name them."""
    sheet = next(sheet for sheet in brief.sheets if sheet.file == "organizations")
    whole = tuple(source.name for source in brief.sources)
    short = dict(zip(whole, in_a_word(whole), strict=True))
    heads = [short.get(head, head) for head in sheet.header]
    told = {
        str(row[0]): "; ".join(head for head, cell in zip(heads, row, strict=True) if cell == DOTS["call"])
        for row in sheet.rows
    }
    return [f"{name} ({told[name]})" if told.get(name) else name for name in names]
