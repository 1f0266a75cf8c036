"""The demands as a table: who makes each, how sure that is, and which action packages match."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from data.measures.countries.country_profile import ties, wherever
from data.measures.demands.demand_signers import DemandSigners, demand_signers
from data.measures.demands.recurrence import ranking
from data.measures.demands.statement_demands import called, clearly_called
from data.measures.follow_up.commitments import fitting
from data.record.selection import View
from pages.parts.views.demands.recurrence_chart import recurrence_table
from pages.parts.words import labels, short
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number
from pages.parts.words.counts import organizations_words


def one_government(view: View) -> View:
    """Return what is asked of the one government chosen; of several, or where nothing is, the view itself."""
    chosen = view.filters.countries
    one = ties(view.record, view.filters, chosen[0]).addressed if len(chosen) == 1 else view
    return one if one.statements.any() else view


def demands(view: View, *, matched: bool = True) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return the demands, first the columns that paper has room for, and short names for these.

    How many packages match each is told where these are `matched`. Of one country those made of its government, which
    the titles count too; where none is, those of what names it.
    """
    one, record = one_government(view), view.record
    frame = recurrence_table(one)
    whole = labels.demand(record)
    ids = [{words: demand for demand, words in whole.items()}[words] for words in frame[_("Demand")]]
    frame.insert(1, _("In full"), frame[_("Demand")])
    frame[_("Demand")] = [short.demands(record)[demand] for demand in ids]
    unsure = dict(zip(record.demands, (called(one) & ~clearly_called(one)).sum(axis=0).tolist(), strict=True))
    frame[_("Of these in arguable passages alone")] = [unsure[demand] for demand in ids]
    if matched:
        frame[_("Known action packages that match")] = _matching(wherever(one), ids)
    if matched and view.filters.countries:
        frame[_("Of these led or joined by its government")] = _matching(one, ids)
    asks, which = _("Statements that ask for it"), _("Which statements ask for it")
    if one.statements.sum() > 1:
        asking = {demand: np.flatnonzero(called(one)[one.statements][:, d]) for d, demand in enumerate(record.demands)}
        # one is a number, several are a list
        numbers = [[int(s) + 1 for s in asking[demand]] for demand in ids]
        frame[which] = [one[0] if len(one) == 1 else ", ".join(map(number, one)) for one in numbers]
    heads = {
        asks: _("Asked in"),
        which: _("Which statements"),
        _("Of these in arguable passages alone"): _("Arguable"),
        _("Statements"): _("Asked, or its opposite rejected"),
        _("Known action packages that match"): _("Packages"),
        _("Of these led or joined by its government"): _("Of these, with its government"),
        # as many signed one or two of the same statements for each that these ask for: above the rows it is said once
        _("Signed a statement that asks for it"): _("Signed at least one"),
        _("Signed two or more that ask for it"): _("Signed two or more"),
    }
    # what recurs is counted with it, so that it stands on paper where it differs
    if view.filters.countries or (frame[_("Statements")] == frame[asks]).all():
        heads.pop(_("Statements"))
    # a demand is made too where its opposite is rejected
    only = _("{demand} (made only by rejecting its opposite)")
    full = zip(frame[_("In full")], frame[asks], strict=True)
    frame[_("In full")] = [words if n else only.format(demand=words) for words, n in full]
    frame = frame.sort_values(asks, ascending=False, kind="stable")
    # none in all rows tells nothing of any
    frame = frame.drop(columns=[column for column in heads if column in frame.columns and not frame[column].any()])
    first = [*frame.columns[:2], *(column for column in heads if column in frame.columns)]
    return frame[[*first, *(column for column in frame.columns if column not in first)]], heads


def _matching(view: View, demands: list[str]) -> list[int]:
    """Return how many packages match each of some demands in our reading."""
    counts = Counter(one.demand_id for one in fitting(view))
    return [counts[demand] for demand in demands]


def rejected(n: int) -> str:
    """Return that so many demands are made only by rejecting their opposite; "" for none."""
    words = ngettext(
        "{n} demand is made only by rejecting its opposite.",
        "{n} demands are made only by rejecting their opposite.",
        n,
    )
    return words.format(n=number(n)) if n else ""


def _numbered(view: View) -> str:
    """Return which statement has which number in the column of those that ask; "" of one alone."""
    names, kept = labels.statement(view.record), view.ids("statements")
    told = (f"{number(k)} {begun(names[s])}" for k, s in enumerate(kept, 1))
    return _("Which: {statements}.").format(statements="; ".join(told)) if len(kept) > 1 else ""


def _signed(view: View, demand: str, signed: DemandSigners) -> str:
    """Return how many organizations signed one or more statements that ask for a demand."""
    words = _("{demand}: {organizations} signed at least one, {n} two or more.")
    told = organizations_words(signed.signed)
    return words.format(demand=short.demands(view.record)[demand], organizations=told, n=number(signed.twice))


def counted(whole: View) -> str:
    """Return what the numbers of demands count, and of one country which the title tells."""
    view = one_government(whole)
    words = _("Asked in: how many statements. Arguable: how many of them in arguable passages alone.")
    title = _("In bold: asked in two or more, as titles count.")
    asked = called(view).sum(axis=0)
    told = len(whole.filters.countries) == 1 and asked.max(initial=0) > 1
    signed = demand_signers(view)
    first = next((demand for demand in ranking(view) if demand in signed and signed[demand].signed), "")
    if first:
        words = f"{words} {_numbered(view)} {_signed(view, first, signed[first])}".replace("  ", " ")
    zeros = int((recurrence_table(view)[_("Statements that ask for it")] == 0).sum())
    return " ".join(filter(None, (title if told else "", words, rejected(zeros))))
