"""Sentences on what is asked and what came of it, from their numbers alone."""

from __future__ import annotations

from collections.abc import Mapping

from data.measures.countries.country_profile import Ties, ties
from data.measures.demands.demand_signers import DemandSigners, demand_signers
from data.measures.follow_up.commitments import package_rows
from data.measures.follow_up.lasting import later_since
from data.measures.follow_up.outcomes import month_since
from data.record.selection import View, select
from pages.parts.claims.scope import signers_words
from pages.parts.views.commitments.package_list import packages_finding
from pages.parts.words import labels, short
from pages.parts.words.addressed import addressed_how
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, ngettext, number
from pages.parts.words.counts import demands_words, organizations_words
from pages.parts.words.demand_sentences import arguable_words, asked_words, signers_sentences
from pages.parts.words.directions import only, ways_words

Numbers = Mapping[str, int]


def recurring(view: View, subject: str, n: Numbers) -> str:
    """Say how many demands are asked for in two statements or more, and with those whose opposite is rejected."""
    if not n["recurring"]:
        return _("No demand recurs in these statements.")
    if n["asked"] < n["recurring"]:
        return ngettext(
            "Of {made} in the statements, {asked} is asked for in at least two of them; {n} with rejections of its "
            "opposite.",
            "Of {made} in the statements, {asked} are asked for in at least two of them; {n} with rejections of their "
            "opposite.",
            n["asked"],
        ).format(made=demands_words(n["made"]), asked=number(n["asked"]), n=number(n["recurring"]))
    if n["recurring"] == n["made"] > 1 and not n["everywhere"]:
        return _("All {made} recur in at least two statements.").format(made=demands_words(n["made"]))
    every = _("none in every one")
    if n["everywhere"]:
        every = ngettext("{n} in every one", "{n} in every one", n["everywhere"]).format(n=number(n["everywhere"]))
    if n["recurring"] == n["made"] > 1:
        return _("All {made} recur in at least two statements, {everywhere}.").format(
            made=demands_words(n["made"]), everywhere=every
        )
    return ngettext(
        "Of {made} in the statements, {n} recurs in at least two of them, {everywhere}.",
        "Of {made} in the statements, {n} recur in at least two of them, {everywhere}.",
        n["recurring"],
    ).format(made=demands_words(n["made"]), n=number(n["recurring"]), everywhere=every)


def demand(view: View, subject: str, n: Numbers) -> str:
    """Say who asks for one demand, and how many organizations signed that."""
    name, countries = short.demands(view.record)[subject], view.filters.countries
    asked = asked_words(n["of"], n["statements"], n["calls"])
    first = _("{demand}: {finding}.").format(demand=name, finding=asked)
    those = bool(countries and view.filters.role == "to" and n["calls"] and n["of"] > 1)
    if those:
        # of fewer statements than elsewhere: it must say of which
        words = _("All {of} statements that address or name {countries} ask for {demand}.")
        if n["calls"] < n["of"]:
            words = ngettext(
                "Of the {of} statements that address or name {countries}, {n} asks for {demand}.",
                "Of the {of} statements that address or name {countries}, {n} ask for {demand}.",
                n["calls"],
            )
        if len(countries) == 1 and n["of"] == int(
            ties(view.record, view.filters, countries[0]).addressed.statements.sum()
        ):
            words = _("All {of} statements that address the government of {countries} ask for {demand}.")
            if n["calls"] < n["of"]:
                words = ngettext(
                    "Of the {of} statements that address the government of {countries}, {n} asks for {demand}.",
                    "Of the {of} statements that address the government of {countries}, {n} ask for {demand}.",
                    n["calls"],
                )
        first = together(
            words.format(
                of=number(n["of"]),
                countries=labels.countries_said(countries),
                n=number(n["calls"]),
                demand=inside(name),
            )
        )
    now = demand_signers(view).get(subject)
    signers = DemandSigners(
        signed=n["organizations"],
        twice=n["twice"],
        clear=n["clear"],
        objected=n["objected"],
        objected_clear=n["objected"],
        alone=n["alone"],
        through=now.through if now else "",
    )
    through = labels.statement(view.record).get(signers.through, "")
    more = signers_sentences(n["calls"], signers, through, lambda k: signers_words(view, k), those=those)
    doubt = arguable_words(view, subject) if n["calls"] and not signers.ranges else ""
    return " ".join(filter(None, [first, *more, doubt]))


def theme(view: View, subject: str, n: Numbers) -> str:
    """Say how many statements ask for something of one theme, and how many organizations signed one of those."""
    name = labels.theme(view.record)[subject]
    if not n["statements"]:
        return _("{theme}: none of these statements makes a demand on it.").format(theme=name)
    words = ngettext(
        "{theme}: {n} of {of} statements makes {demands} on it, signed by {organizations}.",
        "{theme}: {n} of {of} statements together make {demands} on it; {organizations} signed at least one of them.",
        n["statements"],
    )
    if n["statements"] == n["of"] > 1:
        words = _(
            "{theme}: the {of} statements together make {demands} on it; {organizations} signed at least one of them."
        )
    return words.format(
        theme=name,
        n=number(n["statements"]),
        of=number(n["of"]),
        demands=demands_words(n["demands"]),
        organizations=signers_words(view, n["organizations"]),
    )


def country(view: View, subject: str, n: Numbers) -> str:
    """Say who signed from one country, and then, apart, what is said to it."""
    signed = signed_from(
        n["organizations"], int(select(view.record, view.filters.without("countries")).statements.sum()), subject
    )
    if "addressing" in n:
        return " ".join([signed, _said_to_it(ties(view.record, view.filters, subject), n)])
    return " ".join([signed, _passages_to_it(n)])


