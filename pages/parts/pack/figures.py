"""The chart of a briefing as plain numbers, colours and words."""

from __future__ import annotations

import re

from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import compared
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.pack.content import Bar, Chart
from pages.parts.views.demands.recurrence_chart import ranked, recurrence_alt, recurrence_finding
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.counts import statements_words
from pages.parts.words.demand_sentences import organizations_range

MOST_BARS = 10


def chart(view: View) -> Chart:
    """Return the demands that recur most, at most `MOST_BARS` of them."""
    counts = ranked(view, MOST_BARS)
    names, themes = labels.demand(view.record), labels.theme(view.record)
    return Chart(
        title=unmarked(recurrence_finding(view)),
        alt=recurrence_alt(view),
        axis=_("statements that make the demand"),
        of=int(compared(view).sum()),
        bars=tuple(
            Bar(
                label=names[str(demand)],
                theme=themes[str(row.theme_id)],
                colour=palette.theme(str(row.theme_id)),
                statements=int(row.statements),
                organizations=int(row.organizations),
                passages=int(row.passages),
                words=_("{statements}, {organizations}").format(
                    statements=statements_words(int(row.statements)),
                    organizations=organizations_range(demand_signers(view)[str(demand)]),
                ),
            )
            for demand, row in zip(counts.index, counts.itertuples(), strict=True)
        ),
        header=(_("Demand"), _("Statements"), _("Signed a statement that asks for it"), _("Passages")),
    )


def unmarked(words: str) -> str:
    """Return a sentence made for Markdown without the marks that keep the record's text plain there."""
    return re.sub(r"\\([^\w\s])", r"\1", words)
