"""The slide of one demand: what each statement does with it, in its own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from data.measures.countries.country_profile import wherever
from data.measures.demands.demand_signers import DemandSigners, demand_signers
from data.measures.demands.passage_rows import evidence
from data.measures.demands.recurrence import compared
from data.measures.demands.statement_demands import called, made
from data.measures.follow_up.commitments import fitting, package_rows
from data.measures.signers.signing import own_signers
from data.record.record import Record
from data.record.selection import View
from geo.countries import countries
from pages.parts.drawing import palette
from pages.parts.pack.board import Card, Figure, Slide
from pages.parts.words import labels, short
from pages.parts.words.articles import the_statement
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
from pages.parts.words.demand_sentences import arguable_words, signers_sentences, through_one_list
from pages.parts.words.small_numbers import spelled
from pages.parts.words.summaries import marked, summary

# statements of one demand, and packages that are named with it
MOST, NAMED = 5, 2
SIGNS = {"call": ("●", palette.INK), "concern": ("○", palette.INK), "absent": ("·", palette.FAINT)}


def stance(asks: bool, makes: bool) -> str:
    """Return what a statement does with a demand: call, concern or absent."""
    return "call" if asks else "concern" if makes else "absent"


def one_demand(view: View, marks: tuple[int, ...], say: tuple[str, ...], title: str = "") -> Slide:
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
        "absent": _("does not ask it of this government") if of_one else _("does not ask for it"),
    }
    cards = []
    quoted = _passages(view, demand, only_rejected=not n)
    # of one government it goes without saying
    whom = {} if of_one else _addressed(view, demand)
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
        asked_of = whom.get(record.statements[s], "") if passages else ""
        told = Card(day, text, sign, stances[found], colour, about=about, why=signed, passages=passages, whom=asked_of)
        cards.append(replace(told, date=dates[s][:7]))
    counted = demand_signers(view)[demand]
    foot = ngettext(
        "{n} organization signed at least one statement that asks for it.",
        "{n} organizations signed at least one statement that asks for it.",
        counted.signed,
    ).format(n=number(counted.signed))
    if of_one:
        foot = signers_sentences(n, counted, names[counted.through] if counted.through else "", those=True)[0]
    elif n == 1:
        # its row says so
        foot = ""
    if n > 1:
        foot = f"{foot} {signed_more(counted, n)}"
    # what a number hides is said in every file
    doubts = [through_one_list(counted, names[counted.through])] if counted.one_list else []
    doubts += [doubt] if (doubt := arguable_words(view, demand)) else []
    title = title or words.format(demand=name, n=number(n), of=number(of))
    return Slide(
        "asked", title, say, foot, (" ".join(doubts),), marks, cards=tuple(cards), under=_matching(view, demand),
        figures=(who_signed(counted.signed, n),) if n else (),
    )  # fmt: skip


def who_signed(signed: int, of: int) -> Figure:
    """Return how many organizations `signed` at least one `of` so many statements that ask for something."""
    words = ngettext(
        "organization signed at least one of the {of}", "organizations signed at least one of the {of}", signed
    )
    if of == 1:
        words = ngettext("organization signed it", "organizations signed it", signed)
    return Figure(number(signed), words.format(of=spelled(of)))


def signed_more(counted: DemandSigners, of: int) -> str:
    """Return how many of those who signed one of so many statements signed two or more of them, a sentence."""
    words = ngettext(
        "{n} of the {all} signed two or more of the {of} statements.",
        "{n} of the {all} signed two or more of the {of} statements.",
        counted.twice,
    )
    if of == 2:
        words = ngettext(
            "{n} of the {all} signed both statements.", "{n} of the {all} signed both statements.", counted.twice
        )
    return words.format(n=number(counted.twice), all=number(counted.signed), of=spelled(of))


def in_lists(counted: DemandSigners, n: int, record: Record, demand: str) -> str:
    """Return through which of `n` statements those are counted who signed, for whoever has read how many did."""
    through = labels.statement(record).get(counted.through, "")
    if counted.one_list:
        return through_one_list(counted, through, demand)
    if n == 1:
        return _("All of them signed the same statement, {statement}.").format(statement=the_statement(through))
    return signed_more(counted, n) if counted.twice else ""


def _passages(view: View, demand: str, *, only_rejected: bool) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return the passages that make a demand, by statement that asks for it: words, place and meaning.

    Those that ask for it come before those that reject its opposite, then those of a list, then those that speak of
    fewer demands besides; of several statements arguable ones only where none is clear. `only_rejected` says that no
    statement asks for it.
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
        # of one statement all that its note cites count
        if statement not in asking or (row.confidence != "clear" and statement in certain and len(asking) > 1):
            continue
        stance = str(row.stance)
        notes = [_("a criticism, not a request")] if stance == "concern" else []
        notes += [_("arguable")] if row.confidence != "clear" else []
        if tongues[statement] != language():
            notes.append(_("in {language}").format(language=language_name(tongues[statement])))
        place = labels.place_in_text(str(row.section), int(str(row.ordinal)))
        place = f"{place} ({listed(notes)})" if notes else place
        found.setdefault(statement, []).append((str(row.cue), place, marked(*summary(row))))
    return {statement: tuple(passages) for statement, passages in found.items()}


def in_words(view: View, demands: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return of each statement of a record the passage that makes the first it can of some demands, as we say it, and
    where it makes each."""
    found: dict[str, str] = {}
    places: dict[str, dict[str, list[str]]] = {}
    rejects, names = _("a criticism, not a request"), short.demands(view.record)
    asks = {d: bool(called(view)[:, view.record.demands.index(d)].any()) for d in demands}
    for demand, asked in asks.items():
        for statement, passages in _passages(view, demand, only_rejected=not asked).items():
            meant = [(words, place) for _cue, place, words in passages if rejects not in place or not asked]
            found.setdefault(statement, meant[0][0] if meant else "")
            if meant and (asked or not any(asks.values())):
                where = inside(meant[0][1].partition(" (")[0])
                places.setdefault(statement, {}).setdefault(where, []).append(inside(names[demand]))
    said = {s: " · ".join(f"{begun(listed(some))}: {where}" for where, some in of.items()) for s, of in places.items()}
    return tuple((found.get(s, ""), said.get(s, "")) for s in view.record.statements)


def _addressed(view: View, demand: str) -> dict[str, str]:
    """Return whom the passages that make a demand address, by statement; one that addresses nobody is left out."""
    rows = evidence(view, demand)
    found: dict[str, list[str]] = {}
    for statement, cell in zip(rows["statement_id"].astype(str), rows["addressees"].astype(str), strict=True):
        for word in filter(None, cell.split("|")):
            name = labels.addressee(word)
            # all of some governments have no name
            found.setdefault(statement, []).append(name if word in countries() else inside(name))
    return {statement: listed(dict.fromkeys(words)) for statement, words in found.items() if words}


def _matching(view: View, demand: str) -> str:
    """Return which action packages match a demand, or how many if these are more than `NAMED`, a sentence."""
    table = package_rows(wherever(view))
    names = [
        view.record.text(str(table[one.package_id]["package_name"]), language()) or one.package_id
        for one in fitting(wherever(view))
        if one.demand_id == demand
    ]
    if not names:
        return _("In our reading, no known action package matches this demand.")
    if len(names) > NAMED:
        return _("In our reading, {n} action packages match it.").format(n=number(len(names)))
    words = ngettext(
        "In our reading, this action package matches it: {packages}.",
        "In our reading, these action packages match it: {packages}.",
        len(names),
    )
    return words.format(packages="; ".join(names))