def signed_from(n: int, of: int, country: str) -> str:
    """Return the sentence of how many organizations from a country signed one of so many statements or more."""
    words = _("No organization that signed is known to be based in {country}.")
    if n:
        words = ngettext(
            "{organizations} based in {country} has signed.", "{organizations} based in {country} have signed.", n
        )
    if n and of > 1:
        words = ngettext(
            "{organizations} based in {country} signed at least one of the {of} statements.",
            "{organizations} based in {country} signed at least one of the {of} statements.",
            n,
        )
    there = labels.countries_said([country])
    return together(words.format(organizations=organizations_words(n), of=number(of), country=there))


def _said_to_it(one: Ties, n: Numbers) -> str:
    """Return how many statements address a government and how, and how many name the country."""
    if not n["addressing"] and not n["naming"]:
        return _("No statement addresses its government or names it as a place.")
    addressed = _("no statement addresses its government")
    if n["addressing"]:
        words = ngettext(
            "{n} of {of} statements addresses its government",
            "{n} of {of} statements address its government",
            n["addressing"],
        ).format(n=number(n["addressing"]), of=number(n["of"]))
        addressed = addressed_how(one, words)
    named = _("none names the country as a place")
    if n["naming"]:
        named = ngettext("{n} names the country as a place", "{n} name the country as a place", n["naming"]).format(
            n=number(n["naming"])
        )
    return _("{addressed}; {named}.").format(addressed=begun(addressed), named=named)


def _passages_to_it(n: Numbers) -> str:
    """Return what links of earlier versions cite: how many passages address a government or name the country."""
    if not n["addressed"] and not n["named"]:
        return _("No passage addresses its government or names it as a place.")
    said = [
        ngettext("{n} passage addresses its government", "{n} passages address its government", n["addressed"]).format(
            n=number(n["addressed"])
        )
        if n["addressed"]
        else _("no passage addresses its government"),
        ngettext("{n} names the country as a place", "{n} name the country as a place", n["named"]).format(
            n=number(n["named"])
        )
        if n["named"]
        else _("none names the country as a place"),
    ]
    if n["addressed"] and n["directly"] != n["addressed"]:
        by_name = _("none by name")
        if n["directly"]:
            by_name = ngettext("{n} by name", "{n} by name", n["directly"]).format(n=number(n["directly"]))
        said[0] = _("{addressed}, {by_name}").format(addressed=said[0], by_name=by_name)
    return _("{addressed}; {named}.").format(addressed=begun(said[0]), named=said[1])


def unanswered(view: View, subject: str, n: Numbers) -> str:
    """Say with how many demands no action package was matched."""
    if not n["of"]:
        return _("No demand is made here.")
    if view.filters.countries:
        countries = labels.countries_said(view.filters.countries)
        words = _unanswered_by(view, n).format(countries=countries, n=number(n["demands"]), of=number(n["of"]))
        if package_rows(view):
            # what it took on comes before what it did not
            words = f"{packages_finding(view)}. {words}"
        return together(f"{words} {by_nobody(n, own=bool(package_rows(view)))}".strip())
    if not n["demands"]:
        return _("In our reading, an action package matches each demand made.")
    if n["of"] == 1:
        return _("In our reading, no known action package matches the one demand made.")
    if n["demands"] == n["of"]:
        words = _("In our reading, no known action package matches any of the {of} demands made.")
    else:
        words = ngettext(
            "In our reading, {n} of the {of} demands matches no known action package.",
            "In our reading, {n} of the {of} demands match no known action package.",
            n["demands"],
        )
    return words.format(n=number(n["demands"]), of=number(n["of"]))


def _unanswered_by(view: View, n: Numbers) -> str:
    """Return what `unanswered` says of the packages of chosen countries, before its numbers."""
    if not n["demands"]:
        return _("In our reading, an action package of {countries} matches each demand made.")
    if n["demands"] == n["of"] and not package_rows(view):
        return _("No action package is known to be led or joined by {countries}.")
    if n["of"] == 1:
        return _("In our reading, no action package led or joined by {countries} matches the one demand made.")
    if n["demands"] == n["of"]:
        return _("In our reading, no action package led or joined by {countries} matches any of the {of} demands made.")
    return ngettext(
        "In our reading, {n} of the {of} demands matches no action package led or joined by {countries}.",
        "In our reading, {n} of the {of} demands match no action package led or joined by {countries}.",
        n["demands"],
    )


def by_nobody(n: Numbers, *, own: bool) -> str:
    """Return how many demands match no package of others either; "" where each does. `own` says that some are its own.

    Whether a package of its own or of anybody matches are two numbers: one is never taken for the other.
    """
    if not n["nowhere"]:
        return ""
    if own and n["nowhere"] == n["demands"]:
        return _("No known package of others matches either.")
    if own:
        words = ngettext(
            "{n} of the {of} matches no known package at all.",
            "{n} of the {of} match no known package at all.",
            n["nowhere"],
        )
    else:
        words = ngettext(
            "In our reading, {n} of the {of} demands matches no package of other governments either.",
            "In our reading, {n} of the {of} demands match no package of other governments either.",
            n["nowhere"],
        )
    return words.format(n=number(n["nowhere"]), of=number(n["of"]))


def since(view: View, subject: str, n: Numbers) -> str:
    """Say what was found to have happened since."""
    if not n["events"]:
        return _("No event was found that bears on what was asked; this is not to say that nothing happened.")
    if n["events"] == 1:
        return f"{only(n, date_words(month_since(view)))}."
    words = ngettext(
        "Of {n} event found since {month}, {directions}.",
        "Of {n} events found since {month}, {directions}.",
        n["events"],
    )
    return words.format(
        n=number(n["events"]), month=date_words(month_since(view)), directions=ways_words(n, later_since(view))
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
