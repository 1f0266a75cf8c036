"""A list of demands whose lines open to the rows behind their numbers."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pandas as pd

from data.measures.demands.passage_rows import evidence
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.links import demand_address, page_address
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.summaries import summary_html

MOST = 8


def fold(view: View, demand_id: str, finding: str, inside: str, aside: str = "") -> str:
    """Return one line of the list as HTML: the demand, its `finding` in words, `inside` when it is opened.

    `inside` and `aside` are HTML, `finding` is text.
    """
    record = view.record
    theme = record.themes[record.demand_theme[record.demands.index(demand_id)]]
    return (
        f"<details style='--t:{palette.theme(theme)}'><summary><b>{escape(labels.demand(record)[demand_id])}</b>"
        f"<span>{escape(finding)} {aside}</span></summary><div>{inside}</div></details>"
    )


def rows_links(view: View, demand_id: str) -> str:
    """Return links to the pages that hold the passages and the organizations that signed for one demand."""
    own = replace(view.filters, demands=(demand_id,))
    passages = demand_address(view.filters, demand_id)
    to_passages, to_organizations = _("All passages"), _("The organizations")
    return (
        f"<p class='s'><a href='{passages}'>{escape(to_passages)}</a> · "
        f"<a href='{page_address('organizations', own)}'>{escape(to_organizations)}</a></p>"
    )


def passage_rows(view: View, rows: pd.DataFrame) -> str:
    """Return the first rows of `evidence` as an HTML list: statement, place, summary."""
    names, first = labels.statement(view.record), rows.head(MOST)
    items = [
        f"<li>{summary_html(row)} <small>{escape(names[str(row.statement_id)])} · "
        f"{escape(labels.place_in_text(str(row.section), ordinal))}</small></li>"
        for row, ordinal in zip(first.itertuples(), first["ordinal"].tolist(), strict=True)
    ]
    more = len(rows) - len(items)
    if more > 0:
        words = ngettext("and {n} more passage", "and {n} more passages", more).format(n=number(more))
        items.append(f"<li>{escape(words)}</li>")
    return f"<ul>{''.join(items)}</ul>"


def by_demand(view: View) -> dict[str, pd.DataFrame]:
    """Return the rows of `evidence` of each demand that has any."""
    return {str(demand): rows for demand, rows in evidence(view).groupby("demand_id", observed=True)}


STYLE = (
    "<style>.fo details{border-left:.3rem solid var(--t);padding:.1rem 0 .1rem .7rem}"
    ".fo summary{padding:.35rem 0;grid-template-columns:minmax(0,1fr) minmax(0,1.15fr);column-gap:1.2rem;"
    "align-items:baseline}.fo summary span span{font-size:.88rem}"
    ".fo details>div{padding:.1rem 0 .7rem .9rem}.fo ul{margin:0;padding-left:1.1rem!important}"
    ".fo li{margin:0 0 .35rem}.fo ul.ev{padding-left:0!important}"
    ".fo .s,.fo small{font-size:.85rem;opacity:.85}.fo p{margin:.2rem 0}"
    "@media(max-width:640px){.fo summary{grid-template-columns:1fr}}</style>"
)
