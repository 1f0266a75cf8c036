"""What may be objected to those who signed, that they are one list, from one country, or few; with an answer."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from data.measures.countries.country_profile import Ties
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import recurrences
from data.measures.demands.statement_demands import called
from data.measures.signers.signing import by_country
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.pack.content import Sources
from pages.parts.pack.script.sentences import from_there, with_names
from pages.parts.pack.slides.asked import leading
from pages.parts.words import labels
from pages.parts.words.articles import the_statement, together
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.demand_sentences import through_one_list

# fewer organizations than so many are few; a country with so large a share of them is spoken of; so near half is half
FEW, LARGE, ABOUT = 5, 0.4, 0.1


class Answer(NamedTuple):
    """An objection, what the record answers, the kinds of claims whose footnotes stand behind that, other sources."""

    heard: str
    words: str
    kinds: str = ""
    sources: Sources = ()


def counted_by_title(one: Ties, title: str) -> list[str]:
    """Return a title that counts who signed what is asked first as a sentence, then with that most signed one list.

    Nothing where it does not count them: then their number is told after it.
    """
    n, demands = leading(one)
    signers = demand_signers(one.addressed)[demands[0]] if n else None
    if not signers or not title.startswith(organizations_words(signers.signed)):
        return []
    said, name = title.rstrip("."), _through(one)
    more = [_("{title}; most of them only {statement}.").format(title=said, statement=name)] if name else []
    return [f"{said}.", *more]


def _through(one: Ties) -> str:
    """Return the statement that alone was signed by most of those behind what is asked first; "" if there is none."""
    n, demands = leading(one)
    signers = demand_signers(one.addressed)[demands[0]] if n > 1 else None
    only = signers.through if signers and signers.one_list else ""
    return the_statement(labels.statement(one.any.record)[only]) if only else ""


def who_objects(view: View) -> tuple[Answer, ...]:
    """Return what is likely to be said of who signed, with its answers: one list, one country, or few."""
    listed_once, mostly = _one_list(view), mostly_from(view)
    few = Answer(_("“These are only a few organizations.”"), _how_many(view), "organizations")
    return (*listed_once, *mostly) or (few,)


def _one_list(view: View) -> tuple[Answer, ...]:
    """Return that those behind one demand are one list, with its answer; nothing where they are not."""
    if view.demands.sum() != 1:
        return ()
    signers = demand_signers(view)[view.ids("demands")[0]]
    if not signers.one_list:
        return ()
    name = labels.statement(view.record)[signers.through]
    answer = _("For the most part it is: {sentence}").format(sentence=through_one_list(signers, name))
    others = signers.signed - signers.alone
    words = ngettext(
        "The other {n} signed another that asks for it too.",
        "The other {n} signed another that asks for it too.",
        others,
    )
    if recurrences(view)[view.ids("demands")[0]].statements == 2 and others == signers.twice:
        words = ngettext("The other {n} signed both.", "The other {n} signed both.", others)
    return (Answer(_("“That is one list.”"), f"{answer} {words.format(n=number(others))}", "demand"),)


def behind_first(one: Ties) -> View:
    """Return the view of the statements that ask of a government what stands first, with all who signed these."""
    asks, (_n, demands) = called(one.addressed), leading(one)
    first = asks[:, one.any.record.demands.index(demands[0])] if demands else asks.any(axis=1)
    ids = tuple(one.any.record.statements[s] for s in np.flatnonzero(first).tolist())
    return select(one.any.record, Filters(statements=ids))


def signed_apart(one: Ties) -> bool:
    """Return whether none who signed in a country is known among those who signed what is asked of it first."""
    seats = by_country(behind_first(one))["organizations"]
    return bool(one.signers) and not seats.get(one.country, 0)


def mostly_from(view: View, to: Ties | None = None) -> tuple[Answer, ...]:
    """Return that most of many who signed are from one country, with its answer; nothing where fewer are.

    The government (`to`) of that country itself does not object to it; another hears who signed from its own.
    """
    seats = by_country(view)["organizations"]
    of = int(view.organizations.sum())
    if of < FEW or len(seats) < 2 or seats.iloc[0] < of * LARGE or (to and str(seats.index[0]) == to.country):
        return ()
    where, most, known = str(seats.index[0]), int(seats.iloc[0]), int(seats.sum())
    unknown = of - known
    words, elsewhere = _share(most, known, of), number(int(seats.iloc[1:].sum()))
    sentences = [words.format(n=number(most), of=number(of), known=number(known), others=elsewhere)]
    if unknown:
        sentences.append(_("Of the rest the country is not known."))
    if to and (through := _through(to)):
        sentences.append(_("Most of them signed only {statement}.").format(statement=through))
    if to and to.signers:
        # who signed there may have signed another statement
        if not seats.get(to.country, 0):
            words = _("None of these, as far as is known, is based in {country}.")
            sentences.append(together(words.format(country=labels.countries_said([to.country]))))
        sentences.append(with_names(to, from_there(to.any, to)))
    mostly = together(_("“They are mostly from {country}.”").format(country=labels.countries_said([where])))
    return (Answer(mostly, " ".join(sentences), "organizations countries"),)


def _share(most: int, known: int, of: int) -> str:
    """Return the words for `most` of `of` organizations in one country, where that of only so many is `known`."""
    if most * 2 > of:
        return _("Yes: of the {of}, {n} are based there and {others} in other countries.")
    if (most + of - known) * 2 < of - 1:
        return _("Fewer than half: of the {of}, {n} are based there and {others} in other countries.")
    # where those not known decide, the numbers speak
    words = _("Of the {known} whose country is known, {n} are based there and {others} in others.")
    if abs(most * 2 - known) >= known * ABOUT:
        return words
    near = _("Just over half. {numbers}") if most * 2 > known else _("About half. {numbers}")
    return near.replace("{numbers}", words)


def _how_many(view: View) -> str:
    """Return how many organizations signed, from how many countries, and how many stand for others."""
    kept = view.organizations
    n = int(kept.sum())
    if n < FEW:
        words = ngettext("So it is: {n} organization signed this.", "So it is: {n} organizations signed this.", n)
        more = _("Signing shows who asks, not how many agree.")
        return f"{words.format(n=number(n))} {more}"
    words = ngettext("{n} organization signed", "{n} organizations signed", n).format(n=number(n))
    seats = len(by_country(view))
    if seats > 1:
        where = ngettext("from {n} country", "from {n} countries", seats).format(n=number(seats))
        words = _("{signed}, {where}").format(signed=words, where=where)
    networks = int((view.record.tables["organizations"]["kind"][kept] == "network").sum())
    if not networks:
        return f"{words}."
    more = ngettext(
        "{n} of the organizations is a network of others", "{n} of the organizations are networks of others", networks
    ).format(n=number(networks))
    return f"{words}; {more}."
