"""Beside the bars of changes: which demands are new and not repeated, by name, and how fair the comparison is."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd

from data.measures.demands.history import changes, not_compared
from data.record.selection import View
from pages.parts.drawing.links import demand_address
from pages.parts.drawing.template import rendered
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed

MOST = 8


@cached_by_language
def change_lists(view: View) -> str:
    """Return, for each statement after the first kept, latest first, its changes by name as HTML."""
    view = view.side("to")
    record, names = view.record, labels.statement(view.record)
    table, apart = changes(view), not_compared(view)
    blocks = []
    for before, statement in list(pairwise(view.ids("statements")))[::-1][:MOST]:
        rows = table[table["statement_id"] == statement]
        heads = {"new": _("New:"), "returned": _("Asked again:"), "not-repeated": _("Not repeated:")}
        lists = [
            (head, [_linked(view, str(d)) for d in rows.loc[rows["change"] == change, "demand_id"]])
            for change, head in heads.items()
        ]
        blocks.append(
            {
                "name": names[statement],
                "date": labels.statement_date(record, statement),
                "lists": [pair for pair in lists if pair[1]],
                "fair": _fair(view, before, apart[apart["statement_id"] == statement]),
            }
        )
    return rendered("demands/change_lists.html", blocks=blocks)


def _linked(view: View, demand: str) -> dict[str, str]:
    return {
        "name": short.demands(view.record)[demand],
        "address": demand_address(view.filters, demand),
    }


def _fair(view: View, before: str, apart: pd.DataFrame) -> list[str]:
    """Return against which statement one is compared, and which of its demands are left out of that, and why."""
    names, demands = labels.statement(view.record), short.demands(view.record)
    if apart.empty:
        words = _("Compared with: {statement}, all its demands.")
        return [words.format(statement=names[before])]
    sentences = [_("Compared with: {statement}.").format(statement=names[before])]
    for reason, words in (
        ("theme", _("Not compared, as it does not speak on their theme: {demands}.")),
        ("government", _("Not compared, as it addresses none of the governments they were addressed to: {demands}.")),
    ):
        left = [demands[str(d)] for d in apart.loc[apart["reason"] == reason, "demand_id"]]
        if left:
            sentences.append(words.format(demands=listed(left)))
    return [" ".join(sentences)]
