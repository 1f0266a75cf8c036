"""Presence in one picture: governments that endorsed or not, by whether an organization based there signed."""

from __future__ import annotations

from html import escape

import pandas as pd

from data.gaps.presence import presence
from data.record.selection import View
from pages.parts.drawing.links import LINKS, page_address
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.gap_kinds import LOOKS
from pages.parts.words.governments import standing_words
from pages.parts.words.once import once


def presence_finding(view: View) -> str:
    """Return the sentence on how many countries hang on a single organization."""
    seats = presence(view)
    present = seats[seats["organizations"] > 0]
    single = int((present["organizations"] == 1).sum())
    if present.empty:
        return _("No organization kept is based in a country whose government could endorse")
    if len(present) == 1:
        country = labels.told(str(present.index[0]))
        if single:
            return _("One organization alone is based in {country}").format(country=country)
        n = int(present["organizations"].iloc[0])
        return ngettext(
            "{n} organization based in {country} signed", "{n} organizations based in {country} signed", n
        ).format(n=number(n), country=country)
    return ngettext(
        "{n} of {of} countries with signers hangs on a single organization",
        "{n} of {of} countries with signers hang on a single organization",
        single,
    ).format(n=number(single), of=number(len(present)))


@once
def presence_html(view: View) -> str:
    """Return four boxes: endorsed or not, by signers or none; the two that are gaps have the mark of presence."""
    seats = presence(view).sort_values("organizations", ascending=False, kind="stable")
    endorsed, there = seats["endorsed"].astype(bool), seats["organizations"] > 0
    every = (
        (endorsed & there, _("Endorsed, with signers"), False),
        (endorsed & ~there, _("Endorsed, no signer"), True),
        (~endorsed & there, _("Did not endorse, with signers"), True),
        (~endorsed & ~there, _("Did not endorse, no signer"), False),
    )
    # of all countries an empty box says something; of the chosen ones it does not
    boxes = [
        _box(view, seats[which], title, gap=gap)
        for which, title, gap in every
        if which.any() or not view.filters.countries
    ]
    return (
        f"<style>{LINKS}"
        ".pg{display:grid;grid-template-columns:3fr 2fr;gap:1rem 1.4rem;align-items:start}"
        ".pg section{border:1px solid rgba(138,133,124,.4);border-radius:4px;padding:.6rem .9rem .7rem}"
        f".pg{{--k:{LOOKS['presence'].colour}}}.pg .g{{border:2px solid var(--k)}}"
        ".pg .g i,.pg b span{color:var(--k);font-style:normal}.pg p{margin:0 0 .35rem;font-weight:600}"
        ".pg ul{margin:0;padding:0;list-style:none;font-size:.9rem;columns:15rem}"
        ".pg .c{font-weight:400;font-size:.9rem;margin:0}.pg b{font-weight:600;white-space:nowrap}"
        ".pg li{margin:0 0 .2rem!important;padding:0;break-inside:avoid}.pg small{opacity:.85;font-size:.84rem}"
        "@media(max-width:640px){.pg{grid-template-columns:1fr}}</style>"
        f"<div class='pg links'>{''.join(boxes)}</div>"
    )


def presence_table(view: View) -> pd.DataFrame:
    """Return who is present in each country, with column names in the reader's language."""
    seats = presence(view).sort_values("organizations", ascending=False, kind="stable")
    return pd.DataFrame(
        {
            _("Country"): [labels.country(str(c)) for c in seats.index],
            _("Government"): [standing_words(view.record, str(c)) for c in seats.index],
            _("Organizations that signed"): seats["organizations"].tolist(),
            _("Statements they signed"): seats["signed"].tolist(),
            _("Statements that address the government"): seats["addressed"].tolist(),
        }
    )


def _box(view: View, seats: pd.DataFrame, title: str, *, gap: bool) -> str:
    countries = ngettext("{n} country", "{n} countries", len(seats)).format(n=number(len(seats)))
    mark = f"<i aria-hidden='true'>{LOOKS['presence'].shape}</i> " if gap else ""
    if seats[["organizations", "addressed"]].to_numpy().any():
        items = f"<ul>{''.join(f'<li>{_item(view, row)}</li>' for row in seats.itertuples())}</ul>"
    else:
        items = f"<p class='c'>{', '.join(_link(view, str(country)) for country in seats.index)}</p>"
    head = _("{title}: {countries}").format(title=title, countries=countries)
    return f"<section class='{'g' if gap else ''}'><p>{mark}{escape(head)}</p>{items}</section>"


def _item(view: View, row) -> str:  # type: ignore[no-untyped-def]
    name = _link(view, str(row.Index))
    if not row.organizations:
        words = ngettext("addressed by {n} statement", "addressed by {n} statements", row.addressed)
        if not row.addressed:
            words = _("addressed by no statement")
        return f"{name} <small>{escape(words.format(n=number(row.addressed)))}</small>"
    organizations = ngettext("{n} organization", "{n} organizations", row.organizations)
    statements = ngettext("{n} statement", "{n} statements", row.signed)
    counted = f"{organizations.format(n=number(row.organizations))} · {statements.format(n=number(row.signed))}"
    if row.organizations > 1:
        return f"{name} <small>{escape(counted)}</small>"
    alone = _("alone")
    mark = f"<span aria-hidden='true'>□</span>&nbsp;{escape(alone)}"
    return f"{name} <small>{escape(counted)} <b>{mark}</b></small>"


def _link(view: View, country: str) -> str:
    return f"<a href='{page_address('countries', view.filters, show=country)}'>{escape(labels.country(country))}</a>"
