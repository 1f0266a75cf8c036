"""How the statements address one government: by its name, or as one of all that a keyword stands for."""

from __future__ import annotations

import numpy as np

from data.measures.countries.country_profile import Ties, wherever
from data.record.record import PARTICIPANTS, Bools, Ints
from geo.countries import countries
from pages.parts.words import labels
from pages.parts.words.articles import the_statement, together
from pages.parts.words.catalogue import N_, begun, gettext as _, listed, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.summaries import summaries

# the keywords through which a government is addressed -> as what it is
AS_ONE = {
    ("ENDORSERS",): N_("as one that endorsed the Declaration"),
    ("PARTICIPANTS",): N_("as one that took part in the talks"),
    ("ENDORSERS", "PARTICIPANTS"): N_("as one that endorsed or took part"),
}
# the same as a sentence on what is asked, where no statement addresses it by its name
ALL_ASKED = {
    ("ENDORSERS",): N_("What is asked goes to governments that endorsed the Declaration, without naming {country}."),
    ("PARTICIPANTS",): N_("What is asked goes to governments that took part in the talks, without naming {country}."),
    ("ENDORSERS", "PARTICIPANTS"): N_(
        "What is asked goes to governments that endorsed the Declaration or took part in the talks, without naming "
        "{country}."
    ),
}
# the same as a sentence of a letter, where no statement addresses it by its name; one says itself that it endorsed
WRITTEN = {
    ("PARTICIPANTS",): N_("Your government is asked as one of those that took part in the talks, not by name."),
    ("ENDORSERS", "PARTICIPANTS"): N_(
        "Your government is asked as one of those that endorsed or took part, not by name."
    ),
}


def by_name(one: Ties) -> list[str]:
    """Return which statements address a government by its name, by their ids."""
    found = np.unique(one.any.record.passage_statement[one.addressed.passages & _directly(one)])
    return [one.any.record.statements[s] for s in found]


def addressed_how(one: Ties, words: str) -> str:
    """Return words that say how many statements address a government, with how they do: “..., 1 by name, ...”."""
    n = len(by_name(one))
    as_one = _as_one(one)
    if not as_one or n == int(one.addressed.statements.sum()):
        return words + (_(", {n} by name").format(n=number(n)) if n else "")
    if n:
        some = ngettext(
            "{addressed}: {n} by name, the other {as_one}",
            "{addressed}: {n} by name, the rest {as_one}",
            int(one.addressed.statements.sum()) - n,
        )
        return some.format(addressed=words, n=number(n), as_one=as_one)
    return _("{addressed}, not by name but {as_one}").format(addressed=words, as_one=as_one)


def addressed_shortly(one: Ties, words: str) -> str:
    """Return what `addressed_how` does in fewer words: how many by name, or that none is."""
    n = len(by_name(one))
    return (
        words + _(", {n} by name").format(n=number(n)) if n else _("{addressed}, not by name").format(addressed=words)
    )


def only_as_endorser(one: Ties) -> bool:
    """Return whether a government is addressed as one that endorsed the Declaration, and never by its name."""
    return _keywords(one) == ("ENDORSERS",) and not by_name(one)


def signed_elsewhere(one: Ties, names: str = "") -> str:
    """Return what those based in a country signed, with their `names`, where it addresses other governments alone.

    "" where they signed what addresses their own, where nothing does, and where nobody signed.
    """
    signed, addressed = one.based.ids("statements"), one.addressed.ids("statements")
    if not one.signers or not addressed or not set(addressed).isdisjoint(signed):
        return ""
    words = ngettext(
        "{organizations} based in {country} signed {statements}, {which}.",
        "{organizations} based in {country} signed {statements}, {which}.",
        one.signers,
    )
    which = ngettext("which addresses other governments", "which address other governments", len(signed))
    named = labels.statement(one.any.record)
    country = " ".join(filter(None, (labels.countries_said([one.country]), names and f"({names})")))
    statements = listed(the_statement(named[statement]) for statement in signed)
    said = words.format(
        organizations=organizations_words(one.signers), country=country, statements=statements, which=which
    )
    return together(said)


def may_address(one: Ties) -> str:
    """Return which statement speaks to all who took part in its meeting, where it is not known whether a country did.

    "" where it is known, or no statement kept does.
    """
    record, here = one.any.record, one.any.record.countries.index(one.country)
    every = wherever(one.any)
    to_all = record.tables["passages"]["addressees"].str.split("|").map(lambda words: PARTICIPANTS in words).to_numpy()
    asking = np.unique(record.passage_statement[every.passages & to_all & ~record.passage_addressed[:, here]])
    addressed = one.addressed.statements
    open_ = [record.statements[s] for s in asking.tolist() if not addressed[s]]
    # one elsewhere, or a territory, was not at the table
    if not open_ or countries()[one.country].status != "state":
        return ""
    words = ngettext(
        "{statements} addresses all governments that took part in the meeting; if this one did is not in the record.",
        "{statements} address all governments that took part in the meeting; if this one did is not in the record.",
        len(open_),
    )
    names = labels.statement(record)
    return begun(words.format(statements=listed(the_statement(names[s]) for s in open_)))


