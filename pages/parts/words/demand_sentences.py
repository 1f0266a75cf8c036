"""What is said of one demand: who asks for it, and how many organizations signed that, never who backs it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from data.measures.demands.certainty import clear_statements
from data.measures.demands.demand_signers import DemandSigners, demand_signers
from data.measures.demands.recurrence import compared, recurrences
from data.measures.demands.statement_demands import called, made
from data.record.selection import View
from pages.parts.words import labels, short
from pages.parts.words.articles import the_statement
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext, number
from pages.parts.words.counts import organizations_words, statements_words

# demands that share the first place are named up to so many
MOST_NAMES = 3


@cached_by_language
def title(view: View, demand_id: str) -> str:
    """Return the sentence of one demand: in how many statements it is asked for, and how many signed one of those."""
    return _("{demand}: {finding}").format(demand=named(view, demand_id), finding=asked(view, demand_id))


def named(view: View, demand_id: str) -> str:
    """Return a demand's short name, with the countries that it is asked of where a filter chooses them."""
    name, countries = short.demands(view.record)[demand_id], view.filters.countries
    if not countries or view.filters.role == "from":
        return name
    return _("{demand}, to {countries}").format(demand=name, countries=listed(map(labels.country_inside, countries)))


@cached_by_language
def asked(view: View, demand_id: str) -> str:
    """Return what `title` says of a demand, without its name: “all 5 statements ask for it; ...”."""
    of, makes, asks = statement_counts(view, demand_id)
    signers = demand_signers(view).get(demand_id)
    words = asked_words(of, makes, asks)
    if not asks or signers is None:
        return words
    if asks == 1:
        return _("{asked}, signed by {organizations}").format(asked=words, organizations=organizations_range(signers))
    return ngettext(
        "{asked}; {organizations} signed at least one", "{asked}; {organizations} signed at least one", signers.signed
    ).format(asked=words, organizations=organizations_range(signers))


def asked_words(of: int, makes: int, asks: int) -> str:
    """Return how many of the statements ask for a demand: “all 5 statements ask for it”.

    `of` statements are compared, `makes` of them make it, `asks` of those ask for it; the others object to its
    opposite.
    """
    if not makes:
        return ngettext("this statement does not ask for it", "none of the {of} statements asks for it", of).format(
            of=number(of)
        )
    if not asks:
        return ngettext(
            "{n} statement rejects its opposite, none asks for it",
            "{n} statements reject its opposite, none asks for it",
            makes,
        ).format(n=number(makes))
    if of == 1:
        return _("this statement asks for it")
    if asks == of:
        return _("both statements ask for it") if of == 2 else _("all {of} statements ask for it").format(of=number(of))
    return ngettext("{n} of {of} statements asks for it", "{n} of {of} statements ask for it", asks).format(
        n=number(asks), of=number(of)
    )


def statement_counts(view: View, demand_id: str) -> tuple[int, int, int]:
    """Return how many statements are compared, how many make a demand, and how many of those ask for it."""
    position = view.record.demands.index(demand_id)
    makes, asks = (int(table(view)[:, position].sum()) for table in (made, called))
    return int(compared(view).sum()), makes, asks


def organizations_range(signers: DemandSigners) -> str:
    """Return how many organizations signed what asks for a demand: “164 organizations”, “1 to 95 organizations”."""
    if not signers.ranges:
        return organizations_words(signers.signed)
    return ngettext("{low} to {high} organization", "{low} to {high} organizations", signers.signed).format(
        low=number(signers.clear), high=number(signers.signed)
    )


def ranges_line(view: View) -> str:
    """Return what two numbers of organizations mean, with the widest range of a view; "" where none is a range."""
    ranges = [one for one in demand_signers(view).values() if one.ranges]
    if not ranges:
        return ""
    widest = max(ranges, key=lambda one: one.signed - one.clear)
    return _("“{range}”: without and with passages whose coding is arguable.").format(range=organizations_range(widest))


