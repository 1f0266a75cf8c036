"""Gaps and duplications in words: what each is about, why it is listed, and who is near."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from data.gaps.nearest import Subject, basis
from data.record.record import Record
from data.record.selection import View
from pages.parts.words import labels
from pages.parts.words.catalogue import date_words, gettext as _, listed, ngettext, number
from pages.parts.words.counts import organizations_words, statements_words
from pages.parts.words.gap_kinds import NEAR

Row = Any

# rule -> why such a gap is listed; {n} counts statements, or what COUNTED says
REASONS: Mapping[str, Callable[[int], str]] = {
    "endorsed-no-signer": lambda n: (
        ngettext(
            "The government endorsed the Declaration and is addressed by {n} statement, yet no organization "
            "based there signed.",
            "The government endorsed the Declaration and is addressed by {n} statements, yet no organization "
            "based there signed.",
            n,
        )
        if n
        else _(
            "The government endorsed the Declaration; no statement addresses it, "
            "and no organization based there signed."
        )
    ),
    "single-signer": lambda n: (
        ngettext(
            "One organization alone is based there; {n} statement addresses its government.",
            "One organization alone is based there; {n} statements address its government.",
            n,
        )
        if n
        else _("One organization alone is based there; no statement addresses its government.")
    ),
    "signer-not-endorsed": lambda n: ngettext(
        "{n} organization based there signed; its government did not endorse the Declaration.",
        "{n} organizations based there signed; its government did not endorse the Declaration.",
        n,
    ),
    "asked-not-signed": lambda n: ngettext(
        "{n} statement asks it of this government; no organization based there signed on it.",
        "{n} statements ask it of this government; no organization based there signed on it.",
        n,
    ),
    "signed-not-asked": lambda n: ngettext(
        "{n} organization based there signed on it; no statement asks it of this government.",
        "{n} organizations based there signed on it; no statement asks it of this government.",
        n,
    ),
    "not-repeated": lambda n: ngettext(
        "{n} statement makes it, the last but one among them; the latest speaks on the theme and does not repeat it.",
        "{n} statements make it, the last but one among them; the latest speaks on the theme and does not repeat it.",
        n,
    ),
    "no-addressee": lambda n: ngettext(
        "{n} statement makes it, and no passage says of whom it is asked.",
        "{n} statements make it, and no passage says of whom it is asked.",
        n,
    ),
    "nobody-by-name": lambda n: ngettext(
        "{n} statement makes it: asked of governments as a whole, of none by name.",
        "{n} statements make it: asked of governments as a whole, of none by name.",
        n,
    ),
    "group-unnamed": lambda n: ngettext(
        "{n} statement speaks on this theme, and no passage on it names them.",
        "{n} statements speak on this theme, and no passage on it names them.",
        n,
    ),
    "country-unknown": lambda n: ngettext(
        "It signed {n} statement; where it is based is not known.",
        "It signed {n} statements; where it is based is not known.",
        n,
    ),
    "city-unknown": lambda n: ngettext(
        "It signed {n} statement; its city is not known, so that no map shows it at a point.",
        "It signed {n} statements; its city is not known, so that no map shows it at a point.",
        n,
    ),
    "low-confidence": lambda n: ngettext(
        "It signed {n} statement; its place is known with low confidence.",
        "It signed {n} statements; its place is known with low confidence.",
        n,
    ),
    "arguable-only": lambda n: ngettext(
        "{n} statement makes it, and every passage coded so is arguable.",
        "{n} statements make it, and every passage coded so is arguable.",
        n,
    ),
}
COUNTED = {"signer-not-endorsed": "organizations", "signed-not-asked": "organizations"}
TWICE: Mapping[str, Callable[[int], str]] = {
    "signed-twice": lambda n: ngettext(
        "It is listed {n} time on this statement: once itself, again in a coalition's list of members.",
        "It is listed {n} times on this statement: once itself, again in a coalition's list of members.",
        n,
    ),
    "parent-and-unit": lambda n: ngettext(
        "{n} signature from one institution: the organization and the one it belongs to.",
        "{n} signatures from one institution: the organization and the one it belongs to.",
        n,
    ),
    "asked-twice": lambda n: ngettext(
        "{n} statement asks it of this government by name.",
        "{n} statements ask it of this government by name.",
        n,
    ),
    "same-kind-same-theme": lambda n: ngettext(
        "{n} organization of this kind based there signed on the theme.",
        "{n} organizations of this kind based there signed on the theme.",
        n,
    ),
}


def subject(record: Record, row: Row) -> str:
    """Return what a gap or a duplication is about, as one line of the record's names."""
    parts = []
    if row.organization_id:
        names = record.tables["organizations"]["name"]
        parts.append(str(names.iat[record.position("organizations", row.organization_id)]))
    elif row.country:
        parts.append(labels.country(row.country))
    if getattr(row, "group", ""):
        parts.append(labels.group(row.group))
    if getattr(row, "organization_kind", ""):
        parts.append(labels.kind(row.organization_kind))
    if row.demand_id:
        parts.append(labels.demand(record)[row.demand_id])
    elif row.theme_id:
        parts.append(labels.theme(record)[row.theme_id])
    if row.statement_id:
        parts.append(labels.statement(record)[row.statement_id])
    return " · ".join(parts)


def reason(view: View, row: Row) -> str:
    """Return why a gap is listed, as one whole sentence."""
    if row.rule == "statement-range":
        statement = view.record.row("statements", row.statement_id)
        return _range(_("Its day is not known: between {first} and {last}."), statement, "date")
    if row.rule == "endorsement-range":
        government = view.record.row("governments", row.country)
        return _range(
            _("It endorsed the Declaration between {first} and {last}; the day is not known."), government, "endorsed"
        )
    n = int(getattr(row, COUNTED.get(row.rule, "statements")))
    return REASONS[row.rule](n).format(n=number(n))


def weight(view: View, row: Row) -> str:
    """Return what tells a gap from the others of its rule: how many statements or organizations; else its reason."""
    if row.kind == "presence" and row.rule not in COUNTED:
        words = ngettext("addressed by {n} statement", "addressed by {n} statements", row.statements)
        return words.format(n=number(row.statements)) if row.statements else _("addressed by no statement")
    if row.rule in COUNTED:
        return organizations_words(row.organizations)
    return statements_words(row.statements) if row.kind == "demand" else reason(view, row)


def twice(row: Row) -> str:
    """Return why a duplication is listed, as one whole sentence."""
    return TWICE[row.rule](int(row.times)).format(n=number(int(row.times)))


def near_words(row: Row, seats: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return who is near to a gap and how: the first names and how many more; "" for evidence, which has none.

    Behind those in other countries than that of the gap stands where they are, as far as `seats` tell.
    """
    if row.kind == "evidence":
        return ""
    near = basis(Subject(*(str(getattr(row, part)) for part in Subject._fields)))
    apart = near in ("border", "subregion")
    names = [f"{name} ({seats[name]})" if apart and name in seats else name for name in row.nearest]
    if row.near > len(names):
        names.append(_("{n} more").format(n=number(row.near - len(names))))
    return _(NEAR[near]).format(names=listed(names) or _("none"))


def _range(sentence: str, row: Any, name: str) -> str:
    return sentence.format(first=date_words(row[f"{name}_earliest"]), last=date_words(row[f"{name}_latest"]))
