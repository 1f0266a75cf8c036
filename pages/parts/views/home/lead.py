"""The name of what the page holds, and the one sentence that says what the Declaration is and who spoke."""

from __future__ import annotations

import numpy as np
import streamlit as st

from data.measures.countries.endorsement import endorsement
from data.measures.signers.signing import totals
from data.record.filters import Filters
from data.record.record import Record
from data.record.rows import rows
from data.record.selection import View
from pages.parts.drawing.links import page_address
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import date_words, gettext as _, listed, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.small_numbers import spelled


def lead(view: View) -> None:
    """Draw the page's name and its first sentence."""
    st.title(home_title(view), anchor=False)
    st.html(
        rendered(
            "home/lead.html",
            what=declaration(view.record),
            see=_("See who answered it from civil society, what they ask for, and what has happened since."),
            link=_("What is this?"),
            address=page_address("method", Filters()),
        )
    )


@cached_by_language
def home_title(view: View) -> str:
    """Return what the filters keep as a name: “164 organizations, five statements, one Declaration”."""
    kept = totals(view)
    n = kept["statements"]
    if not n:
        return _("No statement fits these filters")
    if view.two_sided:
        return _two_sided(view)
    statements = rows(view.record, "statements")
    joint = all(statements[s]["kind"] == "joint-statement" for s in np.flatnonzero(view.statements).tolist())
    words = ngettext("one statement", "{n} statements", n)
    if n > 1 and joint:
        words = ngettext("one joint statement", "{n} joint statements", n)
    return _("{organizations}, {statements}, one Declaration").format(
        organizations=organizations_words(kept["organizations"]), statements=words.format(n=spelled(n))
    )


def _two_sided(view: View) -> str:
    """Return what both roles of the countries chosen keep, apart."""
    countries = view.filters.countries
    signed, said = totals(view.in_role("from"))["organizations"], totals(view.in_role("to"))["statements"]
    if signed:
        signed_words = ngettext("{n} organization signed from there", "{n} organizations signed from there", signed)
    else:
        signed_words = _("no organization signed from there")
    if not said:
        said_words = ngettext("no passage addresses or names it", "no passage addresses or names them", len(countries))
    elif len(countries) == 1:
        said_words = ngettext("{n} statement addresses or names it", "{n} statements address or name it", said)
    else:
        said_words = ngettext("{n} statement addresses or names them", "{n} statements address or name them", said)
    return _("{countries}: {signed}; {said}").format(
        countries=listed(map(labels.country, countries)),
        signed=signed_words.format(n=number(signed)),
        said=said_words.format(n=spelled(said)),
    )


@cached_by_language
def declaration(record: Record) -> str:
    """Return what the Declaration is, when it was signed and by how many governments, so far as the record knows."""
    table = endorsement(record)
    on_the_day = table[table["standing"] == "on-the-day"]
    if on_the_day.empty:
        return _("Governments of the Americas endorsed the Los Angeles Declaration on Migration and Protection.")
    n = len(on_the_day)
    return ngettext(
        "In {month} {n} government of the Americas endorsed the Los Angeles Declaration on Migration and Protection.",
        "In {month} {n} governments of the Americas endorsed the Los Angeles Declaration on Migration and Protection.",
        n,
    ).format(month=date_words(on_the_day["earliest"].iloc[0][:7]), n=spelled(n))
