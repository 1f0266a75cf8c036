"""What is asked of one country's government: the themes of the passages that address it."""

from __future__ import annotations

import pandas as pd

from data.measures.country_profile import Ties, passages_by_theme
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.bars import labelled_bars
from pages.parts.drawing.chart import figure, heading
from pages.parts.drawing.plotted import Plotted
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, gettext as _, listed, ngettext, number, plain


def asked(one: Ties, most: int) -> None:
    """Draw the themes that the passages to its government are about."""
    country = labels.told(one.country)
    counts = passages_by_theme(one.addressed)
    if not counts["passages"].any():
        heading(_("No passage addresses the government of {country}").format(country=country))
        return
    figure(
        one.addressed,
        f"asked-{one.country}",
        lambda: asked_bars(one.addressed, most),
        finding=asked_finding(one.addressed, country),
        alt=asked_alt(one.addressed, country),
        table=lambda: asked_table(one.addressed),
    )


@cached_by_language
def asked_finding(view: View, country: str) -> str:
    """Return the sentence of the chart: the theme with most passages, or those that share that place."""
    passages = passages_by_theme(view)["passages"]
    names, most = labels.theme(view.record), int(passages.max())
    first = [plain(names[str(theme)]) for theme in passages.index[passages == most]]
    if len(first) == 1:
        return ngettext(
            "{country} is asked most about “{theme}”: in {n} passage",
            "{country} is asked most about “{theme}”: in {n} passages",
            most,
        ).format(country=begun(country), theme=first[0], n=number(most))
    return ngettext(
        "{country} is asked most, and as often, about {themes}: in {n} passage each",
        "{country} is asked most, and as often, about {themes}: in {n} passages each",
        most,
    ).format(
        country=begun(country), themes=listed(_("“{theme}”").format(theme=theme) for theme in first), n=number(most)
    )


def asked_bars(view: View, most: int) -> Plotted:
    """Return one bar a theme, in the codebook's order: the passages kept that make a demand of it."""
    counts = passages_by_theme(view)
    names = labels.theme(view.record)
    return labelled_bars(
        labels=[names[t] for t in counts.index],
        values=counts["passages"].tolist(),
        texts=[_in_statements(row.passages, row.statements) for row in counts.itertuples()],
        hovers=[
            "<br>".join(
                [names[t], ngettext("{n} demand made", "{n} demands made", row.demands).format(n=number(row.demands))]
            )
            for t, row in zip(counts.index, counts.itertuples(), strict=True)
        ],
        colours=[palette.theme(t) for t in counts.index],
        most=max(most, 1) * 1.25,
        axis=_("passages that address its government"),
    )


def asked_alt(view: View, country: str) -> str:
    """Return the chart in words."""
    names = labels.theme(view.record)
    rows = listed(
        _("{demand} {n}").format(demand=names[t], n=number(int(n)))
        for t, n in passages_by_theme(view)["passages"].items()
    )
    return _("Bar chart of the passages that address {country}, by theme: {rows}.").format(country=country, rows=rows)


def asked_table(view: View) -> pd.DataFrame:
    """Return the numbers of the chart with column names in the reader's language."""
    counts = passages_by_theme(view)
    names = labels.theme(view.record)
    return pd.DataFrame(
        {
            _("Theme"): [names[t] for t in counts.index],
            _("Passages"): counts["passages"].tolist(),
            _("Statements"): counts["statements"].tolist(),
            _("Demands made"): counts["demands"].tolist(),
        }
    )


def _in_statements(passages: int, statements: int) -> str:
    """Return a bar's numbers in words."""
    return ngettext("{p} in {n} statement", "{p} in {n} statements", statements).format(
        p=number(passages), n=number(statements)
    )
