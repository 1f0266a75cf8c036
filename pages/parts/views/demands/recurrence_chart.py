"""The chart of recurring demands, its table and its sentence; pages only place them."""

from __future__ import annotations

import pandas as pd

from data.measures.demands.demand_signers import DemandSigners, demand_signers
from data.measures.demands.recurrence import Recurrence, compared, ranking, recurrence, recurrences
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.bars import labelled_bars
from pages.parts.drawing.plotted import Plotted
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, number, percent, plain
from pages.parts.words.demand_sentences import most_recurrent, organizations_range, signers_line


@cached_by_language
def ranked(view: View, most: int | None = None) -> pd.DataFrame:
    """Return the demands made at least once, by statements then organizations; the first `most`."""
    return recurrence(view).loc[list(ranking(view)[:most])]


@cached_by_language
def recurrence_finding(view: View) -> str:
    """Return the sentence of what recurs most among the statements kept.

    A filter can keep signers and their statements but none of the passages, as for a country that no
    passage addresses or names.
    """
    order, rows = ranking(view), recurrences(view)
    if not order:
        return _("The filters leave no passage, so no demand is counted")
    kept, most = int(compared(view).sum()), rows[order[0]].statements
    first = [demand for demand in order if rows[demand].statements == most or kept <= 1]
    return plain(most_recurrent(view, first, most, kept))


@cached_by_language
def recurrence_alt(view: View) -> str:
    """Return the chart of recurring demands in words: its first five rows."""
    names = labels.demand(view.record)
    rows = listed(
        _("{demand} {n}").format(demand=names[d], n=number(recurrences(view)[d].statements)) for d in ranking(view)[:5]
    )
    return _("Bar chart of demands by the number of statements that make them. First: {rows}.").format(rows=rows)


def recurrence_bars(view: View, most: int | None = None) -> Plotted:
    """Return one bar a demand, most recurrent first, in its theme's colour."""
    rows = {demand: recurrences(view)[demand] for demand in ranking(view)[:most]}
    names = labels.demand(view.record)
    themes = labels.theme(view.record)
    kept = int(compared(view).sum())
    return labelled_bars(
        labels=[names[d] for d in rows],
        values=[row.statements for row in rows.values()],
        texts=[_signed(row.statements, demand_signers(view)[d]) for d, row in rows.items()],
        hovers=[
            "<br>".join([names[d], themes[row.theme_id], _asked(row, kept), signers_line(view, d)])
            for d, row in rows.items()
        ],
        colours=[palette.theme(row.theme_id) for row in rows.values()],
        most=max(kept, 1),
        axis=_("statements that make the demand"),
    )


def recurrence_table(view: View, most: int | None = None) -> pd.DataFrame:
    """Return the numbers of the chart with column names in the reader's language."""
    counts = ranked(view, most)
    names, themes = labels.demand(view.record), labels.theme(view.record)
    return pd.DataFrame(
        {
            _("Demand"): [names[d] for d in counts.index],
            _("Theme"): [themes[t] for t in counts["theme_id"]],
            _("Statements"): counts["statements"].tolist(),
            _("Statements that ask for it"): counts["calls"].tolist(),
            _("Share of statements"): [percent(s) for s in counts["share"]],
            **signer_columns(counts),
            _("Passages"): counts["passages"].tolist(),
        }
    )


def signer_columns(counts: pd.DataFrame) -> dict[str, list[int]]:
    """Return the columns on signers of a table of demands: one statement that asks, two, and without arguable."""
    return {
        _("Signed a statement that asks for it"): counts["organizations"].tolist(),
        _("Signed two or more that ask for it"): counts["twice"].tolist(),
        _("Signed one that asks for it, arguable passages left out"): counts["clear"].tolist(),
        _("Signed only an objection to its opposite"): counts["objected"].tolist(),
    }


def _signed(statements: int, signers: DemandSigners) -> str:
    """Return a bar's numbers in words."""
    return _("{s} · {organizations}").format(s=number(statements), organizations=organizations_range(signers))


def _asked(row: Recurrence, kept: int) -> str:
    return _("{s} of {of} statements, {c} of them asking for it").format(
        s=number(row.statements), of=number(kept), c=number(row.calls)
    )
