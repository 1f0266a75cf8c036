"""The sentences of a script: what is asked and what happened, as one says it to somebody, with few numbers."""

from __future__ import annotations

import numpy as np

from data.measures.countries.country_profile import Ties
from data.measures.countries.endorsement import endorsement
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.passage_rows import evidence
from data.measures.demands.recurrence import ranking
from data.measures.demands.statement_demands import called, clearly_called
from data.measures.follow_up import foremost
from data.measures.signers.signing import by_country
from data.record.selection import View, select
from pages.parts.claims.panel import said
from pages.parts.claims.sentences_asked import signed_from
from pages.parts.pack.slides.asked import leading
from pages.parts.words import labels, short
from pages.parts.words.addressed import asking_by_name, by_name, only_as_endorser, said_by_name, signed_elsewhere
from pages.parts.words.articles import the_statement, together
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, listed, ngettext, number, stopped
from pages.parts.words.counts import demands_words, organizations_words
from pages.parts.words.governments import standing_words
from pages.parts.words.spoken import going_on, in_breaths

# so many demands can be named in a breath
NAMED = 3
# so many more can be listed where there is time
MORE = 5


def signed(view: View) -> str:
    """Return how many organizations signed; "" where none did."""
    return said(view, "organizations").sentence if view.organizations.any() else ""


def signed_them(view: View) -> str:
    """Return `signed` after the sentence of what the statements are on, where all of them are kept."""
    if not view.organizations.any() or not view.statements.all():
        return signed(view)
    words = _("{organizations} signed at least one of them.")
    return words.format(organizations=organizations_words(int(view.organizations.sum())))


def on_theme(view: View, theme: str) -> list[str]:
    """Return what statements ask for on a theme, or how many demands they make; and who signed one of those."""
    n, name = said(view, "theme", theme).claim.numbers, inside(labels.theme(view.record)[theme])
    if not n["statements"]:
        return [said(view, "theme", theme).sentence]
    asks, names = called(view).sum(axis=0), short.demands(view.record)
    counted = [(inside(names[d]), int(asks[view.record.demands.index(d)])) for d in ranking(view)]
    if 1 < len(counted) <= NAMED and all(k for _name, k in counted):
        every = [
            (_("{demand} in all {n}") if k == n["of"] else _("{demand} in {n}")).format(demand=demand, n=number(k))
            for demand, k in counted
        ]
        words = _("On {theme} the statements ask for {demands}.").format(theme=name, demands=listed(every))
        sure = [_sure(view, demand) for demand in ranking(view)]
        words = " ".join(filter(None, [words, *sure]))
    else:
        words = ngettext(
            "{n} of the {of} statements makes demands on this theme, {theme}: {demands} in all.",
            "{n} of the {of} statements make demands on this theme, {theme}: {demands} in all.",
            n["statements"],
        )
        if n["statements"] == n["of"] > 1:
            words = _("All {of} statements make demands on this theme, {theme}: {demands} in all.")
        words = words.format(
            n=number(n["statements"]), of=number(n["of"]), theme=name, demands=demands_words(n["demands"])
        )
    return [words, _signed_one(n["organizations"], n["statements"])]


def on_demand(view: View, demand: str) -> list[str]:
    """Return how many statements make a demand, in its own words, and who signed one of those that ask for it."""
    one = said(view, "demand", demand)
    n = one.claim.numbers
    if not n["calls"]:
        return [one.sentence]
    words = ngettext(
        "{n} of the {of} statements makes this demand: {demand}.",
        "{n} of the {of} statements make this demand: {demand}.",
        n["calls"],
    )
    if n["calls"] == 1 < n["of"]:
        words = _("One of the {of} statements, {statement} of {month}, makes this demand: {demand}.")
    if n["calls"] == n["of"]:
        words = ngettext(
            "The statement makes this demand: {demand}.", "All {of} statements make this demand: {demand}.", n["of"]
        )
    first = view.record.statements[int(called(view)[:, view.record.demands.index(demand)].argmax())]
    words = words.format(
        n=number(n["calls"]),
        of=number(n["of"]),
        demand=inside(labels.demand(view.record)[demand]),
        statement=the_statement(labels.statement(view.record)[first]),
        month=date_words(str(view.record.row("statements", first)["date"])[:7]),
    )
    # how sure the first is comes before who signed
    return list(filter(None, [words, _arguable(view, demand), behind(view, demand)[-1]]))


