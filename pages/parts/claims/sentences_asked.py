"""Sentences on what is asked and what came of it, from their numbers alone."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.selection import View
from pages.parts.claims.scope import signers_words
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.counts import (
    demands_words,
    of_statements,
    organizations_words,
    passages_words,
    statements_words,
)

Numbers = Mapping[str, int]


def recurring(view: View, subject: str, n: Numbers) -> str:
    """Say how many demands recur."""
    return _(
        "Of {made} made by the statements, {recurring} in at least two statements and {everywhere} in every one."
    ).format(
        made=demands_words(n["made"]),
        recurring=ngettext("{n} recurs", "{n} recur", n["recurring"]).format(n=number(n["recurring"])),
        everywhere=number(n["everywhere"]),
    )


def demand(view: View, subject: str, n: Numbers) -> str:
    """Say who makes one demand."""
    demand = labels.demand(view.record)[subject]
    if not n["statements"]:
        return _("None of {of} makes the demand “{demand}”.").format(of=statements_words(n["of"]), demand=demand)
    words = {
        "statements": of_statements(n["statements"], n["of"]),
        "organizations": signers_words(view, n["organizations"]),
        "demand": demand,
        "calls": number(n["calls"]),
    }
    if n["calls"] == n["statements"]:
        return _("{statements}, signed by {organizations}, call for this: “{demand}”.").format(**words)
    if not n["calls"]:
        return _("{statements}, signed by {organizations}, object to the opposite of this: “{demand}”.").format(**words)
    return _(
        "{statements}, signed by {organizations}, make the demand “{demand}”: {calls} call for it, "
        "the others object to its opposite."
    ).format(**words)


def theme(view: View, subject: str, n: Numbers) -> str:
    """Say who asks for something of one theme."""
    return _("{statements}, signed by {organizations}, make {demands} on {theme}.").format(
        statements=of_statements(n["statements"], n["of"]),
        organizations=signers_words(view, n["organizations"]),
        demands=demands_words(n["demands"]),
        theme=f"“{labels.theme(view.record)[subject]}”",
    )


def country(view: View, subject: str, n: Numbers) -> str:
    """Say what ties one country to the statements."""
    return _(
        "{country}: {organizations} based there signed; {addressed} of the statements address its government, "
        "{directly} of them by name, and {named} name it as a place."
    ).format(
        country=labels.country(subject),
        organizations=organizations_words(n["organizations"]),
        addressed=passages_words(n["addressed"]),
        directly=number(n["directly"]),
        named=number(n["named"]),
    )


def unanswered(view: View, subject: str, n: Numbers) -> str:
    """Say which demands no action package answers."""
    if view.filters.countries:
        return ngettext(
            "{n} of the {of} demands made is answered by no action package that {countries} leads or joined.",
            "{n} of the {of} demands made are answered by no action package that {countries} leads or joined.",
            n["demands"],
        ).format(
            n=number(n["demands"]),
            of=number(n["of"]),
            countries=listed(map(labels.told, view.filters.countries)),
        )
    return ngettext(
        "{n} of the {of} demands made is answered by no action package on the record.",
        "{n} of the {of} demands made are answered by no action package on the record.",
        n["demands"],
    ).format(n=number(n["demands"]), of=number(n["of"]))


def since(view: View, subject: str, n: Numbers) -> str:
    """Say what happened since."""
    return ngettext(
        "{n} event found since bears on what was asked: {advance} an advance, {setback} a setback, {mixed} mixed, "
        "{unclear} unclear.",
        "{n} events found since bear on what was asked: {advance} an advance, {setback} a setback, {mixed} mixed, "
        "{unclear} unclear.",
        n["events"],
    ).format(
        n=number(n["events"]),
        advance=number(n["advance"]),
        setback=number(n["setback"]),
        mixed=number(n["mixed"]),
        unclear=number(n["unclear"]),
    )


def gaps(view: View, subject: str, n: Numbers) -> str:
    """Say how many gaps of one kind there are."""
    return {
        "presence": ngettext(
            "The record shows {n} gap of presence.", "The record shows {n} gaps of presence.", n["gaps"]
        ),
        "demand": ngettext("The record shows {n} gap of demand.", "The record shows {n} gaps of demand.", n["gaps"]),
        "evidence": ngettext(
            "The record shows {n} gap of evidence.", "The record shows {n} gaps of evidence.", n["gaps"]
        ),
    }[subject].format(n=number(n["gaps"]))
