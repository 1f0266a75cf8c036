"""Slides on what is asked: demands against statements as dots, or one demand statement by statement."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from data.measures.countries.country_profile import Ties, wherever
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.passage_rows import evidence
from data.measures.demands.recurrence import compared, ranking
from data.measures.demands.statement_demands import called, made
from data.measures.follow_up.commitments import fitting, package_rows
from data.measures.signers.signing import own_signers
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.pack.content import Card, Dots, Slide
from pages.parts.pack.slides.names import numbered
from pages.parts.pack.slides.titles import about, longest_that_fits
from pages.parts.views.home.theme_matrix import matrix_finding
from pages.parts.words import labels, short
from pages.parts.words.addressed import all_are_asked
from pages.parts.words.articles import together
from pages.parts.words.catalogue import (
    begun,
    date_words,
    gettext as _,
    inside,
    language,
    language_name,
    listed,
    ngettext,
    number,
)
from pages.parts.words.counts import statements_words
from pages.parts.words.demand_sentences import arguable_words, dots_key, signers_sentences, through_one_list
from pages.parts.words.months import month_columns
from pages.parts.words.small_numbers import spelled
from pages.parts.words.summaries import marked, summary

# demands and statements of a table, statements of one demand
ROWS, COLUMNS, MOST = 7, 7, 5
# packages that are named with one demand
NAMED = 2
SIGNS = {"call": ("●", palette.INK), "concern": ("○", palette.INK), "absent": ("·", palette.FAINT)}


def asked_of(one: Ties, marks: tuple[int, ...], say: tuple[str, ...], site: str) -> Slide | None:
    """Return the slide of what the statements ask of one government; None where no passage addresses it.

    `site` names where the demands are that it leaves out.
    """
    n = int(made(one.addressed).any(axis=0).sum())
    if not n:
        return None
    # to reject its opposite is not to ask for it
    recurring = int((called(one.addressed).sum(axis=0) > 1).sum())
    title = ngettext("{n} demand made of its government", "{n} demands made of its government", n)
    if recurring and n > 1:
        recur = ngettext("{n} asked in two or more statements", "{n} asked in two or more statements", recurring)
        recur = recur.format(n=number(recurring))
        title = _("{made}; {recur}").format(made=title, recur=recur)
    title = longest_that_fits(about(begun(labels.country_inside(one.country)), title.format(n=number(n))))
    if n == 1:
        return _one_demand(one.addressed, marks, say, title)
    return _dotted(one.addressed, title, marks, say, site, all_are_asked(one))


def asked(view: View, marks: tuple[int, ...], say: tuple[str, ...], site: str) -> Slide | None:
    """Return the slide of what the statements kept ask for; None where they make no demand kept.

    `site` names where the demands are that it leaves out.
    """
    if not made(view)[:, view.demands].any():
        return None
    if int(view.demands.sum()) == 1:
        return _one_demand(view, marks, say)
    n = int((made(view)[:, view.demands].sum(axis=0) > 1).sum())
    recur = ngettext("{n} demand recurs in the statements", "{n} demands recur in the statements", n)
    title = longest_that_fits([matrix_finding(view), *_of_all(view), recur.format(n=number(n))])
    return _dotted(view, title, marks, say, site)


def _of_all(view: View) -> list[str]:
    """Return what all statements kept ask for as titles in fewer words, the one that names most first."""
    asks = called(view)[view.statements][:, view.demands]
    names = short.demands(view.record)
    common = [inside(names[d]) for d, asked_by in zip(view.ids("demands"), asks.T, strict=True) if asked_by.all()]
    if len(asks) < 3 or len(common) > 3:
        return []
    if not common:
        return []
    n = spelled(len(asks))
    return [
        _("Each statement asks for {demands}").format(demands=listed(common)),
        _("All {n} ask for {demands}").format(n=n, demands=listed(common)),
    ]


def leading(one: Ties) -> tuple[int, list[str]]:
    """Return in how many statements the demands recur that the same statements all ask of a government, and those."""
    asks = called(one.addressed)
    counts = asks.sum(axis=0)
    most = int(counts.max(initial=0))
    if not most:
        return 0, []
    columns = np.flatnonzero(counts == most)
    sets: dict[bytes, list[str]] = {}
    for d in columns.tolist():
        sets.setdefault(asks[:, d].tobytes(), []).append(one.addressed.record.demands[d])
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
    titles = []
    of = int(one.addressed.statements.sum())
    words = ngettext("One statement asks {country} for {demands}", "{n} statements ask {country} for {demands}", n)
    if n < of:
        # beside it stands how many address the government, a larger number
        words = ngettext(
            "One of {of} statements addressed to {country} asks for {demands}",
            "{n} of {of} statements addressed to {country} ask for {demands}",
            n,
        )
    where = labels.countries_said([one.country])
    for many in range(min(3, len(names)), 0, -1):
        said = words.format(country=where, n=spelled(n), of=spelled(of), demands=listed(names[:many]))
        titles.append(begun(together(said)))
    titles.append(f"{country}: {statements_words(n)}")
    return longest_that_fits(titles)


def dots(view: View) -> Dots:
    """Return the demands that rank first among the statements kept, at most `ROWS`, against the latest of those."""
    record = view.record
    # of one country only statements that address its government can ask it for something
    among = compared(wherever(view)) & (view.statements if len(view.filters.countries) == 1 else True)
    columns = np.flatnonzero(among)[-COLUMNS:].tolist()
    makes, asks = made(view), called(view)
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
    whole = tuple(full[name] for name in (*(name for name, _marks, _n in rows), *alike)) if len(same) == 1 else ()
    heads, _numbered = month_columns(record, columns)
    statements = labels.statement(record)
    named = tuple(begun(statements[record.statements[s]]) for s in columns)
    return Dots(heads, tuple(rows), _("Statements"), named, numbered(heads, named), alike, whole, len(every))


def stance(asks: bool, makes: bool) -> str:
    """Return what a statement does with a demand: call, concern or absent."""
    return "call" if asks else "concern" if makes else "absent"


def _dotted(view: View, title: str, marks: tuple[int, ...], say: tuple[str, ...], site: str, whom: str = "") -> Slide:
    """Return a slide of demands against statements with the key of its dots; `whom` says of whom they are made."""
    shown = replace(dots(view), whom=whom)
    of_one = len(view.filters.countries) == 1
    key = dots_key((mark for _name, marks_, _n in shown.rows for mark in marks_), of_one=of_one)
    key = f"{whom} {key}".strip()
    rest = more_demands(shown.of, len(shown.rows) + len(shown.alike), site)
    return Slide("asked", title, say, key, rest, marks, dots=shown)


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


def _one_demand(view: View, marks: tuple[int, ...], say: tuple[str, ...], title: str = "") -> Slide:
    """Return the slide of one demand: what each statement does with it; of a government, in what is said to it."""
    record = view.record
    column = int(np.flatnonzero(made(view).any(axis=0) & view.demands)[0])
    demand = record.demands[column]
    asks, makes = called(view)[:, column], made(view)[:, column]
    statements = compared(wherever(view))
    n, of = int(asks.sum()), int(statements.sum())
    name = short.demands(record)[demand]
    words = ngettext("{demand}: {n} of {of} statements asks for it", "{demand}: {n} of {of} statements ask for it", n)
    names, dates, signers = (
        labels.statement(record),
        record.tables["statements"]["date"].tolist(),
        own_signers(record)[0],
    )
    # of a government the same demand may be asked of others alone
    of_one = bool(title)
    stances = {
        "call": _("asks it of this government") if of_one else _("asks for it"),
        "concern": _("only objects to its opposite"),
        "absent": _("does not ask for it"),
    }
    cards = []
    quoted = _passages(view, demand, only_rejected=not n)
    # those that make it before others
    order = sorted(np.flatnonzero(statements).tolist(), key=lambda s: (not makes[s], -s))
    for s in sorted(order[:MOST]):
        found = stance(asks[s], makes[s])
        signed = ngettext("{n} organization", "{n} organizations", int(signers[s])).format(n=number(int(signers[s])))
        text = _("{statement}, signed by {organizations}").format(
            statement=begun(names[record.statements[s]]), organizations=signed
        )
        sign, colour = SIGNS[found]
        passages = quoted.get(record.statements[s], ())
        day, about = date_words(dates[s][:7], "medium"), begun(names[record.statements[s]])
        cards.append(Card(day, text, sign, stances[found], colour, about=about, why=signed, passages=passages))
    counted = demand_signers(view)[demand]
    foot = ngettext(
        "{n} organization signed at least one statement that asks for it.",
        "{n} organizations signed at least one statement that asks for it.",
        counted.signed,
    ).format(n=number(counted.signed))
    if n == 1 or of_one:
        foot = signers_sentences(n, counted, names[counted.through] if counted.through else "", those=of_one)[0]
    if n > 1:
        two = ngettext("{n} signed two or more.", "{n} signed two or more.", counted.twice)
        if n == 2:
            two = ngettext("{n} signed both.", "{n} signed both.", counted.twice)
        foot = f"{foot} {two.format(n=number(counted.twice))}"
    if counted.one_list:
        foot += " " + through_one_list(counted, names[counted.through])
    if doubt := arguable_words(view, demand):
        foot = f"{foot} {doubt}"
    title = title or words.format(demand=name, n=number(n), of=number(of))
    return Slide("asked", title, say, foot, (), marks, cards=tuple(cards), under=_matching(view, demand))


def _passages(view: View, demand: str, *, only_rejected: bool) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return the passages that make a demand, by statement that asks for it: words, place and meaning.

    Those that ask for it come before those that reject its opposite, then those of a list, then those that speak of
    fewer demands besides; arguable ones only where none is clear. `only_rejected` says that no statement asks for it.
    """
    rows = evidence(view, demand)
    besides = rows["passage_id"].astype(str).map(view.record.tables["codings"]["passage_id"].astype(str).value_counts())
    asks, clear = (rows[key].astype(str) == word for key, word in (("stance", "call"), ("confidence", "clear")))
    listed_first = rows["section"].astype(str).str.startswith("list")
    asking = set(rows["statement_id"] if only_rejected else rows["statement_id"][asks])
    certain = set(rows["statement_id"][clear & (asks | only_rejected)])
    table = view.record.tables["statements"]
    tongues = dict(zip(table["statement_id"].astype(str), table["language"].astype(str), strict=True))
    found: dict[str, list[tuple[str, str, str]]] = {}
    for row in rows.iloc[np.lexsort((besides, ~listed_first, ~asks, ~clear))].itertuples():
        statement = str(row.statement_id)
        if statement not in asking or (row.confidence != "clear" and statement in certain):
            continue
        stance = str(row.stance)
        notes = [_(labels.STANCES[stance])] if stance == "concern" else []
        notes += [_("arguable")] if row.confidence != "clear" else []
        if tongues[statement] != language():
            notes.append(_("in {language}").format(language=language_name(tongues[statement])))
        place = labels.place_in_text(str(row.section), int(str(row.ordinal)))
        place = f"{place} ({listed(notes)})" if notes else place
        found.setdefault(statement, []).append((str(row.cue), place, marked(*summary(row))))
    return {statement: tuple(passages) for statement, passages in found.items()}


def _matching(view: View, demand: str) -> str:
    """Return which action packages match a demand, or how many if these are more than `NAMED`, a sentence."""
    table = package_rows(wherever(view))
    names = [
        view.record.text(str(table[one.package_id]["package_name"]), language()) or one.package_id
        for one in fitting(wherever(view))
        if one.demand_id == demand
    ]
    if not names:
        return _("In our reading, no known action package matches it.")
    if len(names) > NAMED:
        return _("In our reading, {n} action packages match it.").format(n=number(len(names)))
    words = ngettext(
        "In our reading, this action package matches it: {packages}.",
        "In our reading, these action packages match it: {packages}.",
        len(names),
    )
    return words.format(packages="; ".join(names))
