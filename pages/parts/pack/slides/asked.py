"""Slides on what is asked: demands against statements as dots; one demand has a slide of its own kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from data.measures.countries.country_profile import Ties, wherever
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import compared, ranking
from data.measures.demands.statement_demands import called, clearly_called, made
from data.measures.signers.signing import own_signers
from data.record.selection import View
from pages.parts.pack.board import Dots, Figure, Slide
from pages.parts.pack.slides.names import RAISED, numbered
from pages.parts.pack.slides.one_demand import in_lists, in_words, one_demand, stance, who_signed
from pages.parts.pack.titles import about, longest_that_fits
from pages.parts.views.home.theme_matrix import matrix_finding
from pages.parts.words import labels, short
from pages.parts.words.addressed import all_are_asked, asked_whom, asking_by_name
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext, number
from pages.parts.words.counts import organizations_words, statements_words
from pages.parts.words.demand_sentences import through_one_list
from pages.parts.words.months import month_columns
from pages.parts.words.small_numbers import spelled

# demands and statements of a table
ROWS, COLUMNS = 7, 7
# so many who signed lead a title, so many demands are named in it
SIGNERS, NAMED = 3, 3


def asked_of(one: Ties, marks: tuple[int, ...], say: tuple[str, ...], site: str) -> Slide | None:
    """Return the slide of what the statements ask of one government; None where no passage addresses it.

    `site` names where the demands are that it leaves out.
    """
    n = int(made(one.addressed).any(axis=0).sum())
    if not n:
        return None
    # to reject its opposite is not to ask for it
    asks, of = called(one.addressed).sum(axis=0), int(one.addressed.statements.sum())
    recurring = int((asks > 1).sum())
    words = ngettext("{n} demand on its government", "{n} demands on its government", n)
    titles = about(begun(labels.country_inside(one.country)), words.format(n=number(n)))
    if recurring and n > 1:
        recur = ngettext("{n} recurs in two or more statements", "{n} recur in two or more statements", recurring)
        if asks.max() == 2:
            recur = ngettext("{n} recurs in two of {of} statements", "{n} recur in two of {of} statements", recurring)
        if of == 2:
            recur = ngettext("{n} recurs in both statements", "{n} recur in both statements", recurring)
        recur = recur.format(n=number(recurring), of=spelled(of))
        said = _("Of {n} demands on {country}").format(n=number(n), country=labels.countries_said([one.country]))
        titles = [_("{made}, {recur}").format(made=together(said), recur=recur), *titles]
    title = longest_that_fits(titles)
    if n == 1:
        return one_demand(one.addressed, marks, say, title)
    slide = _dotted(one.addressed, title, marks, say, site, all_are_asked(one))
    raised = ranking(one.addressed)[:RAISED]
    in_each = in_words(one.addressed, raised)
    among = np.flatnonzero(compared(wherever(one.addressed)) & one.addressed.statements)[-COLUMNS:]
    to, told, places = asked_whom(one, raised[0]), *(tuple(in_each[s][k] for s in among) for k in (0, 1))
    slide = replace(slide, dots=slide.dots and replace(slide.dots, to=to, told=told, places=places))
    slide = replace(slide, leading=_alike(one, raised))
    return replace(slide, figures=_signed(one), counts=_counted(one.addressed), rest=more_demands(n, n, site))


def _alike(one: Ties, raised: Sequence[str]) -> str:
    """Return how many statements ask a government for what is raised first, as a title; "" where not all that ask for
    one of what is raised ask for each."""
    asks = called(one.addressed)[:, [one.addressed.record.demands.index(demand) for demand in raised]]
    n, names = int(asks.any(axis=1).sum()), short.demands(one.any.record)
    if not n or int(asks.sum()) < n * len(raised):
        return ""
    words = ngettext("{n} statement asks {country} for {demands}", "{n} statements ask {country} for {demands}", n)
    of, k = int(one.addressed.statements.sum()), len(raised)
    if 1 < min(n, k):
        # what it is stands under it
        words = _("{n} statements ask {country} for the same {k} things")
        words = words if n == of else _("{n} of {of} statements ask {country} for the same {k} things")
    names_it = all(named == asking for named, asking in (asking_by_name(one, demand) for demand in raised))
    words = words.replace("{country}", "{country}" if names_it else _("{country} and others"))
    told = {"country": labels.countries_said([one.country]), "demands": inside(names[raised[0]])}
    return begun(together(words.format(n=spelled(n), of=spelled(of), k=spelled(k), **told)))


def _signed(one: Ties) -> tuple[Figure, ...]:
    """Return how many signed at least one of the statements that ask most of a government; none where none asks.

    In short it is a sentence of its own, with how many of them signed one alone.
    """
    n, demands = leading(one)
    if not n:
        return ()
    counted, record = demand_signers(one.addressed)[demands[0]], one.any.record
    words = ngettext(
        "{organizations} signed at least one of the {n} statements that ask this government for {demand}.",
        "{organizations} signed at least one of the {n} statements that ask this government for {demand}.",
        counted.signed,
    )
    if n == 1:
        words = ngettext(
            "{organizations} signed the statement that asks this government for {demand}.",
            "{organizations} signed the statement that asks this government for {demand}.",
            counted.signed,
        )
    demand = inside(short.demands(record)[demands[0]])
    said = words.format(organizations=organizations_words(counted.signed), n=spelled(n), demand=demand)
    if counted.one_list:
        said = f"{said.rstrip('.')}; {through_one_list(counted, labels.statement(record)[counted.through])}"
    told = leading_title(one).startswith(number(counted.signed))
    return (
        replace(who_signed(counted.signed, n), short=said, more=in_lists(counted, n, record, demand) if told else ""),
    )


def _counted(view: View) -> tuple[tuple[str, int], ...]:
    """Return the demands made by name, in the order of `ranking`, with how many statements ask for each."""
    names, asks = short.demands(view.record), called(view).sum(axis=0).tolist()
    return tuple((names[demand], asks[view.record.demands.index(demand)]) for demand in ranking(view))


def asked(view: View, marks: tuple[int, ...], say: tuple[str, ...], site: str) -> Slide | None:
    """Return the slide of what the statements kept ask for; None where they make no demand kept.

    `site` names where the demands are that it leaves out.
    """
    if not made(view)[:, view.demands].any():
        return None
    if int(view.demands.sum()) == 1:
        return one_demand(view, marks, say)
    n = int((made(view)[:, view.demands].sum(axis=0) > 1).sum())
    recur = ngettext("{n} demand recurs in the statements", "{n} demands recur in the statements", n)
    title = longest_that_fits([matrix_finding(view), *_of_all(view), recur.format(n=number(n))])
    return replace(_dotted(view, title, marks, say, site, ""), leading=signed_title(view))


def signed_title(view: View) -> str:
    """Return how many signed statements that all ask for some demands, as a title; "" of few, and where none is."""
    n, common = int(view.organizations.sum()), _common(view)
    if n < SIGNERS or not common or int(view.statements.sum()) < 2:
        return ""
    words = _("{organizations} signed statements asking for {demands}")
    # that none is left out weighs more than a verb
    shorter = _("{statements} statements, {n} signers: {demands}")
    organizations, statements = organizations_words(n), begun(spelled(int(view.statements.sum())))
    titles = [
        one.format(organizations=organizations, statements=statements, n=number(n), demands=some)
        for some in _first_names(common)
        for one in (words, shorter)
    ]
    return longest_that_fits(titles)


def _common(view: View) -> list[str]:
    """Return the names of the demands kept that all statements kept ask for, the one that ranks first before others."""
    names, asks = short.demands(view.record), called(view)[view.statements]
    return [inside(names[d]) for d in ranking(view) if asks[:, view.record.demands.index(d)].all()]


def _first_names(names: list[str]) -> list[str]:
    """Return the first of some names in words, as many as a title has, then fewer."""
    return [listed(names[:many]) for many in range(min(NAMED, len(names)), 0, -1)]


def _of_all(view: View) -> list[str]:
    """Return what all statements kept ask for as titles in fewer words, the one that names most first."""
    n, common = int(view.statements.sum()), _common(view)
    if n < 3 or len(common) > NAMED:
        return []
    # how many statements there are weighs more than one name more
    words, shorter = _("All {n} statements ask for {demands}"), _("All {n} statements seek {demands}")
    return [one.format(n=spelled(n), demands=some) for some in _first_names(common) for one in (words, shorter)]


def leading(one: Ties) -> tuple[int, list[str]]:
    """Return in how many statements the demands recur that the same statements all ask of a government, and those."""
    asks = called(one.addressed)
    counts = asks.sum(axis=0)
    most = int(counts.max(initial=0))
    if not most:
        return 0, []
    sets: dict[bytes, list[str]] = {}
    for demand in ranking(one.addressed):
        d = one.addressed.record.demands.index(demand)
        if counts[d] == most:
            sets.setdefault(asks[:, d].tobytes(), []).append(demand)
    return most, max(sets.values(), key=len)


def leading_title(one: Ties) -> str:
    """Return the claim on one country: how many statements ask what of its government."""
    country = begun(labels.country_inside(one.country))
    n, demands = leading(one)
    if not n:
        if not one.addressed.statements.any():
            return _("{country}: no statement addresses its government").format(country=country)
        return _("{country}: its government is asked to refrain, not to act").format(country=country)
    names = [inside(short.demands(one.any.record)[d]) for d in demands]
    n_of = [asking_by_name(one, d) for d in demands]
    where, whom = (
        labels.countries_said([one.country]),
        [_("{country} and other governments"), _("{country} and others")],
    )
    # it alone where each that asks names it, and where others have no room if one does
    whom = (
        ["{country}"]
        if all(k == of for k, of in n_of)
        else [*whom, *(["{country}"] if any(k for k, _of in n_of) else [])]
    )
    words = ngettext(
        "{organizations} signed a statement asking {whom} for {demands}",
        "{organizations} signed statements asking {whom} for {demands}",
        n,
    )
    least = ngettext(
        "{country}: one of {of} statements asks for {demands}", "{country}: {n} of {of} statements ask for {demands}", n
    )
    signed = demand_signers(one.addressed)[demands[0]].signed
    told = [(words, who.format(country=where)) for who in whom] if signed >= SIGNERS else []
    of, organizations = spelled(int(one.addressed.statements.sum())), organizations_words(signed)
    titles = [
        begun(
            together(
                said.format(organizations=organizations, whom=who, country=where, n=spelled(n), of=of, demands=some)
            )
        )
        for said, who in (*told, (least, where))
        for some in _first_names(names)
    ]
    return longest_that_fits([*titles, f"{country}: {statements_words(n)}"])


def dots(view: View) -> Dots:
    """Return the demands that rank first among the statements kept, at most `ROWS`, against the latest of those."""
    record = view.record
    # of one country only statements that address its government can ask it for something
    among = compared(wherever(view)) & (view.statements if len(view.filters.countries) == 1 else True)
    columns = np.flatnonzero(among)[-COLUMNS:].tolist()
    makes, asks = made(view), called(view)
    clear = clearly_called(view)
    names = short.demands(record)
    every = []
    for demand in ranking(view):
        d = record.demands.index(demand)
        marks = tuple(stance(asks[s, d], makes[s, d]) for s in columns)
        every.append((names[demand], marks, number(int(makes[:, d].sum()))))
    rows = every[:ROWS]
    same = {marks for _name, marks, _n in rows}
    alike = tuple(name for name, marks, _n in every[ROWS:] if {marks} == same)
    full = {names[demand]: words for demand, words in labels.demand(record).items()}
    whole = tuple(full[name] for name in (*(name for name, _marks, _n in rows), *alike))
    heads, _numbered = month_columns(record, columns)
    statements, signed = labels.statement(record), own_signers(record)[0]
    named = tuple(begun(statements[record.statements[s]]) for s in columns)
    doubted = tuple(
        (names[record.demands[d]], name)
        for s, name in zip(columns, named, strict=True)
        for d in np.flatnonzero(asks[s] & ~clear[s]).tolist()
    )
    found = Dots(heads, tuple(rows), _("Statements"), _("Total"), named, numbered(heads, named), alike, whole)
    return replace(found, of=len(every), doubted=doubted, signed=tuple(signed[columns].tolist()))


def _dotted(view: View, title: str, marks: tuple[int, ...], say: tuple[str, ...], site: str, whom: str) -> Slide:
    """Return a slide of demands against statements; `whom` says of whom they are made."""
    shown = replace(dots(view), whom=whom, of_one=len(view.filters.countries) == 1)
    rest = more_demands(shown.of, len(shown.rows) + len(shown.alike), site)
    return Slide("asked", title, say, f"{whom} {_doubts(view, shown)}".strip(), rest, marks, dots=shown)


def _doubts(view: View, shown: Dots) -> str:
    """Return in how many statements demands shown are asked for without arguable passages, where these are fewer."""
    clear, asks = (which(view).sum(axis=0).tolist() for which in (clearly_called, called))
    words, names = _("{demand} without arguable passages: {statements}."), short.demands(view.record)
    return " ".join(
        words.format(demand=names[demand], statements=statements_words(clear[d]))
        for demand in ranking(view)[: len(shown.rows)]
        for d in [view.record.demands.index(demand)]
        if clear[d] < asks[d]
    )


def more_demands(n: int, rows: int, site: str) -> tuple[str, ...]:
    """Return how many of `n` demands have no row and where they are, by how many rows of at most `rows` are shown.

    Whoever holds one file has not the others: it says the name of the site, if that is known.
    """

    def words(left: int) -> str:
        if site:
            said = ngettext("{n} more demand: {site}.", "{n} more demands: {site}.", left)
        else:
            said = ngettext("{n} more demand in the pack’s table.", "{n} more demands in the pack’s table.", left)
        return said.format(n=number(left), site=site)

    return tuple(words(n - k) if k < n else "" for k in range(rows + 1))
