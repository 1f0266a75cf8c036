"""Sentences on who signed and who endorsed, from their numbers alone."""

from __future__ import annotations

from collections.abc import Mapping

from data.record.selection import View
from pages.parts.claims.scope import signers_words
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.counts import (
    demands_words,
    of_statements,
    passages_words,
    statements_words,
)

Numbers = Mapping[str, int]


def statements(view: View, subject: str, n: Numbers) -> str:
    """Say how many statements there are, or fit."""
    passages = passages_words(n["passages"])
    if n["statements"] == n["of"]:
        return ngettext(
            "{n} civil-society statement on the Los Angeles Declaration and the talks around it is on the record, "
            "coded in {passages}.",
            "{n} civil-society statements on the Los Angeles Declaration and the talks around it are on the record, "
            "coded in {passages}.",
            n["statements"],
        ).format(n=number(n["statements"]), passages=passages)
    kept = of_statements(n["statements"], n["of"])
    return _("{statements} on the record fit, with {passages}.").format(statements=kept, passages=passages)


def organizations(view: View, subject: str, n: Numbers) -> str:
    """Say how many signed how much."""
    return _("{organizations} signed {statements} on the Los Angeles Declaration and the talks around it.").format(
        organizations=signers_words(view, n["organizations"]), statements=statements_words(n["statements"])
    )


def countries(view: View, subject: str, n: Numbers) -> str:
    """Say from how many countries."""
    known = ngettext(
        "Organizations that signed are based in {n} country.",
        "Organizations that signed are based in {n} countries.",
        n["countries"],
    ).format(n=number(n["countries"]))
    if not n["unknown"]:
        return known
    return (
        known
        + " "
        + ngettext(
            "For {n} organization it is not known.", "For {n} organizations it is not known.", n["unknown"]
        ).format(n=number(n["unknown"]))
    )


def endorsers(view: View, subject: str, n: Numbers) -> str:
    """Say how many governments endorsed, and when."""
    return ngettext(
        "{n} government has endorsed the Los Angeles Declaration: {day} on the day and {later} later.",
        "{n} governments have endorsed the Los Angeles Declaration: {day} on the day and {later} later.",
        n["governments"],
    ).format(n=number(n["governments"]), day=number(n["day"]), later=number(n["later"]))


def statement(view: View, subject: str, n: Numbers) -> str:
    """Say who signed one statement, and what it asks."""
    return _("The statement “{statement}” was signed by {organizations} and makes {demands} in {passages}.").format(
        statement=labels.statement(view.record)[subject],
        organizations=signers_words(view, n["organizations"]),
        demands=demands_words(n["demands"]),
        passages=passages_words(n["passages"]),
    )


def organization(view: View, subject: str, n: Numbers) -> str:
    """Say what one organization signed and stands behind."""
    return _("{organization} signed {statements} and stands behind {demands}.").format(
        organization=str(view.record.row("organizations", subject)["name"]),
        statements=of_statements(n["statements"], n["of"]),
        demands=demands_words(n["demands"]),
    )


def absent(view: View, subject: str, n: Numbers) -> str:
    """Say where governments endorsed and nobody signed."""
    return ngettext(
        "In {n} of the {of} countries whose governments endorsed the Declaration, no organization that signed is "
        "known to be based.",
        "In {n} of the {of} countries whose governments endorsed the Declaration, no organization that signed is "
        "known to be based.",
        n["countries"],
    ).format(n=number(n["countries"]), of=number(n["of"]))
