"""What each kind of claim says, as whole sentences in the reader's language, from its numbers alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.selection import View
from pages.parts import labels
from pages.parts.claim_scope import passages_meant, signers_words
from pages.parts.counted_words import demands_words, organizations_words, passages_words, statements_words
from pages.parts.words import gettext as _, listed, ngettext, number

Numbers = Mapping[str, int]


def sentence(view: View, kind: str, subject: str, n: Numbers) -> str:
    """Return the claim as a sentence that is true aloud; `n` are its numbers, of now or of an older link."""
    words = SENTENCES[kind](view, subject, n)
    if kind in ("demand", "theme"):
        words = f"{words} {passages_meant(view)}".strip()
    return words


def _of_statements(n: Numbers) -> str:
    """Return “4 of the 5 statements”."""
    return ngettext("{n} of the {of} statement", "{n} of the {of} statements", n["of"]).format(
        n=number(n["statements"]), of=number(n["of"])
    )


def _statements(view: View, subject: str, n: Numbers) -> str:
    passages = passages_words(n["passages"])
    if n["statements"] == n["of"]:
        return ngettext(
            "{n} civil-society statement on the Los Angeles Declaration and the talks around it is on the record, "
            "coded in {passages}.",
            "{n} civil-society statements on the Los Angeles Declaration and the talks around it are on the record, "
            "coded in {passages}.",
            n["statements"],
        ).format(n=number(n["statements"]), passages=passages)
    return _("{statements} on the record fit, with {passages}.").format(statements=_of_statements(n), passages=passages)


def _organizations(view: View, subject: str, n: Numbers) -> str:
    return _("{organizations} signed {statements} on the Los Angeles Declaration and the talks around it.").format(
        organizations=signers_words(view, n["organizations"]), statements=statements_words(n["statements"])
    )


def _countries(view: View, subject: str, n: Numbers) -> str:
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


def _endorsers(view: View, subject: str, n: Numbers) -> str:
    return ngettext(
        "{n} government has endorsed the Los Angeles Declaration: {day} on the day and {later} later.",
        "{n} governments have endorsed the Los Angeles Declaration: {day} on the day and {later} later.",
        n["governments"],
    ).format(n=number(n["governments"]), day=number(n["day"]), later=number(n["later"]))


def _recurring(view: View, subject: str, n: Numbers) -> str:
    return _(
        "Of {made} made by the statements, {recurring} in at least two statements and {everywhere} in every one."
    ).format(
        made=demands_words(n["made"]),
        recurring=ngettext("{n} recurs", "{n} recur", n["recurring"]).format(n=number(n["recurring"])),
        everywhere=number(n["everywhere"]),
    )


def _demand(view: View, subject: str, n: Numbers) -> str:
    demand = labels.demand(view.record)[subject]
    if not n["statements"]:
        return _("None of {of} makes the demand “{demand}”.").format(of=statements_words(n["of"]), demand=demand)
    words = {
        "statements": _of_statements(n),
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


def _theme(view: View, subject: str, n: Numbers) -> str:
    return _("{statements}, signed by {organizations}, make {demands} on {theme}.").format(
        statements=_of_statements(n),
        organizations=signers_words(view, n["organizations"]),
        demands=demands_words(n["demands"]),
        theme=f"“{labels.theme(view.record)[subject]}”",
    )


def _statement(view: View, subject: str, n: Numbers) -> str:
    return _("The statement “{statement}” was signed by {organizations} and makes {demands} in {passages}.").format(
        statement=labels.statement(view.record)[subject],
        organizations=signers_words(view, n["organizations"]),
        demands=demands_words(n["demands"]),
        passages=passages_words(n["passages"]),
    )


def _country(view: View, subject: str, n: Numbers) -> str:
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


def _organization(view: View, subject: str, n: Numbers) -> str:
    return _("{organization} signed {statements} and stands behind {demands}.").format(
        organization=str(view.record.row("organizations", subject)["name"]),
        statements=_of_statements(n),
        demands=demands_words(n["demands"]),
    )


def _absent(view: View, subject: str, n: Numbers) -> str:
    return ngettext(
        "In {n} of the {of} countries whose governments endorsed the Declaration, no organization that signed is "
        "known to be based.",
        "In {n} of the {of} countries whose governments endorsed the Declaration, no organization that signed is "
        "known to be based.",
        n["countries"],
    ).format(n=number(n["countries"]), of=number(n["of"]))


def _unanswered(view: View, subject: str, n: Numbers) -> str:
    if view.filters.countries:
        return ngettext(
            "{n} of the {of} demands made is answered by no action package that {countries} leads or joined.",
            "{n} of the {of} demands made are answered by no action package that {countries} leads or joined.",
            n["demands"],
        ).format(
            n=number(n["demands"]),
            of=number(n["of"]),
            countries=listed(map(labels.country, view.filters.countries)),
        )
    return ngettext(
        "{n} of the {of} demands made is answered by no action package on the record.",
        "{n} of the {of} demands made are answered by no action package on the record.",
        n["demands"],
    ).format(n=number(n["demands"]), of=number(n["of"]))


def _since(view: View, subject: str, n: Numbers) -> str:
    return ngettext(
        "{n} event found since bears on what was asked: {advance} an advance, {setback} a setback, {mixed} mixed.",
        "{n} events found since bear on what was asked: {advance} an advance, {setback} a setback, {mixed} mixed.",
        n["events"],
    ).format(
        n=number(n["events"]),
        advance=number(n["advance"]),
        setback=number(n["setback"]),
        mixed=number(n["mixed"]),
    )


def _gaps(view: View, subject: str, n: Numbers) -> str:
    return {
        "presence": ngettext(
            "The record shows {n} gap of presence.", "The record shows {n} gaps of presence.", n["gaps"]
        ),
        "demand": ngettext("The record shows {n} gap of demand.", "The record shows {n} gaps of demand.", n["gaps"]),
        "evidence": ngettext(
            "The record shows {n} gap of evidence.", "The record shows {n} gaps of evidence.", n["gaps"]
        ),
    }[subject].format(n=number(n["gaps"]))


SENTENCES: Mapping[str, Callable[[View, str, Numbers], str]] = {
    "statements": _statements,
    "organizations": _organizations,
    "countries": _countries,
    "endorsers": _endorsers,
    "recurring": _recurring,
    "demand": _demand,
    "theme": _theme,
    "statement": _statement,
    "country": _country,
    "organization": _organization,
    "absent": _absent,
    "unanswered": _unanswered,
    "since": _since,
    "gaps": _gaps,
}
