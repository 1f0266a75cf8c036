"""Sentences on who signed and who endorsed, from their numbers alone."""

from __future__ import annotations

from collections.abc import Mapping

from data.measures.countries.endorsement import endorsement
from data.record.selection import View
from pages.parts.claims.scope import signers_words
from pages.parts.words import labels
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number
from pages.parts.words.counts import demands_words, of_statements, passages_words, statements_words
from pages.parts.words.governments import standing_words

Numbers = Mapping[str, int]


def statements(view: View, subject: str, n: Numbers) -> str:
    """Say how many statements there are, or fit."""
    passages = passages_words(n["passages"])
    if not n["statements"]:
        return _("None of the {of} statements fits these filters.").format(of=number(n["of"]))
    if n["statements"] == n["of"]:
        return ngettext(
            "{n} civil-society statement on the Los Angeles Declaration and the talks around it is on the record, "
            "coded in {passages}.",
            "{n} civil-society statements on the Los Angeles Declaration and the talks around it are on the record, "
            "coded in {passages}.",
            n["statements"],
        ).format(n=number(n["statements"]), passages=passages)
    return ngettext(
        "{statements} fits these filters, with {passages}.",
        "{statements} fit these filters, with {passages}.",
        n["statements"],
    ).format(statements=of_statements(n["statements"], n["of"]), passages=passages)


def organizations(view: View, subject: str, n: Numbers) -> str:
    """Say how many signed how much."""
    if not n["organizations"]:
        return _("No organization signed.")
    if n["statements"] == 1:
        return _("{organizations} signed one statement on the Los Angeles Declaration and the talks around it.").format(
            organizations=begun(signers_words(view, n["organizations"]))
        )
    return ngettext(
        "{organizations} signed at least one of {statements} on the Los Angeles Declaration and the talks around it.",
        "{organizations} signed at least one of {statements} on the Los Angeles Declaration and the talks around it.",
        n["organizations"],
    ).format(organizations=begun(signers_words(view, n["organizations"])), statements=statements_words(n["statements"]))


def countries(view: View, subject: str, n: Numbers) -> str:
    """Say from how many countries they signed, where those outside the Americas are, and how many have none known."""
    if not n["countries"]:
        return _("No signer's country is known.")
    words = ngettext(
        "Organizations that signed are based in {n} country.",
        "Organizations that signed are based in {n} countries.",
        n["countries"],
    )
    if n["unknown"]:
        # some of these may be of others
        words = ngettext(
            "Organizations that signed are based in at least {n} country.",
            "Organizations that signed are based in at least {n} countries.",
            n["countries"],
        )
    sentences = [words.format(n=number(n["countries"]))]
    if n.get("outside"):
        words = ngettext(
            "{n} of them is based outside the Americas.", "{n} of them are based outside the Americas.", n["outside"]
        )
        sentences.append(words.format(n=number(n["outside"])))
    if n["unknown"]:
        words = ngettext(
            "The country of {n} organization is not known.",
            "The country of {n} organizations is not known.",
            n["unknown"],
        )
        sentences.append(words.format(n=number(n["unknown"])))
    return " ".join(sentences)


def endorsers(view: View, subject: str, n: Numbers) -> str:
    """Say how many governments endorsed, and when; of one country, how its government stands."""
    country = view.filters.countries[0] if len(view.filters.countries) == 1 else ""
    if country in endorsement(view.record).index:
        return _("{country}: its government {standing}.").format(
            country=labels.country(country), standing=standing_words(view.record, country)
        )
    if not n["governments"]:
        return _("None of these governments has endorsed the Los Angeles Declaration, according to the sources found.")
    when = {
        n["governments"]: _("on the day of signing"),
        0: _("later"),
    }.get(
        n["day"],
        _("{day} on the day of signing and {later} later").format(day=number(n["day"]), later=number(n["later"])),
    )
    return ngettext(
        "{n} government has endorsed the Los Angeles Declaration, {when}.",
        "{n} governments have endorsed the Los Angeles Declaration, {when}.",
        n["governments"],
    ).format(n=number(n["governments"]), when=when)


def statement(view: View, subject: str, n: Numbers) -> str:
    """Say who signed one statement, and what it asks."""
    name = labels.statement(view.record)[subject]
    demands, passages = demands_words(n["demands"]), passages_words(n["passages"])
    if not n["organizations"]:
        return _("The statement “{statement}” makes {demands} in {passages}.").format(
            statement=name, demands=demands, passages=passages
        )
    return _("The statement “{statement}” was signed by {organizations} and makes {demands} in {passages}.").format(
        statement=name,
        organizations=signers_words(view, n["organizations"]),
        demands=demands,
        passages=passages,
    )


def organization(view: View, subject: str, n: Numbers) -> str:
    """Say what one organization signed, and how many demands stand in that."""
    name = str(view.record.row("organizations", subject)["name"])
    if not n["statements"]:
        return _("{organization} signed none of these statements.").format(organization=name)
    return ngettext(
        "{organization} signed {statements}; it makes {demands}.",
        "{organization} signed {statements}; together they make {demands}.",
        n["statements"],
    ).format(
        organization=name,
        statements=of_statements(n["statements"], n["of"]),
        demands=demands_words(n["demands"]),
    )


def absent(view: View, subject: str, n: Numbers) -> str:
    """Say where governments endorsed and nobody signed."""
    if not n["of"]:
        return _("None of these governments has endorsed the Declaration.")
    if not n["countries"]:
        return _("Each country whose government endorsed the Declaration has a signer.")
    if n["of"] == 1:
        return _("Its government endorsed the Declaration; no organization that signed is known to be based there.")
    if view.filters.without("countries"):
        # without these words the number would be taken for that of all statements
        some = int(view.statements.sum())
        words = ngettext(
            "In {n} of the {of} countries whose governments endorsed the Declaration, no organization that signed this "
            "statement is known to be based.",
            "In {n} of the {of} countries whose governments endorsed the Declaration, no organization that signed one "
            "of these {some} statements is known to be based.",
            some,
        )
        return words.format(n=number(n["countries"]), of=number(n["of"]), some=number(some))
    return ngettext(
        "In {n} of the {of} countries whose governments endorsed the Declaration, no organization that signed is "
        "known to be based.",
        "In {n} of the {of} countries whose governments endorsed the Declaration, no organization that signed is "
        "known to be based.",
        n["countries"],
    ).format(n=number(n["countries"]), of=number(n["of"]))
