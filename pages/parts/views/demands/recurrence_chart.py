"""The chart of recurring demands, its table and its sentence; pages only place them."""

from __future__ import annotations

import pandas as pd

from data.measures.recurrence import compared, recurrence, theme_recurrence
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.bars import labelled_bars
from pages.parts.drawing.plotted import Plotted
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, ngettext, number, percent, plain
from pages.parts.words.once import once


@once
def ranked(view: View, most: int | None = None) -> pd.DataFrame:
    """Return the demands made at least once, by statements then organizations; the first `most`."""
    if most is not None:
        return ranked(view).head(most)
    counts = recurrence(view)
    counts = counts[counts["statements"] > 0]
    return counts.sort_values(["statements", "organizations"], ascending=False, kind="stable")


@once
def recurrence_finding(view: View) -> str:
    """Return the sentence of what recurs most among the statements kept.

    A filter can keep signers and their statements but none of the passages, as for a country that no
    passage addresses or names.
    """
    counts = ranked(view)
    if counts.empty:
        return _("The filters leave no passage, so no demand is counted")
    kept = int(compared(view).sum())
    top = counts[counts["statements"] == counts["statements"].max()]
    first = plain(labels.demand(view.record)[top.index[0]])
    if kept == 1:
        return ngettext(
            "This statement makes {n} demand", "This statement makes {n} different demands", len(counts)
        ).format(n=number(len(counts)))
    if len(top) == 1:
        return _("One demand recurs most: “{demand}”, in {n} of {of} statements").format(
            demand=first, n=number(int(top["statements"].iloc[0])), of=number(kept)
        )
    return ngettext(
        "{n} demand recurs in {s} of {of} statements, “{demand}” above all",
        "{n} demands recur in {s} of {of} statements, “{demand}” above all",
        len(top),
    ).format(n=number(len(top)), s=number(int(top["statements"].iloc[0])), of=number(kept), demand=first)


def recurrence_bars(view: View, most: int | None = None) -> Plotted:
    """Return one bar a demand, most recurrent first, in its theme's colour."""
    counts = ranked(view, most)
    names = labels.demand(view.record)
    themes = labels.theme(view.record)
    kept = int(compared(view).sum())
    return labelled_bars(
        labels=[names[d] for d in counts.index],
        values=counts["statements"].tolist(),
        texts=[_signed(row.statements, row.organizations) for row in counts.itertuples()],
        hovers=[
            "<br>".join([names[d], themes[row.theme_id], _asked(row, kept)])
            for d, row in zip(counts.index, counts.itertuples(), strict=True)
        ],
        colours=[palette.theme(t) for t in counts["theme_id"]],
        most=max(kept, 1),
        axis=_("statements that make the demand"),
    )


def theme_bars(view: View) -> Plotted:
    """Return one bar a theme, in the codebook's order."""
    counts = theme_recurrence(view)
    names = labels.theme(view.record)
    kept = int(compared(view).sum())
    return labelled_bars(
        labels=[names[t] for t in counts.index],
        values=counts["statements"].tolist(),
        texts=[_signed(row.statements, row.organizations) for row in counts.itertuples()],
        hovers=[
            "<br>".join(
                [
                    names[t],
                    ngettext("{n} demand made", "{n} demands made", row.demands).format(n=number(row.demands)),
                ]
            )
            for t, row in zip(counts.index, counts.itertuples(), strict=True)
        ],
        colours=[palette.theme(t) for t in counts.index],
        most=max(kept, 1),
        axis=_("statements with a demand of the theme"),
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
            _("of them asking for it"): counts["calls"].tolist(),
            _("Share of statements"): [percent(s) for s in counts["share"]],
            _("Organizations behind it"): counts["organizations"].tolist(),
            _("Passages"): counts["passages"].tolist(),
        }
    )


def theme_table(view: View) -> pd.DataFrame:
    """Return the numbers by theme with column names in the reader's language."""
    counts = theme_recurrence(view)
    names = labels.theme(view.record)
    return pd.DataFrame(
        {
            _("Theme"): [names[t] for t in counts.index],
            _("Statements"): counts["statements"].tolist(),
            _("Organizations behind it"): counts["organizations"].tolist(),
            _("Demands made"): counts["demands"].tolist(),
        }
    )


def _signed(statements: int, organizations: int) -> str:
    """Return a bar's numbers in words."""
    return ngettext("{s} · {n} organization", "{s} · {n} organizations", organizations).format(
        s=number(statements), n=number(organizations)
    )


def _asked(row, kept: int) -> str:  # type: ignore[no-untyped-def]
    return _("{s} of {of} statements, {c} of them asking for it").format(
        s=number(row.statements), of=number(kept), c=number(row.calls)
    )