def signers_sentences(
    asks: int,
    signers: DemandSigners,
    through: str,
    who: Callable[[int], str] = organizations_words,
    *,
    those: bool = False,
) -> list[str]:
    """Return what a reader must know of the number of organizations, as whole sentences.

    How many signed one statement that asks for it and how many two; what comes through one list alone, `through`
    being its name; what is left without arguable passages; who signed only an objection to the opposite. `those` says
    that the sentence before names the statements, which are not all that ask for it.
    """
    sentences = []
    if asks == 1:
        words = ngettext(
            "{who} signed the statement that asks for it.",
            "{who} signed the statement that asks for it.",
            signers.signed,
        )
        if those:
            words = ngettext("{who} signed that one.", "{who} signed that one.", signers.signed)
        sentences.append(words.format(who=who(signers.signed)))
    elif asks:
        two = {0: _("none of them more than one"), signers.signed: _("all of them two or more")}.get(
            signers.twice, _("{n} of them two or more").format(n=number(signers.twice))
        )
        if asks == 2 and 0 < signers.twice < signers.signed:
            two = _("{n} of them both").format(n=number(signers.twice))
        words = ngettext(
            "{who} signed at least one statement that asks for it, {two}.",
            "{who} signed at least one statement that asks for it, {two}.",
            signers.signed,
        )
        if those:
            words = ngettext(
                "{who} signed at least one of these {of}, {two}.",
                "{who} signed at least one of these {of}, {two}.",
                signers.signed,
            )
        sentences.append(words.format(who=who(signers.signed), of=number(asks), two=two))
    if signers.one_list:
        sentences.append(through_one_list(signers, through))
    if signers.ranges:
        sentences.append(
            _("Without arguable passages the number is {n}.").format(n=number(signers.clear))
            if signers.clear
            else _("Every passage that asks for it is arguable.")
        )
    if signers.objected:
        sentences.append(
            ngettext(
                "{n} more organization signed only a statement that rejects its opposite.",
                "{n} more organizations signed only a statement that rejects its opposite.",
                signers.objected,
            ).format(n=number(signers.objected))
            if signers.signed
            else ngettext(
                "{n} organization signed a statement that rejects its opposite.",
                "{n} organizations signed a statement that rejects its opposite.",
                signers.objected,
            ).format(n=number(signers.objected))
        )
    return sentences


def signers_line(view: View, demand_id: str) -> str:
    """Return `signers_sentences` of a demand as a view has it, as one line; "" where nothing makes it."""
    signers = demand_signers(view).get(demand_id)
    if signers is None:
        return ""
    _of, _makes, asks = statement_counts(view, demand_id)
    through = labels.statement(view.record).get(signers.through, "")
    return " ".join(signers_sentences(asks, signers, through))


def most_recurrent(view: View, demands: list[str], statements: int, of: int) -> str:
    """Return the sentence of what recurs most: `demands` are all that `statements` of the statements make."""
    names = [short.demands(view.record)[demand] for demand in demands]
    if of == 1:
        return ngettext(
            "This statement makes {n} demand", "This statement makes {n} different demands", len(names)
        ).format(n=number(len(names)))
    if statements == 1 and len(names) > 1:
        return _("No demand recurs: each is in one of the {of} statements").format(of=number(of))
    where = (
        _("in all {of} statements").format(of=number(of))
        if statements == of
        else _("in {n} of {of} statements").format(n=number(statements), of=number(of))
    )
    if len(names) > MOST_NAMES:
        return _("{n} demands are {where}").format(n=number(len(names)), where=where)
    return _("{demands}: {where}").format(demands=begun(listed(map(inside, names))), where=where)


def arguable_words(view: View, demand: str) -> str:
    """Return what a demand's numbers would be without its arguable passages; "" where they would be the same."""
    sure = clear_statements(view)[demand]
    if sure == recurrences(view)[demand].statements and not demand_signers(view)[demand].ranges:
        return ""
    return _("Without arguable passages: {statements}, {organizations}.").format(
        statements=statements_words(sure),
        organizations=organizations_words(demand_signers(view)[demand].clear),
    )


def through_one_list(signers: DemandSigners, statement: str, demand: str = "") -> str:
    """Return how many of those who signed for a demand signed one statement alone that asks for it, and which.

    What else they signed does not ask for it, so that they did not sign that one alone. The `demand` is named where
    nothing before it says which.
    """
    words = _("{n} of the {of} signed only one statement that asks for this, {statement}.")
    if demand:
        words = _("{n} of the {of} signed only one statement that asks for {demand}, {statement}.")
    counts = {"n": number(signers.alone), "of": number(signers.signed)}
    return words.format(**counts, statement=the_statement(statement), demand=demand)


def dots_key(marks: Iterable[str], *, of_one: bool = False) -> str:
    """Return what dots mean (call, concern, absent); only what stands there is explained.

    `of_one` says that what is asked of one government alone counts.
    """
    standing = set(marks)
    meanings = {
        "call": _("Full circle: asks it of this government.") if of_one else _("Full circle: asks for it."),
        "concern": _("Ring: only objects to its opposite."),
        "absent": _("Small dot: neither.") if "concern" in standing else _("Small dot: does not."),
    }
    return " ".join(words for mark, words in meanings.items() if mark in standing)
