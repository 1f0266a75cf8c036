"""What answers a government that says that nothing of this is about it, or that others did it."""

from __future__ import annotations

from collections.abc import Iterator

from data.measures.countries.country_profile import Ties, ties
from data.measures.follow_up.commitments import package_rows
from data.measures.follow_up.foremost import of_own, told
from data.record.folding import folded
from data.record.selection import View
from pages.parts.pack.own_steps import of_all, own
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.sentences import from_there
from pages.parts.pack.script.who_signed import Answer
from pages.parts.pack.slides.asked import leading_title
from pages.parts.words import labels
from pages.parts.words.addressed import addressed_how, by_name, place_by_name, said_by_name
from pages.parts.words.articles import the_statement, together
from pages.parts.words.catalogue import begun, gettext as _, inside, language, listed, ngettext, number, stopped
from pages.parts.words.directions import ways_words
from pages.parts.words.spoken import dated


def about_it(one: Ties) -> str:
    """Return how many statements address a government and how, in words that no figure has."""
    some = ngettext(
        "{n} of the {of} statements addresses the government of {country}",
        "{n} of the {of} statements address the government of {country}",
        int(one.addressed.statements.sum()),
    )
    return _addressing(one, some, _("All {of} statements address the government of {country}"), leading_title(one))


def about_them(view: View, one: Ties) -> str:
    """Return what `about_it` does as it is said to that government."""
    some = ngettext(
        "{n} of the {of} statements addresses your government",
        "{n} of the {of} statements address your government",
        int(one.addressed.statements.sum()),
    )
    none = _("No statement addresses your government; {signed}").format(signed=inside(from_there(view, one)))
    about = _addressing(one, some, _("All {of} statements address your government"), none)
    return " ".join((about, *_its_packages(view, one.country)))


def addressing_most(view: View) -> str:
    """Return how many statements address each government that endorsed, most of them in a word, where nothing is
    filtered."""
    if view.filters:
        return ""
    counts: dict[int, list[str]] = {}
    for country in view.record.endorsers:
        n = int(ties(view.record, view.filters, country).addressed.statements.sum())
        counts.setdefault(n, []).append(labels.country(country))
    most = max(filter(None, counts), key=lambda n: len(counts[n]), default=0)
    if not most:
        return ""
    some = [
        f"{listed(sorted(names, key=folded))}:\u00a0{number(n)}"
        for n, names in sorted(counts.items())[::-1]
        if n != most
    ]
    words = _("the other {n}: {most}").format(n=number(len(counts[most])), most=number(most))
    return stopped(_("Statements by addressee: {counts}").format(counts="; ".join((*some, words))))


def by_others(view: View, *, of_it: bool) -> tuple[Answer, ...]:
    """Return that most of what happened is not a country's doing, with the answer; nothing where it is."""
    mine = own(view)
    if not mine or mine.most:
        return ()
    heard = _("“Others did that, not us.”") if of_it else _("“Others did that, not this country.”")
    answer = [of_all(mine, ways_words)]
    steps = told(view)
    its = steps[of_own(steps, view.filters.countries[0])].sort_values("date", kind="stable")
    # one that moved away answers that best
    its = its.iloc[(its["direction"] == "setback").argsort(kind="stable")].tail(1)
    # the one that leads was heard before
    its = its[~its["outcome_id"].isin([run[-1]["outcome_id"] for run in leads(view)[:1]])]
    answer += [dated(str(row.date), view.record.text(str(row.event), language())) for row in its.itertuples()]
    answer.append(_("An event is counted where it concerns the country, whoever acted."))
    return (Answer(heard, " ".join(filter(None, answer)), "since"),)


def its_claim(one: Ties) -> str:
    """Return that what the only passage says that names a government is its statement's; "" without just one."""
    if not said_by_name(one):
        return ""
    (statement,) = by_name(one)
    words = _("What {statement} says of {country} is its own claim; we report it, and its text is public ({place}).")
    name = the_statement(labels.statement(one.any.record)[statement])
    where, place = labels.countries_said([one.country]), inside(place_by_name(one))
    return together(words.format(statement=name, country=where, place=place))


def _its_packages(view: View, country: str) -> Iterator[str]:
    """Yield which action packages a government leads, and in which it takes part, by name."""
    who = labels.countries_said([country])
    for part in ("leads", "joined"):
        rows = [row for row in package_rows(view).values() if country in row[part]]
        names = [f"“{name}”" for row in rows if (name := view.record.text(str(row["package_name"]), language()))]
        words = ngettext(
            "{who} leads the action package {names}.", "{who} leads the action packages {names}.", len(names)
        )
        if part == "joined":
            words = ngettext(
                "{who} takes part in the action package {names}.",
                "{who} takes part in the action packages {names}.",
                len(names),
            )
        if names:
            yield begun(together(words.format(who=who, names=listed(names))))


def _addressing(one: Ties, some: str, every: str, none: str) -> str:
    """Return the words for so many statements as address a government, with how they do."""
    n, of = int(one.addressed.statements.sum()), len(one.any.statements)
    if not n:
        return none if none.endswith(".") else f"{none}."
    words = every if n == of > 1 else some
    named = [the_statement(labels.statement(one.any.record)[s]) for s in by_name(one)]
    which = begun(_("{statements} names it.").format(statements=listed(named)))
    country = labels.countries_said([one.country])
    told = together(words.format(n=number(n), of=number(of), country=country))
    answer = f"{addressed_how(one, told)}."
    if len(named) == 1 < n:
        answer = f"{answer} {which}"
    if what := said_by_name(one):
        words = _("It said: {summary}")
        answer = f"{answer} {words.format(summary=what)}"
    return answer