def said_by_name(one: Ties) -> str:
    """Return in our words what the only passage that addresses a government by its name says; "" without just one."""
    rows = one.any.record.tables["passages"][one.addressed.passages & _directly(one)]
    return summaries(rows)[0] if len(rows) == 1 else ""


def place_by_name(one: Ties) -> str:
    """Return where in its statement that passage stands; "" without just one."""
    rows = one.any.record.tables["passages"][one.addressed.passages & _directly(one)]
    if len(rows) != 1:
        return ""
    return labels.place_in_text(str(rows["section"].iloc[0]), int(rows["ordinal"].iloc[0]))


def all_are_asked(one: Ties) -> str:
    """Return the sentence that nothing is asked of a government alone; "" where something is."""
    keywords = _keywords(one)
    if keywords not in ALL_ASKED or by_name(one):
        return ""
    return together(_(ALL_ASKED[keywords]).format(country=labels.countries_said([one.country])))


def asked_whom(one: Ties, demand: str) -> str:
    """Return whom the statements ask for a demand that ask a government for it: it, if by its name, or others too."""
    naming, of = asking_by_name(one, demand)
    if naming == of:
        return _("this government")
    words = _("{country}, by name or among other governments,")
    if not naming:
        cells = one.any.record.tables["passages"]["addressees"].iloc[_asking(one, demand)]
        to_all = any(PARTICIPANTS in str(cell).split("|") for cell in cells)
        words = _("governments of the Declaration, {country} among them,")
        words = _("several governments, {country} among them,") if to_all else words
    return together(words.format(country=labels.countries_said([one.country])))


def asking_by_name(one: Ties, demand: str) -> tuple[int, int]:
    """Return how many statements ask a government for a demand by its name, and how many ask it for that at all."""
    asking = _asking(one, demand)
    statements = one.any.record.passage_statement[asking]
    return len(np.unique(statements[_directly(one)[asking]])), len(np.unique(statements))


def all_are_asked_written(one: Ties) -> str:
    """Return `all_are_asked` as a letter has it, after who asks."""
    keywords = _keywords(one)
    return _(WRITTEN[keywords]) if keywords in WRITTEN and not by_name(one) else ""


def _asking(one: Ties, demand: str) -> Ints:
    """Return the passages that ask a government for a demand."""
    record = one.any.record
    asking = record.coding_passage[record.coding_call & (record.coding_demand == record.demands.index(demand))]
    found: Ints = asking[one.addressed.passages[asking]]
    return found


def _directly(one: Ties) -> Bools:
    return one.any.record.passage_directly[:, one.any.record.countries.index(one.country)]


def _as_one(one: Ties) -> str:
    """Return as what a government is addressed where not by its name; "" where it always is by name."""
    keywords = _keywords(one)
    return _(AS_ONE[keywords]) if keywords else ""


def _keywords(one: Ties) -> tuple[str, ...]:
    """Return the keywords that a government is addressed through where not by its name."""
    passages = one.any.record.tables["passages"][one.addressed.passages & ~_directly(one)]
    words = {word for cell in passages["addressees"] for word in str(cell).split("|")}
    return tuple(sorted(words & {"ENDORSERS", "PARTICIPANTS"}))


def not_to_it(one: Ties) -> tuple[str, str]:
    """Return what those in a country signed that does not address its government, of a number and as a key says it.

    Both are "" where `signed_elsewhere` is.
    """
    if not signed_elsewhere(one):
        return "", ""
    signed = [str(one.any.record.statements[s]) for s in np.flatnonzero(one.based.statements)]
    words = ngettext(
        "organization based there signed only statements that do not address this government",
        "organizations based there signed only statements that do not address this government",
        one.signers,
    )
    key = ngettext(
        "{n} signer of statements that do not address {country}",
        "{n} signers of statements that do not address {country}",
        one.signers,
    )
    if len(signed) == 1:
        words = ngettext(
            "organization based there signed {statement}, which does not address this government",
            "organizations based there signed {statement}, which does not address this government",
            one.signers,
        )
        key = ngettext(
            "{n} signer of {statement}, which does not address {country}",
            "{n} signers of {statement}, which does not address {country}",
            one.signers,
        )
    name, country = the_statement(labels.statement(one.any.record)[signed[0]]), labels.countries_said([one.country])
    words, key = (
        together(said.format(n=number(one.signers), statement=name, country=country)) for said in (words, key)
    )
    return words, key
