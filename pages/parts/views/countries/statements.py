"""The statements that are tied to one country, each with how."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

import pandas as pd
import streamlit as st

from data.measures.countries.country_profile import Ties, ties, touching
from data.record.rows import named
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.links import page_address
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number

MOST_STATEMENTS = 12


class Tie(NamedTuple):
    """A row of `touching`."""

    statement_id: str
    signers: int
    addressed: int
    named: int


def statements(one: Ties) -> None:
    """Draw the statements tied to the country, each with how."""
    view = one.any
    heading(touching_finding(one))
    st.html(statements_html(view, one.country))
    below(view, f"touching-{one.country}", lambda: touching_table(one), listed=True)


def touching_finding(one: Ties) -> str:
    """Return how many statements were signed from a country, and apart how many address or name it."""
    country = labels.country_inside(one.country)
    signed, to = (int(view.statements.sum()) for view in (one.based, one.to))
    parts = [
        ngettext("{n} statement signed from {country}", "{n} statements signed from {country}", signed).format(
            n=number(signed), country=country
        )
        if signed
        else _("No statement signed from {country}").format(country=country),
        ngettext("{n} that addresses or names it", "{n} that address or name it", to).format(n=number(to))
        if to
        else _("none that addresses or names it"),
    ]
    return _("{signed}; {to}").format(signed=parts[0], to=parts[1])


@cached_by_language
def statements_html(view: View, country: str) -> str:
    """Return the statements tied to a country, the last `MOST_STATEMENTS`, as a list; all words are escaped."""
    rows = touching(ties(view.record, view.filters, country))
    names = labels.statement(view.record)
    items = "".join(
        f"<li><a href='{page_address('statements', view.filters, show=row.statement_id)}'>"
        f"{escape(names[row.statement_id])}</a><br><small>{escape(_how(row))}</small></li>"
        for row in named(rows.tail(MOST_STATEMENTS), Tie)
    )
    earlier = len(rows) - MOST_STATEMENTS
    if earlier > 0:
        words = ngettext("and {n} earlier statement", "and {n} earlier statements", earlier)
        items += f"<li>{escape(words.format(n=number(earlier)))}</li>"
    style = "<style>.ct{margin:0;padding-left:1.1rem}.ct li{margin-bottom:.5rem}</style>"
    return f"{style}<ul class='ct links'>{items}</ul>"


def touching_table(one: Ties) -> pd.DataFrame:
    """Return the statements tied to a country with column names in the reader's language."""
    rows, record = touching(one), one.any.record
    names = labels.statement(record)
    return pd.DataFrame(
        {
            _("Statement"): [names[s] for s in rows.index],
            _("Date"): [labels.statement_date(record, s) for s in rows.index],
            _("Signers based there"): rows["signers"].tolist(),
            _("Passages that address it"): rows["addressed"].tolist(),
            _("of them by name"): rows["directly"].tolist(),
            _("Passages that name it"): rows["named"].tolist(),
        }
    )


def _how(row: Tie) -> str:
    """Return in words how a statement is tied to the country."""
    ways = []
    if row.signers:
        words = ngettext(
            "signed by {n} organization based there", "signed by {n} organizations based there", row.signers
        )
        ways.append(words.format(n=number(row.signers)))
    if row.addressed:
        words = ngettext("{n} passage addresses its government", "{n} passages address its government", row.addressed)
        ways.append(words.format(n=number(row.addressed)))
    if row.named:
        words = ngettext("{n} passage names it as a place", "{n} passages name it as a place", row.named)
        ways.append(words.format(n=number(row.named)))
    return listed(ways)
