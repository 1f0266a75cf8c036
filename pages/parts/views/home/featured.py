"""The demands that people ask about: who asks, when, how many signed, and what happened since."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.measures.demands.certainty import clear_recurrences
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import compared, recurrences
from data.measures.demands.statement_demands import called, made
from data.measures.follow_up.outcomes import Since, since_by_demand
from data.record.cache import cached
from data.record.record import Record
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.chart import titled
from pages.parts.drawing.links import demand_address
from pages.parts.drawing.template import rendered
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.by_side import finding_of
from pages.parts.words.catalogue import begun, date_words, gettext as _, language, listed, ngettext, number
from pages.parts.words.counts import statements_words
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.small_numbers import spelled

MOST, DOTS = 3, 8


def featured(view: View) -> None:
    """Draw a card for each demand that people ask about; nothing where the filters keep no demand."""
    demands = chosen(view)
    if demands:
        titled(featured_finding(view), featured_html(view))


@cached_by_language
def chosen(view: View) -> list[str]:
    """Return the demands kept that the record features, in its order; where it features none of them, those that
    most statements make."""
    order = _featured(view.record)
    kept = [demand for demand in view.ids("demands") if demand in order]
    if kept:
        return sorted(kept, key=order.__getitem__)[:MOST]
    rows = recurrences(view)
    made_here = [demand for demand, row in rows.items() if row.statements]
    return sorted(made_here, key=lambda demand: -rows[demand].statements)[:MOST]


@cached
def _featured(record: Record) -> dict[str, int]:
    """Return the demands that the record features, each with its place among them."""
    column = record.tables["demands"].set_index("demand_id")["featured"].dropna()
    return {str(demand): int(place) for demand, place in column.items()}


@finding_of("to")
@cached_by_language
def featured_finding(view: View) -> str:
    """Return the title above the cards."""
    n = len(chosen(view))
    if not set(chosen(view)) <= set(_featured(view.record)):
        return ngettext("The demand made here", "The demands that recur here", n)
    return begun(ngettext("One demand people ask about", "{n} demands people ask about", n).format(n=spelled(n)))


@cached_by_language
def featured_html(view: View) -> str:
    """Return the cards as HTML, every word of the record in it escaped."""
    return rendered("home/featured.html", since=_("Since then"), cards=[_card(view, demand) for demand in chosen(view)])


def _card(view: View, demand: str) -> dict[str, Any]:
    record = view.record
    column = record.demands.index(demand)
    asks, makes, kept = called(view)[:, column], made(view)[:, column], compared(view)
    rows = [s for s in range(len(kept)) if kept[s]]
    late = rows[-DOTS:]
    names, dates = labels.statement(record), record.tables["statements"]["date"].tolist()
    return {
        "name": short.demands(record)[demand],
        "label": labels.demand(record)[demand],
        "dots": [
            {
                "mark": "call" if asks[s] else "concern" if makes[s] else "absent",
                "date": date_words(dates[s][:7], "medium"),
                "words": _mark_words(names[record.statements[s]], bool(asks[s]), bool(makes[s])),
            }
            for s in late
        ],
        "earlier": _("the latest {n} of {of} statements").format(n=number(len(late)), of=number(len(rows)))
        if len(rows) > len(late)
        else "",
        "asked": asked_words(view, demand),
        "doubt": doubt_words(view, demand),
        "since": since_words(view, demand),
        "latest": latest_words(view, demand),
        "link": _("Read the passages"),
        "address": demand_address(view.filters, demand),
    }


def _mark_words(statement: str, asks: bool, makes: bool) -> str:
    if asks:
        return _("{statement}: asks for it").format(statement=statement)
    if makes:
        return _("{statement}: only rejects its opposite").format(statement=statement)
    return _("{statement}: does not").format(statement=statement)


@cached_by_language
def asked_words(view: View, demand: str) -> str:
    """Return who asks for a demand: in how many statements, and how many organizations signed one or more of those."""
    column = view.record.demands.index(demand)
    n, of = int(called(view)[:, column].sum()), int(compared(view).sum())
    if not n:
        objections = int(made(view)[:, column].sum())
        if objections:
            return ngettext(
                "No statement here asks for it; {n} rejects its opposite.",
                "No statement here asks for it; {n} reject its opposite.",
                objections,
            ).format(n=number(objections))
        return _("Within these filters, no statement asks for it.")
    signers = demand_signers(view)[demand]
    first = ngettext("{n} of {of} statements asks for it.", "{n} of {of} statements ask for it.", n).format(
        n=number(n), of=number(of)
    )
    second = ngettext(
        "{n} organization signed one that does", "{n} organizations signed one that does", signers.signed
    ).format(n=number(signers.signed))
    if n == 1:
        return f"{first} {second}."
    words = _("{asked} {signed}, {twice} both.") if n == 2 else _("{asked} {signed}, {twice} two or more.")
    return words.format(asked=first, signed=second, twice=number(signers.twice))


@cached_by_language
def doubt_words(view: View, demand: str) -> str:
    """Return what a demand's numbers would be without the arguable passages; "" where they would be the same."""
    sure = clear_recurrences(view)[demand]
    if sure.statements == recurrences(view)[demand].statements and not demand_signers(view)[demand].ranges:
        return ""
    return ngettext(
        "One passage is arguable; without it, {statements}.",
        "{n} passages are arguable; without them, {statements}.",
        sure.arguable,
    ).format(n=number(sure.arguable), statements=statements_words(sure.statements))


@cached_by_language
def since_words(view: View, demand: str) -> str:
    """Return how many events were found since the first statement that makes a demand, by direction."""
    found = _since(view, demand).directions
    parts: dict[str, Callable[[int], str]] = {
        "advance": lambda n: ngettext("{n} event towards it", "{n} events towards it", n),
        "setback": lambda n: ngettext("{n} away", "{n} away", n),
        "mixed": lambda n: ngettext("{n} mixed", "{n} mixed", n),
        "unclear": lambda n: ngettext("{n} unclear", "{n} unclear", n),
    }
    words = [form(found[d]).format(n=number(found[d])) for d, form in parts.items() if found.get(d)]
    return listed(words) if words else _("nothing found")


@cached_by_language
def latest_words(view: View, demand: str) -> dict[str, str] | None:
    """Return the latest of those events: its date, its direction's sign and word, and what happened."""
    found = _since(view, demand).events
    if not found:
        return None
    row = view.record.row("outcomes", found[0].outcome_id)
    shown = DIRECTIONS.get(str(row["direction"]))
    return {
        "date": date_words(str(row["date"])[:7], "medium"),
        "sign": shown.sign if shown else "?",
        "colour": palette.DIRECTIONS[str(row["direction"])] if shown else "inherit",
        "event": view.record.text(str(row["event"]), language()),
    }


def _since(view: View, demand: str) -> Since:
    return since_by_demand(view)[demand]