def based_where_asked(view: View) -> list[str]:
    """Return how many of those who signed are based in the only country that the one demand kept is asked of."""
    country, of = only_asked(view), int(view.organizations.sum())
    n = int(by_country(view)["organizations"].get(country, 0))
    words = ngettext("{n} of the {of} is based in {country}.", "{n} of the {of} are based in {country}.", n)
    told = together(words.format(n=number(n), of=number(of), country=labels.countries_said([country]))) if n else ""
    return [told] if n < of and told else []


def asked_whom(view: View, demand: str) -> list[str]:
    """Return of whom each statement asks a demand, so far as its passages say."""
    rows, names = evidence(view, demand), labels.statement(view.record)
    rows = rows[rows["stance"] == "call"]
    words: dict[str, list[str]] = {}
    for statement, cell in zip(rows["statement_id"].astype(str), rows["addressees"].astype(str), strict=True):
        words.setdefault(statement, []).extend(
            inside(labels.addressee(word)) if word in labels.KEYWORDS else labels.countries_said([word])
            for word in cell.split("|")
            if word
        )
    asks = _("{statement} asks this of {whom}.")
    return [
        begun(together(asks.format(statement=the_statement(names[statement]), whom=listed(dict.fromkeys(whom)))))
        for statement, whom in words.items()
        if whom
    ]


def surely(view: View) -> str:
    """Return how many demands recur where arguable passages do not count; "" where as many do."""
    # counted as it is said: to reject its opposite is not to ask for it
    n, every = (int((asks.sum(axis=0) > 1).sum()) for asks in (clearly_called(view), called(view)))
    words = ngettext(
        "If arguable passages do not count, {n} recurs.", "If arguable passages do not count, {n} recur.", n
    )
    return words.format(n=number(n)) if 0 < n < every else ""


def only_asked(view: View) -> str:
    """Return the only country that the one demand kept is asked of; "" where more are, or keywords."""
    if view.demands.sum() != 1:
        return ""
    rows = evidence(view, view.ids("demands")[0])
    whom = {word for cell in rows.loc[rows["stance"] == "call", "addressees"].astype(str) for word in cell.split("|")}
    return next(iter(whom)) if len(whom) == 1 and not whom & {"", *labels.KEYWORDS} else ""


def _arguable(view: View, demand: str) -> str:
    """Return which statement asks for a demand in arguable passages alone, or how many; "" where none does."""
    unsure = unsure_in(view, demand)
    if not unsure:
        return ""
    if len(unsure) == 1:
        return begun(_("{statement} makes it only in an arguable reading.").format(statement=unsure[0]))
    return _("In {n} of those our reading is arguable.").format(n=number(len(unsure)))


def _sure(view: View, demand: str) -> str:
    """Return what `_arguable` does with the name of the demand; "" where none is."""
    unsure, name = unsure_in(view, demand), inside(short.demands(view.record)[demand])
    if not unsure:
        return ""
    if len(unsure) == 1:
        words = _("{statement} asks for {demand} only in an arguable reading.")
        return begun(words.format(demand=name, statement=unsure[0]))
    return _("{n} of those ask for {demand} only in an arguable reading.").format(demand=name, n=number(len(unsure)))


def unsure_in(view: View, demand: str) -> list[str]:
    """Return the statements that ask for a demand in arguable passages alone, each with its article."""
    d = view.record.demands.index(demand)
    names, only = labels.statement(view.record), called(view)[:, d] & ~clearly_called(view)[:, d]
    return [the_statement(names[view.record.statements[s]]) for s in np.flatnonzero(only).tolist()]


def behind(view: View, demand: str) -> list[str]:
    """Return how many organizations signed a statement that asks for a demand; then with that most signed one alone."""
    signers, n = demand_signers(view)[demand], said(view, "demand", demand).claim.numbers
    plain = _signed_one(n["organizations"], n["calls"])
    if n["calls"] < 2 or not signers.one_list or not signers.through:
        return [plain]
    words = _("{organizations} signed at least one of those {n}, most of them only {statement}.")
    name = the_statement(labels.statement(view.record)[signers.through])
    who = organizations_words(n["organizations"])
    return [plain, words.format(organizations=who, n=number(n["calls"]), statement=name)]


def _signed_one(n: int, of: int) -> str:
    """Return how many organizations signed one of the statements of which the sentence before speaks."""
    if of == 1:
        words = ngettext("{n} organization signed that statement.", "{n} organizations signed that statement.", n)
        return words.format(n=number(n))
    words = _("{organizations} signed at least one of those {n}.")
    return words.format(organizations=organizations_words(n), n=number(of))


def _names(one: Ties) -> str:
    """Return which organizations of a country signed, where they are one or two; else nothing."""
    names = one.based.record.tables["organizations"]["name"][one.based.organizations].astype(str).tolist()
    return listed(names) if 0 < len(names) < NAMED else ""


def with_names(one: Ties, sentence: str) -> str:
    """Return the sentence of how many organizations of a country signed, with the names of one or two."""
    words = signed_elsewhere(one, _names(one)) or stopped(f"{sentence.rstrip('.')}: {_names(one)}")
    return words if _names(one) and in_breaths(words) else sentence


def from_there(view: View, one: Ties) -> str:
    """Return how many organizations of a country signed one of the statements kept, whichever country is chosen.

    Where that addresses other governments alone it says so.
    """
    if elsewhere := signed_elsewhere(one):
        return elsewhere
    kept = select(view.record, view.filters.without("countries")).statements
    return signed_from(one.signers, int(kept.sum()), one.country)


def standing(one: Ties, *, to_it: bool = True) -> list[str]:
    """Return what a government did with the Declaration, and as it is said to it, whether it is asked by name."""
    record = one.any.record
    if one.country not in endorsement(record).index:
        return []
    # governments change: to one of today it is the country that endorsed
    words = _("{country} {standing}.")
    n = int(one.addressed.statements.sum())
    if to_it and only_as_endorser(one):
        words = ngettext(
            "{country} {standing}; {n} statement addresses it as one of those that did, not by name.",
            "{country} {standing}; {n} statements address it as one of those that did, not by name.",
            n,
        )
    country = labels.countries_said([one.country])
    return [begun(together(words.format(country=country, standing=standing_words(record, one.country), n=number(n))))]


def none_on(one: Ties) -> str:
    """Return that no event was found on the demands that are raised first with a government; "" where one was."""
    raised = ranking(one.addressed)[:NAMED]
    return _("On the demands named we found no event.") if foremost.none_on(one.addressed, raised) else ""


def by_its_name(one: Ties) -> list[str]:
    """Return what the only passage that names a government says, with its statement; nothing without just one."""
    if not (summary := said_by_name(one)):
        return []
    (statement,), record = by_name(one), one.any.record
    words = _("In {month} {statement} said that {words}")
    month = date_words(str(record.row("statements", statement)["date"])[:7])
    name = the_statement(labels.statement(record)[statement])
    return [together(words.format(month=month, statement=name, words=going_on(summary)))]


def opening(one: Ties, *, aloud: bool = False) -> str:
    """Return what the statements ask of a government as it is told, `aloud` before whose they are; "" if nothing."""
    n, demands = leading(one)
    if not n:
        return ""
    names = listed(inside(short.demands(one.any.record)[d]) for d in demands[:NAMED])
    words = ngettext(
        "One statement by civil society asks {whom} for {demands}.",
        "{n} of the {of} statements that address {whom} ask for {demands}.",
        n,
    )
    if aloud and n > 1:
        words = _("{n} of the {of} statements by civil society that address {whom} ask for {demands}.")
    of, (naming, asking) = int(one.addressed.statements.sum()), asking_by_name(one, demands[0])
    if n == of > 1:
        words = _("The {n} statements that address {whom} ask for {demands}.")
        words = _("The {n} statements by civil society that address {whom} ask for {demands}.") if aloud else words
    whom = _("your government") if naming == asking else _("your government and others")
    return together(words.format(n=number(n), of=number(of), whom=whom, demands=names))


def further(one: Ties, named: int = NAMED) -> list[str]:
    """Return what else than so many demands `named` the statements that `opening` counts all ask; nothing without."""
    n, demands = leading(one)
    if n < 2 or not (more := demands[named : NAMED if named < NAMED else named + MORE]):
        return []
    first, *others = (inside(short.demands(one.any.record)[d]) for d in (demands[0], *more))
    words = _("The {n} statements that ask for {first} also ask for {demands}.")
    return [words.format(n=number(n), first=first, demands=listed(others))]


def behind_the_first(one: Ties) -> list[str]:
    """Return `behind` for what `opening` names; nothing without."""
    n, demands = leading(one)
    return behind(one.addressed, demands[0]) if n else []
